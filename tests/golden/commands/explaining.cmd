# A message explained; small letters do as well.
$ kvs explain K0703
fejl[K0703]: Standarden kender ikke »…«. Mente du »…«?

Navnet ligner et, som findes, men er stavet anderledes. Navne skrives præcis som i standarden, også æ, ø, å og understreger.

Før: `"bor_samen": true`. Efter: `"bor_sammen": true`.
[0]
$ kvs explain k0703 --lang en
error[K0703]: The standard does not know “…”. Did you mean “…”?

The name looks like one that exists, but is spelt differently. Names are written exactly as in the standard, æ, ø, å and underscores included.

Before: `"bor_samen": true`. After: `"bor_sammen": true`.
[0]
# All of them, with how grave they are.
$ kvs explain | grep -e K0801 -e K0852 -e K0853
K0801  fejl      Kommandoen »…« findes ikke. Kommandoerne er ….
K0852  advarsel  »…« har ingen prøver.
K0853  bemærk    Normen »…« har ikke afgjort nogen prøve for »…«.
[0]
# A code that is none, and one that is nearly one.
$ kvs explain bor_sammen
fejl[K0811]: Der er ingen meddelelse med koden »bor_sammen«. `kvs explain` uden kode viser dem alle.

1 fejl. Læs mere: kvs explain K0811
[2]
$ kvs explain bor_sammen --lang en
error[K0811]: There is no message with the code “bor_sammen”. `kvs explain` without a code lists them all.

1 error. Read more: kvs explain K0811
[2]
$ kvs explain K801
fejl[K0812]: Der er ingen meddelelse med koden »K801«. Mente du K0801?

1 fejl. Læs mere: kvs explain K0812
[2]
$ kvs explain K801 --lang en
error[K0812]: There is no message with the code “K801”. Did you mean K0801?

1 error. Read more: kvs explain K0812
[2]
