// What a mark says: the date and the text of its row, or the message of its finding.
function saying(node) {
  if (node.dataset.f) {
    const item = document.getElementById(node.dataset.f);
    return [item.closest(".rule").dataset.rule, $(".message", item).textContent, node.dataset.f];
  }
  const anchor = data.marks[node.dataset.i][3];
  const row = rowOf(anchor);
  if (!row) return ["", "…", anchor];
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
