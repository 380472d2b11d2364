#!/usr/bin/env bash
# Measures convert and validate against other programs on the same pages, in one run:
#
#     benches/compare.sh [COPIES] [RUNS]
#
# The pages are COPIES of those in input/ (300), and a tenth of that for the growth. Each command runs RUNS
# times (5); what is shown is the median. Needs python3, ripgrep and GNU time. REGESTA names another program
# than the one that is built here, PAGES another folder of pages.
set -euo pipefail
cd "$(dirname "$0")/.."

copies=${1:-300}
runs=${2:-5}
pages=${PAGES:-input}
threads=$(nproc)
if [ -z "${REGESTA:-}" ]; then
    cargo build --locked --release --quiet
    REGESTA=${CARGO_TARGET_DIR:-target}/release/regesta
fi
for need in python3 rg /usr/bin/time; do
    command -v "$need" > /dev/null || { echo "$need is missing" >&2; exit 2; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# copy COUNT FOLDER: the pages that many times.
copy() {
    local number page
    mkdir -p "$2"
    for number in $(seq "$1"); do
        for page in "$pages"/*.txt; do
            cp "$page" "$2/$(basename "$page" .txt)-$number.txt"
        done
    done
}
copy "$copies" "$work/large"
copy $(((copies + 9) / 10)) "$work/small"

bytes() { cat "$1"/*.txt | wc -c; }
large=$(bytes "$work/large")
small=$(bytes "$work/small")

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
    awk '{ print $1, $2, $3 + $4 }' "$work/times" > "$work/sums"
    seconds[$name]=$(median 1 "$work/sums")
    processor[$name]=$(median 3 "$work/sums")
    memory[$name]=$(median 2 "$work/sums")
    awk -v name="$name" -v s="${seconds[$name]}" -v cpu="${processor[$name]}" -v kb="${memory[$name]}" -v size="$size" 'BEGIN {
        printf "%-24s %8.2f s %8.2f s %8.1f MB/s %8.1f MB\n", name, s, cpu, size / 1e6 / (s > 0 ? s : 0.005), kb / 1e3
    }'
}

echo "$copies copies, $large bytes, $threads threads, median of $runs runs"
echo
printf '%-24s %10s %10s %13s %11s\n' "" clock processor "by the clock" "peak memory"
measure "cat | wc -l" "$large" sh -c "cat '$work'/large/*.txt | wc -l"
measure "ripgrep" "$large" rg --threads "$threads" --no-heading --line-number '^[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}' "$work/large"
measure "python" "$large" python3 benches/baseline.py "$work/large" "$work/out"
measure "convert csv" "$large" "$REGESTA" convert "$work/large" --output "$work/out" --format csv
measure "convert jsonl" "$large" "$REGESTA" convert "$work/large" --output - --format jsonl
measure "convert json" "$large" "$REGESTA" convert "$work/large" --output "$work/out" --format json
measure "validate" "$large" "$REGESTA" validate "$work/large" --statistics
measure "convert csv, a tenth" "$small" "$REGESTA" convert "$work/small" --output "$work/out" --format csv
measure "one page" "$((large / copies))" "$REGESTA" convert "$pages" --output "$work/out" --format csv
echo

# ratio TEXT ABOVE BELOW: of the clock, and of the processors.
ratio() {
    awk -v text="$1" -v a="${seconds[$2]}" -v b="${seconds[$3]}" -v c="${processor[$2]}" -v d="${processor[$3]}" '
        function over(x, y) { return x / (y > 0 ? y : 0.005) }
        BEGIN { printf "%-40s %8.2f %8.2f\n", text, over(a, b), over(c, d) }'
}
printf '%-40s %8s %8s\n' "" clock processor
ratio "python / convert csv (15 is wanted)" python "convert csv"
ratio "convert csv / ripgrep (2 is wanted)" "convert csv" ripgrep
ratio "validate / convert csv (3 is wanted)" validate "convert csv"
ratio "convert csv / a tenth (11 is wanted)" "convert csv" "convert csv, a tenth"
