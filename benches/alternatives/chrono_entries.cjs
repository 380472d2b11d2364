// How chrono reads the dates at the beginning of the timeline's entries, from the whole page.
//
//     npm install chrono-node@2.10.3
//     node benches/alternatives/chrono_entries.cjs

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { createRequire } = require("node:module");
const chrono = createRequire(join(process.cwd(), "x.js"))("chrono-node");

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "input/article-54.txt"), "utf8");
const rows = readFileSync(join(root, "tests/truth/events.tsv"), "utf8").trim().split("\n").map((row) => row.split("\t"));
let offset = 0;
const starts = text.split("\n").map((line) => (offset += line.length + 1) - line.length - 1);

const found = new Map(chrono.en.GB.parse(text).map((date) => [date.index, date]));
const iso = (date) => ["year", "month", "day"].map((part) => String(date.get(part)).padStart(2, "0")).join("-");
const right = { day: 0, month: 0 };
for (const [line, , date] of rows) {
    const here = found.get(starts[line - 1]);
    if (date.length === 10) right.day += here !== undefined && iso(here.start) === date;
    else if (here) {
        right.month += !here.start.isCertain("day") && iso(here.start).startsWith(date);
        console.log(`${date} is read from ${JSON.stringify(here.text)} as ${iso(here.start)}`);
    }
}
console.log(`${rows.length} entries; right:`, right);
