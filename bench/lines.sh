#!/bin/bash
# How many cases a second `kvs decide --lines` decides, beside the compiled module's own entry in the shortest loop there is.
#   bench/lines.sh [<kvs> [<cases>]]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
kvs=$(realpath "${1:-$root/build/release/bin/kvs}")
count=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$kvs" build "$root/standards/haderslev/aflastning.kvs" --target shared --name module -o "$work" >/dev/null
cc -std=c11 -O2 -Wall -Wextra -I "$root/runtime/include" "$root/bench/lines.c" -ldl -o "$work/lines"
for case in "$root"/examples/embed-c/sag-*.json; do tr -d '\n' <"$case"; echo; done >"$work/three"
awk -v n="$count" '{ line[NR] = $0 } END { for (i = 0; i < n; i++) print line[i % NR + 1] }' "$work/three" >"$work/cases.jsonl"

# measure <words> <command ...>: cases a second, and the most memory it had.
measure() {
    local words=$1; shift
    "$@" <"$work/cases.jsonl" >/dev/null & local run=$!
    local begun=$EPOCHREALTIME most=0 now
    while now=$(awk '/VmHWM/ { print $2 }' "/proc/$run/status" 2>/dev/null) && [ -n "$now" ]; do most=$now; sleep 0.05; done
    wait "$run"
    awk -v w="$words" -v n="$count" -v from="$begun" -v to="$EPOCHREALTIME" -v kb="$most" 'BEGIN { printf "%-36s %9.0f cases/s  %6.1f MB\n", w, n / (to - from), kb / 1024 }'
}
echo "$count cases of Haderslev's standard, $(wc -c <"$work/cases.jsonl") bytes in"
measure "kvs decide --lines (interpreter)" "$kvs" decide "$root/standards/haderslev/aflastning.kvs" --lines
measure "the module's decide_json (gcc -O2)" "$work/lines" "$work/module.so"
same() { cmp <("$kvs" decide "$root/standards/haderslev/aflastning.kvs" --lines <"$work/three") <("$work/lines" "$work/module.so" <"$work/three"); }
same && echo "the answers are the same, byte for byte"
