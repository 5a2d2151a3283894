"""Stage: claims, with their content, cue, stance and chain of sources."""

from dataclasses import dataclass, replace
from typing import Any

from dragoman.model import Claim, Link, Span
from dragoman.read.entities.entities import Entities
from dragoman.read.entities.nominals import noun_class
from dragoman.read.parse import Parse, span_of

from .adjective_cues import adjective_attributions
from .attribution import Attribution
from .colon_cues import colon_attributions
from .content import share_quoted, spans_of
from .cues import is_negated, words
from .noun_cues import noun_attributions
from .preposition_cues import preposition_attributions
from .quote_cues import complete_quotes
from .source_chains import Chain, chains_of, same, tidy, without_talk
from .speaking_on import settle
from .verb_cues import verb_attributions

DIRECT = 0.8
"""Share of the content's words within quotation marks from which a claim is direct speech."""
HOLLOW = 3
"""Words up to which what somebody tells, releases or describes is but a thing ("released a statement", "described the
enemy"); in a quarter of PolNeAR train, 5 of 51 such claims are one of the annotators'."""
_HOLLOW = {"PRON", "PROPN", "DET", "PUNCT", "PART"}
_MARKS = {'"', "“", "”", "``", "''"}
_SAID = {"speech", "say", "preposition", "evidence"}
_NESTED = {"speech", "say", "thought", "preposition"}


@dataclass(frozen=True)
class _Told:
    """An attribution with its chains, before claims are numbered."""

    attribution: Attribution
    chains: tuple[Chain, ...]


def find_claims(parse: Parse, entities: Entities) -> tuple[Claim, ...]:
    """Give what sources are said to say in `parse`, in the order of the text; one claim for each source."""
    found = [
        *verb_attributions(parse),
        *preposition_attributions(parse),
        *noun_attributions(parse),
        *adjective_attributions(parse),
        *colon_attributions(parse),
    ]
    found = [a for a in found if a.content and a.sources and not any(s.is_space for s in a.sources)]
    found = [a for a in found if not _is_hollow(parse, a) and not _is_of_denied(a, found)]
    found = complete_quotes(parse, sorted(found, key=lambda a: (a.anchor.i, a.rule)))
    told = []
    for whole in found:
        a, through = without_talk(parse, entities, whole)
        told.append(_Told(a, tuple(chains_of(parse, entities, a, through))))
    told = _inherit(_nest(parse, entities, told))
    claims: list[Claim] = []
    spoken: list[Link] = []
    for t in told:
        content = spans_of(parse.doc, t.attribution.content)
        for chain in _each_once(
            [settle(parse.text, entities, c, content, spoken) for c in t.chains] if content else []
        ):
            claims.append(_claim(parse, f"c{len(claims) + 1}", t.attribution, content, chain.links))
            spoken += chain.links[:1] if _class(t.attribution) in _SAID else ()
    return tuple(claims)


def _each_once(chains: list[Chain]) -> list[Chain]:
    """Give the chains without those that are of the same sources again ("Lind & Marr", one firm)."""
    keys = [tuple((link.entity, link.entity or link.span) for link in c.links) for c in chains]
    return [c for n, c in enumerate(chains) if keys[n] not in keys[:n]]


def _is_hollow(parse: Parse, a: Attribution) -> bool:
    """Tell whether the content is but a name or a pronoun: "praising Lind", "asked about them" say nothing."""
    content = [parse.doc[i] for i in sorted(a.content)]
    if a.stance in {"deny", "doubt"} and a.rule.endswith((":obj", ":as")):
        return _is_person(content)  # "dismissed the mayor as head of", "was questioned by a judge"
    if a.stance == "confirm" and a.rule.endswith(":obj") and _is_put_in_office(content):
        return True
    if a.rule.endswith(":inf") and _keeps_a_name_back(content):
        return True
    if a.stance != "assert" or any(t.text in _MARKS for t in content):
        return False
    if a.rule.endswith(":obj") and a.anchor.lemma_.lower() in words("giving_out") and len(content) <= HOLLOW:
        return not any(t.pos_ in {"VERB", "AUX"} for t in content)
    return all(t.pos_ in _HOLLOW for t in content)


