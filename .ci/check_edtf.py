"""Reads every date of a dataset with an EDTF parser that is not ours.

Each value must be valid, and the first and last day must be those that the parser finds. A season may be taken for
longer than the parser takes it; a day that nothing bounds, or before the year 1, is not in the tables.
"""

import csv
import sys
import time
from pathlib import Path

from edtf import parse_edtf
from edtf.parser.parser_classes import Season


def day(struct: time.struct_time | float) -> str:
    if isinstance(struct, float) or struct.tm_year < 1:
        return ""
    return f"{struct.tm_year:04}-{struct.tm_mon:02}-{struct.tm_mday:02}"


def bounds(value: str, date: object) -> tuple[str, str]:
    """First and last day; of an interval that is open at an end the parser has no days there."""
    # Where nothing tells the year, nothing bounds the days, in a set neither.
    if "XXXX" in value:
        return "", ""
    if value.startswith("../"):
        return "", day(parse_edtf(value[3:]).upper_strict())
    if value.endswith("/.."):
        return day(parse_edtf(value[:-3]).lower_strict()), ""
    return day(date.lower_strict()), day(date.upper_strict())


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
                    days, ours = bounds(value, date), (row["date_start"], row["date_end"])
                    if isinstance(date, Season) and ours[0] <= days[0] and days[1] <= ours[1]:
                        continue
                    if days != ours:
                        print(f"{table.name}, line {row['line']}: {value}: {days} expected")
                        wrong += 1
    print(f"EDTF values read by an outside parser: {checked}, wrong: {wrong}")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
