// A section with data-watch tells how far something is: asked for again every two seconds, and when it is not there any more
// the page is loaded as it is then. Without this script there is a link to look again.
(() => {
  const EVERY = 2000;
  const look = async (section) => {
    let next = null;
    try {
      const answer = await fetch(location.href, { redirect: "manual" });
      if (!answer.ok) { location.reload(); return; }
      next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(section.id);
    } catch { setTimeout(look, EVERY, section); return; }
    if (!next) { location.reload(); return; }
    section.querySelector("[role=status]").textContent = next.querySelector("[role=status]").textContent;
    section.querySelector("progress").value = next.querySelector("progress").value;
    setTimeout(look, EVERY, section);
  };
  const section = document.querySelector("[data-watch]");
  if (section) { setTimeout(look, EVERY, section); }
})();
