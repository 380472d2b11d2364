"""Reads the dates at the starts of lines with dateparser, strictly and day first: what `compare.sh` measures.

    python3 benches/dateparser_sample.py FOLDER
"""

import pathlib
import re
import sys

import dateparser

SETTINGS = {"DATE_ORDER": "DMY", "STRICT_PARSING": True}
FIRST = re.compile(r"\s*(\d{1,2}-\d{1,2}-\d{4}|[A-Z][a-z]+)\b")

asked = read = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := FIRST.match(line):
            asked += 1
            date = dateparser.parse(found[1], languages=["en"], settings=SETTINGS)
            read += date is not None
print(f"{read} dates in {asked} beginnings of lines")
