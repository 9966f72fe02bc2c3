# All well. Then what no prøve tries, and a standard without any.
$ kvs test standarder/aflastning.kvs
standarder/aflastning.kvs: 2 af 2 prøver bestået
[0]
$ kvs test standarder/aflastning.kvs --coverage
bemærk[K0868]: Ingen prøve for »aflastning« viser, hvad der sker, når »bor_sammen« er ukendt.
  --> standarder/aflastning.kvs:9:11
  |
9 | oplysning bor_sammen: ja eller nej, af borger
  |           ^^^^^^^^^^

bemærk[K0869]: Ingen prøve for »aflastning« viser, hvad der sker, før »har_behov« er besvaret.
   --> standarder/aflastning.kvs:11:6
   |
11 | skøn har_behov: ja eller nej, ved visitator
   |      ^^^^^^^^^

bemærk[K0869]: Ingen prøve for »aflastning« viser, hvad der sker, før »antal_døgn« er besvaret.
   --> standarder/aflastning.kvs:13:6
   |
13 | skøn antal_døgn: antal døgn pr. kalenderår, ved visitator
   |      ^^^^^^^^^^

bemærk[K0891]: Ingen prøve for »Aflastning« har flere ønsker.
   --> standarder/aflastning.kvs:16:1
   |
16 | ydelse aflastning: "Aflastning"
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

bemærk[K0866]: Ingen prøve for »aflastning« viser, hvad der sker, når kun »behov« ikke er opfyldt.
   --> standarder/aflastning.kvs:26:9
   |
26 |         behov: altid skøn har_behov                                             [A-04]
   |         ^^^^^

bemærk[K0890]: Ingen prøve for »aflastning« står ved grænsen i »loft«. Der mangler sager med: 20 døgn, 21 døgn og 22 døgn.
   --> standarder/aflastning.kvs:32:9
   |
32 |         loft: som hovedregel højst 21 døgn pr. kalenderår                       [A-05]
   |         ^^^^

bemærk[K0853]: Normen »transport« har ikke afgjort nogen prøve for »aflastning«.
   --> standarder/aflastning.kvs:36:9
   |
36 |         transport: som udgangspunkt "Transport til og fra opholdet"
   |         ^^^^^^^^^

7 bemærkninger. Læs mere: kvs explain K0868
standarder/aflastning.kvs: 2 af 2 prøver bestået
[0]
$ kvs test standarder/aflastning.kvs --coverage --lang en
note[K0868]: No test of “aflastning” shows what happens when “bor_sammen” is unknown.
  --> standarder/aflastning.kvs:9:11
  |
9 | oplysning bor_sammen: ja eller nej, af borger
  |           ^^^^^^^^^^

note[K0869]: No test of “aflastning” shows what happens before “har_behov” is answered.
   --> standarder/aflastning.kvs:11:6
   |
11 | skøn har_behov: ja eller nej, ved visitator
   |      ^^^^^^^^^

note[K0869]: No test of “aflastning” shows what happens before “antal_døgn” is answered.
   --> standarder/aflastning.kvs:13:6
   |
13 | skøn antal_døgn: antal døgn pr. kalenderår, ved visitator
   |      ^^^^^^^^^^

note[K0891]: No test of “Aflastning” has several wishes.
   --> standarder/aflastning.kvs:16:1
   |
16 | ydelse aflastning: "Aflastning"
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

note[K0866]: No test of “aflastning” shows what happens when only “behov” is not met.
   --> standarder/aflastning.kvs:26:9
   |
26 |         behov: altid skøn har_behov                                             [A-04]
   |         ^^^^^

note[K0890]: No test of “aflastning” stands at the edge of “loft”. Cases are missing with: 20 døgn, 21 døgn and 22 døgn.
   --> standarder/aflastning.kvs:32:9
   |
32 |         loft: som hovedregel højst 21 døgn pr. kalenderår                       [A-05]
   |         ^^^^

note[K0853]: The norm “transport” has decided no test of “aflastning”.
   --> standarder/aflastning.kvs:36:9
   |
36 |         transport: som udgangspunkt "Transport til og fra opholdet"
   |         ^^^^^^^^^

7 notes. Read more: kvs explain K0868
standarder/aflastning.kvs: 2 of 2 tests passed
[0]
$ kvs test standarder/indkoeb.kvs
advarsel[K0852]: »standarder/indkoeb.kvs« har ingen prøver.
  --> standarder/indkoeb.kvs:1:1
  |
