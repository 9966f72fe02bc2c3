#!/bin/sh
# law_by_date.sh KVS STANDARDS
set -eu
kvs=$1 standards=$2
# Each line of a hjemmel that grants help under § 84, stk. 1 or 2; a bare "§ 84" counts when no stk. of it stands in the same file.
wanted=$(for file in "$standards"/*/*.kvs; do
    case "$file" in */lov/*|*/faelles/*) continue ;; esac
    with_stk=$(grep -c '^ *serviceloven § 84, stk' "$file" || true) bare=$(grep -c '^ *serviceloven § 84 *\(\[.*\)\?$' "$file" || true)
    ydelser=$(grep -c '^ydelse ' "$file" || true)
    if [ "$ydelser" -gt "$with_stk" ] && [ "$bare" -gt 0 ]; then echo $((with_stk + bare)); else echo "$with_stk"; fi
done | awk '{ n += $1 } END { print n }')
after=$("$kvs" check "$standards" --date 2025-08-01 --max-mistakes 100000 | grep -c 'K0433\]' || true)
before=$("$kvs" check "$standards" --date 2025-06-30 --max-mistakes 100000 | grep -c 'K0433\]' || true)
echo "§ 84 as legal basis: $wanted; reported for 1 August 2025: $after; for 30 June 2025: $before"
[ "$wanted" -gt 0 ] && [ "$after" -eq "$wanted" ] && [ "$before" -eq 0 ]
