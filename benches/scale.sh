#!/usr/bin/env bash
# Measures what a page costs in each form on one processor: seconds of it, bytes written, peak memory.
#
#     benches/scale.sh [PAGES]
#
# The pages are PAGES invented ones (300) and as many copies of the page in input/, held as JSON lines. Each form is
# written three times without links; what is shown is the median. docs/scale.md is made of these figures. Needs
# python3 and GNU time. REGESTA names another program than the one that is built here.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${1:-300}
if [ -z "${REGESTA:-}" ]; then
    cargo build --locked --release --quiet
    REGESTA=${CARGO_TARGET_DIR:-target}/release/regesta
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo run --locked --quiet --example make-corpus -- --pages "$count" --seed 6 "$work/invented"
mkdir "$work/real"
for number in $(seq "$count"); do
    cp input/article-54.txt "$work/real/page-$number.txt"
done

# lines FOLDER FILE: the pages of a folder as JSON lines.
lines() {
    python3 - "$1" > "$2" <<'PYTHON'
import json, sys
from pathlib import Path
for page in sorted(Path(sys.argv[1]).glob("*.txt")):
    print(json.dumps({"source": page.name, "text": page.read_bytes().decode()}, ensure_ascii=False))
PYTHON
}

printf '%-10s %-16s %12s %14s %14s %12s\n' "" "" "ms a page" "MB/s of text" "bytes a page" "peak MB"
for corpus in invented real; do
    lines "$work/$corpus" "$work/$corpus.jsonl"
    text=$(cat "$work/$corpus"/*.txt | wc -c)
    for format in jsonl "jsonl gzip" csv parquet json; do
        : > "$work/times"
        for _ in 1 2 3; do
            rm -rf "$work/out"
            # Dates that are none are no failure.
            RAYON_NUM_THREADS=1 /usr/bin/time -q -a -o "$work/times" -f '%U %S %M' "$REGESTA" convert - --quiet \
                --input-format jsonl --no-links --format "${format%% *}" --output "$work/out" \
                < "$work/$corpus.jsonl" > /dev/null || [ $? = 1 ]
        done
        if [ "$format" = "jsonl gzip" ]; then gzip -r "$work/out"; fi
        written=$(find "$work/out" -type f -not -path '*/schema/*' -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
        awk '{ print $1 + $2, $3 }' "$work/times" | sort -n | awk -v corpus="$corpus" -v format="$format" \
            -v count="$count" -v text="$text" -v written="$written" 'NR == 2 {
            printf "%-10s %-16s %12.2f %14.1f %14d %12.1f\n", corpus, format,
                1000 * $1 / count, text / 1e6 / $1, written / count, $2 / 1e3 }'
    done
    printf '%-10s %-16s %12s %14s %14d\n' "$corpus" text "" "" "$((text / count))"
done
