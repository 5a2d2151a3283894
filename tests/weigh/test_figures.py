"""How big an incident was, and sizes held against one another."""

import pytest

from dragoman.model import Incident, Origins, Plover, RecordParticipant
from dragoman.weigh.figures import shared_size, size_in, sizes_of, times_as_many


def incident(*told):
    """Give an incident with words for those in it, by role."""
    return Incident(
        id="i",
        type="seizure",
        plover=Plover(event="SEIZE"),
        status="happened",
        title="",
        participants=tuple(RecordParticipant(role=role, name=name) for role, name in told),
        origins=Origins(min=1, max=1),
    )


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("five tonnes of cocaine", ("mass", 5000.0)),
        ("about 90,000 people", ("count", 90000.0)),
        ("three days", ("count", 3.0)),
        ("a gunman", None),
    ],
)
def test_words_tell_a_measure_and_an_amount(words, size):
    """A weight is a weight in kilograms, people are counted, and a gunman has no size."""
    assert size_in(words) == size


def test_a_weight_is_held_against_a_weight_alone():
    """Nine hundred kilograms are less than two tonnes, and are not held against three crates."""
    ours = sizes_of(incident(("topic", "900 kilograms of cocaine")))
    assert shared_size(ours, sizes_of(incident(("target", "two tonnes of cocaine")))) == (900.0, 2000.0)
    assert shared_size(ours, sizes_of(incident(("target", "three crates")))) is None


def test_those_who_took_part_count_where_nobody_had_it_done_to_him():
    """The size of a march is that of who marched."""
    ours, theirs = (sizes_of(incident(("actor", who))) for who in ("20,000 people", "about 50,000 workers"))
    assert shared_size(ours, theirs) == (20000, 50000)


@pytest.mark.parametrize(("figure", "holds"), [(400, True), (410, True), (700, False), (450, None)])
def test_twice_as_many_is_as_exact_as_it_is_told(figure, holds):
    """Eight hundred are twice four hundred, nearly twice 450 for the record to tell, and not twice seven hundred."""
    assert times_as_many(800, figure, 2) is holds
