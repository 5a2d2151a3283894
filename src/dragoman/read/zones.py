"""`Zones`: keeps the model's vocabulary from growing with every name that was ever read."""

from contextlib import ExitStack

from .parse import load

REPORTS = 200
"""Reports that share a zone. A zone for each report would read half as slowly again: common words would go, too."""


class Zones:
    """A succession of spaCy's memory zones, each for so many reports: what words brought goes with their zone.

    The words of the first reports stay. No parse may outlive the zone it was made in. A process has one zone at a
    time: where another is open, nothing is opened.
    """

    _open = False

    def __init__(self, reports: int = REPORTS) -> None:
        self._reports, self._count = reports, 0
        self._stack = ExitStack()

    def step(self) -> None:
        """Count a report that is to be read; at each full number of them begin a new zone."""
        if self._count and self._count % self._reports == 0:
            self.close()
            if not Zones._open:
                self._stack.enter_context(load().memory_zone())
                Zones._open = True
                self._stack.callback(self._ended)
        self._count += 1

    def close(self) -> None:
        """End the zone, if one is open."""
        self._stack.close()

    @classmethod
    def _ended(cls) -> None:
        cls._open = False
