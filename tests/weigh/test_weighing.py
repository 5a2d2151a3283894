"""The record is one, whatever the order and the portions in which reports and decisions come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Decision, canonical_bytes
from dragoman.weigh import Weighing, weigh
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.weighing import Changes, record_of
from tests.weigh.draft import Draft

PEOPLE = ("Anders Holm", "Arne Holm", "Holm", "Choe Myong Su", "Choi Myung-soo", "Karl Ek")
OUTLETS = ("Harrow Post", "Fenland Courier", "Tidal Wire")
KINDS = (("arrest", "arrested"), ("visit", "received"), ("appointment", "appointed"), ("death", "killed"))
WEATHER = "The harbour was closed and the ferries stayed in port until evening came and the wind fell again. "


def report(number):
    """Give one of some readings that share names, outlets, days, sources, comparisons and words."""
    who, other = PEOPLE[number % 6], PEOPLE[(number // 6 + 1 + number) % 6]
    kind, verb = KINDS[(number // 5) % 4]
    outlet, cited = OUTLETS[number % 3], OUTLETS[(number // 3) % 3]
    first = f"{who} the harbour master was {verb} in Oslo by one {other} of the NIS, {cited} reported, a year after the fire. "
    last = WEATHER * 3 if number % 4 == 0 else f"It was the third in {number} days."
    # Every tenth takes back what an outlet told, every tenth corrects its own.
    last += {2: f" {cited} withdrew its report an hour later.", 6: " An earlier version of this report was wrong."}.get(
        number % 10, ""
    )
    d = Draft(first + last, outlet=outlet, published=f"2031-05-{1 + number % 9:02}")
    target = d.person(who, "the harbour master", position="harbour master")
    actor = d.person(other if other not in who and who not in other else f"one {other}")
    d.entity("organization", "NIS")
    told = d.event(kind, verb, target=target, actor=actor, where=d.place("Oslo", country="NO"), at="2031-05-01")
    fire = d.event("attack", "fire", at="2030" if number % 2 else "2030-04-02")
    d.time("a year after", edtf="2031", relative_to=fire, relation="after", amount="P1Y")
    if cited != outlet:
        d.claim([d.entity("outlet", cited)], told)
    if number % 4:
        d.comparison("third", kind="ordinal", of=kind, ordinal=3, event=told)
        d.comparison("third in", kind="fewer", by="number", of=kind, period="2031-05")
    return d.reading()


READINGS = {r.report.id: r for r in map(report, range(0, 90, 2))}


class Kept:
    """A record kept up to date by what is added to a shelf."""

    def __init__(self):
        self.weighing, self.changes = Weighing(MemoryShelf(READINGS.values())), Changes()

    def add(self, reports, decisions=()):
        """Weigh reports and decisions; give the record as it is then."""
        made = self.weighing.add(reports, decisions)
        for part in ("incidents", "entities", "parts"):
            getattr(self.changes, part).update(getattr(made, part))
        return record_of(self.changes)


def at_once(reports, decisions=()):
    """Give the bytes of the record of these reports weighed at once."""
    return canonical_bytes(weigh([READINGS[r] for r in reports], decisions))


def decided(record, judgement, number, pick):
    """Give a decision on two entities or two incidents of a record."""
    nouns = record.incidents if number % 2 else record.entities
    a, b = nouns[pick % len(nouns)], nouns[(pick * 7 + 1) % len(nouns)]
    return Decision(id=f"d{number}", judgement=judgement, a=a.id, b=b.id, members_a=a.members, members_b=b.members,
                    author="M. Quill", time=f"2031-06-01T00:00:{number:02}Z")  # fmt: skip


orders = st.lists(st.sampled_from(sorted(READINGS)), min_size=2, max_size=8, unique=True)


@settings(max_examples=200, deadline=None)
@given(orders, st.integers(1, 4))
def test_any_order_in_any_portions_gives_one_record(reports, size):
    """Adding reports in an order, some at a time, gives byte for byte the record of weighing all at once."""
    kept = Kept()
    for start in range(0, len(reports), size):
        record = kept.add(reports[start : start + size])
    assert canonical_bytes(record) == at_once(reports)


@settings(max_examples=25, deadline=None)
@given(orders, st.lists(st.tuples(st.sampled_from(["same", "different", "unsure"]), st.integers(0, 99)), max_size=3))
def test_decisions_between_reports_give_the_record_of_all_at_once(reports, judgements):
    """Decisions made while reports come, each on the record as it is then, bind as if all had been there before."""
    kept, decisions = Kept(), []
    record = kept.add(reports[:1])
    for number, report_id in enumerate(reports[1:]):
        if number < len(judgements) and record.incidents:
            decisions.append(decided(record, judgements[number][0], number, judgements[number][1]))
        record = kept.add([report_id], decisions)
    assert canonical_bytes(record) == at_once(reports, decisions)


@settings(max_examples=25, deadline=None)
@given(orders, st.sampled_from(["same", "different"]), st.integers(0, 1), st.integers(0, 99))
def test_a_decision_undone_leaves_the_record_as_it_was(reports, judgement, number, pick):
    """Deciding and undoing touches what the decision is on, and then all is byte for byte as before."""
    kept = Kept()
    before = kept.add(reports)
    decision = decided(before, judgement, number, pick)
    during = kept.add([], [decision])
    assert canonical_bytes(during) == at_once(reports, [decision])
    undoing = Decision(id="d9", author="M. Quill", time="2031-06-02T00:00:00Z", undoes=decision.id)
    assert canonical_bytes(kept.add([], [decision, undoing])) == canonical_bytes(before)


def test_a_report_that_bears_on_nothing_changes_nothing_else():
    """A report about others, of other days, adds its own rows and leaves every other row alone."""
    kept = Kept()
    kept.add(list(READINGS))
    draft = Draft("Zora Quist flew to Turku.", outlet="Karelian Echo", published="2019-01-02")
    draft.event("ceremony", "flew", actor=draft.person("Zora Quist"), at="2019-01-01")
    reading = draft.reading()
    kept.weighing._shelf.hold([reading])
    made = kept.weighing.add([reading.report.id], ())
    assert [noun.reports for _, noun in made.incidents.values()] == [(reading.report.id,)]
    assert {noun.name for _, noun in made.entities.values()} == {"Zora Quist", "Karelian Echo"}
    assert made.parts == {}


@pytest.mark.parametrize("many", [45])
def test_a_name_in_many_reports_is_one_in_any_order(many):
    """More sightings than a leaf or a neighbourhood holds are one person, added forwards, backwards or at once."""
    readings = {}
    for number in range(many):
        d = Draft(f"Anders Holm spoke, {number}.", outlet="Harrow Post", published=f"2031-0{1 + number % 9}-05")
        d.event("visit", "spoke", actor=d.person("Anders Holm"), at=f"2031-0{1 + number % 9}-04")
        readings[d.report.id] = d.reading()
    whole = weigh(readings.values())
    assert len([e for e in whole.entities if e.name == "Anders Holm"]) == 1
    for order in (list(readings), list(readings)[::-1]):
        weighing, changes = Weighing(MemoryShelf(readings.values())), Changes()
        for report_id in order:
            made = weighing.add([report_id], ())
            for part in ("incidents", "entities", "parts"):
                getattr(changes, part).update(getattr(made, part))
        assert canonical_bytes(record_of(changes)) == canonical_bytes(whole)
