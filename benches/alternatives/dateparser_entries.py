"""How dateparser reads the dates at the beginning of the timeline's entries, when it is told where they are.

    pip install dateparser==1.5.0
    python3 benches/alternatives/dateparser_entries.py
"""

import re
import time
import warnings
from pathlib import Path

import dateparser

warnings.filterwarnings("ignore")
ROOT = Path(__file__).parents[2]
lines = (ROOT / "input/article-54.txt").read_text("utf-8").split("\n")
entries = [row.split("\t") for row in (ROOT / "tests/truth/events.tsv").read_text("utf-8").splitlines()]
SETTINGS = {"DATE_ORDER": "DMY", "STRICT_PARSING": True}

right = {"day": 0, "month": 0}
began = time.perf_counter()
for line, _, date, *_ in entries:
    found = dateparser.parse(lines[int(line) - 1].split(" ")[0], settings=SETTINGS, languages=["en"])
    kind = "day" if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else "month"
    right[kind] += found is not None and found.strftime("%Y-%m-%d").startswith(date)
print(f"{len(entries)} entries in {time.perf_counter() - began:.1f} s; right: {right}")
print("a bare month, not strict:", dateparser.parse("January", languages=["en"]))
