"""Time expressions in their sentences: tense, anchors, modifiers, and words that only look like times."""

import pytest
from edtf import parse_edtf

from dragoman.read.times.times import find_times
from tests.read.built import built

RESIGNED = """
Two two NUM CD nummod 1
ministers minister NOUN NNS nsubj 2
{verb}
on on ADP IN prep {on}
Friday Friday PROPN NNP pobj {day}
. . PUNCT . punct 2
"""


def times_of(table, **report):
    """Give the times of a hand-built sentence; its report was published on Tuesday 16 July 2024."""
    return find_times(built(table, **report))


def test_a_weekday_looks_back_from_a_past_verb():
    """A weekday under a past verb is the last such day."""
    (time,) = times_of(RESIGNED.format(verb="resigned resign VERB VBD ROOT 2", on=2, day=3))
    assert (time.earliest, time.latest, time.relative_to) == ("2024-07-12", "2024-07-12", "published")


def test_a_weekday_looks_ahead_from_a_future_verb():
    """A weekday under "will" is the next such day."""
    verb = "will will AUX MD aux 3\nresign resign VERB VB ROOT 3"
    (time,) = times_of(RESIGNED.format(verb=verb, on=3, day=4))
    assert time.earliest == time.latest == "2024-07-19"


def test_without_publication_a_weekday_stays_open():
    """A relative time of a report without a day of publication is kept, without days."""
    (time,) = times_of(RESIGNED.format(verb="resigned resign VERB VBD ROOT 2", on=2, day=3), published=None)
    assert (time.text, time.edtf, time.earliest, time.latest) == ("Friday", None, None, None)


def test_a_time_anchored_to_a_noun_keeps_its_anchor():
    """“Months after his departure” covers the anchor, and tells the side, the unit and the anchor's words."""
    parse = built("""
Months month NOUN NNS npadvmod 7
after after ADP IN prep 0
his his PRON PRP$ poss 3
departure departure NOUN NN pobj 1
, , PUNCT , punct 7
the the DET DT det 6
mission mission NOUN NN nsubj 7
closed close VERB VBD ROOT 7
. . PUNCT . punct 7
""")
    (time,) = find_times(parse)
    assert time.text == "Months after his departure"
    assert (time.relation, time.amount, time.relative_to, time.edtf) == ("after", "PXM", "event", None)
    assert time.anchor.of(parse.text) == "his departure"


def test_a_time_anchored_to_a_clause_keeps_its_anchor():
    """The anchor of "three days after the captain left Valport" is the clause."""
    parse = built("""
The the DET DT det 1
ship ship NOUN NN nsubj 2
sank sink VERB VBD ROOT 2
three three NUM CD nummod 4
days day NOUN NNS npadvmod 5
after after SCONJ IN mark 8
the the DET DT det 7
captain captain NOUN NN nsubj 8
left leave VERB VBD advcl 2
Valport Valport PROPN NNP dobj 8
. . PUNCT . punct 2
""")
    (time,) = find_times(parse)
    assert time.anchor.of(parse.text) == "the captain left Valport"
    assert (time.relation, time.amount) == ("after", "P3D")


def test_early_stays_in_the_edtf():
    """“Early June 2023” has the whole month's days, and an EDTF that says early."""
    (time,) = times_of("""
Prices price NOUN NNS nsubj 1
fell fall VERB VBD ROOT 1
in in ADP IN prep 1
early early ADJ JJ amod 4
June June PROPN NNP pobj 2
2023 2023 NUM CD nummod 4
. . PUNCT . punct 1
""")
    assert (time.text, time.earliest, time.latest) == ("early June 2023", "2023-06-01", "2023-06-30")
    assert time.edtf == "2023-06-01/2023-06-10~"
    assert parse_edtf(time.edtf)


def test_at_the_earliest_leaves_the_end_open():
    """“October 5 at the earliest” has no last day."""
    (time,) = times_of("""
Talks talk NOUN NNS nsubj 2
will will AUX MD aux 2
start start VERB VB ROOT 2
on on ADP IN prep 2
October October PROPN NNP pobj 3
5 5 NUM CD nummod 4
at at ADP IN prep 2
the the DET DT det 8
earliest early ADJ JJS pobj 6
. . PUNCT . punct 2
""")
    assert (time.text, time.earliest, time.latest) == ("October 5 at the earliest", "2024-10-05", None)
    assert time.edtf == "2024-10-05/.."


NO_TIMES = {
    "a modal": "It it PRON PRP nsubj 2\nmay may AUX MD aux 2\nrain rain VERB VB ROOT 2\n. . PUNCT . punct 2",
    "a count": "Some some DET DT advmod 1\n1500 1500 NUM CD nummod 2\nboats boat NOUN NNS nsubj 3\nsailed sail VERB VBD ROOT 3\n. . PUNCT . punct 3",
    "an age": "A a DET DT det 1\n60-year-old 60-year-old NOUN NN nsubj 2\nwon win VERB VBD ROOT 2\n. . PUNCT . punct 2",
    "as soon as": "as as ADV RB advmod 1\nsoon soon ADV RB ROOT 1\nas as SCONJ IN mark 3\npossible possible ADJ JJ advcl 1\n. . PUNCT . punct 1",
}


@pytest.mark.parametrize("table", NO_TIMES.values(), ids=NO_TIMES)
def test_words_that_only_look_like_times_are_none(table):
    """A modal, a count, an age and "as soon as" tell no time."""
    assert times_of(table) == ()


def test_spans_hold_their_words():
    """Each time's text stands at its span, and the times come in text order."""
    parse = built(
        RESIGNED.format(verb="resigned resign VERB VBD ROOT 2", on=2, day=3)
        + """
They they PRON PRP nsubj 1
return return VERB VBP ROOT 1
in in ADP IN prep 1
2026 2026 NUM CD pobj 2
. . PUNCT . punct 1
""".replace("nsubj 1", "nsubj 7")
        .replace("ROOT 1", "ROOT 7")
        .replace("prep 1", "prep 7")
        .replace("pobj 2", "pobj 8")
        .replace("punct 1", "punct 7")
    )
    times = find_times(parse)
    assert [t.text for t in times] == ["Friday", "2026"]
    assert all(t.span.of(parse.text) == t.text for t in times)


def test_hours_later_count_from_the_day_told_last():
    """“Hours later” is of the day told last, or the one after it, though a month stood in between."""
    times = times_of("""
They they PRON PRP nsubj 1
met meet VERB VBD ROOT 1
on on ADP IN prep 1
Monday Monday PROPN NNP pobj 2
. . PUNCT . punct 1

Hours hour NOUN NNS npadvmod 6
later later ADV RB advmod 8
they they PRON PRP nsubj 8
parted part VERB VBD ROOT 8
. . PUNCT . punct 8
""")
    assert (times[1].earliest, times[1].latest, times[1].relative_to) == ("2024-07-15", "2024-07-16", "context")
