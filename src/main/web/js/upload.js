// The files of forms travel in pieces before the form does: a lost connection costs a piece, and after it, or after the
// page was closed, the upload goes on where it was. Each piece is read once, for its sum and the sum of the whole, so that
// a large file never stands in memory. Without this script the form sends the file itself.
(() => {
  const PIECE = 1 << 20;
  const TRIES = 12;
  const PATIENCE = 120000;
  const KEY = "hl-upload:";
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const mark = (file) => KEY + [file.name, file.size, file.lastModified].join("/");
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* then it does not outlive the page */ } };
  const forget = (key) => { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } };

  class Refused extends Error {}

  // the browser's own digest where it lets pages have it (https), the library's elsewhere
  const sumOf = async (buffer) => {
    if (window.crypto?.subtle) { return crypto.subtle.digest("SHA-256", buffer); }
    return window.sha256 ? window.sha256.arrayBuffer(buffer) : null;
  };

  const connected = (tries) => (navigator.onLine ? pause(Math.min(30000, 500 * 2 ** tries))
    : new Promise((done) => window.addEventListener("online", done, { once: true })));

  // asks again while there is no answer, or one from a server that cannot work just now or has been asked too often
  const ask = async (address, options, view) => {
    for (let tries = 0; ; tries += 1) {
      const patience = new AbortController();
      const alarm = setTimeout(() => patience.abort(), PATIENCE);
      try {
        const answer = await fetch(address, { ...options, signal: patience.signal, redirect: "manual" });
        if (answer.status < 500 && answer.status !== 429) { return answer; }
      } catch (lost) {
        if (tries >= TRIES) { throw lost; }
      } finally {
        clearTimeout(alarm);
      }
      if (tries >= TRIES) { throw new Error("no answer"); }
      view.waiting();
      await connected(tries);
    }
  };

  const refused = async (answer, input) => new Refused(answer.status === 422 ? await answer.text()
    : [0, 401, 403].includes(answer.status) ? input.dataset.stale : "");

  const headers = (input, more) => ({ "Tus-Resumable": "1.0.0", "X-CSRF-TOKEN": input.form.querySelector("[name=_csrf]").value, ...more });

  const begin = async (input, file, view) => {
    const known = kept(mark(file));
    if (known) {
      const there = await ask(known, { method: "HEAD" }, view);
      if (there.ok && Number(there.headers.get("Upload-Length")) === file.size) {
        return [known, Number(there.headers.get("Upload-Offset"))];
      }
      forget(mark(file));
    }
    const name = base64(new TextEncoder().encode(file.name));
    const made = await ask("/files/uploads", { method: "POST",
      headers: headers(input, { "Upload-Length": String(file.size), "Upload-Metadata": `filename ${name}` }) }, view);
    if (made.status !== 201) { throw await refused(made, input); }
    const address = made.headers.get("Location");
    keep(mark(file), address);
    return [address, 0];
  };

  const whole = window.sha256 ? () => window.sha256.create() : () => ({ update() {}, hex: () => "" });

  const send = async (input, file, view) => {
    let [address, offset] = await begin(input, file, view);
    const sum = whole();
    let summed = 0;
    let wrong = 0;
    while (summed < file.size || offset < file.size) {
      view.sent(Math.min(summed, offset), file.size);
      const from = Math.min(summed, offset);
      const piece = await file.slice(from, from + PIECE).arrayBuffer();
      if (from === summed) {
        sum.update(new Uint8Array(piece));
        summed += piece.byteLength;
      }
      if (from === offset) {
        const more = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
        const own = await sumOf(piece);
        if (own) { more["Upload-Checksum"] = `sha256 ${base64(own)}`; }
        const answer = await ask(address, { method: "PATCH", headers: headers(input, more), body: piece }, view);
        if (![204, 409, 460].includes(answer.status)) { throw await refused(answer, input); }
        wrong = answer.status === 204 ? 0 : wrong + 1;
        if (wrong > TRIES) { throw new Error("no piece arrives as it was sent"); }
        offset = answer.status === 460 ? offset : Number(answer.headers.get("Upload-Offset"));
      }
    }
    view.sent(file.size, file.size);
    return [address.split("/").pop(), sum.hex()];
  };

  const viewOf = (input) => {
    const words = input.dataset;
    const place = document.createElement("p");
    place.className = "uploading";
    place.setAttribute("role", "status");
    const bar = document.createElement("progress");
    const said = document.createElement("span");
    bar.max = 100;
    bar.setAttribute("aria-label", words.sending);
    place.append(bar, " ", said);
    input.after(place);
    return {
      sent: (done, all) => { bar.value = (100 * done) / all; said.textContent = `${words.sending} ${Math.floor((100 * done) / all)}%`; },
      waiting: () => { said.textContent = words.waiting; },
      failed: (why) => { bar.remove(); said.className = "field-error"; said.textContent = why || words.failed; },
    };
  };

  const fill = (form, name, value) => {
    form.querySelectorAll(`input[type=hidden][name=${name}]`).forEach((old) => old.remove());
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const input = form.querySelector("input[type=file][data-upload]");
    const file = input?.files[0];
    if (!file || file.size === 0) { return; }
    event.preventDefault();
    form.querySelectorAll(".uploading").forEach((old) => old.remove());
    const buttons = [...form.querySelectorAll("button")];
    buttons.forEach((button) => { button.disabled = true; });
    const view = viewOf(input);
    try {
      const [upload, digest] = await send(input, file, view);
      fill(form, "upload", upload);
      fill(form, "digest", digest);
      input.disabled = true;
      form.submit();
    } catch (stopped) {
      view.failed(stopped instanceof Refused ? stopped.message : "");
      buttons.forEach((button) => { button.disabled = false; });
    }
  });

  // a page that comes back out of the browser's memory can be sent again
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) { return; }
    document.querySelectorAll("input[type=file][data-upload]").forEach((input) => {
      input.disabled = false;
      input.form.querySelectorAll(".uploading, input[name=upload], input[name=digest]").forEach((old) => old.remove());
      input.form.querySelectorAll("button").forEach((button) => { button.disabled = false; });
    });
  });
})();
