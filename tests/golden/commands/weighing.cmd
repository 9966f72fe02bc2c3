# Neither route is met: both are told, each with what fails in it. Whom to turn to is known.
$ kvs decide afvejning/ophold.kvs --case afvejning/ingen_vej.json
Ophold
Afgørelsesdato 10. juni 2025, ydelsen ophold

UDENFOR: Sagen ligger uden for standarden. Det er ikke et afslag: kommunen skal vurdere konkret og fravige standarden, hvor behovet kræver det.

Det afgør sagen
  ikke opfyldt   vej
      Mindst én af disse betingelser skal være opfyldt:
  ikke opfyldt   vej.pleje
      Alle disse betingelser skal være opfyldt:
  ikke opfyldt   vej.pleje.afprøvet
      Støtte i hjemmet er afprøvet.
  ikke opfyldt   vej.træning
      Alle disse betingelser skal være opfyldt:
  ikke opfyldt   vej.træning.behov_for_træning
      Oplysningen »behov for træning« skal være ja.

Henvendelse
  Aflastningscentret, 12 34 56 78

Parten skal høres om
  støtte afprøvet
  behov for træning

I øvrigt
  opfyldt        vej.pleje.behov_for_pleje
  opfyldt        timer
  opfyldt        timer.kun_pleje
  opfyldt        timer.det_hele
  skal vurderes  behov
  ikke oplyst    husstand
  indgår         helhed
  gælder         kendt
  gælder ikke    ny

Standard ophold, udgave 2025, kilde def36d408329
[0]
# The readings differ, so one must be chosen; what is weighed stands under the assessment it is weighed in. Whom to turn to is not known.
$ kvs decide afvejning/ophold.kvs --case afvejning/uafklaret.json
Ophold
Afgørelsesdato 10. juni 2025, ydelsen ophold

SKØN: Intet taler imod, men et menneske skal vurdere, før der kan foreslås noget.

Det afgør sagen
  skal vurderes  timer
      Borgeren får mere end 20 timers hjælp om ugen.
  skal vurderes  behov
      Vi vurderer, om borgeren har behov for et ophold.

Det skal vurderes af et menneske
  Visitator: Har borgeren behov for et ophold?
      indgår (oplyst): Vi tager hensyn til, hvad borgerens ægtefælle kan.
      indgår: Vi ser på hele borgerens situation.
  Visitator: Hvilke timer tæller med?

Henvendelse
  Aflastningscentret (om det gælder: mangler)
  Visitationen (om det gælder: mangler)

I øvrigt
  opfyldt        vej
  opfyldt        vej.pleje
  opfyldt        vej.pleje.behov_for_pleje
  opfyldt        vej.pleje.afprøvet
  ikke opfyldt   vej.træning
  ikke opfyldt   vej.træning.behov_for_træning
  ikke opfyldt   timer.kun_pleje
  opfyldt        timer.det_hele
  oplyst         husstand
  indgår         helhed
  mangler        kendt
  mangler        ny

Standard ophold, udgave 2025, kilde def36d408329
[0]
$ kvs decide afvejning/ophold.kvs --case afvejning/uafklaret.json --lang en
Ophold
Date of decision 10 June 2025, service ophold

SKØN: Nothing speaks against it, but a person must assess before anything can be proposed.

What decides the case
  to be assessed timer
      Borgeren får mere end 20 timers hjælp om ugen.
  to be assessed behov
      Vi vurderer, om borgeren har behov for et ophold.

What a person must assess
  Visitator: Har borgeren behov for et ophold?
      weighed (at hand): Vi tager hensyn til, hvad borgerens ægtefælle kan.
      weighed: Vi ser på hele borgerens situation.
  Visitator: Hvilke timer tæller med?

Whom to turn to
  Aflastningscentret (whether it applies: missing)
  Visitationen (whether it applies: missing)

Otherwise
  met            vej
  met            vej.pleje
  met            vej.pleje.behov_for_pleje
  met            vej.pleje.afprøvet
  not met        vej.træning
  not met        vej.træning.behov_for_træning
  not met        timer.kun_pleje
  met            timer.det_hele
  at hand        husstand
  weighed        helhed
  missing        kendt
  missing        ny

Standard ophold, edition 2025, source def36d408329
[0]
$ kvs decide afvejning/ophold.kvs --case afvejning/uafklaret.json --format json --engine interpret | sed 's/.*"skøn_åbne"/"skøn_åbne"/; s/,"modul":.*//'
"skøn_åbne":[{"skøn":"har_behov","rolle":"visitator","spørgsmål":"Har borgeren behov for et ophold?","hensyn":["husstand","helhed"]},{"skøn":"timer_der_tæller","rolle":"visitator","spørgsmål":"Hvilke timer tæller med?","hensyn":[]}],"skøn_brugt":[],"klage":{"frist_norm":null,"dato":null,"af":null,"til":null,"videre_til":null},"henvendelse":[{"norm":"kendt","til":"Aflastningscentret","sandhed":"mangler"},{"norm":"ny","til":"Visitationen","sandhed":"mangler"}],"partshøring":[],"koder":[]
[0]
