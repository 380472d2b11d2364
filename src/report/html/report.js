
"use strict";
(() => {
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
}

function follow() {
  const target = document.getElementById(location.hash.slice(1));
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

// Text: a line and its record are one thing.

function select(chunk) {
  for (const old of $$(".chunk.on")) old.classList.remove("on");
  const key = chunk.dataset.k;
  if (!key) return [];
  const all = $$(`[data-k="${key}"]`, chunk.closest(".sheet"));
  for (const part of all) part.classList.add("on");
  return all;
}

$("#text").addEventListener("click", (event) => {
  const chunk = event.target.closest(".chunk[data-k]");
  if (!chunk || event.target.closest("a") || String(getSelection())) return;
  const parts = select(chunk);
  // From a record to its first lines, from lines to their record.
  const goal = event.target.closest(".card") ? parts[0] : $(".card", chunk);
  goal.scrollIntoView({ block: "nearest" });
});

// Filters. What is shown has the words that are searched for, and lies on the page that was chosen.

const words = new Map();
const text = (item) => {
  if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
  return words.get(item);
};
const page = () => $("#page")?.value ?? "";
const onPage = (item) => !page() || (item.dataset.p ?? item.id.slice(1).split("-")[0] + " ").split(" ").includes(page());

function filter(view) {
  const search = $("[data-search]", view)?.value.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const off = new Set($$("input[data-severity]:not(:checked)", view).map((box) => box.dataset.severity));
  const rule = $("select[data-rule]", view)?.value;
  const items = $$("tbody tr, .finding, .sheet", view);
  let shown = 0;
  for (const item of items) {
    const group = item.closest(".rule");
    const fits = onPage(item) && search.every((word) => text(item).includes(word)) &&
      (!group || (!off.has(group.closest(".group").dataset.severity) && (!rule || rule === group.dataset.rule)));
    item.hidden = !fits;
    shown += fits;
  }
  for (const group of $$(".rule", view)) {
    group.hidden = !$(".finding:not([hidden])", group);
    if (search.length || rule) group.open = true;
  }
  for (const group of $$(".group", view)) group.hidden = !$(".rule:not([hidden])", group);
  const said = $(".shown", view);
  if (said) said.textContent = shown === items.length ? `${shown} shown` : `${shown} of ${items.length} shown`;
}

function reset(view, target) {
  for (const input of $$("[data-search], select[data-rule]", view)) input.value = "";
  for (const box of $$("input[data-severity]", view)) box.checked = true;
  if ($("#page") && !onPage(target.closest("tr, .finding, .sheet") ?? target)) {
    $("#page").value = "";
    for (const other of views) filter(other);
  }
  filter(view);
}

for (const view of views) {
  view.addEventListener("input", (event) => {
    if (event.target.closest(".tools")) filter(view);
  });
  filter(view);
}
$("#page")?.addEventListener("change", () => {
  for (const view of views) filter(view);
  draw();
});

// Tables: a click on the head of a column sorts by it, a second one the other way round.

for (const head of $$("th")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener("click", () => sort(head));
}

function sort(head) {
  const down = head.ariaSort === "ascending";
  for (const other of $$("th", head.parentElement)) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const body = $("tbody", head.closest("table"));
  const key = (row) => {
    const cell = row.cells[head.cellIndex];
    return cell.dataset.s ?? cell.textContent.trim();
  };
  const number = (value) => /^\d+$/.test(value);
  const compare = ([, a], [, b]) => {
    if (!a || !b) return !a - !b; // What has no value stands last, always.
    const order = number(a) && number(b) ? a - b : a < b ? -1 : a > b ? 1 : 0;
    return down ? -order : order;
  };
  const keyed = [...body.rows].map((row) => [row, key(row)]).sort(compare);
  body.append(...keyed.map(([row]) => row));
}

// Picture. Days are counted from 1970; a view is the first and the last day that are seen.

const svg = $("#picture svg");
const tip = $("#tip");
const LANES = ["Events", "Documents", "Meetings", "Dates in the text"];
const SHARES = [0.42, 0.22, 0.12, 0.24];
const CELL = 6; // Width of the smallest mark.
const MOST = 4000; // Marks of a lane that are drawn one by one; more are drawn as columns.
const day = 864e5;
const iso = (days) => {
  const date = new Date(days * day);
  return isNaN(date) ? "" : date.toISOString().slice(0, 10);
};
const whole = extent(0, 1);
let seen = extent(0.01, 0.99);
if (seen[1] - seen[0] > 0.5 * (whole[1] - whole[0])) seen = whole;
let current = -1;
let strong = "";

function extent(low, high) {
  const starts = data.marks.map((mark) => mark[1]).sort((a, b) => a - b);
  const ends = data.marks.map((mark) => mark[2]).sort((a, b) => a - b);
  const at = (list, share) => list[Math.round(share * (list.length - 1))] ?? 0;
  const [from, to] = [at(starts, low), at(ends, high) + 1];
  const room = Math.max((to - from) * 0.02, 5);
  return [from - room, to + room];
}

const shape = (name, attributes, words) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (words) node.textContent = words;
  return node;
};

function draw() {
  const width = svg.clientWidth, height = svg.clientHeight;
  if (!width) return;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const x = (days) => ((days - seen[0]) / (seen[1] - seen[0])) * width;
  const top = height * 0.24, bottom = height - 22;
  const parts = axis(x, width, bottom);
  let base = top + 8;
  LANES.forEach((name, lane) => {
    const room = (bottom - top - 8) * SHARES[lane];
    base += room;
    parts.push(...marksOf(lane, x, width, base, room - 20));
    parts.push(shape("line", { class: "base", x1: 0, x2: width, y1: base, y2: base }));
    parts.push(shape("text", { class: "lane", x: 6, y: base - room + 16 }, name));
  });
  parts.push(...findings(x, width, top, bottom));
  svg.replaceChildren(...parts);
  $("#span").textContent = `${iso(Math.ceil(seen[0]))} to ${iso(Math.floor(seen[1]))}`;
  const before = data.marks.filter((mark) => mark[2] < seen[0]).length;
  const behind = data.marks.filter((mark) => mark[1] > seen[1]).length;
  $("#outside").textContent = before + behind ? `${before} earlier and ${behind} later than what is seen.` : "";
}

function axis(x, width, bottom) {
  const parts = [];
  const perDay = width / (seen[1] - seen[0]);
  const [unit, step] = [[0, 1], [0, 2], [0, 7], [1, 1], [1, 3], [1, 6], [2, 1], [2, 2], [2, 5], [2, 10], [2, 20], [2, 50], [2, 100]]
    .find(([unit, step]) => [1, 30, 365][unit] * step * perDay > [90, 70, 48][unit]) ?? [2, 500];
  const first = new Date(seen[0] * day);
  let at = unit === 0 ? Math.floor(seen[0] / step) * step : null;
  let year = Math.floor(first.getUTCFullYear() / (unit === 2 ? step : 1)) * (unit === 2 ? step : 1);
  for (let month = 0, count = 0; count < 500; count++) {
    const days = unit === 0 ? at : new Date(0).setUTCFullYear(year, month, 1) / day;
    if (days > seen[1]) break;
    const label = iso(days).slice(0, [10, 7, 4][unit]);
    parts.push(shape("line", { class: "grid", x1: x(days), x2: x(days), y1: 0, y2: bottom }));
    if (x(days) > -40) parts.push(shape("text", { x: x(days) + 3, y: bottom + 16 }, label));
    if (unit === 0) at += step;
    else if (unit === 1) month += step;
    else year += step;
  }
  return parts;
}

// Marks of a lane lie on each other; long ones first, so that the short ones stand on them.
function marksOf(lane, x, width, base, room) {
  const marks = [];
  data.marks.forEach(([of, from, to, anchor], index) => {
    if (of !== lane || to + 1 < seen[0] || from > seen[1] || !inPage(anchor)) return;
    const left = Math.floor(Math.max(x(from), -CELL) / CELL);
    // What is hardly longer than the smallest mark is one, so that days stand straight on each other.
    const short = x(to + 1) - x(from) < 1.5 * CELL;
    const right = short ? left : Math.max(left, Math.ceil(Math.min(x(to + 1), width) / CELL) - 1);
    marks.push({ index, from, to, left, right });
  });
  marks.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const heights = new Map();
  for (const mark of marks) {
    mark.level = 0;
    for (let bin = mark.left; bin <= mark.right; bin++) mark.level = Math.max(mark.level, heights.get(bin) ?? 0);
    for (let bin = mark.left; bin <= mark.right; bin++) heights.set(bin, mark.level + 1);
  }
  const tallest = Math.max(1, ...heights.values());
  const size = Math.min(9, room / tallest);
  if (marks.length > MOST) {
    return [...heights].map(([bin, count]) => shape("rect", {
      class: "l" + lane, x: bin * CELL, width: CELL - 1, y: base - count * size, height: count * size,
    }));
  }
  return marks.map((mark) => shape("rect", {
    class: `l${lane}${mark.to > mark.from ? " vague" : ""}${mark.index === current ? " on" : ""}`,
    "data-i": mark.index,
    x: mark.left * CELL,
    width: (mark.right - mark.left + 1) * CELL - 1,
    y: base - (mark.level + 1) * size,
    height: Math.max(size - (size > 3 ? 1 : 0), 0.5),
    rx: size > 5 ? 1.5 : 0,
  }));
}

const inPage = (anchor) => !page() || anchor.startsWith(`p${page()}-`);

function findings(x, width, top, bottom) {
  const parts = [], strongest = [];
  for (const [here, there, id, severity] of data.findings) {
    const item = document.getElementById(id);
    if (!item || item.hidden) continue;
    const middle = ([from, to]) => x((from + to + 1) / 2);
    const a = middle(here), b = there ? middle(there) : a;
    if (Math.max(a, b) < 0 || Math.min(a, b) > width) continue;
    const on = id === strong ? " on" : "";
    const into = on ? strongest : parts;
    if (there) {
      const rx = Math.abs(b - a) / 2;
      const path = `M${a} ${top} A${rx} ${Math.min(top - 14, 12 + rx)} 0 0 ${a < b ? 1 : 0} ${b} ${top}`;
      if (on) for (const foot of [a, b]) into.push(shape("line", { class: "foot", x1: foot, x2: foot, y1: top, y2: bottom }));
      into.push(shape("path", { class: `arc ${severity}${on}`, d: path }));
      into.push(shape("path", { class: "hit", d: path, "data-f": id }));
    } else {
      if (on) into.push(shape("line", { class: "foot", x1: a, x2: a, y1: top, y2: bottom }));
      into.push(shape("path", { class: `dot ${severity}${on}`, d: `M${a} ${top} l-4 -8 h8 z`, "data-f": id }));
    }
  }
  parts.push(shape("line", { class: "base", x1: 0, x2: width, y1: top, y2: top }));
  parts.push(shape("text", { class: "lane", x: 6, y: 16 }, "Findings"));
  return [...parts, ...strongest];
}

// What a mark says: the date and the text of its row, or the message of its finding.
function saying(node) {
  if (node.dataset.f) {
    const item = document.getElementById(node.dataset.f);
    return [item.closest(".rule").dataset.rule, $(".message", item).textContent, node.dataset.f];
  }
  const anchor = data.marks[node.dataset.i][3];
  const row = document.getElementById(anchor);
  const date = $("[data-s*='-']", row) ?? row.cells[1];
  return [date.textContent, $(".w", row).textContent, anchor];
}

function tell(node) {
  if (!node) return void (tip.hidden = true);
  const [head, body] = saying(node);
  const bold = document.createElement("b");
  bold.textContent = head;
  tip.replaceChildren(bold, body.length > 300 ? body.slice(0, 300) + "…" : body);
  tip.hidden = false;
  const mark = node.getBoundingClientRect(), box = $("#picture").getBoundingClientRect();
  const left = Math.min(Math.max(mark.left + mark.width / 2 - box.left - tip.offsetWidth / 2, 4), box.width - tip.offsetWidth - 4);
  const above = mark.top - box.top - tip.offsetHeight - 6;
  tip.style.left = left + "px";
  tip.style.top = (above > 0 ? above : mark.bottom - box.top + 6) + "px";
}

function look(from, to) {
  const span = Math.min(Math.max(to - from, 20), (whole[1] - whole[0]) * 1.2);
  const middle = Math.min(Math.max((from + to) / 2, whole[0]), whole[1]);
  seen = [middle - span / 2, middle + span / 2];
  tell(null);
  requestAnimationFrame(draw);
}
// Makes the view `factor` times as long; the day at `share` of the width stays where it is.
function zoom(factor, share = 0.5) {
  const span = seen[1] - seen[0], at = seen[0] + span * share;
  look(at - span * factor * share, at + span * factor * (1 - share));
}
function pan(share) {
  const by = (seen[1] - seen[0]) * share;
  look(seen[0] + by, seen[1] + by);
}
const moves = {
  in: () => zoom(0.5), out: () => zoom(2), back: () => pan(-0.3), on: () => pan(0.3), all: () => look(...whole),
};
for (const button of $$("[data-move]")) button.addEventListener("click", () => moves[button.dataset.move]());

// The record before or behind the current one, among those that are seen.
function step(by) {
  const marks = $$("rect[data-i]", svg).map((node) => +node.dataset.i)
    .sort((a, b) => data.marks[a][1] - data.marks[b][1] || a - b);
  if (!marks.length) return;
  const at = marks.indexOf(current);
  current = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : Math.min(Math.max(at + by, 0), marks.length - 1)];
  draw();
  const node = $(`rect[data-i="${current}"]`, svg);
  tell(node);
  $("#told").textContent = saying(node).slice(0, 2).join(": ");
}
const keys = {
  "+": moves.in, "=": moves.in, "-": moves.out, "−": moves.out, 0: moves.all, ArrowLeft: moves.back, ArrowRight: moves.on,
  ".": () => step(1), ",": () => step(-1), Escape: () => tell(null),
  Enter: () => current >= 0 && (location.hash = data.marks[current][3]),
};
svg.addEventListener("keydown", (event) => {
  if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  keys[event.key]();
});

