"""`AddPage`: where files are added; how many reports there are already."""

import msgspec

from dragoman.keep import Casefile


class AddPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of adding says of the casefile: where it lies, and how many reports it holds."""

    casefile: str
    reports: int


def add_page(casefile: Casefile) -> AddPage:
    """Give the page of adding."""
    return AddPage(casefile=str(casefile.path), reports=casefile.stats().reports)
