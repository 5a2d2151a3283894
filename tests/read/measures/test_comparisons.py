"""What is held against the past, and what only describes."""

import pytest

from dragoman.model import Entity, Event, Plover, Span
from dragoman.read.entities.entities import Entities
from dragoman.read.measures.comparisons import find_comparisons
from tests.read.built import built

NOBODY = Entities(())

STRIKE = """
It it PRON PRP nsubj 1
is be AUX VBZ ROOT 1
the the DET DT det 4
largest large ADJ JJS amod 4
strike strike NOUN NN attr 1
{standard}
. . PUNCT . punct 1
"""

CLERK = """
She she PRON PRP nsubj 1
is be AUX VBZ ROOT 1
the the DET DT det 5
most most ADV RBS advmod 4
senior senior ADJ JJ amod 5
clerk clerk NOUN NN attr 1
to to PART TO aux 7
resign resign VERB VB relcl 5
since since SCONJ IN prep 7
Ada Ada PROPN NNP compound 10 B-PERSON
Brandt Brandt PROPN NNP pobj 8 I-PERSON
in in ADP IN prep 7
2009 2009 NUM CD pobj 11
. . PUNCT . punct 1
"""


def event(parse, word, kind):
    """Give an event of some type whose trigger is the word."""
    start = parse.text.index(word)
    span = Span(start, start + len(word))
    return Event(id="v1", type=kind, plover=Plover(event="PROTEST"), status="happened", evidence=span, trigger=span)


def test_a_superlative_is_held_against_the_time_since():
    """“The largest strike since 2011” compares by size, since 2011, what its noun names."""
    parse = built(STRIKE.format(standard="since since SCONJ IN prep 4\n2011 2011 NUM CD pobj 5"))
    (found,) = find_comparisons(parse, NOBODY, ())
    assert (found.kind, found.of, found.by, found.since) == ("superlative", "strike", "size", 2011)
    assert found.span.of(parse.text) == "the largest strike since 2011"


def test_a_superlative_of_an_event_names_its_type():
    """Where the noun is the trigger of an event, the comparison is of that event and its type."""
    parse = built(STRIKE.format(standard="since since SCONJ IN prep 4\n2011 2011 NUM CD pobj 5"))
    (found,) = find_comparisons(parse, NOBODY, (event(parse, "strike", "protest"),))
    assert (found.of, found.event) == ("protest", "v1")


def test_a_superlative_without_a_standard_only_describes():
    """“It is the largest strike” is held against nothing."""
    assert find_comparisons(built(STRIKE.format(standard="yet yet ADV RB advmod 1")), NOBODY, ()) == ()


def test_since_a_person_names_whom_it_is_measured_against():
    """“Since Ada Brandt in 2009” gives the year and the person; the subject of "is" is what is compared."""
    parse = built(CLERK)
    she = Entity(id="e1", kind="person", name="Else Holm", mentions=(Span(0, 3),))
    start = parse.text.index("Ada")
    ada = Entity(id="e2", kind="person", name="Ada Brandt", mentions=(Span(start, start + 10),))
    (found,) = find_comparisons(parse, Entities((she, ada)), (event(parse, "resign", "dismissal"),))
    assert (found.by, found.since, found.of, found.event) == ("rank", 2009, "dismissal", "v1")
    assert (found.entity, found.since_entity) == ("e1", "e2")


def test_an_ordinal_counts_within_a_stretch_of_time():
    """“The third collapse this year” is the third within the year of publication."""
    parse = built("""
It it PRON PRP nsubj 1
was be AUX VBD ROOT 1
the the DET DT det 4
third third ADJ JJ amod 4
collapse collapse NOUN NN attr 1
this this DET DT det 6
year year NOUN NN npadvmod 1
. . PUNCT . punct 1
""")
    (found,) = find_comparisons(parse, NOBODY, ())
    assert (found.kind, found.ordinal, found.of, found.period) == ("ordinal", 3, "collapse", "2024")


def test_the_first_to_do_something_needs_no_time():
    """“The first woman to lead it” is held against all before her."""
    parse = built("""
She she PRON PRP nsubj 1
is be AUX VBZ ROOT 1
the the DET DT det 4
first first ADJ JJ amod 4
woman woman NOUN NN attr 1
to to PART TO aux 6
lead lead VERB VB relcl 4
it it PRON PRP dobj 6
. . PUNCT . punct 1
""")
    (found,) = find_comparisons(parse, NOBODY, ())
    assert (found.kind, found.ordinal, found.period) == ("ordinal", 1, None)


def test_in_decades_reaches_back_at_least_two():
    """“The worst flood in decades” is held against the last two decades at the least, “in more than 50 years” against 50."""
    table = """
It it PRON PRP nsubj 1
is be AUX VBZ ROOT 1
the the DET DT det 4
worst bad ADJ JJS amod 4
flood flood NOUN NN attr 1
in in ADP IN prep 4
{}
. . PUNCT . punct 1
"""
    for words, period in (
        ("decades decade NOUN NNS pobj 5", "2004-07-16/2024-07-16"),
        (
            "more more ADJ JJR amod 8\nthan than ADP IN quantmod 8\n50 50 NUM CD nummod 9\nyears year NOUN NNS pobj 5",
            "1974-07-16/2024-07-16",
        ),
    ):
        (found,) = find_comparisons(built(table.format(words)), NOBODY, ())
        assert (found.by, found.period) == ("severity", period)


