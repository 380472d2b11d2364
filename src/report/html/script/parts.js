// The script of the report. Its files are put together in one function, and share their names: this one shows the parts,
// packed.js unpacks, tables.js filters and sorts, picture.js draws, and moves.js zooms, tells and steps.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const data = JSON.parse($("#data").textContent);
const views = $$("main > section");
document.documentElement.classList.add("script");

// Parts: one at a time. An address leads to a part or to something in one.

function show(view) {
  for (const other of views) other.hidden = other !== view;
  for (const link of $$("nav a")) {
    const here = link.hash === "#" + view.id;
    if (here) {
      link.setAttribute("aria-current", "page");
      const bar = link.closest("ul");
      bar.scrollLeft = link.offsetLeft - bar.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;
    } else link.removeAttribute("aria-current");
  }
  if (view.id === "timeline") draw();
  if (view.matches("[data-packed]")) unpackRows(view);
}

async function follow() {
  const { hash } = location;
  await bring(hash.slice(1));
  if (hash !== location.hash) return; // Gone on while it was unpacked.
  const target = document.getElementById(hash.slice(1));
  const view = target?.closest("main > section") ?? views[0];
  show(view);
  if (!target || target === view || !view.contains(target)) return scrollTo(0, 0);
  if (target.closest("[hidden]")) reset(view, target);
  for (let at = target.parentElement; at !== view; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
  }
  const chunk = target.closest(".chunk");
  if (chunk) select(chunk);
  for (const old of $$(".flash")) old.classList.remove("flash");
  target.classList.add("flash");
  target.scrollIntoView({ block: "center" });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
addEventListener("hashchange", follow);
