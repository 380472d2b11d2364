"""Opens reports in Chromium, as a reader would, and looks whether they show what was read.

Arguments: the program, the folder with the pages, the folder with the dataset of these pages, a folder for
reports and pictures of them, a folder with an archive of many pages. The picture of the timeline at 1400 pixels is the
one that the README shows.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking",
]
# The parts of the report, by the lists of a page document that they show.
TABLES = [
    "events", "documents", "meetings", "people", "references", "notes", "inline_notes", "mentions", "sections",
    "unparsed",
]
WIDTHS = [(1400, 900), (400, 850)]
LARGEST = 1_000_000
HOSTILE = """<script>window.hurt = 1</script> " onmouseover="window.hurt = 2

Timeline of </script><img src=x onerror="window.hurt = 3">

1949
7-3-1949 Lund </td></tr></table><svg onload="window.hurt = 4"> ' onclick='window.hurt = 5
31-4-1949 `<img src=x onerror="window.hurt = 6">` </style><script>window.hurt = 7</script>

Norway....

The mission of <iframe srcdoc="<script>parent.hurt = 8</script>"> stays for a year, until 5 May 1949, at last.
Document:05-07-1949 <a href="javascript:window.hurt = 9" autofocus onfocus="window.hurt = 10">Letter</a>
"""


class Reader:
    """A browser with a report in it."""

    def __init__(self, file: Path, width: int, height: int):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in [*FLAGS, f"--window-size={width},{height}"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        # A window cannot be as narrow as a phone.
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.browser.get(file.resolve().as_uri())

    def all(self, selector: str) -> list:
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def seen(self, selector: str) -> list:
        return self.run("return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility())", selector)

    def click(self, selector: str, which: int = 0):
        element = self.seen(selector)[which]
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        return element

    def open(self, part: str) -> None:
        """Goes to a part of the report."""
        self.click(f"nav a[href='#{part}']")
        self.until(f"{part} is open", lambda: self.seen(f"#h-{part}"))

    def run(self, script: str, *arguments):
        return self.browser.execute_script(script, *arguments)

    def address(self) -> str:
        return self.run("return location.hash")

    def until(self, what: str, holds) -> None:
        WebDriverWait(self.browser, 10, poll_frequency=0.05).until(lambda _: holds(), f"not so: {what}")

    def picture(self, file: Path) -> None:
        self.run("scrollTo(0, 0)")
        time.sleep(0.3)
        self.browser.save_screenshot(str(file))

    def close(self) -> None:
        """Closes the browser, which must have had nothing to say."""
        said = self.browser.get_log("browser")
        hurt = self.run("return window.hurt ?? 0")
        self.browser.quit()
        expect("words in the console", said, [])
        expect("code of a page that ran", hurt, 0)


def expect(what: str, found, wanted) -> None:
    if found != wanted:
        raise SystemExit(f"{what}: {found!r}, expected {wanted!r}")


def report(program: str, inputs: list[Path], file: Path) -> Path:
    began = time.perf_counter()
    subprocess.run([program, "report", *map(str, inputs), "--output", str(file)], check=True, stderr=subprocess.PIPE)
    print(f"{file.name}: {file.stat().st_size} bytes in {time.perf_counter() - began:.3f} s")
    return file


def read_counts(dataset: Path) -> dict:
    pages = [json.loads(file.read_text("utf-8")) for file in sorted((dataset / "pages").rglob("*.json"))]
    counts = {table: sum(len(page[table]) for page in pages) for table in TABLES}
    counts["works"] = sum(len(page["author_mentions"]) for page in pages)
    counts["lines"] = sum(page["page"]["lines"] for page in pages)
    dated = (record for table in ("events", "documents", "meetings", "mentions") for page in pages for record in page[table])
    counts["marks"] = sum(None not in (record["date_start"], record["date_end"]) for record in dated)
    return counts


def check_whole(reader: Reader) -> None:
    """Nothing leads nowhere, everything has a name for those who do not see it, and nothing moves by itself."""
    nowhere = reader.run("""return [...document.querySelectorAll("a[href^='#']")].map((a) => a.hash)
        .filter((hash) => !document.getElementById(hash.slice(1)))""")
    expect("links that lead nowhere", nowhere, [])
    twice = reader.run("""const seen = new Set();
        return [...document.querySelectorAll("[id]")].map((e) => e.id).filter((id) => seen.has(id) || !seen.add(id))""")
    expect("names of two elements", twice, [])
    expect("what moves by itself", reader.run("return document.getAnimations().length"), 0)
    silent = set()
    for part in reader.run("return [...document.querySelectorAll('nav a')].map((a) => a.hash.slice(1))"):
        reader.open(part)
        wide = reader.run("return document.documentElement.scrollWidth - innerWidth")
        expect(f"{part} is wider than the window", wide > 0, False)
        tree = reader.browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        told = {"button", "link", "checkbox", "combobox", "searchbox", "table", "application", "columnheader"}
        silent |= {(part, node["role"]["value"]) for node in tree
                   if not node["ignored"] and node["role"]["value"] in told and not node.get("name", {}).get("value")}
    expect("controls without a name", silent, set())


def check_keys(reader: Reader) -> None:
    """The report is used with the keyboard alone."""
    focus = "const e = document.activeElement; return [e.className, e.textContent, getComputedStyle(e).outlineStyle]"
    reader.browser.get(reader.browser.current_url.split("#")[0])
    reader.until("the report is there", lambda: reader.seen("#h-timeline"))
    body = reader.all("body")[0]
    body.send_keys(Keys.TAB)
    expect("the first stop", reader.run(focus)[0], "skip")
    press = lambda key: reader.browser.switch_to.active_element.send_keys(key)
    press(Keys.TAB)
    press(Keys.TAB)
    name, text, outline = reader.run(focus)
    expect("the third stop", text.startswith("Findings"), True)
    expect("the focus is seen", outline, "solid")
    press(Keys.ENTER)
    reader.until("the findings are open", lambda: reader.seen("#h-findings"))
    reader.open("text")
    number = reader.seen("#text .chunk.event .lines a")[0]
    number.send_keys(Keys.ENTER)
    reader.until("the record of the line is marked", lambda: len(reader.seen(".chunk.event.on")) >= 1)
    reader.open("events")
    head = reader.seen("#events th button")[1]
    head.send_keys(Keys.ENTER)
    expect("sorted with the keyboard", len(reader.seen("#events th[aria-sort=ascending]")), 1)


def check_counts(reader: Reader, counts: dict, findings: dict) -> None:
    for table in [*TABLES, "works"]:
        reader.open(table)
        expect(table, len(reader.seen(f"#{table} tbody tr")), counts[table])
        told = reader.seen(f"nav a[href='#{table}'] .count")[0].text
        expect(f"number beside {table}", told, str(counts[table]))
    reader.open("text")
    expect("lines", len(reader.all("#text .lines > p")), counts["lines"])
    reader.open("findings")
    expect("findings", len(reader.all(".finding")), len(findings["findings"]))
    for finding in findings["findings"]:
        expect(finding["fingerprint"], len(reader.all(f"#f-{finding['fingerprint']}")), 1)
    reader.open("timeline")
    reader.click("[data-move=all]")
    reader.until("every mark is drawn", lambda: len(reader.all("#picture rect[data-i]")) == counts["marks"])


def check_timeline(reader: Reader, findings: dict) -> None:
    svg = reader.all("#picture svg")[0]
    slips = [item for item in findings["findings"] if item["rule"] == "year-slip"]
    arcs = {node.get_attribute("data-f") for node in reader.all("#picture path.hit")}
    missing = [item["fingerprint"] for item in slips if f"f-{item['fingerprint']}" not in arcs]
    expect("year slips that are no arcs", missing, [])
    span = reader.all("#span")[0].text
    reader.click("[data-move=in]")
    reader.until("the stretch is another", lambda: reader.all("#span")[0].text != span)
    for _ in range(4):
        reader.click("[data-move=in]")
    reader.until("few marks have words", lambda: len(reader.all("#picture text.word")) > 0)
    svg.send_keys(".")
    reader.until("the record is told", lambda: reader.seen("#tip") and reader.all("#told")[0].get_attribute("textContent"))
    svg.send_keys(Keys.ENTER)
    reader.until("the record is shown", lambda: len(reader.seen("tr.flash")) == 1)


def check_findings(reader: Reader, findings: dict) -> None:
    reader.open("findings")
    for box in reader.all("#findings input[data-severity]"):
        if box.get_attribute("data-severity") != "warning":
            box.click()
    warnings = [item for item in findings["findings"] if item["severity"] == "warning"]
    expect("warnings", len(reader.seen(".finding")), len(warnings))
    rule = warnings[0]["rule"]
    of_rule = [item for item in warnings if item["rule"] == rule]
    reader.run("const s = arguments[0]; s.value = arguments[1]; s.dispatchEvent(new Event('input', {bubbles: true}))",
               reader.seen("#findings select")[0], rule)
    expect(f"findings of {rule}", len(reader.seen(".finding")), len(of_rule))
    reader.click(".why summary")
    expect("headings of the explanation", len(reader.seen(".why h4")) >= 3, True)
    first = of_rule[0]
    reader.click(".finding .place a")
    reader.until("the line of the finding is shown", lambda: reader.address() == f"#p0-L{first['line']}")
    reader.until("its record is marked", lambda: len(reader.seen(".chunk.on")) >= 1)
    # The way back, although that severity or rule may be filtered away.
    reader.click(f".chunk.on .card a[href='#f-{first['fingerprint']}']")
    reader.until("the finding is shown", lambda: len(reader.seen(f"#f-{first['fingerprint']}")) == 1)
    reader.click(f"#f-{first['fingerprint']} [data-draw]")
    reader.until("its arc is drawn", lambda: len(reader.seen("#picture .on")) >= 1)


def check_text(reader: Reader) -> None:
    reader.open("text")
    line = reader.click("#text .chunk.event .lines span", 3)
    record = reader.run("return arguments[0].closest('.chunk').dataset.k", line)
    marked = {node.get_attribute("data-k") for node in reader.all(".chunk.on")}
    expect("records marked", marked, {record})
    reader.click(".chunk.on .card a")
    reader.until("the row of the record is shown", lambda: len(reader.seen(f"#p0-{record}")) == 1)
    reader.click(f"#p0-{record} td a")
    reader.until("its line is marked", lambda: len(reader.seen(f".chunk.on[data-k='{record}']")) >= 1)


def check_notes(reader: Reader) -> None:
    reader.open("notes")
    number = reader.click("#notes td:nth-child(2) a")
    there = number.get_attribute("href").split("#")[1]
    reader.until("the place of the note is shown", lambda: reader.address() == f"#{there}" and reader.seen(f"#{there}"))
    reader.click(".chunk.on .card .way a")
    reader.until("the printed note is shown", lambda: len(reader.seen(".chunk.note.on")) == 1)
    reader.click(".chunk.on .card .way a")
    reader.until("and its place again", lambda: reader.address() == f"#{there}")


def check_tables(reader: Reader, counts: dict) -> None:
    """Every table is searched and sorted, and loses no row by it."""
    for table in [*TABLES, "works"]:
        reader.open(table)
        word = next(iter(reader.seen(f"#{table} tbody tr")[-1].text.split()))
        search = reader.seen(f"#{table} [data-search]")[0]
        search.send_keys(word)
        texts = reader.run("return arguments[0].map((row) => row.textContent.toLowerCase())",
                           reader.seen(f"#{table} tbody tr"))
        expect(f"{table} with {word}", len(texts) > 0 and all(word.lower() in text for text in texts), True)
        search.send_keys(Keys.CONTROL, "a")
        search.send_keys(Keys.BACKSPACE)
        for column in range(len(reader.seen(f"#{table} th button"))):
            for order in ("ascending", "descending"):
                reader.click(f"#{table} th button", column)
                sorted_by = f"#{table} th:nth-child({column + 1})[aria-sort={order}]"
                expect(f"{table} by column {column}, {order}", len(reader.seen(sorted_by)), 1)
        expect(f"{table} at the end", len(reader.seen(f"#{table} tbody tr")), counts[table])


def check_table(reader: Reader, count: int) -> None:
    reader.open("events")
    word = reader.seen("#events tbody tr td.w")[0].text.split()[-1]
    search = reader.seen("#events [data-search]")[0]
    search.send_keys(word)
    rows = reader.seen("#events tbody tr")
    expect("rows found are rows with the word", all(word.lower() in row.text.lower() for row in rows), True)
    expect("some rows are hidden", 0 < len(rows) < count, True)
    search.send_keys(Keys.CONTROL, "a")
    search.send_keys(Keys.BACKSPACE)
    expect("rows without a search", len(reader.seen("#events tbody tr")), count)
    reader.click("#events th button", 1)
    reader.click("#events th button", 1)
    keys = [cell.get_attribute("data-s") for cell in reader.all("#events tbody td:nth-child(2)")]
    dated = [key for key in keys if key]
    expect("sorted by date, the last first", dated, sorted(dated, reverse=True))
    expect("the head says so", len(reader.seen("#events th[aria-sort=descending]")), 1)


def check_hostile(program: str, folder: Path, large: bool) -> None:
    page = folder / 'x" onclick="window.hurt = 11" y="<img src=x onerror=window.hurt=12>.txt'.replace("/", "")
    page.write_text(HOSTILE, "utf-8")
    tame = folder / "tame.txt"
    # Of many lines all are packed.
    tame.write_text("Salt\n\nTimeline\n\n1949\n7-3-1949 Lund sails\n" + "\n" * 20_000 * large, "utf-8")
    file = report(program, [page, tame], folder / ("hostile-large.html" if large else "hostile.html"))
    reader = Reader(file, 1400, 900)
    expect("lines are packed", len(reader.all("[data-fill]")), 2 if large else 0)
    reader.open("text")
    for button in reader.seen("[data-fill]"):
        button.click()
    reader.until("all lines are there", lambda: not reader.all("[data-fill]"))
    for link in reader.seen("nav a"):
        link.click()
        reader.run("for (const e of arguments[0]) e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
                   reader.run("return [...document.querySelectorAll('main a, main td, main span')].slice(0, 500)"))
    expect("elements of the page", len(reader.all("img, iframe, svg[onload], main script:not([type='text/plain'])")), 0)
    shown = [reader.run(f"return [...document.querySelectorAll('#p{n} .lines span')].map((e) => e.textContent)")
             for n in (0, 1)]
    expect("the lines as they stand", HOSTILE.splitlines() in shown, True)
    reader.open("events")
    reader.until("events of two pages are there", lambda: len(reader.seen("#events tbody tr")) == 3)
    reader.run("const s = arguments[0]; s.selectedIndex = 1; s.dispatchEvent(new Event('change', {bubbles: true}))",
               reader.seen("#page")[0])
    expect("events of one page", len(reader.seen("#events tbody tr")), 1)
    reader.close()


def check_large(program: str, archive: Path, folder: Path) -> None:
    """An archive of many pages opens at once, and shows what it has when it is asked for."""
    subprocess.run([program, "convert", str(archive), "--output", str(folder / "archive"), "--format", "json"],
                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    counts = read_counts(folder / "archive")
    reader = Reader(report(program, [archive], folder / "archive.html"), 1400, 900)
    ready = reader.run("return performance.getEntriesByType('navigation')[0].domInteractive")
    elements = reader.run("return document.querySelectorAll('*').length")
    expect("elements are few", elements < 50_000, True)
    for table in [*TABLES, "works"]:
        told = reader.seen(f"nav a[href='#{table}'] .count")[0].text
        expect(f"number beside {table}", told, str(counts[table]))
        reader.open(table)
        if counts[table]:
            reader.until(f"{table} is unpacked", lambda: reader.seen(f"#{table} .shown")[0].text.startswith(str(counts[table])))
    reader.open("events")
    first = reader.seen("#events tbody tr")[0].get_attribute("id")
    reader.click("#events [data-turn='1']")
    expect("rows behind the first ones", reader.seen("#events tbody tr")[0].get_attribute("id") != first, True)
    line = reader.click("#events tbody tr td a").get_attribute("href").split("#")[1]
    reader.until("its line is unpacked", lambda: reader.seen(f"#{line}") and reader.seen(".chunk.on"))
    reader.click(".chunk.on .card a")
    reader.until("and its row is shown", lambda: len(reader.seen("tr.flash")) == 1)
    reader.open("timeline")
    svg = reader.all("#picture svg")[0]
    for _ in range(5):
        reader.click("[data-move=in]")
    svg.send_keys(".")
    reader.until("a record is told", lambda: reader.all("#told")[0].get_attribute("textContent"))
    reader.picture(folder / "archive-1400.png")
    reader.close()
    print(f"an archive of {counts['events']} events: {elements} elements, ready after {ready:.0f} ms")


def main(program: str, inputs: Path, dataset: Path, folder: Path, archive: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    found = subprocess.run([program, "validate", str(inputs), "--format", "json"], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE).stdout
    findings, counts = json.loads(found), read_counts(dataset)
    file = report(program, [inputs], folder / "report.html")
    expect("the file is small", file.stat().st_size < LARGEST, True)
    for width, height in WIDTHS:
        reader = Reader(file, width, height)
        for part in ("timeline", "findings", "text", "events"):
            reader.open(part)
            wide = reader.run("return document.documentElement.scrollWidth - innerWidth")
            expect(f"{part} fits into {width} pixels", wide <= 0, True)
            reader.picture(folder / f"{part}-{width}.png")
        check_whole(reader)
        check_counts(reader, counts, findings)
        check_timeline(reader, findings)
        check_findings(reader, findings)
        check_text(reader)
        check_notes(reader)
        check_table(reader, counts["events"])
        check_tables(reader, counts)
        if width > 1000:
            check_keys(reader)
        reader.close()
    for large in (False, True):
        check_hostile(program, folder, large)
    check_large(program, archive, folder)
    print(f"the report shows {sum(counts.values())} things as the JSON has them, at {len(WIDTHS)} widths")
    return 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve()), *map(Path, sys.argv[2:6])))
