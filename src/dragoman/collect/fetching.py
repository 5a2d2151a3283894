"""Fetches what an address names, once: bytes as they came, the time, and the headers worth keeping.

A person named each address, so it is asked for as a browser would ask: robots.txt is for programs that find
addresses by themselves, which this one does not. It says who it is, asks one host at most once a second,
asks with the validators of the last time, and takes no more than `LARGEST` bytes.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from dragoman import __version__
from dragoman.model import SourceError

AGENT = f"Dragoman/{__version__} (reads the news reports that its user names)"
ACCEPT = "text/html, application/rss+xml, application/atom+xml, application/pdf, text/plain, */*;q=0.1"
CONNECT, SILENCE, ALTOGETHER = 10.0, 30.0, 120.0
"""Seconds: to reach a host, between two pieces of an answer, for the whole of it."""
LARGEST = 32_000_000
"""Bytes of an answer, unpacked: no report is larger, and no feed."""
APART = 1.0
"""Seconds between two requests to one host."""
KEPT = ("content-type", "date", "etag", "last-modified")
"""Headers that are kept with the bytes; the others say nothing of them."""

CHECK = "check the address and the network"


@dataclass(frozen=True)
class Fetched:
    """An answer: its body, the address it came from in the end, the time in UTC, and the headers kept."""

    body: bytes
    url: str
    time: str
    headers: dict[str, str]


@dataclass
class Fetcher:
    """Fetches addresses one after another over one set of connections; `close` ends them."""

    _client: Any = None
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, address: str, last: Mapping[str, str]) -> Fetched | None:
        """Give what is at `address`; None where it is what it was when it came with the headers `last`.

        A SourceError says in one line what went wrong.
        """
        import httpx2

        try:
            url = httpx2.URL(address)
        except (httpx2.InvalidURL, ValueError):
            raise SourceError(address, "is no address", "check how it is written") from None
        if url.scheme not in {"http", "https"} or not url.host:
            raise SourceError(
                address, "is no address of a page or feed", "name one that begins with https:// or http://"
            )
        self._wait(url.host)
        try:
            return self._answer(address, url, last)
        except httpx2.TimeoutException:
            raise SourceError(address, "did not answer in time", "try again later") from None
        except httpx2.TooManyRedirects:
            raise SourceError(address, "leads in a circle", CHECK) from None
        except httpx2.DecodingError:
            raise SourceError(address, "came damaged", "try again later") from None
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, ValueError) as error:
            raise SourceError(address, f"cannot be fetched ({_reason(error)})", CHECK) from None

    def _wait(self, host: str) -> None:
        rest = self._asked.get(host, -APART) + APART - time.monotonic()
        if rest > 0:
            time.sleep(rest)
        self._asked[host] = time.monotonic()

    def _answer(self, address: str, url: Any, last: Mapping[str, str]) -> Fetched | None:
        import httpx2

        if self._client is None:
            timeout = httpx2.Timeout(SILENCE, connect=CONNECT)
            self._client = httpx2.Client(
                timeout=timeout, follow_redirects=True, max_redirects=5, headers={"user-agent": AGENT, "accept": ACCEPT}
            )
        asked = {"if-none-match": last.get("etag", ""), "if-modified-since": last.get("last-modified", "")}
        started, pieces, size = time.monotonic(), [], 0
        with self._client.stream("GET", url, headers={name: said for name, said in asked.items() if said}) as answer:
            if answer.status_code == 304:
                return None
            _refuse(address, answer.status_code, answer.headers)
            for piece in answer.iter_bytes():
                pieces.append(piece)
                size += len(piece)
                if size > LARGEST:
                    wrong = f"is larger than {LARGEST // 1_000_000} MB"
                    raise SourceError(address, wrong, "save what you need of it and add the file")
                if time.monotonic() - started > ALTOGETHER:
                    raise SourceError(address, "did not come in time", "try again later")
            return Fetched(
                body=b"".join(pieces),
                url=str(answer.url),
                time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                headers={name: answer.headers[name] for name in KEPT if name in answer.headers},
            )

    def close(self) -> None:
        """End all connections."""
        if self._client is not None:
            self._client.close()
            self._client = None


def _refuse(address: str, status: int, headers: Mapping[str, str]) -> None:
    if status == 200:
        return
    if status in {429, 503}:
        later = headers.get("retry-after", "")
        when = f"try again in {later} seconds" if later.isdecimal() else "try again later"
        raise SourceError(address, f"the site asks to wait (HTTP {status})", when)
    if status in {401, 402, 403, 451}:
        raise SourceError(address, f"the site does not give it (HTTP {status})", "save the page and add the file")
    if status in {404, 410}:
        raise SourceError(address, f"there is nothing (HTTP {status})", "check the address")
    raise SourceError(address, f"the site answered with HTTP {status}", "try again later")


def _reason(error: Exception) -> str:
    """Give the words of the innermost error, on one line, in small letters at the start."""
    seen: BaseException = error
    while seen.__cause__ or seen.__context__:
        seen = seen.__cause__ or seen.__context__ or seen
    words = (getattr(seen, "strerror", None) or str(seen) or type(seen).__name__).strip()
    return words[:1].lower() + " ".join(words.split())[1:]
