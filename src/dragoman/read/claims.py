"""Stage: claims, with their content, cue, stance and chain of sources."""

from dragoman.model import Claim, Span

from .attribution import Attribution
from .content import share_quoted, spans_of
from .entities import Entities
from .noun_cues import noun_attributions
from .parse import Parse, span_of
from .preposition_cues import preposition_attributions
from .quote_cues import complete_quotes
from .sources import link_of
from .verb_cues import verb_attributions

DIRECT = 0.8
"""Share of the content's words within quotation marks from which a claim is direct speech."""


def find_claims(parse: Parse, entities: Entities) -> tuple[Claim, ...]:
    """Give what sources are said to say in `parse`, in the order of the text; one claim for each source."""
    found = [*verb_attributions(parse), *preposition_attributions(parse), *noun_attributions(parse)]
    found = complete_quotes(parse, sorted(found, key=lambda a: a.anchor.i))
    claims: list[Claim] = []
    for a in found:
        content = spans_of(parse.doc, a.content)
        if not content:
            continue
        for source in a.sources:
            claims.append(
                Claim(
                    id=f"c{len(claims) + 1}",
                    evidence=_evidence(parse, a, content),
                    content=content,
                    cue=span_of(list(a.cue)),
                    stance=a.stance,
                    direct=share_quoted(parse.quotes, a.content, parse.doc) >= DIRECT,
                    chain=(link_of(parse, entities, source),),
                    rule=a.rule,
                )
            )
    return tuple(claims)


def _evidence(parse: Parse, a: Attribution, content: tuple[Span, ...]) -> Span:
    """Give the sentences from the first to the last word of cue, sources and content."""
    numbers = [*a.content, *(t.i for t in a.cue), *(t.i for t in a.sources)]
    first, last = parse.doc[min(numbers)], parse.doc[max(numbers)]
    return span_of([t for t in parse.doc[first.sent.start : last.sent.end] if not t.is_space])
