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
  if (event.target.matches("[data-fill]")) return unpackLines(event.target.closest(".sheet"));
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
  if (long.has(view)) return filterLong(view, search);
  if (view.id === "text" && page()) unpackLines($("#p" + page()));
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
  if (said && !view.matches("[data-packed]")) said.textContent = shown === items.length ? `${shown} shown` : `${shown} of ${items.length} shown`;
}

function reset(view, target) {
  for (const input of $$("[data-search], select[data-rule]", view)) input.value = "";
  for (const box of $$("input[data-severity]", view)) box.checked = true;
  if (!onPage(target.closest("tr, .finding, .sheet") ?? target)) choosePage("");
  filter(view);
}

function choosePage(number) {
  if (page() === number) return;
  $("#page").value = number;
  for (const view of views) filter(view);
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
  const view = head.closest("section"), table = long.get(view);
  const body = $("tbody", view);
  const packed = ({ html }) => {
    const cell = html.split("<td")[head.cellIndex + 1];
    return /^[^>]* data-s="([^"]*)"/.exec(cell)?.[1] ?? plain("<td" + cell).trim();
  };
  const key = (row) => {
    if (table) return packed(row);
    const cell = row.cells[head.cellIndex];
    return cell.dataset.s ?? cell.textContent.trim();
  };
  const number = (value) => /^\d+$/.test(value);
  const compare = ([, a], [, b]) => {
    if (!a || !b) return !a - !b; // What has no value stands last, always.
    const order = number(a) && number(b) ? a - b : a < b ? -1 : a > b ? 1 : 0;
    return down ? -order : order;
  };
  const keyed = [...(table?.rows ?? body.rows)].map((row) => [row, key(row)]).sort(compare);
  if (!table) return body.append(...keyed.map(([row]) => row));
  table.rows = keyed.map(([row]) => row);
  filter(view);
}
