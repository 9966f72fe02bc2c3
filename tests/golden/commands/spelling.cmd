# Words that the Danish dictionary does not have; the part's own word and compounds are known.
$ kvs check stavning/stavet.kvs --spelling
$ kvs check stavning/stavet.kvs --dictionary stavning
