"""The queue of open questions, one at a time; decisions and their undoing by forms that need no script."""

from typing import cast, get_args

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.model import Judgement
from dragoman.show.html import Urls
from dragoman.show.pages.review import Kind, ReviewPage, review_page
from dragoman.show.web.desk import Desk
from dragoman.show.web.faults import Refused
from dragoman.show.web.routing import Form, Nav, View


def review(casefile: Casefile, request: Request) -> ReviewPage:
    """Give the question that the address names, or the first."""
    return review_page(casefile, _kind(request.query_params.get("kind", "")), request.query_params.get("ask"))


def decide(desk: Desk, fields: dict[str, str]) -> str:
    """Keep a decision, and go on to the next question."""
    judgement = fields.get("judgement", "")
    if judgement not in get_args(Judgement):
        raise Refused(400, judgement or "the decision", "it is none", "say same, different or unsure")
    desk.decide(cast("Judgement", judgement), fields.get("a", ""), fields.get("b", ""), fields.get("note") or None)
    return Urls().review(_kind(fields.get("kind", "")), fields.get("next") or None)


def undo(desk: Desk, fields: dict[str, str]) -> str:
    """Take a decision back, and come back to the queue."""
    desk.undo(fields.get("decision", ""))
    return Urls().review(_kind(fields.get("kind", "")))


def _kind(given: str) -> Kind:
    return next((kind for kind in get_args(Kind) if kind == given), "")


VIEWS = (View(name="review", address="/review", page=review, nav=Nav(order=20, key="r")),)
FORMS = (Form(address="/review/decide", change=decide), Form(address="/review/undo", change=undo))
