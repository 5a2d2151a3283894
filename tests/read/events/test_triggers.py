"""Which words tell an event, and which trigger is meant, on hand-built trees."""

from typing import Any

import pytest

from dragoman.read.events.light import light_verb
from dragoman.read.events.ontology import Ontology, read_type
from dragoman.read.events.triggers import find_matches
from tests.read.event_trees import tree


def ontology(*files: str) -> Ontology:
    """Make an ontology of a few triggers, each "key: trigger"."""
    types = [
        read_type(f"{key}.yaml", f"key: {key}\ngloss: x\nplover: {{event: AID}}\ntriggers:\n  - {trigger}\n")
        for key, trigger in (f.split(": ", 1) for f in files)
    ]
    index: dict[tuple[str, str], tuple[Any, ...]] = {}
    for trigger in (t for event_type in types for t in event_type.triggers):
        at = (trigger.kind, trigger.lemma)
        index[at] = tuple(sorted((*index.get(at, ()), trigger), key=lambda t: -t.weight))
    return Ontology(types={t.key: t for t in types}, index=index)


def keys(name: str, *files: str) -> list[str]:
    """Give the keys that a tree is matched with."""
    return [m.trigger.key for m in find_matches(tree(name).doc, ontology(*files))]


def test_the_trigger_that_asks_more_is_meant() -> None:
    """Of two triggers that fit a word, the one with more conditions wins."""
    assert keys("active", "plain: verbs: [expel]", "narrow: {verbs: [expel], when: {object: [diplomat]}}") == ["narrow"]


def test_a_condition_that_does_not_hold_leaves_the_trigger_out() -> None:
    """A trigger whose object is another one, or whose exception holds, does not fit."""
    assert keys("active", "narrow: {verbs: [expel], when: {object: [pupil]}}") == []
    assert keys("active", "narrow: {verbs: [expel], unless: {object: [diplomat]}}") == []


@pytest.mark.parametrize(("trigger", "fits"), [("turn down", True), ("turn up", False), ("turn", False)])
def test_a_particle_belongs_to_its_verb(trigger: str, fits: bool) -> None:
    """A verb with a particle is another verb: it fits only a trigger that has the particle."""
    assert bool(keys("phrasal", f"a: verbs: [{trigger}]")) is fits


def test_a_noun_gives_way_to_its_light_verb() -> None:
    """Where verb and object tell one type, there is one event."""
    both = "a: {verbs: [launch], when: {object: [attack]}}"
    assert [m.token.text for m in find_matches(tree("light").doc, ontology(both, "b: nouns: [attack]"))] == [
        "launched",
        "attack",
    ]
    one = read_type(
        "a.yaml", "key: a\ngloss: x\nplover: {event: AID}\ntriggers:\n  - verbs: [launch]\n  - nouns: [attack]\n"
    )
    index = {(t.kind, t.lemma): (t,) for t in one.triggers}
    assert [m.token.text for m in find_matches(tree("light").doc, Ontology(types={"a": one}, index=index))] == [
        "launched"
    ]


@pytest.mark.parametrize(
    ("name", "noun", "verb", "undergone"),
    [
        ("light", "attack", "launched", False),
        ("undergo", "attack", "came", True),
        ("target of", "attack", "was", True),
        ("imposed by", "sanctions", "imposed", False),
    ],
)
def test_light_verbs_tell_who_does_and_who_undergoes(name: str, noun: str, verb: str, undergone: bool) -> None:
    """The verb over a noun, or the participle on it, is its light verb; "came under" turns the roles about."""
    found = light_verb(next(t for t in tree(name).doc if t.text == noun))
    assert found is not None
    assert (found.verb.text, found.undergone) == (verb, undergone)
