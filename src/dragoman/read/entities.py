"""`Entities`: the entities of one report, looked up by place."""

from collections.abc import Iterable

from dragoman.model import Entity, Span


class Entities:
    """All entities of a report. `at` is how claims, events and facts find whom words reach."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.all: tuple[Entity, ...] = tuple(entities)
        self.by_id = {e.id: e for e in self.all}
        self._mentions = sorted((m, e.id) for e in self.all for m in e.mentions)

    def at(self, span: Span, head: int | None = None) -> Entity | None:
        """Give the entity that the words at `span` reach, or None.

        `head` is the offset of the head word of the phrase, by default the start of its last word's
        mention. The mention that fits the span best (intersection over union) and has the head wins.
        """
        best: tuple[float, str] | None = None
        for mention, ident in self._mentions:
            if mention.start >= span.end:
                break
            shared = min(span.end, mention.end) - max(span.start, mention.start)
            if shared <= 0 or (head is not None and not mention.start <= head < mention.end):
                continue
            fit = shared / (max(span.end, mention.end) - min(span.start, mention.start))
            if best is None or fit > best[0]:
                best = (fit, ident)
        return self.by_id[best[1]] if best else None
