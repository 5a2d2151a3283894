"""The API: its document is valid OpenAPI, and every answer is what the document says."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from starlette.testclient import TestClient

from dragoman.show.web.openapi import plain
from dragoman.show.web.routing import endpoints
from tests.show.story import DEFECTION, REPORTS

WIRE = REPORTS["wire"].id
ASKED = {
    "/api/incidents": "?who=Solberg&sort=origins&limit=1",
    "/api/timeline": "?since=2024",
    "/api/search": "?q=Solberg&limit=3",
    "/api/conflicts": "?page=1",
    "/api/changes": "?after=4",
    "/api/network": "?about=psolberg&about=pnorway&steps=2&between=psolberg&between=pnorway",
    "/api/reports": f"?id={WIRE}&id=nothing",
    "/api/review": "?kind=conflict",
    "/api/overruled": "?a=x&b=y",
    "/api/trial": "?judgement=same&a=x&b=y",
}
IDS = {"/api/incident/{id}": DEFECTION.id, "/api/report/{id}": WIRE, "/api/entity/{id}": "psolberg"}
BODIES = {
    "/api/decide": {"judgement": "same", "a": "x", "b": "y", "note": "they are"},
    "/api/undo": {"decision": "d1"},
}


@pytest.fixture
def document(desk: TestClient) -> dict[str, Any]:
    """Give the document of the API."""
    return desk.get("/api/openapi.json").json()


def valid(document: dict[str, Any], operation: dict[str, Any], status: str, answer: Any) -> None:
    """Fail where an answer is not what the document says."""
    schema = operation["responses"][status]["content"]["application/json"]["schema"]
    Draft202012Validator(schema | {"components": document["components"]}).validate(answer)


def test_the_document_is_openapi(document: dict[str, Any]) -> None:
    """The document is valid OpenAPI 3.1, names every endpoint once, and says what each answers."""
    validate(document)
    assert document["openapi"].startswith("3.1")
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    assert len(operations) == len(endpoints())
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert all(operation["summary"].endswith(".") for operation in operations)


@pytest.mark.parametrize("path", sorted({"/api" + plain(one.path) for one in endpoints() if one.method == "GET"}))
def test_every_answer_is_what_the_document_says(desk: TestClient, document: dict[str, Any], path: str) -> None:
    """What can be asked is answered with JSON of the schema that stands in the document."""
    operation = document["paths"][path]["get"]
    address = path.replace("{id}", IDS.get(path, "nothing")) + ASKED.get(path, "")
    response = desk.get(address)
    status = "200" if "{id}" not in path or path in IDS else "404"
    assert str(response.status_code) == status, response.text
    assert response.headers["content-type"] == "application/json"
    valid(document, operation, status, response.json())


@pytest.mark.parametrize("path", sorted(BODIES))
def test_every_change_is_what_the_document_says(
    desk: TestClient, csrf: dict[str, str], document: dict[str, Any], path: str
) -> None:
    """A body of the schema is taken, the answer is of its schema, and a body of another is refused in words."""
    operation = document["paths"][path]["post"]
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    Draft202012Validator(body | {"components": document["components"]}).validate(BODIES[path])
    valid(document, operation, "200", desk.post(path, json=BODIES[path], headers=csrf).json())
    for wrong in ({}, [], dict.fromkeys(BODIES[path], 7)):
        response = desk.post(path, json=wrong, headers=csrf)
        assert response.status_code == 400
        valid(document, operation, "400", response.json())


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("/api/incidents?limit=x", "limit"),
        ("/api/incidents?limit=0", "limit"),
        ("/api/incidents?since=yesterday", "since"),
        ("/api/incidents?status=gone", "status"),
        ("/api/incidents?origins-min=-1", "origins-min"),
        ("/api/incidents?sort=random", "sort"),
        ("/api/incidents?cursor=x", "cursor"),
    ],
)
def test_what_makes_no_sense_is_named(desk: TestClient, address: str, what: str) -> None:
    """A parameter that cannot be so is refused with 400, naming it."""
    response = desk.get(address)
    assert (response.status_code, response.json()["what"]) == (400, what)


def test_incidents_come_a_page_at_a_time(desk: TestClient) -> None:
    """Following the cursor gives every incident once, in the order of one large page."""
    whole = desk.get("/api/incidents?sort=latest").json()
    found, address = [], "/api/incidents?sort=latest&limit=1"
    cursor = ""
    while cursor is not None:
        answer = desk.get(address + (f"&cursor={cursor}" if cursor else "")).json()
        found += answer["incidents"]
        cursor = answer["next"]
    assert found == whole["incidents"]
    assert whole["total"] == len(found) == 3


def test_a_cursor_of_another_state_is_refused(desk: TestClient) -> None:
    """After the casefile has changed a cursor no longer means what it did."""
    assert desk.get("/api/incidents?cursor=1-00000000").status_code == 409


def test_the_timeline_is_the_incidents_with_a_date(desk: TestClient) -> None:
    """Columns are of one length, days are counted from 1970, and what has no date is counted, not drawn."""
    answer = desk.get("/api/timeline").json()
    assert (answer["total"], answer["undated"], answer["hidden"]) == (3, 1, 0)
    columns = ("ids", "first", "last", "kind", "status", "origins", "conflicts", "titles")
    assert {len(answer[column]) for column in columns} == {2}
    at = answer["ids"].index(DEFECTION.id)
    assert answer["first"][at] == 19762
    assert answer["kinds"][answer["kind"][at]] == {"type": "defection", "family": "RETREAT"}
