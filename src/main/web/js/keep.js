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
    if (!kept || kept.version !== version(form)) { forget(form); return; }
    const waiting = kept.values.slice();
    fields(form).forEach((field) => {
      const at = waiting.findIndex(([name]) => name === field.name);
      if (at >= 0) { field.value = waiting.splice(at, 1)[0][1]; }
    });
  };

  document.querySelectorAll("form[data-keep]").forEach((form) => {
    restore(form);
    form.addEventListener("input", () => keep(form));
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("form[data-keep]");
    if (form && event.detail.successful) { forget(form); }
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
