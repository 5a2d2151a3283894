"""Chains of sources: from who is said to know to the source nearest the report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dragoman.model import Link
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of
from dragoman.read.syntax import conjuncts, phrase, subjects

from .attribution import Attribution
from .cues import words
from .sources import is_outlet, link_of

CITING = {"cite", "quote"}
"""Verbs by which a teller names where it has something from."""
_NEAR = 8
"""Tokens after a cue among which a participle is set in."""
_SPECIMEN = {"like", "including", "as"}
_GENERIC = words("outlets") | words("unnamed") | words("organizations") | {"agency", "service", "source"}


@dataclass(frozen=True)
class Chain:
    """One chain; `from_talk` is True where it tells of an interview or the like that the outlet had."""

    links: tuple[Link, ...]
    from_talk: bool = False


def chains_of(parse: Parse, entities: Entities, a: Attribution, through: Sequence[Any] = ()) -> list[Chain]:
    """Give the chains of an attribution, one for each source that stands beside others.

    `through` are heads of outlets known to have passed it on.
    """
    found: list[Chain] = []
    for source in a.sources:
        cited = _cited(a.anchor, source)
        tellers = [m for m in makers(source) if not m.lower_.endswith(("selves", "self"))]
        relays = [
            r
            for r in through or _relays(entities, a.anchor, source)
            if r.i not in {source.i, *_authorship(source), *(t.i for t in tellers)}
        ]
        for teller in tellers:
            near = [link_of(parse, entities, teller), *(link_of(parse, entities, r) for r in relays)]
            origins = [
                ([link_of(parse, entities, x) for x in (*further, m)], talk)
                for c, talk in cited
                for m in makers(c)
                for further in [[f] for f in _cited_by(c)] or [[]]
            ]
            for origin, talk in origins or [([], bool(relays))]:
                found.append(Chain(tidy(parse, entities, [*origin, *near]), talk))
    return found


def makers(head: Any) -> list[Any]:
    """Give who stands behind a source phrase, in order.

    A document gives those who made it ("a report by the ministry", "reports from outlets"), an interview
    the one who was asked, and a kind of source its named specimens ("outlets like A and B").
    """
    lemma = head.lemma_.lower()
    if lemma in words("documents") | words("talks"):
        authors = [c for c in head.children if c.dep_ == "poss"]
        for prep in head.children:
            if prep.dep_ in {"prep", "agent"} and prep.lower_ in {"by", "from", "with", "in"} and prep.i > head.i:
                authors += [c for c in prep.children if c.dep_ == "pobj" and _is_somebody(c)]
            if prep.dep_ == "acl" and prep.lemma_.lower() in words("carried"):
                agents = [g for k in prep.rights if k.dep_ == "agent" for g in k.rights if g.dep_ == "pobj"]
                authors += [g for g in agents if _is_somebody(g)]
        if authors:
            return [m for c in conjuncts(authors[0]) for m in makers(c)]
    if lemma in _GENERIC:
        for prep in head.children:
            such = any(c.lower_ == "such" for c in prep.children) or prep.nbor(-1).lower_ == "such" if prep.i else False
            if prep.dep_ == "prep" and prep.lower_ in _SPECIMEN and (prep.lower_ != "as" or such):
                named = [c for g in prep.children if g.dep_ == "pobj" for c in conjuncts(g) if c.pos_ == "PROPN"]
                if named:
                    return named
    return [head]


def _authorship(head: Any) -> set[int]:
    """Give the token numbers of a document's phrase: those who made it are sources, and pass nothing on."""
    return {t.i for t in head.subtree} if head.lemma_.lower() in words("documents") | words("talks") else set()


