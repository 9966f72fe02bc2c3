# What the prøver of a standard leave out: no condition fails alone, nothing is unknown or open, no case stands at a limit, nobody has two wishes.
$ kvs test huller/besoeg.kvs --coverage
bemærk[K0868]: Ingen prøve for »besøg« viser, hvad der sker, når »alder« er ukendt.
  --> huller/besoeg.kvs:7:11
  |
7 | oplysning alder: antal år, om borger, fra cpr
  |           ^^^^^

bemærk[K0868]: Ingen prøve for »besøg« viser, hvad der sker, når »bor_alene« er ukendt.
  --> huller/besoeg.kvs:8:11
  |
8 | oplysning bor_alene: ja eller nej, af borger
  |           ^^^^^^^^^

bemærk[K0868]: Ingen prøve for »besøg« viser, hvad der sker, når »har_nabo« er ukendt.
  --> huller/besoeg.kvs:9:11
  |
9 | oplysning har_nabo: ja eller nej, af borger
  |           ^^^^^^^^

bemærk[K0869]: Ingen prøve for »besøg« viser, hvad der sker, før »har_behov« er besvaret.
   --> huller/besoeg.kvs:10:6
   |
10 | skøn har_behov: ja eller nej, ved visitator
   |      ^^^^^^^^^

bemærk[K0891]: Ingen prøve for »Besøg« har flere ønsker.
   --> huller/besoeg.kvs:12:1
   |
12 | ydelse besøg: "Besøg"
   | ^^^^^^^^^^^^^^^^^^^^^

bemærk[K0866]: Ingen prøve for »besøg« viser, hvad der sker, når kun »voksen« ikke er opfyldt.
   --> huller/besoeg.kvs:14:9
   |
14 |         voksen: alder er mindst 67 år
   |         ^^^^^^

bemærk[K0890]: Ingen prøve for »besøg« står ved grænsen i »voksen«. Der mangler sager med: 67 år og 68 år.
   --> huller/besoeg.kvs:14:9
   |
14 |         voksen: alder er mindst 67 år
   |         ^^^^^^

bemærk[K0866]: Ingen prøve for »besøg« viser, hvad der sker, når kun »alene« ikke er opfyldt.
   --> huller/besoeg.kvs:15:9
   |
15 |         alene: mindst en af
   |         ^^^^^

bemærk[K0867]: »alene.bor« er opfyldt i alle prøver for »besøg«, hvor den har betydning.
   --> huller/besoeg.kvs:16:13
   |
16 |             bor: bor_alene
   |             ^^^

bemærk[K0853]: Normen »alene.nabo« har ikke afgjort nogen prøve for »besøg«.
   --> huller/besoeg.kvs:17:13
   |
17 |             nabo: ikke har_nabo
   |             ^^^^

bemærk[K0866]: Ingen prøve for »besøg« viser, hvad der sker, når kun »behov« ikke er opfyldt.
   --> huller/besoeg.kvs:19:9
   |
19 |         behov: altid skøn har_behov
   |         ^^^^^

bemærk[K0890]: Ingen prøve for »besøg« står ved grænsen i »loft«. Der mangler sager med: 3 gange, 4 gange og 5 gange.
   --> huller/besoeg.kvs:21:9
   |
21 |         loft: højst 4 gange pr. uge
   |         ^^^^

bemærk[K0853]: Normen »indkøb« har ikke afgjort nogen prøve for »besøg«.
   --> huller/besoeg.kvs:23:9
   |
23 |         indkøb: "Indkøb"
   |         ^^^^^^

13 bemærkninger. Læs mere: kvs explain K0868
huller/besoeg.kvs: 2 af 2 prøver bestået
[0]
$ kvs test huller/besoeg.kvs --coverage --lang en
note[K0868]: No test of “besøg” shows what happens when “alder” is unknown.
  --> huller/besoeg.kvs:7:11
  |
7 | oplysning alder: antal år, om borger, fra cpr
  |           ^^^^^

note[K0868]: No test of “besøg” shows what happens when “bor_alene” is unknown.
  --> huller/besoeg.kvs:8:11
  |
