# One case, from a file and from standard input.
$ kvs decide standarder/aflastning.kvs --case sager/inden_for.json
Aflastning
Afgørelsesdato 10. juni 2025, ydelsen aflastning

FORSLAG: Sagen ligger inden for standarden: der kan foreslås en bevilling.
  Omfang: 14 døgn pr. kalenderår
  Højst muligt i denne sag: 14 døgn pr. kalenderår

Det afgør sagen
  opfyldt        samliv [A-03]
      Borgeren skal bo sammen med den pårørende.
  opfyldt        behov [A-04]
      Vi vurderer altid konkret, om der er behov for aflastning.
  udmålt         udmåling
      Hvor mange døgn borgeren får, afhænger af en konkret vurdering.
  opfyldt        loft [A-05]
      Som hovedregel får borgeren højst 21 døgn om året.

Vurderinger, der er lagt til grund
  har behov: ja, Lis Dam (visitator): ægtefællen sover næsten ikke
  antal døgn: 14, Lis Dam (visitator): to uger om året dækker

Pris
  opholdet: gratis [A-06]
      Opholdet er gratis.

Frister
  svartid: senest 30. juni 2025 – kommunen [A-07]
      Borgeren får en afgørelse senest 8 uger efter, at vi har fået borgerens ansøgning.
  klagefrist: datoen kendes, når »modtaget afgørelse« er oplyst – borgeren [A-08]

Klage
  Borgeren kan klage. Sendes til Visitationen.

Standard aflastning, udgave 2025, kilde c1f89851cb08
[0]
$ kvs decide standarder/aflastning.kvs --case - --format json --engine interpret < sager/inden_for.json | sed 's/,"modul":.*/, …/'
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"FORSLAG","ønsker":[{"ønske":null,"udfald":"FORSLAG","omfang":{"mængde":14,"enhed":"døgn","periode":"kalenderår"},"højst":{"mængde":14,"enhed":"døgn","periode":"kalenderår"},"ud_over":null,"ophold":null}],"pris":[{"norm":"opholdet","art":"gratis","øre":0,"ukendt":false,"pr":null,"betales_af":null,"dækker":[]}],"frister":[{"norm":"svartid","art":"senest","pligt":"kommunen","part":null,"hændelse":"modtaget_ansøgning","dato":"2025-06-30","lukkedag":false},{"norm":"klagefrist","art":"inden","pligt":"borgeren","part":"borgeren","hændelse":"modtaget_afgørelse","dato":null,"lukkedag":false}],"normer":[{"norm":"samliv","rolle":"betingelse","sandhed":"sand","afgør":true,"sætninger":["A-03"],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Du skal bo sammen med din pårørende.","sag":"Borgeren skal bo sammen med den pårørende."},"oplysninger":["bor_sammen"],"skøn":[]},{"norm":"behov","rolle":"vurdering","sandhed":"sand","afgør":true,"sætninger":["A-04"],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Vi vurderer altid konkret, om der er behov for aflastning.","sag":"Vi vurderer altid konkret, om der er behov for aflastning."},"oplysninger":[],"skøn":["har_behov"]},{"norm":"udmåling","rolle":"udmåling","sandhed":"sand","afgør":true,"sætninger":[],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Hvor mange døgn du får, afhænger af en konkret vurdering.","sag":"Hvor mange døgn borgeren får, afhænger af en konkret vurdering."},"oplysninger":[],"skøn":["antal_døgn"]},{"norm":"loft","rolle":"omfang","sandhed":"sand","afgør":true,"sætninger":["A-05"],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Som hovedregel får du højst 21 døgn om året.","sag":"Som hovedregel får borgeren højst 21 døgn om året."},"oplysninger":[],"skøn":[]},{"norm":"opholdet","rolle":"pris","sandhed":"sand","afgør":true,"sætninger":["A-06"],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Opholdet er gratis.","sag":"Opholdet er gratis."},"oplysninger":[],"skøn":[]},{"norm":"svartid","rolle":"frist","sandhed":"sand","afgør":true,"sætninger":["A-07"],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Du får en afgørelse senest 8 uger efter, at vi har fået din ansøgning.","sag":"Borgeren får en afgørelse senest 8 uger efter, at vi har fået borgerens ansøgning."},"oplysninger":[],"skøn":[]},{"norm":"klagefrist","rolle":"frist","sandhed":"sand","afgør":false,"sætninger":["A-08"],"lov":"serviceloven § 84, stk. 1","tekst":{"borger":"Du kan klage inden 4 uger efter, at du har modtaget afgørelsen.","sag":"Borgeren kan klage inden 4 uger efter, at borgeren har modtaget afgørelsen."},"oplysninger":[],"skøn":[]}],"mangler":[],"skøn_åbne":[],"skøn_brugt":[{"skøn":"har_behov","svar":true,"af":"Lis Dam","rolle":"visitator","tid":"2025-06-09","fordi":"ægtefællen sover næsten ikke","hensyn":[]},{"skøn":"antal_døgn","svar":14,"af":"Lis Dam","rolle":"visitator","tid":"2025-06-09","fordi":"to uger om året dækker","hensyn":[]}],"klage":{"frist_norm":"klagefrist","dato":null,"af":"borgeren","til":"Visitationen","videre_til":null},"henvendelse":[],"partshøring":[],"koder":[], …
[0]
# Many cases, one a line. The second cannot be decided; the others are, and each keeps its line.
$ kvs decide standarder/aflastning.kvs --case sager/mange.jsonl --format json 2>&1 | sed 's/,"ønsker":.*/, …/'
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"UDENFOR", …
{"fejl":{"linje":2,"kode":"K0703","tekst":"Standarden kender ikke »bor_samen«. Mente du »bor_sammen«?"}}
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"SKØN", …
fejl[K0703]: Standarden kender ikke »bor_samen«. Mente du »bor_sammen«?
  --> sager/mange.jsonl:2:52
  |
