"""A user's query means what it says, and never breaks the index."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.keep.terms import Term, expression, marks, parse


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("left port", (Term(("left",)), Term(("port",)))),
        ('"left port"', (Term(("left", "port")),)),
        ("Köh*", (Term(("Köh",), prefix=True),)),
        ('"left po"*', (Term(("left", "po"), prefix=True),)),
        ("Yong-ho", (Term(("Yong", "ho")),)),
        ("left -port", (Term(("left",)), Term(("port",), exclude=True))),
        ('left -"port avra"', (Term(("left",)), Term(("port", "avra"), exclude=True))),
        ('left "port', (Term(("left",)), Term(("port",)))),
        ("-port", ()),
        ("", ()),
        ('"" * ( ) ^ :', ()),
        ("left AND (port)", (Term(("left",)), Term(("AND",)), Term(("port",)))),
    ],
)
def test_a_query_is_terms(query: str, terms: tuple[Term, ...]) -> None:
    """Words, phrases, beginnings and unwanted words are told apart; other signs are of no account."""
    assert parse(query) == terms


@given(st.text(st.characters(codec="utf-8")) | st.text('ab "*-():^{}+\0'), st.booleans())
def test_no_query_breaks_the_index(query: str, last: bool) -> None:
    """Whatever is typed, the index takes it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (a, b)")
        terms = parse(query, prefix_last=last)
        if terms:
            for column in (None, "a"):
                connection.execute(
                    "SELECT rowid FROM words WHERE words MATCH ?", (expression(terms, column),)
                ).fetchall()


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("kohler", ["Ko\u0308hler"]),
        ("avra", ["Avra", "avra"]),
        ('"port avra"', ["Port Avra"]),
        ("por*", ["Port"]),
        ("lef -port", []),
        ("port left", ["left", "Port"]),
        ('"left port" "port avra"', ["left Port Avra"]),
    ],
)
def test_found_words_are_marked(query: str, marked: list[str]) -> None:
    """The places of wanted terms are marked in the text's own spelling; places that overlap are one."""
    text = "Lena Ko\u0308hler left Port Avra; from avra on she was free."
    assert [span.of(text) for span in marks(parse(query), text)] == marked


@given(st.lists(st.sampled_from((*"aäÄbßŁ李 ,", "e\u0301")), max_size=12).map("".join))
def test_marks_are_where_the_index_finds(text: str) -> None:
    """A word is marked in a text exactly when the index finds it there."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (a, tokenize = 'unicode61 remove_diacritics 2')")
        connection.execute("INSERT INTO words VALUES (?)", (text,))
        for query in ("a", "ab", "a*", '"a b"', '"a b"*', "e", "ß", "李*", "ł"):
            terms = parse(query)
            found = connection.execute("SELECT 1 FROM words WHERE words MATCH ?", (expression(terms),)).fetchall()
            assert bool(found) == bool(marks(terms, text))
