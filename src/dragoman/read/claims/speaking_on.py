"""Who speaks on: a pronoun or surname for a speaker, tied to who spoke before where it cannot be whom it was read as.

"Police denied it. A BODY found on Monday is another man's, IT said": what is first told of in the words of a speaker is
not the speaker.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.model import Entity, Kind, Link, Span
from dragoman.read.entities.entities import Entities

from .source_chains import Chain

_PRONOUNS: dict[str, frozenset[Kind | None]] = {
    "it": frozenset({"organization", "outlet", "place", "group", None}),
    "he": frozenset({"person", None}),
    "she": frozenset({"person", None}),
    "they": frozenset({"group", "organization", None}),
}
_TITLES = {"mr", "mrs", "ms", "dr", "miss", "mr.", "mrs.", "ms.", "dr.", "general", "colonel", "captain", "judge"}


def settle(text: str, entities: Entities, chain: Chain, content: Sequence[Span], before: Sequence[Link]) -> Chain:
    """Give a chain whose first source, a pronoun or surname, is one of `before` where it cannot be whom it names.

    `before` are the sources of earlier claims, in order; `content` is what is said.
    """
    if not chain.links or not before:
        return chain
    first = chain.links[0]
    entity = entities.by_id.get(first.entity or "")
    other = _of_pronoun(text, first, entity, content, before) or _of_surname(text, first, entity, before)
    if other is None or other in chain.links[1:]:
        return chain
    again = replace(other, span=first.span)
    return Chain((again, *chain.links[1:]), chain.from_talk)


def _of_pronoun(
    text: str, link: Link, entity: Entity | None, content: Sequence[Span], before: Sequence[Link]
) -> Link | None:
    kinds = _PRONOUNS.get(link.span.of(text).lower())
    if kinds is None or entity is None or not content:
        return None
    first = min(m.start for m in entity.mentions)
    inside = any(part.start <= first < part.end for part in content) and content[0].end <= link.span.start
    if not inside:
        return None
    return next((s for s in reversed(before) if s.entity and s.entity != entity.id and s.kind in kinds), None)


def _of_surname(text: str, link: Link, entity: Entity | None, before: Sequence[Link]) -> Link | None:
    """Give who spoke before under a surname that another bears too, who has not spoken: "Mr MORALES said"."""
    words = [w for w in link.span.of(text).split() if w.lower() not in _TITLES]
    if entity is None or entity.kind != "person" or len(words) != 1 or any(s.entity == entity.id for s in before):
        return None
    same = [s for s in before if s.entity and s.kind == "person" and words[0] in s.name.split()[1:]]
    return same[-1] if same and len({s.entity for s in same}) == 1 else None
