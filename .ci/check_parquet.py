"""Reads the Parquet tables with pyarrow and with DuckDB, and compares them with the CSV tables of the same dataset,
cell by cell. An empty cell of CSV is no value in Parquet; only in a column of text that always has a value, which
Parquet calls required, would it be an empty text.

    check_parquet.py DATASET...
"""

import csv
import json
import sys
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

# Types of the data package, as Arrow and DuckDB call them.
TYPES = {
    "string": (pa.string(), "VARCHAR"),
    "date": (pa.date32(), "DATE"),
    "integer": (pa.int64(), "BIGINT"),
    "number": (pa.float64(), "DOUBLE"),
    "boolean": (pa.bool_(), "BOOLEAN"),
}


def text(cell: object) -> str:
    """A cell as CSV has it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def compare(name: str, reader: str, found: list, expected: list) -> list[str]:
    wrong = [f"{name} by {reader}: {a} != {b}" for a, b in zip(found, expected) if a != b]
    if len(found) != len(expected):
        wrong.append(f"{name} by {reader}: {len(found)} rows, expected {len(expected)}")
    return wrong


def check_table(folder: Path, resource: dict) -> tuple[int, list[str]]:
    name = resource["name"]
    with (folder / resource["path"]).open(encoding="utf-8", newline="") as lines:
        header, *expected = csv.reader(lines)
    parts = sorted((folder / "parquet" / name).glob("*.parquet"))
    fields = resource["schema"]["fields"]
    types = [TYPES[field["type"]] for field in fields]
    if [field["name"] for field in fields] != header:
        return 0, [f"{name}: other columns in the data package"]

    wrong, rows = [], []
    for part in parts:
        table = pq.ParquetFile(part)
        if table.schema_arrow.names != header or table.schema_arrow.types != [kind for kind, _ in types]:
            wrong.append(f"{part}: other columns")
        if not table.metadata.created_by.startswith("regesta version "):
            wrong.append(f"{part}: created by {table.metadata.created_by}")
        nullable = [field.nullable for field in table.schema_arrow]
        columns = [column.to_pylist() for column in table.read().columns]
        if any("" in column for column, may_be_none in zip(columns, nullable) if may_be_none):
            wrong.append(f"{part}: an empty text where there should be none")
        rows.extend([text(cell) for cell in row] for row in zip(*columns))
    wrong.extend(compare(name, "pyarrow", rows, expected))

    files = [str(part) for part in parts]
    seen = duckdb.read_parquet(files)
    if seen.columns != header or [str(kind) for kind in seen.types] != [kind for _, kind in types]:
        wrong.append(f"{name} by DuckDB: other columns: {seen.columns}, {seen.types}")
    # All parts of a folder are one table.
    if duckdb.sql(f"SELECT count(*) FROM '{folder}/parquet/{name}/*.parquet'").fetchall() != [(len(expected),)]:
        wrong.append(f"{name} by DuckDB: other rows in the folder")
    rows = [[text(cell) for cell in row] for row in seen.fetchall()]
    wrong.extend(compare(name, "DuckDB", rows, expected))
    return len(expected), wrong


def main(folders: list[Path]) -> int:
    total, wrong, parts = 0, [], 0
    for folder in folders:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        for resource in package["resources"]:
            count, complaints = check_table(folder, resource)
            total += count
            wrong.extend(complaints)
        parts += sum(1 for _ in folder.glob("parquet/*/*.parquet"))
    for line in wrong[:20]:
        print(line)
    print(f"rows in Parquet: {total}, in {parts} files, wrong: {len(wrong)}")
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
