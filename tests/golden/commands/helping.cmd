# Asked for nothing, kvs says what it can do; that is wrong use. The limits of what is read are left out here.
$ kvs > /dev/null 2>&1
[2]
$ kvs --help | sed '/^Grænser/,/^$/d'
kvs læser kvalitetsstandarder: ser dem efter, skriver borgerens tekst og bygger det modul, der forbereder afgørelsen.
Brug: kvs KOMMANDO [TILVALG]

Tilvalg:
  -h,--help                       vis denne hjælp
  --version                       vis versionen

Fælles tilvalg:
  --lang da|en                    sprog: da eller en
  --color auto|always|never       farver: auto, always eller never

Kommandoer:
  check                           se standarder efter: alt, hvad der kan siges uden at køre dem
  render                          skriv standarden som tekst til borgeren eller sagsbehandleren
  fmt                             stil filer op på den faste måde
  new                             lav en første .kvs af et dokument: hver sætning nummereret og klar til at blive en norm
  build                           byg det modul, der forbereder afgørelser, med JSON-skemaer for sag og afgørelse
  decide                          forbered afgørelsen i én sag, eller i mange (en JSON-linje hver)
  test                            kør standardernes prøver
  coverage                        vis, hvilke af kildens sætninger ingen norm gengiver
  explain                         forklar en meddelelse, med et eksempel

Eksempel:
  kvs check standarder
  kvs check --help
[0]
$ kvs --lang en --help | sed '/^Limits/,/^$/d'
kvs reads quality standards: looks them over, writes the citizen's text and builds the module that prepares the decision.
Usage: kvs COMMAND [OPTIONS]

Options:
  -h,--help                       show this help
  --version                       show the version

Options of every command:
  --lang da|en                    language: da or en
  --color auto|always|never       colours: auto, always or never

Commands:
  check                           look standards over: everything that can be said without running them
  render                          write the standard as text for the citizen or the case worker
  fmt                             lay files out the one way
  new                             make a first .kvs of a document: every sentence numbered and ready to become a norm
  build                           build the module that prepares decisions, with JSON Schemas of case and decision
  decide                          prepare the decision of one case, or of many (one JSON line each)
  test                            run the tests of the standards
  coverage                        show which sentences of the source no norm restates
  explain                         explain a message, with an example

Example:
  kvs check standards
  kvs check --help
[0]
$ kvs --help | grep -e --max-file
  --max-file N                    bytes i en fil (ellers højst 4M)
  --max-files N                   filer i alt (ellers højst 1000)
[0]
$ kvs --version | grep -c '^kvs [0-9]'
1
[0]
# Every command has a help of its own with an example.
$ kvs check --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
se standarder efter: alt, hvad der kan siges uden at køre dem
Brug: kvs check STI… [TILVALG]

Argumenter:
  STI ...                         filer eller mapper (alle .kvs-filer under dem)

Tilvalg:
  -h,--help                       vis denne hjælp
  --format text|json|sarif|junit|github
                                  hvordan fundene skrives (ellers text)
  --deny warnings                 lad advarsler tælle som fejl
  --date DATO                     loven, som den er den dag: 2025-07-01
  --lix                           oplys, hvor læsbar teksten er
  --spelling                      se stavningen efter i den danske ordbog
  --dictionary MAPPE              ordbogen i den mappe (da_DK.aff og da_DK.dic)

Eksempel:
  kvs check standarder --deny warnings
[0]
$ kvs render --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
skriv standarden som tekst til borgeren eller sagsbehandleren
Brug: kvs render FIL [TILVALG]

Argumenter:
  FIL                             standarden (.kvs); - er standard ind

Tilvalg:
  -h,--help                       vis denne hjælp
  --to html|md|text|pdf|docx      en side, Markdown, ren tekst, PDF eller Word (ellers html)
  --view borger|sagsbehandler|udvalg
                                  hvem der skal læse den (ellers borger)
  --style FIL                     en fil, der siger, hvordan kommunens tekster ser ud (.stil)
  -o,--output FIL                 hvor den skal stå (ellers standard ud)

