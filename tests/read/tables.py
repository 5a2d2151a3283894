"""Parses of invented sentences as tables for `built`, shared by the tests of entities."""

INTERVIEW = """
Mr Mr PROPN NNP compound 1 O
Dae Dae PROPN NNP nsubj 5 B-PERSON
, , PUNCT , punct 1 O
61 61 NUM CD appos 1 B-DATE
, , PUNCT , punct 1 O
told tell VERB VBD ROOT 5 O
the the DET DT det 9 O
Fen Fen PROPN NNP compound 9 B-PERSON
Gazette Gazette PROPN NNP compound 9 I-PERSON
newspaper newspaper NOUN NN dobj 5 O
that that PRON WDT mark 13 O
he he PRON PRP nsubj 13 O
had have AUX VBD aux 13 O
seen see VERB VBN ccomp 5 O
the the DET DT det 15 O
governor governor NOUN NN dobj 13 O
. . PUNCT . punct 5 O
"""

LEAD = """
A a DET DT det 2 O
junior junior ADJ JJ amod 2 O
consul consul NOUN NN nsubj 4 O
has have AUX VBZ aux 4 O
fled flee VERB VBN ccomp 8 O
, , PUNCT , punct 8 O
a a DET DT det 7 O
lawyer lawyer NOUN NN nsubj 8 O
said say VERB VBD ROOT 8 O
. . PUNCT . punct 8 O

Pak Pak PROPN NNP compound 12 B-PERSON
Un Un PROPN NNP compound 12 I-PERSON
Chol Chol PROPN NNP nsubj 16 I-PERSON
, , PUNCT , punct 12 O
44 44 NUM CD appos 12 B-DATE
, , PUNCT , punct 12 O
left leave VERB VBD ROOT 16 O
with with ADP IN prep 16 O
his his PRON PRP$ poss 19 O
wife wife NOUN NN pobj 17 O
. . PUNCT . punct 16 O
"""

FIRM = """
Moor Moor PROPN NNP compound 1 B-ORG
Motors Motors PROPN NNPS nsubj 2 I-ORG
said say VERB VBD ROOT 2 O
it it PRON PRP nsubj 5 O
would would AUX MD aux 5 O
close close VERB VB ccomp 2 O
the the DET DT det 7 O
plant plant NOUN NN dobj 5 O
. . PUNCT . punct 2 O

The the DET DT det 10 O
company company NOUN NN nsubj 11 O
blamed blame VERB VBD ROOT 11 O
its its PRON PRP$ poss 13 O
rival rival NOUN NN dobj 11 O
. . PUNCT . punct 11 O
"""

QUOTED = """
“ " PUNCT `` punct 6 O
We we PRON PRP nsubj 2 O
are be AUX VBP ccomp 6 O
ready ready ADJ JJ acomp 2 O
, , PUNCT , punct 6 O
” " PUNCT '' punct 6 O
said say VERB VBD ROOT 6 O
Moor Moor PROPN NNP compound 8 B-ORG
Motors Motors PROPN NNPS compound 9 I-ORG
spokeswoman spokeswoman NOUN NN compound 11 O
Ann Ann PROPN NNP compound 11 B-PERSON
Kerr Kerr PROPN NNP nsubj 6 I-PERSON
. . PUNCT . punct 6 O

“ " PUNCT `` punct 15 O
I I PRON PRP nsubj 15 O
am be AUX VBP ROOT 15 O
glad glad ADJ JJ acomp 15 O
. . PUNCT . punct 15 O
” " PUNCT '' punct 15 O
"""

CAREER = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
served serve VERB VBD ROOT 2 O
as as ADP IN prep 2 O
a a DET DT det 5 O
judge judge NOUN NN pobj 3 O
in in ADP IN prep 5 O
Oslo Oslo PROPN NNP pobj 6 B-GPE
. . PUNCT . punct 2 O

She she PRON PRP nsubj 10 O
was be AUX VBD ROOT 10 O
a a DET DT det 13 O
former former ADJ JJ amod 13 O
envoy envoy NOUN NN attr 10 O
to to ADP IN prep 13 O
Chile Chile PROPN NNP pobj 14 B-GPE
. . PUNCT . punct 10 O
"""

SIDES = """
North North PROPN NNP compound 1 B-GPE
Korea Korea PROPN NNP nsubj 2 I-GPE
sent send VERB VBD ROOT 2 O
a a DET DT det 4 O
note note NOUN NN dobj 2 O
. . PUNCT . punct 2 O

The the DET DT det 7 O
North North PROPN NNP nsubj 8 B-LOC
wants want VERB VBZ ROOT 8 O
talks talk NOUN NNS dobj 8 O
. . PUNCT . punct 8 O
"""

NAMESAKES = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 6 I-PERSON
, , PUNCT , punct 1 O
a a DET DT det 4 O
lawyer lawyer NOUN NN appos 1 O
, , PUNCT , punct 1 O
met meet VERB VBD ROOT 6 O
Tom Tom PROPN NNP compound 8 B-PERSON
Kerr Kerr PROPN NNP dobj 6 I-PERSON
. . PUNCT . punct 6 O

Mr Mr PROPN NNP compound 11 O
Kerr Kerr PROPN NNP nsubj 12 B-PERSON
thanked thank VERB VBD ROOT 12 O
her she PRON PRP dobj 12 O
. . PUNCT . punct 12 O
"""

ACRONYM = """
The the DET DT det 3 B-ORG
Fen Fen PROPN NNP compound 3 I-ORG
Research Research PROPN NNP compound 3 I-ORG
Council Council PROPN NNP nsubj 7 I-ORG
( ( PUNCT -LRB- punct 3 O
FRC FRC PROPN NNP appos 3 O
) ) PUNCT -RRB- punct 3 O
met meet VERB VBD ROOT 7 O
. . PUNCT . punct 7 O

FRC FRC PROPN NNP compound 10 O
officials official NOUN NNS nsubj 11 O
left leave VERB VBD ROOT 11 O
. . PUNCT . punct 11 O
"""

ALL = (INTERVIEW, LEAD, FIRM, QUOTED, CAREER, SIDES, NAMESAKES, ACRONYM)
