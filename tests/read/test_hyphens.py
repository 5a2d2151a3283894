"""Nouns with a hyphen that the parser cut in two are one phrase."""

import pytest
import spacy
from spacy.tokens import Doc

from dragoman.read import syntax
from dragoman.read.hyphens import join_hyphenated

WORDS = ["Police", "arrested", "the", "vice", "-", "consul", "."]
TAGS = ["NOUN", "VERB", "DET", "NOUN", "PUNCT", "NOUN", "PUNCT"]
BESIDE = (["nsubj", "ROOT", "det", "dobj", "dobj", "dobj", "punct"], [1, 1, 3, 1, 1, 1, 1])
BELOW = (["nsubj", "ROOT", "det", "dobj", "punct", "appos", "punct"], [1, 1, 3, 1, 3, 3, 1])


def objects(deps, heads, *, blanks=False):
    """Give the phrases of the objects of the verb, after the hyphens are joined."""
    spaces = [True, True, True, blanks, blanks, False, False]
    doc = Doc(spacy.blank("en").vocab, words=WORDS, spaces=spaces, pos=TAGS, deps=deps, heads=heads)
    join_hyphenated(doc)
    phrases = [syntax.phrase(head) for head in syntax.logical_objects(doc[1])]
    return [doc[tokens[0].i : tokens[-1].i + 1].text for tokens in phrases]


@pytest.mark.parametrize("tree", [BESIDE, BELOW])
def test_the_parts_of_a_noun_with_a_hyphen_are_one_phrase(tree):
    """“The vice-consul” is one object, whether its parts hung side by side or the last on the first."""
    assert objects(*tree) == ["the vice-consul"]


def test_words_around_a_dash_are_left_as_they_are():
    """A dash with blanks around it joins nothing."""
    assert objects(*BESIDE, blanks=True) == ["the vice", "-", "consul"]
