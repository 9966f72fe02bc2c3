# The citizen's text, the case worker's, and as a page; what stands below the line hangs on the version of kvs.
$ kvs render standarder/aflastning.kvs --to md | sed '1,2d; /^---/,$d'
Prøveby Kommune · Kvalitetsstandard 2025

## Lovgrundlag

- Serviceloven (Lov om social service) § 84, stk. 1

## Hvem kan få hjælpen?

Du skal bo sammen med din pårørende.

## Hvad vurderer vi?

Vi vurderer altid konkret, om der er behov for aflastning.

## Hvor meget hjælp kan du få?

Hvor mange døgn du får, afhænger af en konkret vurdering. Som hovedregel får du højst 21 døgn om året.

## Hvad omfatter hjælpen ikke?

- Transport til og fra opholdet

## Hvad koster det?

Opholdet er gratis.

## Hvornår får du svar og hjælp?

Du får en afgørelse senest 8 uger efter, at vi har fået din ansøgning.

## Klage

Du kan klage inden 4 uger efter, at du har modtaget afgørelsen. Klagen sendes til Visitationen.

## Information og kontakt

**Visitationen**

- **Telefon:** [12 34 56 78](tel:+4512345678)

## Om kvalitetsstandarden

- **Gælder:** Fra den 1. januar 2025
- **Godkendt af:** Socialudvalget den 2. december 2024

[0]
$ kvs render standarder/aflastning.kvs --to text | sed '/^-\{60,\}$/,$d' | head -18
Aflastning
==========
Prøveby Kommune
Kvalitetsstandard 2025


Lovgrundlag
-----------

- Serviceloven (Lov om social service) § 84, stk. 1


Hvem kan få hjælpen?
--------------------

Du skal bo sammen med din pårørende.


[0]
$ kvs render standarder/aflastning.kvs --to text --view sagsbehandler | sed '/^-\{60,\}$/,$d' | head -48
Aflastning
==========
Prøveby Kommune
Kvalitetsstandard 2025
Udgave til sagsbehandlere


Lovgrundlag
-----------

- Serviceloven (Lov om social service) § 84, stk. 1
    [A-02 · skal]


Målgruppe
---------

Borgeren skal bo sammen med den pårørende.
  [samliv · A-03 · skal · betingelse: »bor sammen« er ja]


Vurdering
---------

Vi vurderer altid konkret, om der er behov for aflastning.
  [behov · A-04 · altid · betingelse: »har behov« er ja · vurderes af
   visitator]


Omfang
------

Hvor mange døgn borgeren får, afhænger af en konkret vurdering.
  [udmåling · udmåles: antal døgn · vurderes af visitator]

Som hovedregel får borgeren højst 21 døgn om året.
  [loft · A-05 · som hovedregel (kan fraviges efter vurdering) · højst 21 døgn
   pr. kalenderår]


Omfatter ikke
-------------

- Transport til og fra opholdet
    [transport · som udgangspunkt (kan fraviges efter vurdering)]


Pris
[0]
$ kvs render standarder/aflastning.kvs | sed -n '/<main/,/<.main>/p' | head -20
<main>
  <h2 id="lovgrundlag">Lovgrundlag</h2>
  <ul>
    <li>Serviceloven (Lov om social service) § 84, stk. 1</li>
  </ul>
  <h2 id="hvem-kan-faa-hjaelpen">Hvem kan få hjælpen?</h2>
  <p>Du skal bo sammen med din pårørende.</p>
  <h2 id="hvad-vurderer-vi">Hvad vurderer vi?</h2>
  <p>Vi vurderer altid konkret, om der er behov for aflastning.</p>
  <h2 id="hvor-meget-hjaelp-kan-du-faa">Hvor meget hjælp kan du få?</h2>
  <p>Hvor mange døgn du får, afhænger af en konkret vurdering. Som hovedregel får du højst 21 døgn om året.</p>
  <h2 id="hvad-omfatter-hjaelpen-ikke">Hvad omfatter hjælpen ikke?</h2>
  <ul>
    <li>Transport til og fra opholdet</li>
  </ul>
  <h2 id="hvad-koster-det">Hvad koster det?</h2>
  <p>Opholdet er gratis.</p>
  <h2 id="hvornaar-faar-du-svar-og-hjaelp">Hvornår får du svar og hjælp?</h2>
  <p>Du får en afgørelse senest 8 uger efter, at vi har fået din ansøgning.</p>
  <h2 id="klage">Klage</h2>
