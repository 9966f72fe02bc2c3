# Every kind of sentence that kvs makes by itself, to be read aloud: first to the citizen, then to the case worker.
$ kvs render oplaesning/saetninger.kvs --to text
$ kvs render oplaesning/saetninger.kvs --to text --view sagsbehandler
