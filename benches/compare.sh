#!/usr/bin/env bash
# Measures convert and validate against other programs on the same pages, in one run:
#
#     benches/compare.sh [COPIES] [RUNS] [PAGES]
#
# Two corpora: COPIES (2000) of the pages in input/, and an invented one of PAGES (40000) pages, about a gigabyte, with
# the truth beside it, which is held against what convert reads: every date and every text; 0 pages leave it out. Of
# each a tenth is measured too, for the growth. Each command runs RUNS times (5); what is shown is the median. Needs
# python3, ripgrep and GNU time, and some gigabytes for the corpora and the output. REGESTA names another program than
# the one that is built here, WORK a folder to keep the corpora in. Where Python has dateparser, a sample is read with
# that as well.
set -euo pipefail
cd "$(dirname "$0")/.."

copies=${1:-2000}
runs=${2:-5}
invented=${3:-40000}
threads=$(nproc)
target=${CARGO_TARGET_DIR:-target}
if [ -z "${REGESTA:-}" ]; then
    cargo build --locked --release --quiet
    REGESTA=$target/release/regesta
fi
for need in python3 rg /usr/bin/time; do
    command -v "$need" > /dev/null || { echo "$need is missing" >&2; exit 2; }
done

if [ -n "${WORK:-}" ]; then
    work=$WORK
    mkdir -p "$work"
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi

# copy COUNT FOLDER: the pages that many times.
copy() {
    local number page
    mkdir -p "$2"
    for number in $(seq "$1"); do
        for page in input/*.txt; do
            cp "$page" "$2/$(basename "$page" .txt)-$number.txt"
        done
    done
}

# invent COUNT FOLDER: the first pages of the invented archive.
invent() {
    cargo run --locked --release --quiet --example make-corpus -- --pages "$1" --seed 1 "$2"
}

# corpus NAME COUNT MAKER: a corpus and a tenth of it, unless they are there.
corpus() {
    [ -d "$work/$1" ] || "$3" "$2" "$work/$1"
    [ -d "$work/$1-tenth" ] || "$3" $((($2 + 9) / 10)) "$work/$1-tenth"
}

bytes() { find "$1" -maxdepth 1 -name '*.txt' -print0 | xargs -0 cat | wc -c; }

# median COLUMN FILE: the median of a column of numbers.
median() { awk -v column="$1" '{ print $column }' "$2" | sort -n | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }'; }

# measure NAME BYTES COMMAND...: runs a command, and notes medians under NAME: seconds on the clock, seconds of
# all processors, peak memory. On a busy machine the clock says little.
declare -A seconds processor memory
measure() {
    local name=$1 size=$2 run
    shift 2
    : > "$work/times"
    for run in $(seq "$runs"); do
        rm -rf "$work/out"
        # What validate finds is no failure.
        /usr/bin/time -q -a -o "$work/times" -f '%e %M %U %S' "$@" > "$work/stdout" 2> "$work/stderr" || [ $? -eq 1 ]
    done
    rm -rf "$work/out"
    awk '{ print $1, $2, $3 + $4 }' "$work/times" > "$work/sums"
    seconds[$name]=$(median 1 "$work/sums")
    processor[$name]=$(median 3 "$work/sums")
    memory[$name]=$(median 2 "$work/sums")
    awk -v name="$name" -v s="${seconds[$name]}" -v cpu="${processor[$name]}" -v kb="${memory[$name]}" -v size="$size" 'BEGIN {
        printf "%-28s %8.2f s %8.2f s %8.1f MB/s %8.1f MB\n", name, s, cpu, size / 1e6 / (s > 0 ? s : 0.005), kb / 1e3
    }'
}

# ratio TEXT ABOVE BELOW: of the clock, and of the processors.
ratio() {
    awk -v text="$1" -v a="${seconds[$2]}" -v b="${seconds[$3]}" -v c="${processor[$2]}" -v d="${processor[$3]}" '
        function over(x, y) { return x / (y > 0 ? y : 0.005) }
        BEGIN { printf "%-44s %8.2f %8.2f\n", text, over(a, b), over(c, d) }'
}

# compare FOLDER: all programs on a corpus and its tenth.
compare() {
    local folder=$work/$1 size small
    size=$(bytes "$folder")
    small=$(bytes "$folder-tenth")
    echo "== $1: $(find "$folder" -maxdepth 1 -name '*.txt' | wc -l) pages, $size bytes, $threads threads, median of $runs runs"
    echo
    printf '%-28s %10s %10s %13s %11s\n' "" clock processor "by the clock" "peak memory"
    measure "cat | wc -l" "$size" sh -c "find '$folder' -maxdepth 1 -name '*.txt' -print0 | xargs -0 cat | wc -l"
    measure "ripgrep" "$size" rg --threads "$threads" --max-depth 1 --no-heading --line-number '^[0-9]{1,2}-[0-9]{1,2}-[0-9]{4} ' "$folder"
    measure "python" "$size" python3 benches/baseline.py "$folder" "$work/out"
    measure "convert csv" "$size" "$REGESTA" convert "$folder" --output "$work/out" --format csv
    measure "convert jsonl" "$size" "$REGESTA" convert "$folder" --output - --format jsonl
    measure "validate" "$size" "$REGESTA" validate "$folder" --statistics
    measure "convert csv, a tenth" "$small" "$REGESTA" convert "$folder-tenth" --output "$work/out" --format csv
    measure "validate, a tenth" "$small" "$REGESTA" validate "$folder-tenth" --statistics
    echo
    printf '%-44s %8s %8s\n' "" clock processor
    ratio "python / convert csv (15 is wanted)" python "convert csv"
    ratio "convert csv / ripgrep (2 is wanted)" "convert csv" ripgrep
    ratio "validate / convert csv (3 is wanted)" validate "convert csv"
    ratio "convert csv / a tenth (11 is wanted)" "convert csv" "convert csv, a tenth"
    ratio "validate / a tenth (11 is wanted)" validate "validate, a tenth"
    echo
}

corpus copies "$copies" copy
compare copies

measure "one page" "$(bytes input)" "$REGESTA" convert input --output "$work/out" --format csv
if python3 -c 'import dateparser' 2> /dev/null; then
    measure "dateparser, one page" "$(bytes input)" python3 benches/dateparser_sample.py input
fi
echo

[ "$invented" -gt 0 ] || exit 0
corpus invented "$invented" invent
compare invented
echo "== invented, against the truth"
"$REGESTA" convert "$work/invented" --output - --format jsonl 2> "$work/stderr" | python3 benches/check_truth.py "$work/invented/truth"
