// The report of many pages has its lines and rows packed, and they are unpacked when someone asks for them.

const unpacked = new Map();
function unpack(name) {
  if (!unpacked.has(name)) {
    const bytes = Uint8Array.from(atob($("#pack-" + name).textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    unpacked.set(name, new Response(stream).text());
  }
  return unpacked.get(name);
}

// The elements of HTML that the report itself has packed; the texts in it are escaped like all others.
const elements = (html) => document.adoptNode(
  new DOMParser().parseFromString(`<template>${html}</template>`, "text/html").querySelector("template").content);

async function unpackLines(sheet) {
  const gap = $("[data-packed]", sheet);
  if (!gap) return;
  const lines = await unpack(sheet.id);
  if (gap.isConnected) gap.replaceWith(elements(lines));
}

// Of a packed table: all rows as HTML, those that fit what is searched for, and the first one of those shown.
const long = new Map();
const MANY = 300; // Rows shown at once.

async function unpackRows(view) {
  const html = await unpack(view.id);
  if (long.has(view)) return;
  const rows = html.split("</tr>").slice(0, -1).map((row) => ({ html: row + "</tr>", id: /id="([^"]*)"/.exec(row)[1] }));
  long.set(view, { rows, byId: new Map(rows.map((row) => [row.id, row])) });
  filter(view);
}

const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

function filterLong(view, search) {
  const table = long.get(view);
  table.fits = table.rows.filter((row) => inPage(row.id) &&
    search.every((word) => (row.words ??= plain(row.html).toLowerCase()).includes(word)));
  turn(view, 0);
}

function turn(view, from) {
  const table = long.get(view), { fits, rows } = table;
  table.from = Math.min(Math.max(from, 0), Math.max(fits.length - 1, 0));
  const to = Math.min(table.from + MANY, fits.length);
  $("tbody", view).replaceChildren(elements(fits.slice(table.from, to).map((row) => row.html).join("")));
  const found = fits.length === rows.length ? `${rows.length} rows` : `${fits.length} of ${rows.length} rows found`;
  $(".shown", view).textContent = to - table.from < fits.length ? `${found}; ${table.from + 1} to ${to} shown` : found;
  $("[data-turn='-1']", view).disabled = table.from === 0;
  $("[data-turn='1']", view).disabled = to === fits.length;
}
for (const button of $$("[data-turn]")) {
  const view = button.closest("section");
  button.addEventListener("click", () => {
    if (long.has(view)) turn(view, long.get(view).from + button.dataset.turn * MANY);
  });
}

// Unpacks what has the line or record of this name, and shows the stretch of the table that it is in.
async function bring(id) {
  const [, number, key] = /^p(\d+)-([A-Za-z])\d+$/.exec(id) ?? [];
  if (key === "L") return unpackLines($("#p" + number));
  const view = key && $(`[data-key="${key}"]`);
  if (!view) return;
  await unpackRows(view);
  const table = long.get(view);
  if (table.byId.has(id) && !table.fits.includes(table.byId.get(id))) {
    $("[data-search]", view).value = "";
    choosePage(inPage(id) ? page() : "");
    filter(view);
  }
  if (!document.getElementById(id)) turn(view, table.fits.indexOf(table.byId.get(id)) - 5);
}

// The row of a record, also when it is not shown; nothing when it is still packed.
function rowOf(id) {
  const row = document.getElementById(id);
  const view = row ? null : $(`[data-key="${id.replace(/^p\d+-/, "")[0]}"]`);
  if (!view) return row;
  if (!long.has(view)) return void unpackRows(view);
  return $("tr", elements(long.get(view).byId.get(id)?.html ?? ""));
}
