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
  "accepted": [],
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
  "accepted": [],
  "errors": 0,
  "warnings": 0,
  "notes": 0
}
[0]
$ kvs check sager --format github
::error title=K0822::Der er ingen .kvs-filer i »sager«.
[3]
# What a named person has accepted is counted and told apart, and fails nothing.
$ kvs check udvalg/ophold.kvs --deny warnings
advarsel[K0406]: Standarden har ingen kontaktoplysninger: hverken telefon, mail, adresse eller hjemmeside.
  --> udvalg/ophold.kvs:1:1
  |
1 | kvalitetsstandard ophold: "Aflastningsophold"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

advarsel[K0433]: Fra 1. juli 2025 afhænger hjemlen af personen: serviceloven § 84, stk. 2 gælder ikke for dem, der er omfattet af ældreloven.
   --> udvalg/ophold.kvs:31:9
   |
31 |         serviceloven § 84, stk. 2, kan
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

bemærk[K0613]: »over 18 år« i »voksen« kan læses på flere måder. Filen læser: mindst 18 år
   --> udvalg/ophold.kvs:33:9
   |
33 |         voksen: alder er over 18 år, læses mindst 18 år
   |         ^^^^^^

accepteret[K0439]: Intet i standarden giver mulighed for at fravige »loft«: højst 21 døgn pr. kalenderår.
   --> udvalg/ophold.kvs:40:9
   |
40 |         loft: højst 21 døgn pr. kalenderår
   |         ^^^^
  = Kirsten Holm, formand, 2. december 2025: Loven siger kan, og pladserne er få

