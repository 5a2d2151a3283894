"""The Starlette application: routes to pages, each a page object drawn as HTML or given as JSON."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dragoman.keep import Casefile, Filters
from dragoman.model import CasefileError, NotFoundError, Span, canonical_bytes
from dragoman.show import pages
from dragoman.show.html import Urls, assets, draw

from .guard import Guard
from .snapshots import snapshot_page

PAGE_SIZE = 100
"""Incidents on one page of the chronicle, or of an entity."""

SMALL_PAGE = 25
"""Incidents on one page where each is shown with all its accounts."""

LIMIT = 50
"""Hits of each kind on a page of a search."""

Maker = Callable[[Casefile, Request], tuple[str, Any]]

URLS = Urls()


def chronicle(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give the chronicle, restricted by the address."""
    filters = filters_of(request)
    return "chronicle", pages.chronicle_page(casefile, filters, page_of(request), PAGE_SIZE)


def incident(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give one incident."""
    return "incident", pages.incident_page(casefile, casefile.incident(request.path_params["id"]))


def report(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give one report; `?mark=START-END` marks words of it."""
    name = casefile.resolve_report(request.path_params["id"])
    found = [re.fullmatch(r"(\d{1,9})-(\d{1,9})", mark) for mark in request.query_params.getlist("mark")]
    return "report", pages.report_page(casefile, name, tuple(Span(int(m[1]), int(m[2])) for m in found if m))


def entity(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give one person, organisation or place."""
    return "entity", pages.entity_page(casefile, casefile.entity(request.path_params["id"]), PAGE_SIZE)


def search(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give what is found for `?q=`."""
    query = request.query_params.get("q", "").strip()
    return "search", pages.search_page(casefile, query, filters_of(request), LIMIT)


def conflicts(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give what accounts differ on."""
    return "conflicts", pages.conflicts_page(casefile, page_of(request), SMALL_PAGE)


def check(casefile: Casefile, _request: Request) -> tuple[str, Any]:
    """Give the comparisons."""
    return "check", pages.check_page(casefile)


def snapshot(casefile: Casefile, request: Request) -> tuple[str, Any]:
    """Give a snapshot as inert text."""
    return "snapshot", snapshot_page(casefile.snapshot(request.path_params["id"]))


MAKERS: dict[str, Maker] = {
    "/": chronicle,
    "/incident/{id:path}": incident,
    "/report/{id:path}": report,
    "/entity/{id:path}": entity,
    "/search": search,
    "/conflicts": conflicts,
    "/check": check,
    "/snapshot/{id}": snapshot,
}


def application(path: Path) -> Starlette:
    """Give the application that shows the casefile at `path`."""

    def served(maker: Maker) -> Callable[[Request], Response]:
        def respond(request: Request) -> Response:
            with Casefile.open(path) as casefile:
                template, page = maker(casefile, request)
                stale = not casefile.record_is_current()
            if request.url.path.endswith(".json"):
                return Response(canonical_bytes(page), media_type="application/json")
            return HTMLResponse(
                draw(
                    f"{template}.html",
                    URLS,
                    page=page,
                    casefile=path.stem,
                    here=template,
                    stale=stale,
                    query=request.query_params.get("q", ""),
                )
            )

        return respond

    def failed(_request: Request, error: Exception) -> Response:
        status, heading, message = told(error)
        return HTMLResponse(
            draw("error.html", URLS, casefile=path.stem, here="", query="", heading=heading, message=message),
            status_code=status,
        )

    routes = [Route("/static/{name}", asset)]
    for address, maker in MAKERS.items():
        json_address = "/chronicle.json" if address == "/" else f"{address}.json"
        routes += [Route(json_address, served(maker)), Route(address, served(maker))]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard), Middleware(GZipMiddleware, minimum_size=1024)],
        exception_handlers=dict.fromkeys((NotFoundError, CasefileError, HTTPException), failed),
    )


def asset(request: Request) -> Response:
    """Give a file of the package, by the name that has its hash: it never changes."""
    found = assets().served(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return Response(
        found.body, headers={"content-type": found.media_type, "cache-control": "public, max-age=31536000, immutable"}
    )


def told(error: Exception) -> tuple[int, str, str]:
    """Give status, heading and line of the page for an error."""
    if isinstance(error, NotFoundError):
        return 404, "Not in the casefile", f"{error.what}: {error.wrong}."
    if isinstance(error, HTTPException):
        if error.status_code == 404:
            return 404, "No such page", "Nothing is at this address."
        return error.status_code, error.detail, "This cannot be done here."
    return 500, "The casefile cannot be read", str(error)


def filters_of(request: Request) -> Filters:
    """Give the filters that the address asks for; what makes no sense is left out."""
    asked = {
        name: request.query_params.get(name, "").strip() or None
        for name in ("type", "who", "where", "outlet", "since", "until")
    }
    for name in ("since", "until"):
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", asked[name] or ""):
            asked[name] = None
    return Filters(
        **asked,
        origins_min=number(request.query_params.get("origins-min"), None),
        conflicts=True if request.query_params.get("conflicts") else None,
    )


def page_of(request: Request) -> int:
    """Give the number of the page that the address asks for."""
    return number(request.query_params.get("page"), 1) or 1


def number(text: str | None, otherwise: int | None) -> int | None:
    """Give a small whole number of an address, or `otherwise`."""
    with suppress(ValueError):
        return min(max(int(text or ""), 0), 1_000_000)
    return otherwise
