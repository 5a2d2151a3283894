"""The day that a report is about."""

import pytest

from dragoman.read.times.story import story
from dragoman.read.times.times import find_times
from tests.read.built import built

ARREST = """
Police police NOUN NNS nsubj 1
{verb}
him he PRON PRP dobj 1
on on ADP IN prep 1
{day} {day} PROPN NNP pobj 3
. . PUNCT . punct 1
"""


def story_of(table):
    """Give the story of a hand-built report, published on Tuesday 16 July 2024."""
    parse = built(table)
    return story(parse, find_times(parse))


def test_the_day_of_the_lead_is_the_day_of_the_story():
    """What happened on Monday in the lead makes Monday the day of the story."""
    found = story_of(ARREST.format(verb="arrested arrest VERB VBD ROOT 1", day="Monday"))
    assert (found.day, found.told) == ("2024-07-15", "event")


def test_a_day_on_which_something_was_said_is_only_that_of_the_saying():
    """“Told him on Monday” gives a day on which things were said."""
    found = story_of(ARREST.format(verb="told tell VERB VBD ROOT 1", day="Monday"))
    assert (found.day, found.told) == ("2024-07-15", "saying")


def test_the_date_of_a_dateline_is_a_day_of_the_story():
    """“VALPORT, July 15 (Tern)” tells the day of the story where the lead does not."""
    found = story_of("""
VALPORT valport PROPN NNP ROOT 0
, , PUNCT , punct 0
July July PROPN NNP npadvmod 0
15 15 NUM CD nummod 2
( ( PUNCT -LRB- punct 0
Tern Tern PROPN NNP appos 0
) ) PUNCT -RRB- punct 0

Police police NOUN NNS nsubj 8
left leave VERB VBD ROOT 8
. . PUNCT . punct 8
""")
    assert (found.day, found.told) == ("2024-07-15", "dateline")


NO_STORY = {
    "a day ahead": ARREST.format(verb="arrest arrest VERB VBP ROOT 1", day="Monday"),
    "a month": ARREST.format(verb="arrested arrest VERB VBD ROOT 1", day="May"),
}


@pytest.mark.parametrize("table", NO_STORY.values(), ids=NO_STORY)
def test_other_times_tell_no_day_of_the_story(table):
    """A day under a verb in the present and a month tell no day of the story."""
    assert story_of(table) is None
