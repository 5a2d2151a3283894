"""`Span`: a stretch of a report's text, the place that every line of a record leads back to."""

from typing import NamedTuple


class Span(NamedTuple):
    """Start and end, `[start, end)`, counted in Unicode code points of the report's text.

    >>> Span(3, 9).covers(Span(4, 6))
    True
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words at this place of `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end
