"""An incident whole: the ways of its accounts as trees, accounts lined up by field, its parts, questions, decisions."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from dragoman.keep import Casefile
from dragoman.model import Decision, Origin, OriginLink, OriginPath
from dragoman.show.pages import Shelf
from dragoman.show.pages.conflicts import conflicts_page
from dragoman.show.pages.entity import entity_page
from dragoman.show.pages.ways import Stop, ways_of
from dragoman.show.pages.whole import whole_incident
from tests.show.story import DEFECTION, RECORD, REPORTS, STRIKE, VISIT, at, make


def link(giver: str, to: str, name: str, words: str, **more: object) -> OriginLink:
    """Give a link that the words of a report show."""
    return OriginLink(giver=giver, to=to, report=REPORTS[name].id, span=at(name, words), text=words, **more)  # type: ignore[arg-type]


TOLD = link("Mira Solberg", "Kestrel Daily", "kestrel", "she told the Kestrel Daily")
CITED = link("Kestrel Daily", "Northline Wire", "wire", "citing an interview with her")
PRINTED = link("Northline Wire", "Lowgate Herald", "herald", "citing an interview with her", how="agency")
WAYS = (
    OriginPath(report=REPORTS["herald"].id, links=(TOLD, CITED, PRINTED)),
    OriginPath(report=REPORTS["wire"].id, links=(TOLD, CITED)),
    OriginPath(report=REPORTS["kestrel"].id, links=(TOLD,)),
)


def names(stops: tuple[Stop, ...]) -> list[object]:
    """Give stops as nested lists of names."""
    return [[one.name, [card.outlet for card in one.reports], *names(one.onward)] for one in stops]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give the story with links of its first origin, and the strike as a part of the defection."""
    first, *rest = DEFECTION.origins.list
    origins = replace(DEFECTION.origins, list=(replace(first, paths=WAYS), *rest))
    part = replace(STRIKE, part_of=DEFECTION.id)
    return make(tmp_path / "x.dragoman", replace(RECORD, incidents=(replace(DEFECTION, origins=origins), VISIT, part)))


def test_ways_make_one_tree(case: Path) -> None:
    """Ways through the same hands share their beginning; each hand has its own reports, the words once, and how."""
    with Casefile.open(case) as casefile:
        page = whole_incident(casefile, casefile.incident(DEFECTION.id))
    stops = page.branches[0].stops
    assert names(stops) == [
        [
            "Kestrel Daily",
            ["Kestrel Daily"],
            ["Northline Wire", ["Northline Wire"], ["Lowgate Herald", ["Lowgate Herald"]]],
        ]
    ]
    wire = stops[0].onward[0]
    herald = wire.onward[0]
    assert [quote.text for quote in stops[0].quotes] == ["she told the Kestrel Daily"]
    assert (herald.how, herald.quotes, herald.repeats) == ("agency", (), True)
    assert herald.copy_of
    assert herald.copy_of.id == REPORTS["wire"].id


def test_a_record_without_ways_has_them_by_names(casefile: Casefile) -> None:
    """Where a record has no links, the names that an account came through lead to its reports."""
    stops = ways_of(Shelf(casefile), DEFECTION.origins.list[0])
    assert names(stops) == [
        [
            "Kestrel Daily",
            ["Kestrel Daily"],
            ["Northline Wire", ["Northline Wire"]],
            ["Lowgate Herald", ["Lowgate Herald"]],
        ]
    ]
    outlet = Origin(
        id="o9",
        name="Arvania Gazette",
        reports=(REPORTS["gazette"].id,),
        paths=(OriginPath(report=REPORTS["gazette"].id),),
    )
    assert names(ways_of(Shelf(casefile), outlet)) == [["Arvania Gazette", ["Arvania Gazette"]]]


def test_accounts_stand_side_by_side(casefile: Casefile) -> None:
    """Every line has a cell for every account; what the record holds to differ is marked, with each account's value."""
    accounts = whole_incident(casefile, DEFECTION).accounts
    lines = {line.field: line for line in accounts.lines}
    assert [one.name for one in accounts.origins] == [one.name for one in DEFECTION.origins.list]
    assert {len(line.cells) for line in accounts.lines} == {3}
    assert lines["actor.age"].cells == (("46",), ("48",), ())
    assert lines["actor"].cells[:2] == (("Mira Solberg",), ("An Arvanian envoy",))
    assert lines["says"].cells[2] == ("denied it",)
    assert {field for field, line in lines.items() if line.differs} == {"says", "actor.age"}


def test_parts_lead_to_the_whole_and_back(case: Path) -> None:
    """What reports tell as a part of an incident stands on its page, and the whole on that of the part."""
    with Casefile.open(case) as casefile:
        assert [one.id for one in whole_incident(casefile, casefile.incident(DEFECTION.id)).parts] == [STRIKE.id]
        whole = whole_incident(casefile, casefile.incident(STRIKE.id)).part_of
        assert whole
        assert whole.id == DEFECTION.id


def test_conflicts_are_open_until_they_are_decided(case: Path) -> None:
    """What can be decided leads to its question; decided, the decision stands there and the question is gone."""
    with Casefile.open(case, write=True) as casefile:
        page = whole_incident(casefile, casefile.incident(DEFECTION.id))
        assert {one.field: one.asked for one in page.disputes} == {
            "actor.age": f"conflict~{DEFECTION.id}~actor.age",
            "status": None,
        }
        question = page.questions[0]
        casefile.decide(
            Decision(
                id="d1",
                judgement="same",
                a=DEFECTION.id,
                b=DEFECTION.id,
                members_a=(question.a,),
                members_b=(question.b,),
                author="Nora",
                time="2024-04-01T08:00:00Z",
            )
        )
        page = whole_incident(casefile, casefile.incident(DEFECTION.id))
        assert [one.asked for one in page.disputes] == [None, None]
        assert [one.decision.id for one in page.decided] == ["d1"]
        assert whole_incident(casefile, casefile.incident(VISIT.id)).decided == ()


def test_what_accounts_differ_on_leads_to_its_question_from_every_page(case: Path) -> None:
    """The page of conflicts and that of a person name the incident of a conflict and the question that is open about it."""
    with Casefile.open(case) as casefile:
        [disputed] = conflicts_page(casefile, 1, 10).disputed
        found = {
            one.field: one for one in (*disputed.disputes, *entity_page(casefile, casefile.entity("psolberg")).disputes)
        }
        assert found["actor.age"].asked == f"conflict~{DEFECTION.id}~actor.age"
        assert (found["actor.age"].incident, found["actor.age"].title) == (DEFECTION.id, DEFECTION.title)
        assert found["status"].asked is None
