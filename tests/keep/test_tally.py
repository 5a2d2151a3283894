"""The tally of the record's rows: kept up by what changes, it is what counting them all gives."""

import pytest

from dragoman.keep import Casefile, derived
from dragoman.keep.tally import PLACES, Tally, tally_of, told
from dragoman.model import Incident, Origins, Plover, RecordEntity, Unread


def incident(ident):
    """Give an incident that has nothing but an id."""
    plover = Plover(event="CONSULT", mode="visit")
    return Incident(
        id=ident, type="visit", plover=plover, status="happened", title=ident, origins=Origins(min=0, max=0)
    )


def test_a_tally_kept_up_is_that_of_all_rows(tmp_path):
    """Rows that come, move, change and go leave the tally that counting them gives."""
    entity = RecordEntity(id="p1", kind="person", name="Anders Holm")
    unread = ("unread", "name holm"), ("1", Unread(name="Holm"))
    with Casefile.create(tmp_path / "one.dragoman") as casefile:
        connection, whole = casefile._connection, Tally()
        with casefile._changing():
            for incidents, entities, parts in (
                ({"i1": (PLACES + 3, incident("i1")), "i2": (5, incident("i2"))}, {"p1": (7, entity)}, dict([unread])),
                ({"i1": (9, incident("i1")), "i2": None}, {"p1": (8, entity)}, dict([unread])),
                ({"i3": None}, {"p1": None}, {unread[0]: None, ("clash", "c"): None}),
            ):
                whole += derived.change(connection, incidents, entities, parts)
                assert whole == tally_of(connection)
    assert whole == Tally(1, 9, 0, 0, 0)


@pytest.mark.parametrize("noted", [None, "", "1 2 3 4", "1 2 3 4 x", "1 2 3 4 5 6"])
def test_what_is_no_tally_is_none(noted):
    """A note that was damaged, or is of another form, tells nothing."""
    assert told(noted) is None


def test_a_tally_is_noted_as_text():
    """What was noted is read back."""
    assert told(str(Tally(1, 2, 3, 4, 5))) == Tally(1, 2, 3, 4, 5)
