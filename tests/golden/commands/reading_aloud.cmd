# Every kind of sentence that kvs makes by itself, to be read aloud: first to the citizen, then to the case worker.
$ kvs render oplaesning/saetninger.kvs --to text
Sætninger, der skal læses op
============================
Prøveby Kommune
Kvalitetsstandard 2026


Hvem kan få hjælpen?
--------------------

Alle disse betingelser skal være opfyldt:

- Din alder skal være mindst 18 år.
- Din alder skal være højst 66 år.
- Din alder skal være mere end 17 år.
- Din alder skal være mindre end 67 år.
- Din alder skal være fra 18 til og med 66 år.
- Din alder skal være mindst 18 år, når afgørelsen træffes.
- Din alder skal være mindst 18 år den dag, vi har modtaget ansøgningen.
- Summen af formue og opsparing skal være højst 50.000 kr.
- Din indtægt skal være højst 20.000 kr. pr. måned.
- Din pårørendes alder skal være mindst 18 år.
- Din bolig skal være egen bolig.
- Din bolig må ikke være plejebolig.
- Din bolig skal være egen bolig eller botilbud.
- Din indflytning skal være højst 1. marts 2026.
- Du bor sammen med din pårørende.
- Du bor ikke sammen med din pårørende.
- Oplysningen »kørekort« skal være ja.
- Oplysningen »kørekort« skal være nej.
- Mindst én af disse betingelser skal være opfyldt:
  - Du bor sammen med din pårørende.
  - Oplysningen »kørekort« skal være ja.
- Mindst 2 af disse betingelser skal være opfyldt:
  - Du bor sammen med din pårørende.
  - Oplysningen »kørekort« skal være ja.
  - Din bolig skal være egen bolig.


Hvem gælder standarden ikke for?
--------------------------------

Din bolig er botilbud.


Hvad vurderer vi?
-----------------

Dine begrænsninger skal være mindst moderate. Dine begrænsninger skal være
svære. Visitator vurderer »har behov«.


Hvor meget hjælp kan du få?
---------------------------

Omfanget fastsættes efter en konkret vurdering ved visitator. Der kan som
hovedregel bevilges højst 7 besøg pr. uge. Der kan bevilges mindst 1 besøg pr.
uge. I ganske særlige tilfælde kan der gøres undtagelse fra »loft«. Det gælder,
hvis svaret på »ganske særligt« er ja.

Ubrugt hjælp kan ikke overføres til næste periode. Hjælpen sættes på pause. Det
gælder, mens svaret på »på hospital« er ja. Det sker kl. 7–15.


Hvad omfatter hjælpen?
----------------------

- Samtale


Hvad omfatter hjælpen ikke?
---------------------------

- Rengøring


Hvad koster det?
----------------

Hjælpen er gratis. Prisen følger taksten »kørsel« pr. besøg. Du betaler prisen.
Du betaler udgiften. Prisen er 25 kr. pr. besøg. Prisen pr. besøg er ikke
oplyst.

- Kørsel
  Gælder fra: 1. januar 2026
  Beløb: 32,50 kr. pr. besøg


Hvornår får du svar og hjælp?
-----------------------------

Det sker senest 8 uger efter den dag, vi har modtaget ansøgningen. Det sker
inden 1 hverdag efter den dag, vi har modtaget ansøgningen. Det sker hurtigst
muligt. Det sker som hovedregel senest 5 hverdage efter den dag, vi har modtaget
ansøgningen. Fristen er ikke oplyst.


Hvem leverer hjælpen?
---------------------

Der er frit valg.


Klage
-----

Du kan klage inden 4 uger efter den dag, du har modtaget afgørelsen. Klagen
sendes til Visitationen.


Information og kontakt
----------------------

Visitationen

Telefon: 12 34 56 78


Om kvalitetsstandarden
----------------------

Gælder: Fra den 1. januar 2026
Godkendt af: Socialudvalget den 2. december 2025

--------------------------------------------------------------------------------
Standard: sætninger
Udgave: 2026
Filens kontrolsum (SHA-256):
7607f53f3c906a568fcdbd1df5ccc44e74acaf6872ab8c93bb33ecd5f53cebba
Oversat med: kvs 0.1.0
[0]
$ kvs render oplaesning/saetninger.kvs --to text --view sagsbehandler
Sætninger, der skal læses op
============================
Prøveby Kommune
Kvalitetsstandard 2026
Udgave til sagsbehandlere


Målgruppe
---------
  [alle af]

Alle disse betingelser skal være opfyldt:

- Borgerens alder skal være mindst 18 år.
    [voksen · betingelse: alder er mindst 18 år]
