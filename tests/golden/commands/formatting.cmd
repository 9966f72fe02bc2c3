# What would change, and the first place of it.
$ kvs fmt forkert/skaev.kvs --check
fejl[K0824]: »forkert/skaev.kvs« er ikke stillet op på den faste måde. Her er det første, der ville blive ændret. `kvs fmt` gør det.
  --> forkert/skaev.kvs:1:1
  |
1 | kvalitetsstandard skæv:   "Skæv"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0824
[1]
$ kvs fmt forkert/skaev.kvs --check --lang en
error[K0824]: “forkert/skaev.kvs” is not laid out the one way. This is the first thing that would change. `kvs fmt` does it.
  --> forkert/skaev.kvs:1:1
  |
1 | kvalitetsstandard skæv:   "Skæv"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0824
[1]
$ kvs fmt forkert/skaev.kvs --diff
--- forkert/skaev.kvs
+++ forkert/skaev.kvs
@@ -1,9 +1,8 @@
-kvalitetsstandard skæv:   "Skæv"
-  kommune Prøveby
-  # om udgaven
-  udgave 2025   
+kvalitetsstandard skæv: "Skæv"
+    kommune Prøveby
+    # om udgaven
+    udgave 2025
 
-
-ydelse hjælp : "Hjælp"
-  omfang
-     loft:højst  5 døgn pr. uge [S1-1]
+ydelse hjælp: "Hjælp"
+    omfang
+        loft: højst 5 døgn pr. uge                                              [S1-1]
[1]
# Done; and there is nothing left to do.
$ sh elsewhere sh -c 'cp forkert/skaev.kvs x.kvs && kvs fmt x.kvs && cat x.kvs && kvs fmt x.kvs --check'
kvalitetsstandard skæv: "Skæv"
    kommune Prøveby
    # om udgaven
    udgave 2025

ydelse hjælp: "Hjælp"
    omfang
        loft: højst 5 døgn pr. uge                                              [S1-1]
./x.kvs
[0]
$ kvs fmt - < forkert/skaev.kvs
kvalitetsstandard skæv: "Skæv"
    kommune Prøveby
    # om udgaven
    udgave 2025

ydelse hjælp: "Hjælp"
    omfang
        loft: højst 5 døgn pr. uge                                              [S1-1]
[0]
$ kvs fmt standarder --check
[0]
# Tabs become spaces, and a link stays a link.
$ sh elsewhere sh -c 'printf "kvalitetsstandard x: \"X\"\n\tkommune Prøveby\n" > x.kvs; ln -s x.kvs link.kvs; kvs fmt link.kvs; cat x.kvs; test -L link.kvs'
kvalitetsstandard x: "X"
    kommune Prøveby
./x.kvs
[0]
# A file with a mistake is left alone.
$ sh elsewhere sh -c 'printf "ydelse hjælp:  \"Hjælp\n" > x.kvs; kvs fmt x.kvs; cat x.kvs'
fejl[K0121]: Anførselstegnet bliver ikke lukket på linjen. Sæt et " efter teksten.
  --> x.kvs:1:16
  |
1 | ydelse hjælp:  "Hjælp
  |                ^^^^^^
  = forslag:
1 | ydelse hjælp:  "Hjælp"

1 fejl. Læs mere: kvs explain K0121
ydelse hjælp:  "Hjælp
./x.kvs
[0]
