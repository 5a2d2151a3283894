"""The Starlette application: every page, form and answer of the routing tables, behind the guard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from dragoman.keep import Casefile
from dragoman.model import DragomanError
from dragoman.show.cli.actions import Actions
from dragoman.show.html import Urls, assets, draw

from .access import Access
from .answering import answering
from .desk import Desk
from .faults import Refused, fault_of, fault_response, status_of
from .frame import frame_of
from .guard import Guard
from .routing import Form, View, endpoints, forms, views
from .snapshots import inert

URLS = Urls()


def application(path: Path, access: Access | None = None, actions: Actions | None = None) -> Starlette:
    """Give the application that shows the casefile at `path`; without `actions` it is read-only."""
    desk = Desk(path, access or Access(), actions)

    def failed(request: Request, error: Exception) -> Response:
        status = status_of(error)
        if request.url.path.startswith("/api"):
            return fault_response(request.url.path, status, error)
        frame = frame_of(desk, "error", stale=False)
        fault = fault_of(error, request.url.path)
        return HTMLResponse(draw("error.html", URLS, frame=frame, fault=fault, status=status), status)

    routes = [
        Route("/static/{tree}/{name:path}", asset),
        Route("/snapshot/{id}/as-it-came", _inert(desk)),
        *(Route(f"/api{one.path}", answering(desk, one), methods=[one.method]) for one in endpoints()),
        *(Route(form.address, _posted(desk, form), methods=["POST"]) for form in forms()),
        *(Route(view.address, _shown(desk, view)) for view in views()),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, access=desk.access)],
        exception_handlers=dict.fromkeys((DragomanError, HTTPException, Exception), failed),
    )


def _shown(desk: Desk, view: View) -> Callable[[Request], Response]:
    """Give what answers a request for a page."""

    def respond(request: Request) -> Response:
        with desk.opened() as casefile:
            page = _page(desk, view, casefile, request)
            frame = frame_of(
                desk,
                view.name,
                stale=not casefile.record_is_current(),
                query=request.query_params.get("q", ""),
            )
            return HTMLResponse(draw(f"{view.name}.html", URLS, page=page, frame=frame))

    return respond


def _page(desk: Desk, view: View, casefile: Casefile, request: Request) -> Any:
    if not view.counts:
        return view.page(casefile, request)
    asked = (view.name, str(request.url.path), str(request.url.query))
    return desk.remembered.get(casefile.generation, asked, lambda: view.page(casefile, request))


def _posted(desk: Desk, form: Form) -> Callable[[Request], Any]:
    """Give what answers a form that is sent without script."""

    async def respond(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=50) as sent:
            fields = {name: value for name, value in sent.items() if isinstance(value, str)}
        if not desk.access.trusts(fields.pop("csrf", "")):
            raise Refused(403, "this change", "its form is of an earlier run of the server", "load the page again")
        return RedirectResponse(await run_in_threadpool(form.change, desk, fields), 303)

    return respond


def _inert(desk: Desk) -> Callable[[Request], Response]:
    """Give what answers a request for a snapshot as it came, with nothing in it that does anything."""

    def respond(request: Request) -> Response:
        with desk.opened() as casefile:
            return inert(casefile.snapshot(request.path_params["id"]))

    return respond


def asset(request: Request) -> Response:
    """Give a file of the package, below the hash of them all: it never changes."""
    found = assets().served(request.path_params["tree"], request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return Response(
        found.body, headers={"content-type": found.media_type, "cache-control": "public, max-age=31536000, immutable"}
    )
