"""The queue: what is open, in which order, what each answer changes, and how a sentence is found in its report."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.keep import Casefile
from dragoman.model import ConflictValue, Decision, Place, Span, Suggestion
from dragoman.show.pages.joined import joined_of, unlike
from dragoman.show.pages.loose import loose_of
from dragoman.show.pages.questions import queue_of, standing
from dragoman.show.pages.review import review_page
from dragoman.show.pages.shelf import Shelf
from dragoman.show.pages.surroundings import passages, sentence_at
from tests.show.story import DEFECTION, READINGS, RECORD, REPORTS, SNAPSHOTS, STRIKE, VISIT, at, make

AGE = f"conflict~{DEFECTION.id}~actor.age"
STATUS = f"conflict~{DEFECTION.id}~status"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Give the story with one suggestion about names and one about incidents."""
    suggestions = (
        Suggestion(sort="entity", a="psolberg", b="ptrieste", score=0.8, because=("the same post",)),
        Suggestion(sort="incident", a=VISIT.id, b=STRIKE.id, score=0.6, because=("the same day",)),
    )
    return make(tmp_path / "x.dragoman", replace(RECORD, suggestions=suggestions))


def decision(ident: str, time: str, **given: object) -> Decision:
    """Give a decision on the two mentions that tell the two ages."""
    members = {"members_a": (f"{REPORTS['kestrel'].id}/v1",), "members_b": (f"{REPORTS['meridian'].id}/v1",)}
    return Decision(id=ident, author="Nora", time=time, **(given or members | {"judgement": "same"}))  # type: ignore[arg-type]


def test_the_queue_holds_every_sort_the_most_consequential_first(case: Path) -> None:
    """Names, incidents and values that differ stand in one queue, by how much another answer would change."""
    with Casefile.open(case) as casefile:
        queue = queue_of(casefile)
        assert {one.sort for one in queue} == {"entity", "incident", "conflict", "account"}
        assert [(one.incidents, one.reports) for one in queue] == sorted(
            ((one.incidents, one.reports) for one in queue), reverse=True
        )
        assert AGE in {one.key for one in queue}
        assert queue_of(casefile) is queue


def test_each_further_value_is_held_against_the_first(tmp_path: Path) -> None:
    """Where three values differ there are two questions, each with an address; a page shows the third beside."""
    evidence = (Place(report=REPORTS["wire"].id, span=at("wire", "46")),)
    age, status = DEFECTION.conflicts
    third = replace(age, values=(*age.values, ConflictValue(value="52", origins=("o1",), evidence=evidence)))
    incident = replace(DEFECTION, conflicts=(third, status))
    path = make(tmp_path / "x.dragoman", replace(RECORD, incidents=(incident, VISIT, STRIKE)))
    with Casefile.open(path) as casefile:
        assert [one.key for one in queue_of(casefile) if one.sort == "conflict"] == [AGE, f"{AGE}~2"]
        shown = {}
        for key in (AGE, f"{AGE}~2"):
            asked = review_page(casefile, key=key).asked
            assert asked
            shown[asked.comparison.a.name, asked.comparison.b.name] = asked.comparison.others
        assert shown == {("46", "48"): ("52",), ("46", "52"): ("48",)}


def test_an_account_that_fits_loosely_is_asked_about(case: Path) -> None:
    """A mention that names nobody of its incident and no day is held against one that does; confirmed, no more."""
    fits, loose = f"{REPORTS['kestrel'].id}/v1", f"{REPORTS['meridian'].id}/v1"
    key = f"account~{DEFECTION.id}~{loose}"
    with Casefile.open(case, write=True) as casefile:
        found = {one.member: (one.fits, one.doubts) for one in loose_of(casefile)}
        assert fits not in found
        assert found[loose] == (fits, ("names_nobody", "no_day"))
        page = review_page(casefile, "account", key)
        assert page.asked
        assert [one.says for one in (*page.asked.effects.same, *page.asked.effects.different)] == ["belongs", "leaves"]
        assert (page.asked.comparison.a.name, page.asked.comparison.b.name) == ("Kestrel Daily", "Meridian Post")
        told = {one.field: (one.a, one.b) for one in page.asked.comparison.facets}
        assert told["who"] == (("Mira Solberg",), ("An Arvanian envoy",))
        given = {"judgement": "same", "members_a": (fits,), "members_b": (loose,)}
        casefile.decide(decision("d1", "2024-04-01T08:00:00Z", **given))
        assert review_page(casefile, "account", key).gone


def test_what_one_report_alone_tells_is_no_question(case: Path) -> None:
    """Values whose accounts are no mentions of the incident cannot be parted, and are not asked about."""
    with Casefile.open(case) as casefile:
        assert STATUS not in {one.key for one in queue_of(casefile)}


def test_an_answered_question_leaves_until_it_is_taken_back(case: Path) -> None:
    """A decision on the two mentions takes their question from the queue; undone, it is asked again."""
    with Casefile.open(case, write=True) as casefile:
        casefile.decide(decision("d1", "2024-04-01T08:00:00Z"))
        assert AGE not in {one.key for one in queue_of(casefile)}
        casefile.decide(decision("d2", "2024-04-01T09:00:00Z", undoes="d1"))
        assert AGE in {one.key for one in queue_of(casefile)}
        page = review_page(casefile)
        assert [(one.decision.id, one.stands) for one in page.decided] == [("d1", False)]
        assert page.decided[0].a == DEFECTION.title


