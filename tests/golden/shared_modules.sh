#!/bin/sh
# shared_modules.sh KVS STANDARDS FOLDER: the modules of standards/faelles and standards/lov in a standard that uses them all.
set -eu
kvs=$1 standards=$2 folder=$3
rm -rf "$folder" && mkdir -p "$folder"
cp -r "$standards/faelles" "$standards/lov" "$folder/"
cat > "$folder/alle.kvs" <<'KVS'
kvalitetsstandard fælles_moduler: "Støtte med alle fælles moduler"
    kommune Eksempelby

brug fælles.funktionsevne
brug fælles.klage
brug lov.serviceloven
brug lov.ældreloven
brug lov.forvaltningsloven
brug lov.retssikkerhedsloven

part borger: du / "borgeren"
part visitator: "visitator" / "visitator"
skøn begrænsning: skala begrænsninger, ved visitator
skøn har_behov: ja eller nej, ved visitator

ydelse støtte: "Støtte"
    hjemmel
        serviceloven § 84, stk. 2, kan
        ældreloven § 16, stk. 1, skal
    målgruppe
        svært: begrænsning er mindst moderate
    vurdering
        behov_vurderet: altid skøn har_behov
            "Vi vurderer altid konkret, om du har behov for støtte."
    afgørelse
        begrundet: skal efter forvaltningsloven § 22
            "Får du ikke det, du har søgt om, begrunder vi afgørelsen."
        besked: skal efter retssikkerhedsloven § 3, stk. 2
            "Kan vi ikke svare inden for fristen, får du skriftlig besked."

prøve "Klagefrist og genvurdering" for støtte
    den 2. marts 2026
    givet
        begrænsning er svære, ved "Lis Dam", fordi "kan ikke stå op selv"
        har_behov, ved "Lis Dam", fordi "behov hver dag"
        modtaget_afgørelse, den 6. marts 2026
        modtaget_klage, den 1. april 2026
    forvent
        FORSLAG
        frist klagefrist 7. april 2026
        frist genvurdering 29. april 2026
KVS
"$kvs" test "$folder/alle.kvs"
"$kvs" render "$folder/alle.kvs" --to md | grep -q "sender kommunen klagen videre til Ankestyrelsen"
