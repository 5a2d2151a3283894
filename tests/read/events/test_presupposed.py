"""What a denial takes for granted, and what it denies."""

import pytest

from dragoman.model import Span
from dragoman.read.entities.entities import Entities
from dragoman.read.events.events import find_events
from dragoman.read.events.presupposed import is_presupposed
from tests.read.built import built
from tests.read.event_trees import tree

PAID = """
Chad Chad PROPN NNP nsubj 1 B-GPE
denied deny VERB VBD ROOT 1
that that SCONJ IN mark 4
it it PRON PRP nsubj 4
paid pay VERB VBD ccomp 1
for for ADP IN prep 4
the the DET DT det 7
men man NOUN NNS pobj 5
released release VERB VBN acl 7
in in ADP IN prep 8
Mali Mali PROPN NNP pobj 9 B-GPE
. . PUNCT . punct 1
"""
REPORT = """
Chad Chad PROPN NNP nsubj 1 B-GPE
denied deny VERB VBD ROOT 1
{noun}
that that SCONJ IN mark 6
Ri Ri PROPN NNP nsubj 6 B-PERSON
had have AUX VBD aux 6
defected defect VERB VBN acl 2
. . PUNCT . punct 1
"""


def test_what_tells_somebody_apart_is_not_denied() -> None:
    """“Denied that it paid for the men released in Mali” leaves it that they were released."""
    parsed = built(PAID)
    (event,) = find_events(parsed, Entities(()))
    content = (Span(parsed.text.index("that"), len(parsed.text) - 1),)
    assert (event.type, event.status) == ("release", "happened")
    assert is_presupposed(parsed, event, content)


@pytest.mark.parametrize("noun", ["reports report NOUN NNS dobj 1", "claims claim NOUN NNS dobj 1"])
def test_what_a_denied_report_tells_is_denied(noun: str) -> None:
    """“Denied reports that Ri had defected” denies the defection, not only the reports."""
    parsed = built(REPORT.format(noun=noun))
    (event,) = find_events(parsed, Entities(()))
    assert (event.type, event.status) == ("defection", "denied")
    assert not is_presupposed(parsed, event, (Span(parsed.text.index("that"), len(parsed.text) - 1),))


@pytest.mark.parametrize(
    ("name", "kind", "granted"),
    [("denied killed in attack", "attack", True), ("denied called off", "attack", True)],
)
def test_what_is_only_the_scene_of_what_is_denied_is_taken_for_granted(name: str, kind: str, granted: bool) -> None:
    """“Denied that men were killed in an attack” leaves the attack, “that an offensive was cancelled” the offensive."""
    parsed = tree(name)
    event = next(e for e in find_events(parsed, Entities(())) if e.type == kind)
    content = (Span(parsed.text.index("that"), len(parsed.text) - 1),)
    assert is_presupposed(parsed, event, content) == granted


def test_the_denied_deed_itself_is_not_taken_for_granted() -> None:
    """Of “denied that men were killed in an attack” the killing is denied."""
    parsed = tree("denied killed in attack")
    event = next(e for e in find_events(parsed, Entities(())) if e.type == "death")
    assert not is_presupposed(parsed, event, (Span(parsed.text.index("that"), len(parsed.text) - 1),))
