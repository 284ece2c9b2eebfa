// Files of marked forms travel in pieces before the form does: a lost connection costs a piece, and after it, or after the
// page was closed, the upload goes on where it was. Without this script the form sends the file itself.
(() => {
  const PIECE = 1 << 20;
  const PATIENCE = 12;
  const KEY = "hl-upload:";
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const digest = (buffer) => (window.crypto?.subtle ? crypto.subtle.digest("SHA-256", buffer) : null);
  const mark = (file) => KEY + [file.name, file.size, file.lastModified].join("/");

  class Refused extends Error {}

  const online = () => (navigator.onLine ? pause(1500)
    : new Promise((done) => window.addEventListener("online", done, { once: true })));

  // asks again while there is no answer at all
  const patiently = async (ask, view) => {
    for (let tries = 0; ; tries += 1) {
      try { return await ask(); } catch (lost) {
        if (tries >= PATIENCE) { throw lost; }
        view.waiting();
        await online();
      }
    }
  };

  const headers = (form, more) => ({ "Tus-Resumable": "1.0.0", "X-CSRF-TOKEN": form.querySelector("[name=_csrf]").value, ...more });

  const begin = async (form, file, view) => {
    const known = localStorage.getItem(mark(file));
    if (known) {
      const there = await patiently(() => fetch(known, { method: "HEAD" }), view);
      if (there.ok) { return [known, Number(there.headers.get("Upload-Offset"))]; }
    }
    const name = base64(new TextEncoder().encode(file.name));
    const made = await patiently(() => fetch("/files/uploads", { method: "POST",
      headers: headers(form, { "Upload-Length": String(file.size), "Upload-Metadata": `filename ${name}` }) }), view);
    if (made.status !== 201) { throw new Refused(await made.text()); }
    const address = made.headers.get("Location");
    try { localStorage.setItem(mark(file), address); } catch { /* then it does not outlive the page */ }
    return [address, 0];
  };

  const send = async (form, file, view) => {
    let [address, offset] = await begin(form, file, view);
    while (offset < file.size) {
      view.sent(offset, file.size);
      const piece = await file.slice(offset, offset + PIECE).arrayBuffer();
      const sum = await digest(piece);
      const more = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
      if (sum) { more["Upload-Checksum"] = `sha256 ${base64(sum)}`; }
      const answer = await patiently(() => fetch(address, { method: "PATCH", headers: headers(form, more), body: piece }), view);
      if (![204, 409, 460].includes(answer.status)) { throw new Refused(answer.status === 422 ? await answer.text() : ""); }
      offset = answer.status === 460 ? offset : Number(answer.headers.get("Upload-Offset"));
    }
    view.sent(file.size, file.size);
    localStorage.removeItem(mark(file));
    return address.split("/").pop();
  };

  const viewOf = (form) => {
    const place = document.createElement("p");
    place.setAttribute("role", "status");
    const bar = document.createElement("progress");
    const words = document.createElement("span");
    bar.max = 100;
    bar.setAttribute("aria-label", form.dataset.sending);
    place.append(bar, " ", words);
    form.append(place);
    return {
      sent: (done, all) => { bar.value = (100 * done) / all; words.textContent = `${form.dataset.sending} ${Math.floor((100 * done) / all)}%`; },
      waiting: () => { words.textContent = form.dataset.waiting; },
      failed: (why) => { bar.remove(); words.className = "field-error"; words.textContent = why || form.dataset.failed; },
    };
  };

  const hidden = (form, name, value) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-upload]");
    const input = form?.querySelector("input[type=file]");
    const file = input?.files[0];
    if (!file) { return; }
    event.preventDefault();
    form.querySelectorAll("[role=status]").forEach((old) => old.remove());
    const buttons = [...form.querySelectorAll("button")];
    buttons.forEach((button) => { button.disabled = true; });
    const view = viewOf(form);
    try {
      const upload = await send(form, file, view);
      const sum = await digest(await file.arrayBuffer());
      hidden(form, "upload", upload);
      if (sum) { hidden(form, "digest", hex(sum)); }
      input.disabled = true;
      form.submit();
    } catch (stopped) {
      view.failed(stopped instanceof Refused ? stopped.message : "");
      buttons.forEach((button) => { button.disabled = false; });
    }
  });
})();
