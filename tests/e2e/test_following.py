"""Feeds and pages over the network, here that of this machine alone, end in the casefile once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.collect.served import Site, site
from tests.e2e.conftest import printed, run

ENTRIES = (
    "Lena Kohler, a consul of Arvania, resigned in Port Avra on Monday, the foreign ministry said.",
    "Police in Velde arrested three dockers on Tuesday after a protest, a police spokesman said.",
    "The harbour of Port Avra was closed on Wednesday, its master, Ken Mori, told The Avra Post.",
)


def feed(*entries: str) -> bytes:
    """Give a feed with these entries."""
    items = "".join(
        f"<item><title>Part {number}</title><link>https://avrapost.example/{number}</link>"
        f"<pubDate>Mon, 0{number} Jul 2024 08:00:00 GMT</pubDate><description>{entry}</description></item>"
        for number, entry in enumerate(entries, 1)
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Avra Post</title>{items}</channel></rss>'.encode()
    )


@pytest.fixture
def web() -> Iterator[Site]:
    """Give a server."""
    with site() as running:
        yield running


def test_following_adds_what_is_new_once(web: Site, tmp_path: Path) -> None:
    """Each run adds the entries that came since the last; an unchanged feed is not sent again; custody names the feed."""
    case = tmp_path / "avra.dragoman"
    address = web.put("/feed", feed(*ENTRIES[:2]), ETag='"1"')
    assert len(printed("follow", case, address, "--jobs", "1")["added"]) == 2
    done = run("follow", case, address, "--jobs", "1")
    assert (done.returncode, done.stdout) == (0, f"{case}: nothing new in 1 feed\n")
    assert web.asked[-1][1]["if-none-match"] == '"1"'
    web.put("/feed", feed(*ENTRIES), ETag='"2"')
    document = printed("follow", case, address, "--jobs", "1")
    assert (len(document["added"]), document["known"], document["failed"]) == (1, [], [])
    assert printed("verify", case)["kept"]["reports"] == 3
    assert run("add", case, web.put("/page", b"Ken Mori resigned in Velde on Friday."), "--jobs", "1").returncode == 0
    assert printed("verify", case)["kept"]["snapshots"] == 3
    failed = run("follow", case, web.address + "/missing", "--jobs", "1")
    assert (failed.returncode, failed.stderr.count("\n")) == (2, 1)
