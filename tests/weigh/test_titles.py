"""Titles: one plain line from the type and who takes part."""

import pytest

from dragoman.weigh import weigh
from dragoman.weigh.titles import fill
from tests.weigh.draft import Draft

TEMPLATE = "{actor} <expels|expel>[ {target}][ in {place}]"


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ({"actor": ["Norland"], "target": ["two envoys"]}, "Norland expels two envoys"),
        ({"actor": ["Norland", "Sudmark"]}, "Norland and Sudmark expel"),
        ({"actor": ["the ministers"], "place": ["Port Hale", "Norland"]}, "the ministers expel in Port Hale"),
        ({"actor": ["Albanians"]}, "Albanians expel"),
        ({"actor": ["at least 12 people"]}, "at least 12 people expel"),
        ({"actor": ["a man of many names"]}, "a man of many names expels"),
        ({"actor": ["Turkish police"], "place": ["Ankara"]}, "Turkish police expel in Ankara"),
        ({"actor": ["a growing number of envoys"]}, "a growing number of envoys expel"),
        (
            {"actor": ["Norland"], "target": ["the consulate in Port Hale"], "place": ["Port Hale"]},
            "Norland expels the consulate in Port Hale",
        ),
        ({"actor": ["A", "B", "C", "D"]}, "A, B and 2 others expel"),
    ],
)
def test_templates_are_filled(names, line):
    """Verbs agree with the names, and a part whose role is not known is left out."""
    assert fill(TEMPLATE, names) == line


def _title(**roles):
    d = Draft("Norland expelled two envoys. Two envoys were expelled.", outlet="Fenland Courier")
    kwargs = {r: (d.place("Norland") if w == "Norland" else w) for r, w in roles.items()}
    d.event("expulsion", "expelled", **kwargs)
    return weigh([d.reading()]).incidents[0].title


def test_a_title_names_the_actor():
    """Where the actor is known, the title says who did it."""
    assert _title(actor="Norland", target="two envoys") == "Norland expels two envoys"


def test_a_title_without_an_actor_is_in_the_passive():
    """Where nobody tells who did it, the title says to whom it was done."""
    assert _title(target="two envoys") == "Two envoys are expelled"


def test_a_title_without_names_is_the_sentence():
    """Where nobody is told to take part, the report's own words are the title."""
    assert _title() == "Norland expelled two envoys"


def test_a_status_other_than_happened_is_said():
    """A plan is marked as one."""
    d = Draft("Norland will expel two envoys.")
    d.event("expulsion", "expel", status="planned", actor=d.place("Norland"), target="two envoys")
    assert weigh([d.reading()]).incidents[0].title == "Norland to expel two envoys"


@pytest.mark.parametrize(
    ("status", "line"),
    [
        ("possible", "Norland expels two envoys (possible)"),
        ("conditional", "Norland would expel two envoys"),
        ("demanded", "Norland should expel two envoys"),
        ("denied", "Norland expels two envoys (denied)"),
    ],
)
def test_what_has_not_happened_is_told_by_the_verb(status, line):
    """The verb of a title tells a status; a denial stands after it."""
    d = Draft("Norland could expel two envoys.")
    d.event("expulsion", "expel", status=status, actor=d.place("Norland"), target="two envoys")
    assert weigh([d.reading()]).incidents[0].title == line


def test_what_may_be_is_told_with_may():
    """Where the report says "could", the title says "may"; what is alleged is marked as possible."""
    d = Draft("Norland could expel two envoys.")
    rule = "expulsion: expel (verb); possible: could"
    d.event("expulsion", "expel", status="possible", rule=rule, actor=d.place("Norland"), target="two envoys")
    assert weigh([d.reading()]).incidents[0].title == "Norland may expel two envoys"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norland had refused to hand over the list, the agency said.", "Norland refused to hand over the list"),
        ("Norland refused on Tuesday to sign.", "Norland refused to sign"),
        ("Norland refused to sign “a shameful paper”.", "Norland refused to sign “a shameful paper”"),
    ],
)
def test_things_done_in_words_are_told_in_the_words_of_the_report(text, line):
    """The title of a refusal is the report's clause from the subject to its end."""
    d = Draft(text)
    d.event("refusal", "refused", rule="refusal: refuse (verb)", slots={"actor": "subject"}, actor=d.place("Norland"))
    assert weigh([d.reading()]).incidents[0].title == line
