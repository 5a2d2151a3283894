"""A speaker that closes a sentence is found by its tags, parsed apart, and joined again."""

import pytest
import spacy
from spacy.tokens import Doc

from dragoman.read.claims.closing import join_speakers, part_speakers

HEADS = "Police/NNS arrested/VBD Lev/NNP Marr/NNP ,/, 41/CD ,/,"


def tagged(text):
    """Build a document of `word/TAG`, without a parse."""
    pairs = [word.rsplit("/", 1) for word in text.split()]
    return Doc(spacy.blank("en").vocab, words=[w for w, _ in pairs], tags=[t for _, t in pairs])


def speaker(text):
    """Give the words from the start that a speaker was given, or nothing."""
    doc = part_speakers(tagged(text))
    return [" ".join(t.text for t in doc[start:verb]) for start, verb in doc.user_data.get("closing", ())]


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        ("the/DT interior/JJ minister/NN ,/, Tia/NNP Gel/NNP ,/, said/VBD ./.", "the interior minister , Tia Gel ,"),
        ("Tia/NNP Gel/NNP ,/, a/DT judge/NN ,/, said/VBD on/IN Monday/NNP ./.", "Tia Gel , a judge ,"),
        ("his/PRP$ brother/NN ,/, Al/NNP ,/, 33/CD ,/, told/VBD the/DT Post/NNP ./.", "his brother , Al , 33 ,"),
        ("a/DT police/NN spokesman/NN said/VBD ./.", "a police spokesman"),
        ("Tia/NNP Gel/NNP ,/, who/WP saw/VBD it/PRP ,/, said/VBD ./.", "Tia Gel , who saw it ,"),
        (
            "the/DT head/NN of/IN the/DT guard/NN ,/, Al/NNP ,/, has/VBZ said/VBN ./.",
            "the head of the guard , Al , has",
        ),
        (
            "a/DT cook/NN ,/, Al/NNP ,/, and/CC a/DT waiter/NN ,/, Bo/NNP ,/, said/VBD ./.",
            "a cook , Al , and a waiter , Bo ,",
        ),
    ],
)
def test_names_and_descriptions_side_by_side_are_the_speaker(tail, words):
    """A name with its description, in either order, an age or a clause with it, speaks; what is before was said."""
    assert speaker(f"{HEADS} {tail}") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The/DT mayor/NN ,/, Tia/NNP Gel/NNP ,/, said/VBD on/IN Monday/NNP ./.",
        "When/WRB he/PRP left/VBD ,/, the/DT mayor/NN said/VBD on/IN Monday/NNP ./.",
        f"{HEADS} the/DT mayor/NN said/VBD that/IN he/PRP fled/VBD ./.",
        f"{HEADS} and/CC a/DT man/NN who/WP left/VBD ,/, fled/VBD ./.",
        f"{HEADS} a/DT trade/NN ,/, Tia/NNP ,/, said/VBD ./.",
        f"{HEADS} in/IN spring/NN ,/, said/VBD ./.",
        f"{HEADS} said/VBD ./.",
    ],
)
def test_other_sentences_are_left_to_the_parser(text):
    """Nothing is parted where the clause is said after the verb, or where nobody stands before it."""
    assert speaker(text) == []


def test_what_was_said_hangs_on_the_verb_of_the_speaker():
    """After the parse the two sentences are one, with the verb of saying at its root."""
    text = "Two/CD men/NNS fled/VBD ,/, the/DT mayor/NN ,/, Al/NNP ,/, said/VBD ./."
    parted = part_speakers(tagged(text))
    doc = Doc(
        parted.vocab,
        words=[t.text for t in parted],
        tags=[t.tag_ for t in parted],
        heads=[1, 2, 2, 2, 5, 9, 5, 5, 5, 9, 9],
        deps=["nummod", "nsubj", "ROOT", "punct", "det", "nsubj", "punct", "appos", "punct", "ROOT", "punct"],
    )
    doc.user_data.update(parted.user_data)
    assert len(list(doc.sents)) == 2
    join_speakers(doc)
    assert [s.root.text for s in doc.sents] == ["said"]
    assert (doc[2].head.text, doc[2].dep_, doc[3].head.text) == ("said", "ccomp", "said")
