"""One incident, at its permanent address; any mention of it is an address of it too."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.pages.whole import WholeIncident, whole_incident
from dragoman.show.web.routing import View


def incident(casefile: Casefile, request: Request) -> WholeIncident:
    """Give one incident."""
    return whole_incident(casefile, casefile.incident(request.path_params["id"]))


VIEWS = (View(name="incident", address="/incident/{id:path}", page=incident),)
