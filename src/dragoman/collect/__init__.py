"""Collects reports: files, folders and streams in, snapshots and cleaned reports out.

Takes names of sources and gives a `Found` for each report, with the bytes it came from, or a `Failed` with
why there is none. Knows nothing of language or events. Imports `model` alone; the libraries for pages, feeds
and PDF are loaded by the first source that needs them.
"""

from .found import Failed, Found
from .sources import collect

__all__ = ["Failed", "Found", "collect"]
