"""Reads the bibliography of a dataset with pandoc, as CSL-JSON and as BibTeX.

Both must give every work, with the same title; a formatted bibliography must not be empty.
"""

import json
import re
import sys
from pathlib import Path

import pypandoc


def words(title: str) -> str:
    """The letters and digits of a title: pandoc changes capitals and quotes."""
    return re.sub(r"[\W_]+", "", re.sub(r"<[^>]*>", "", title)).lower()


def formatted(file: Path, form: str, to: str, *options: str) -> str:
    text = pypandoc.convert_file(str(file), to, format=form, extra_args=list(options))
    if not text.strip():
        raise SystemExit(f"{file.name}: pandoc makes nothing of it as {to}")
    return text


def main(folder: Path) -> int:
    csl, bib = folder / "references.csl.json", folder / "references.bib"
    expected = {item["id"]: words(item["title"]) for item in json.loads(csl.read_text("utf-8"))}
    wrong = 0
    for file, form in ((csl, "csljson"), (bib, "bibtex")):
        formatted(file, form, "plain", "--citeproc")
        formatted(file, form, "biblatex")
        read = json.loads(formatted(file, form, "csljson"))
        found = {item["id"]: words(item["title"]) for item in read}
        for key in expected.keys() | found.keys():
            if expected.get(key) != found.get(key):
                print(f"{file.name}: {key}: {found.get(key)}, expected {expected.get(key)}")
                wrong += 1
    print(f"works read by pandoc, in two forms: {len(expected)}, wrong: {wrong}")
    return 1 if wrong or not expected else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