1 | kvalitetsstandard indkøb: "Indkøb"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 advarsel. Læs mere: kvs explain K0852
standarder/indkoeb.kvs: 0 af 0 prøver bestået
[0]
$ kvs test standarder/indkoeb.kvs --lang en
warning[K0852]: “standarder/indkoeb.kvs” has no tests.
  --> standarder/indkoeb.kvs:1:1
  |
1 | kvalitetsstandard indkøb: "Indkøb"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 warning. Read more: kvs explain K0852
standarder/indkoeb.kvs: 0 of 0 tests passed
[0]
# Some of them.
$ kvs test standarder/aflastning.kvs --filter sammen
standarder/aflastning.kvs: 1 af 1 prøver bestået
[0]
$ kvs test standarder/aflastning.kvs --filter påske
advarsel[K0857]: Ingen prøve har et navn, der rummer »påske«.

1 advarsel. Læs mere: kvs explain K0857
[0]
# Prøver that come out otherwise than expected, and one whose case cannot be decided.
$ kvs test forkert/proever.kvs
fejl[K0850]: Prøven »Bor ikke sammen«: udfaldet skulle være FORSLAG, men blev UDENFOR.
   --> forkert/proever.kvs:42:9
   |
42 |         FORSLAG
   |         ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: omfanget skulle være 25 døgn, men blev 21 døgn.
   --> forkert/proever.kvs:54:9
   |
54 |         omfang 25 døgn
   |         ^^^^^^^^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: prisen »opholdet« skulle være gratis, men blev 50 kr.
   --> forkert/proever.kvs:55:9
   |
55 |         pris opholdet gratis
   |         ^^^^^^^^^^^^^^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: fristen »svartid« skulle være 1. juli 2025, men blev 30. juni 2025.
   --> forkert/proever.kvs:56:9
   |
56 |         frist svartid 1. juli 2025
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0855]: Prøven »For mange døgn«: sagen afgøres også af »loft«.
   --> forkert/proever.kvs:57:9
   |
57 |         normer kun behov
   |         ^^^^^^^^^^^^^^^^

fejl[K0854]: Prøven »For mange døgn«: normen »behov« skulle afgøre sagen, men gør det ikke (den er opfyldt).
   --> forkert/proever.kvs:57:20
   |
57 |         normer kun behov
   |                    ^^^^^

fejl[K0856]: Prøven »Kun de rigtige normer«: normen »aldrig« skulle afgøre sagen, men har ikke betydning i den.
   --> forkert/proever.kvs:71:24
   |
71 |         normer samliv, aldrig
   |                        ^^^^^^

fejl[K0855]: Prøven »Kun de rigtige normer«: sagen afgøres også af »udmåling« og »loft«.
   --> forkert/proever.kvs:72:9
   |
72 |         normer kun behov
   |         ^^^^^^^^^^^^^^^^

fejl[K0851]: Prøven »Vurderet for sent« kunne ikke køres: Skønnet »har_behov« er fra 12. juni 2025, men sagen afgøres før den dag.
   --> forkert/proever.kvs:74:1
   |
74 | prøve "Vurderet for sent" for aflastning, som "Alt opfyldt"
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

9 fejl. Læs mere: kvs explain K0850
forkert/proever.kvs: 1 af 5 prøver bestået
[1]
$ kvs test forkert/proever.kvs --lang en
error[K0850]: The test “Bor ikke sammen”: the outcome should be FORSLAG, but came out as UDENFOR.
   --> forkert/proever.kvs:42:9
   |
42 |         FORSLAG
   |         ^^^^^^^

error[K0850]: The test “For mange døgn”: the amount should be 25 days and nights, but came out as 21 days and nights.
   --> forkert/proever.kvs:54:9
   |
54 |         omfang 25 døgn
   |         ^^^^^^^^^^^^^^

error[K0850]: The test “For mange døgn”: the price “opholdet” should be free, but came out as 50 kr.
   --> forkert/proever.kvs:55:9
   |
55 |         pris opholdet gratis
   |         ^^^^^^^^^^^^^^^^^^^^

error[K0850]: The test “For mange døgn”: the deadline “svartid” should be 1 July 2025, but came out as 30 June 2025.
   --> forkert/proever.kvs:56:9
   |
56 |         frist svartid 1. juli 2025
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0855]: The test “For mange døgn”: the case is also decided by “loft”.
   --> forkert/proever.kvs:57:9
   |
57 |         normer kun behov
   |         ^^^^^^^^^^^^^^^^

