"""Origins: accounts are followed to where they come from in the end, and counted as an interval."""

import pytest

from dragoman.weigh import weigh
from tests.weigh.draft import Draft


def report(
    outlet, *chain, published="2031-05-04", more="", stance="assert", status="happened", agency=None, voice=False
):
    """Give a reading of a report that a freighter was attacked; `chain` are "kind:name", or words in brackets."""
    d = Draft(
        f"Norland Guard attacked Port Hale, it was said by {', '.join(c.partition(':')[2] or c.strip('()') for c in chain)}. "
        f"The attack was heard in {outlet}. {_own_words(outlet)} {more}",
        outlet=outlet,
        published=published,
        agency=agency,
    )
    event = d.event(
        "attack",
        "attacked",
        status=status,
        at="2031-05-03",
        actor=d.entity("organization", "Norland Guard"),
        target=d.place("Port Hale"),
    )
    links = [d.entity(*c.split(":")) if ":" in c else c for c in chain]
    if links:
        d.claim(links, event, stance=stance)
    if voice:
        d.event("attack", "attack#2")
    return d.reading()


def _own_words(outlet):
    """Give words that no other outlet has, so that its report is no copy."""
    return " ".join(f"{outlet.replace(' ', '')}{n}" for n in range(60))


def origins(*readings):
    """Give the origins of the one incident of the record."""
    (incident,) = weigh(readings).incidents
    return incident.origins


def interval(*readings):
    """Give the least and the greatest number of origins."""
    found = origins(*readings)
    return (found.min, found.max)


def test_reports_in_their_own_voice_are_origins_by_their_outlets():
    """Two papers that say so themselves are two; one paper twice is one."""
    assert interval(report("A Post"), report("B Post")) == (2, 2)
    assert interval(report("A Post"), report("A Post", published="2031-05-05")) == (1, 1)


def test_a_named_source_is_one_through_any_paper():
    """Whoever is cited by name in two papers is one origin, and the papers are none."""
    found = origins(report("A Post", "person:Berta Lund"), report("B Post", "person:Berta Lund"))
    assert (found.min, found.max) == (1, 1)
    assert found.list[0].name == "Berta Lund"
    assert len(found.list[0].reports) == 2


def test_a_paper_that_is_cited_hands_on_its_source():
    """Who cites a paper has it from that paper's source."""
    found = origins(report("A Post", "person:Berta Lund"), report("B Post", "outlet:A Post"))
    assert [(o.name, o.via) for o in found.list] == [("Berta Lund", ("A Post",))]
    assert (found.min, found.max) == (1, 1)


def test_a_paper_that_is_not_there_is_an_origin():
    """A cited paper whose report nobody gave is where it ends."""
    assert [o.name for o in origins(report("B Post", "outlet:A Post")).list] == ["A Post"]


def test_an_unnamed_source_passed_on_is_the_papers_own():
    """Two officials, told through a paper whose own report has just them, are the same two."""
    found = origins(report("A Post", "(two officials)"), report("B Post", "(two people)", "outlet:A Post"))
    assert [(o.name, len(o.reports)) for o in found.list] == [("two officials", 2)]


def test_a_later_report_is_not_what_was_cited():
    """A report that came out after does not tell whom the cited paper had it from."""
    late = report("A Post", "person:Berta Lund", published="2031-05-06")
    assert {o.name for o in origins(report("B Post", "outlet:A Post"), late).list} == {"A Post", "Berta Lund"}


def test_papers_that_only_cite_each_other_are_one_origin():
    """A circle ends at the paper that published first, from wherever it is entered."""
    found = origins(
        report("A Post", "outlet:B Post"),
        report("B Post", "outlet:A Post"),
        report("C Post", "outlet:B Post", published="2031-05-05"),
    )
    assert (found.min, found.max) == (1, 1)
    assert len(found.list[0].reports) == 3


def test_a_circle_with_a_source_ends_at_the_source():
    """Where one paper of a circle has somebody to ask, all have it from there."""
    found = origins(
        report("A Post", "outlet:B Post"),
        report("B Post", "outlet:A Post"),
        report("B Post", "person:Berta Lund", published="2031-05-03"),
    )
    assert [o.name for o in found.list] == ["Berta Lund"]


def test_a_paper_that_cites_itself_is_one_origin():
    """A paper's own name at the end of a chain is the paper's own voice."""
    assert [o.name for o in origins(report("A Post", "outlet:A Post")).list] == ["A Post"]
    assert [o.name for o in origins(report("A Post", "person:Berta Lund", "outlet:A Post")).list] == ["Berta Lund"]


def test_an_agencys_text_in_two_papers_is_the_agencys():
    """Reports that come from one agency have one origin in their own voice."""
    found = origins(report("A Post", agency="Tidal Wire"), report("B Post", agency="Tidal Wire"))
    assert [o.name for o in found.list] == ["Tidal Wire"]


