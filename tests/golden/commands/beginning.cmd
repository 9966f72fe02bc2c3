# A document in plain text becomes a first .kvs: every sentence with its number, none a norm yet.
$ sh elsewhere sh -c 'kvs new ny.kvs --from dokumenter/aflastning.txt && cat ny.kvs kilde.tsv && kvs fmt ny.kvs --check && kvs coverage ny.kvs --sentences kilde.tsv 2>/dev/null'
ny.kvs: 5 sætninger, ingen af dem er normer endnu. Tæl med: kvs coverage ny.kvs --sentences kilde.tsv
kvalitetsstandard ny: "Aflastning i Prøveby"

# Hver sætning fra dokumentet står nedenfor med sit nummer. Gør dem til normer én for én: flyt sætningen til sit afsnit i en `ydelse`, og sæt dens
# nummer i skarpe parenteser sidst på linjen. `kvs coverage` tæller, hvor langt du er.

afsnit formål: "Formål"
    "Aflastning giver dig et »pusterum«."    # N-01
    "Den gives efter serviceloven § 84, stk. 1."    # N-02

afsnit hvem_kan_få_hjælp: "Hvem kan få hjælp?"
    "Du skal bo sammen med din pårørende."    # N-03
    "Som udgangspunkt får du højst 21 døgn pr. år."    # N-04

afsnit klage: "Klage"
    "Du kan klage inden 4 uger."    # N-05
id	kind	modality
N-01	N	giver
N-02	N	gives
N-03	N	skal
N-04	N	højst + som udgangspunkt + får
N-05	N	kan + inden + klage
0/5 sætninger, der bestemmer noget, er gengivet.
./kilde.tsv
./ny.kvs
[1]
# One of them made a norm: the count goes up.
$ sh elsewhere sh -c 'kvs new ny.kvs --from dokumenter/aflastning.txt --lang en && sed -i "/N-03/d" ny.kvs && cat forkert/en_norm.txt >> ny.kvs && kvs coverage ny.kvs --sentences kilde.tsv 2>/dev/null'
ny.kvs: 5 sentences, none of them norms yet. Count with: kvs coverage ny.kvs --sentences kilde.tsv
1/5 sætninger, der bestemmer noget, er gengivet.
./kilde.tsv
./ny.kvs
[1]
# Nothing that somebody has written is written over.
$ sh elsewhere kvs new standarder/aflastning.kvs --from dokumenter/aflastning.txt
fejl[K0825]: »standarder/aflastning.kvs« findes allerede. Vælg et andet navn eller en anden mappe. Intet er skrevet.

1 fejl. Læs mere: kvs explain K0825
[2]
$ sh elsewhere kvs new standarder/aflastning.kvs --from dokumenter/aflastning.txt --lang en
error[K0825]: “standarder/aflastning.kvs” exists already. Choose another name or another folder. Nothing has been written.

1 error. Read more: kvs explain K0825
[2]
$ sh elsewhere sh -c 'echo > tom.txt; kvs new ny.kvs --from tom.txt; kvs new ny.kvs --from tom.txt --lang en; kvs new ny.kvs --from ingen.txt'
fejl[K0826]: Der er ingen sætninger i »tom.txt«. Gem dokumentet som ren tekst, og prøv igen.

1 fejl. Læs mere: kvs explain K0826
error[K0826]: There are no sentences in “tom.txt”. Save the document as plain text and try again.

1 error. Read more: kvs explain K0826
fejl[K0820]: »ingen.txt« kan ikke læses: filen eller mappen findes ikke.

1 fejl. Læs mere: kvs explain K0820
./tom.txt
[3]
$ kvs new ny.kvs
fejl[K0809]: `kvs new` mangler dokumentet: --from dokument.txt. Se `kvs new --help`.

1 fejl. Læs mere: kvs explain K0809
[2]
