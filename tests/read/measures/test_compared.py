"""What words of comparison are about: what is told in them, or before them."""

from msgspec.structs import replace

from dragoman.model import Entity, Event, Participant, Plover, Span
from dragoman.read.entities.entities import Entities
from dragoman.read.measures.compared import joined_noun, told_types
from dragoman.read.measures.comparisons import find_comparisons
from tests.read.built import built

STRIKE = """
Miners miner NOUN NNS nsubj 1
struck strike VERB VBD ROOT 1
. . PUNCT . punct 1

It it PRON PRP nsubj 4
was be AUX VBD ROOT 4
the the DET DT det 7
{nth} ADJ JJ amod 7
{noun} NOUN NN attr 4
this this DET DT det 9
year year NOUN NN npadvmod 7
. . PUNCT . punct 4
"""


def event(parse, word, kind, plover="PROTEST", **roles):
    """Give an event of some type whose trigger is the word, with entities in its roles."""
    start = parse.text.index(word)
    span = Span(start, start + len(word))
    people = tuple(Participant(role=r, entity=e, span=span, text=word) for r, e in roles.items())
    return Event(
        id=f"v-{word}",
        type=kind,
        plover=Plover(event=plover),
        status="happened",
        evidence=span,
        trigger=span,
        participants=people,
    )


def test_it_is_what_the_sentence_before_tells():
    """“It was the third strike this year” is of the strike told before, whose date and people are known."""
    parse = built(STRIKE.format(nth="third third", noun="strike strike"))
    told, own = event(parse, "struck", "strike"), event(parse, "strike", "strike")
    (found,) = find_comparisons(parse, Entities(()), (told, own))
    assert (found.kind, found.ordinal, found.of, found.event) == ("ordinal", 3, "strike", told.id)


def test_what_has_not_happened_is_not_what_it_was():
    """What is only planned is not what “it was”."""
    parse = built(STRIKE.format(nth="third third", noun="strike strike"))
    told, own = replace(event(parse, "struck", "strike"), status="planned"), event(parse, "strike", "strike")
    (found,) = find_comparisons(parse, Entities(()), (told, own))
    assert found.event == own.id


def test_a_noun_that_is_no_event_of_its_own_tells_the_type():
    """“Hostage-taking” tells of an abduction, “earthquake” of a disaster, “clerk” of nothing."""
    parse = built(STRIKE.format(nth="third third", noun="earthquake earthquake"))
    assert "disaster" in told_types(parse.doc[7])
    parse = built(STRIKE.format(nth="third third", noun="clerk clerk"))
    assert told_types(parse.doc[7]) == frozenset()


HOSTAGES = """
It it PRON PRP nsubj 1
was be AUX VBD ROOT 1
the the DET DT det 5
hostage hostage NOUN NN compound 5
- - PUNCT HYPH punct 5
takings taking NOUN NNS attr 1
. . PUNCT . punct 1
"""


def test_a_noun_is_told_with_those_it_is_made_of():
    """The noun of “hostage-takings” is “hostage-taking”, however the parser parts it."""
    assert joined_noun(built(HOSTAGES.replace("- -", "- -")).doc[5]).replace(" ", "") == "hostage-taking"


FLED = """
Tesfay Tesfay PROPN NNP nsubj 1 B-PERSON
fled flee VERB VBD ROOT 1
to to ADP IN prep 1
Sudan Sudan PROPN NNP pobj 2 B-GPE
, , PUNCT , punct 3
the the DET DT det 7
highest high ADJ JJS amod 7
officer officer NOUN NN appos 3
to to PART TO aux 9
flee flee VERB VB relcl 7
since since SCONJ IN prep 9
2029 2029 NUM CD pobj 10 B-DATE
. . PUNCT . punct 1
"""


def test_no_place_is_the_highest_to_flee():
    """Of “Tesfay fled to Sudan, the highest officer to flee since 2029” it is Tesfay, whatever the parser hangs it on."""
    parse = built(FLED, published="2032-09-10")
    he = Entity(id="e1", kind="person", name="Tesfay", mentions=(Span(0, 6),))
    sudan = Entity(id="e2", kind="place", name="Sudan", mentions=(Span(15, 20),))
    (found,) = find_comparisons(parse, Entities((he, sudan)), (event(parse, "fled", "defection", actor="e1"),))
    assert (found.by, found.since, found.entity, found.event) == ("rank", 2029, "e1", "v-fled")


LAST = """
Norway Norway PROPN NNP nsubj 1 B-GPE
recalled recall VERB VBD ROOT 1
Dahl Dahl PROPN NNP dobj 1
. . PUNCT . punct 1

It it PRON PRP nsubj 6
last last ADV RB advmod 6
recalled recall VERB VBD ROOT 6
one one NUM CD dobj 6
in in ADP IN prep 6
{} {} NUM CD pobj 8 B-DATE
. . PUNCT . punct 6
"""


def test_what_was_last_done_in_a_year_is_the_first_since():
    """“It last recalled one in 2028” says that what is told before is the first since 2028, if that is a year gone by."""
    parse = built(LAST.format(2028, 2028), published="2032-09-10")
    (found,) = find_comparisons(parse, Entities(()), (event(parse, "recalled", "recall"),))
    assert (found.kind, found.ordinal, found.since, found.event) == ("ordinal", 1, 2028, "v-recalled")
    parse = built(LAST.format(2032, 2032), published="2032-09-10")
    assert find_comparisons(parse, Entities(()), (event(parse, "recalled", "recall"),)) == ()


RECORD = """
Greece Greece PROPN NNP nsubj 1 B-GPE
deported deport VERB VBD ROOT 1
a a DET DT det 5
record record ADJ JJ nmod 5
{word}
migrants migrant NOUN NNS dobj 1
. . PUNCT . punct 1
"""


def test_a_record_number_is_held_against_all_before():
    """“A record 2,000 migrants” are more than ever; a “record rich” anything is none."""
    parse = built(RECORD.format(word="2,000 2,000 NUM CD nummod 5"), published="2032-09-10")
    (found,) = find_comparisons(parse, Entities(()), (event(parse, "deported", "deportation"),))
    assert (found.kind, found.by, found.period, found.event) == ("superlative", "number", "../2032-09-10", "v-deported")
    assert find_comparisons(built(RECORD.format(word="rich rich ADJ JJ amod 5")), Entities(()), ()) == ()
