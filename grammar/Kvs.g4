// How a standard is written. One rule shapes the file: a line is a head, and under it, indented, a block of lines.
//
// The grammar knows lines; what may stand under what is a question of meaning and is asked later (compiler/model). So a bad line
// costs one message and never its neighbours. There is no target code: NEWLINE, INDENT and DEDENT come from the layout in front of
// the parser, which a token source makes (compiler/syntax/levels.h has the rules). The compiler enters at `one_line`, a line at a time.
//
// Rule and token names are ASCII; README.md shows a line for each rule.
grammar Kvs;

tokens { INDENT, DEDENT, NEWLINE }

file        : line* EOF ;
line        : head marks? NEWLINE block? ;
block       : INDENT line+ DEDENT ;
one_line    : head marks? EOF ;

head        : definition | norm | rate_step | law_text | code_text | section | property | trial | clause_line | text_line | bare | assessed ;

// --- a colon after a name: here the name is defined -------------------------------------------------------------------------
definition  : (kind name | MODUL path) COLON def_body? ;
kind        : KVALITETSSTANDARD | LOV | PART | OPLYSNING | SKOEN | SKALA | BEGREB | TAKST | KALENDER | HAENDELSE | ENHED
            | KONTAKT | KODETABEL | YDELSE | FAELLES | AFSNIT ;
def_body    : def_item tail | text after ;
def_item    : forms | type | name_list | rate_unit | working_days | quantity ;
forms       : DU (SLASH STRING)? | STRING SLASH STRING ;
type        : JA ELLER NEJ | SKALA name | VALG MELLEM names | ANTAL (unit | KR) cadence? ;
name_list   : FX? names ;
rate_unit   : KR cadence ;
working_days: HVERDAGE ER days ;

norm        : name STRING? COLON statement ;
statement   : modality (core | lead)? tail | (core | lead) tail | text after ;
tail        : text? after ;
after       : ((COMMA clause)+ text?)? ;

rate_step   : FRA date COLON (amount | UKENDT) ;
law_text    : PARAGRAPH section_no COLON modality? tail ;
code_text   : KODE STRING COLON text ;

// --- no colon: a heading, a property, a led, a text, a condition --------------------------------------------------------------
section     : section_word (quantifier | modality)? tail ;
section_word: HJEMMEL | FORMAAL | BEHOV | MAALGRUPPE | GAELDER IKKE FOR | VURDERING | OMFATTER IKKE? | OMFANG | PRIS | FRISTER
            | SAGSGANG | AFGOERELSE | LEVERANDOER | LEVERING | PERSONALE | PLIGTER | KVALITETSMAAL | OPFOELGNING | OPHOER | KLAGE
            | HENVISNINGER ;

property    : prop tail ;
prop        : use | municipality | edition | language_is | approved | changed | validity | valid_for | text_property | law_ref
            | method | also_forms | word_forms | open_hours | closed_days | working_days | accepted | code ;
use         : BRUG path (SOM name)? ;
municipality: KOMMUNE (name | STRING) ;
edition     : UDGAVE (NUMBER | STRING) ;
language_is : SPROG name ;
approved    : GODKENDT (MANGLER | AF object DEN date) ;
changed     : AENDRET (REDAKTIONELT | INDHOLD I path) (DEN date | I ID NUMBER) ;
validity    : GAELDER FRA date (TIL date)? ;
valid_for   : GAELDER FOR (ALLE YDELSER | names) ;
text_property: (KILDE | SUPPLERER | FORKLARING | OFFENTLIGGOERES | SPOERGSMAAL | JA | NEJ | TELEFON | MAIL | ADRESSE | WEB) text ;
method      : METODE object ;
also_forms  : OGSAA forms ;
// one / the one, and perhaps several / the several
word_forms  : ORD STRING SLASH STRING (SLASH STRING SLASH STRING)? ;
open_hours  : AABENT days (KL spans)? ;
closed_days : LUKKET names ;
accepted    : ACCEPTERET name AF object (SOM name)? DEN date FORDI STRING ;
code        : KODE path STRING ;

// a condition alone on a line is a norm that bears the name of its fact; under `givet` it is a given
// (a heading's word alone is that heading; with `ikke` or a comparison it can only be a fact's name)
bare        : (ID (DOT name)* | IKKE path | IKKE? (path | age | sum) ER comparison | VED IKKE path) (COMMA clause)* ;
// an assessment alone is a norm that bears its name; under `forvent` the line lists the open ones
assessed    : SKOEN path (COMMA path)* (COMMA clause)* ;

clause_line : clause tail ;
text_line   : text ;
text        : STRING | LONG_TEXT ;
marks       : MARK+ ;

