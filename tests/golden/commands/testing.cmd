# All well. Then what no prøve tries, and a standard without any.
$ kvs test standarder/aflastning.kvs
standarder/aflastning.kvs: 2 af 2 prøver bestået
[0]
$ kvs test standarder/aflastning.kvs --coverage
bemærk[K0853]: Normen »transport« har ikke afgjort nogen prøve.
   --> standarder/aflastning.kvs:36:9
   |
36 |         transport: som udgangspunkt "Transport til og fra opholdet"
   |         ^^^^^^^^^

bemærk[K0853]: Normen »klagefrist« har ikke afgjort nogen prøve.
   --> standarder/aflastning.kvs:46:9
   |
46 |         klagefrist: inden 4 uger efter modtaget_afgørelse, af borger [A-08]
   |         ^^^^^^^^^^

2 bemærkninger. Læs mere: kvs explain K0853
standarder/aflastning.kvs: 2 af 2 prøver bestået
[0]
$ kvs test standarder/aflastning.kvs --coverage --lang en
note[K0853]: The norm “transport” has decided no test.
   --> standarder/aflastning.kvs:36:9
   |
36 |         transport: som udgangspunkt "Transport til og fra opholdet"
   |         ^^^^^^^^^

note[K0853]: The norm “klagefrist” has decided no test.
   --> standarder/aflastning.kvs:46:9
   |
46 |         klagefrist: inden 4 uger efter modtaget_afgørelse, af borger [A-08]
   |         ^^^^^^^^^^

2 notes. Read more: kvs explain K0853
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
advarsel[K0852]: »standarder/aflastning.kvs« har ingen prøver »påske«.
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 advarsel. Læs mere: kvs explain K0852
standarder/aflastning.kvs: 0 af 0 prøver bestået
[0]
# Prøver that come out otherwise than expected, and one whose case cannot be decided.
$ kvs test forkert/proever.kvs
fejl[K0850]: Prøven »Bor ikke sammen«: udfald skulle være FORSLAG, men blev UDENFOR.
   --> forkert/proever.kvs:39:5
   |
39 |     forvent
   |     ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: omfang skulle være 25 døgn, men blev 21 døgn.
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: norm behov skulle være afgør, men blev afgør ikke (normen er sand).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: norm loft skulle være afgør ikke, men blev afgør (normen er skøn).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: norm opholdet skulle være afgør ikke, men blev afgør (normen er sand).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: norm svartid skulle være afgør ikke, men blev afgør (normen er sand).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: pris opholdet skulle være gratis, men blev beløb, 50 kr..
   --> forkert/proever.kvs:53:9
   |
53 |         pris opholdet gratis
   |         ^^^^^^^^^^^^^^^^^^^^

fejl[K0850]: Prøven »For mange døgn«: frist svartid skulle være 1. juli 2025, men blev 30. juni 2025.
   --> forkert/proever.kvs:54:9
   |
54 |         frist svartid 1. juli 2025
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0851]: Prøven »Mens den gamle standard gjaldt« kunne ikke køres: Standarden gælder ikke den 30. december 2024: den gælder fra 1. januar 2025.
   --> forkert/proever.kvs:66:1
   |
66 | prøve "Mens den gamle standard gjaldt"
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

9 fejl. Læs mere: kvs explain K0850
forkert/proever.kvs: 1 af 4 prøver bestået
[1]
$ kvs test forkert/proever.kvs --lang en
error[K0850]: The test “Bor ikke sammen”: udfald should be FORSLAG, but came out as UDENFOR.
   --> forkert/proever.kvs:39:5
   |
39 |     forvent
   |     ^^^^^^^

error[K0850]: The test “For mange døgn”: omfang should be 25 døgn, but came out as 21 døgn.
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

error[K0850]: The test “For mange døgn”: norm behov should be afgør, but came out as afgør ikke (normen er sand).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

error[K0850]: The test “For mange døgn”: norm loft should be afgør ikke, but came out as afgør (normen er skøn).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

error[K0850]: The test “For mange døgn”: norm opholdet should be afgør ikke, but came out as afgør (normen er sand).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

error[K0850]: The test “For mange døgn”: norm svartid should be afgør ikke, but came out as afgør (normen er sand).
   --> forkert/proever.kvs:50:5
   |
50 |     forvent
   |     ^^^^^^^

error[K0850]: The test “For mange døgn”: pris opholdet should be gratis, but came out as beløb, 50 kr..
   --> forkert/proever.kvs:53:9
   |
