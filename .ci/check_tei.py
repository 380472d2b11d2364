"""Validates TEI documents against the schema of TEI All, and compares them with the tables of the same dataset.

Arguments: the schema in RELAX NG, the folder of a dataset with CSV and TEI.
"""

import csv
import re
import sys
from pathlib import Path

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
# Kinds of lists, with the table whose rows they hold.
LISTS = {
    "timeline": "events",
    "meetings": "meetings",
    "biographies": "people",
    "documents": "documents",
    "references": "references",
}


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def complaints(record: etree._Element, row: dict[str, str]) -> list[str]:
    """What of a row a record does not have: its place and, where TEI can say it, its date."""
    wrong = []
    lines = f"#line={int(row['line']) - 1},{row['line_end']}"
    if not record.get("source").endswith(lines):
        wrong.append(f"{row['id']}: {record.get('source')}, expected {lines}")
    date = row.get("date", "")
    plain = r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?"
    dated = record.find(f"{TEI}date") if record.tag == f"{TEI}bibl" else record
    if re.fullmatch(plain, date) and dated.get("when") != date:
        wrong.append(f"{row['id']}: dated {dated.get('when')}, expected {date}")
    if re.fullmatch(f"{plain}/{plain}", date) and f"{dated.get('from')}/{dated.get('to')}" != date:
        wrong.append(f"{row['id']}: from {dated.get('from')} to {dated.get('to')}, expected {date}")
    return wrong


def main(schema: Path, folder: Path) -> int:
    schema = etree.RelaxNG(etree.parse(schema))
    found, wrong = {}, []
    documents = sorted((folder / "tei").rglob("*.xml"))
    for file in documents:
        document = etree.parse(file)
        if not schema.validate(document):
            wrong.append(f"{file.name}: {schema.error_log.last_error}")
        for kind, table in LISTS.items():
            for record in document.iterfind(f".//{TEI}*[@type='{kind}']/*"):
                found[record.get("n")] = record
        names = set(document.xpath("//@xml:id"))
        links = document.xpath("//@corresp")
        wrong.extend(f"{file.name}: {link} leads nowhere" for link in links if link[1:] not in names)
    expected = {row["id"]: row for table in LISTS.values() for row in rows(folder, table)}
    wrong.extend(f"{key}: on one side only" for key in expected.keys() ^ found.keys())
    for key in expected.keys() & found.keys():
        wrong.extend(complaints(found[key], expected[key]))
    for line in wrong:
        print(line)
    print(f"TEI documents: {len(documents)}, records: {len(found)}, wrong: {len(wrong)}")
    return 1 if wrong or not documents else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
