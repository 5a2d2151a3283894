"""One report; `?mark=START-END` marks words of it."""

import re

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.model import Span
from dragoman.show import pages
from dragoman.show.web.routing import View


def report(casefile: Casefile, request: Request) -> pages.ReportPage:
    """Give one report."""
    name = casefile.resolve_report(request.path_params["id"])
    found = [re.fullmatch(r"(\d{1,9})-(\d{1,9})", mark) for mark in request.query_params.getlist("mark")]
    return pages.report_page(casefile, name, tuple(Span(int(m[1]), int(m[2])) for m in found if m))


VIEWS = (View(name="report", address="/report/{id:path}", page=report),)
