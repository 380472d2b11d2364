// Picture. Days are counted from 1970; a view is the first and the last day that are seen.

const svg = $("#picture svg");
const tip = $("#tip");
const LANES = ["Events", "Documents", "Meetings", "Dates in the text"];
const SHARES = [0.42, 0.22, 0.12, 0.24];
const CELL = 6; // Width of the smallest mark.
const FEW = 60; // Marks of a lane that have their words beside them, where there is room.
const LEVEL = 17; // Height of a mark with words.
const LETTER = 6.4; // Width of a letter, on the whole.
const MOST = 4000; // Marks of a lane that are drawn one by one; more are drawn as columns.
const day = 864e5;
const iso = (days) => {
  const date = new Date(days * day);
  // Years before Christ have six digits there, and four in the tables.
  return isNaN(date) ? "" : date.toISOString().split("T")[0].replace(/^-00/, "-");
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
  $("#outside").textContent = before + behind ? `${before} earlier and ${behind} later than the part shown.` : "";
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
    const label = iso(days).replace(["", /-..$/, /-..-..$/][unit], "");
    parts.push(shape("line", { class: "grid", x1: x(days), x2: x(days), y1: 0, y2: bottom }));
    if (x(days) > -40 && x(days) + 8 * label.length < width) parts.push(shape("text", { x: x(days) + 3, y: bottom + 16 }, label));
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
  const told = marks.length <= FEW ? withWords(marks, lane, x, width, base, room) : null;
  if (told) return told;
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

// Few marks stand with their words beside them; nothing when there is no room for all.
function withWords(marks, lane, x, width, base, room) {
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  for (const mark of marks) {
    mark.x = Math.max(x(mark.from), 0);
    mark.end = Math.max(Math.min(x(mark.to + 1), width), mark.x + CELL);
    // The words of a long mark stand on it, those of a short one behind it.
    mark.words = (mark.to > mark.from ? mark.x : mark.end) + 4;
    mark.said = saying({ dataset: { i: mark.index } })[1];
  }
  const levels = Math.floor((room + 6) / LEVEL);
  if (![60, 40, 25, 12].some((most) => inLevels(marks, levels, most))) return null;
  return marks.flatMap((mark) => {
    const y = base - (mark.level + 1) * LEVEL + 2;
    const place = (mark.next?.x ?? width + 4) - 8 - mark.words;
    return [shape("rect", {
      class: `l${lane}${mark.to > mark.from ? " vague" : ""}${mark.index === current ? " on" : ""}`,
      "data-i": mark.index, x: mark.x, y, width: mark.end - mark.x, height: LEVEL - 4, rx: 2,
    }), shape("text", { class: "word", x: mark.words, y: y + LEVEL - 7 }, cut(mark.said, place / LETTER))];
  });
}

// Puts each mark on the lowest level where it and the first letters of its words lie on no other; whether all can be.
function inLevels(marks, levels, letters) {
  const last = new Array(levels).fill(null);
  return marks.every((mark) => {
    const free = (other) => !other || Math.max(other.end, other.words + LETTER * Math.min(letters, other.said.length)) + 8 < mark.x;
    mark.level = last.findIndex(free);
    mark.next = null;
    if (mark.level < 0) return false;
    if (last[mark.level]) last[mark.level].next = mark;
    last[mark.level] = mark;
    return true;
  });
}

// At most so many letters, cut behind a word.
function cut(words, most) {
  if (words.length <= most) return words;
  if (most < 4) return "";
  const head = words.slice(0, Math.floor(most) - 1), space = head.lastIndexOf(" ");
  return (space > 5 ? head.slice(0, space) : head) + "…";
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
      const ry = (top - 14) * Math.min(1, 0.3 + 0.7 * Math.sqrt((3 * rx) / width));
      const path = `M${a} ${top} A${rx} ${ry} 0 0 ${a < b ? 1 : 0} ${b} ${top}`;
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