def test_a_lead_without_a_source_is_of_the_source_that_follows():
    """What a report attributes it does not also say by itself."""
    assert [o.name for o in origins(report("A Post", "person:Berta Lund", voice=True)).list] == ["Berta Lund"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("(an official)", "(a senior official)", (1, 2)),
        ("(an official)", "(a former colleague)", (2, 2)),
        ("(a source)", "(a former colleague)", (1, 2)),
        ("(an official)", "organization:Interior Ministry", (1, 2)),
        ("(a former colleague)", "organization:Interior Ministry", (2, 2)),
        ("(a Norwegian official)", "(a Swedish official)", (2, 2)),
        ("(a witness)", "outlet:C Post", (2, 2)),
        ("person:Berta Lund", "(a source)", (1, 2)),
        ("person:Berta Lund", "person:Anders Holm", (2, 2)),
    ],
)
def test_unnamed_sources_may_be_one_where_descriptions_allow(first, second, expected):
    """The interval says how many there are at least and at most."""
    assert interval(report("A Post", first), report("B Post", second)) == expected


def test_two_described_in_one_report_are_two():
    """A report that has two kinds of people speak means two people."""
    d = Draft("Norland Guard attacked Port Hale, a diplomat and an official said.", outlet="A Post")
    event = d.event("attack", "attacked", actor=d.entity("organization", "Norland Guard"), target=d.place("Port Hale"))
    d.claim(["(a diplomat)"], event)
    d.claim(["(an official)"], event)
    assert interval(d.reading()) == (2, 2)


def test_who_denies_or_declines_is_listed_and_not_counted():
    """A denial and a refusal to comment stand in the list with their stance."""
    found = origins(
        report("A Post"),
        report("B Post", "organization:Interior Ministry", stance="deny", status="denied"),
        report("C Post", "organization:Harbour Office", stance="decline"),
    )
    assert {o.name: o.stance for o in found.list} == {
        "A Post": "assert",
        "C Post": "assert",
        "Interior Ministry": "deny",
        "Harbour Office": "decline",
    }
    assert (found.min, found.max) == (2, 2)


def test_what_is_only_denied_has_no_origin():
    """A thing that nobody asserts counts none, and did not happen."""
    denied = report("A Post", "organization:Interior Ministry", stance="deny", status="denied")
    assert interval(denied) == (0, 0)
    assert weigh([denied]).incidents[0].status == "denied"


def test_the_evidence_quotes_each_link():
    """Each origin carries the sentences by which its reports have it."""
    found = origins(report("A Post", "person:Berta Lund"), report("B Post", "outlet:A Post"))
    assert {p.text.rsplit(" by ")[1] for p in found.list[0].evidence} == {"Berta Lund.", "A Post."}


def links(origin):
    """Give each path of an origin as its links, from whom to whom and how."""
    return [[(x.giver, x.to, x.how) for x in path.links] for path in origin.paths]


def test_paths_lead_from_the_origin_through_each_outlet_to_the_report():
    """Each report has its path, and each link the report whose words say it."""
    first = report("A Post", "person:Berta Lund")
    second = report("B Post", "outlet:A Post", published="2031-05-05")
    (origin,) = origins(first, second).list
    assert links(origin) == [
        [("Berta Lund", "A Post", "told")],
        [("Berta Lund", "A Post", "told"), ("A Post", "B Post", "told")],
    ]
    assert [(x.report, x.unread) for x in origin.paths[1].links] == [
        (first.report.id, False),
        (second.report.id, False),
    ]
    assert [path.report for path in origin.paths] == [first.report.id, second.report.id]


def test_an_agencys_text_passes_through_the_agency():
    """A paper that prints an agency's text has it from the agency's source by the agency."""
    (origin,) = origins(report("A Post", "person:Berta Lund", agency="Tidal Wire")).list
    assert links(origin) == [[("Berta Lund", "Tidal Wire", "told"), ("Tidal Wire", "A Post", "agency")]]


def test_a_papers_own_voice_is_of_the_sources_it_named_before():
    """A paper that had it from somebody, and a day later says so itself, is no second origin."""
    found = origins(report("A Post", "person:Berta Lund"), report("A Post", published="2031-05-05"))
    assert [(o.name, len(o.reports)) for o in found.list] == [("Berta Lund", 2)]
    other = origins(report("A Post"), report("A Post", "person:Berta Lund", published="2031-05-05"))
    assert [o.name for o in other.list] == ["A Post", "Berta Lund"]


def test_a_service_may_have_its_houses_report():
    """An agency and its regional service are one origin or two."""
    assert interval(report("Tidal Wire"), report("Tidal Wire Africa")) == (1, 2)