2 | { "afgørelsesdato": "2025-06-10", "oplysninger": { "bor_samen": true } }
  |                                                    ^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0703
[0]
$ kvs decide standarder/aflastning.kvs --case sager/mange.jsonl > /dev/null
fejl[K0703]: Standarden kender ikke »bor_samen«. Mente du »bor_sammen«?
  --> sager/mange.jsonl:2:52
  |
2 | { "afgørelsesdato": "2025-06-10", "oplysninger": { "bor_samen": true } }
  |                                                    ^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0703
[1]
$ kvs decide standarder/aflastning.kvs --case sager/mange.jsonl 2> /dev/null | grep -e '^Sag' -e '^[A-ZØ]*:' -e '^---'
Sag 1
UDENFOR: Sagen ligger uden for standarden. Det er ikke et afslag: kommunen skal vurdere konkret og fravige standarden, hvor behovet kræver det.
------------------------------------------------------------------------
Sag 2: kunne ikke afgøres (K0703).
------------------------------------------------------------------------
Sag 3
SKØN: Intet taler imod, men et menneske skal vurdere, før der kan foreslås noget.
[0]
$ kvs decide standarder/aflastning.kvs --case sager/mange.jsonl --lang en 2> /dev/null | grep -e '^Case'
Case 1
Case 2: could not be decided (K0703).
Case 3
[0]
# A stream of cases: an answer for each line, in order, and the number of the line that could not be decided.
$ kvs decide standarder/aflastning.kvs --lines --case sager/mange.jsonl | sed 's/,"ønsker":.*/, …/'
fejl[K0887]: Sager, der ikke kunne afgøres: 1 af 3. Hver står i svaret som en fejl med linjens nummer.

1 fejl. Læs mere: kvs explain K0887
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"UDENFOR", …
{"fejl":{"linje":2,"kode":"K0703","tekst":"Standarden kender ikke »bor_samen«. Mente du »bor_sammen«?"}}
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"SKØN", …
[0]
$ kvs decide standarder/aflastning.kvs --lines < sager/mange.jsonl > /dev/null
fejl[K0887]: Sager, der ikke kunne afgøres: 1 af 3. Hver står i svaret som en fejl med linjens nummer.

1 fejl. Læs mere: kvs explain K0887
[1]
$ (echo; cat sager/mange.jsonl; echo 'ikke JSON') | kvs decide standarder/aflastning.kvs --lines --lang en | sed 's/,"ønsker":.*/, …/'
error[K0887]: Cases that could not be decided: 2 of 4. Each stands in the answer as an error with the number of its line.

1 error. Read more: kvs explain K0887
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"UDENFOR", …
{"fejl":{"linje":3,"kode":"K0703","tekst":"The standard does not know “bor_samen”. Did you mean “bor_sammen”?"}}
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"SKØN", …
{"fejl":{"linje":5,"kode":"K0701","tekst":"The case cannot be read as JSON: here stands “ikke” where a value should stand."}}
[0]
$ head -n 1 sager/mange.jsonl | kvs decide standarder/aflastning.kvs --lines > /dev/null
[0]
$ kvs decide standarder/aflastning.kvs --lines --max-case 74 < sager/mange.jsonl | sed 's/,"ønsker":.*/, …/'
fejl[K0887]: Sager, der ikke kunne afgøres: 2 af 3. Hver står i svaret som en fejl med linjens nummer.

