"""Events as a whole: ids, spans, rules, and what is left out."""

import pytest

from dragoman.read.entities.entities import Entities
from dragoman.read.events.events import find_events
from tests.read.built import built
from tests.read.event_trees import tree

ALL = [
    "active",
    "passive",
    "participle",
    "relative",
    "gap",
    "noun",
    "owner",
    "control",
    "promise",
    "will",
    "not",
    "may",
    "light",
    "undergo",
    "imposed by",
    "shared",
    "conjuncts",
    "companion",
    "reciprocal",
    "nested",
    "dateline",
    "statement",
]


@pytest.mark.parametrize("name", ALL)
def test_spans_hold_their_words_and_ids_count_up(name: str) -> None:
    """Ids count from v1 in the order of the text; every span lies in its sentence and holds its words."""
    parsed = tree(name)
    found = find_events(parsed, Entities(()))
    assert found
    assert [e.id for e in found] == [f"v{i}" for i in range(1, len(found) + 1)]
    assert [e.trigger for e in found] == sorted(e.trigger for e in found)
    for event in found:
        assert event.evidence.covers(event.trigger)
        for part in event.participants:
            assert event.evidence.covers(part.span)
            assert part.span.of(parsed.text) == part.text


def test_the_same_parse_gives_the_same_events() -> None:
    """Reading twice gives equal events."""
    assert find_events(tree("shared"), Entities(())) == find_events(tree("shared"), Entities(()))


def test_coordinated_verbs_are_two_events() -> None:
    """Two verbs with one object are two events."""
    assert [e.type for e in find_events(tree("shared"), Entities(()))] == ["arrest", "expulsion"]


def test_the_rule_names_the_trigger_and_its_construction() -> None:
    """An event says which trigger of which type made it, in which construction."""
    rules = {name: find_events(tree(name), Entities(()))[0].rule for name in ("passive", "noun", "light")}
    assert rules == {
        "passive": "expulsion: expel (passive)",
        "noun": "expulsion: expulsion (noun)",
        "light": "attack: attack (noun under launch)",
    }


def test_a_noun_without_participants_is_no_event() -> None:
    """A bare noun that tells nobody who took part is left out."""
    assert not [e for e in find_events(tree("without"), Entities(())) if e.type == "negotiation" and not e.participants]


@pytest.mark.parametrize(
    "name", ["habit", "kind", "as promised", "named so", "every week", "any member", "you", "norm"]
)
def test_what_happens_as_a_rule_is_no_event(name: str) -> None:
    """What holds of a kind of people, what is compared ("as promised") and a name for something tell no event."""
    assert find_events(tree(name), Entities(())) == ()


def test_the_last_word_of_a_title_is_no_event() -> None:
    """“Offensive” in the name of a game tells no attack."""
    assert find_events(tree("work title"), Entities(())) == ()


def test_only_what_takes_place_is_told_by_take() -> None:
    """“A demonstration took place” tells a protest that nobody undergoes."""
    assert [e.participants[0].role for e in find_events(tree("took place"), Entities(()))] == ["place"]
    assert not [p for e in find_events(tree("takes to"), Entities(())) for p in e.participants if p.text == "players"]


def test_a_noun_that_says_how_something_is_done_is_no_event() -> None:
    """“Resigned in protest” tells a resignation and no protest."""
    assert [e.type for e in find_events(tree("circumstance"), Entities(()))] == ["resignation"]


def test_the_arrival_of_a_defector_is_no_visit() -> None:
    """Who is told to have defected makes no official visit where he arrives."""
    assert [e.type for e in find_events(tree("came after"), Entities(()))] == ["defection"]


def test_a_verb_that_nobody_takes_part_in_tells_no_event() -> None:
    """“Never accuse” names nobody and is no event."""
    assert find_events(built("Never never ADV RB neg 1\naccuse accuse VERB VB ROOT 1"), Entities(())) == ()


STRIKE = """
Dockers docker NOUN NNS nsubj 1
are be AUX VBP ROOT 1
on on ADP IN prep 1
strike strike NOUN NN pobj 2
. . PUNCT . punct 1
"""
IT_BEGAN = """
The the DET DT det {0}
strike strike NOUN NN nsubj {1}
began begin VERB VBD ROOT {1}
. . PUNCT . punct {1}
"""


def test_what_a_noun_points_back_to_has_those_who_took_part() -> None:
    """“The strike began” tells of the strike told before, and of none where none was told."""
    told = find_events(built(STRIKE + IT_BEGAN.format(6, 7)), Entities(()))
    assert [(e.type, [p.text for p in e.participants]) for e in told] == [("strike", ["Dockers"])] * 2
    assert find_events(built(IT_BEGAN.format(1, 2)), Entities(())) == ()


def test_an_afterthought_is_of_those_the_sentence_told_of() -> None:
    """“…, the second mayor to be sacked” is about the mayor who was, and it has happened."""
    parsed = built("""
Ada Ada PROPN NNP compound 1 B-PERSON
Holm Holm PROPN NNP nsubjpass 3 I-PERSON
was be AUX VBD auxpass 3
sacked sack VERB VBN ccomp 10
, , PUNCT , punct 10
the the DET DT det 7
second second ADJ JJ amod 7 B-ORDINAL
mayor mayor NOUN NN nsubjpass 10
to to PART TO aux 10
be be AUX VB auxpass 10
sacked sack VERB VBN ROOT 10
. . PUNCT . punct 10
""")
    told = [(e.type, e.status, [p.text for p in e.participants]) for e in find_events(parsed, Entities(()))]
    assert told == [("dismissal", "happened", ["Ada Holm"])] * 2


def test_a_truce_agreed_to_is_one_event() -> None:
    """Who agrees to a ceasefire has made one, and no agreement beside it."""
    assert [e.type for e in find_events(tree("agreed a truce"), Entities(()))] == ["ceasefire"]


@pytest.mark.parametrize("name", ["talk of", "somebody hits"])
def test_talk_and_what_anybody_might_do_are_no_events(name: str) -> None:
    """Talk about taxes is no talks, and what "somebody" does in the present nobody did."""
    assert find_events(tree(name), Entities(())) == ()
