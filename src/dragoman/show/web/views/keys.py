"""The keyboard: every key and what it does, as a page for who has no script."""

from starlette.requests import Request

from dragoman.keep import Casefile, Stats
from dragoman.show.web.routing import View


def keys(casefile: Casefile, _request: Request) -> Stats:
    """Give what the casefile holds, which the page says beside the keys."""
    return casefile.stats()


VIEWS = (View(name="keys", address="/keys", page=keys),)
