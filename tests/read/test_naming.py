"""Names are hung on the noun that says who they are, and other names stay as they are."""

from dragoman.read.naming import hang_names
from tests.read.built import doc_of


def hung(table):
    """Build a spaCy document from lines of `word lemma POS TAG dep head [ENT]`, and hang its names."""
    return hang_names(doc_of([line.split() for line in table.strip().splitlines()]))


DOUBLE = """
The the DET DT det 1
journalist journalist NOUN NN nsubjpass 5
Ann Ann PROPN NNP compound 3 B-PERSON
Kerr Kerr PROPN NNP nsubjpass 5 I-PERSON
was be AUX VBD auxpass 5
found find VERB VBN ROOT 5
. . PUNCT . punct 5
"""


def test_a_noun_and_the_name_behind_it_are_one_subject():
    """In "the journalist Ann Kerr was found" the name is an apposition of the noun."""
    doc = hung(DOUBLE)
    assert (doc[3].dep_, doc[3].head.i) == ("appos", 1)


def test_a_subject_without_article_stays_apart_from_the_next():
    """A bare noun in front is none that the name is of."""
    doc = hung(DOUBLE.replace("The the DET DT det 1", "Yesterday yesterday NOUN NN npadvmod 5"))
    assert doc[3].dep_ == "nsubjpass"


TURNED = """
Liu Liu PROPN NNP nsubj 1 B-PERSON
met meet VERB VBD ROOT 1
Jon Jon PROPN NNP nmod 8 B-PERSON
Moor Moor PROPN NNP nmod 8 I-PERSON
, , PUNCT , punct 8
Chad Chad PROPN NNP poss 8 B-GPE
's 's PART POS case 5
trade trade NOUN NN compound 8
minister minister NOUN NN dobj 1
, , PUNCT , punct 8
in in ADP IN prep 8
Seoul Seoul PROPN NNP pobj 10 B-GPE
. . PUNCT . punct 1
"""


def test_a_name_before_its_description_is_what_the_description_is_of():
    """Who is met is Jon Moor, a trade minister, and it is the meeting that was in Seoul."""
    doc = hung(TURNED)
    assert [(doc[i].dep_, doc[i].head.i) for i in (2, 3, 8, 10)] == [
        ("compound", 3),
        ("dobj", 1),
        ("appos", 3),
        ("prep", 1),
    ]


IDENTIFIED = """
He he PRON PRP nsubjpass 2
was be AUX VBD auxpass 2
identified identify VERB VBN ROOT 2
by by ADP IN agent 2
police police NOUN NN pobj 3
as as ADP IN prep 4
Tim Tim PROPN NNP compound 7 B-PERSON
Ash Ash PROPN NNP pobj 5 I-PERSON
. . PUNCT . punct 2
"""


def test_who_is_identified_is_named_by_the_verb():
    """The words "as Tim Ash" tell who was identified, and nothing of the police."""
    assert hung(IDENTIFIED)[5].head.i == 2


CLOSED = """
Chad Chad PROPN NNP nsubj 1 B-GPE
handed hand VERB VBD ROOT 1
a a DET DT det 3
dealer dealer NOUN NN dobj 1
, , PUNCT , punct 3
Tim Tim PROPN NNP compound 6 B-PERSON
Ash Ash PROPN NNP appos 3 I-PERSON
, , PUNCT , punct 6
to to ADP IN prep 6
Mali Mali PROPN NNP pobj 8 B-GPE
. . PUNCT . punct 1
"""


def test_what_follows_a_name_between_commas_is_of_the_verb():
    """It is the dealer who goes to Mali, and not a Tim Ash of that name."""
    assert hung(CLOSED)[8].head.i == 1


NEAR = """
A a DET DT det 1
lawyer lawyer NOUN NN nsubj 7
for for ADP IN prep 1
the the DET DT det 4
dealer dealer NOUN NN pobj 2
Tim Tim PROPN NNP compound 6 B-PERSON
Ash Ash PROPN NNP appos 1 I-PERSON
wept weep VERB VBD ROOT 7
. . PUNCT . punct 7
"""


def test_a_name_right_behind_a_noun_is_of_that_noun():
    """Tim Ash is the dealer, and not his lawyer."""
    assert hung(NEAR)[6].head.i == 4
