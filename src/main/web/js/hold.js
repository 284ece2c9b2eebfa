// A refusal leads back to the page: what was typed into its form is in it again, and forgotten with the next step. Where the
// session had ended it waits in this tab until the page is opened again.
(() => {
  const KEY = "hl-held";
  const skipped = ["hidden", "password", "file", "submit", "button", "reset"];
  const fields = (form) => [...form.elements].filter((field) => field.name && !skipped.includes(field.type));
  const name = (form) => `${form.getAttribute("action")} ${form.querySelector("[name=_method]")?.value || ""}`;
  const ticked = (field) => ["checkbox", "radio"].includes(field.type);

  const take = () => {
    try { return JSON.parse(sessionStorage.getItem(KEY) || "null"); } catch { return null; } finally { sessionStorage.removeItem(KEY); }
  };
  const show = (form) => {
    for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) { box.open = true; }
    form.querySelectorAll("details").forEach((box) => { box.open = true; });
  };
  const fill = (form, values) => {
    const waiting = values.slice();
    fields(form).forEach((field) => {
      const at = waiting.findIndex(([called]) => called === field.name);
      if (at < 0) { return; }
      const value = waiting.splice(at, 1)[0][1];
      if (ticked(field)) { field.checked = value; } else { field.value = value; }
    });
  };

  const put = (held) => { try { sessionStorage.setItem(KEY, JSON.stringify(held)); } catch { /* a full store holds nothing */ } };

  const held = take();
  const lost = held && (held.lost || document.querySelector("[data-form-lost]"));
  if (held && (lost || document.querySelector("#notice.refused"))) {
    const form = [...document.querySelectorAll("form[method=post]")].find((one) => name(one) === held.name);
    if (form) { fill(form, held.values); show(form); } else if (lost) { put({ ...held, lost: true }); }
  }
  document.addEventListener("submit", ({ target: form }) => {
    if (form.method !== "post" || form.querySelector("[type=password]")) { return; }
    const values = fields(form).map((field) => [field.name, ticked(field) ? field.checked : field.value]);
    put({ name: name(form), values });
  });
})();
