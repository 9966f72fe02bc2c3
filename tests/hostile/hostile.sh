#!/bin/sh
# Bad input of every kind: kvs must say something clear, end as the contract says, within 10 seconds and 1 GiB, and leave no half output.
#   hostile.sh <kvs> <a good standard> <a good case> [sanitized]
set -u
kvs=$1
good=$(realpath "$2")
good_case=$(realpath "$3")
limit=1048576
[ "${4:-}" = sanitized ] && limit=unlimited    # the sanitizers reserve address space by the terabyte
work=$(mktemp -d)
trap 'chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 3
passed=0
failed=0
seconds=10
[ "$limit" = unlimited ] && seconds=60

# expect <what> <exit codes, as "1" or "0 1"> <words that must be said, or ""> <command ...>
expect() {
    what=$1; codes=$2; words=$3; shift 3
    (ulimit -v "$limit"; exec timeout "$seconds" "$@") >out 2>err </dev/null
    code=$?
    verdict=
    case " $codes " in *" $code "*) ;; *) verdict="endte med $code, ikke $codes" ;; esac
    if [ "$code" -ne 0 ] && [ ! -s out ] && [ ! -s err ]; then verdict="$verdict; sagde intet"; fi
    if [ -n "$words" ] && ! cat out err | grep -q -e "$words"; then verdict="$verdict; sagde ikke »$words«"; fi
    if [ "$(cat out err | wc -c)" -gt 400000 ]; then verdict="$verdict; sagde alt for meget"; fi
    if grep -q -e "AddressSanitizer" -e "runtime error" -e "terminate called" -e "Assertion" -e "stødte på en fejl i sig selv" err; then verdict="$verdict; gik i stykker"; fi
    if [ -n "$verdict" ]; then
        failed=$((failed + 1))
        echo "FAILED $what: ${verdict#; }"
        head -c 600 out; head -c 600 err
    else passed=$((passed + 1)); fi
}
repeat() { awk -v n="$1" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }
head_of='kvalitetsstandard p: "Prøve"'

# --- bytes that are no text -------------------------------------------------------------------------------------------
printf '' >empty.kvs;                                             expect "tom fil" 1 "K0" "$kvs" check empty.kvs
printf '\000\001\002' >nul.kvs;                                   expect "NUL" 1 "K01" "$kvs" check nul.kvs
printf 'kvalitetsstandard p: "Pr\370ve"\n' >latin1.kvs;           expect "Latin-1" 1 "K01" "$kvs" check latin1.kvs
printf '\377\376k\000v\000s\000' >utf16.kvs;                      expect "UTF-16" 1 "K01" "$kvs" check utf16.kvs
printf '\300\257\355\240\200\364\220\200\200' >overlong.kvs;      expect "overlange og umulige tegn" 1 "K01" "$kvs" check overlong.kvs
printf '\357\273\277%s\r\n    kommune Haderslev\r\n' "$head_of" >bom.kvs; expect "BOM og CRLF" "0 1" "" "$kvs" check bom.kvs
printf '%s\r    kommune Haderslev\r' "$head_of" >cr.kvs;          expect "CR alene" "0 1" "" "$kvs" check cr.kvs
printf '%s\n\tkommune Haderslev\n' "$head_of" >tab.kvs;           expect "tabulator" 1 "K01" "$kvs" check tab.kvs
printf '%s\n    kommune \342\200\256Haderslev\n' "$head_of" >bidi.kvs; expect "skjult læseretning" 1 "K01" "$kvs" check bidi.kvs
printf '%s\n\npart \320\260ns\303\270ger: du / "ans\303\270ger"\n' "$head_of" >homoglyph.kvs; expect "kyrillisk a" 1 "K01" "$kvs" check homoglyph.kvs
printf '%s\n\npart ansoge\314\210r: du / "x"\n' "$head_of" >nfd.kvs; expect "sammensatte tegn" 0 "K0115" "$kvs" check nfd.kvs
head -c 1000000 /dev/urandom >random.kvs;                         expect "tilfældige bytes" 1 "K01" "$kvs" check random.kvs
head -c 3000000 /dev/zero >zeros.kvs;                             expect "tre millioner nuller" 1 "K01" "$kvs" check zeros.kvs

