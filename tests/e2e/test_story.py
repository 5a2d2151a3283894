"""The main job on the example reports: what a person has to be able to trust in the record."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import EXAMPLES, printed, run


@pytest.fixture(scope="module")
def record(examples: Path) -> dict[str, Any]:
    """Give the record of the example reports."""
    document: dict[str, Any] = printed("chronicle", examples)
    return document


@pytest.fixture(scope="module")
def reports() -> dict[str, dict[str, Any]]:
    """Give each example report, by id."""
    return {reading["report"]["id"]: reading["report"] for reading in printed("read", EXAMPLES)}


@pytest.fixture(scope="module")
def outlets(reports: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Give the outlet of each report, by id."""
    return {ident: report["outlet"] for ident, report in reports.items()}


def incident(record: dict[str, Any], kind: str, actor: str) -> dict[str, Any]:
    """Give the one incident of a type with an actor of this name, the one that most reports tell of."""
    found = [
        i
        for i in record["incidents"]
        if i["type"] == kind and any(p["role"] == "actor" and actor in p["name"] for p in i["participants"])
    ]
    return max(found, key=lambda i: len(i["reports"]))


def test_one_wire_story_counts_once(record: dict[str, Any], outlets: dict[str, str]) -> None:
    """The defection rests on more reports than origins: reprints and the wire lead to the first interview."""
    defection = incident(record, "defection", "Andrei Kalinouski")
    sayers = {outlets[r] for r in defection["reports"]}
    assert {"The Tern", "Baltic Wire", "Lowmoor Herald", "Kestrel News", "Meridian Courier"} <= sayers
    assert defection["origins"]["min"] < len(defection["reports"])
    interview = next(o for o in defection["origins"]["list"] if o["name"] == "Andrei Kalinouski")
    assert {outlets[r] for r in interview["reports"]} >= {"The Tern", "Baltic Wire", "Lowmoor Herald", "Kestrel News"}


def test_a_denial_is_an_account_of_the_same_incident(record: dict[str, Any]) -> None:
    """Belarus denies the defection: in the list of origins, not in their number, and a conflict of status."""
    defection = incident(record, "defection", "Andrei Kalinouski")
    denying = [o for o in defection["origins"]["list"] if o["stance"] == "deny"]
    assert "Belarus" in {o["name"] for o in denying}
    assert defection["status"] == "happened"
    (conflict,) = [c for c in defection["conflicts"] if c["field"] == "status"]
    assert {v["value"] for v in conflict["values"]} == {"happened", "denied"}


def test_a_later_date_narrows_the_first(record: dict[str, Any]) -> None:
    """March, said the interview; the 9th, says the border record."""
    when = incident(record, "defection", "Andrei Kalinouski")["when"]
    assert (when["earliest"], when["latest"]) == ("2023-03-09", "2023-03-09")
    assert when["narrowed_by"]


def test_the_reprints_are_copies_of_the_wire(record: dict[str, Any], outlets: dict[str, str]) -> None:
    """Three reports are one text, and the wire's own is the first of them."""
    groups = [{outlets[r] for r in c["reports"]} for c in record["copies"]]
    assert {"Baltic Wire", "Lowmoor Herald", "Kestrel News"} in groups


def test_a_namesake_is_somebody_else(record: dict[str, Any]) -> None:
    """Andrei and Siarhei Kalinouski share a name, a country and a service, and are two."""
    persons = [e for e in record["entities"] if e["kind"] == "person"]
    of_andrei = {e["id"] for e in persons if "Andrei Kalinouski" in e["names"]}
    of_siarhei = {e["id"] for e in persons if "Siarhei Kalinouski" in e["names"]}
    assert len(of_andrei) == len(of_siarhei) == 1
    assert of_andrei.isdisjoint(of_siarhei)