def _is_somebody(head: Any) -> bool:
    """Tell whether a phrase may be somebody who makes documents: no month, place or thing."""
    if head.ent_type_ in {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT"}:
        return False
    return head.pos_ in {"PROPN", "PRON"} or head.lemma_.lower() in _GENERIC | words("offices")


def _cited(cue: Any, source: Any) -> list[tuple[Any, bool]]:
    """Give the heads that the teller cites, and whether from a talk ("citing an interview with him")."""
    places = (cue, source, *(c for c in cue.children if c.dep_ == "prep"))
    verbs = [v for p in places for v in p.children if v.dep_ in {"advcl", "acl", "relcl", "prep", "conj"}]
    found = []
    for verb in (*verbs, *_set_in(cue)):
        if verb.lemma_.lower() in CITING:
            for thing in verb.children:
                if thing.dep_ in {"dobj", "pobj"}:
                    found += [(c, c.lemma_.lower() in words("talks")) for c in conjuncts(thing)]
    return [(c, talk) for c, talk in found if can_be_cited(c)]


def _set_in(cue: Any) -> list[Any]:
    """Give a participle set in between a cue and its clause, which the parse hung there: "said, CITING Lind, that"."""
    for token in cue.doc[cue.i + 1 : min(cue.i + _NEAR, cue.sent.end)]:
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.lower_ == "that":
            break
        if token.tag_ == "VBG" and token.nbor(-1).text == "," and token.head.i > token.i:
            return [token]
    return []


def _cited_by(outlet: Any) -> list[Any]:
    """Give whom one who is cited cites in turn: "citing the Post, which quoted two OFFICIALS"."""
    found = []
    for verb in outlet.rights:
        if verb.dep_ in {"relcl", "acl"} and verb.lemma_.lower() in CITING and verb.tag_ != "VBN":
            found += [c for thing in verb.rights if thing.dep_ == "dobj" for c in conjuncts(thing) if can_be_cited(c)]
    return found


def can_be_cited(head: Any) -> bool:
    """Tell whether what is cited is a source, not a reason ("citing safety concerns")."""
    return _is_somebody(head) or head.lemma_.lower() in words("documents") | words("talks")


def without_talk(parse: Parse, entities: Entities, a: Attribution) -> tuple[Attribution, list[Any]]:
    """Give the attribution without a talk at the end of its content, and the outlet that had or carried it.

    "… spoke of sabotage in comments aired by a station": the remarks are how it is known, not what was said.
    """
    end = max(a.content)
    for n in sorted(a.content):
        token = parse.doc[n]
        if token.dep_ == "prep" and token.lower_ in {"in", "during"} and token.right_edge.i >= end > a.anchor.i:
            outlets = [] if parse.quote_at(n) else _in_talk(entities, token)
            rest = a.content - {t.i for t in token.subtree}
            if outlets and rest:
                return replace(a, content=rest), outlets
    return a, []


def _relays(entities: Entities, cue: Any, source: Any) -> list[Any]:
    """Give the outlets that the words went through: whom they were told to, or who carried or held the talk."""
    found = []
    for kid in cue.children:
        if kid.i == source.i or kid.dep_ in {"nsubj", "ccomp", "nsubjpass"}:
            continue
        if kid.dep_ in {"dobj", "dative"} and is_outlet(entities, kid):
            found.append(kid)
        if kid.dep_ in {"prep", "dative", "agent"} or (kid.dep_ == "advcl" and kid.lemma_ in {"speak", "talk"}):
            found += _in_talk(entities, kid)
    quoting = _quoting(cue)
    if quoting is not None:
        found += [s for s in subjects(quoting) if s.i != source.i and _may_quote(entities, s)]
        found += [g for k in quoting.children if k.dep_ == "agent" for g in k.children if is_outlet(entities, g)]
    return list({t.i: t for t in found}.values())[:1]


def _may_quote(entities: Entities, head: Any) -> bool:
    """Tell whether who quotes another is one who passes it on: an outlet, or a body known by name."""
    entity = entities.at(span_of(phrase(head)), head.idx)
    return is_outlet(entities, head) or (entity is not None and entity.kind == "organization")


def _in_talk(entities: Entities, place: Any) -> list[Any]:
    """Give the outlet in "to X", "in an interview with X", "in remarks carried by X", "speaking to X"."""
    for kid in place.children:
        if kid.dep_ not in {"pobj", "prep"}:
            continue
        if place.lower_ in {"to", "with", "by", "on"} and kid.dep_ == "pobj" and is_outlet(entities, kid):
            return [kid]
        if kid.dep_ == "prep":
            return _in_talk(entities, kid)
        if kid.lemma_.lower() in words("talks") | words("documents"):
            own = [t for t in kid.subtree if t.dep_ in {"pobj", "poss"} and t.i != kid.i and is_outlet(entities, t)]
            compounds = [t for t in kid.children if t.dep_ in {"compound", "poss"} and is_outlet(entities, t)]
            return [*own, *compounds][:1]
    return []


def _quoting(cue: Any) -> Any | None:
    """Give the verb in "X quoted her as saying", seen from "saying"."""
    if cue.dep_ == "pcomp" and cue.head.lower_ == "as" and cue.head.head.lemma_.lower() in CITING:
        return cue.head.head
    return None


def quoted_speakers(cue: Any) -> list[Any]:
    """Give who is quoted in "X quoted her as saying" and "she was quoted as saying", seen from "saying"."""
    verb = _quoting(cue)
    if verb is None:
        return []
    return [c for k in verb.children if k.dep_ in {"dobj", "nsubjpass"} for c in conjuncts(k)]


def tidy(parse: Parse, entities: Entities, links: list[Link]) -> tuple[Link, ...]:
    """Give the links without this report's own outlet, and without one that stands next to itself."""
    kept: list[Link] = []
    for link in links:
        if is_own(parse, entities, link) or (kept and same(kept[-1], link)):
            continue
        kept.append(link)
    return tuple(kept)


def same(one: Link, other: Link) -> bool:
    """Tell whether two links are one source."""
    if one.entity and other.entity:
        return one.entity == other.entity
    return one.span == other.span


def is_own(parse: Parse, entities: Entities, link: Link) -> bool:
    """Tell whether a link is the outlet whose report this is."""
    own = parse.report.outlet
    if not own or link.kind not in {"outlet", None, "organization"}:
        return False
    entity = entities.by_id.get(link.entity or "")
    names = [link.name, *((entity.name, *entity.aliases) if entity else ())]
    return _plain(own) in {_plain(n) for n in names}


def _plain(name: str) -> str:
    kept = [w for w in name.casefold().replace("’s", "").replace("'s", "").split() if w not in {"the", "newspaper"}]
    return " ".join(kept)
