# What the prøver of a standard leave out: no condition fails alone, nothing is unknown or open, no case stands at a limit, nobody has two wishes.
$ kvs test huller/besoeg.kvs --coverage
$ kvs test huller/besoeg.kvs --coverage --lang en
$ kvs test huller/besoeg.kvs --coverage --format json
