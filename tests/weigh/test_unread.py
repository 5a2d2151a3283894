"""Unread sources: what kept reports rely on and nobody gave, told with who relies on it and in what words."""

from dragoman.weigh import weigh
from dragoman.weigh.unread import relied_on
from tests.weigh.test_origins import report


def unread(*readings):
    """Give the names of the unread sources of the record, in their order."""
    return [u.name for u in weigh(readings).unread]


def test_a_cited_paper_that_is_not_kept_is_worth_getting():
    """An outlet that a report has it from is unread, with the incident, the report and the words."""
    record = weigh([report("B Post", "person:Berta Lund", "outlet:A Post")])
    (one,) = record.unread
    assert (one.name, one.kind) == ("A Post", "outlet")
    assert one.incidents == (record.incidents[0].id,)
    assert one.reports == record.incidents[0].reports
    assert "A Post" in one.evidence[0].text


def test_a_cited_paper_that_is_kept_is_read():
    """An outlet whose own report of the incident is kept is not missing."""
    assert unread(report("A Post", "person:Berta Lund"), report("B Post", "outlet:A Post")) == []


def test_a_later_report_of_the_cited_paper_is_not_the_cited_one():
    """A paper whose kept report came out after it was cited is still unread."""
    assert unread(report("A Post", published="2031-05-06"), report("B Post", "outlet:A Post")) == ["A Post"]


def test_people_and_bodies_are_not_read():
    """Somebody who is asked is no text that one could get, and neither is a paper without a name."""
    assert unread(report("A Post", "person:Berta Lund"), report("B Post", "organization:Harbour Office")) == []
    assert unread(report("A Post", "(a newspaper)")) == []


def test_what_most_rely_on_comes_first():
    """Of two unread papers, the one that more reports cite comes first."""
    found = unread(
        report("C Post", "outlet:A Post"), report("D Post", "outlet:B Post"), report("E Post", "outlet:B Post")
    )
    assert found == ["B Post", "A Post"]


def test_an_incident_tells_what_it_relies_on_by_itself():
    """The links of one incident are enough to know its unread sources."""
    (incident,) = weigh([report("B Post", "outlet:A Post")]).incidents
    assert [link.giver for link in relied_on(incident)] == ["A Post"]