[0]
# Into a file, in a folder that is not there yet.
$ sh elsewhere kvs render standarder/aflastning.kvs -o ud/aflastning.html
./ud/aflastning.html
[0]
# Where nothing can be written.
$ sh elsewhere kvs render standarder/aflastning.kvs -o standarder
fejl[K0821]: »standarder« kan ikke skrives: det er en mappe. Intet er skrevet.

1 fejl. Læs mere: kvs explain K0821
[3]
$ sh elsewhere kvs render standarder/aflastning.kvs -o standarder --lang en
error[K0821]: “standarder” cannot be written: it is a folder. Nothing has been written.

1 error. Read more: kvs explain K0821
[3]
# A folder that was made for a file with an impossible name does not stay.
$ sh elsewhere sh -c 'kvs render standarder/aflastning.kvs -o ny/mappe/$(printf %0300d 0).html 2>&1 | sed s/0000*/0…/; find . -name "ny*"'
fejl[K0821]: »ny/mappe/0….html« kan ikke skrives: navnet er for langt. Intet er skrevet.

1 fejl. Læs mere: kvs explain K0821
[0]
# The result may not take the place of the standard or of a module it uses, whatever path leads to it.
$ sh elsewhere kvs render standarder/aflastning.kvs -o standarder/../standarder/aflastning.kvs
fejl[K0823]: »standarder/../standarder/aflastning.kvs« er selve standarden eller et modul, den bruger. Vælg et andet navn til resultatet. Intet er skrevet.

1 fejl. Læs mere: kvs explain K0823
[2]
$ sh elsewhere kvs render standarder/aflastning.kvs -o standarder/faelles/ord.kvs --lang en
error[K0823]: “standarder/faelles/ord.kvs” is the standard itself or a module it uses. Choose another name for the result. Nothing has been written.

1 error. Read more: kvs explain K0823
[2]
$ sh elsewhere sh -c 'cp -R standarder std && mv std/aflastning.kvs std/a.json && kvs build std/a.json --target json --name a -o std'
fejl[K0823]: »std/a.json« er selve standarden eller et modul, den bruger. Vælg et andet navn til resultatet. Intet er skrevet.

1 fejl. Læs mere: kvs explain K0823
./std/a.json
./std/faelles/ord.kvs
./std/indkoeb.kvs
[2]
# A standard with an error in it has no text.
$ sh elsewhere kvs render forkert/uden_modul.kvs -o ud/uden_modul.html
fejl[K0834]: Modulet »lov.servicelov« findes ikke. Mente du »lov.serviceloven«?
  --> forkert/uden_modul.kvs:4:6
  |
4 | brug lov.servicelov
  |      ^^^^^^^^^^^^^^

1 fejl. Læs mere: kvs explain K0834
[1]
# What the council votes on: levels, who assesses, what stands open, what is accepted and why. The citizen's text follows it and says nothing of that.
$ kvs render udvalg/ophold.kvs --view udvalg --to text | sed '/^Standard:/,$d'
Aflastningsophold
=================
Prøveby Kommune
Kvalitetsstandard 2026
Udgave til udvalget

Først står det, udvalget skal vide, når det tager stilling til standarden.
Derefter følger teksten, som borgeren læser. Standarden har 1 ydelse. Kontrollen
har fundet 2 steder, der bør ændres eller accepteres. 1 fund er accepteret.


Serviceniveauet
---------------

Hjemmel
~~~~~~~

- Aflastningsophold
  Hjemmel: serviceloven § 84, stk. 2
  Loven siger: kan

