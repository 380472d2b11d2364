"""Converts a corpus of pages on all machines of a Spark cluster, and compares the records across pages.

    spark-submit regesta_spark.py --program target/release/regesta pages.jsonl out

reads pages held as JSON lines, `{"source": "name.txt", "text": "..."}`, from a file, a folder or a pattern, and writes

- `out/records`: the records of all pages as JSON lines, as `regesta convert --format jsonl --no-links` gives them;
- `out/duplicates`: entries of two pages with the same dates and nearly the same words;
- `out/slips`: entries of two pages with nearly the same words on the same day and month of two years.

docs/scale.md says what that costs, and where it ends.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyspark import SparkFiles
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

# What is asked of an entry; other columns stay in `records`.
EVENT = "id STRING, source STRING, date_start DATE, date_end DATE, precision STRING, text STRING"
# Two texts are nearly the same when they share four of the five words that either has.
SHARED, OF = 4, 5
# Years from which on what happens on the same day of each is a custom and no slip.
CUSTOM = 3


def convert(pages: Iterable[bytes], program: str, config: str | None, allow_damaged: bool) -> Iterator[str]:
    """The records of pages, both as JSON lines: one run of the program for each part of the corpus."""
    command = [SparkFiles.get(program), "convert", "-", "--input-format", "jsonl"]
    command += ["--format", "jsonl", "--no-links", "--output", "-", "--quiet"]
    if config:
        command += ["--config", SparkFiles.get(config)]
    with tempfile.TemporaryFile() as said:
        run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        failed = []

        def feed() -> None:
            try:
                with run.stdin:
                    run.stdin.writelines(page + b"\n" for page in pages)
            except BrokenPipeError:
                pass  # The program has ended, and says why.
            except Exception as error:  # Of whoever gives the pages: it is raised below.
                failed.append(error)
                run.kill()

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        # Lines end where bytes say so: records hold characters that Python too takes for line ends.
        for record in run.stdout:
            yield record.rstrip(b"\n").decode()
        code = run.wait()
        feeder.join()
        said.seek(0)
        complaints = said.read().decode(errors="replace").strip()
    if failed:
        raise failed[0]
    # 1 says that dates could not be read, which are among the records; 2 that lines are damaged.
    if code not in (0, 1) and not (code == 2 and allow_damaged):
        raise RuntimeError(f"{program} ended with {code}: {complaints}")
    if complaints:
        print(complaints, file=sys.stderr)


def check_names(pages: DataFrame) -> None:
    """Ends when two pages have the same name but for its ending: no machine sees the pages of the others."""
    names = pages.select(F.regexp_replace("source", r"^(.*[^/])\.[^./]*$", "$1").alias("name"))
    taken = names.groupBy("name").count().where("count > 1").limit(5).collect()
    if taken:
        sys.exit("several pages are called " + ", ".join(sorted(row.name for row in taken)))


def words(text: str | Column) -> Column:
    """The words of a text, each once, in small letters."""
    split = F.split(F.lower(text), r"[^\p{L}\p{N}]+")
    return F.array_distinct(F.filter(split, lambda word: word != ""))


def by_words(events: DataFrame) -> DataFrame:
    """Each entry once for each of its longest words, as many as two texts that are nearly the same cannot all have
    apart: with n words each they share 4n/5, so one of the first n - 4n/5 + 1 of either, in any order that is the
    same for all texts, is among them. Long words are rare ones."""
    ranked = F.sort_array(F.transform("words", lambda word: F.struct((-F.length(word)).alias("n"), word.alias("word"))))
    size = F.size("words")
    first = F.slice(ranked, F.lit(1), (size - F.floor((size * SHARED + OF - 1) / OF) + 1).cast("int"))
    return events.withColumn("key", F.explode(F.transform(first, lambda word: word["word"])))


def pairs(events: DataFrame, on: Column) -> DataFrame:
    """Pairs of entries of two pages that `on` joins, and whose words are nearly the same."""
    events = by_words(events)
    on = on & (F.col("a.key") == F.col("b.key")) & (F.col("a.source") < F.col("b.source"))
    shared = F.size(F.array_intersect("a.words", "b.words"))
    either = F.size("a.words") + F.size("b.words") - shared
    alike = events.alias("a").join(events.alias("b"), on).where(shared * OF >= either * SHARED)
    sides = [F.col(f"{side}.{name}").alias(f"{name}_{side}") for side in "ab" for name in ("id", "date_start", "text")]
    # Two texts may share more than one of their longest words.
    return alike.select(*sides, F.round(shared / either, 3).alias("score")).distinct()


def duplicates(events: DataFrame) -> DataFrame:
    """The same entry on two pages."""
    return pairs(events, (F.col("a.date_start") == F.col("b.date_start")) & (F.col("a.date_end") == F.col("b.date_end")))


def slips(events: DataFrame) -> DataFrame:
    """The same entry on two pages, in two years; not what is told of the same day of many years."""
    days = events.where("precision = 'day'")
    days = days.withColumn("day", F.date_format("date_start", "MM-dd")).withColumn("year", F.year("date_start"))
    told = days.groupBy("day", "words").agg(F.countDistinct("year").alias("years"))
    days = days.join(told.where(F.col("years") < CUSTOM), ["day", "words"])
    return pairs(days, (F.col("a.day") == F.col("b.day")) & (F.col("a.year") != F.col("b.year")))


def main() -> None:
    parser = argparse.ArgumentParser(description="Convert a corpus of pages on a Spark cluster.")
    parser.add_argument("--program", required=True, help="regesta, built for the machines of the cluster")
    parser.add_argument("--config", help="regesta.toml, when the pages are written in another way")
    parser.add_argument("--master", help="the cluster, when spark-submit does not say it: local-cluster[2,1,1024]")
    parser.add_argument("--partitions", type=int, default=8, help="parts that the corpus has at least")
    parser.add_argument("--allow-damaged", action="store_true", help="go on without lines that hold no page")
    parser.add_argument("pages", help="a file, a folder or a pattern")
    parser.add_argument("output", help="a folder that is not there yet")
    asked = parser.parse_args()

    # Without a configuration of its own Spark looks for the driver by the name of the machine.
    builder = SparkSession.builder.appName("regesta")
    if asked.master:
        builder = builder.master(asked.master)
    spark = builder.getOrCreate()
    context = spark.sparkContext
    # The program goes with the job: the machines need not have it.
    context.addFile(os.path.abspath(asked.program))
    program, config = Path(asked.program).name, None
    if asked.config:
        context.addFile(os.path.abspath(asked.config))
        config = Path(asked.config).name
    allow_damaged = asked.allow_damaged

    pages = context.textFile(asked.pages, asked.partitions, use_unicode=False)
    records = pages.mapPartitions(lambda part: convert(part, program, config, allow_damaged))
    # Written first and read again: every check would convert the pages anew.
    records.saveAsTextFile(f"{asked.output}/records")

    lines = spark.read.text(f"{asked.output}/records", lineSep="\n")
    of_kind = lambda kind, columns: (
        lines.where(F.col("value").startswith(f'{{"type":"{kind}",'))
        .select(F.from_json("value", columns).alias("record"))
        .select("record.*")
    )
    check_names(of_kind("page", "source STRING"))
    events = of_kind("event", EVENT).where("date_start IS NOT NULL").withColumn("words", words("text"))
    events = events.where(F.size("words") > 0)
    duplicates(events).write.json(f"{asked.output}/duplicates")
    slips(events).write.json(f"{asked.output}/slips")
    spark.stop()


if __name__ == "__main__":
    main()
