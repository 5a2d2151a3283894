"""What changed since a day or the last visit."""

import re

from starlette.requests import Request

from dragoman.keep import Casefile
from dragoman.show.pages.changes import ChangesPage, changes_page
from dragoman.show.web.asking import DAY, number
from dragoman.show.web.routing import Nav, View


def changes(casefile: Casefile, request: Request) -> ChangesPage:
    """Give what changed since `?since=` a day, or after `?after=` an entry of the log."""
    since = request.query_params.get("since", "").strip()
    after = number(request.query_params.get("after"), None)
    return changes_page(casefile, since=since if re.match(DAY, since) else None, after=after)


VIEWS = (View(name="changes", address="/changes", page=changes, nav=Nav(order=90, key="d")),)
