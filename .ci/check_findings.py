"""Writes the findings of some pages in every form, and checks that each form holds all of them.

Arguments: the program, a folder for the files. Leaves findings.json, findings.sarif and the others there,
for their schemas to be asked.
"""

import json
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

PAGES = {
    "salt & more, old.txt": "Salt\n\nTimeline of <salt>\n\n1949\n31-4-1949 \x1b[31mBerg\x07 sells, 100%: \"salt\"\n",
    "north/ærø.txt": "Fish\n\nTimeline\n\n1949\n7-3-1949 Lund sails\n31-6-1949\tHolm sells 鯡 & \u202esalt\n",
    "clean.txt": "Wool\n\nTimeline\n\n1949\n7-3-1949 Lund sells wool\n",
}
CONFIG = """[[accept]]
rule = "invalid-date"
source = "clean.txt"
line = 1
reason = "to be found unused"
"""
EXPECTED = 3


def main(program: str, folder: Path) -> int:
    for name, text in PAGES.items():
        path = folder / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "regesta.toml").write_text(CONFIG, "utf-8")

    def write(form: str) -> str:
        file = folder / f"findings.{form}"
        ran = subprocess.run(
            [program, "validate", "texts", "--format", form, "--select", "D101,C501"],
            cwd=folder,
            stdout=file.open("wb"),
        )
        if ran.returncode != 1:
            raise SystemExit(f"validate --format {form}: exit {ran.returncode}, expected 1")
        return file.read_text("utf-8")

    findings = json.loads(write("json"))["findings"]
    results = json.loads(write("sarif"))["runs"][0]["results"]
    quality = json.loads(write("gitlab"))
    annotations = write("github").splitlines()
    failures = xml.fromstring(write("junit")).findall("./testsuite/testcase/failure")
    counts = {
        "json": len(findings),
        "sarif": len(results),
        "gitlab": len({item["fingerprint"] for item in quality}),
        "github": sum(line.startswith("::") for line in annotations),
        "github lines": len(annotations),
        "junit": len(failures),
        "human": write("human").count("╭─["),
    }
    for item in quality:
        if not (folder / item["location"]["path"]).is_file():
            raise SystemExit(f"no such file: {item['location']['path']}")
    wrong = {form: count for form, count in counts.items() if count != EXPECTED}
    print(f"findings in each of {len(counts)} counts: {EXPECTED}, wrong: {wrong or 'none'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])))
