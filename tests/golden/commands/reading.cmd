# A file, several, a folder with all that is below it, standard input.
$ kvs check standarder/aflastning.kvs standarder/faelles/ord.kvs
[0]
$ kvs check standarder
advarsel[K0440]: Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).
   --> standarder/indkoeb.kvs:21:5
   |
21 |     omfatter ikke
   |     ^^^^^^^^^^^^^

1 advarsel. Læs mere: kvs explain K0440
[0]
$ cd standarder && kvs check - < aflastning.kvs
[0]
# What is not there.
$ kvs check standarder/aflasning.kvs
fejl[K0820]: »standarder/aflasning.kvs« kan ikke læses: filen eller mappen findes ikke.

1 fejl. Læs mere: kvs explain K0820
[3]
$ kvs check standarder/aflasning.kvs --lang en
error[K0820]: “standarder/aflasning.kvs” cannot be read: no such file or folder.

1 error. Read more: kvs explain K0820
[3]
$ kvs decide standarder/aflastning.kvs --case sager/inden.json
fejl[K0820]: »sager/inden.json« kan ikke læses: filen eller mappen findes ikke.

1 fejl. Læs mere: kvs explain K0820
[3]
$ kvs render standarder
fejl[K0820]: »standarder« kan ikke læses: det er en mappe.

1 fejl. Læs mere: kvs explain K0820
[3]
# A folder without standards.
$ kvs check sager
fejl[K0822]: Der er ingen .kvs-filer i »sager«.

1 fejl. Læs mere: kvs explain K0822
[3]
$ kvs check sager --lang en
error[K0822]: There are no .kvs files in “sager”.

1 error. Read more: kvs explain K0822
[3]
# More files than may be read.
$ kvs check standarder --max-files 2
fejl[K0833]: Der er flere filer at læse end 2. Grænsen kan hæves med --max-files.

1 fejl. Læs mere: kvs explain K0833
[3]
$ kvs check standarder/aflastning.kvs --max-files 1 --format github
::error file=standarder/aflastning.kvs,line=7,col=6,endLine=7,endColumn=16,title=K0833::Der er flere filer at læse end 1. Grænsen kan hæves med --max-files.
[3]
$ kvs check standarder --max-files 2 --lang en
error[K0833]: There are more files to read than 2. The limit can be raised with --max-files.

1 error. Read more: kvs explain K0833
[3]
$ kvs check standarder --max-files 3
advarsel[K0440]: Listen »omfatter ikke« lukker helt for madlavning, og intet i standarden giver mulighed for at fravige det. Loven siger »skal« (serviceloven § 83, stk. 1).
   --> standarder/indkoeb.kvs:21:5
   |
21 |     omfatter ikke
   |     ^^^^^^^^^^^^^

1 advarsel. Læs mere: kvs explain K0440
[0]