// --- led: after a comma, or on a line of their own under the norm -------------------------------------------------------------
clause      : lead | modality ;
lead        : when | except | role | place | after_what | by_standard | deadline | first_day | limit | notice | spread | hours
            | cadence | covers | equivalent | regulated | paid_by | reading | because | remark | for_case | free_use | on_date
            | then | otherwise | any_answer | settled | in_period ;
when        : (HVIS | MEDMINDRE | MENS) (quantifier | conditions) ;
except      : UNDTAGEN paths ;
role        : (AF | TIL | VED | FRA | HOS | VIA | MED | FOR | OM) object (SOM name)? ;
place       : (PAA | I) object ;
after_what  : EFTER (law_ref | object) ;
by_standard : (EFTER | SOM) STANDARD STRING ;
deadline    : HURTIGST MULIGT | LOEBENDE | (SENEST | INDEN | TIDLIGST) (quantity (EFTER | FOER) path | date) | UKENDT FRIST ;
first_day   : FOERSTE_DAG_MED ;
limit       : bound measure | (YDERLIGERE | I ALT) bound? measure | FRA (quantity | NUMBER) TIL measure ;
bound       : MINDST | HOEJST | OP TIL | MERE END | MINDRE END | OVER | UNDER ;
notice      : MED quantity VARSEL ;
spread      : FORDELT PAA measure ;
hours       : KL spans ;
covers      : DAEKKER (names | STRING) ;
equivalent  : SVARER TIL (names | STRING) ;
regulated   : REGULERES cadence (AF object)? ;
paid_by     : BETALES AF object ;
reading     : LAESES (comparison | quantifier) ;
because     : FORDI STRING ;
remark      : BEMAERK STRING ;
for_case    : TIL_SAGEN STRING ;
free_use    : DISPONERES FRIT ;
any_answer  : UANSET SVARET ;
settled     : AFGOERES AF SKOEN path ;
on_date     : DEN date ;
in_period   : FRA date (TIL date)? ;
then        : SAA (BETALES AF object)? ;
otherwise   : ELLERS ;
object      : path | STRING ;

// --- the core of a norm -----------------------------------------------------------------------------------------------------
core        : quantifier | unsettled | considered | measure | price | exception_of | standard_ref | choice | action | tolerance | conditions ;
quantifier  : ALLE AF | INGEN AF | (MINDST | HOEJST) (EN | NUMBER) AF ;
unsettled   : UAFKLARET MELLEM ;
// what is weighed in an assessment; nothing in front of the verb: the norm's own sentence is
considered  : (object ((COMMA | OG) object)*)? INDGAAR I paths ;
price       : GRATIS | MOD BETALING | UKENDT cadence? | amount cadence? | TAKST path cadence? | EGEN UDGIFT ;
exception_of: UNDTAGELSE FRA paths ;
standard_ref: STANDARD STRING ;
choice      : (FRIT | INTET) VALG (MELLEM names?)? ;
action      : OVERFOERES IKKE | SAETTES PAA PAUSE | OPHOERER | MODREGNES ;
tolerance   : PLUSMINUS quantity ;

// `og` and `eller` between conditions parse only so that the compiler can show the readings: the rule is one condition a line
conditions  : condition ((OG | ELLER) condition)* ;
condition   : IKKE? test ;
test        : path (ER comparison)? | (age | sum) ER comparison | SKOEN path | OPFYLDER path (UNDTAGEN paths)? | VED IKKE path ;
age         : ID REGNET FRA path (TIL path)? ;
sum         : SUMMEN AF paths ;
comparison  : bound value | MELLEM value OG value | FRA value TIL (OG MED)? value | EN AF names | IKKE? value ;
value       : measure | NUMBER | date | amount cadence? | STRING | path | UKENDT ;

modality    : SKAL IKKE? | KAN IKKE? | KUN | MAA IKKE | ALTID | SOM (HOVEDREGEL | UDGANGSPUNKT) IKKE? | TYPISK | OFTE
            | NORMALVIS IKKE? | FORTRINSVIS | FX | OPLEVET | I (GANSKE | HELT)? SAERLIGE TILFAELDE ;

// --- quantities, time, money ------------------------------------------------------------------------------------------------
measure     : quantity cadence? ;
quantity    : (NUMBER (DASH NUMBER)? | FAA) unit ;
unit        : name ;
cadence     : PER unit | (HVER | HVERT) ORDINAL? unit ;
amount      : NUMBER KR ;
days        : day_range ((COMMA | OG) day_range)* ;
day_range   : name (DASH name)? ;
spans       : span (OG span)* ;
span        : clock DASH clock ;
clock       : CLOCK | NUMBER ;
date        : ORDINAL ID NUMBER | ISO_DATE | DK_DATE ;

