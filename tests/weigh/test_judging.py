"""Two tellings are judged by what agrees, and by whether that is enough for their type."""

from dragoman.weigh.decisions import bind
from dragoman.weigh.entities import join_entities
from dragoman.weigh.judging import THRESHOLD, apart, judge_tellings
from dragoman.weigh.sheets import sheets_of
from dragoman.weigh.tellings import Telling, mentions_of
from tests.weigh.draft import Draft


def tellings(*readings):
    """Give each event of the readings as a telling of its own, in the order of the readings."""
    sheets = sheets_of(readings)
    mentions = mentions_of(sheets, join_entities(sheets, bind(())))
    order = {r.report.id: n for n, r in enumerate(readings)}
    return [Telling([m]) for m in sorted(mentions, key=lambda m: (order[m.sheet.id], m.event.trigger))]


def told(text, kind, trigger, *, outlet, published="2031-05-04", at=None, **roles):
    """Give a reading with one event; a role that is a name in the text is a person's, else somebody's."""
    d = Draft(text, outlet=outlet, published=published)
    ids = {r: d.person(words) if words.istitle() else d.somebody(words) for r, words in roles.items()}
    d.event(kind, trigger, at=at, **ids)
    return d.reading()


def test_different_kinds_of_event_are_never_one():
    """An election and an arrest of one person on one day are two things, whatever else agrees."""
    a, b = tellings(
        told("Anders Holm was elected.", "election", "elected", outlet="A", at="2031-05-03", target="Anders Holm"),
        told("Anders Holm was arrested.", "arrest", "arrested", outlet="B", at="2031-05-03", target="Anders Holm"),
    )
    assert judge_tellings(a, b).score < 0


def test_two_named_people_keep_two_things_apart():
    """Arrests of two named people are two arrests, on one day or not."""
    a, b = tellings(
        told("Anders Holm was arrested.", "arrest", "arrested", outlet="A", at="2031-05-03", target="Anders Holm"),
        told("Karl Ek was arrested.", "arrest", "arrested", outlet="B", at="2031-05-03", target="Karl Ek"),
    )
    assert apart([a], [b])
    assert judge_tellings(a, b).score < THRESHOLD