8 | oplysning bor_alene: ja eller nej, af borger
  |           ^^^^^^^^^

note[K0868]: No test of “besøg” shows what happens when “har_nabo” is unknown.
  --> huller/besoeg.kvs:9:11
  |
9 | oplysning har_nabo: ja eller nej, af borger
  |           ^^^^^^^^

note[K0869]: No test of “besøg” shows what happens before “har_behov” is answered.
   --> huller/besoeg.kvs:10:6
   |
10 | skøn har_behov: ja eller nej, ved visitator
   |      ^^^^^^^^^

note[K0891]: No test of “Besøg” has several wishes.
   --> huller/besoeg.kvs:12:1
   |
12 | ydelse besøg: "Besøg"
   | ^^^^^^^^^^^^^^^^^^^^^

note[K0866]: No test of “besøg” shows what happens when only “voksen” is not met.
   --> huller/besoeg.kvs:14:9
   |
14 |         voksen: alder er mindst 67 år
   |         ^^^^^^

note[K0890]: No test of “besøg” stands at the edge of “voksen”. Cases are missing with: 67 år and 68 år.
   --> huller/besoeg.kvs:14:9
   |
14 |         voksen: alder er mindst 67 år
   |         ^^^^^^

note[K0866]: No test of “besøg” shows what happens when only “alene” is not met.
   --> huller/besoeg.kvs:15:9
   |
15 |         alene: mindst en af
   |         ^^^^^

note[K0867]: “alene.bor” is met in every test of “besøg” where it matters.
   --> huller/besoeg.kvs:16:13
   |
16 |             bor: bor_alene
   |             ^^^

note[K0853]: The norm “alene.nabo” has decided no test of “besøg”.
   --> huller/besoeg.kvs:17:13
   |
17 |             nabo: ikke har_nabo
   |             ^^^^

note[K0866]: No test of “besøg” shows what happens when only “behov” is not met.
   --> huller/besoeg.kvs:19:9
   |
19 |         behov: altid skøn har_behov
   |         ^^^^^

note[K0890]: No test of “besøg” stands at the edge of “loft”. Cases are missing with: 3 gange, 4 gange and 5 gange.
   --> huller/besoeg.kvs:21:9
   |
21 |         loft: højst 4 gange pr. uge
   |         ^^^^

note[K0853]: The norm “indkøb” has decided no test of “besøg”.
   --> huller/besoeg.kvs:23:9
   |
23 |         indkøb: "Indkøb"
   |         ^^^^^^

13 notes. Read more: kvs explain K0868
huller/besoeg.kvs: 2 of 2 tests passed
[0]
$ kvs test huller/besoeg.kvs --coverage --format json
bemærk[K0868]: Ingen prøve for »besøg« viser, hvad der sker, når »alder« er ukendt.
  --> huller/besoeg.kvs:7:11
  |
7 | oplysning alder: antal år, om borger, fra cpr
  |           ^^^^^

bemærk[K0868]: Ingen prøve for »besøg« viser, hvad der sker, når »bor_alene« er ukendt.
  --> huller/besoeg.kvs:8:11
  |
8 | oplysning bor_alene: ja eller nej, af borger
  |           ^^^^^^^^^

bemærk[K0868]: Ingen prøve for »besøg« viser, hvad der sker, når »har_nabo« er ukendt.
  --> huller/besoeg.kvs:9:11
  |
9 | oplysning har_nabo: ja eller nej, af borger
  |           ^^^^^^^^

bemærk[K0869]: Ingen prøve for »besøg« viser, hvad der sker, før »har_behov« er besvaret.
   --> huller/besoeg.kvs:10:6
   |
10 | skøn har_behov: ja eller nej, ved visitator
   |      ^^^^^^^^^

bemærk[K0891]: Ingen prøve for »Besøg« har flere ønsker.
   --> huller/besoeg.kvs:12:1
   |
12 | ydelse besøg: "Besøg"
   | ^^^^^^^^^^^^^^^^^^^^^

bemærk[K0866]: Ingen prøve for »besøg« viser, hvad der sker, når kun »voksen« ikke er opfyldt.
   --> huller/besoeg.kvs:14:9
   |
