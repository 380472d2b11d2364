"""What a short script makes of pages: dated lines, citations, notes and dates in the text, as one CSV file.

It is the measure of `compare.sh`, and does what one writes in an hour: patterns line by line, without regions,
wrapped lines, inferred years, identifiers or links.

    python3 benches/baseline.py FOLDER OUT.csv
"""

import csv
import pathlib
import re
import sys

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ENTRY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})\s*(.+)")
CITATION = re.compile(r"Document\s*:\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*(.+)")
NOTE = re.compile(r"(\d+)\.\s+(.+?)\s+Back$")
DATE = re.compile(rf"\b(?:{MONTHS}) \d{{1,2}},? \d{{4}}|\b\d{{1,2}} (?:{MONTHS}) \d{{4}}|\b(?:{MONTHS}) \d{{4}}")


def rows(source, text):
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if found := ENTRY.match(line):
            day, month, year, rest = found.groups()
            yield source, number, "event", f"{year}-{int(month):02}-{int(day):02}", rest
        elif found := CITATION.match(line):
            day, month, year, rest = found.groups()
            yield source, number, "document", f"{year}-{int(month):02}-{int(day):02}", rest
        elif found := NOTE.match(line):
            yield source, number, "note", found[1], found[2]
        else:
            for found in DATE.finditer(line):
                yield source, number, "mention", found[0], line


def main(folder, out):
    with open(out, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["source", "line", "kind", "date", "text"])
        for path in sorted(pathlib.Path(folder).glob("*.txt")):
            writer.writerows(rows(path.name, path.read_text(encoding="utf-8")))


main(*sys.argv[1:])