def test_an_undoing_can_be_undone() -> None:
    """Of a decision, its undoing and the undoing of that, the first stands."""
    made = [
        decision("d1", "1"),
        decision("d2", "2", undoes="d1"),
        decision("d3", "3", undoes="d2"),
    ]
    assert [one.id for one in standing(made)] == ["d1"]


def test_a_page_shows_both_sides_lined_up(case: Path) -> None:
    """A question has each field once with both values, and says which agree; its neighbours lead round the queue."""
    with Casefile.open(case) as casefile:
        page = review_page(casefile, "incident")
        assert page.asked
        assert (page.number, page.total, page.next) == (1, 1, None)
        agreement = {one.field: one.agreement for one in page.asked.comparison.facets}
        assert (agreement["what"], agreement["status"], agreement["when"]) == ("differs", "differs", "one")
        assert [one.says for one in page.asked.effects.same] == ["one_incident", "origins", "differ"]
        whole = review_page(casefile)
        seen = []
        for _ in range(whole.total):
            assert whole.asked
            seen.append(whole.asked.question.key)
            whole = review_page(casefile, key=whole.next)
        assert len(set(seen)) == len(seen)


def test_a_question_that_is_no_more_gives_the_first(case: Path) -> None:
    """An address of a question that was answered shows another, and says so."""
    with Casefile.open(case) as casefile:
        page = review_page(casefile, "", "entity~x~y")
        assert page.gone
        assert page.asked
    with Casefile.open(case) as casefile:
        assert not review_page(casefile).gone


def test_a_passage_is_within_its_report(case: Path) -> None:
    """What stands before and after a quote is what the report has there, and says where it breaks off."""
    with Casefile.open(case) as casefile:
        found = passages(Shelf(casefile), DEFECTION.evidence)
        assert [one.quote.report.id for one in found] == [REPORTS["kestrel"].id, REPORTS["meridian"].id]
        assert found[1].after.startswith(" He gave her age as 48.")
        assert found[1].before == ""
        assert "“I left at night" in found[0].after


@given(st.text(alphabet="ab. \nA", max_size=60), st.data())
def test_a_sentence_holds_what_it_is_the_sentence_of(text: str, data: st.DataObject) -> None:
    """The sentence about a stretch of one line holds it, and no end of a line."""
    lines = [(i, j) for i in range(len(text)) for j in range(i + 1, len(text) + 1) if "\n" not in text[i:j]]
    if not lines:
        return
    start, end = data.draw(st.sampled_from(lines))
    found = sentence_at(text, Span(start, end))
    assert found.start <= start < end <= found.end
    assert "\n" not in found.of(text)


@pytest.mark.parametrize(
    ("names", "pair"),
    [
        (("Mira Solberg", "M. Solberg", "Solberg", "MIRA SOLBERG"), None),
        (("Mira Solberg", "Solberg", "Mira Sohlberg"), ("Mira Solberg", "Mira Sohlberg")),
        (("Mira Solberg", "Nina Solberg"), ("Mira Solberg", "Nina Solberg")),
        (("José Peña", "Jose Pena"), None),
        ((), None),
    ],
)
def test_names_that_are_not_alike_are_told(names: tuple[str, ...], pair: tuple[str, str] | None) -> None:
    """Accents, capitals, initials and single words make no other name; another first or last word does."""
    assert unlike(names) == pair


def test_a_person_joined_of_two_names_is_asked_about(tmp_path: Path) -> None:
    """Who was joined under two names is asked about with a mention of each; parted or confirmed, no more."""
    joined = replace(
        RECORD.entities[0],
        names=("Mira Solberg", "Mira Sohlberg"),
        members=(f"{REPORTS['wire'].id}/e1", f"{REPORTS['kestrel'].id}/e1"),
    )
    path = tmp_path / "x.dragoman"
    with Casefile.create(path) as casefile:
        for name, reading in READINGS.items():
            entities = tuple(
                replace(one, name="Mira Sohlberg") if name == "kestrel" else one for one in reading.entities
            )
            casefile.add(SNAPSHOTS[name], replace(reading, entities=entities))
        casefile.put_record(replace(RECORD, entities=(joined, *RECORD.entities[1:])), chain_head=casefile.chain_head)
        assert [one.members for one in joined_of(casefile)] == [joined.members]
        page = review_page(casefile, "joined")
        assert page.asked
        assert [page.asked.comparison.a.name, page.asked.comparison.b.name] == ["Mira Solberg", "Mira Sohlberg"]
        assert page.asked.question.because == joined.because
        assert page.asked.effects.different[0].given == {"a": "Mira Solberg", "b": "Mira Sohlberg"}
        assert page.counts["joined"] == 1
        given = {"judgement": "same", "members_a": joined.members[:1], "members_b": joined.members[1:]}
        casefile.decide(decision("d1", "2024-04-01T08:00:00Z", **given))
        assert review_page(casefile, "joined").asked is None
