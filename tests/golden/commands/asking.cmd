# The first word is no command; then one that is nearly a command.
$ kvs tjek standarder
fejl[K0801]: Kommandoen »tjek« findes ikke. Kommandoerne er check, render, fmt, new, build, decide, test, coverage, explain.

1 fejl. Læs mere: kvs explain K0801
[2]
$ kvs tjek standarder --lang en
error[K0801]: There is no command “tjek”. The commands are check, render, fmt, new, build, decide, test, coverage, explain.

1 error. Read more: kvs explain K0801
[2]
$ kvs chek standarder
fejl[K0802]: Kommandoen »chek« findes ikke. Mente du »check«?

1 fejl. Læs mere: kvs explain K0802
[2]
$ kvs chek standarder --lang en
error[K0802]: There is no command “chek”. Did you mean “check”?

1 error. Read more: kvs explain K0802
[2]
# An option that the command does not have, and one that is nearly one of its own.
$ kvs check standarder --coverage
fejl[K0803]: `kvs check` har ikke tilvalget »--coverage«.

1 fejl. Læs mere: kvs explain K0803
[2]
$ kvs check standarder --coverage --lang en
error[K0803]: `kvs check` has no option “--coverage”.

1 error. Read more: kvs explain K0803
[2]
$ kvs render standarder/aflastning.kvs --veiw sagsbehandler
fejl[K0804]: `kvs render` har ikke tilvalget »--veiw«. Mente du »--view«?

1 fejl. Læs mere: kvs explain K0804
[2]
$ kvs render standarder/aflastning.kvs --veiw sagsbehandler --lang en
error[K0804]: `kvs render` has no option “--veiw”. Did you mean “--view”?

1 error. Read more: kvs explain K0804
[2]
# At the root there is no command to name.
$ kvs --formt json
fejl[K0803]: `kvs` har ikke tilvalget »--formt«.

1 fejl. Læs mere: kvs explain K0803
[2]
$ kvs --formt json --lang en
error[K0803]: `kvs` has no option “--formt”.

1 error. Read more: kvs explain K0803
[2]
# What comes after an option is not always its value.
$ kvs decide standarder/aflastning.kvs --case --format json
fejl[K0805]: Tilvalget »--case« skal have en værdi efter sig.

1 fejl. Læs mere: kvs explain K0805
[2]
$ kvs check --deny standarder/aflastning.kvs
fejl[K0815]: »standarder/aflastning.kvs« kan ikke bruges til --deny. Her kan kun stå warnings.

1 fejl. Læs mere: kvs explain K0815
[2]
$ kvs check --deny standarder/aflastning.kvs --lang en
error[K0815]: “standarder/aflastning.kvs” cannot be used for --deny. Only warnings can stand here.

1 error. Read more: kvs explain K0815
[2]
$ kvs check standarder/aflastning.kvs --date ""
fejl[K0805]: Tilvalget »--date« skal have en værdi efter sig.

1 fejl. Læs mere: kvs explain K0805
[2]
$ kvs render standarder/aflastning.kvs -o
fejl[K0805]: Tilvalget »-o« skal have en værdi efter sig.

1 fejl. Læs mere: kvs explain K0805
[2]
$ kvs decide standarder/aflastning.kvs --case a.json --case b.json
fejl[K0814]: Tilvalget »--case« står to gange.

1 fejl. Læs mere: kvs explain K0814
[2]
$ kvs render standarder/aflastning.kvs -o a.html -o b.html --lang en
error[K0814]: The option “-o” stands twice.

1 error. Read more: kvs explain K0814
[2]
$ kvs check --lix=ja standarder/aflastning.kvs
fejl[K0817]: Tilvalget »--lix« skal ikke have en værdi.

1 fejl. Læs mere: kvs explain K0817
[2]
$ kvs --version=x --lang en
error[K0817]: The option “--version” takes no value.

1 error. Read more: kvs explain K0817
[2]
# Standard input can be read once.
$ kvs decide - --case -
fejl[K0816]: `kvs decide` kan kun læse én fil fra standard ind. Giv den anden dens navn.

