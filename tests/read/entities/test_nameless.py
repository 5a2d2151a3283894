"""Words in capitals that look like a name and are none."""

from dragoman.read.entities.nameless import is_post_alone, is_title


def test_words_of_a_post_alone_are_no_name() -> None:
    """A post in capitals is no name; a person's given name or a body's last word makes it one."""
    assert is_post_alone(["Chief", "Operating", "Officer"], "ORG")
    assert not is_post_alone(["Ann", "Officer"], "PERSON")
    assert not is_post_alone(["Foreign", "Ministry"], "ORG")


def test_titles_and_honorifics_are_titles() -> None:
    """What stands before a name is a title, whether it is an office or a courtesy."""
    assert [is_title(word) for word in ("mrs", "senator", "kerr")] == [True, True, False]
