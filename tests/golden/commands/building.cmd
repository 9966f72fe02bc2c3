# What is written: the module and the two schemas. The second list is what lies in the folder afterwards.
$ sh elsewhere kvs build standarder/aflastning.kvs -o ud
ud/aflastning.c
ud/aflastning.h
ud/aflastning.case.schema.json
ud/aflastning.decision.schema.json
./ud/aflastning.c
./ud/aflastning.case.schema.json
./ud/aflastning.decision.schema.json
./ud/aflastning.h
[0]
$ sh elsewhere kvs build standarder/aflastning.kvs --target json --name afl_2025
afl_2025.json
afl_2025.case.schema.json
afl_2025.decision.schema.json
./afl_2025.case.schema.json
./afl_2025.decision.schema.json
./afl_2025.json
[0]
$ sh elsewhere kvs build standarder/aflastning.kvs --target shared -o ud
ud/aflastning.so
ud/aflastning.h
ud/aflastning.case.schema.json
ud/aflastning.decision.schema.json
./ud/aflastning.case.schema.json
./ud/aflastning.decision.schema.json
./ud/aflastning.h
./ud/aflastning.so
[0]
# A name that cannot be one in C.
$ sh elsewhere kvs build standarder/aflastning.kvs --name Aflastning-2025
fejl[K0843]: »Aflastning-2025« kan ikke være navnet på det byggede modul. Brug højst 64 tegn: små bogstaver a-z, cifre og _, og begynd med et bogstav.

1 fejl. Læs mere: kvs explain K0843
[2]
$ sh elsewhere kvs build standarder/aflastning.kvs --name Aflastning-2025 --lang en
error[K0843]: “Aflastning-2025” cannot be the name of the built module. Use at most 64 characters: small letters a-z, digits and _, and begin with a letter.

1 error. Read more: kvs explain K0843
[2]
$ sh elsewhere kvs build standarder/aflastning.kvs --name $(printf 'a%.0s' $(seq 65)) --lang en
error[K0843]: “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa” cannot be the name of the built module. Use at most 64 characters: small letters a-z, digits and _, and begin with a letter.

1 error. Read more: kvs explain K0843
[2]
# No C compiler, and one that fails; one that says nothing.
$ sh elsewhere env CC=min_oversætter kvs build standarder/aflastning.kvs --target shared
fejl[K0841]: Der er ingen C-oversætter at bygge med. Der er ledt efter min_oversætter.

1 fejl. Læs mere: kvs explain K0841
[3]
$ sh elsewhere env CC=min_oversætter kvs build standarder/aflastning.kvs --target shared --lang en
error[K0841]: There is no C compiler to build with. min_oversætter was looked for.

1 error. Read more: kvs explain K0841
[3]
$ sh elsewhere env CC='sh forkert/oversaetter.sh' kvs build standarder/aflastning.kvs --target shared
fejl[K0842]: C-oversætteren sh forkert/oversaetter.sh kunne ikke bygge modulet: oversaetter: der er ikke mere plads i /tmp

1 fejl. Læs mere: kvs explain K0842
[3]
$ sh elsewhere env CC='sh forkert/oversaetter.sh' kvs build standarder/aflastning.kvs --target shared --lang en
error[K0842]: The C compiler sh forkert/oversaetter.sh could not build the module: oversaetter: der er ikke mere plads i /tmp

1 error. Read more: kvs explain K0842
[3]
$ sh elsewhere env CC=false kvs build standarder/aflastning.kvs --target shared
fejl[K0846]: C-oversætteren false kunne ikke bygge modulet og sagde ikke hvorfor (den sluttede med 1).

1 fejl. Læs mere: kvs explain K0846
[3]
$ sh elsewhere env CC=false kvs build standarder/aflastning.kvs --target shared --lang en
error[K0846]: The C compiler false could not build the module and did not say why (it ended with 1).

1 error. Read more: kvs explain K0846
[3]
# WebAssembly needs clang and wasm-ld; one after the other is missed. Nothing is written then.
$ sh elsewhere sh -c 'k=$(command -v kvs); PATH=/nowhere "$k" build standarder/aflastning.kvs --target wasm -o ud; echo $?; ls ud 2>/dev/null'
fejl[K0888]: Der mangler et program til at bygge WebAssembly. Der er ledt efter clang-19, clang-18, clang-17, clang. På Debian: sudo apt-get install clang-19

1 fejl. Læs mere: kvs explain K0888
3
[2]
$ sh elsewhere sh -c 'k=$(command -v kvs); mkdir bin; ln -s /bin/true bin/clang-19; PATH=$PWD/bin "$k" build standarder/aflastning.kvs --target wasm --lang en; echo $?'
error[K0888]: A program to build WebAssembly with is missing. wasm-ld-19, wasm-ld-18, wasm-ld-17, wasm-ld was looked for. On Debian: sudo apt-get install lld-19

1 error. Read more: kvs explain K0888
3
[0]
# The program as JSON is nothing without its texts.
$ sh elsewhere kvs build standarder/aflastning.kvs --target json --without-texts
fejl[K0893]: --target json kan ikke laves uden tekster. Udelad --without-texts, eller vælg c, shared eller wasm.

1 fejl. Læs mere: kvs explain K0893
[2]
$ sh elsewhere kvs build standarder/aflastning.kvs --target json --without-texts --lang en
error[K0893]: --target json cannot be made without texts. Leave --without-texts out, or choose c, shared or wasm.

1 error. Read more: kvs explain K0893
[2]
