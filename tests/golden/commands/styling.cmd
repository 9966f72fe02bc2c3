# The municipality's own form: a table a service, in its own order, with its own headings.
$ kvs render udvalg/ophold.kvs --style stil/tabel.stil --to html | grep -E '<(h[1-6]|th)'
  <h1>Aflastningsophold</h1>
    <thead>
        <th scope="col">Emne</th>
        <th scope="col">Indhold</th>
        <th scope="row">Hvad er prisen?</th>
            <thead>
                <th scope="col">Takst</th>
                <th scope="col">Gælder fra</th>
                <th scope="col">Beløb</th>
                <th scope="row">Ophold</th>
        <th scope="row">Hvem kan få hjælpen?</th>
        <th scope="row">Lovgrundlag</th>
        <th scope="row">Hvad vurderer vi?</th>
        <th scope="row">Hvor meget hjælp kan du få?</th>
        <th scope="row">Hvornår får du svar og hjælp?</th>
        <th scope="row">Klage</th>
  <h2 id="afsnit-1-om-kvalitetsstandarden">1. Om kvalitetsstandarden</h2>
[0]
$ kvs render udvalg/ophold.kvs --style stil/forkert.stil
fejl[K0872]: Efter »form:« kan stå: løbende, tabel.
  --> stil/forkert.stil:2:1
  |
2 | form: skema
  | ^^^^^^^^^^^

fejl[K0870]: »skrift« siger ikke noget om, hvordan teksten ser ud. Her kan stå: form, spalter, rækkefølge, nummerering, overskrift.
  --> stil/forkert.stil:3:1
  |
3 | skrift: Arial
  | ^^^^^^^^^^^^^

fejl[K0871]: »målgrupe« er ikke et afsnit. Her kan stå: målgruppe.
  --> stil/forkert.stil:4:1
  |
4 | overskrift målgrupe: Hvem?
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^

fejl[K0872]: Efter »overskrift pris:« kan stå: Hvem kan få hjælpen?.
  --> stil/forkert.stil:5:1
  |
5 | overskrift pris:
  | ^^^^^^^^^^^^^^^^

fejl[K0872]: Efter »spalter:« kan stå: Emne, Indhold.
  --> stil/forkert.stil:6:1
  |
6 | spalter: Emne
  | ^^^^^^^^^^^^^

fejl[K0871]: »xyzzy« er ikke et afsnit. Her kan stå: hjemmel, formål, behov, målgruppe, gælder ikke for, vurdering, omfatter, omfatter ikke, omfang, pris, frister, sagsgang, afgørelse, leverandør, levering, personale, pligter, kvalitetsmål, opfølgning, ophør, klage, henvisninger.
  --> stil/forkert.stil:7:1
  |
7 | rækkefølge: formål, xyzzy
  | ^^^^^^^^^^^^^^^^^^^^^^^^^

6 fejl. Læs mere: kvs explain K0872
[1]
$ kvs render udvalg/ophold.kvs --style stil/forkert.stil --lang en
error[K0872]: After “form:” can stand: løbende, tabel.
  --> stil/forkert.stil:2:1
  |
2 | form: skema
  | ^^^^^^^^^^^

error[K0870]: “skrift” says nothing about how the text looks. Here can stand: form, spalter, rækkefølge, nummerering, overskrift.
  --> stil/forkert.stil:3:1
  |
3 | skrift: Arial
  | ^^^^^^^^^^^^^

error[K0871]: “målgrupe” is no section. Here can stand: målgruppe.
  --> stil/forkert.stil:4:1
  |
4 | overskrift målgrupe: Hvem?
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^

error[K0872]: After “overskrift pris:” can stand: Hvem kan få hjælpen?.
  --> stil/forkert.stil:5:1
  |
5 | overskrift pris:
  | ^^^^^^^^^^^^^^^^

error[K0872]: After “spalter:” can stand: Emne, Indhold.
  --> stil/forkert.stil:6:1
  |
6 | spalter: Emne
  | ^^^^^^^^^^^^^

error[K0871]: “xyzzy” is no section. Here can stand: hjemmel, formål, behov, målgruppe, gælder ikke for, vurdering, omfatter, omfatter ikke, omfang, pris, frister, sagsgang, afgørelse, leverandør, levering, personale, pligter, kvalitetsmål, opfølgning, ophør, klage, henvisninger.
  --> stil/forkert.stil:7:1
  |
7 | rækkefølge: formål, xyzzy
  | ^^^^^^^^^^^^^^^^^^^^^^^^^

6 errors. Read more: kvs explain K0872
[1]
$ kvs render udvalg/ophold.kvs --style stil/findes_ikke.stil
fejl[K0820]: »stil/findes_ikke.stil« kan ikke læses: filen eller mappen findes ikke.

1 fejl. Læs mere: kvs explain K0820
[3]
