# Nothing to say of one; a warning of another, which may count as an error.
$ kvs check standarder/aflastning.kvs
[0]
$ kvs check standarder/indkoeb.kvs
advarsel[K0440]: Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).
   --> standarder/indkoeb.kvs:21:5
   |
21 |     omfatter ikke
   |     ^^^^^^^^^^^^^

1 advarsel. Læs mere: kvs explain K0440
[0]
$ kvs check standarder/indkoeb.kvs --deny warnings --lang en
warning[K0440]: The list “omfatter ikke” rules out madlavning entirely, and nothing in the standard allows departing from it. The law says “skal” (must) (serviceloven § 83, stk. 1).
   --> standarder/indkoeb.kvs:21:5
   |
21 |     omfatter ikke
   |     ^^^^^^^^^^^^^

1 warning. Read more: kvs explain K0440
[1]
# The law as it is on another day.
$ kvs check standarder/aflastning.kvs --date 2025-06-30
[0]
$ kvs check standarder/aflastning.kvs --date 2025-07-01
advarsel[K0433]: Fra 1. juli 2025 afhænger hjemlen af personen: serviceloven § 84, stk. 1 gælder ikke for dem, der er omfattet af ældreloven.
   --> standarder/aflastning.kvs:19:9
   |
19 |         serviceloven § 84, stk. 1, skal                                         [A-02]
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 advarsel. Læs mere: kvs explain K0433
[0]
# How readable it is.
$ kvs check standarder/aflastning.kvs --lix
bemærk[K0615]: Lixtallet for borgerens tekst er 30 (74 ord i 9 sætninger).
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

bemærk[K0621]: Lixtallet for sagsbehandlerens tekst er 39 (74 ord i 9 sætninger).
  --> standarder/aflastning.kvs:1:1
  |
1 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2 bemærkninger. Læs mere: kvs explain K0615
[0]
# A screen shows the worst of each file, and says how much more there is.
$ kvs check forkert/proever.kvs standarder/indkoeb.kvs --max-mistakes 2
advarsel[K0404]: Hovedet siger ikke, hvem der har godkendt standarden og hvornår.
  --> forkert/proever.kvs:2:1
  |
2 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

advarsel[K0406]: Standarden har ingen kontaktoplysninger: hverken telefon, mail, adresse eller hjemmeside.
  --> forkert/proever.kvs:2:1
  |
2 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

advarsel[K0440]: Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).
   --> standarder/indkoeb.kvs:21:5
   |
21 |     omfatter ikke
   |     ^^^^^^^^^^^^^

bemærk[K0813]: I »forkert/proever.kvs« er der 3 fund mere, som ikke er vist. Ret de første, eller se dem alle med `--max-mistakes 5`.

6 advarsler. Læs mere: kvs explain K0404
[0]
$ kvs check forkert/proever.kvs standarder/indkoeb.kvs --max-mistakes 2 --lang en
warning[K0404]: The head does not say who has approved the standard and when.
  --> forkert/proever.kvs:2:1
  |
2 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[K0406]: The standard has no contact details: neither telephone, mail, address nor website.
  --> forkert/proever.kvs:2:1
  |
2 | kvalitetsstandard aflastning: "Aflastning"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[K0440]: The list “omfatter ikke” rules out madlavning entirely, and nothing in the standard allows departing from it. The law says “skal” (must) (serviceloven § 83, stk. 1).
   --> standarder/indkoeb.kvs:21:5
   |
21 |     omfatter ikke
   |     ^^^^^^^^^^^^^

note[K0813]: In “forkert/proever.kvs” there are 3 more findings that are not shown. Mend the first ones, or see them all with `--max-mistakes 5`.

