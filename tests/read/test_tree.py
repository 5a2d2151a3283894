"""A tree of words tells of a text what spaCy's own objects tell."""

import gc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.parse import load
from dragoman.read.tree import Tree, Word

TEXT = (
    "PORT AVRA (Tidal Wire) - The harbour's chief, Ōmura Ken, said on Tuesday that “no more than 40 ships” had left; "
    "two of them sank.\n\nHe didn't say why $3m was paid, or who had been told to wait. Köhler & Sons declined to "
    "comment...  Nobody was hurt.\n"
)
STRINGS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_")
FLAGS = ("is_space", "is_punct", "is_quote", "is_currency", "like_num", "is_alpha", "is_digit", "is_upper", "is_title")
WORDS = ("children", "lefts", "rights", "subtree", "ancestors")


@pytest.fixture(scope="module")
def doc() -> Any:
    """Give a text as spaCy parsed it."""
    return load()(TEXT)


@pytest.fixture(scope="module")
def tree(doc: Any) -> Tree:
    """Give the same text as a tree."""
    return Tree(doc)


def numbers(words: Any) -> list[int]:
    """Give the places of words, spaCy's or ours."""
    return [w.i for w in words]


def test_words_are_spacys_tokens(doc: Any, tree: Tree) -> None:
    """Each word has the strings, flags and place of its token."""
    assert len(tree) == len(doc)
    for word, token in zip(tree, doc, strict=True):
        assert [getattr(word, name) for name in STRINGS] == [getattr(token, name) for name in STRINGS]
        assert [getattr(word, name) for name in FLAGS] == [getattr(token, name) for name in FLAGS]
        assert (word.i, word.idx, len(word), repr(word)) == (token.i, token.idx, len(token), token.text)
        assert word.is_sent_start == bool(token.is_sent_start)


def test_words_hang_together_as_tokens_do(doc: Any, tree: Tree) -> None:
    """Heads, children on both sides, subtrees, edges, ancestors and sentences are the tokens'."""
    for word, token in zip(tree, doc, strict=True):
        for name in WORDS:
            assert numbers(getattr(word, name)) == numbers(getattr(token, name))
        assert (word.head.i, word.left_edge.i, word.right_edge.i) == (
            token.head.i,
            token.left_edge.i,
            token.right_edge.i,
        )
        assert (word.sent.start, word.sent.end) == (token.sent.start, token.sent.end)
        assert word.is_ancestor(tree[7]) == token.is_ancestor(doc[7])


def test_a_word_is_one_object(tree: Tree) -> None:
    """A word reached by its place, its head or a slice is the same object each time."""
    for word in tree:
        assert tree[word.i] is word
        assert all(child.head is word for child in word.children)
        assert word in list(word.sent)


@given(st.integers(0, 70), st.integers(0, 40))
def test_slices_are_spacys_spans(doc: Any, tree: Tree, start: int, length: int) -> None:
    """A slice has the text, root, sentence and offsets of spaCy's span of the same places."""
    ours, theirs = tree[start : start + length], doc[start : start + length]
    assert (ours.start, ours.end, len(ours), ours.text) == (theirs.start, theirs.end, len(theirs), theirs.text)
    if len(theirs):
        assert ours.root.i == theirs.root.i
        assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)
        assert (ours.sent.start, ours[0].i, ours[-1].i) == (theirs.sent.start, theirs[0].i, theirs[-1].i)


@given(st.data())
def test_characters_are_widened_to_words(doc: Any, tree: Tree, data: st.DataObject) -> None:
    """The words that characters touch, from one that is printed to another, are those of spaCy's widened span."""
    printed = [at for at, letter in enumerate(TEXT) if letter.strip()]
    start, last = sorted(data.draw(st.lists(st.sampled_from(printed), min_size=2, max_size=2)))
    end = last + 1
    ours, theirs = tree.around(start, end), doc.char_span(start, end, alignment_mode="expand")
    assert (ours.start, ours.end) == (theirs.start, theirs.end)


def test_names_and_sentences_are_spacys(doc: Any, tree: Tree) -> None:
    """The entities with their labels and the sentences are the document's."""
    assert [(e.start, e.end, e.label_, e.text) for e in tree.ents] == [
        (e.start, e.end, e.label_, e.text) for e in doc.ents
    ]
    assert [(s.start, s.end) for s in tree.sents] == [(s.start, s.end) for s in doc.sents]
    assert len({*tree.sents, tree[tree.sents[0].start : tree.sents[0].end]}) == len(tree.sents)


def test_neighbours_end_with_the_text(tree: Tree) -> None:
    """Beyond the first and the last word there is no neighbour."""
    first, last = tree[0], tree[-1]
    assert isinstance(first, Word)
    assert first.nbor().i == 1
    for word, step in ((first, -1), (last, 1)):
        with pytest.raises(IndexError):
            word.nbor(step)


def test_words_let_go_of_each_other(doc: Any) -> None:
    """A released tree holds no words, and nothing of it is left for a search for garbage."""
    gc.collect()
    tree = Tree(doc)
    assert len(tree.words[0].subtree) > 0
    tree.release()
    assert (len(tree), tree.sents, tree.ents) == (0, (), ())
    del tree
    assert gc.collect() == 0
