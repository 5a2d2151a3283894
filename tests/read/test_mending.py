"""Trees that the parser builds wrongly time and again are hung as they are meant, and others stay as they are."""

from dragoman.read import syntax
from dragoman.read.mending import mend_trees
from tests.read.built import doc_of


def mended(table):
    """Build a spaCy document from lines of `word lemma POS TAG dep head [ENT]`, and mend it."""
    return mend_trees(doc_of([line.split() for line in table.strip().splitlines()]))


def phrases(heads):
    """Give the text of the phrase of each head."""
    return [" ".join(t.text for t in syntax.phrase(head)) for head in heads]


TAKEN = """
Rebels rebel NOUN NNS nsubj 1
took take VERB VBD ROOT 1
a a DET DT det 4
general general {} amod 4
hostage hostage NOUN NN dobj 1
. . PUNCT . punct 1
"""


def test_who_is_taken_hostage_is_the_object():
    """In "took a general hostage" the object is "a general"."""
    doc = mended(TAKEN.format("ADJ JJ"))
    assert phrases(syntax.logical_objects(doc[1])) == ["a general"]


def test_a_hostage_that_is_only_described_stays_whole():
    """In "took a second hostage" the object is the hostage."""
    doc = mended(TAKEN.replace("general general", "second second").format("ADJ JJ"))
    assert phrases(syntax.logical_objects(doc[1])) == ["a second hostage"]


NAMED = """
They they PRON PRP nsubj 1
shot shoot VERB VBD ROOT 1
a a DET DT det 3
judge judge NOUN {} dobj 1
, , PUNCT , punct 1
Rosa Rosa PROPN NNP compound 6 B-PERSON
Blum Blum PROPN NNP npadvmod 1 I-PERSON
, , PUNCT , punct 6
and and CCONJ CC cc 6
three three NUM CD nummod 10
guards guard NOUN NNS conj 6
. . PUNCT . punct 1
"""


def test_a_name_between_commas_is_the_apposition_of_the_noun_before():
    """In "shot a judge, Rosa Blum, and three guards" the name is the judge's, and the guards are shot beside her."""
    doc = mended(NAMED.format("NN"))
    assert (doc[6].dep_, doc[6].head) == ("appos", doc[3])
    assert phrases(syntax.logical_objects(doc[1])) == ["a judge", "three guards"]


def test_a_plural_takes_no_single_name_in_apposition():
    """A name after several people is left where the parser hung it."""
    assert mended(NAMED.format("NNS"))[6].head.text == "shot"


def test_a_preposition_in_a_relative_clause_is_no_particle():
    """In "the ship that it seized off Moor" the ship is the object and Moor a place."""
    doc = mended("""
The the DET DT det 1
ship ship NOUN NN nsubj 7
that that PRON WDT dobj 4
it it PRON PRP nsubj 4
seized seize VERB VBD relcl 1
off off ADP RP prt 4
Moor Moor PROPN NNP dobj 4 B-GPE
sank sink VERB VBD ROOT 7
. . PUNCT . punct 7
""")
    assert phrases(syntax.logical_objects(doc[4])) == ["The ship"]
    assert [(p, h.text) for p, h in syntax.prepositional(doc[4])] == [("off", "Moor")]


ARRESTED = """
The the DET DT det 2
man man NOUN NN compound 2
police police NOUN NNS nsubj 6
arrested arrest VERB VBN acl 2
on on ADP IN prep 3
Monday Monday PROPN NNP pobj 4 B-DATE
is be AUX VBZ ROOT 6
ill ill ADJ JJ acomp 6
. . PUNCT . punct 6
"""


def test_a_relative_clause_without_its_pronoun_is_one():
    """In "the man police arrested on Monday is ill" the police arrested the man, who is ill."""
    doc = mended(ARRESTED)
    assert phrases(syntax.subjects(doc[3])) == ["police"]
    assert phrases(syntax.logical_objects(doc[3])) == ["The man"]
    assert phrases(syntax.subjects(doc[6])) == ["The man"]


def test_police_of_a_kind_stay_whole():
    """In "the riot police arrested …" the police are who is arrested."""
    doc = mended(ARRESTED.replace("man man", "riot riot"))
    assert phrases(syntax.subjects(doc[6])) == ["The riot police"]


def test_who_is_held_hostage_holds_nobody():
    """In "the teacher held hostage in Moor" the teacher is who is held."""
    doc = mended("""
The the DET DT det 1
teacher teacher NOUN NN ROOT 1
held hold VERB VBN acl 1
hostage hostage NOUN NN dobj 2
in in ADP IN prep 2
Moor Moor PROPN NNP pobj 4 B-GPE
. . PUNCT . punct 1
""")
    assert phrases(syntax.logical_objects(doc[2])) == ["The teacher"]


BLAZE = """
A a DET DT det 1
blaze blaze NOUN NN ROOT 1
{} VERB VBN acl 1
through through ADP IN prep 2
Moor Moor PROPN NNP pobj 3 B-GPE
. . PUNCT . punct 1
"""


def test_a_sentence_without_a_verb_has_that_of_its_noun():
    """In "A blaze swept through Moor." the blaze is the subject of the sentence's verb."""
    doc = mended(BLAZE.format("swept sweep"))
    assert (doc[2].dep_, doc[1].dep_, doc[1].head) == ("ROOT", "nsubj", doc[2])


def test_a_participle_that_may_be_passive_stays_one():
    """A verb that somebody else may do to the noun stays its participle."""
    assert mended(BLAZE.format("seen see"))[2].dep_ == "acl"


def test_a_magnitude_is_part_of_the_earthquake():
    """In "A magnitude 6 quake struck" the subject is one phrase."""
    doc = mended("""
A a DET DT det 1
magnitude magnitude NOUN NN nsubj 4
6 6 NUM CD nummod 3
quake quake NOUN NN nsubj 4
struck strike VERB VBD ROOT 4
. . PUNCT . punct 4
""")
    assert phrases(syntax.subjects(doc[4])) == ["A magnitude 6 quake"]


def test_what_came_of_it_hangs_on_the_clause_before():
    """In "The driver of a bus that crashed, killing nine, fled" the crash killed nine."""
    doc = mended("""
The the DET DT det 1
driver driver NOUN NN nsubj 11
of of ADP IN prep 1
a a DET DT det 4
bus bus NOUN NN pobj 2
that that PRON WDT nsubj 6
crashed crash VERB VBD relcl 4
, , PUNCT , punct 1
killing kill VERB VBG acl 1
nine nine NUM CD dobj 8
, , PUNCT , punct 11
fled flee VERB VBD ROOT 11
. . PUNCT . punct 11
""")
    assert (doc[8].dep_, doc[8].head) == ("advcl", doc[6])
    assert phrases(syntax.subjects(doc[8])) == ["a bus"]
