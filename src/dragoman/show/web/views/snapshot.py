"""A snapshot as text, with its metadata; the page as it came is shown beside it, confined."""

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.web.routing import View
from dragoman.show.web.snapshots import SnapshotPage, snapshot_page


def snapshot(casefile: Casefile, request: Request) -> SnapshotPage:
    """Give a snapshot as inert text."""
    return snapshot_page(casefile.snapshot(request.path_params["id"]))


VIEWS = (View(name="snapshot", address="/snapshot/{id}", page=snapshot),)