def _is_of_denied(a: Attribution, found: list[Attribution]) -> bool:
    """Tell whether a claim is but who had told what another denies: "denied that he had fled, AS THE POST REPORTED"."""
    if a.anchor.dep_ != "advcl" or not any(c.lower_ == "as" for c in a.anchor.lefts):
        return False
    if is_negated(a.anchor.head):
        return True  # "was not dead, as the Post had reported"
    return any(o.stance == "deny" and o.anchor.i < a.anchor.i and a.content <= o.content for o in found if o is not a)


def _keeps_a_name_back(content: list[Any]) -> bool:
    """Tell whether somebody only does not want "to be named"."""
    verb = next((t for t in content if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in {"identify", "name", "quote"}:
        return False
    return any(c.dep_ == "auxpass" for c in verb.lefts)


def _is_put_in_office(content: list[Any]) -> bool:
    """Tell whether it is an office that is confirmed: "the senate confirmed the judge", "his picks"."""
    posts = {"pick", "nominee", "nomination", "appointment", "appointee"}
    return _is_person(content) or any(t.lemma_.lower() in posts for t in content[:3])


def _is_person(content: list[Any]) -> bool:
    """Tell whether content is but a phrase for a person."""
    numbers = {t.i for t in content}
    tops = [t for t in content if t.head.i not in numbers and t.lower_ != "as"]
    return len(tops) == 1 and (tops[0].ent_type_ == "PERSON" or noun_class(tops[0].lemma_.lower()) == "person")


def _claim(parse: Parse, ident: str, a: Attribution, content: tuple[Span, ...], links: tuple[Link, ...]) -> Claim:
    return Claim(
        id=ident,
        evidence=_evidence(parse, a),
        content=content,
        cue=span_of(list(a.cue)),
        stance=a.stance,
        direct=share_quoted(parse.quotes, a.content, parse.doc) >= DIRECT,
        chain=links,
        rule=a.rule,
    )


def _nest(parse: Parse, entities: Entities, told: list[_Told]) -> list[_Told]:
    """Give what is told within what another tells its outer source as its last links.

    A source that says what it thinks, wants or said itself adds nothing, and is left out.
    """
    kept = []
    for inner in told:
        around = [o for o in told if o is not inner and _holds(o.attribution, inner.attribution)]
        if not around:
            kept.append(inner)
            continue
        outer = min(around, key=lambda o: len(o.attribution.content))
        near = outer.chains[0].links if outer.chains else ()
        if _class(outer.attribution) not in _SAID:
            kept += [inner] if _class(inner.attribution) in _SAID else []
            continue
        if _class(inner.attribution) not in _NESTED:
            continue
        chains = tuple(c for c in inner.chains if not any(_echoes(x, y) for x in c.links[:1] for y in near))
        if chains:
            kept.append(replace(inner, chains=tuple(Chain(tidy(parse, entities, [*c.links, *near])) for c in chains)))
    return kept


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return all(t.i in outer.content for t in inner.cue) and outer.anchor.i != inner.anchor.i


def _echoes(inner: Link, outer: Link) -> bool:
    """Tell whether an inner source is the outer one again; a pronoun that reaches nobody is taken to be."""
    return same(inner, outer) or (inner.entity is None and inner.name.lower() in {"he", "she", "it", "they", "we", "i"})


def _inherit(told: list[_Told]) -> list[_Told]:
    """Give what an outlet goes on to say of a talk it had the one it had it from ("the paper said")."""
    talks: dict[str, Chain] = {}
    result = []
    for t in told:
        chains = []
        for chain in t.chains:
            last = chain.links[-1] if chain.links else None
            if last and len(chain.links) == 1 and last.entity in talks and _class(t.attribution) in _SAID:
                chain = Chain((*talks[last.entity].links[:-1], last), from_talk=True)  # noqa: PLW2901
            elif last and last.entity and last.kind == "outlet" and chain.from_talk and len(chain.links) > 1:
                talks[last.entity] = chain
            chains.append(chain)
        result.append(replace(t, chains=tuple(chains)))
    return result


def _class(a: Attribution) -> str:
    return a.rule.split(":")[0]


def _evidence(parse: Parse, a: Attribution) -> Span:
    """Give the sentences from the first to the last word of cue, sources and content."""
    numbers = [*a.content, *(t.i for t in a.cue), *(t.i for t in a.sources)]
    first, last = parse.doc[min(numbers)], parse.doc[max(numbers)]
    start, end = first.sent.start_char, last.sent.end_char
    words = parse.text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))
