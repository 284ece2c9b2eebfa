// A frame drawn over the picture of a page with the mouse or a pen becomes an area: the same form as by numbers is sent.
// Fingers scroll and click twice, as without this script.
(() => {
  const LEAST = 6;

  const attach = (form) => {
    const picture = form.querySelector("input[type=image]");
    const area = document.getElementById(form.dataset.redact);
    const bar = document.createElement("div");
    bar.className = "redact-bar";
    bar.hidden = true;
    picture.parentElement.append(bar);
    let start = null;
    let drawn = null;

    const place = (event) => {
      const box = picture.getBoundingClientRect();
      const within = (value, most) => Math.min(Math.max(value, 0), most);
      return [within(event.clientX - box.left, box.width), within(event.clientY - box.top, box.height)];
    };

    const draw = (end) => {
      drawn = { x: Math.min(start[0], end[0]), y: Math.min(start[1], end[1]),
        width: Math.abs(start[0] - end[0]), height: Math.abs(start[1] - end[1]) };
      Object.assign(bar.style, { left: `${drawn.x}px`, top: `${drawn.y}px`, width: `${drawn.width}px`, height: `${drawn.height}px` });
      bar.hidden = drawn.width < LEAST || drawn.height < LEAST;
    };

    const send = () => {
      const millimetres = Number(area.dataset.width) / picture.getBoundingClientRect().width;
      for (const [name, pixels] of Object.entries(drawn)) {
        area.elements.namedItem(name).value = (pixels * millimetres).toFixed(1);
      }
      area.elements.namedItem("reason").value = form.elements.namedItem("reason").value;
      area.requestSubmit();
    };

    picture.addEventListener("dragstart", (event) => event.preventDefault());
    picture.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.pointerType === "touch") { return; }
      start = place(event);
      drawn = null;
      picture.setPointerCapture(event.pointerId);
    });
    picture.addEventListener("pointermove", (event) => { if (start) { draw(place(event)); } });
    picture.addEventListener("pointerup", (event) => {
      if (!start) { return; }
      draw(place(event));
      start = null;
    });
    picture.addEventListener("click", (event) => {
      if (bar.hidden || !drawn) { return; }
      event.preventDefault();
      send();
    });
  };

  document.querySelectorAll("form[data-redact]").forEach(attach);
})();
