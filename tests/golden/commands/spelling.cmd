# Words that the Danish dictionary does not have; declared names and the dictionary's own compounds are known.
$ kvs check stavning/stavet.kvs --spelling
bemærk[K0619]: »xqzvning« står ikke i ordbogen. Er det stavet rigtigt?
   --> stavning/stavet.kvs:58:52
   |
58 |         opholdet: gratis "Opholdet er gratis, også xqzvning."                                  [A-06]
   |                                                    ^^^^^^^^

1 bemærkning. Læs mere: kvs explain K0619
[0]
$ kvs check stavning/stavet.kvs --dictionary stavning
fejl[K0620]: Stavningen kan ikke ses efter: her er ingen dansk ordbog. Installér hunspell-da, eller kør uden --spelling.

1 fejl. Læs mere: kvs explain K0620
[3]