# --- too much ---------------------------------------------------------------------------------------------------------
{ echo "$head_of"; repeat 700000 '# en linje tekst'"
"; } >big.kvs;                                                    expect "over 10 MB" 1 "K01" "$kvs" check big.kvs
{ echo "$head_of"; printf '    kommune "'; repeat 1000000 'a'; echo '"'; } >line.kvs; expect "linje på 1 MB" 1 "K01" "$kvs" check line.kvs
{ echo "$head_of"; repeat 1000000 'x'; } >nameline.kvs;           expect "navn på 1 MB" 1 "K01" "$kvs" check nameline.kvs
awk 'BEGIN { s = ""; for (i = 0; i < 1900; i++) { print s "a:"; s = s " " } }' >deep.kvs; expect "1900 niveauer" 1 "K01" "$kvs" check deep.kvs
{ echo "$head_of"; printf 'ydelse y: "y"\n    formål\n        a: "'; repeat 100000 '{'; echo '"'; } >braces.kvs; expect "100.000 klammer i en tekst" 1 "K0" "$kvs" check braces.kvs
{ echo "$head_of"; printf '    '; repeat 100000 '('; echo; } >parens.kvs; expect "100.000 parenteser" 1 "K01" "$kvs" check parens.kvs
{ echo "$head_of"; printf 'ydelse y: "y"\n    målgruppe alle af\n        n: '; repeat 100000 'ikke '; echo 'a'; } >not.kvs; expect "100.000 gange ikke" 1 "K01" "$kvs" check not.kvs
{ echo "$head_of"; printf 'ydelse y: "y"\n    målgruppe alle af\n        n: a'; repeat 20000 ' og a'; echo; } >ands.kvs; expect "20.000 gange og" 1 "K01" "$kvs" check ands.kvs
{ echo "$head_of"; repeat 20000 ']]] ??? !!!'"
"; } >mistakes.kvs;                                               expect "20.000 fejl" 1 "K01" "$kvs" check mistakes.kvs
awk 'BEGIN { print "kvalitetsstandard p: \"P\""; for (i = 0; i < 20000; i++) print "oplysning f" i ": ja eller nej" }' >facts.kvs; expect "20.000 oplysninger" "0 1" "" "$kvs" check facts.kvs
awk 'BEGIN { print "kvalitetsstandard p: \"P\""; for (i = 0; i < 2000; i++) print "oplysning f: ja eller nej" }' >same.kvs; expect "2.000 ens navne" 1 "K02" "$kvs" check same.kvs
{ echo "$head_of"; printf '    forklaring """\n        '; repeat 30000 'ord '; } >unclosed.kvs; expect "tekst uden slutning" 1 "K01" "$kvs" check unclosed.kvs

# --- imports ----------------------------------------------------------------------------------------------------------
mkdir -p lov a/b
printf 'modul lov.a:\n\nbrug lov.b\n' >lov/a.kvs
printf 'modul lov.b:\n\nbrug lov.a\n' >lov/b.kvs
printf '%s\n\nbrug lov.a\n' "$head_of" >cycle.kvs;                expect "moduler i ring" 1 "K0831" "$kvs" check cycle.kvs
printf 'modul lov.selv:\n\nbrug lov.selv\n' >lov/selv.kvs;        expect "et modul, der bruger sig selv" 1 "K0831" "$kvs" check lov/selv.kvs
printf '%s\n\nbrug ../lov.a\n' "$head_of" >a/up.kvs;              expect "../ i brug" 1 "K01" "$kvs" check a/up.kvs
printf '%s\n\nbrug "/etc/passwd"\n' "$head_of" >a/abs.kvs;        expect "en sti i brug" 1 "K01" "$kvs" check a/abs.kvs
printf '%s\n\nbrug lov.findes_ikke\n' "$head_of" >missing.kvs;    expect "et modul, der ikke findes" 1 "K0830" "$kvs" check missing.kvs
awk 'BEGIN { for (i = 0; i < 1500; i++) { f = "lov/m" i ".kvs"; print "modul lov.m" i ":\n\nbrug lov.m" (i + 1) > f; close(f) } }'
printf '%s\n\nbrug lov.m0\n' "$head_of" >chain.kvs;               expect "1.500 moduler efter hinanden" 3 "K0833" "$kvs" check chain.kvs
ln -s loop.kvs loop.kvs;                                          expect "en lænke til sig selv" 3 "K0820" "$kvs" check loop.kvs
mkdir -p ring/x && ln -s .. ring/x/op;                            expect "mapper i ring" 3 "K0822" "$kvs" check ring

# --- numbers and dates ------------------------------------------------------------------------------------------------
printf '%s\n\ntakst t: kr. pr. time\n    fra 1. januar 2024: 99999999999999999999,00 kr.\n' "$head_of" >amount.kvs; expect "for stort beløb" 1 "K0" "$kvs" check amount.kvs
printf '%s\n\ntakst t: kr. pr. time\n    fra 31. februar 2024: 10 kr.\n' "$head_of" >date.kvs; expect "31. februar" 1 "K0" "$kvs" check date.kvs
printf '%s\n\ntakst t: kr. pr. time\n    fra 1. januar 99999: 10 kr.\n' "$head_of" >year.kvs;  expect "år 99999" 1 "K0" "$kvs" check year.kvs

# --- cases ------------------------------------------------------------------------------------------------------------
try_case() { expect "sag: $1" 1 "$2" "$kvs" decide "$good" --case case.json; }
printf '' >case.json;                                             try_case "tom" "K0845"
printf '{' >case.json;                                            try_case "afbrudt" "K07"
printf '[]' >case.json;                                           try_case "en liste" "K07"
printf '{"afgørelsesdato":"2025-06-10","afgørelsesdato":"2025-06-10"}' >case.json;  try_case "samme nøgle to gange" "K07"
printf '{"afgørelsesdato":"2025-06-10","ukendt":1}' >case.json;   try_case "ukendt nøgle" "K07"
printf '{"afgørelsesdato":"2025-02-30"}' >case.json;              try_case "umulig dato" "K07"
printf '{"afgørelsesdato":20250610}' >case.json;                  try_case "dato som tal" "K07"
printf '{"afgørelsesdato":"2025-06-10","oplysninger":{"alder":1e400}}' >case.json;  try_case "1e400" "K07"
printf '{"afgørelsesdato":"2025-06-10","oplysninger":{"alder":99999999999999999999}}' >case.json; try_case "for stort tal" "K07"
printf '{"afgørelsesdato":"2025-06-10","oplysninger":{"alder":-1e-400}}' >case.json; try_case "for mange decimaler" "K07"
printf '{"afgørelsesdato":"2025-06-10","oplysninger":null}' >case.json; try_case "null" "K07"
printf '{"afgørelsesdato":"2025-06-\370"}' >case.json;            try_case "Latin-1" "K07"
printf '{"afgørelsesdato":"2025-06-10\\u0000"}' >case.json;       try_case "NUL i en tekst" "K07"
{ repeat 100000 '['; repeat 100000 ']'; } >case.json;             try_case "100.000 lister i hinanden" "K07"
{ repeat 100000 '{"a":'; printf 1; repeat 100000 '}'; } >case.json; try_case "100.000 objekter i hinanden" "K07"
{ printf '{"afgørelsesdato":"'; repeat 1000000 'a'; printf '"}'; } >case.json; try_case "en tekst på 1 MB" "K07"
{ printf '{"afgørelsesdato":"2025-06-10","ønsker":['; repeat 5000 '{"mængde":1,"enhed":"døgn"},'; printf '{"mængde":1,"enhed":"døgn"}]}'; } >case.json; try_case "5.001 ønsker" "K07"
head -c 200000000 /dev/zero >huge.json;                           expect "sag: 200 MB" "1 3" "K0844" "$kvs" decide "$good" --case huge.json
rm -f huge.json

# --- a stream of cases: as many lines as one likes, in the room of one ----------------------------------------------------
one_case=$(tr -d '\n' <"$good_case")
stream() { awk -v case="$one_case" -v n="$1" 'BEGIN { for (i = 1; i <= n; i++) print i % 1000 == 0 ? "{\"ukendt\": 1}" : case }'; }
if [ "$limit" != unlimited ]; then
    # 30 MB of cases and 400 MB of answers, in 100 MB of address space, program and libraries counted in.
    stream 25000 | (ulimit -v 102400; exec "$kvs" decide "$good" --lines 2>err) | awk '
        /^\{"fejl":\{"linje":/ { split($0, part, /[:,]/); if (part[3] != NR) exit 1; errors++ }
        !/^\{"(fejl|ydelse)"/ { exit 1 }
        END { exit NR == 25000 && errors == 25 ? 0 : 1 }' && grep -q "25 af 25000" err
    if [ $? -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: 25.000 sager som en strøm"; head -c 600 err; fi
fi
# A line longer than its limit is passed over, and the next one stands.
{ head -c 150000000 /dev/zero; echo; echo "$one_case"; } >lines.jsonl; expect "en linje på 150 MB" 1 "^{\"ydelse\"" "$kvs" decide "$good" --lines --case lines.jsonl
rm -f lines.jsonl

# --- output is whole or absent ----------------------------------------------------------------------------------------
mkdir readonly && echo before >readonly/x.html && chmod 500 readonly && chmod 400 readonly/x.html
if [ "$(id -u)" -ne 0 ]; then
    expect "mappe, der ikke må skrives i" 3 "K0821" "$kvs" render "$good" -o readonly/x.html
    [ "$(cat readonly/x.html)" = before ] || { failed=$((failed + 1)); echo "FAILED: readonly/x.html blev ændret"; }
fi
expect "fuld disk" 3 "K0821" "$kvs" render "$good" -o /dev/full
expect "mappe som fil" 3 "K0821" "$kvs" render "$good" -o "$work/lov"
mkdir -p ud/p.h ud/keep && echo before >ud/p.c
expect "en af filerne kan ikke skrives" 3 "K0821" "$kvs" build "$good" --target c --name p -o ud
[ "$(cat ud/p.c)" = before ] && [ "$(ls ud | wc -l)" -eq 3 ] || { failed=$((failed + 1)); echo "FAILED: ud/ blev ændret: $(ls ud)"; }
cp "$good" bad.kvs && printf '\n]]]\n' >>bad.kvs
expect "en fejl i standarden" 1 "K0" "$kvs" render "$(pwd)/bad.kvs" -o never.html
[ ! -e never.html ] || { failed=$((failed + 1)); echo "FAILED: never.html blev skrevet"; }
("$kvs" render "$good" >/dev/full) 2>err; code=$?
if [ "$code" -eq 3 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED standard ud er fuld: endte med $code"; fi

# --- wrong use --------------------------------------------------------------------------------------------------------
expect "intet" 2 "" "$kvs"
expect "ukendt kommando" 2 "K080" "$kvs" tjek "$good"
expect "tilvalg på 1 MB" 2 "K080" "$kvs" check "$good" --format "$(repeat 100000 x)"
expect "ingen fil" 3 "K0820" "$kvs" check findes-ikke.kvs
expect "en god fil" 0 "" "$kvs" render "$good" --to text
expect "en god sag" 0 "" "$kvs" decide "$good" --case "$good_case"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