1 fejl. Læs mere: kvs explain K0816
[2]
$ kvs coverage - --sentences - --lang en
error[K0816]: `kvs coverage` can read only one file from standard input. Give the other by its name.

1 error. Read more: kvs explain K0816
[2]
# An option without its value; a value that it cannot have.
$ kvs check standarder --format
fejl[K0805]: Tilvalget »--format« skal have en værdi efter sig.

1 fejl. Læs mere: kvs explain K0805
[2]
$ kvs check standarder --lang en --format
error[K0805]: The option “--format” must be followed by a value.

1 error. Read more: kvs explain K0805
[2]
$ kvs render standarder/aflastning.kvs --to word
fejl[K0806]: »word« kan ikke bruges til --to. Vælg mellem html, md, text, pdf, docx.

1 fejl. Læs mere: kvs explain K0806
[2]
$ kvs render standarder/aflastning.kvs --to word --lang en
error[K0806]: “word” cannot be used for --to. Choose among html, md, text, pdf, docx.

1 error. Read more: kvs explain K0806
[2]
$ kvs check standarder --lang de
fejl[K0806]: »de« kan ikke bruges til --lang. Vælg mellem da, en.

1 fejl. Læs mere: kvs explain K0806
[2]
$ kvs check standarder --max-file stor
fejl[K0807]: »stor« kan ikke bruges til --max-file. Skriv et helt tal over 0, eventuelt med K (tusind) eller M (million) efter.

1 fejl. Læs mere: kvs explain K0807
[2]
$ kvs check standarder --max-file stor --lang en
error[K0807]: “stor” cannot be used for --max-file. Write a whole number above 0, with K (thousand) or M (million) after it if you like.

1 error. Read more: kvs explain K0807
[2]
$ kvs check standarder --max-file 4M --deny warnings > /dev/null
[1]
$ kvs check standarder --date 10/6-2025
fejl[K0808]: »10/6-2025« kan ikke bruges til --date. Skriv en dato, der findes, som år-måned-dag: 2025-06-10.

1 fejl. Læs mere: kvs explain K0808
[2]
$ kvs check standarder --date 2025-02-30 --lang en
error[K0808]: “2025-02-30” cannot be used for --date. Write a date that exists as year-month-day: 2025-06-10.

1 error. Read more: kvs explain K0808
[2]
# Nothing to work on, and too much of it.
$ kvs check
fejl[K0809]: `kvs check` mangler en fil eller en mappe. Se `kvs check --help`.

1 fejl. Læs mere: kvs explain K0809
[2]
$ kvs check --lang en
error[K0809]: `kvs check` lacks a file or a folder. See `kvs check --help`.

1 error. Read more: kvs explain K0809
[2]
$ kvs decide standarder/aflastning.kvs
fejl[K0809]: `kvs decide` mangler sagen: --case sag.json. Se `kvs decide --help`.

1 fejl. Læs mere: kvs explain K0809
[2]
$ kvs decide standarder/aflastning.kvs --lang en
error[K0809]: `kvs decide` lacks the case: --case case.json. See `kvs decide --help`.

1 error. Read more: kvs explain K0809
[2]
$ kvs render standarder/aflastning.kvs standarder/indkoeb.kvs
fejl[K0810]: `kvs render` ved ikke, hvad »standarder/indkoeb.kvs« skal bruges til. Her kan kun stå én ting ad gangen.

1 fejl. Læs mere: kvs explain K0810
[2]
$ kvs render standarder/aflastning.kvs standarder/indkoeb.kvs --lang en
error[K0810]: `kvs render` does not know what to do with “standarder/indkoeb.kvs”. Only one thing at a time can stand here.

1 error. Read more: kvs explain K0810
[2]
$ kvs explain K0801 K0802
fejl[K0810]: `kvs explain` ved ikke, hvad »K0802« skal bruges til. Her kan kun stå én ting ad gangen.

1 fejl. Læs mere: kvs explain K0810
[2]
