"""The event types: files that are whole, examples that hold, and a type from a folder of one's own."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import DragomanError, Event, Report
from dragoman.read.entities.entities import Entities
from dragoman.read.events.events import find_events
from dragoman.read.events.ontology import EventType, load_ontology, read_type
from dragoman.read.parse import parse

TYPES = load_ontology().types


@cache
def read(text: str) -> tuple[Event, ...]:
    """Read the events of a sentence with the real model and no entities."""
    return find_events(parse(Report.of(text, snapshot="example", published="2024-07-16")), Entities(()))


def holds(event: Event, wanted: dict[str, Any]) -> bool:
    """Tell whether an event has a status and, for each role, a participant whose words hold those wanted."""
    for name, value in wanted.items():
        if name == "status":
            if event.status != value:
                return False
        elif not any(p.role == name and str(value).casefold() in p.text.casefold() for p in event.participants):
            return False
    return True


def told(event_type: EventType, text: str) -> list[Event]:
    """Give the events of a type in a sentence; of a mode of a wider type, those that its own file made."""
    own = event_type.told_as == event_type.key
    return [
        e
        for e in read(text)
        if e.type == event_type.told_as and (own or (e.rule or "").startswith(f"{event_type.key}:"))
    ]


def cases(kind: str) -> list[Any]:
    """Give all examples, or counterexamples, of all types as parameters."""
    return [
        pytest.param(t, example, id=f"{key}-{i}")
        for key, t in sorted(TYPES.items())
        for i, example in enumerate(getattr(t, kind), 1)
    ]


@pytest.mark.parametrize(("event_type", "example"), cases("examples"))
def test_an_example_is_read_as_its_file_says(event_type: EventType, example: dict[str, Any]) -> None:
    """What an example of a type must give is found in one event of that type."""
    found = told(event_type, example["text"])
    assert any(holds(e, example["find"]) for e in found), [
        (e.type, e.status, e.participants) for e in read(example["text"])
    ]


@pytest.mark.parametrize(("event_type", "example"), cases("counterexamples"))
def test_a_counterexample_is_not_read(event_type: EventType, example: dict[str, Any]) -> None:
    """What a counterexample must never give is in no event of that type."""
    assert not [e for e in told(event_type, example["text"]) if holds(e, example.get("never", {}))]


@pytest.mark.parametrize("key", sorted(TYPES))
def test_a_type_has_examples_and_counterexamples(key: str) -> None:
    """Every type has at least six examples and three counterexamples."""
    assert len(TYPES[key].examples) >= 6
    assert len(TYPES[key].counterexamples) >= 3


def test_a_new_type_needs_one_file(tmp_path: Path) -> None:
    """A file in a folder of one's own adds a type, with nothing else changed."""
    (tmp_path / "eclipse.yaml").write_text(
        "key: eclipse\ngloss: The sun is hidden.\nplover: {event: NONE}\n"
        "triggers:\n  - verbs: [eclipse]\n    roles: {place: over}\n",
        encoding="utf-8",
    )
    parsed = parse(Report.of("The moon eclipsed the sun on Monday.", snapshot="example"))
    assert "eclipse" in [e.type for e in find_events(parsed, Entities(()), load_ontology(tmp_path))]
    assert "eclipse" not in [e.type for e in find_events(parsed, Entities(()))]


@pytest.mark.parametrize(
    "text",
    [
        "key: [",
        "key: odd\ngloss: x\n",
        "key: other\ngloss: x\nplover: {event: AID}\ntriggers: []\n",
        "key: odd\ngloss: x\nplover: {event: AID}\ntriggers:\n  - verb: [go]\n",
        "key: odd\ngloss: x\nplover: {event: AID}\ntriggers:\n  - verbs: [go]\n    when: {object: [$nothing]}\n",
    ],
)
def test_a_broken_file_gives_one_line(text: str) -> None:
    """A file that is no event type is refused with one line that names it."""
    with pytest.raises(DragomanError, match=r"^odd\.yaml: not an event type") as refused:
        read_type("odd.yaml", text)
    assert "\n" not in str(refused.value)


def test_a_missing_folder_gives_one_line(tmp_path: Path) -> None:
    """A folder of types that is not there is refused by name."""
    with pytest.raises(DragomanError, match="no such folder"):
        load_ontology(tmp_path / "nowhere")


def test_on_and_no_are_words() -> None:
    """The preposition "on" of a file is a word, not a truth value."""
    event_type = read_type(
        "odd.yaml", "key: odd\ngloss: x\nplover: {event: AID}\nroles: {target: [on, no]}\ntriggers:\n  - verbs: [sit]\n"
    )
    assert dict(event_type.triggers[0].roles)["target"] == ("on", "no")
