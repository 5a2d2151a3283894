"""`Link`s: who a source is, by what name, of what kind, and whether anybody could ask."""

from typing import Any

from dragoman.model import Entity, Kind, Link
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse, span_of
from dragoman.read.syntax import phrase, resolve_relative

from .cues import words

_DETERMINERS = {"the", "a", "an", "this", "that", "these", "those"}
_PRONOUN_TAGS = {"PRP", "PRP$", "WP", "WDT"}


def link_of(parse: Parse, entities: Entities, head: Any) -> Link:
    """Give the link that the source phrase of `head` makes."""
    antecedent = _named_by(resolve_relative(head))
    tokens = source_tokens(parse, antecedent)
    entity = entities.at(span_of(tokens), antecedent.idx)
    if entity is None:
        entity = _explained(entities, antecedent) or _short_for(entities, antecedent)
    span = span_of(head) if antecedent.i != head.i else span_of(tokens)
    name = _words(parse, tokens)
    if entity and (head.tag_ in _PRONOUN_TAGS or entity.named_mentions):
        name = entity.name
    return Link(
        name=name,
        kind="outlet" if _follows_outlet(antecedent, entity) else entity.kind if entity else _kind(antecedent),
        entity=entity.id if entity else None,
        named=_is_named(antecedent, tokens, bool(entity and entity.named_mentions)),
        span=span,
    )


def _named_by(head: Any) -> Any:
    """Give the name of an outlet that a noun stands before, set side by side: "the website STEPPE MIRROR"."""
    name = head.nbor() if head.i + 1 < len(head.doc) else head
    if head.pos_ != "NOUN" or head.lemma_.lower() not in words("outlets") or name.pos_ != "PROPN":
        return head
    behind = next((c for c in head.rights if c.pos_ == "PROPN" and c.left_edge.i == head.i + 1), None)
    return behind if behind is not None and behind.dep_ in {"appos", "nmod", "dep"} else head


def _explained(entities: Entities, head: Any) -> Entity | None:
    """Give the person whose name explains a source: "The leader of the men, CAPTAIN MANÉ, said"."""
    name = next((c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    reached = entities.at(span_of(phrase(name)), name.idx) if name is not None and head.pos_ == "NOUN" else None
    return reached if reached is not None and reached.kind == "person" else None


def _short_for(entities: Entities, head: Any) -> Entity | None:
    """Give the one body named before that a noun is short for: "the Lake Rescue SERVICE …, the SERVICE said"."""
    kids = [c for c in head.children if c.dep_ not in {"punct", "relcl"}]
    if head.pos_ != "NOUN" or [c.lower_ for c in kids] != ["the"]:
        return None
    bodies = [
        e
        for e in entities.all
        if e.kind in {"organization", "outlet"}
        and e.named_mentions
        and e.named_mentions[0].end <= head.idx
        and e.name.lower().split()[-1] == head.lower_
        and " " in e.name
    ]
    return bodies[0] if len(bodies) == 1 else None


def _follows_outlet(head: Any, entity: Any) -> bool:
    """Tell whether a name stands right behind a noun for an outlet ("the state news agency Vesna")."""
    if head.pos_ != "PROPN" or (entity and entity.kind not in {"organization", "outlet"}):
        return False
    before = head
    while before.i > head.sent.start and before.pos_ == "PROPN":
        before = before.nbor(-1)
    if before.pos_ != "NOUN" or before.tag_ == "NNS":
        return False
    news = before.i and before.nbor(-1).lower_ in {"news", "wire", "press"}
    return before.lemma_.lower() in words("outlets") or (before.lemma_.lower() in {"agency", "service"} and bool(news))


def source_tokens(parse: Parse, head: Any) -> list[Any]:
    """Give the tokens of a source phrase, without a quotation that the parse hung on it."""
    tokens = phrase(head)
    if not parse.quote_at(head.i):
        outside = [t for t in tokens if not parse.quote_at(t.i)]
        if any(not t.is_space and parse.quote_at(t.i) and t.i < head.i for t in tokens):
            tokens = outside
    after = parse.doc[tokens[-1].i + 1] if tokens and tokens[-1].i + 1 < len(parse.doc) else None
    if after is not None and after.lower_.endswith(("selves", "self")) and after.pos_ == "PRON":
        tokens = [*tokens, after]
    return tokens


def is_outlet(entities: Entities, head: Any, tokens: list[Any] | None = None) -> bool:
    """Tell whether a phrase names or describes a news outlet."""
    entity = entities.at(span_of(tokens or phrase(head)), head.idx)
    if entity:
        return entity.kind == "outlet"
    lemma = head.lemma_.lower()
    return lemma in words("outlets") or (
        lemma in {"agency", "service"} and any(c.lower_ in {"news", "wire", "press"} for c in head.children)
    )


def _words(parse: Parse, tokens: list[Any]) -> str:
    while len(tokens) > 1 and (tokens[0].lower_ in _DETERMINERS or tokens[0].is_punct):
        tokens = tokens[1:]
    return " ".join(span_of(tokens).of(parse.text).split())


def _kind(head: Any) -> Kind | None:
    lemma = head.lemma_.lower()
    if lemma in words("outlets"):
        return "outlet"
    if lemma in words("organizations"):
        return "organization"
    if head.tag_ == "NNS":
        return "group"
    if lemma in words("documents"):
        return None
    return "person" if lemma in words("unnamed") | words("offices") else None


def _is_named(head: Any, tokens: list[Any], named_entity: bool) -> bool:
    """Tell whether somebody could ask this source by what it is called."""
    if is_anonymous(head):
        return False
    if named_entity or head.pos_ == "PROPN":
        return True
    lemma = head.lemma_.lower()
    indefinite = tokens[0].lower_ in {"a", "an", "some", "several", "many", "other", "another"}
    plural = head.tag_ == "NNS" and head.lower_ != lemma
    if lemma in words("organizations"):
        return not indefinite and not plural
    if lemma in words("offices"):
        return not indefinite and not plural
    described = lemma in words("unnamed") or indefinite or plural
    naming = {"appos"} if described else {"appos", "compound"}
    return any(t.pos_ == "PROPN" and t.head.i == head.i and t.dep_ in naming for t in head.children)


def is_anonymous(head: Any) -> bool:
    """Tell whether the clause of a source keeps its name back ("on condition of anonymity")."""
    scope = list(head.subtree)
    verb = head.head
    if head.dep_ in {"nsubj", "nsubjpass", "pobj"}:
        scope += [t for c in verb.children if c.dep_ in {"prep", "advcl", "acl"} for t in c.subtree]
    lowered = {t.lower_ for t in scope}
    if lowered & words("anonymous"):
        return True
    if lowered & {"named", "identified"} and lowered & {"not", "declined", "refused", "n't", "n’t"}:
        return True
    return "authorized" in lowered and bool(lowered & {"not", "n't", "n’t"})