svg.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.25 : 0.8, event.offsetX / svg.clientWidth);
}, { passive: false });

// One pointer moves, two zoom, and one that stays where it is follows what it points to.
const fingers = new Map();
let moved = 0;
svg.addEventListener("pointerdown", (event) => {
  fingers.set(event.pointerId, event.clientX);
  moved = 0;
});
addEventListener("pointerup", (event) => fingers.delete(event.pointerId));
addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
svg.addEventListener("pointermove", (event) => {
  if (!fingers.has(event.pointerId)) return tell(event.target.closest("[data-i], [data-f]"));
  const spread = () => Math.max(...fingers.values()) - Math.min(...fingers.values());
  const before = spread(), old = fingers.get(event.pointerId);
  fingers.set(event.pointerId, event.clientX);
  moved += Math.abs(event.clientX - old);
  if (fingers.size > 1) {
    if (before > 20 && spread() > 20) zoom(before / spread());
  } else if (moved > 4) {
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    pan((old - event.clientX) / svg.clientWidth);
  }
});
svg.addEventListener("pointerleave", () => tell(null));
svg.addEventListener("click", (event) => {
  const node = event.target.closest("[data-i], [data-f]");
  if (!node || moved > 4) return;
  // A finger has nothing to hover with: the first touch tells, the second goes.
  if (event.pointerType === "touch" && tip.dataset.of !== (node.dataset.i ?? node.dataset.f)) {
    tip.dataset.of = node.dataset.i ?? node.dataset.f;
    return tell(node);
  }
  location.hash = saying(node)[2];
});

for (const button of $$("[data-draw]")) {
  button.addEventListener("click", () => {
    strong = button.dataset.draw;
    const [here, there] = data.findings.find((finding) => finding[2] === strong);
    const days = [...here, ...(there ?? [])];
    const from = Math.min(...days), to = Math.max(...days), room = Math.max((to - from) * 0.3, 120);
    location.hash = "timeline";
    look(from - room, to + room);
    svg.focus({ preventScroll: true });
  });
}
let waiting;
new ResizeObserver(() => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(draw);
}).observe(svg);

follow();
})();
