"""Attributions by verbs: "said that", "wants to", "called him a liar", "criticised the plan", "was told by"."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from dragoman.model import Stance
from dragoman.read.entities.nominals import noun_class
from dragoman.read.parse import Parse
from dragoman.read.syntax import resolve_relative

from .attribution import Attribution, subtree
from .content import without_tail
from .cues import CueVerb, cue_verbs, is_negated, tokens_with, words
from .source_chains import CITING, can_be_cited
from .sources import source_tokens
from .verb_frames import verb_content
from .verb_sources import SPEECH, speakers

_POINTING = {"that", "these", "this", "those"}
_OURSELVES = {"i", "we", "you", "it", "this", "that", "which", "there", "one"}
"""Subjects whose thoughts and wishes are not told as another's."""


def verb_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the attributions that the verbs of `parse` make, in order."""
    lexicon = cue_verbs()
    for token in tokens_with(parse.doc, "lemma_", _lemmas()):
        entry = lexicon[token.lemma_]
        if token.tag_[:2] != "VB" or token.dep_ in {"aux", "auxpass", "amod", "compound"}:
            continue
        if _only_cites(token):
            continue
        sources = speakers(token)
        if not sources or parse.quote_at(token.i) or all(_is_nobody(token, s) for s in sources):
            continue
        if entry.kind not in SPEECH and all(s.lower_ in _OURSELVES for s in sources):
            continue
        if all(s.lower_ in _POINTING and resolve_relative(s).i == s.i for s in sources):
            continue
        if entry.kind in {"attitude", "intention"} and all(_is_thing(x) or _is_armed(x) for x in sources):
            continue
        declined = declined_thing(token)
        if declined is not None:
            if declined:
                rule = f"{entry.kind}:{entry.lemma}:decline"
                yield Attribution(token, _cue(token), tuple(sources), frozenset(declined), "decline", rule)
            continue
        if _is_declined(token):
            continue
        frame, content = verb_content(parse, token, entry, sources) or ("", set())
        content -= {token.i, *(t.i for s in sources if s.head.i == token.i for t in source_tokens(parse, s))}
        content -= _with_speaker(token, sources, content)
        content = _before_speaker(token, sources, content)
        if frame != "clause":
            content = without_tail(parse, token, content)
        if content:
            rule, stance = f"{entry.kind}:{entry.lemma}:{frame}", _stance(token, entry, frame)
            yield Attribution(token, _cue(token), tuple(sources), frozenset(content), stance, rule)


def _is_nobody(verb: Any, source: Any) -> bool:
    """Tell whether a subject is nobody: "no group claimed it", a time, or the "it" of "it is hard to say"."""
    if source.ent_type_ in {"DATE", "TIME"} and source.pos_ == "NOUN":
        return True
    if source.lower_ in {"nobody", "none"} or any(c.dep_ == "det" and c.lower_ == "no" for c in source.children):
        return True
    return source.lower_ == "it" and source.head.i != verb.i and source.head.lemma_ == "be" and verb.dep_ == "xcomp"


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(cue_verbs())


def _with_speaker(verb: Any, sources: list[Any], content: set[int]) -> set[int]:
    """Give the clause that the parse hung the speaker behind a verb into ("said Kerr, laughing")."""
    hung = [s.head for s in sources if s.i > verb.i and s.i in content and s.head.dep_ == "ccomp"]
    return set().union(*(subtree(h) for h in hung))


def _before_speaker(verb: Any, sources: list[Any], content: set[int]) -> set[int]:
    """Give content without the speaker whom the parse made the end of it ("… in Klow, a doctor there said")."""
    speaker = sources[0]
    if speaker.i not in content or speaker.i > verb.i or not speaker.left_edge.i:
        return content
    apart = speaker.doc[speaker.left_edge.i - 1].text == "," and speaker.right_edge.i + 1 == verb.i
    return {n for n in content if n < speaker.left_edge.i or n > verb.i} if apart else content


def _is_thing(source: Any) -> bool:
    """Tell whether a source is a thing that neither wants nor judges: "the computers support the format"."""
    if source.pos_ != "NOUN" or source.ent_type_:
        return False
    lemma = source.lemma_.lower()
    if any(lemma in words(name) for name in ("unnamed", "offices", "organizations", "documents", "outlets", "talks")):
        return False
    return noun_class(lemma) in {"thing", "structure", ""}


def _is_armed(source: Any) -> bool:
    """Tell whether a source is one whose attacks are none of words: "gunmen attacked the convoy"."""
    return source.lemma_.lower() in words("armed") or source.lower_ in words("armed")


def _only_cites(verb: Any) -> bool:
    """Tell whether a participle names where something is from ("citing two officials"), which is in the chain."""
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in CITING:
        return False
    return any(k.dep_ == "dobj" and can_be_cited(k) for k in verb.children)


def declined_thing(verb: Any) -> set[int] | None:
    """Give what a source declines to speak of; None for a verb that declines nothing.

    Nothing is given where there is no more than a word that points back ("declined to confirm the report"):
    such a source says nothing of anything.
    """
    if verb.lemma_.lower() not in words("declining"):
        return None
    act = next((k for k in verb.children if k.dep_ == "xcomp" and k.lemma_.lower() in words("telling")), None)
    if act is None:
        return None
    content: set[int] = set()
    for kid in act.children:
        if kid.i > act.i and kid.dep_ in {"dobj", "ccomp", "xcomp", "prep", "attr"}:
            content |= subtree(kid) - ({kid.i} if kid.dep_ == "prep" and kid.lower_ in {"on", "about"} else set())
    told = [t for t in verb.doc if t.i in content and t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"}]
    pointing = words("documents") | words("talks") | {"matter", "claim", "allegation", "case", "detail", "issue"}
    return content if any(t.lemma_.lower() not in pointing for t in told) else set()


def _is_declined(verb: Any) -> bool:
    """Tell whether a verb of saying is what its subject declines to do: "refused to admit", "his refusal to admit"."""
    above = verb.head.lemma_.lower()
    if verb.dep_ == "acl" and any(c.tag_ == "TO" for c in verb.lefts):
        return above in words("declined_nouns")
    return verb.dep_ == "xcomp" and above in words("declining")


def _cue(verb: Any) -> tuple[Any, ...]:
    """Give the words of the cue: the verb with its auxiliaries, negation and particle."""
    return tuple(
        sorted([verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "prt"})], key=lambda t: t.i)
    )


def _stance(verb: Any, entry: CueVerb, frame: str) -> Stance:
    if not is_negated(verb):
        return entry.stance
    if entry.stance == "deny":
        return "confirm"
    return "deny" if entry.kind == "thought" else "decline" if frame == "clause" else "deny"
