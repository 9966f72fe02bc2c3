#!/bin/sh
# What kvs finds in the standards, as docs/fund.md: `scripts/findings.sh > docs/fund.md`. Needs a built kvs (KVS, otherwise build/release/bin/kvs).
set -eu
cd "$(dirname "$0")/.."
kvs=${KVS:-build/release/bin/kvs}

cat <<'END'
# Hvad kvs fandt i dokumenterne

Standarderne under `standards/` gengiver fem virkelige dokumenter og beholder, hvad der står i dem, også hvor et dokument mangler noget, siger det samme to gange
eller kan læses på flere måder. Her er alt, hvad `kvs check standards` siger om dem. Ingen har taget stilling til fundene, så intet er accepteret. Advarsler er
det, der sandsynligvis bør ændres; bemærkninger er det, der er godt at vide, og de steder, hvor filen har måttet vælge en læsning. Siden er lavet af
`scripts/findings.sh`, og en prøve holder den ved lige.
END
# one call for all of them, so that references from one standard to another are seen; the order is that of the files
all=$("$kvs" check standards --format github)
for file in standards/*/*.kvs; do
    lines=$(printf '%s\n' "$all" | grep -F " file=$file," || true)
    [ -n "$lines" ] || continue
    printf '\n## %s\n' "$file"
    for kind in error warning notice; do
        found=$(printf '%s\n' "$lines" | sed -n "s/^::$kind file=[^,]*,line=\([0-9]*\),.*title=\(K[0-9]*\)::\(.*\)\$/| \1 | \2 | \3 |/p")
        [ -n "$found" ] || continue
        case $kind in error) title=Fejl ;; warning) title=Advarsler ;; *) title=Bemærkninger ;; esac
        printf '\n### %s\n\n| linje | kode | fund |\n|---|---|---|\n%s\n' "$title" "$found"
    done
done
