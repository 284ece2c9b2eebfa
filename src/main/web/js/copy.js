// A button that copies a text field; without a clipboard it stays hidden and the text is copied by hand.
document.querySelectorAll("button[data-copies]").forEach((button) => {
  const field = document.getElementById(button.dataset.copies);
  const [said, done] = button.querySelectorAll("span");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    else document.execCommand("copy");
    said.hidden = true;
    done.hidden = false;
  });
});
