"""Addresses of pages, made in one place: of the browser view, and within the one-page export.

An address that is "" means that there is no such page; templates then show the words without a link.
"""

from urllib.parse import quote, urlencode

import msgspec

from dragoman.keep import Filters
from dragoman.model import Span

from .assets import assets


class Urls:
    """Addresses of the browser view."""

    def home(self) -> str:
        """Give the address of the chronicle, unrestricted."""
        return "/"

    def chronicle(self, filters: Filters | None = None, page: int = 1, sort: str = "time", **changed: object) -> str:
        """Give the address of a page of the chronicle, with what is asked for and what is `changed` in it."""
        asked = {**(msgspec.to_builtins(filters) if filters else {}), **changed}
        pairs = {name.replace("_", "-"): 1 if value is True else value for name, value in asked.items() if value}
        if sort != "time":
            pairs["sort"] = sort
        if page > 1:
            pairs["page"] = page
        return "/" + (f"?{urlencode(pairs)}" if pairs else "")

    def incident(self, id_: str) -> str:
        """Give the address of an incident."""
        return f"/incident/{quote(id_, safe='')}"

    def report(self, id_: str, span: Span | None = None) -> str:
        """Give the address of a report, with the words at `span` marked and in view."""
        marked = f"?mark={span.start}-{span.end}#mark" if span else ""
        return f"/report/{quote(id_, safe='')}{marked}"

    def entity(self, id_: str | None) -> str:
        """Give the address of a person, organisation or place."""
        return f"/entity/{quote(id_, safe='')}" if id_ else ""

    def snapshot(self, sha256: str) -> str:
        """Give the address of a snapshot, as inert text."""
        return f"/snapshot/{quote(sha256, safe='')}"

    def as_it_came(self, sha256: str) -> str:
        """Give the address of a snapshot as the page that came, confined: for a frame."""
        return f"/snapshot/{quote(sha256, safe='')}/as-it-came"

    def review(self, kind: str = "", question: str | None = None) -> str:
        """Give the address of an open question, by its key, or of the first of one sort or of all."""
        asked = {name: value for name, value in (("kind", kind), ("ask", question)) if value}
        return "/review" + (f"?{urlencode(asked)}" if asked else "")

    def search(self, query: str = "") -> str:
        """Give the address of a search."""
        return "/search" + (f"?{urlencode({'q': query})}" if query else "")

    def network(self, **asked: object) -> str:
        """Give the address of the network: `about` and `between` take an id or several."""
        return "/network" + _query(asked)

    def map(self, **asked: object) -> str:
        """Give the address of the map."""
        return "/map" + _query(asked)

    def sources(self, **asked: object) -> str:
        """Give the address of the outlets and what they rely on."""
        return "/sources" + _query(asked)

    def changes(self, **asked: object) -> str:
        """Give the address of what changed."""
        return "/changes" + _query(asked)

    def conflicts(self, page: int = 1) -> str:
        """Give the address of a page of what accounts differ on."""
        return "/conflicts" + (f"?page={page}" if page > 1 else "")

    def check(self, page: int = 1) -> str:
        """Give the address of a page of the comparisons held against the record."""
        return "/check" + (f"?page={page}" if page > 1 else "")

    def keys(self) -> str:
        """Give the address of the page of keys."""
        return "/keys"

    def api(self, path: str, filters: Filters | None = None) -> str:
        """Give an address of the API, with filters."""
        return f"/api/{path}" + self.chronicle(filters).removeprefix("/")

    def asset(self, name: str) -> str:
        """Give the address of a file of the package."""
        return assets().address(name)


def _query(asked: dict[str, object]) -> str:
    """Give parameters as the end of an address, those that ask for nothing left out, lists one by one."""
    pairs = {name.replace("_", "-"): 1 if value is True else value for name, value in asked.items() if value}
    return f"?{urlencode(pairs, doseq=True)}" if pairs else ""


class OnePageUrls(Urls):
    """Addresses within one page that holds incidents and the metadata of reports, and nothing else."""

    def home(self) -> str:
        """Give the top of the page."""
        return "#top"

    def incident(self, id_: str) -> str:
        """Give the place of an incident on the page."""
        return f"#{quote(id_, safe='')}"

    def report(self, id_: str, span: Span | None = None) -> str:  # noqa: ARG002 (the page has no report texts)
        """Give the place of a report's metadata on the page."""
        return f"#{quote(id_, safe='')}"

    def entity(self, id_: str | None) -> str:  # noqa: ARG002 (the page has no entity pages)
        """Give no address: the page has no entities."""
        return ""
