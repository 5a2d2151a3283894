"""Words in capitals that look like a name and are none."""

import pytest

from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.nameless import is_party_tag, is_post_alone, is_title
from dragoman.read.entities.names import find_names
from tests.read.built import built


def test_words_of_a_post_alone_are_no_name() -> None:
    """A post in capitals is no name; a person's given name or a body's last word makes it one."""
    assert is_post_alone(["Chief", "Operating", "Officer"], "ORG")
    assert not is_post_alone(["Ann", "Officer"], "PERSON")
    assert not is_post_alone(["Foreign", "Ministry"], "ORG")


def test_titles_and_honorifics_are_titles() -> None:
    """What stands before a name is a title, whether it is an office or a courtesy."""
    assert [is_title(word) for word in ("mrs", "senator", "kerr")] == [True, True, False]


@pytest.mark.parametrize(("word", "is_one"), [("BACKGROUND", True), ("UPDATE", True), ("BRANNOCH", False)])
def test_a_label_before_a_colon_is_no_name(word: str, is_one: bool) -> None:
    """A word in capitals that says what sort of text follows it names nobody."""
    table = f"{word} {word} PROPN NNP ROOT 0 B-ORG\n: : PUNCT : punct 0 O\nKerr Kerr PROPN NNP nsubj 3 B-PERSON\n"
    table += "left leave VERB VBD ROOT 3 O\n. . PUNCT . punct 3 O"
    names = [n.text for n in find_names(Columns(built(table)))]
    assert (word not in names) is is_one


def test_the_party_and_state_of_a_lawmaker_are_no_name() -> None:
    """What stands behind a senator's name in American papers names nobody."""
    assert is_party_tag("R-Wis.")
    assert not is_party_tag("R-Kerr-Moor")
