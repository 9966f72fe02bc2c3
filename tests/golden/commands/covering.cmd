# Every sentence that decides something is restated.
$ kvs coverage standarder/aflastning.kvs --sentences kilde.tsv
7/7 sætninger, der bestemmer noget, er gengivet.
[0]
# One is forgotten, one binds in another way, a mark is of no sentence, and a line is no row.
$ kvs coverage standarder/aflastning.kvs --sentences forkert/kilde.tsv
5/6 sætninger, der bestemmer noget, er gengivet.
advarsel[K0862]: Sætning A-03 er blød i kildens tabel, men normen »samliv« er hård.
   --> standarder/aflastning.kvs:22:9
   |
22 |         samliv: skal bor_sammen                                                 [A-03]
   |         ^^^^^^

fejl[K0861]: Mærket [A-08] findes ikke i kildens tabel.
   --> standarder/aflastning.kvs:46:82
   |
46 |         klagefrist: inden 4 uger efter modtaget_afgørelse, af borger            [A-08]
   |                                                                                  ^^^^

fejl[K0863]: Linje 3 i »forkert/kilde.tsv« er ikke en række i kildens tabel: der skal stå et id, et tabulatortegn og N eller I.
  --> forkert/kilde.tsv:3:1
  |
3 | A-02 N Hjælpen gives efter serviceloven § 84, stk. 1
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-09 i kilden er ikke gengivet af nogen norm.
  --> forkert/kilde.tsv:9:1
  |
9 | A-09    N    hård    Kørsel er ikke med
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0863]: Linje 10 i »forkert/kilde.tsv« er ikke en række i kildens tabel: der skal stå et id, et tabulatortegn og N eller I.
   --> forkert/kilde.tsv:10:1
   |
10 | A-10 I Læs mere på kommunens hjemmeside
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

4 fejl, 1 advarsel. Læs mere: kvs explain K0861
[1]
$ kvs coverage standarder/aflastning.kvs --sentences forkert/kilde.tsv --lang en
5/6 sentences that decide something are restated.
warning[K0862]: Sentence A-03 is blød in the table of the source, but the norm “samliv” is hård.
   --> standarder/aflastning.kvs:22:9
   |
22 |         samliv: skal bor_sammen                                                 [A-03]
   |         ^^^^^^

error[K0861]: The mark [A-08] is not in the table of the source.
   --> standarder/aflastning.kvs:46:82
   |
46 |         klagefrist: inden 4 uger efter modtaget_afgørelse, af borger            [A-08]
   |                                                                                  ^^^^

error[K0863]: Line 3 of “forkert/kilde.tsv” is not a row of the table of the source: it must hold an id, a tab character and N or I.
  --> forkert/kilde.tsv:3:1
  |
3 | A-02 N Hjælpen gives efter serviceloven § 84, stk. 1
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-09 of the source is not restated by any norm.
  --> forkert/kilde.tsv:9:1
  |
9 | A-09    N    hård    Kørsel er ikke med
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0863]: Line 10 of “forkert/kilde.tsv” is not a row of the table of the source: it must hold an id, a tab character and N or I.
   --> forkert/kilde.tsv:10:1
   |
10 | A-10 I Læs mere på kommunens hjemmeside
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

4 errors, 1 warning. Read more: kvs explain K0861
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
# A standard without marks.
$ kvs coverage forkert/proever.kvs --sentences kilde.tsv
0/7 sætninger, der bestemmer noget, er gengivet.
fejl[K0860]: Sætning A-02 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:3:1
  |
3 | A-02    N        Hjælpen gives efter serviceloven § 84, stk. 1
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-03 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:4:1
  |
4 | A-03    N    hård    Du skal bo sammen med din pårørende
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-04 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:5:1
  |
5 | A-04    N    skøn    Vi vurderer altid konkret
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-05 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:6:1
  |
6 | A-05    N    blød    Som hovedregel højst 21 døgn om året
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-06 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:7:1
  |
7 | A-06    N    hård    Opholdet er gratis
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-07 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:8:1
  |
8 | A-07    N    hård    Afgørelse senest 8 uger efter ansøgning
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0860]: Sætning A-08 i kilden er ikke gengivet af nogen norm.
  --> kilde.tsv:9:1
  |
9 | A-08    N    hård    Du kan klage inden 4 uger
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

7 fejl. Læs mere: kvs explain K0860
[1]
$ kvs coverage forkert/proever.kvs --sentences kilde.tsv --lang en
0/7 sentences that decide something are restated.
error[K0860]: Sentence A-02 of the source is not restated by any norm.
  --> kilde.tsv:3:1
  |
3 | A-02    N        Hjælpen gives efter serviceloven § 84, stk. 1
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-03 of the source is not restated by any norm.
  --> kilde.tsv:4:1
  |
4 | A-03    N    hård    Du skal bo sammen med din pårørende
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-04 of the source is not restated by any norm.
  --> kilde.tsv:5:1
  |
5 | A-04    N    skøn    Vi vurderer altid konkret
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-05 of the source is not restated by any norm.
  --> kilde.tsv:6:1
  |
6 | A-05    N    blød    Som hovedregel højst 21 døgn om året
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-06 of the source is not restated by any norm.
  --> kilde.tsv:7:1
  |
7 | A-06    N    hård    Opholdet er gratis
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-07 of the source is not restated by any norm.
  --> kilde.tsv:8:1
  |
8 | A-07    N    hård    Afgørelse senest 8 uger efter ansøgning
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0860]: Sentence A-08 of the source is not restated by any norm.
  --> kilde.tsv:9:1
  |
9 | A-08    N    hård    Du kan klage inden 4 uger
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

7 errors. Read more: kvs explain K0860
[1]
# Nothing says which of two documents a standard without marks is to restate.
$ kvs coverage forkert/proever.kvs --sentences forkert/to_kilder.tsv
fejl[K0865]: Standarden har ingen mærker som [S2-17], så »forkert/to_kilder.tsv« kan ikke holdes op mod den.
  --> forkert/proever.kvs:2:1
  |
2 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0865
[1]
$ kvs coverage forkert/proever.kvs --sentences forkert/to_kilder.tsv --lang en
error[K0865]: The standard has no marks such as [S2-17], so “forkert/to_kilder.tsv” cannot be held against it.
  --> forkert/proever.kvs:2:1
  |
2 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0865
[1]
