"""What a verb group says of its event, on hand-built trees."""

import pytest

from dragoman.read.events.modality import Reality, own
from tests.read.event_trees import tree


def said(name: str, verb: str) -> str:
    """Give the status that the group of `verb` tells in a tree."""
    return own(next(t for t in tree(name).doc if t.text == verb)).status


@pytest.mark.parametrize(
    ("name", "verb", "status"),
    [
        ("active", "expelled", "happened"),
        ("not", "expelled", "denied"),
        ("will", "expel", "planned"),
        ("may", "expel", "possible"),
        ("must", "expel", "demanded"),
        ("should have", "expelled", "denied"),
        ("must have", "expelled", "possible"),
        ("imperative", "Expel", "demanded"),
        ("plea", "expel", "possible"),
        ("put forward", "expel", "possible"),
        ("when future", "expels", "conditional"),
    ],
)
def test_negation_modals_perfects_imperatives_and_when_decide(name: str, verb: str, status: str) -> None:
    """What should have been was not; what must have been may have been; orders, pleas and "when" are yet to happen."""
    assert said(name, verb) == status


def test_the_outer_word_wins_over_what_happened() -> None:
    """What happened under a plan is planned; what is demanded under a denial is denied."""
    assert Reality("happened").under(Reality("planned")).status == "planned"
    assert Reality("demanded").under(Reality("denied")).status == "denied"
    assert Reality("planned").under(None).status == "planned"