2 advarsler, 1 bemærkning, 1 accepteret. Læs mere: kvs explain K0406
[1]
$ kvs check udvalg/ophold.kvs --format json
{
  "findings": [
    {
      "code": "K0406",
      "severity": "warning",
      "message": "Standarden har ingen kontaktoplysninger: hverken telefon, mail, adresse eller hjemmeside.",
      "file": "udvalg/ophold.kvs",
      "line": 1,
      "column": 1,
      "end_line": 1,
      "end_column": 46,
      "fix": null,
      "related": []
    },
    {
      "code": "K0433",
      "severity": "warning",
      "message": "Fra 1. juli 2025 afhænger hjemlen af personen: serviceloven § 84, stk. 2 gælder ikke for dem, der er omfattet af ældreloven.",
      "file": "udvalg/ophold.kvs",
      "line": 31,
      "column": 9,
      "end_line": 31,
      "end_column": 39,
      "fix": null,
      "related": []
    },
    {
      "code": "K0613",
      "severity": "note",
      "message": "»over 18 år« i »voksen« kan læses på flere måder. Filen læser: mindst 18 år",
      "file": "udvalg/ophold.kvs",
      "line": 33,
      "column": 9,
      "end_line": 33,
      "end_column": 15,
      "fix": null,
      "related": []
    }
  ],
  "accepted": [
    {
      "code": "K0439",
      "severity": "warning",
      "message": "Intet i standarden giver mulighed for at fravige »loft«: højst 21 døgn pr. kalenderår.",
      "file": "udvalg/ophold.kvs",
      "line": 40,
      "column": 9,
      "end_line": 40,
      "end_column": 13,
      "by": "Kirsten Holm",
      "role": "formand",
      "date": "2025-12-02",
      "reason": "Loven siger kan, og pladserne er få"
    }
  ],
  "errors": 0,
  "warnings": 2,
  "notes": 1
}
[0]
$ kvs check udvalg/ophold.kvs --format sarif
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "kvs",
          "version": "0.1.0",
          "rules": [
            {
              "id": "K0406",
              "name": "contact_missing",
              "shortDescription": {
                "text": "Standarden har ingen kontaktoplysninger: hverken telefon, mail, adresse eller hjemmeside."
              },
              "help": {
                "text": "Den, der vil søge eller spørge, skal kunne se, hvor hun henvender sig. Skriv mindst en `kontakt` med telefon, mail, adresse eller hjemmeside.\n\n```kvs-uddrag\nkontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n    mail \"visitationen@kommune.dk\"\n```",
                "markdown": "Den, der vil søge eller spørge, skal kunne se, hvor hun henvender sig. Skriv mindst en `kontakt` med telefon, mail, adresse eller hjemmeside.\n\n```kvs-uddrag\nkontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n    mail \"visitationen@kommune.dk\"\n```"
              }
            },
            {
              "id": "K0433",
              "name": "law_depends_on_person",
              "shortDescription": {
                "text": "Fra … afhænger hjemlen af personen: … gælder ikke for dem, der er omfattet af …."
              },
              "help": {
                "text": "Ældreloven (lov nr. 1651 af 30. december 2024) gælder fra 1. juli 2025. Personer, der er omfattet af den, kan ikke få hjælp efter servicelovens §§ 83, 83 a, 83 b, 84 og 86 (servicelovens § 2, stk. 5, som ændret ved lov nr. 1703 af 30. december 2024); for afløsning og aflastning er hjemlen da ældrelovens § 16. Skriv, hvem standarden gælder for, og nævn begge hjemler, hvis den gælder for begge.\n\nFør: `serviceloven § 84, stk. 1, skal`\n\nEfter: en ydelse eller en målgruppe for hver hjemmel",
                "markdown": "Ældreloven (lov nr. 1651 af 30. december 2024) gælder fra 1. juli 2025. Personer, der er omfattet af den, kan ikke få hjælp efter servicelovens §§ 83, 83 a, 83 b, 84 og 86 (servicelovens § 2, stk. 5, som ændret ved lov nr. 1703 af 30. december 2024); for afløsning og aflastning er hjemlen da ældrelovens § 16. Skriv, hvem standarden gælder for, og nævn begge hjemler, hvis den gælder for begge.\n\nFør: `serviceloven § 84, stk. 1, skal`\n\nEfter: en ydelse eller en målgruppe for hver hjemmel"
              }
            },
            {
              "id": "K0439",
              "name": "cap_without_discretion",
              "shortDescription": {
                "text": "Intet i standarden giver mulighed for at fravige »…«: …."
              },
              "help": {
                "text": "En standard vejleder: kommunen skal fravige den, når borgerens behov kræver det (servicelovens § 138 og Ankestyrelsens praksis). Et loft uden undtagelse sætter skøn under regel. Skriv `som hovedregel` foran, eller tilføj en undtagelse, som et menneske vurderer.\n\nFør: `loft: højst 50 døgn pr. kalenderår`\n\nEfter: `loft: som hovedregel højst 50 døgn pr. kalenderår`",
                "markdown": "En standard vejleder: kommunen skal fravige den, når borgerens behov kræver det (servicelovens § 138 og Ankestyrelsens praksis). Et loft uden undtagelse sætter skøn under regel. Skriv `som hovedregel` foran, eller tilføj en undtagelse, som et menneske vurderer.\n\nFør: `loft: højst 50 døgn pr. kalenderår`\n\nEfter: `loft: som hovedregel højst 50 døgn pr. kalenderår`"
              }
            },
            {
              "id": "K0613",
              "name": "reading_chosen",
              "shortDescription": {
                "text": "»…« i »…« kan læses på flere måder. Filen læser: …"
              },
              "help": {
                "text": "Forfatteren har med `læses` valgt, hvordan et tvetydigt ord skal forstås. Valget er gyldigt, men det er truffet af forfatteren og ikke af den, der vedtog teksten: få det bekræftet, og skriv det entydigt, næste gang standarden vedtages.\n\nFør: `alder er over 18 år, læses mindst 18 år`\n\nEfter: `alder er mindst 18 år`, når udvalget har sagt, at det var det, der var ment",
                "markdown": "Forfatteren har med `læses` valgt, hvordan et tvetydigt ord skal forstås. Valget er gyldigt, men det er truffet af forfatteren og ikke af den, der vedtog teksten: få det bekræftet, og skriv det entydigt, næste gang standarden vedtages.\n\nFør: `alder er over 18 år, læses mindst 18 år`\n\nEfter: `alder er mindst 18 år`, når udvalget har sagt, at det var det, der var ment"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "K0406",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "Standarden har ingen kontaktoplysninger: hverken telefon, mail, adresse eller hjemmeside."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "udvalg/ophold.kvs"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1,
                  "endColumn": 46
                }
              }
            }
          ]
        },
        {
          "ruleId": "K0433",
          "ruleIndex": 1,
          "level": "warning",
          "message": {
            "text": "Fra 1. juli 2025 afhænger hjemlen af personen: serviceloven § 84, stk. 2 gælder ikke for dem, der er omfattet af ældreloven."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "udvalg/ophold.kvs"
                },
                "region": {
                  "startLine": 31,
                  "startColumn": 9,
                  "endLine": 31,
                  "endColumn": 39
                }
              }
            }
          ]
        },
        {
          "ruleId": "K0613",
          "ruleIndex": 3,
          "level": "note",
          "message": {
            "text": "»over 18 år« i »voksen« kan læses på flere måder. Filen læser: mindst 18 år"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "udvalg/ophold.kvs"
                },
                "region": {
                  "startLine": 33,
                  "startColumn": 9,
                  "endLine": 33,
                  "endColumn": 15
                }
              }
            }
          ]
        },
        {
          "ruleId": "K0439",
          "ruleIndex": 2,
          "level": "warning",
          "message": {
            "text": "Intet i standarden giver mulighed for at fravige »loft«: højst 21 døgn pr. kalenderår."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "udvalg/ophold.kvs"
                },
                "region": {
                  "startLine": 40,
                  "startColumn": 9,
                  "endLine": 40,
                  "endColumn": 13
                }
              }
            }
          ],
          "suppressions": [
            {
              "kind": "inSource",
              "status": "accepted",
              "justification": "Loven siger kan, og pladserne er få (Kirsten Holm, formand, 2025-12-02)",
              "location": {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "udvalg/ophold.kvs"
                  },
                  "region": {
                    "startLine": 42,
                    "startColumn": 13,
                    "endLine": 42,
                    "endColumn": 124
                  }
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
$ kvs check udvalg/ophold.kvs --lang en
warning[K0406]: The standard has no contact details: neither telephone, mail, address nor website.
  --> udvalg/ophold.kvs:1:1
  |
1 | kvalitetsstandard ophold: "Aflastningsophold"
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[K0433]: From 1. juli 2025 the legal basis depends on the person: serviceloven § 84, stk. 2 does not apply to those covered by ældreloven.
   --> udvalg/ophold.kvs:31:9
   |
31 |         serviceloven § 84, stk. 2, kan
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

note[K0613]: “over 18 år” in “voksen” can be read in more than one way. The file reads: mindst 18 år
   --> udvalg/ophold.kvs:33:9
   |
33 |         voksen: alder er over 18 år, læses mindst 18 år
   |         ^^^^^^

accepted[K0439]: Nothing in the standard allows departing from “loft”: højst 21 døgn pr. kalenderår.
   --> udvalg/ophold.kvs:40:9
   |
40 |         loft: højst 21 døgn pr. kalenderår
   |         ^^^^
  = Kirsten Holm, formand, 2 December 2025: Loven siger kan, og pladserne er få

2 warnings, 1 note, 1 accepted. Read more: kvs explain K0406
[0]
