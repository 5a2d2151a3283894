"""Errors as answers: JSON {what, wrong, remedy} under /api, a page elsewhere."""

import msgspec
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from dragoman.model import CasefileError, DragomanError, NotFoundError, canonical_bytes
from dragoman.show.html import Urls, draw


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong: the thing, what is wrong with it, and what one can do."""

    what: str
    wrong: str
    remedy: str


class Refused(DragomanError):  # noqa: N818 (as `DragomanError` reads: what was done with the request)
    """A request that is not answered, with the status of HTTP that says why."""

    def __init__(self, status: int, what: str, wrong: str, remedy: str) -> None:
        super().__init__(what, wrong, remedy)
        self.status = status


BUSY = "another program is writing to it"


def status_of(error: Exception) -> int:
    """Give the status of HTTP for an error."""
    if isinstance(error, Refused):
        return error.status
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, CasefileError):
        return 409 if error.wrong == BUSY else 500
    return 400 if isinstance(error, DragomanError) else 500


def fault_of(error: Exception, path: str) -> Fault:
    """Give what an error says to the user."""
    if isinstance(error, DragomanError):
        return Fault(what=error.what, wrong=error.wrong, remedy=error.remedy)
    if isinstance(error, HTTPException) and error.status_code == 404:
        return Fault(what=path, wrong="nothing is at this address", remedy="see /api/openapi.json for what there is")
    if isinstance(error, HTTPException):
        return Fault(what=path, wrong=error.detail, remedy="see /api/openapi.json for how to ask")
    return Fault(what=path, wrong="the program failed", remedy="see what it printed, and tell its authors")


def fault_response(path: str, status: int, error: Exception) -> Response:
    """Give the answer for an error: JSON to programs, a page without frame to people."""
    fault = fault_of(error, path)
    if path == "/api" or path.startswith("/api/"):
        return Response(canonical_bytes(fault), status, media_type="application/json")
    page = draw("error.html", Urls(), frame=None, fault=fault, status=status)
    return HTMLResponse(page, status)
