"""Sheets: readings in a canonical order, and what stands where."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.weigh.sheets import Sheet, day_of, sheets_of
from tests.weigh.draft import Draft
from tests.weigh.story import denial, story


@given(st.permutations(range(6)))
def test_any_order_gives_one_order(order):
    """Reports stand by day and id, each once, in whatever order they come."""
    readings = story()
    expected = [s.id for s in sheets_of(readings)]
    assert [s.id for s in sheets_of([readings[i] for i in order] + readings)] == expected


def test_undated_reports_stand_last():
    """A report without a day comes after those with one."""
    dated, undated = Draft("A.", published="2031-01-01").reading(), Draft("B.", published=None).reading()
    assert [s.published for s in sheets_of([undated, dated])] == ["2031-01-01", None]


def test_a_closed_sheet_is_opened_again():
    """A sheet that let go of its reading opens it again when asked; one that cannot open it does not let go."""
    reading, opened = denial(), []
    sheet = Sheet(ident=reading.report.id, published=day_of(reading), opening=lambda i: opened.append(i) or reading)
    assert sheet.entities
    assert sheet.key("e1") == Sheet(reading).key("e1")
    sheet.close()
    assert opened == [reading.report.id]
    assert sheet.entities
    assert opened == [reading.report.id] * 2
    alone = Sheet(reading)
    alone.close()
    assert alone.report == reading.report


def test_countries_are_told_through_mentions():
    """The words "its embassy" tell the country that "its" stands for."""
    sheet = Sheet(denial())
    assert sheet.countries(sheet.entities["e2"].mentions[0], "e2") == {"KP", "HU"}


def test_addresses():
    """An address is the report's id and the part's."""
    sheet = Sheet(denial())
    assert sheet.address("v1") == f"{sheet.id}/v1"