Aflastningsophold
~~~~~~~~~~~~~~~~~

- Udmåling
  Niveau: efter en konkret vurdering, i døgn pr. kalenderår
  Hvor bindende: skøn ved visitator
- Loft
  Niveau: højst 21 døgn pr. kalenderår
  Hvor bindende: ligger fast
- Døgnpris
  Niveau: takst ophold pr. døgn
  Hvor bindende: ligger fast
- Afgørelsestid
  Niveau: senest 4 uger efter den dag, kommunen har modtaget ansøgningen
  Hvor bindende: ligger fast
- Klagefrist
  Niveau: inden 4 uger efter den dag, afgørelsen er modtaget
  Hvor bindende: ligger fast


Takster
-------

- Ophold
  Gælder fra: 1. januar 2026
  Beløb: 170 kr. pr. døgn
  Reguleres: hvert år af Byrådet


Det, som mennesker vurderer
---------------------------

Disse spørgsmål afgør standarden ikke. De bliver besvaret i hver enkelt sag, af
den, der står ved siden af, med navn og begrundelse.

- Er der behov for et aflastningsophold?
  Vurderes af: visitator
- Antal døgn
  Vurderes af: visitator


Det, der bør tages stilling til
-------------------------------

Bør ændres eller accepteres
~~~~~~~~~~~~~~~~~~~~~~~~~~~

- Dokumentet
  Fund: Standarden har ingen kontaktoplysninger: hverken telefon, mail, adresse
  eller hjemmeside.
- Hjemmel
  Fund: Fra 1. juli 2025 afhænger hjemlen af personen: serviceloven § 84, stk. 2
  gælder ikke for dem, der er omfattet af ældreloven.


Fund, som nogen har accepteret
------------------------------

Kontrollen har fundet dette, og en navngiven person har besluttet, at det skal
stå, som det står.

- Intet i standarden giver mulighed for at fravige »loft«: højst 21 døgn pr.
  kalenderår.
  Accepteret af: Kirsten Holm (formand)
  Hvornår: 2. december 2025
  Begrundelse: Loven siger kan, og pladserne er få


Læsninger, som standarden bygger på
-----------------------------------

Her kan ordene forstås på flere måder, eller noget er ikke sagt. Standarden har
valgt en læsning, og det er den, der afgør sagerne.

- Målgruppe
  Ordene: »over 18 år«
  Læses som: mindst 18 år


Teksten, som borgeren læser
---------------------------

Lovgrundlag
~~~~~~~~~~~

- Serviceloven (Lov om social service) § 84, stk. 2

Hvem kan få hjælpen?
~~~~~~~~~~~~~~~~~~~~

Du er over 18 år.

Hvad vurderer vi?
~~~~~~~~~~~~~~~~~

Vi vurderer altid konkret, om der er behov for et ophold.

Hvor meget hjælp kan du få?
~~~~~~~~~~~~~~~~~~~~~~~~~~~

Omfanget fastsættes efter en konkret vurdering ved visitator. Du kan højst få
21 døgn om året.

Hvad koster det?
~~~~~~~~~~~~~~~~

Du betaler for hvert døgn.

- Ophold
  Gælder fra: 1. januar 2026
  Beløb: 170 kr. pr. døgn

Hvornår får du svar og hjælp?
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

Du får svar senest 4 uger efter, at vi har modtaget din ansøgning.

Klage
~~~~~

Du kan klage inden 4 uger efter, at du har modtaget afgørelsen. Du klager til
kommunen, og kommunen sender klagen videre til Ankestyrelsen, hvis du ikke får
medhold.

Om kvalitetsstandarden
~~~~~~~~~~~~~~~~~~~~~~

Gælder: Fra den 1. januar 2026
Godkendt af: Socialudvalget den 2. december 2025

--------------------------------------------------------------------------------
[0]
$ kvs render udvalg/ophold.kvs --view borger --to text | grep -c -i "accepteret"
0
[1]
