"""Where files are dropped; its script sends them to /api/add and follows the job."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.pages.add import AddPage, add_page
from dragoman.show.web.routing import Nav, View


def add(casefile: Casefile, _request: Request) -> AddPage:
    """Give the page of adding."""
    return add_page(casefile)


VIEWS = (View(name="add", address="/add", page=add, nav=Nav(order=100, key="a")),)
