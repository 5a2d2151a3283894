"""What tests of the browser desk share: the story served in each of the ways in which it can be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.show.web.access import Access
from dragoman.show.web.application import application
from tests.show.conftest import Notes

BASE = "http://127.0.0.1:8321"


@pytest.fixture
def closed(story: Path) -> Iterator[tuple[TestClient, Access]]:
    """Give the story behind a token, with actions that only note what is asked, to a browser that has no cookie."""
    access = Access.with_token()
    with TestClient(application(story, access, Notes()), base_url=BASE) as browser:
        yield browser, access


@pytest.fixture
def desk(closed: tuple[TestClient, Access]) -> TestClient:
    """Give a browser that has come in by the token."""
    browser, access = closed
    assert browser.get(f"/?token={access.token}").status_code == 200
    return browser


@pytest.fixture
def csrf(closed: tuple[TestClient, Access]) -> dict[str, str]:
    """Give the header that a change by our own pages brings."""
    return {"x-dragoman-csrf": closed[1].csrf}
