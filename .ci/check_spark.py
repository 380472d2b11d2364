"""Runs docs/scale/regesta_spark.py on two workers over invented pages, and compares what it writes with one run of
the program on this machine: records byte for byte after sorting, duplicates and slips with a search of its own.

    check_spark.py PROGRAM PAGES WORK

PAGES is a folder that make-corpus has written, WORK one that is not there yet.
"""

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

RECIPE = Path(__file__).parent.parent / "docs/scale/regesta_spark.py"
# Two workers, each a process with a core and a gigabyte of its own.
MASTER = "local-cluster[2,1,1024]"

# Pages that say the same thing, of one day and of two years; and what comes back every year, which is no slip.
PLANTED = {
    "planted-a.txt": "7-3-1949 Lund and Berg open the new salt works on the island of Læsø",
    "planted-b.txt": "7-3-1949 Lund and Berg open new salt works on the island of Læsø",
    "planted-c.txt": "7-3-1951 Lund and Berg open the new salt works on the island of Læsø",
    "planted-d.txt": "9-5-1949 The council of the salt towns meets in Malmö",
    "planted-e.txt": "9-5-1950 The council of the salt towns meets in Malmö",
    "planted-f.txt": "9-5-1951 The council of the salt towns meets in Malmö",
}
EXPECTED_DUPLICATES = {("planted-a", "planted-b")}
EXPECTED_SLIPS = {("planted-a", "planted-c"), ("planted-b", "planted-c")}


def write_corpus(folder: Path, pages: Path) -> None:
    """The pages as JSON lines, in two files, with some that are odd."""
    held = {page.name: page.read_bytes().decode() for page in sorted(pages.glob("*.txt"))}
    for name, entry in PLANTED.items():
        held[name] = f"Salt\n\nTimeline of salt\n\n{entry.split()[0].split('-')[2]}\n{entry}\n"
    # Characters that some take for line ends, and a page without text.
    held["odd.txt"] = "Salt\n\n1949\n7-3-1949 Lund\u2028sells\x85salt\x0bto \U0001f6a2 Berg\r\n"
    held["empty.txt"] = ""
    lines = [json.dumps({"source": name, "text": text}, ensure_ascii=False) + "\n" for name, text in held.items()]
    folder.mkdir(parents=True)
    half = len(lines) // 2
    for name, part in (("one.jsonl", lines[:half]), ("two.jsonl", lines[half:])):
        (folder / name).write_text("".join(part), encoding="utf-8", newline="")


def lines_of(folder: Path) -> list[bytes]:
    """All lines that Spark has written to a folder."""
    if not (folder / "_SUCCESS").exists():
        sys.exit(f"{folder} is not finished")
    return [line for part in sorted(folder.glob("part-*")) for line in part.read_bytes().split(b"\n") if line]


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def expected_pairs(records: list[dict]) -> tuple[set, set]:
    """Duplicates and slips, by looking at all pairs of a day."""
    events = [record for record in records if record["type"] == "event" and record["date_start"]]
    of_day, told = defaultdict(list), defaultdict(set)
    for event in events:
        event["words"] = words(event["text"])
        year, _, day = event["date_start"].partition("-")
        of_day[day].append((year, event))
        if event["precision"] == "day":
            told[day, event["words"]].add(year)
    same, other = set(), set()
    for day, all_of_day in of_day.items():
        for (year, one), (next_year, two) in combinations(all_of_day, 2):
            alike = len(one["words"] & two["words"]) >= 0.8 * len(one["words"] | two["words"])
            if one["source"] == two["source"] or not alike:
                continue
            pair = tuple(sorted((one["id"], two["id"])))
            if year == next_year and one["date_end"] == two["date_end"]:
                same.add(pair)
            both_days = one["precision"] == two["precision"] == "day"
            seldom = all(len(told[day, event["words"]]) < 3 for event in (one, two))
            if year != next_year and both_days and seldom:
                other.add(pair)
    return same, other


def pages_of(pairs: set) -> set:
    return {tuple(key.split("/")[0] for key in pair) for pair in pairs}


def main(program: str, pages: Path, work: Path) -> int:
    corpus, out = work / "pages", work / "out"
    write_corpus(corpus, pages)
    files = sorted(corpus.glob("*.jsonl"))
    single = subprocess.run(
        [program, "convert", *files, "--input-format=jsonl", "--format=jsonl", "--no-links", "--output=-", "--quiet"],
        stdout=subprocess.PIPE,
    )
    if single.returncode not in (0, 1):
        return 1
    # A small corpus needs few parts, and nobody looks at it.
    os.environ["PYSPARK_SUBMIT_ARGS"] = (
        "--conf spark.sql.shuffle.partitions=4 --conf spark.ui.enabled=false pyspark-shell"
    )
    command = [sys.executable, RECIPE, "--program", program, "--master", MASTER, "--partitions", "6", corpus, out]
    spark = subprocess.run([*map(str, command)], stderr=subprocess.PIPE, text=True)
    if spark.returncode:
        print(spark.stderr[-8000:])
        return 1
    here, there = sorted(single.stdout.split(b"\n")[:-1]), sorted(lines_of(out / "records"))
    wrong = [] if here == there else [f"records: {len(there)} of Spark, {len(here)} of one run, and they differ"]
    parts = [part for part in (out / "records").glob("part-*") if part.stat().st_size]
    if len(parts) < 2:
        wrong.append("the records came from one part alone")

    records = [json.loads(line) for line in here]
    expected = dict(zip(("duplicates", "slips"), expected_pairs(records)))
    found = {}
    for kind in expected:
        found[kind] = {
            tuple(sorted((pair["id_a"], pair["id_b"]))) for pair in map(json.loads, lines_of(out / kind))
        }
        if found[kind] != expected[kind]:
            wrong.append(f"{kind}: {found[kind] ^ expected[kind]}")
    for kind, planted in (("duplicates", EXPECTED_DUPLICATES), ("slips", EXPECTED_SLIPS)):
        of_planted = {pair for pair in pages_of(found[kind]) if all(name.startswith("planted") for name in pair)}
        if of_planted != planted:
            wrong.append(f"planted {kind}: {of_planted}")

    # A page that is there twice, once for each worker, must not go unseen.
    line = json.dumps({"source": "twice.txt", "text": "Salt"}) + "\n"
    twice = work / "twice"
    twice.mkdir()
    for name in ("one.jsonl", "two.jsonl"):
        (twice / name).write_text(line)
    for lines, said in ((None, "several pages are called twice"), ('{"source":"cut', "not JSON")):
        if lines:
            (twice / "two.jsonl").write_text(lines)
        command[5:] = ["local[2]", twice, work / f"refused-{said.split()[0]}"]
        refused = subprocess.run([*map(str, command)], capture_output=True, text=True)
        if not refused.returncode or said not in refused.stderr:
            wrong.append(f"not refused: {said}")
    for line in wrong:
        print(line)
    counts = ", ".join(f"{len(found[kind])} {kind}" for kind in found)
    print(f"records of two workers: {len(there)}, {counts}, wrong: {len(wrong)}")
    return 1 if wrong or not there else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