def test_fewer_than_last_year_compares_with_its_period():
    """“Fewer than last year” is held against the year before publication."""
    parse = built("""
Fewer few ADJ JJR nsubj 5
than than ADP IN prep 0
last last ADJ JJ amod 3
year year NOUN NN pobj 1
have have AUX VBP aux 5
come come VERB VBN ROOT 5
. . PUNCT . punct 5
""")
    (found,) = find_comparisons(parse, NOBODY, ())
    assert (found.kind, found.period) == ("fewer", "2023")


NO_COMPARISONS = {
    "most people": "Most most ADJ JJS amod 1\npeople people NOUN NNS nsubj 2\nleft leave VERB VBD ROOT 2\n. . PUNCT . punct 2",
    "the second half": "The the DET DT det 2\nsecond second ADJ JJ amod 2\nhalf half NOUN NN nsubj 3\nbegan begin VERB VBD ROOT 3\n. . PUNCT . punct 3",
    "more than a number": "More more ADJ JJR amod 2\nthan than ADP IN quantmod 2\nten ten NUM CD nsubj 3\nleft leave VERB VBD ROOT 3\n. . PUNCT . punct 3",
}


@pytest.mark.parametrize("table", NO_COMPARISONS.values(), ids=NO_COMPARISONS)
def test_mere_quantity_and_set_phrases_compare_nothing(table):
    """“Most people”, "the second half" and "more than ten" are held against nothing."""
    assert find_comparisons(built(table), NOBODY, ()) == ()


EXPELLED = """
He he PRON PRP nsubj 1
was be AUX VBD ROOT 1
the the DET DT det 4
second second ADJ JJ amod 4
{noun} NOUN NN attr 1
to to PART TO aux 7
be be AUX VB auxpass 7
expelled expel VERB VBN relcl 4
by by ADP IN agent 7
Peru Peru PROPN NNP pobj 8 B-GPE
this this DET DT det 11 B-DATE
year year NOUN NN npadvmod 7 I-DATE
. . PUNCT . punct 1
"""


@pytest.mark.parametrize("noun", ["inspector inspector", "minister minister"])
def test_an_ordinal_counts_those_that_something_was_done_to(noun):
    """The second to be expelled compares with those that were expelled before."""
    parse = built(EXPELLED.format(noun=noun), published="2031-03-04")
    (found,) = find_comparisons(parse, NOBODY, (event(parse, "expelled", "expulsion"),))
    assert (found.kind, found.ordinal, found.period, found.event) == ("ordinal", 2, "2031", "v1")


PLACED = """
It it PRON PRP nsubj 1
is be AUX VBZ ROOT 1
the the DET DT det 6
second second ADV RB advmod 5 B-ORDINAL
- - PUNCT HYPH punct 5
largest large ADJ JJS amod 6
strike strike NOUN NN attr 1
since since SCONJ IN prep 6
2009 2009 NUM CD pobj 7 B-DATE
. . PUNCT . punct 1
"""


def test_the_second_largest_is_told_from_the_largest() -> None:
    """An ordinal before a superlative is its place."""
    found = find_comparisons(built(PLACED), NOBODY, ())
    assert [(c.kind, c.of, c.ordinal, c.since) for c in found] == [("superlative", "strike", 2, 2009)]


@pytest.mark.parametrize(
    ("word", "dep", "verb"),
    [("Pole Pole PROPN NNP", "attr", "relcl 4"), ("mayor mayor NOUN NN", "nsubjpass", "ROOT 7")],
)
def test_the_third_to_be_something_may_be_a_national_or_hang_below_its_verb(word: str, dep: str, verb: str) -> None:
    """“The third Pole to be freed” counts, and so does “the third mayor to be sacked” where the parser hangs it so."""
    top = 1 if dep == "attr" else 7
    parse = built(f"""
He he PRON PRP nsubj 1
is be AUX VBZ {"ROOT 1" if dep == "attr" else "ccomp 7"}
the the DET DT det 4
third third ADJ JJ amod 4
{word} {dep} {top}
to to PART TO aux 7
be be AUX VB auxpass 7
freed free VERB VBN {verb}
. . PUNCT . punct {top}
""")
    (found,) = find_comparisons(parse, NOBODY, (event(parse, "freed", "release"),))
    assert (found.ordinal, found.of, found.event) == (3, "release", "v1")


ONE_OF = """
It it PRON PRP nsubj 1
is be AUX VBZ ROOT 1
{few} {few} {tags}
of of ADP IN prep 2
the the DET DT det 6
largest large ADJ JJS amod 6
strikes strike NOUN NNS pobj 3
since since SCONJ IN prep 6
2009 2009 NUM CD pobj 7 B-DATE
. . PUNCT . punct 1
"""


@pytest.mark.parametrize(("few", "tags"), [("one", "NUM CD attr 1"), ("some", "PRON DT attr 1")])
def test_one_of_the_largest_is_compared_with_nothing(few: str, tags: str) -> None:
    """“One of the largest strikes since 2009” says that others were as large."""
    assert find_comparisons(built(ONE_OF.format(few=few, tags=tags)), NOBODY, ()) == ()


def test_what_may_yet_be_done_by_the_first_is_no_comparison() -> None:
    """“The first train may leave” tells of a train, not who was the first to leave."""
    parse = built("""
The the DET DT det 2
first first ADJ JJ amod 2
train train NOUN NN nsubj 4
may may AUX MD aux 4
leave leave VERB VB ROOT 4
. . PUNCT . punct 4
""")
    assert find_comparisons(parse, NOBODY, ()) == ()
