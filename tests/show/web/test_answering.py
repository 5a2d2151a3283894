"""Names of uploaded files: they lead nowhere."""

from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.show.web.answering import plain_name


@example(" .hidden")
@example("x" + "." * 130)
@given(st.text(max_size=200) | st.from_regex(r"(\.\./|/|\\|C:|-)*\w*", fullmatch=True))
def test_a_name_leads_nowhere(name: str) -> None:
    """Whatever a browser sends, the name is one part of a path, never empty, hidden, "-" or too long."""
    plain = plain_name(name)
    assert plain
    assert not set(plain) & set("/\\\0\n")
    assert not plain.startswith((".", "-"))
    assert len(plain) <= 120
    assert plain.isprintable()


def test_a_plain_name_stays() -> None:
    """A usual name, in any script, is kept as it is."""
    for name in ("report 12.html", "доклад.pdf", "李.txt"):
        assert plain_name(name) == name
