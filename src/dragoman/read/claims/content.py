"""The spans of content: token numbers made into character spans, quotations completed."""

from collections.abc import Iterable
from typing import Any

from dragoman.model import Span
from dragoman.read.parse import Parse

from .attribution import subtree
from .cues import cue_verbs

ASIDES = {"although", "though", "even", "while", "whereas", "despite"}
"""Words that open a clause by which the report qualifies what was said."""
_CONDITIONS = {"if", "because", "unless", "that", "to", "and", "or", "of", "for"}
"""Words that go on with what is said, after a quotation mark too."""
_LOOSE = {"advcl", "appos", "relcl", "acl", "prep", "parataxis", "advmod", "conj", "npadvmod"}


def spans_of(doc: Any, numbers: Iterable[int]) -> tuple[Span, ...]:
    """Give the character spans of the tokens with these numbers, one for each unbroken run.

    A run goes on over punctuation and white space; punctuation at its ends is left out, unless it closes
    or opens a quotation.
    """
    kept = sorted(n for n in numbers if not doc[n].is_space)
    runs: list[list[int]] = []
    for n in kept:
        if runs and all(doc[i].is_space or doc[i].is_punct for i in range(runs[-1][-1] + 1, n)):
            runs[-1].append(n)
        else:
            runs.append([n])
    spans = []
    for run in runs:
        trimmed = _trim(doc, run)
        if trimmed:
            last = doc[trimmed[-1]]
            spans.append(Span(doc[trimmed[0]].idx, last.idx + len(last)))
    return tuple(spans)


def _trim(doc: Any, run: list[int]) -> list[int]:
    marks = {",", ";", ":", ".", "-", "–", "—", "("}
    start, end = 0, len(run)
    while start < end and doc[run[start]].text in marks:
        start += 1
    while end > start and doc[run[end - 1]].text in marks:
        end -= 1
    return run[start:end]


def share_quoted(quotes: Iterable[Any], content: Iterable[int], doc: Any) -> float:
    """Give the share of the words of `content` that stand within quotation marks."""
    content = list(content)
    around = [q for q in quotes if content and q.start <= max(content) and q.end > min(content)]
    if not around:
        return 0.0
    words = [n for n in content if doc[n].is_alpha or doc[n].like_num]
    inside = [n for n in words if any(q.start <= n < q.end for q in around)]
    return len(inside) / len(words) if words else 0.0


def without_tail(parse: Parse, cue: Any, content: set[int]) -> set[int]:
    """Give the content after a cue without what the report adds behind it.

    That is a participle of saying ("…, adding that"), a verb of saying that shares the source ("says he is
    glad and calls it"), and a loose phrase after a closing quotation mark ("…," when asked about it).
    """
    kept = set(content)
    closed = max((q.end - 1 for q in parse.quotes if q.end - 1 in content and q.end - 1 > cue.i), default=None)
    for n in sorted(content):
        token = parse.doc[n]
        if n <= cue.i or n not in kept or token.head.i not in content or parse.quote_at(n):
            continue
        comma = token.left_edge.i > 0 and parse.doc[token.left_edge.i - 1].text in {",", "—", "–", "--", "-"}
        if token.tag_ == "VBG" and token.dep_ == "advcl" and comma and _is_saying(token):
            kept -= subtree(token)
        elif token.dep_ in {"conj", "advcl"} and says_too(token, cue):
            kept -= subtree(token) | {c.i for c in token.head.children if c.dep_ == "cc" and c.i < n}
        elif _is_aside(token, content, comma):
            kept -= subtree(token)
        elif closed is not None and _hangs_on(parse, token, closed, comma):
            kept -= {i for i in content if i > closed}
    return kept


def _is_saying(verb: Any) -> bool:
    entry = cue_verbs().get(verb.lemma_.lower())
    return entry is not None and entry.kind not in {"evidence", "thought"}


def says_too(verb: Any, cue: Any) -> bool:
    """Tell whether a verb beside the content's is one of saying: with the cue's source, or its own after "while"."""
    shares_auxiliary = cue.tag_ == "VBN" and verb.tag_ == "VBN" and not any(c.dep_ == "auxpass" for c in cue.lefts)
    if _form(verb) != _form(cue) and not (shares_auxiliary and _form(verb) == "VBN"):
        return False
    entry = cue_verbs().get(verb.lemma_.lower())
    if entry is None or entry.kind not in {"speech", "say", "attitude", "intention"}:
        return False
    own = any(c.dep_ == "nsubj" for c in verb.children)
    if own or verb.dep_ != "conj":
        return own and entry.kind in {"speech", "say"}
    return _form(verb.head) != _form(cue) or (entry.kind in {"speech", "say"} and _says_that(verb))


def _says_that(verb: Any) -> bool:
    """Tell whether a verb brings in a clause with "that", which is then said by whoever said what is before it."""
    return any(c.dep_ == "ccomp" and any(g.lower_ == "that" and g.dep_ == "mark" for g in c.lefts) for c in verb.rights)


def _form(verb: Any) -> str:
    """Give the tag of the word that bears the tense of a verb: "to insist" in "continues to insist" is "VBZ"."""
    bearer = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.tag_ != "TO"), verb)
    if bearer is verb and verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
        return _form(verb.head)
    return str(bearer.tag_)


def _is_aside(token: Any, content: set[int], comma: Any) -> bool:
    """Tell whether a clause at the end of the content is the report's own: ", who left in May", ", though …"."""
    if not comma or token.right_edge.i < max(content) - 1:
        return False
    first = token.left_edge.lower_
    return token.dep_ == "relcl" or (token.dep_ == "advcl" and first in ASIDES)


def _hangs_on(parse: Parse, token: Any, closed: int, comma: bool) -> bool:
    """Tell whether a loose phrase right after a closing quotation mark is the report's own."""
    if token.left_edge.i <= closed or token.left_edge.i > closed + 2 or token.head.i >= closed:
        return False
    if token.dep_ not in _LOOSE or token.left_edge.lower_ in _CONDITIONS:
        return False
    return comma or token.dep_ == "advcl" or parse.doc[closed + 1].text in {",", "—", "–"}
