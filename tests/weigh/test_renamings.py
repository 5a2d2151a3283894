"""A body that changed its name is one under both, where a report says so."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def _reading(text, *names, outlet="Harrow Post"):
    d = Draft(text, outlet=outlet)
    for name in names:
        d.entity("organization", name)
    return d.reading()


def _bodies(*readings):
    return [e for e in weigh(readings).entities if e.kind == "organization"]


@pytest.mark.parametrize(
    "words",
    [
        "Norwind Bank, formerly Fenland Savings, was fined.",
        "Norwind Bank (previously known as Fenland Savings) was fined.",
        "Norwind Bank, which was called Fenland Savings until May, was fined.",
        "Fenland Savings, now known as Norwind Bank, was fined.",
        "Fenland Savings has changed its name to Norwind Bank.",
    ],
)
def test_a_new_name_and_the_old_are_of_one_body(words):
    """Reports that have either name are of the one body that a third tells by both."""
    old = _reading("Fenland Savings cut jobs.", "Fenland Savings", outlet="Fenland Courier")
    new = _reading("Norwind Bank grew.", "Norwind Bank", outlet="Tidal Wire")
    (bank,) = _bodies(old, new, _reading(words, "Norwind Bank", "Fenland Savings"))
    assert {"Norwind Bank", "Fenland Savings"} <= set(bank.names)
    assert len(bank.reports) == 3


@pytest.mark.parametrize(
    "words",
    ["Norwind Bank, formerly owned by Fenland Savings, was fined.", "Norwind Bank, like Fenland Savings, was fined."],
)
def test_two_names_in_one_sentence_are_two_bodies(words):
    """What else stands between two names does not make them one."""
    assert len(_bodies(_reading(words, "Norwind Bank", "Fenland Savings"))) == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ada Maria Lund, also known as Kestrel Rae, spoke.", "Kestrel Rae"),
        ("Ada Maria Lund, 48, alias “Kestrel Rae”, spoke.", "Kestrel Rae"),
        ("Ada Maria Lund, whose nom de guerre is Comrade Rae, spoke.", "Comrade Rae"),
        ("Ada Maria Lund, who is better known as Commander Rae, spoke.", "Commander Rae"),
        ("Ada Maria Lund is known for her songs, and Kestrel Rae is not.", None),
    ],
)
def test_what_a_person_is_also_known_as_is_a_name_of_hers(words, name):
    """A report that tells another name of a person gives her both."""
    d = Draft(words, outlet="Harrow Post")
    d.person("Ada Maria Lund")
    (person,) = [e for e in weigh([d.reading()]).entities if e.kind == "person"]
    assert set(person.names) == {"Ada Maria Lund", *([name] if name else [])}