error[K0854]: The test “For mange døgn”: the norm “behov” should decide the case, but does not (it is met).
   --> forkert/proever.kvs:57:20
   |
57 |         normer kun behov
   |                    ^^^^^

error[K0856]: The test “Kun de rigtige normer”: the norm “aldrig” should decide the case, but does not matter in it.
   --> forkert/proever.kvs:71:24
   |
71 |         normer samliv, aldrig
   |                        ^^^^^^

error[K0855]: The test “Kun de rigtige normer”: the case is also decided by “udmåling” and “loft”.
   --> forkert/proever.kvs:72:9
   |
72 |         normer kun behov
   |         ^^^^^^^^^^^^^^^^

error[K0851]: The test “Vurderet for sent” could not be run: The assessment “har_behov” is from 12 June 2025, but the case is decided before that day.
   --> forkert/proever.kvs:74:1
   |
74 | prøve "Vurderet for sent" for aflastning, som "Alt opfyldt"
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

9 errors. Read more: kvs explain K0850
forkert/proever.kvs: 1 of 5 tests passed
[1]
$ kvs test forkert/proever.kvs --format json 2>/dev/null
{
  "files": [
    {
      "file": "forkert/proever.kvs",
      "errors": [],
      "tests": [
        {
          "name": "Bor ikke sammen",
          "line": 37,
          "passed": false,
          "differences": [
            {
              "code": "K0850",
              "message": "Prøven »Bor ikke sammen«: udfaldet skulle være FORSLAG, men blev UDENFOR.",
              "file": "forkert/proever.kvs",
              "line": 42
            }
          ]
        },
        {
          "name": "For mange døgn",
          "line": 44,
          "passed": false,
          "differences": [
            {
              "code": "K0850",
              "message": "Prøven »For mange døgn«: omfanget skulle være 25 døgn, men blev 21 døgn.",
              "file": "forkert/proever.kvs",
              "line": 54
            },
            {
              "code": "K0854",
              "message": "Prøven »For mange døgn«: normen »behov« skulle afgøre sagen, men gør det ikke (den er opfyldt).",
              "file": "forkert/proever.kvs",
              "line": 57
            },
            {
              "code": "K0855",
              "message": "Prøven »For mange døgn«: sagen afgøres også af »loft«.",
              "file": "forkert/proever.kvs",
              "line": 57
            },
            {
              "code": "K0850",
              "message": "Prøven »For mange døgn«: prisen »opholdet« skulle være gratis, men blev 50 kr.",
              "file": "forkert/proever.kvs",
              "line": 55
            },
            {
              "code": "K0850",
              "message": "Prøven »For mange døgn«: fristen »svartid« skulle være 1. juli 2025, men blev 30. juni 2025.",
              "file": "forkert/proever.kvs",
              "line": 56
            }
          ]
        },
        {
          "name": "Alt opfyldt",
          "line": 59,
          "passed": true,
          "differences": []
        },
        {
          "name": "Kun de rigtige normer",
          "line": 68,
          "passed": false,
          "differences": [
            {
              "code": "K0856",
              "message": "Prøven »Kun de rigtige normer«: normen »aldrig« skulle afgøre sagen, men har ikke betydning i den.",
              "file": "forkert/proever.kvs",
              "line": 71
            },
            {
              "code": "K0855",
              "message": "Prøven »Kun de rigtige normer«: sagen afgøres også af »udmåling« og »loft«.",
              "file": "forkert/proever.kvs",
              "line": 72
            }
          ]
        },
        {
          "name": "Vurderet for sent",
          "line": 74,
          "passed": false,
          "differences": [
            {
              "code": "K0851",
              "message": "Prøven »Vurderet for sent« kunne ikke køres: Skønnet »har_behov« er fra 12. juni 2025, men sagen afgøres før den dag.",
              "file": "forkert/proever.kvs",
              "line": 74
            }
          ]
        }
      ],
      "norms_never_deciding": [],
      "gaps": []
    }
  ],
  "passed": 1,
  "failed": 4,
  "files_with_errors": 0
}
[1]
$ kvs test forkert/proever.kvs --format junit 2>/dev/null
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kvs test">
  <testsuite name="forkert/proever.kvs" tests="5" failures="4" errors="0">
    <testcase name="Bor ikke sammen" classname="forkert/proever.kvs">
      <failure message="Prøven »Bor ikke sammen«: udfaldet skulle være FORSLAG, men blev UDENFOR.">forkert/proever.kvs:42</failure>
    </testcase>
    <testcase name="For mange døgn" classname="forkert/proever.kvs">
      <failure message="Prøven »For mange døgn«: omfanget skulle være 25 døgn, men blev 21 døgn.">forkert/proever.kvs:54</failure>
      <failure message="Prøven »For mange døgn«: normen »behov« skulle afgøre sagen, men gør det ikke (den er opfyldt).">forkert/proever.kvs:57</failure>
      <failure message="Prøven »For mange døgn«: sagen afgøres også af »loft«.">forkert/proever.kvs:57</failure>
      <failure message="Prøven »For mange døgn«: prisen »opholdet« skulle være gratis, men blev 50 kr.">forkert/proever.kvs:55</failure>
      <failure message="Prøven »For mange døgn«: fristen »svartid« skulle være 1. juli 2025, men blev 30. juni 2025.">forkert/proever.kvs:56</failure>
    </testcase>
    <testcase name="Alt opfyldt" classname="forkert/proever.kvs"/>
    <testcase name="Kun de rigtige normer" classname="forkert/proever.kvs">
      <failure message="Prøven »Kun de rigtige normer«: normen »aldrig« skulle afgøre sagen, men har ikke betydning i den.">forkert/proever.kvs:71</failure>
      <failure message="Prøven »Kun de rigtige normer«: sagen afgøres også af »udmåling« og »loft«.">forkert/proever.kvs:72</failure>
    </testcase>
    <testcase name="Vurderet for sent" classname="forkert/proever.kvs">
      <failure message="Prøven »Vurderet for sent« kunne ikke køres: Skønnet »har_behov« er fra 12. juni 2025, men sagen afgøres før den dag.">forkert/proever.kvs:74</failure>
    </testcase>
  </testsuite>