14 |         voksen: alder er mindst 67 år
   |         ^^^^^^

bemærk[K0890]: Ingen prøve for »besøg« står ved grænsen i »voksen«. Der mangler sager med: 67 år og 68 år.
   --> huller/besoeg.kvs:14:9
   |
14 |         voksen: alder er mindst 67 år
   |         ^^^^^^

bemærk[K0866]: Ingen prøve for »besøg« viser, hvad der sker, når kun »alene« ikke er opfyldt.
   --> huller/besoeg.kvs:15:9
   |
15 |         alene: mindst en af
   |         ^^^^^

bemærk[K0867]: »alene.bor« er opfyldt i alle prøver for »besøg«, hvor den har betydning.
   --> huller/besoeg.kvs:16:13
   |
16 |             bor: bor_alene
   |             ^^^

bemærk[K0853]: Normen »alene.nabo« har ikke afgjort nogen prøve for »besøg«.
   --> huller/besoeg.kvs:17:13
   |
17 |             nabo: ikke har_nabo
   |             ^^^^

bemærk[K0866]: Ingen prøve for »besøg« viser, hvad der sker, når kun »behov« ikke er opfyldt.
   --> huller/besoeg.kvs:19:9
   |
19 |         behov: altid skøn har_behov
   |         ^^^^^

bemærk[K0890]: Ingen prøve for »besøg« står ved grænsen i »loft«. Der mangler sager med: 3 gange, 4 gange og 5 gange.
   --> huller/besoeg.kvs:21:9
   |
21 |         loft: højst 4 gange pr. uge
   |         ^^^^

bemærk[K0853]: Normen »indkøb« har ikke afgjort nogen prøve for »besøg«.
   --> huller/besoeg.kvs:23:9
   |
23 |         indkøb: "Indkøb"
   |         ^^^^^^

13 bemærkninger. Læs mere: kvs explain K0868
{
  "files": [
    {
      "file": "huller/besoeg.kvs",
      "errors": [],
      "tests": [
        {
          "name": "Alt er opfyldt",
          "line": 25,
          "passed": true,
          "differences": []
        },
        {
          "name": "For ung, og ingen har behovet",
          "line": 36,
          "passed": true,
          "differences": []
        }
      ],
      "norms_never_deciding": [
        "alene.nabo",
        "indkøb"
      ],
      "gaps": [
        {
          "kind": "never_fails_alone",
          "service": "besøg",
          "name": "voksen",
          "line": 14
        },
        {
          "kind": "edge_not_tried",
          "service": "besøg",
          "name": "voksen",
          "line": 14
        },
        {
          "kind": "never_fails_alone",
          "service": "besøg",
          "name": "alene",
          "line": 15
        },
        {
          "kind": "never_fails",
          "service": "besøg",
          "name": "alene.bor",
          "line": 16
        },
        {
          "kind": "never_decides",
          "service": "besøg",
          "name": "alene.nabo",
          "line": 17
        },
        {
          "kind": "never_fails_alone",
          "service": "besøg",
          "name": "behov",
          "line": 19
        },
        {
          "kind": "edge_not_tried",
          "service": "besøg",
          "name": "loft",
          "line": 21
        },
        {
          "kind": "never_decides",
          "service": "besøg",
          "name": "indkøb",
          "line": 23
        },
        {
          "kind": "never_unknown",
          "service": "besøg",
          "name": "alder",
          "line": 7
        },
        {
          "kind": "never_unknown",
          "service": "besøg",
          "name": "bor_alene",
          "line": 8
        },
        {
          "kind": "never_unknown",
          "service": "besøg",
          "name": "har_nabo",
          "line": 9
        },
        {
          "kind": "never_open",
          "service": "besøg",
          "name": "har_behov",
          "line": 10
        },
        {
          "kind": "one_wish_only",
          "service": "besøg",
          "name": "Besøg",
          "line": 12
        }
      ]
    }
  ],
  "passed": 2,
  "failed": 0,
  "files_with_errors": 0
}
[0]
