"""What counts over the whole record is made once, and anew when the record has changed."""

from pathlib import Path

from starlette.testclient import TestClient

from dragoman.keep import Casefile
from dragoman.model import Record
from dragoman.show.web.application import application
from dragoman.show.web.remembering import MOST, Remembered
from tests.show.story import make


def test_the_same_question_is_answered_once_in_a_generation() -> None:
    """What was made is given again until the generation changes; only the latest questions are remembered."""
    remembered, made = Remembered(), list[str]()

    def ask(generation: str, asked: str) -> str:
        def answer() -> str:
            made.append(asked)
            return f"{generation} {asked}"

        return remembered.get(generation, asked, answer)

    assert [ask("1", "a"), ask("1", "a"), ask("1", "b")] == ["1 a", "1 a", "1 b"]
    assert made == ["a", "b"]
    assert ask("2", "a") == "2 a"
    assert [ask("2", str(number)) for number in range(MOST)] == [f"2 {number}" for number in range(MOST)]
    assert ask("2", "a") == "2 a"
    assert made.count("a") == 3


def test_pages_tell_of_the_record_as_it_is_now(tmp_path: Path) -> None:
    """After the record has changed, network, map, sources and timeline say what it says now."""
    path = make(tmp_path / "x.dragoman")
    client = TestClient(application(path), base_url="http://127.0.0.1")
    addresses = ("/api/network", "/api/map", "/api/sources", "/api/timeline")
    before = [client.get(address).json()["total"] for address in addresses]
    assert [client.get(address).json()["total"] for address in addresses] == before
    assert all(before)
    assert "Solberg" in client.get("/network").text
    with Casefile.open(path, write=True) as casefile:
        casefile.put_record(Record(), chain_head=casefile.chain_head)
    assert [client.get(address).json()["total"] for address in addresses] == [0, 0, 0, 0]
    assert "Solberg" not in client.get("/network").text