- Borgerens alder skal være højst 66 år.
    [ikke_ældre · betingelse: alder er højst 66 år]
- Borgerens alder skal være mere end 17 år.
    [ældre_end · betingelse: alder er mere end 17 år]
- Borgerens alder skal være mindre end 67 år.
    [yngre_end · betingelse: alder er mindre end 67 år]
- Borgerens alder skal være fra 18 til og med 66 år.
    [mellem_årene · betingelse: alder er fra 18 til og med 66 år]
- Borgerens alder skal være mindst 18 år, når afgørelsen træffes.
    [fyldt · betingelse: alder regnet fra fødselsdag er mindst 18 år]
- Borgerens alder skal være mindst 18 år den dag, vi har modtaget ansøgningen.
    [fyldt_da · betingelse: alder regnet fra fødselsdag til modtaget ansøgning
     er mindst 18 år]
- Summen af formue og opsparing skal være højst 50.000 kr.
    [midler · betingelse: summen af formue og opsparing er højst 50.000 kr.]
- Borgerens indtægt skal være højst 20.000 kr. pr. måned.
    [tjener · betingelse: indtægt er højst 20.000 kr. pr. måned]
- Den pårørendes alder skal være mindst 18 år.
    [den_anden · betingelse: pårørendes alder er mindst 18 år]
- Borgerens bolig skal være egen bolig.
    [hjemme · betingelse: bolig er egen bolig]
- Borgerens bolig må ikke være plejebolig.
    [ikke_plejebolig · betingelse: bolig er ikke plejebolig]
- Borgerens bolig skal være egen bolig eller botilbud.
    [en_af_dem · betingelse: bolig er en af egen bolig eller botilbud]
- Borgerens indflytning skal være højst 1. marts 2026.
    [kom · betingelse: indflyttet er højst 1. marts 2026]
- Borgeren bor sammen med din pårørende.
    [sammen · betingelse: bor sammen med din pårørende]
- Borgeren bor ikke sammen med din pårørende.
    [ikke_sammen · betingelse: bor ikke sammen med din pårørende]
- Oplysningen »kørekort« skal være ja.
    [kort · skal · betingelse: »kørekort« er ja]
- Oplysningen »kørekort« skal være nej.
    [ikke_kort · betingelse: »kørekort« er nej]
- Mindst én af disse betingelser skal være opfyldt:
    [vej · mindst en af]

  - Borgeren bor sammen med din pårørende.
      [vej.bor_sammen · betingelse: bor sammen med din pårørende]
  - Oplysningen »kørekort« skal være ja.
      [vej.kørekort · betingelse: »kørekort« er ja]
- Mindst 2 af disse betingelser skal være opfyldt:
    [nogle · mindst 2 af]

  - Borgeren bor sammen med din pårørende.
      [nogle.bor_sammen · betingelse: bor sammen med din pårørende]
  - Oplysningen »kørekort« skal være ja.
      [nogle.kørekort · betingelse: »kørekort« er ja]
  - Borgerens bolig skal være egen bolig.
      [nogle.bil · betingelse: bolig er egen bolig]


Gælder ikke for
---------------

Borgerens bolig er botilbud.
  [botilbuddet · betingelse: bolig er botilbud]


Vurdering
---------

Borgerens begrænsninger skal være mindst moderate.
  [begrænset · betingelse: begrænsning er mindst moderate · vurderes af
   visitatoren]

Borgerens begrænsninger skal være svære.
  [svært · betingelse: begrænsning er svære · vurderes af visitatoren]

Visitatoren vurderer »har behov«.
  [behov · altid · betingelse: »har behov« er ja · vurderes af visitatoren]


Omfang
------

Omfanget fastsættes efter en konkret vurdering ved visitatoren.
  [udmåling · udmåles: antal besøg · vurderes af visitatoren]

Der kan som hovedregel bevilges højst 7 besøg pr. uge.
  [loft · som hovedregel (kan fraviges efter vurdering) · højst 7 besøg pr.
   uge]

Der kan bevilges mindst 1 besøg pr. uge.
  [mindst_et · mindst 1 besøg pr. uge]

I ganske særlige tilfælde kan der gøres undtagelse fra »loft«. Det gælder, hvis
svaret på »ganske særligt« er ja.
  [flere · i ganske særlige tilfælde (kun efter et skøn) · hvis ganske særligt
   · undtagelse fra loft · vurderes af visitatoren]

Ubrugt hjælp kan ikke overføres til næste periode.
  [overførsel · overføres ikke]

Hjælpen sættes på pause. Det gælder, mens svaret på »på hospital« er ja.
  [hospital · sættes på pause · mens på hospital]