def test_another_romanisation_is_the_same_man(record: dict[str, Any]) -> None:
    """Andrey Kalinovsky, counsellor in Hanoi, is Andrei Kalinouski; their ages differ, and the record keeps both."""
    (person,) = [e for e in record["entities"] if e["kind"] == "person" and "Andrei Kalinouski" in e["names"]]
    assert "Andrey Kalinovsky" in person["names"]
    assert {f["value"] for f in person["facts"] if f["property"] == "age"} == {"47", "49"}


def test_who_cites_a_report_rests_on_its_source(record: dict[str, Any]) -> None:
    """The Herald has the vanished man from the Ledger, and the Ledger from two people: two reports, one origin."""
    missing = incident(record, "disappearance", "Siarhei Kalinouski")
    assert len(missing["reports"]) == 2
    assert (missing["origins"]["min"], missing["origins"]["max"]) == (1, 1)


def test_sources_that_may_be_one_make_an_interval(record: dict[str, Any]) -> None:
    """A spokesman and the state he speaks for may be one voice: the number of origins is an interval."""
    closing = incident(record, "mission-closure", "Belarus")
    assert closing["status"] == "planned"
    assert closing["origins"]["min"] < closing["origins"]["max"]


def test_two_counts_of_one_thing_are_a_conflict(record: dict[str, Any]) -> None:
    """Eleven arrests in one account and 14 in the other are one incident, on whose number they differ."""
    arrests = [i for i in record["incidents"] if i["type"] == "arrest" and len(i["reports"]) == 2]
    values = [
        v["value"] for i in arrests for c in i["conflicts"] if c["field"] == "target.quantity" for v in c["values"]
    ]
    assert sorted(values) == ["11", "14"]


def test_a_comparison_is_held_against_the_record(record: dict[str, Any]) -> None:
    """An ambassador resigned in 2020, and nothing since outranks a counsellor: the record supports it."""
    (senior,) = [c for c in record["comparisons"] if c["text"].startswith("the most senior Belarusian diplomat")]
    assert senior["verdict"] == "supported"
    assert senior["because"]


def test_every_line_leads_to_the_exact_words(record: dict[str, Any], reports: dict[str, dict[str, Any]]) -> None:
    """The text that stands beside a span in the record is at that span of the report."""
    places = [place for found in record["incidents"] for place in found["evidence"]]
    assert len(places) > 50
    assert all(reports[p["report"]]["text"][slice(*p["span"])] == p["text"] for p in places)


def test_the_unrelated_strike_stays_apart(record: dict[str, Any]) -> None:
    """Nothing of the dockers' strike is in an incident with the diplomats."""
    defection = incident(record, "defection", "Andrei Kalinouski")
    strikes = [i for i in record["incidents"] if i["type"] == "strike"]
    assert strikes
    assert all(set(s["reports"]).isdisjoint(defection["reports"]) for s in strikes)


@pytest.mark.parametrize("command", ["conflicts", "check", "decisions"])
def test_what_prints_also_prints_json(command: str, examples: Path) -> None:
    """A command that prints gives one JSON document when asked, and nothing else on standard output."""
    done = run(command, examples, "--json")
    assert done.returncode in {0, 1}
    assert json.loads(done.stdout)


@pytest.mark.parametrize(("form", "begins"), [("csv", "id,"), ("jsonl", '{"id"'), ("html", "<!doctype html>")])
def test_exports_hold_every_incident(form: str, begins: str, examples: Path, tmp_path: Path) -> None:
    """Each way out writes a file in its form that names every incident."""
    out = tmp_path / f"out.{form}"
    assert run("export", examples, "--to", form, out).returncode == 0
    text = out.read_text(encoding="utf-8-sig")
    assert text[: len(begins)].lower() == begins.lower()
    assert all(i["id"] in text for i in printed("chronicle", examples)["incidents"])


def test_search_marks_what_it_found(examples: Path) -> None:
    """A phrase is found in the report that has it."""
    done = run("search", examples, '"could not bring the cat"')
    assert done.returncode == 0
    assert "The Tern" in done.stdout
