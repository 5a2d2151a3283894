"""That two did the same kind of thing at one time."""

from dragoman.weigh.deeds import days_meet, one_day, same_deed, tells
from dragoman.weigh.profiles import Profile


def doer(*deeds):
    """Give the profile of somebody with deeds alone."""
    return Profile(deeds=set(deeds))


def test_the_same_arrest_at_one_time_is_a_deed_in_common():
    """The same role in the same type of event, on days that meet or follow one another, is told in words."""
    first = doer(("arrest", "target", "2031-05-04", "2031-05-04"))
    assert (
        same_deed(first, doer(("arrest", "target", "2031-05-05", "2031-05-05"))).because == "both target of an arrest"
    )
    assert same_deed(first, doer(("arrest", "target", "2031-05-09", "2031-05-09"))) is None
    assert same_deed(first, doer(("arrest", "actor", "2031-05-04", "2031-05-04"))) is None


def test_what_is_done_in_words_tells_nobody():
    """Statements and meetings distinguish nobody, an arrest does."""
    assert not tells("statement")
    assert not tells("meeting")
    assert tells("arrest")


def test_one_day_needs_a_day_of_both():
    """The day must be told by both, not a span of days."""
    day, month = (
        doer(("arrest", "target", "2031-05-04", "2031-05-04")),
        doer(("arrest", "target", "2031-05-01", "2031-05-31")),
    )
    assert one_day(day, day)
    assert not one_day(day, month)


def test_an_open_end_meets_whatever_comes():
    """Days without an end meet all that is not before their beginning."""
    assert days_meet("2031-05-04", None, "2031-06-01", "2031-06-02")
    assert not days_meet("2031-05-04", None, "2031-04-01", "2031-04-02")
