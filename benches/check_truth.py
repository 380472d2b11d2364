"""Holds what was read from a generated corpus against the truth beside it: every date and every text.

    regesta convert CORPUS --format jsonl --output - | python3 benches/check_truth.py CORPUS/truth

Prints how many records are right, and the first that are not. Ends with 1 when more than one in two thousand is
wrong: by chance, a line of an invented page can look like something else.
"""

import collections
import itertools
import json
import pathlib
import sys

# For each kind of the truth, the fields of the record, and those of the truth.
FIELDS = {
    "event": (("line", "date", "text"), ("line", "date", "text")),
    "document": (("line", "date", "title"), ("line", "date", "text")),
    "meeting": (("line", "date", "title"), ("line", "date", "text")),
    "mention": (("line", "date", "text"), ("line", "date", "text")),
    "note": (("line", "number", "text"), ("line", "number", "text")),
    "inline_note": (("line", "text"), ("line", "text")),
    "person": (("name", "born", "died"), ("name", "born", "died")),
}
SHOWN = 20
TOLERATED = 2000


def key(kind, row, fields):
    # Years are text in the one and numbers in the other.
    return (kind, *(str(row.get(field) or "") for field in fields))


def truth(path):
    rows = (json.loads(line) for line in path.open(encoding="utf-8"))
    return collections.Counter(
        key(row["kind"], row, FIELDS[row["kind"]][1]) for row in rows if row["kind"] in FIELDS
    )


def main(folder):
    folder = pathlib.Path(folder)
    lines = (json.loads(line) for line in sys.stdin.buffer)
    right = wrong = pages = 0
    # Links stand at the end; they have no truth.
    records = itertools.takewhile(lambda row: row["type"] != "link", lines)
    for source, rows in itertools.groupby(records, lambda row: row["source"]):
        found = collections.Counter(
            key(row["type"], row, FIELDS[row["type"]][0]) for row in rows if row["type"] in FIELDS
        )
        expected = truth(folder / source.replace(".txt", ".jsonl"))
        pages += 1
        right += (found & expected).total()
        for sign, rest in ("-", expected - found), ("+", found - expected):
            wrong += rest.total()
            for row in rest if wrong <= SHOWN else ():
                print(source, sign, *row)
    # What comes behind the records is read to its end, so that the writer is not cut off.
    collections.deque(lines, maxlen=0)
    written = len(list(folder.glob("*.jsonl")))
    print(f"{pages} of {written} pages, {right} records right, {wrong} missing or wrong")
    sys.exit(pages != written or wrong * TOLERATED > right)


main(*sys.argv[1:])
