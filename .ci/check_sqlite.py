"""Reads a database with Python's sqlite3, and compares it with the tables of the same dataset, cell by cell."""

import csv
import sqlite3
import sys
from pathlib import Path


def text(cell: object, kind: str) -> str:
    """A cell as CSV has it."""
    if cell is None:
        return ""
    if kind == "boolean":
        return "true" if cell else "false"
    return str(cell)


def booleans(database: sqlite3.Connection, table: str) -> set[str]:
    """Columns that may only be 0 or 1."""
    (sql,) = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return {line.split('"')[1] for line in sql.splitlines() if "IN (0, 1)" in line}


def check_table(database: sqlite3.Connection, file: Path) -> tuple[int, list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        header, *expected = csv.reader(lines)
    truth = booleans(database, file.stem)
    kinds = ["boolean" if column in truth else "other" for column in header]
    cursor = database.execute(f'SELECT * FROM "{file.stem}" ORDER BY rowid')
    if [column[0] for column in cursor.description] != header:
        return 0, [f"{file.stem}: other columns"]
    found = [[text(cell, kind) for cell, kind in zip(row, kinds)] for row in cursor]
    wrong = [f"{file.stem}: {a} != {b}" for a, b in zip(found, expected) if a != b]
    if len(found) != len(expected):
        wrong.append(f"{file.stem}: {len(found)} rows, expected {len(expected)}")
    return len(found), wrong


def main(folder: Path) -> int:
    file = folder / "regesta.sqlite"
    database = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
    wrong = []
    if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        wrong.append("the file is damaged")
    wrong.extend(f"foreign key: {row}" for row in database.execute("PRAGMA foreign_key_check"))
    keys = sum(
        len(database.execute(f'PRAGMA foreign_key_list("{table.stem}")').fetchall())
        for table in folder.glob("*.csv")
    )
    if not keys:
        wrong.append("there are no foreign keys")
    total = 0
    for table in sorted(folder.glob("*.csv")):
        count, complaints = check_table(database, table)
        total += count
        wrong.extend(complaints)
    # The first word of letters of each event must lead to the event.
    events = database.execute("SELECT id, text FROM events").fetchall()
    for key, words in events:
        word = next((word for word in words.split() if word.isalpha()), None)
        query = "SELECT 1 FROM search WHERE search MATCH ? AND record = 'events' AND id = ?"
        if word and not database.execute(query, (f'"{word}"', key)).fetchone():
            wrong.append(f"{key} is not found by {word}")
    for line in wrong:
        print(line)
    print(f"rows in SQLite: {total}, events searched: {len(events)}, wrong: {len(wrong)}")
    return 1 if wrong or not events else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
