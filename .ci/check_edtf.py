"""Reads every date of a dataset with an EDTF parser that is not ours.

Each value must be valid, and the first and last day must be those that the parser finds.
"""

import csv
import sys
import time
from pathlib import Path

from edtf import parse_edtf


def day(struct: time.struct_time) -> str:
    return f"{struct.tm_year:04}-{struct.tm_mon:02}-{struct.tm_mday:02}"


def main(folder: Path) -> int:
    checked = wrong = 0
    for table in sorted(folder.glob("*.csv")):
        with table.open(newline="", encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                for column in ("date", "born", "died"):
                    value = row.get(column)
                    if not value:
                        continue
                    checked += 1
                    try:
                        date = parse_edtf(value)
                    except Exception as error:
                        print(f"{table.name}, line {row['line']}: {value}: {error}")
                        wrong += 1
                        continue
                    if column != "date":
                        continue
                    days = (day(date.lower_strict()), day(date.upper_strict()))
                    if days != (row["date_start"], row["date_end"]):
                        print(f"{table.name}, line {row['line']}: {value}: {days} expected")
                        wrong += 1
    print(f"EDTF values read by an outside parser: {checked}, wrong: {wrong}")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
