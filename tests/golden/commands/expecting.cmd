# What a prøve expects of rules, of prices and deadlines that do not apply, and of norms that must not decide.
$ kvs test forkert/forventet.kvs
fejl[K0348]: Prøven »Med hund«: om »hund« skulle svaret være »gælder ikke«, men det blev »gælder«.
   --> forkert/forventet.kvs:36:21
   |
36 |         gælder ikke hund
   |                     ^^^^

fejl[K0347]: Prøven »Med hund«: normen »alene« er med til at afgøre sagen, men det skulle den ikke være.
   --> forkert/forventet.kvs:37:21
   |
37 |         normer ikke alene
   |                     ^^^^^

fejl[K0850]: Prøven »Med hund«: prisen »gebyr« skulle være udeladt, men blev 50 kr.
   --> forkert/forventet.kvs:38:9
   |
38 |         pris gebyr ingen
   |         ^^^^^^^^^^^^^^^^

fejl[K0850]: Prøven »Med hund«: fristen »opstart« skulle være uden dato, men blev 16. juni 2025.
   --> forkert/forventet.kvs:39:9
   |
39 |         frist opstart ukendt
   |         ^^^^^^^^^^^^^^^^^^^^

fejl[K0850]: Prøven »Med hund«: fristen »opstart« skulle være udeladt, men blev 16. juni 2025.
   --> forkert/forventet.kvs:40:9
   |
40 |         frist opstart ingen
   |         ^^^^^^^^^^^^^^^^^^^

fejl[K0348]: Prøven »Om der er hund, vides ikke«: om »hund« skulle svaret være »gælder«, men det blev »mangler«.
   --> forkert/forventet.kvs:47:16
   |
47 |         gælder hund
   |                ^^^^

6 fejl. Læs mere: kvs explain K0348
forkert/forventet.kvs: 0 af 2 prøver bestået
[1]
