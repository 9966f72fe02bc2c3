# Every sentence that decides something is restated.
$ kvs coverage standarder/aflastning.kvs --sentences kilde.tsv
7/7 sætninger, der bestemmer noget, er gengivet.
[0]
# One is forgotten, one binds in another way, a mark is of no sentence, and a line is no row.
$ kvs coverage standarder/aflastning.kvs --sentences forkert/kilde.tsv
6/7 sætninger, der bestemmer noget, er gengivet.
fejl[K0860]: Sætning A-09 i kilden er ikke gengivet af nogen norm.
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

advarsel[K0862]: Sætning A-03 er blød i kildens tabel, men hård i normen »samliv«.
   --> standarder/aflastning.kvs:22:9
   |
22 |         samliv: skal bor_sammen [A-03]
   |         ^^^^^^

fejl[K0861]: Mærket [A-08] findes ikke i kildens tabel.
   --> standarder/aflastning.kvs:46:9
   |
46 |         klagefrist: inden 4 uger efter modtaget_afgørelse, af borger [A-08]
   |         ^^^^^^^^^^

fejl[K0863]: Linje 10 i »forkert/kilde.tsv« er ikke en række i kildens tabel: der skal stå et id, et tabulatortegn og N eller I.
   --> forkert/kilde.tsv:10:1
   |
10 | A-10 I Læs mere på kommunens hjemmeside
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

3 fejl, 1 advarsel. Læs mere: kvs explain K0860
[1]
$ kvs coverage standarder/aflastning.kvs --sentences forkert/kilde.tsv --lang en
6/7 sentences that decide something are restated.
error[K0860]: Sentence A-09 of the source is not restated by any norm.
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[K0862]: Sentence A-03 is blød in the table of the source, but hård in the norm “samliv”.
   --> standarder/aflastning.kvs:22:9
   |
22 |         samliv: skal bor_sammen [A-03]
   |         ^^^^^^

error[K0861]: The mark [A-08] is not in the table of the source.
   --> standarder/aflastning.kvs:46:9
   |
46 |         klagefrist: inden 4 uger efter modtaget_afgørelse, af borger [A-08]
   |         ^^^^^^^^^^

error[K0863]: Line 10 of “forkert/kilde.tsv” is not a row of the table of the source: it must hold an id, a tab character and N or I.
   --> forkert/kilde.tsv:10:1
   |
10 | A-10 I Læs mere på kommunens hjemmeside
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

3 errors, 1 warning. Read more: kvs explain K0860
[1]
# The table of another document.
$ kvs coverage standarder/aflastning.kvs --sentences forkert/anden_kilde.tsv
fejl[K0864]: Ingen af sætningerne i »forkert/anden_kilde.tsv« hører til denne standard: dens mærker begynder med A-.
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0864
[1]
$ kvs coverage standarder/aflastning.kvs --sentences forkert/anden_kilde.tsv --lang en
error[K0864]: None of the sentences in “forkert/anden_kilde.tsv” belongs to this standard: its marks begin with A-.
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0864
[1]
