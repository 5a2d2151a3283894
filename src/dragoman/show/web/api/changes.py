"""What changed."""

import msgspec

from dragoman.keep import Casefile
from dragoman.show.pages.changes import ChangesPage, changes_page
from dragoman.show.web.asking import Count, Day
from dragoman.show.web.routing import Endpoint


class ChangesAsked(msgspec.Struct, frozen=True):
    """A day that something was kept `since`, or the number of the entry of the log `after` which."""

    since: Day | None = None
    after: Count | None = None


def changes(casefile: Casefile, asked: ChangesAsked) -> ChangesPage:
    """Give what was kept since then: reports, the incidents that they make or touch, and decisions."""
    return changes_page(casefile, since=asked.since, after=asked.after)


ENDPOINTS = (Endpoint(path="/changes", answer=changes, asks=ChangesAsked, gives=ChangesPage),)
