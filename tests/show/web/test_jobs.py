"""Adding by the browser: files come whole, under their own names, and are gone when they are read."""

import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dragoman.model import DragomanError
from dragoman.show.cli import Added
from dragoman.show.web.access import Access
from dragoman.show.web.application import application
from tests.show.conftest import Notes
from tests.show.web.conftest import BASE


class Reading(Notes):
    """Actions that look at what they are given while it is there."""

    fails = False

    def add(self, path: Path, sources: Any, **asked: Any) -> Added:
        """Note what each file holds."""
        if self.fails:
            raise DragomanError("the disk", "it is full", "free some space")
        self.asked.append(("held", {asked["called"][source]: Path(source).read_bytes() for source in sources}))
        self.asked.append(("where", {"folder": Path(sources[0]).parent.parent}))
        return super().add(path, [asked["called"][source] for source in sources], **asked)


@pytest.fixture
def reading() -> Reading:
    """Give actions that look at what they are given."""
    return Reading()


@pytest.fixture
def browser(story: Path, reading: Reading) -> TestClient:
    """Give a browser that may add."""
    client = TestClient(application(story, Access(), reading), base_url=BASE)
    client.headers["x-dragoman-csrf"] = client.get("/api/session").json()["csrf"]
    return client


def finished(browser: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """Give a job when it has ended."""
    while job["state"] in {"waiting", "running"}:
        time.sleep(0.01)
        job = browser.get(f"/api/job/{job['id']}").json()
    return job


def test_files_are_read_by_their_names_and_removed(browser: TestClient, reading: Reading) -> None:
    """Each uploaded file is read whole, called as it came; its failure is told by that name; no trace is left."""
    files = [("files", ("one.txt", b"first")), ("files", ("../../bad/../two bad.html", b"<p>second"))]
    job = finished(browser, browser.post("/api/add", files=files).json())
    assert job["state"] == "done"
    assert job["added"] == ["one.txt"]
    assert [(one["file"], one["fault"]["wrong"]) for one in job["failed"]] == [("two bad.html", "it is broken")]
    asked = dict(reading.asked)
    assert asked["held"] == {"one.txt": b"first", "two bad.html": b"<p>second"}
    assert not asked["where"]["folder"].exists()


def test_what_fails_as_a_whole_says_why(browser: TestClient, reading: Reading) -> None:
    """A job that could not be done ends as failed, with the line that says why."""
    reading.fails = True
    job = finished(browser, browser.post("/api/add", files=[("files", ("a.txt", b"x"))]).json())
    assert (job["state"], job["fault"]["wrong"]) == ("failed", "it is full")


def test_no_files_are_no_job(browser: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request without a file is refused, and leaves nothing behind."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert browser.post("/api/add", files={"other": ("", b"")}).status_code == 400
    assert list(tmp_path.iterdir()) == []
