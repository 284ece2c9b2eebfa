// The menu is a native <details>, open in the page; on a small screen it starts closed.
if (matchMedia("(max-width: 991.98px)").matches) {
  document.querySelectorAll(".menu details").forEach((menu) => menu.removeAttribute("open"));
}