Det sker kl. 7–15.
  [klokken · kl. 7.00–15.00]


Omfatter
--------

- Samtale
    [samtale]


Omfatter ikke
-------------

- Rengøring
    [rengøring]


Pris
----

Hjælpen er gratis.
  [hjælpen · gratis]

Prisen følger taksten »kørsel« pr. besøg. Prisen betales af borgeren.
  [kørslen · takst kørsel pr. besøg, betales af borgeren]

Udgiften betales af borgeren.
  [materialer · egen udgift, betales af borgeren]

Prisen er 25 kr. pr. besøg.
  [gebyr · 25 kr. pr. besøg]

Prisen pr. besøg er ikke oplyst.
  [andet · prisen er ikke oplyst pr. besøg]

- Kørsel
  Gælder fra: 1. januar 2026
  Beløb: 32,50 kr. pr. besøg


Frister
-------

Det sker senest 8 uger efter den dag, vi har modtaget ansøgningen.
  [svar · senest 8 uger efter den dag, vi har modtaget ansøgningen]

Det sker inden 1 hverdag efter den dag, vi har modtaget ansøgningen.
  [kvittering · inden 1 hverdag efter den dag, vi har modtaget ansøgningen]

Det sker hurtigst muligt.
  [opstart · hurtigst muligt]

Det sker som hovedregel senest 5 hverdage efter den dag, vi har modtaget
ansøgningen.
  [nogle_gange · som hovedregel (kan fraviges efter vurdering) · senest
   5 hverdage efter den dag, vi har modtaget ansøgningen]

Fristen er ikke oplyst.
  [ukendt_dag · ukendt frist]


Leverandør
----------

Der er frit valg.
  [vælger · frit valg]


Klage
-----

Borgeren kan klage inden 4 uger efter den dag, du har modtaget afgørelsen.
  [klagefrist · af borgeren · inden 4 uger efter den dag, borgeren har modtaget
   afgørelsen]

Klagen sendes til Visitationen.
  [klagested · til Visitationen]


Oplysninger i sagen
-------------------

- alder
  Spørgsmål: Alder (om borgeren)
  Svar: antal år
  Kommer fra: cpr
- fødselsdag
  Spørgsmål: Fødselsdag (om borgeren)
  Svar: dato
  Kommer fra: cpr
- indflyttet
  Spørgsmål: Indflyttet (om borgeren)
  Svar: dato
  Kommer fra: cpr
- indtægt
  Spørgsmål: Indtægt (om borgeren)
  Svar: antal kr. pr. måned
- formue
  Spørgsmål: Formue (om borgeren)
  Svar: antal kr.
- opsparing
  Spørgsmål: Opsparing (om borgeren)
  Svar: antal kr.
- pårørendes_alder
  Spørgsmål: Pårørendes alder (om den pårørende)
  Svar: antal år
- bolig
  Spørgsmål: Bolig (om borgeren)
  Svar: egen bolig, plejebolig eller botilbud
- bor_sammen
  Spørgsmål: Bor sammen
  Svar: ja eller nej
  Kommer fra: borgeren
- kørekort
  Spørgsmål: Kørekort
  Svar: ja eller nej
- på_hospital
  Spørgsmål: På hospital (om borgeren)
  Svar: perioder
  Kommer fra: journalen


Skøn i sagen
------------

- begrænsning
  Spørgsmål: Begrænsning (om borgeren)
  Svar: lette, moderate eller svære
  Vurderes af: visitatoren
- har_behov
  Spørgsmål: Har behov
  Svar: ja eller nej
  Vurderes af: visitatoren
- antal_besøg
  Spørgsmål: Antal besøg
  Svar: antal besøg pr. uge
  Vurderes af: visitatoren
- ganske_særligt
  Spørgsmål: Ganske særligt
  Svar: ja eller nej
  Vurderes af: visitatoren


Hændelser, som frister regnes fra
---------------------------------

- modtaget_ansøgning
  Hændelse: den dag, vi har modtaget ansøgningen
- modtaget_afgørelse
  Hændelse: den dag, borgeren har modtaget afgørelsen


Information og kontakt
----------------------

Visitationen

Telefon: 12 34 56 78


Om kvalitetsstandarden
----------------------

Gælder: Fra den 1. januar 2026
Godkendt af: Socialudvalget den 2. december 2025

--------------------------------------------------------------------------------
Standard: sætninger
Udgave: 2026
Filens kontrolsum (SHA-256):
7607f53f3c906a568fcdbd1df5ccc44e74acaf6872ab8c93bb33ecd5f53cebba
Oversat med: kvs 0.1.0
[0]
