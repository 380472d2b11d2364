"""Opens reports in Chromium, as a reader would, and looks whether they show what was read.

Arguments: the program, the folder with the pages, the folder with the dataset of these pages, a folder for
reports and pictures of them.
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
    counts["marks"] = sum(record["date_start"] is not None for record in dated)
    return counts


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


def check_hostile(program: str, folder: Path) -> None:
    page = folder / 'x" onclick="window.hurt = 11" y="<img src=x onerror=window.hurt=12>.txt'.replace("/", "")
    page.write_text(HOSTILE, "utf-8")
    tame = folder / "tame.txt"
    tame.write_text("Salt\n\nTimeline\n\n1949\n7-3-1949 Lund sails\n", "utf-8")
    reader = Reader(report(program, [page, tame], folder / "hostile.html"), 1400, 900)
    for link in reader.seen("nav a"):
        link.click()
        reader.run("for (const e of arguments[0]) e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
                   reader.seen("main a, main td, main span"))
    expect("elements of the page", len(reader.all("img, iframe, svg[onload], main script")), 0)
    text = reader.run("return [...document.querySelectorAll('#p1 .lines span')].map((e) => e.textContent)")
    shown = reader.run("return [...document.querySelectorAll('#p0 .lines span')].map((e) => e.textContent)")
    expect("the lines as they stand", HOSTILE.splitlines() in (shown, text), True)
    reader.open("events")
    expect("events of two pages", len(reader.seen("#events tbody tr")), 3)
    reader.run("const s = arguments[0]; s.selectedIndex = 1; s.dispatchEvent(new Event('change', {bubbles: true}))",
               reader.seen("#page")[0])
    expect("events of one page", len(reader.seen("#events tbody tr")), 1)
    reader.close()


def main(program: str, inputs: Path, dataset: Path, folder: Path) -> int:
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
        check_counts(reader, counts, findings)
        check_timeline(reader, findings)
        check_findings(reader, findings)
        check_text(reader)
        check_notes(reader)
        check_table(reader, counts["events"])
        reader.close()
    check_hostile(program, folder)
    print(f"the report shows {sum(counts.values())} things as the JSON has them, at {len(WIDTHS)} widths")
    return 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve()), *map(Path, sys.argv[2:5])))