6 warnings. Read more: kvs explain K0404
[0]
# What the parser gave up has said itself that there is more.
$ kvs check ../messages/five_mistakes.kvs --max-mistakes 2 | grep -e '^[a-z]*.K' -e fejl
fejl[K0125]: Der mangler et kolon efter »voksen«.
fejl[K0121]: Anførselstegnet bliver ikke lukket på linjen. Sæt et " efter teksten.
bemærk[K0110]: Der er flere fejl i filen. Ret de første 2, og se filen efter igen.
3 fejl, 1 bemærkning. Læs mere: kvs explain K0125
[0]
# Colours only where they are wanted.
$ kvs check standarder/indkoeb.kvs --color always | sed "s/$(printf '\033')/<esc>/g"
<esc>[1;33madvarsel[K0440]<esc>[0m: <esc>[1mListen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).<esc>[0m
   <esc>[1;34m--><esc>[0m standarder/indkoeb.kvs:21:5
   <esc>[1;34m|<esc>[0m
<esc>[1;34m21<esc>[0m <esc>[1;34m|<esc>[0m     omfatter ikke
   <esc>[1;34m|<esc>[0m     <esc>[1;33m^^^^^^^^^^^^^<esc>[0m

<esc>[1m1 advarsel<esc>[0m. Læs mere: kvs explain K0440
[0]
# The forms for machines: an editor, a code host, a build server.
$ kvs check standarder/indkoeb.kvs --format json
{
  "findings": [
    {
      "code": "K0440",
      "severity": "warning",
      "message": "Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).",
      "file": "standarder/indkoeb.kvs",
      "line": 21,
      "column": 5,
      "end_line": 21,
      "end_column": 18,
      "fix": null,
      "related": []
    }
  ],
  "errors": 0,
  "warnings": 1,
  "notes": 0
}
[0]
$ kvs check standarder/indkoeb.kvs --format sarif | grep -v '"version": "[0-9.]*",$'
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "kvs",
          "rules": [
            {
              "id": "K0440",
              "name": "exclusions_without_discretion",
              "shortDescription": {
                "text": "Listen »…« lukker helt for …, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (…)."
              },
              "help": {
                "text": "Er noget af det en del af den hjælp, borgeren har ret til efter loven, skal kommunen vurdere konkret, også når standarden siger, at det ikke er med. Skriv `som udgangspunkt` foran, tilføj en undtagelse, eller skriv med `accepteret`, hvorfor det altid må holdes ude (fx at det hører under en anden bestemmelse).\n\nFør: `transport: \"Transport til og fra stedet\"`\n\nEfter: `transport: som udgangspunkt \"Transport til og fra stedet\"`",
                "markdown": "Er noget af det en del af den hjælp, borgeren har ret til efter loven, skal kommunen vurdere konkret, også når standarden siger, at det ikke er med. Skriv `som udgangspunkt` foran, tilføj en undtagelse, eller skriv med `accepteret`, hvorfor det altid må holdes ude (fx at det hører under en anden bestemmelse).\n\nFør: `transport: \"Transport til og fra stedet\"`\n\nEfter: `transport: som udgangspunkt \"Transport til og fra stedet\"`"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "K0440",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1)."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "standarder/indkoeb.kvs"
                },
                "region": {
                  "startLine": 21,
                  "startColumn": 5,
                  "endLine": 21,
                  "endColumn": 18
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
[0]
$ kvs check standarder/indkoeb.kvs --format junit
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kvs check">
  <testsuite name="standarder/indkoeb.kvs" tests="1" failures="0">
    <testcase name="K0440 21:5" classname="kvs.check">
      <system-out>standarder/indkoeb.kvs:21:5: warning: Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).</system-out>
    </testcase>
  </testsuite>
  <testsuite name="standarder/faelles/ord.kvs" tests="1" failures="0">
    <testcase name="standarder/faelles/ord.kvs" classname="kvs.check"/>
  </testsuite>
</testsuites>
[0]
$ kvs check standarder/indkoeb.kvs --format github
::warning file=standarder/indkoeb.kvs,line=21,col=5,endLine=21,endColumn=18,title=K0440::Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).
[0]
$ kvs check standarder/aflastning.kvs --format json
{
  "findings": [],
  "errors": 0,
  "warnings": 0,
  "notes": 0
}
[0]
$ kvs check sager --format github
::error title=K0822::Der er ingen .kvs-filer i »sager«.
[3]
