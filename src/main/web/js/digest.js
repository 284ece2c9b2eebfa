// A file that is chosen or dropped stays on this machine: its digest is computed here, and only that is asked about.
// Where the browser cannot (an address without https), the form sends the file as it does without this script.
document.querySelectorAll("form[data-digest]").forEach((form) => {
  if (!window.crypto?.subtle) { return; }
  const field = form.querySelector("input[type=file]");
  form.querySelector("[data-private]").hidden = false;
  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const ask = async (file) => {
    const sum = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const question = new URLSearchParams({ sha256: sum });
    const agency = form.elements.namedItem("agency");
    if (agency) { question.set("agency", agency.value); }
    location.assign(`${form.getAttribute("action")}?${question}`);
  };
  form.addEventListener("submit", (event) => {
    if (field.files.length === 1) { event.preventDefault(); ask(field.files[0]); }
  });
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 1) { ask(event.dataTransfer.files[0]); }
  });
});
