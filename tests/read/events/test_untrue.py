"""What reports are said to have got wrong, on hand-built trees."""

import pytest

from dragoman.read.entities.entities import Entities
from dragoman.read.events.events import find_events
from dragoman.read.events.ontology import load_ontology
from dragoman.read.events.status import reality
from dragoman.read.events.triggers import find_matches
from tests.read.event_trees import tree


@pytest.mark.parametrize("name", ["withdrew report", "put right", "reports are false"])
def test_what_a_report_got_wrong_is_denied(name: str) -> None:
    """A report withdrawn, called false, or set right by the sentence after it leaves what it told denied."""
    matches = find_matches(tree(name).doc, load_ontology())
    assert reality(next(m for m in matches if m.trigger.key == "expulsion")).status == "denied"


@pytest.mark.parametrize(("name", "kind"), [("no coup", "coup"), ("no meeting took place", "meeting")])
def test_an_event_of_which_only_its_absence_is_told_is_one(name: str, kind: str) -> None:
    """“There was no coup” and “no meeting took place” deny an event, though nobody takes part in it."""
    assert [(e.type, e.status) for e in find_events(tree(name), Entities(()))] == [(kind, "denied")]