53 |         pris opholdet gratis
   |         ^^^^^^^^^^^^^^^^^^^^

error[K0850]: The test “For mange døgn”: frist svartid should be 1. juli 2025, but came out as 30. juni 2025.
   --> forkert/proever.kvs:54:9
   |
54 |         frist svartid 1. juli 2025
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0851]: The test “Mens den gamle standard gjaldt” could not be run: The standard is not valid on 30 December 2024: it is valid from 1 January 2025.
   --> forkert/proever.kvs:66:1
   |
66 | prøve "Mens den gamle standard gjaldt"
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

9 errors. Read more: kvs explain K0850
forkert/proever.kvs: 1 of 4 tests passed
[1]
$ kvs test forkert/proever.kvs --format json 2>/dev/null
{
  "files": [
    {
      "file": "forkert/proever.kvs",
      "tests": [
        {
          "name": "Bor ikke sammen",
          "line": 35,
          "passed": false,
          "differences": [
            {
              "what": "udfald",
              "expected": "FORSLAG",
              "came": "UDENFOR",
              "line": 39
            }
          ]
        },
        {
          "name": "For mange døgn",
          "line": 42,
          "passed": false,
          "differences": [
            {
              "what": "omfang",
              "expected": "25 døgn",
              "came": "21 døgn",
              "line": 50
            },
            {
              "what": "pris opholdet",
              "expected": "gratis",
              "came": "beløb, 50 kr.",
              "line": 53
            },
            {
              "what": "frist svartid",
              "expected": "1. juli 2025",
              "came": "30. juni 2025",
              "line": 54
            },
            {
              "what": "norm behov",
              "expected": "afgør",
              "came": "afgør ikke (normen er sand)",
              "line": 50
            },
            {
              "what": "norm loft",
              "expected": "afgør ikke",
              "came": "afgør (normen er skøn)",
              "line": 50
            },
            {
              "what": "norm opholdet",
              "expected": "afgør ikke",
              "came": "afgør (normen er sand)",
              "line": 50
            },
            {
              "what": "norm svartid",
              "expected": "afgør ikke",
              "came": "afgør (normen er sand)",
              "line": 50
            }
          ]
        },
        {
          "name": "Alt opfyldt",
          "line": 57,
          "passed": true,
          "differences": []
        },
        {
          "name": "Mens den gamle standard gjaldt",
          "line": 66,
          "passed": false,
          "differences": [
            {
              "what": "sagen",
              "expected": "en sag, der kan afgøres",
              "came": "en fejl i sagen",
              "line": 66
            }
          ]
        }
      ],
      "norms_never_deciding": []
    }
  ],
  "passed": 1,
  "failed": 3
}
[1]
$ kvs test forkert/proever.kvs --format junit 2>/dev/null
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kvs test">
  <testsuite name="forkert/proever.kvs" tests="4" failures="3">
    <testcase name="Bor ikke sammen" classname="forkert/proever.kvs">
      <failure message="udfald skulle være FORSLAG, men blev UDENFOR">forkert/proever.kvs:39</failure>
    </testcase>
    <testcase name="For mange døgn" classname="forkert/proever.kvs">
      <failure message="omfang skulle være 25 døgn, men blev 21 døgn">forkert/proever.kvs:50</failure>
      <failure message="pris opholdet skulle være gratis, men blev beløb, 50 kr.">forkert/proever.kvs:53</failure>
      <failure message="frist svartid skulle være 1. juli 2025, men blev 30. juni 2025">forkert/proever.kvs:54</failure>
      <failure message="norm behov skulle være afgør, men blev afgør ikke (normen er sand)">forkert/proever.kvs:50</failure>
      <failure message="norm loft skulle være afgør ikke, men blev afgør (normen er skøn)">forkert/proever.kvs:50</failure>
      <failure message="norm opholdet skulle være afgør ikke, men blev afgør (normen er sand)">forkert/proever.kvs:50</failure>
      <failure message="norm svartid skulle være afgør ikke, men blev afgør (normen er sand)">forkert/proever.kvs:50</failure>
    </testcase>
    <testcase name="Alt opfyldt" classname="forkert/proever.kvs"/>
    <testcase name="Mens den gamle standard gjaldt" classname="forkert/proever.kvs">
      <failure message="sagen skulle være en sag, der kan afgøres, men blev en fejl i sagen">forkert/proever.kvs:66</failure>
    </testcase>
  </testsuite>
</testsuites>
[1]
