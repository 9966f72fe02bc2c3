# Of two modules one is not there.
$ kvs check forkert/uden_modul.kvs
fejl[K0834]: Modulet »lov.servicelov« findes ikke. Mente du »lov.serviceloven«?
  --> forkert/uden_modul.kvs:4:6
  |
4 | brug lov.servicelov
  |      ^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0834
[1]
$ kvs check forkert/uden_modul.kvs --lang en
error[K0834]: The module “lov.servicelov” does not exist. Did you mean “lov.serviceloven”?
  --> forkert/uden_modul.kvs:4:6
  |
4 | brug lov.servicelov
  |      ^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0834
[1]
$ kvs check forkert/uden_loven.kvs
fejl[K0830]: Modulet »lov.ældreloven« findes ikke. Der er ledt efter lov/aeldreloven.kvs i mappen med din fil og i mapperne over den.
  --> forkert/uden_loven.kvs:4:6
  |
4 | brug lov.ældreloven
  |      ^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0830
[1]
$ kvs check forkert/uden_loven.kvs --lang en
error[K0830]: The module “lov.ældreloven” does not exist. lov/aeldreloven.kvs was looked for in the folder of your file and in the folders above it.
  --> forkert/uden_loven.kvs:4:6
  |
4 | brug lov.ældreloven
  |      ^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0830
[1]
$ cd forkert && kvs check uden_loven.kvs
fejl[K0830]: Modulet »lov.ældreloven« findes ikke. Der er ledt efter lov/aeldreloven.kvs i mappen med din fil og i mapperne over den.
  --> uden_loven.kvs:4:6
  |
4 | brug lov.ældreloven
  |      ^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0830
[1]
# Two modules use each other: told once, however many lead there.
$ kvs check forkert/i_ring.kvs forkert/lov/voksne.kvs forkert/lov/boern.kvs --format github
::error file=forkert/lov/voksne.kvs,line=3,col=6,endLine=3,endColumn=14,title=K0831::Modulerne bruger hinanden i ring: lov.børn → lov.voksne → lov.børn.
[1]
$ kvs check forkert/i_ring.kvs
fejl[K0831]: Modulerne bruger hinanden i ring: lov.børn → lov.voksne → lov.børn.
  --> forkert/lov/voksne.kvs:3:6
  |
3 | brug lov.børn
  |      ^^^^^^^^

1 fejl. Læs mere: kvs explain K0831
[1]
$ kvs check forkert/i_ring.kvs --lang en
error[K0831]: The modules use each other in a circle: lov.børn → lov.voksne → lov.børn.
  --> forkert/lov/voksne.kvs:3:6
  |
3 | brug lov.børn
  |      ^^^^^^^^

1 error. Read more: kvs explain K0831
[1]
# A file that is there, but begins with another name.
$ kvs check forkert/andet_navn.kvs
fejl[K0832]: Filen forkert/lov/sundhedsloven.kvs er ikke modulet »lov.sundhedsloven«: den begynder ikke med `modul lov.sundhedsloven:`.
  --> forkert/andet_navn.kvs:4:6
  |
4 | brug lov.sundhedsloven
  |      ^^^^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0832
[1]
$ kvs check forkert/andet_navn.kvs --lang en
error[K0832]: The file forkert/lov/sundhedsloven.kvs is not the module “lov.sundhedsloven”: it does not begin with `modul lov.sundhedsloven:`.
  --> forkert/andet_navn.kvs:4:6
  |
4 | brug lov.sundhedsloven
  |      ^^^^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0832
[1]
# A module can be checked, but not shown, built or decided by.
$ kvs check standarder/faelles/ord.kvs
[0]
$ kvs render standarder/faelles/ord.kvs
fejl[K0840]: »standarder/faelles/ord.kvs« er et modul. Her skal bruges en kvalitetsstandard.
  --> standarder/faelles/ord.kvs:1:1
  |
1 | modul fælles.ord: "Det, Prøvebys standarder har til fælles"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0840
[2]
$ kvs render standarder/faelles/ord.kvs --lang en
error[K0840]: “standarder/faelles/ord.kvs” is a module. A quality standard is needed here.
  --> standarder/faelles/ord.kvs:1:1
  |
1 | modul fælles.ord: "Det, Prøvebys standarder har til fælles"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error. Read more: kvs explain K0840
[2]
# A module may hold what several standards share, sections too: the way to complain stands once in the text and counts in each service.
$ kvs check klagevej/faelles/klagevejen.kvs
[0]
$ kvs test klagevej/hjaelp.kvs
klagevej/hjaelp.kvs: 1 af 1 prøver bestået
[0]
$ kvs render klagevej/hjaelp.kvs --to text | sed '/^Standard:/,$d'
Hjælp i hjemmet
===============
Prøveby Kommune
Kvalitetsstandard


Indkøb
------

Hvad vurderer vi?
~~~~~~~~~~~~~~~~~

Vi vurderer, om du har behov for hjælp til indkøb.


Vask
----

Hvad vurderer vi?
~~~~~~~~~~~~~~~~~

Vi vurderer, om du har behov for hjælp til vask.


Klage
-----

Du kan klage inden 4 uger efter, at du har modtaget afgørelsen. Du sender klagen
til kommunen, som sender den videre til Ankestyrelsen, hvis du ikke får medhold.

--------------------------------------------------------------------------------
[0]
