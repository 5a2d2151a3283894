"""Grammar over hand-built trees: whose subject, whose object, active or passive."""

import pytest

from dragoman.read import syntax
from tests.read.built import built
from tests.read.event_trees import tree


def token(name: str, lower: str) -> object:
    """Give the token of a tree that is written `lower`."""
    return next(t for t in tree(name).doc if t.lower_ == lower)


@pytest.mark.parametrize(
    ("name", "verb", "subjects"),
    [
        ("active", "expelled", ["Borduria"]),
        ("passive", "expelled", ["diplomats"]),
        ("relative", "expelled", ["envoy"]),
        ("control", "expel", ["Borduria"]),
        ("urge", "expel", ["Borduria"]),
        ("gerund", "attacking", ["police"]),
        ("without", "expelling", ["Borduria"]),
        ("decision", "expel", ["king"]),
        ("shared", "expelled", ["Police"]),
        ("reciprocal", "signed", ["Chad", "Nepal"]),
        ("dateline", "expelled", ["senate"]),
        ("stranded", "vanished", ["consul"]),
        ("told before", "leaving", ["king"]),
    ],
)
def test_a_verb_has_its_own_or_a_shared_subject(name: str, verb: str, subjects: list[str]) -> None:
    """The subject of a verb is its own, the one it shares, or that of the clause that controls it."""
    assert [t.text for t in syntax.subjects(token(name, verb))] == subjects


@pytest.mark.parametrize(
    ("name", "verb", "objects"),
    [
        ("active", "expelled", ["diplomats"]),
        ("passive", "expelled", ["diplomats"]),
        ("participle", "expelled", ["diplomats"]),
        ("gap", "expelled", ["consul"]),
        ("raised", "ordered", ["diplomats"]),
        ("shared", "arrested", ["diplomats"]),
        ("conjuncts", "met", ["envoy", "consul"]),
        ("time later", "fired", ["rocket"]),
    ],
)
def test_the_logical_object_is_the_same_in_every_construction(name: str, verb: str, objects: list[str]) -> None:
    """The logical object is found in active, passive, participial, relative and coordinated clauses."""
    assert [t.text for t in syntax.logical_objects(token(name, verb))] == objects


@pytest.mark.parametrize(
    ("name", "verb", "passive"),
    [
        ("active", "expelled", False),
        ("passive", "expelled", True),
        ("participle", "expelled", True),
        ("relative", "expelled", False),
        ("shared", "arrested", False),
    ],
)
def test_passives_are_told_from_actives(name: str, verb: str, passive: bool) -> None:
    """A verb is passive by its auxiliary, its agent, or as a participle on a noun."""
    assert syntax.is_passive(token(name, verb)) is passive


def test_an_agent_is_named_by_by() -> None:
    """The agent of a passive is the noun under "by"."""
    assert [t.text for t in syntax.agents(token("passive", "expelled"))] == ["Borduria"]


def test_prepositional_phrases_come_with_their_preposition() -> None:
    """Each prepositional phrase is given by its preposition and its head."""
    assert [(p, t.text) for p, t in syntax.prepositional(token("companion", "defected"))] == [
        ("to", "Norway"),
        ("with", "wife"),
    ]


def test_who_something_is_according_to_stands_under_no_preposition() -> None:
    """The source after "according to" has no part in what the verb tells."""
    parsed = built("""
Chad Chad PROPN NNP nsubj 1 B-GPE
wrote write VERB VBD ROOT 1
to to ADP IN prep 1
Mali Mali PROPN NNP pobj 2 B-GPE
, , PUNCT , punct 1
according accord VERB VBG prep 1
to to ADP IN prep 5
Lind Lind PROPN NNP pobj 6 B-PERSON
. . PUNCT . punct 1
""")
    assert [(p, t.text) for p, t in syntax.prepositional(parsed.doc[1])] == [("to", "Mali")]


def test_only_a_dateline_is_a_dateline() -> None:
    """A place in capitals before a dash is a dateline; the subject after it is not."""
    assert syntax.in_dateline(token("dateline", "geneva"))
    assert not syntax.in_dateline(token("dateline", "senate"))
    assert not syntax.in_dateline(token("active", "borduria"))


def test_what_a_subject_carries_is_no_subject() -> None:
    """In “a bus carrying 40 people sank” the people are not what sank, though the parser may say so."""
    parsed = built("""
A a DET DT det 1
bus bus NOUN NN nsubj 5
carrying carry VERB VBG acl 1
40 40 NUM CD nummod 4
people people NOUN NNS nsubj 5
sank sink VERB VBD ROOT 5
. . PUNCT . punct 5
""")
    assert [s.text for s in syntax.subjects(parsed.doc[5])] == ["bus"]


def test_a_long_name_taken_for_a_time_is_an_object() -> None:
    """A name that the parser hangs as an adverbial right behind a verb is what is done it to."""
    parsed = built("""
A a DET DT det 1
court court NOUN NN nsubj 2
sentenced sentence VERB VBD ROOT 2
writer writer NOUN NN compound 5
Ada Ada PROPN NNP compound 5 B-PERSON
Holm Holm PROPN NNP npadvmod 2 I-PERSON
to to ADP IN prep 2
death death NOUN NN pobj 6
. . PUNCT . punct 2
""")
    assert [o.text for o in syntax.logical_objects(parsed.doc[2])] == ["Holm"]


def test_an_adjective_behind_a_noun_lends_it_as_subject():
    """In “the envoy, due to leave”, the envoy leaves."""
    parse = built("""
The the DET DT det 1
envoy envoy NOUN NN nsubj 6
, , PUNCT , punct 1
due due ADJ JJ amod 1
to to PART TO aux 5
leave leave VERB VB xcomp 3
wept weep VERB VBD ROOT 6
. . PUNCT . punct 6
""")
    assert [t.text for t in syntax.subjects(parse.doc[5])] == ["envoy"]
