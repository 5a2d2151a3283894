"""What the patterns of an attribute ruler give is what spaCy's own ruler gives by them."""

from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from dragoman.read.attributes import Attributes
from dragoman.read.parse import MODEL

WORDS = ["They", "do", "n't", "is", "there", "that", "Let", "'s", "all", "y'", "but", "got", "ta", "nothin'", "Vane"]
TAGS = ["NN", "VBZ", "VBD", "VB", "IN", "DT", "WDT", "RB", "PRP", "CC", "_SP", "TO", ""]
DEPS = ["nsubj", "aux", "ROOT", "advmod", "mark", "expl", "det", "dobj", "relcl", "dep"]


@cache
def rulers() -> tuple[Any, Attributes]:
    """Give the model's ruler, and ours by its patterns."""
    ruler: Any = spacy.load(MODEL).get_pipe("attribute_ruler")
    return ruler, Attributes(ruler.vocab, ruler.patterns)


def told(doc: Doc) -> list[tuple[str, ...]]:
    """Give all that patterns may set."""
    return [(t.tag_, t.pos_, t.dep_, t.lemma_, str(t.morph)) for t in doc]


words = st.tuples(st.sampled_from([*WORDS, "\n"]), st.sampled_from(TAGS), st.sampled_from(DEPS))


@settings(deadline=None)
@given(st.lists(words, min_size=1, max_size=12))
def test_any_words_are_given_what_spacys_ruler_gives(rows: list[tuple[str, str, str]]) -> None:
    """Whatever words, tags and labels stand side by side, both rulers set the same attributes."""
    ruler, ours = rulers()
    texts, tags, deps = (list(column) for column in zip(*rows, strict=True))
    one = Doc(ruler.vocab, words=texts, tags=tags, deps=deps, heads=[0] * len(texts))
    other = one.copy()
    assert told(ours(other)) == told(ruler(one))


def test_forms_without_end_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many forms were seen, no more are kept than the most; what is given does not change."""
    ruler, _ = rulers()
    ours = Attributes(ruler.vocab, ruler.patterns)
    monkeypatch.setattr("dragoman.read.attributes._MOST_FORMS", 3)
    for _ in range(2):
        doc = Doc(ruler.vocab, words=[*"abcdef", "not"], tags=["RB"] * 7, deps=["advmod"] * 7, heads=[0] * 7)
        assert [t.lemma_ for t in ours(doc)][-1] == "not"
        assert len(ours._forms) <= 7


@pytest.mark.parametrize("asked", [{"LOWER": {"FUZZY": "vane"}}, {"ENT_TYPE": "PERSON"}])
def test_a_pattern_that_asks_something_else_is_refused(asked: dict[str, Any]) -> None:
    """An operator or attribute that is not known is said to be so, and never passed over."""
    with pytest.raises(ValueError, match="is not known here"):
        Attributes(rulers()[0].vocab, [{"patterns": [[asked]], "attrs": {"POS": "X"}, "index": 0}])
