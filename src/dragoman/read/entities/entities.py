"""`Entities`: the entities of one report, looked up by place."""

from bisect import bisect_left
from collections.abc import Iterable

from dragoman.model import Entity, Span


class Entities:
    """All entities of a report. `at` is how claims, events and facts find whom words reach."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.all: tuple[Entity, ...] = tuple(entities)
        self.by_id = {e.id: e for e in self.all}
        self._mentions = sorted((m, e.id) for e in self.all for m in e.mentions)
        self._starts = [m.start for m, _ in self._mentions]
        self._longest = max((m.end - m.start for m, _ in self._mentions), default=0)

    def at(self, span: Span, head: int | None = None) -> Entity | None:
        """Give the entity that the words at `span` reach, or None.

        `head` is the offset of the head word of the phrase, by default the start of its last word's
        mention. The mention that fits the span best (intersection over union) and has the head wins.
        """
        best: tuple[float, str] | None = None
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end, lo=first)
        for mention, ident in self._mentions[first:last]:
            shared = min(span.end, mention.end) - max(span.start, mention.start)
            if shared <= 0 or (head is not None and not mention.start <= head < mention.end):
                continue
            fit = shared / (max(span.end, mention.end) - min(span.start, mention.start))
            if best is None or fit > best[0]:
                best = (fit, ident)
        return self.by_id[best[1]] if best else None