law_ref     : path PARAGRAPH section_no ;
section_no  : NUMBER ID? (COMMA? STK NUMBER)? (COMMA? NR NUMBER)? ;

// --- tests in the file ------------------------------------------------------------------------------------------------------
trial       : trial_what (COMMA clause)* ;
trial_what  : trial_head | GIVET | FORVENT | wish | used | OUTCOME | expect_scope | expect_price | expect_date | expect_norms
            | expect_gaps | expect_rules ;
trial_head  : PROEVE STRING (FOR path)? (COMMA SOM STRING)? ;
wish        : OENSKER (measure | path) ;
used        : BRUGT quantity ;
expect_scope: OMFANG (HOEJST? measure | UKENDT) ;
expect_price: PRIS path (price | INGEN) ;
expect_date : FRIST path (date | UKENDT | INGEN) ;
expect_norms: NORMER (KUN | IKKE)? paths ;
expect_gaps : MANGLER paths ;
expect_rules: GAELDER IKKE? paths ;

// --- names ------------------------------------------------------------------------------------------------------------------
paths       : path ((COMMA | OG) path)* ;
path        : name (DOT name)* ;
names       : name ((COMMA | OG | ELLER) name)* ;
name        : ID | soft ;
// content words: keywords only where a line without a colon begins; elsewhere they are names. Every other word of the grammar is
// reserved: before a colon the compiler reads it as the name it was meant to be, and says so.
soft        : KVALITETSSTANDARD | MODUL | LOV | PART | OPLYSNING | SKALA | BEGREB | TAKST | KALENDER | HAENDELSE | ENHED | KONTAKT
            | KODETABEL | YDELSE | YDELSER | FAELLES | AFSNIT | HVERDAGE | HJEMMEL | FORMAAL | BEHOV | MAALGRUPPE | VURDERING | OMFANG | PRIS
            | FRISTER | SAGSGANG | AFGOERELSE | LEVERANDOER | LEVERING | PERSONALE | PLIGTER | KVALITETSMAAL | OPFOELGNING
            | OPHOER | KLAGE | HENVISNINGER | KOMMUNE | UDGAVE | KILDE | SPROG | FORKLARING | SPOERGSMAAL | METODE | TELEFON | MAIL
            | ADRESSE | WEB | VALG | ANTAL | INDHOLD | PAUSE | FRIST | VARSEL | UDGIFT | INGEN | NORMER | SKOEN | BRUGT | ORD
            | UNDTAGELSE ;

