#!/usr/bin/env bash
# Opens a database with the program sqlite3: it must be whole, words must be found in it, and the questions of
# docs/sqlite.md must be answered.
set -euo pipefail
cd "$(dirname "$0")/.."
database=$1

ask() { sqlite3 -bail -readonly "$database" "$1"; }
expect() {
    [ "$2" = "$3" ] || { printf '%s: %s, expected %s\n' "$1" "$2" "$3"; exit 1; }
}

expect "integrity" "$(ask 'PRAGMA integrity_check')" ok
expect "broken foreign keys" "$(ask 'PRAGMA foreign_key_check')" ""
expect "keys of events" "$(ask "SELECT group_concat(\"table\") FROM pragma_foreign_key_list('events')" | tr , '\n' | sort | xargs)" "pages sections"
# The words of the first event lead to it.
expect "events found by their words" "$(ask "
    WITH first AS (SELECT id, text FROM events ORDER BY rowid LIMIT 1)
    SELECT count(*) FROM search, first
    WHERE search MATCH '\"' || replace(first.text, '\"', ' ') || '\"' AND search.id = first.id AND record = 'events'")" 1
questions=$(awk '/^```sql$/ { inside = 1; next } /^```$/ { inside = 0 } inside' docs/sqlite.md)
expect "questions asked" "$(grep -c ';$' <<< "$questions")" 6
ask "$questions" > /dev/null
echo "sqlite3 $(sqlite3 --version | cut -d' ' -f1) reads $database, and answers 6 questions"
