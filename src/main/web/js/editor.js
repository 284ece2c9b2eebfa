// The toolbar over a text. The text area stays what is sent: without this script it is written in by hand. What is pasted is
// cleaned by the server, by the same rules as what is kept, so that nothing looks other after it was saved.
(() => {
  const OFF = "search,source,add-new-line,color,iframe,speech-recognize,powered-by-jodit,video,file,about,print,ai-assistant,xpath,"
    + "stat,drag-and-drop,drag-and-drop-element,media,mobile,sticky,symbols,spellcheck,preview,copyformat,class-span,font,"
    + "line-height,resize-handler,image-properties,image-processor,paste-from-word,clipboard,tab,inline-popup-image";
  const labels = (area) => Object.fromEntries((area.dataset.labels || "").split("|").map((pair) => pair.split("=")));
  const token = (area) => ({ "X-CSRF-TOKEN": area.form.querySelector("[name=_csrf]").value });

  const say = (area, words) => {
    const place = area.parentElement.querySelector("[role=status]");
    place.textContent = words;
  };

  const sent = async (area, address, body) => {
    const answer = await fetch(address, { method: "POST", headers: token(area), body });
    const text = await answer.text();
    if (!answer.ok) { throw new Error([201, 422].includes(answer.status) ? text : area.dataset.failed); }
    return text;
  };

  const addPicture = async (area, editor, file) => {
    const form = new FormData();
    form.append("file", file, file.name || "picture.png");
    try {
      const address = await sent(area, area.dataset.pictures, form);
      const picture = document.createElement("img");
      picture.src = address;
      picture.alt = "";
      editor.s.insertHTML(`<p>${picture.outerHTML}</p>`);
      say(area, area.dataset.described);
    } catch (refused) { say(area, refused.message || area.dataset.failed); }
  };

  const pasted = async (area, editor, html) => {
    try { editor.s.insertHTML(await sent(area, area.dataset.pasted, new URLSearchParams({ html }))); }
    catch (refused) { say(area, refused.message || area.dataset.failed); }
  };

  const onPaste = (area, editor, event) => {
    const data = event.clipboardData;
    const html = data?.getData("text/html");
    const picture = [...(data?.files || [])].find((file) => /^image\/(png|jpeg)$/.test(file.type));
    if (!html && !picture) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.s.save();
    editor.s.restore();
    if (html) { pasted(area, editor, html); } else { addPicture(area, editor, picture); }
  };

  const chooser = (area) => ({
    name: "image",
    icon: "image",
    tooltip: labels(area).image,
    exec: (editor) => {
      const input = document.createElement("input");
      Object.assign(input, { type: "file", accept: "image/jpeg,image/png" });
      input.addEventListener("change", () => input.files[0] && addPicture(area, editor, input.files[0]));
      input.click();
    },
  });

  document.querySelectorAll("textarea.rich").forEach((area) => {
    const editor = window.Jodit.make(area, {
      buttons: ["paragraph", "|", "bold", "italic", "underline", "superscript", "subscript", "|", "ul", "ol", "|", "left", "center",
        "right", "justify", "|", "table", "link", chooser(area), "hr", "|", "undo", "redo", "fullsize"],
      controls: { paragraph: { list: { p: labels(area).Paragraph, h2: labels(area)["Heading 2"], h3: labels(area)["Heading 3"],
        h4: labels(area)["Heading 4"], blockquote: labels(area).Quote } } },
      language: "hl", i18n: { hl: labels(area) }, toolbarAdaptive: false, statusbar: false, beautifyHTML: false, sourceEditor: "area",
      askBeforePasteHTML: false, askBeforePasteFromWord: false, disablePlugins: OFF, enter: "p", minHeight: 320,
      allowTabNavigation: true, showPlaceholder: false, style: {}, link: { noFollowCheckbox: false, openInNewTabCheckbox: false },
    });
    editor.editor.setAttribute("aria-label", area.parentElement.querySelector("label").textContent);
    editor.editor.addEventListener("paste", (event) => onPaste(area, editor, event), true);
    editor.events.on("change", () => area.dispatchEvent(new Event("input", { bubbles: true })));
  });
})();
