// What somebody types stays on their machine until the server has it: a lost connection or session loses nothing.
(() => {
  const KEY = "hl-keep:";
  const fields = (form) => [...form.elements].filter((field) => field.name && !["_csrf", "_method", "seen", "task"].includes(field.name)
    && field.type !== "file" && !field.name.startsWith("seen-"));
  const read = (key) => { try { return JSON.parse(localStorage.getItem(key) || "null"); } catch { return null; } };
  const version = (form) => [...form.querySelectorAll("[name^=seen]")].map((field) => field.value).join(",");

  const keep = (form) => {
    const values = fields(form).map((field) => [field.name, field.value]);
    try { localStorage.setItem(KEY + form.dataset.keep, JSON.stringify({ version: version(form), values })); } catch { /* a full store keeps nothing */ }
  };
  const forget = (form) => localStorage.removeItem(KEY + form.dataset.keep);

  const restore = (form) => {
    const kept = read(KEY + form.dataset.keep);
    if (!kept || kept.version !== version(form)) { forget(form); return false; }
    const waiting = kept.values.slice();
    fields(form).forEach((field) => {
      const at = waiting.findIndex(([name]) => name === field.name);
      if (at >= 0) { field.value = waiting.splice(at, 1)[0][1]; }
    });
    return true;
  };

  const restored = new Set();
  document.querySelectorAll("form[data-keep]").forEach((form) => {
    if (restore(form)) { restored.add(form); }
    form.addEventListener("input", () => keep(form));
  });

  // Whoever presses a button while something saves itself waits until it is saved: sent at once, the page would speak of an older
  // version than the one that is there, or would leave the last words behind.
  const saving = new Set();
  const unsaved = new Set();
  let pressed = null;
  // what others wrote meanwhile is written over by the button of the form alone, once it was read
  const contested = (form) => form.querySelector(".theirs");

  const say = (form) => {
    const words = document.createElement("p");
    words.className = "field-error";
    words.textContent = form.dataset.unsaved || "";
    form.querySelector("[role=status]")?.replaceChildren(...form.querySelectorAll("[role=status] [name=seen]"), words);
  };
  const goOn = () => {
    if (!pressed || saving.size || [...unsaved].some((form) => form !== pressed.form)) { return; }
    const { form, button } = pressed;
    pressed = null;
    form.requestSubmit(button);
  };
  document.querySelectorAll("form[data-keep][hx-post]").forEach((form) => {
    if (restored.has(form)) { unsaved.add(form); }
    form.addEventListener("input", () => unsaved.add(form));
    form.addEventListener("htmx:beforeRequest", (event) => {
      if (contested(form)) { event.preventDefault(); return; }
      saving.add(form);
      unsaved.delete(form);
    });
    form.addEventListener("htmx:afterRequest", (event) => {
      saving.delete(form);
      // htmx calls a refusal that it shows (409, 422) successful
      const status = event.detail.xhr.status;
      if (event.detail.successful && status < 300) { if (!unsaved.has(form)) { forget(form); } setTimeout(goOn); return; }
      unsaved.add(form);
      if (![409, 422].includes(status)) { say(form); }
      if (pressed) { form.scrollIntoView({ block: "start" }); }
      pressed = null;
    });
  });

  // What is saved by a button of its own, and was not, would be left behind by another button: it is said once.
  const leftBehind = document.currentScript.dataset.leftBehind;
  const typed = new Set(restored);
  document.querySelectorAll("form[data-keep]:not([hx-post])").forEach((form) => form.addEventListener("input", () => typed.add(form)));
  document.addEventListener("submit", (event) => {
    const left = [...typed].filter((form) => form !== event.target && !form.hasAttribute("hx-post"));
    if (!leftBehind || !left.length || event.target.method !== "post" || !event.target.closest("main")) { return; }
    typed.clear();
    event.preventDefault();
    event.stopImmediatePropagation();
    left.filter((form) => !form.querySelector(":scope > [role=alert]")).forEach((form) => {
      const words = document.createElement("p");
      words.className = "field-error";
      words.setAttribute("role", "alert");
      words.textContent = leftBehind;
      form.prepend(words);
    });
    left[0].scrollIntoView({ block: "start" });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const others = [...unsaved].filter((one) => one !== form);
    if (!window.htmx || !form.requestSubmit || !(saving.size || others.length)) { return; }
    event.preventDefault();
    const first = others.find(contested);
    if (first) { first.scrollIntoView({ block: "start" }); return; }
    pressed = { form, button: event.submitter };
    others.filter((one) => !saving.has(one)).forEach((one) => one.dispatchEvent(new Event("save")));
  });
  document.querySelectorAll("[data-copy-from]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const target = document.getElementById(button.dataset.copyTo);
      if (!target) { return; }
      const text = document.getElementById(button.dataset.copyFrom).textContent;
      target.value = "copyAfter" in button.dataset && target.value ? `${target.value}\n${text}` : text;
      target.dispatchEvent(new Event("input", { bubbles: true }));
      target.dispatchEvent(new Event("change", { bubbles: true }));
      target.focus();
    });
  });
})();
