# PDF and Word need a helper: Node is missing, the helper is not installed, or it fails. Nothing is written then.
$ sh elsewhere sh -c 'k=$(command -v kvs); PATH=/nowhere "$k" render standarder/aflastning.kvs --to pdf -o ny.pdf; echo $?; ls ny.pdf 2>/dev/null'
fejl[K0875]: Der er ikke noget program her, der kan lave PDF: Node mangler. Installér det (Debian: apt-get install nodejs npm).

1 fejl. Læs mere: kvs explain K0875
3
[2]
$ sh elsewhere sh -c 'k=$(command -v kvs); PATH=/nowhere "$k" render standarder/aflastning.kvs --to docx -o ny.docx --lang en; echo $?'
error[K0875]: There is no program here that can make Word: Node is missing. Install it (Debian: apt-get install nodejs npm).

1 error. Read more: kvs explain K0875
3
[0]
$ sh elsewhere env KVS_PUBLISH=ingen/steder kvs render standarder/aflastning.kvs --to pdf -o ny.pdf
fejl[K0876]: Hjælpeprogrammet, der laver PDF, er ikke installeret. Kør: npm ci --prefix ingen/steder

1 fejl. Læs mere: kvs explain K0876
[3]
$ sh elsewhere env KVS_PUBLISH=ingen/steder kvs render standarder/aflastning.kvs --to pdf -o ny.pdf --lang en
error[K0876]: The helper that makes PDF is not installed. Run: npm ci --prefix ingen/steder

1 error. Read more: kvs explain K0876
[3]
$ sh elsewhere env KVS_PUBLISH=forkert/publisher kvs render standarder/aflastning.kvs --to docx -o ny.docx
fejl[K0877]: Hjælpeprogrammet kunne ikke lave Word: der er ikke mere plads i /tmp

1 fejl. Læs mere: kvs explain K0877
[3]
$ sh elsewhere env KVS_PUBLISH=forkert/publisher kvs render standarder/aflastning.kvs --to docx -o ny.docx --lang en
error[K0877]: The helper could not make Word: der er ikke mere plads i /tmp

1 error. Read more: kvs explain K0877
[3]
# And a PDF that is one.
$ sh elsewhere sh -c 'kvs render standarder/aflastning.kvs --to pdf -o ny.pdf && head -c 5 ny.pdf && kvs render standarder/aflastning.kvs --to docx -o ny.docx && head -c 2 ny.docx'
%PDF-PK./ny.docx
./ny.pdf
[0]