</testsuites>
[1]
# A standard with errors is not tested, and a build server hears of it.
$ kvs test standarder/aflastning.kvs forkert/uden_modul.kvs
fejl[K0834]: Modulet »lov.servicelov« findes ikke. Mente du »lov.serviceloven«?
  --> forkert/uden_modul.kvs:4:6
  |
4 | brug lov.servicelov
  |      ^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0834
standarder/aflastning.kvs: 2 af 2 prøver bestået
[1]
$ kvs test standarder/aflastning.kvs forkert/uden_modul.kvs --format json 2>/dev/null
{
  "files": [
    {
      "file": "standarder/aflastning.kvs",
      "errors": [],
      "tests": [
        {
          "name": "To uger om året",
          "line": 50,
          "passed": true,
          "differences": []
        },
        {
          "name": "Bor ikke sammen",
          "line": 62,
          "passed": true,
          "differences": []
        }
      ],
      "norms_never_deciding": [],
      "gaps": []
    },
    {
      "file": "forkert/uden_modul.kvs",
      "errors": [
        {
          "code": "K0834",
          "message": "Modulet »lov.servicelov« findes ikke. Mente du »lov.serviceloven«?",
          "file": "forkert/uden_modul.kvs",
          "line": 4
        }
      ],
      "tests": [],
      "norms_never_deciding": [],
      "gaps": []
    }
  ],
  "passed": 2,
  "failed": 0,
  "files_with_errors": 1
}
[1]
$ kvs test standarder/aflastning.kvs forkert/uden_modul.kvs --format junit --lang en 2>/dev/null
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kvs test">
  <testsuite name="standarder/aflastning.kvs" tests="2" failures="0" errors="0">
    <testcase name="To uger om året" classname="standarder/aflastning.kvs"/>
    <testcase name="Bor ikke sammen" classname="standarder/aflastning.kvs"/>
  </testsuite>
  <testsuite name="forkert/uden_modul.kvs" tests="1" failures="0" errors="1">
    <testcase name="forkert/uden_modul.kvs" classname="forkert/uden_modul.kvs">
      <error message="The module “lov.servicelov” does not exist. Did you mean “lov.serviceloven”?">forkert/uden_modul.kvs:4</error>
    </testcase>
  </testsuite>
</testsuites>
[1]
# Modules have no tests.
$ kvs test standarder/faelles
advarsel[K0858]: Her er kun moduler, og de har ingen prøver. Prøver står i en kvalitetsstandard.

1 advarsel. Læs mere: kvs explain K0858
[0]
$ kvs test standarder/faelles --lang en
warning[K0858]: There are only modules here, and they have no tests. Tests stand in a quality standard.

1 warning. Read more: kvs explain K0858
[0]
