"""Changes: what of the record is other than before, and the order of what they make."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Incident, Origins, Plover, RecordEntity, RecordWhen, Unread
from dragoman.weigh.changes import Changes, entity_place, incident_place, latest_of, record_of

DAYS = st.none() | st.dates().map(str)


def incident(ident, first=None, last=None):
    """Give an incident of some days."""
    when = RecordWhen(edtf="x", earliest=first, latest=last) if first or last else None
    plover = Plover(event="CONSULT", mode="visit")
    return Incident(id=ident, type="visit", plover=plover, status="happened", title="", when=when,
                    origins=Origins(min=0, max=0))  # fmt: skip


@given(st.lists(st.tuples(DAYS, DAYS), min_size=2, max_size=6))
def test_incidents_come_by_their_days(days):
    """Places put incidents in the order of their earliest and then their latest days, the open ones last."""
    made = [incident(f"i{n}", first, last) for n, (first, last) in enumerate(days)]
    told = [
        (i.when.earliest or i.when.latest, i.when.latest or "~") if i.when else ("~", "~")
        for i in sorted(made, key=incident_place)
    ]
    assert told == sorted(told)


def test_places_fit_a_column_of_64_bits():
    """The greatest place is a whole number that SQLite keeps."""
    assert 0 < incident_place(incident("i1")) < 1 << 63
    assert 0 < entity_place("~", "p1") < 1 << 63


def test_an_incident_without_an_end_has_no_latest_day():
    """The latest day is nothing where it is open."""
    assert latest_of(incident("i1", last="2031-05-01")) == "2031-05-01"
    assert latest_of(incident("i1", first="2031-05-01")) == latest_of(incident("i1")) == ""


def test_a_record_is_made_of_what_is_there():
    """What is no more is left out, and everything stands in its order."""
    changes = Changes()
    changes.incidents |= {"b": (2, incident("b")), "a": (3, incident("a")), "c": None}
    changes.entities["p"] = (1, RecordEntity(id="p", kind="person", name="Holm"))
    changes.parts |= {
        ("unread", "x"): ("2", Unread(name="X")),
        ("unread", "y"): ("1", Unread(name="Y")),
        ("clash", "z"): None,
    }
    record = record_of(changes)
    assert [i.id for i in record.incidents] == ["b", "a"]
    assert [e.id for e in record.entities] == ["p"]
    assert [u.name for u in record.unread] == ["Y", "X"]
    assert record.clashes == ()