// ================================================================================================================= lexer
KVALITETSSTANDARD:'kvalitetsstandard'; MODUL:'modul'; LOV:'lov'; PART:'part'; OPLYSNING:'oplysning'; SKOEN:'skøn'; SKALA:'skala';
BEGREB:'begreb'; TAKST:'takst'; KALENDER:'kalender'; HAENDELSE:'hændelse'; ENHED:'enhed'; KONTAKT:'kontakt'; KODETABEL:'kodetabel'; YDELSE:'ydelse';
YDELSER:'ydelser'; FAELLES:'fælles'; AFSNIT:'afsnit'; HVERDAGE:'hverdage';
HJEMMEL:'hjemmel'; FORMAAL:'formål'; BEHOV:'behov'; MAALGRUPPE:'målgruppe'; GAELDER:'gælder'; VURDERING:'vurdering';
OMFATTER:'omfatter'; OMFANG:'omfang'; PRIS:'pris'; FRISTER:'frister'; SAGSGANG:'sagsgang'; AFGOERELSE:'afgørelse';
LEVERANDOER:'leverandør'; LEVERING:'levering'; PERSONALE:'personale'; PLIGTER:'pligter'; KVALITETSMAAL:'kvalitetsmål';
OPFOELGNING:'opfølgning'; OPHOER:'ophør'; KLAGE:'klage'; HENVISNINGER:'henvisninger';
BRUG:'brug'; KOMMUNE:'kommune'; UDGAVE:'udgave'; KILDE:'kilde'; SPROG:'sprog'; GODKENDT:'godkendt'; MANGLER:'mangler';
AENDRET:'ændret'; REDAKTIONELT:'redaktionelt'; INDHOLD:'indhold'; SUPPLERER:'supplerer'; FORKLARING:'forklaring';
OFFENTLIGGOERES:'offentliggøres'; SPOERGSMAAL:'spørgsmål'; METODE:'metode'; OGSAA:'også'; ORD:'ord';
KODE:'kode'; TELEFON:'telefon'; MAIL:'mail'; ADRESSE:'adresse'; WEB:'web'; AABENT:'åbent'; LUKKET:'lukket'; REGULERES:'reguleres';
LAESES:'læses'; ACCEPTERET:'accepteret'; FORDI:'fordi'; BEMAERK:'bemærk'; DISPONERES:'disponeres'; UANSET:'uanset'; SVARET:'svaret'; REGNET:'regnet'; SUMMEN:'summen';
INDGAAR:'indgår'; UAFKLARET:'uafklaret'; AFGOERES:'afgøres'; TIL_SAGEN:'til_sagen';
HVIS:'hvis'; MEDMINDRE:'medmindre'; MENS:'mens'; UNDTAGEN:'undtagen'; UNDTAGELSE:'undtagelse'; SAA:'så'; ELLERS:'ellers';
AF:'af'; TIL:'til'; VED:'ved'; FRA:'fra'; HOS:'hos'; VIA:'via'; MED:'med'; FOR:'for'; PAA:'på'; I:'i'; EFTER:'efter'; FOER:'før';
OM:'om'; DEN:'den'; SOM:'som'; OG:'og'; ELLER:'eller'; IKKE:'ikke'; ER:'er'; EN:'en'|'én'; ALLE:'alle'; INGEN:'ingen';
MINDST:'mindst'; HOEJST:'højst'; OP:'op'; YDERLIGERE:'yderligere'; ALT:'alt'; MERE:'mere'; MINDRE:'mindre'; END:'end'; OVER:'over'; UNDER:'under'; MELLEM:'mellem';
JA:'ja'; NEJ:'nej'; DU:'du'; VALG:'valg'; ANTAL:'antal'; FRIT:'frit'; INTET:'intet';
STANDARD:'standard'; VARSEL:'varsel'; FORDELT:'fordelt'; DAEKKER:'dækker'; SVARER:'svarer'; BETALES:'betales'; EGEN:'egen'; UDGIFT:'udgift';
OVERFOERES:'overføres'; SAETTES:'sættes'; MODREGNES:'modregnes'; MOD:'mod'; BETALING:'betaling'; PAUSE:'pause'; OPHOERER:'ophører'; OPFYLDER:'opfylder'; GRATIS:'gratis'; UKENDT:'ukendt'; FAA:'få';
HURTIGST:'hurtigst'; MULIGT:'muligt'; LOEBENDE:'løbende'; SENEST:'senest'; INDEN:'inden'; TIDLIGST:'tidligst'; FRIST:'frist';
HVER:'hver'; HVERT:'hvert'; SKAL:'skal'; KAN:'kan'; KUN:'kun'; MAA:'må'; ALTID:'altid'; HOVEDREGEL:'hovedregel';
UDGANGSPUNKT:'udgangspunkt'; TYPISK:'typisk'; OFTE:'ofte'; NORMALVIS:'normalvis'; FORTRINSVIS:'fortrinsvis'; FX:'fx'; OPLEVET:'oplevet';
GANSKE:'ganske'; HELT:'helt'; SAERLIGE:'særlige'; TILFAELDE:'tilfælde';
PROEVE:'prøve'; GIVET:'givet'; FORVENT:'forvent'; OENSKER:'ønsker'; NORMER:'normer'; BRUGT:'brugt';
OUTCOME:'FORSLAG'|'SKØN'|'MANGLER'|'UDENFOR'|'DELVIST';

PER:'pr.'; KR:'kr.'; STK:'stk.'; NR:'nr.'; KL:'kl.'; PARAGRAPH:'§'; PLUSMINUS:'+/-'|'±';
COLON:':'; COMMA:','; DOT:'.'; SLASH:'/'; DASH:'-'|'–';

FOERSTE_DAG_MED : 'første' ' '+ 'dag' ' '+ 'med' ;

ISO_DATE : D D D D '-' D D '-' D D ;
DK_DATE  : D D? '-' D D? '-' D D D D ;
CLOCK    : D D? '.' D D ;
NUMBER   : D+ (',' D+)? | D D? D? ('.' D D D)+ (',' D+)? ;
ORDINAL  : D+ '.' ;
MARK     : '[' ~[\]\r\n]* ']' ;
LONG_TEXT: '"""' .*? '"""' ;
STRING   : '"' ~["\r\n]* '"' ;
ID       : L (L | D | '_')* ;
fragment L : [\p{L}_] ;
fragment D : [0-9] ;

COMMENT  : '#' ~[\r\n]* -> skip ;
EOL      : '\r'? '\n' ;
WS       : [ \u00A0]+ -> skip ;
TAB      : '\t' ;
// what is no word of the language, named so that a message can say what happened
OPEN_STRING : '"' ~["\r\n]* ;      // the closing quote is forgotten: the text ends with its line
OPEN_MARK   : '[' ~[\]\r\n]* ;     // the same of a mark
WORD_QUOTE  : [“”„‟«»] ;           // quotes that a word processor made
OTHER       : . ;
