# Words that the Danish dictionary does not have; declared names and the dictionary's own compounds are known.
$ kvs check stavning/stavet.kvs --spelling
$ kvs check stavning/stavet.kvs --dictionary stavning