1 fejl. Læs mere: kvs explain K0887
{"fejl":{"linje":1,"kode":"K0844","tekst":"Sagen i »standard ind, linje 1« er større end 74 byte. Grænsen kan hæves med --max-case."}}
{"fejl":{"linje":2,"kode":"K0703","tekst":"Standarden kender ikke »bor_samen«. Mente du »bor_sammen«?"}}
{"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"SKØN", …
[0]
$ kvs decide standarder/aflastning.kvs --lines < sager/tom.json
fejl[K0845]: Der står ingen sag i »standard ind«.

1 fejl. Læs mere: kvs explain K0845
[1]
$ kvs decide standarder/aflastning.kvs --lines --case sager/findes_ikke.jsonl
fejl[K0820]: »sager/findes_ikke.jsonl« kan ikke læses: filen eller mappen findes ikke.

1 fejl. Læs mere: kvs explain K0820
[3]
$ kvs decide standarder/aflastning.kvs --lines --format text
fejl[K0886]: --lines svarer med en JSON-linje for hver sag. Udelad --format text.

1 fejl. Læs mere: kvs explain K0886
[2]
$ kvs decide - --lines
fejl[K0816]: `kvs decide` kan kun læse én fil fra standard ind. Giv den anden dens navn.

1 fejl. Læs mere: kvs explain K0816
[2]
# A broken line spoils no other.
$ kvs decide standarder/aflastning.kvs --case sager/en_linje_er_brudt.jsonl
Sag 1: kunne ikke afgøres (K0701).

------------------------------------------------------------------------

Sag 2
Aflastning
Afgørelsesdato 10. juni 2025, ydelsen aflastning

UDENFOR: Sagen ligger uden for standarden. Det er ikke et afslag: kommunen skal vurdere konkret og fravige standarden, hvor behovet kræver det.
  Højst muligt i denne sag: 21 døgn pr. kalenderår

Det afgør sagen
  ikke opfyldt   samliv [A-03]
      Borgeren skal bo sammen med den pårørende.

Pris
  opholdet: gratis [A-06]

Frister
  svartid: datoen kendes, når »modtaget ansøgning« er oplyst – kommunen [A-07]
  klagefrist: datoen kendes, når »modtaget afgørelse« er oplyst – borgeren [A-08]

Klage
  Borgeren kan klage. Sendes til Visitationen.

I øvrigt
  skal vurderes  behov [A-04]
  skal vurderes  udmåling
  skal vurderes  loft [A-05]

Standard aflastning, udgave 2025, kilde c1f89851cb08
fejl[K0701]: Sagen kan ikke læses som JSON: teksten holder op for tidligt.
  --> sager/en_linje_er_brudt.jsonl:1:73
  |
1 | { "afgørelsesdato": "2025-06-10", "oplysninger": { "bor_sammen": false }
  |                                                                         ^

1 fejl. Læs mere: kvs explain K0701
[1]
# Standard input is called by its name.
$ kvs decide standarder/aflastning.kvs --case - < sager/tom.json
fejl[K0845]: Der står ingen sag i »standard ind«.

1 fejl. Læs mere: kvs explain K0845
[1]
$ echo '{ "afgørelsesdato": 2025 }' | kvs decide standarder/aflastning.kvs --case -
fejl[K0706]: »afgørelsesdato« skal være en dato i citationstegn, men her står 2025.
  --> standard ind:1:21
  |
1 | { "afgørelsesdato": 2025 }
  |                     ^^^^

1 fejl. Læs mere: kvs explain K0706
[1]
# A file without a case, and one that is too large to be one.
$ kvs decide standarder/aflastning.kvs --case sager/tom.json
fejl[K0845]: Der står ingen sag i »sager/tom.json«.

1 fejl. Læs mere: kvs explain K0845
[1]
$ kvs decide standarder/aflastning.kvs --case sager/tom.json --lang en
error[K0845]: There is no case in “sager/tom.json”.

1 error. Read more: kvs explain K0845
[1]
$ kvs decide standarder/aflastning.kvs --case sager/mange.jsonl --max-case 200
fejl[K0844]: Sagen i »sager/mange.jsonl« er større end 200 byte. Grænsen kan hæves med --max-case.

1 fejl. Læs mere: kvs explain K0844
[3]
$ kvs decide standarder/aflastning.kvs --case sager/mange.jsonl --max-case 200 --lang en
error[K0844]: The case in “sager/mange.jsonl” is larger than 200 bytes. The limit can be raised with --max-case.

1 error. Read more: kvs explain K0844
[3]
