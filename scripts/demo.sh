#!/bin/sh
# From a bare Debian 12 to decisions in a case system: installs, builds, and does the main job on one real standard.
set -eu
cd "$(dirname "$0")/.."
scripts/install-needs.sh

jobs=${KVS_JOBS:-$(nproc 2>/dev/null || echo 2)}
cmake --preset release -DKVS_TESTS=OFF >/dev/null
cmake --build --preset release -j "$jobs" --target kvs

kvs=build/release/bin/kvs
standard=standards/haderslev/aflastning.kvs
out=build/demo
mkdir -p "$out"
step() { printf '\n== %s\n' "$1"; }

step "Se standarden efter: kvs check $standard"
"$kvs" check "$standard"

step "Prøverne i den: kvs test $standard"
"$kvs" test "$standard"

step "Borgerens og sagsbehandlerens tekst: kvs render"
"$kvs" render "$standard" --to html --view borger -o "$out/aflastning.html"
"$kvs" render "$standard" --to html --view sagsbehandler -o "$out/aflastning-sagsbehandler.html"

step "Modulet til sagssystemet: kvs build --target shared"
"$kvs" build "$standard" --target shared --name aflastning -o "$out"

step "Tre sager afgjort gennem modulet af et lille C-program (examples/embed-c/decide.c)"
${CC:-cc} -std=c11 -O2 -Iruntime/include examples/embed-c/decide.c -o "$out/decide" -ldl
"$out/decide" "$out/aflastning.so"
for case in examples/embed-c/*.json; do
    name=$(basename "$case" .json)
    "$out/decide" "$out/aflastning.so" "$case" >"$out/$name.decision.json"
    printf '%-24s %s\n' "$name" "$(grep -o '"udfald":"[^"]*"' "$out/$name.decision.json" | head -n 1 | cut -d '"' -f 4)"
done

step "Her ligger det hele"
ls -1 "$out"/*