Eksempel:
  kvs render aflastning.kvs --view borger -o aflastning.html
[0]
$ kvs build --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
byg det modul, der forbereder afgørelser, med JSON-skemaer for sag og afgørelse
Brug: kvs build FIL [TILVALG]

Argumenter:
  FIL                             standarden (.kvs); - er standard ind

Tilvalg:
  -h,--help                       vis denne hjælp
  --target c|shared|cpp|csharp|python|wasm|json
                                  C-kode, et bibliotek, det samme til C++, C# eller Python, WebAssembly, eller programmet som JSON (ellers c)
  -o,--output MAPPE               mappen, filerne skrives i (ellers den, du står i)
  --name NAVN                     filernes navn (ellers standardens)
  --without-texts                 udelad tekster og JSON: kun det, en maskine skal bruge (c, shared, wasm)

Eksempel:
  kvs build aflastning.kvs --target shared -o ud
[0]
$ kvs decide --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
forbered afgørelsen i én sag, eller i mange (en JSON-linje hver)
Brug: kvs decide FIL --case FIL [TILVALG]

Argumenter:
  FIL                             standarden (.kvs); - er standard ind

Tilvalg:
  -h,--help                       vis denne hjælp
  --case FIL                      sagen som JSON; - er standard ind
  --format text|json              en side at læse, eller JSON til et system (ellers text)
  --lines                         en sag på hver linje af --case (ellers standard ind), en JSON-linje tilbage for hver, efterhånden som de læses
  --engine interpret              hvad der regner

Eksempel:
  kvs decide aflastning.kvs --case sag.json
[0]
$ kvs test --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
kør standardernes prøver
Brug: kvs test STI… [TILVALG]

Argumenter:
  STI ...                         filer eller mapper (alle .kvs-filer under dem)

Tilvalg:
  -h,--help                       vis denne hjælp
  --format text|json|junit        hvordan resultatet skrives (ellers text)
  --filter ORD                    kun prøver, hvis navn rummer dette
  --coverage                      vis de normer, der ikke har afgjort nogen prøve

Eksempel:
  kvs test standarder --coverage
[0]
$ kvs coverage --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
vis, hvilke af kildens sætninger ingen norm gengiver
Brug: kvs coverage FIL --sentences TSV [TILVALG]

Argumenter:
  FIL                             standarden (.kvs); - er standard ind

Tilvalg:
  -h,--help                       vis denne hjælp
  --sentences TSV                 kildens sætninger: id, N eller I, hvor hårdt de binder

Eksempel:
  kvs coverage aflastning.kvs --sentences kilde.tsv
[0]
$ kvs explain --help | sed '/^Fælles/,/^$/d; /^Grænser/,/^$/d'
forklar en meddelelse, med et eksempel
Brug: kvs explain [KODE] [TILVALG]

Argumenter:
  KODE                            koden, som den står i meddelelsen; uden: vis alle

Tilvalg:
  -h,--help                       vis denne hjælp

Eksempel:
  kvs explain K0101
[0]
$ kvs check --lang en --help | sed '/^Options of/,/^$/d; /^Limits/,/^$/d'
look standards over: everything that can be said without running them
Usage: kvs check PATH… [OPTIONS]

Arguments:
  PATH ...                        files or folders (all .kvs files below them)

Options:
  -h,--help                       show this help
  --format text|json|sarif|junit|github
                                  how the findings are written (otherwise text)
  --deny warnings                 let warnings count as errors
  --date DATE                     the law as it is on that day: 2025-07-01
  --lix                           report how readable the text is
  --spelling                      look the spelling up in the Danish dictionary
  --dictionary FOLDER             the dictionary in that folder (da_DK.aff and da_DK.dic)

Example:
  kvs check standards --deny warnings
[0]
