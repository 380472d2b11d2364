// Has TimelineJS itself draw a timeline, in a page without a screen, and looks at what came of it.
//
// Arguments: a folder with the packages jsdom and @knight-lab/timelinejs, and timeline.json.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, file] = process.argv.slice(2);
const require = createRequire(resolve(folder, "package.json"));
const { JSDOM, VirtualConsole } = require("jsdom");
const script = readFileSync(require.resolve("@knight-lab/timelinejs/dist/js/timeline.js"), "utf8");
const data = JSON.parse(readFileSync(file, "utf8"));

const wrong = [];
const quiet = new VirtualConsole();
quiet.on("jsdomError", (error) => wrong.push(`error: ${error.message}`));
const { window } = new JSDOM('<div id="timeline" style="width: 900px; height: 600px"></div>', {
    url: "https://localhost/",
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: quiet,
});
window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
window.ran = [];
window.alert = (what) => window.ran.push(what);
window.eval(`${script}; window.TL = TL;`);
window.data = structuredClone(data);
const timeline = window.eval(
    'new TL.Timeline("timeline", data, { script_path: "/", font: null, hash_bookmark: false })',
);

await new Promise((done) => setTimeout(done, 3000));

const shown = timeline.config?.events ?? [];
if (shown.length !== data.events.length) {
    wrong.push(`${shown.length} slides, expected ${data.events.length}`);
}
wrong.push(...(timeline.config?.getErrors() ?? ["nothing was read"]));

// What TimelineJS understood: dates as exact as they are, groups, and words that are words.
const parts = { full: ["year", "month", "day"], month: ["year", "month"], year: ["year"] };
for (const slide of data.events) {
    const read = timeline.config?.event_dict[slide.unique_id];
    if (!read) {
        wrong.push(`${slide.unique_id} is not there`);
        continue;
    }
    const known = parts[read.start_date.data.format] ?? [];
    const given = Object.keys(slide.start_date).filter((part) => part !== "display_date");
    if (known.join() !== given.join()) {
        wrong.push(`${slide.unique_id} is taken for a ${read.start_date.data.format}`);
    }
}
const container = window.document.getElementById("timeline");
const texts = [...container.querySelectorAll(".tl-text-content, .tl-headline, .tl-timegroup-message")];
if (texts.length < data.events.length) {
    wrong.push(`only ${texts.length} texts were drawn`);
}
const plain = new Set(["WBR", "P", "SMALL", "A"]);
for (const text of texts) {
    for (const element of text.querySelectorAll("*")) {
        const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
        // Its own links do nothing in these words.
        const own = element.tagName === "A" && element.getAttribute("onclick") === "void(0)";
        if (!plain.has(element.tagName) || (handlers.length > 0 && !own) || handlers.length > 1) {
            wrong.push(`markup among the words: ${element.outerHTML}`);
        }
    }
}
wrong.push(...window.ran.map((what) => `a script of the page ran: ${what}`));

wrong.forEach((line) => console.log(line));
console.log(`slides drawn by TimelineJS: ${shown.length}, wrong: ${wrong.length}`);
process.exit(wrong.length > 0 || shown.length === 0 ? 1 : 0);
