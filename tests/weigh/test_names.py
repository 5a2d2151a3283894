"""Names of persons: what is one name, what may be, and what is not."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.weigh.names import block_keys, compare, full, tokens

PAIRS = Path(__file__).parent / "name_pairs.tsv"
DRAWS = [PAIRS.with_name(f"name_pairs_{draw}.tsv") for draw in ("blind", "second")]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Mr Anders Holm", "Anders Holm", "same"),
        ("Kim Jong-un", "Kim Jong Un", "same"),
        ("José Pereira", "Jose Pereira", "same"),
        ("Il Kyu Ri", "Ri Il Kyu", "order"),
        ("Choe Myong Su", "Choi Myung-soo", "romanised"),
        ("Tae Yong-ho", "Thae Yong Ho", "romanised"),
        ("Ri Il Kyu", "Rhee Il-gyu", "romanised"),
        ("Pak Nam Chol", "Park Nam-chul", "romanised"),
        ("Mao Zedong", "Mao Tse-tung", "romanised"),
        ("Deng Xiaoping", "Teng Hsiao-p'ing", "romanised"),
        ("Chou En-lai", "Zhou Enlai", "romanised"),
        ("Muammar Gaddafi", "Moammar Qadhafi", "romanised"),
        ("Dmitri Medvedev", "Dmitry Medvedev", "respelled"),
        ("Aleksei Navalnyi", "Alexei Navalny", "romanised"),
        ("Mikalai Sakalouski", "Mikalai Sakalovsky", "respelled"),
        ("John F. Kennedy", "John Kennedy", "shortened"),
        ("J. Alvarez", "Juan Alvarez", "initial"),
        ("Bill Hartley", "William Hartley", "nickname"),
        ("Katarina Lindqvist", "Katarina Lindquist", "family spelling"),
        ("Odile Marchand", "Odile Marchande", "family spelling"),
        ("Bakytbek Sydykov", "Bakyt Sydykov", "nickname"),
        ("Muhammad Tariq Baloch", "Mohammed Tariq Baloch", "respelled"),
        ("Commander Rojo", "Rojo", "mononym"),
        ("Hartley", "William Hartley", "partial"),
        ("Hartley", "Hartley", "mononym"),
    ],
)
def test_kinds_of_likeness(a, b, kind):
    """Each likeness of two names is told by its kind, in either order."""
    assert compare(a, b).kind == compare(b, a).kind == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ri Il Kyu", "Jo Song Gil"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Ri Il Kyu", "Ri Son Gwon"),
        ("Hillary Clinton", "Bill Clinton"),
        ("Daniel Moreau", "Daniela Moreau"),
        ("John Smith", "Joan Smith"),
        ("Deng Xiaoping", "Deng Yingchao"),
        ("William A. Reed", "William B. Reed"),
    ],
)
def test_names_that_differ(a, b):
    """A shared family name is no likeness of two whole names."""
    assert compare(a, b).kind == "different"


def test_reasons_are_words():
    """A likeness says which names are alike and how."""
    assert compare("Choe Myong Su", "Choi Myung-soo").because == (
        "the same name in two romanisations (Choe Myong Su, Choi Myung-soo)"
    )


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_is_symmetric(a, b):
    """The order of the two is of no account, whatever the names are."""
    assert compare(a, b) == compare(b, a)


@given(
    st.sampled_from(["Choe Myong Su", "Zhou Enlai", "Anders Holm", "Dmitry Medvedev"]),
    st.sampled_from(["Choi Myung-soo", "Chou En-lai", "Holm Anders", "Dmitri Medvedev"]),
)
def test_alike_names_meet_under_a_key(a, b):
    """Two names that are alike share a blocking key, so that they are compared at all."""
    if compare(a, b).kind != "different":
        assert block_keys(a) & block_keys(b)


def pairs(*tables):
    """Give the pairs of tables: language, two names, and whether they are spellings of one."""
    lines = [line for table in tables or (PAIRS,) for line in table.read_text(encoding="utf-8").splitlines()]
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def test_the_table_of_names():
    """Of the pairs of the table, of twenty languages, at least so many are told right, by language and in all.

    What is missed stands in the table: given names that are near in spelling or as a short form, and sounds that a
    system writes as it writes others.
    """
    rows = pairs()
    right = [row for row in rows if (compare(row[1], row[2]).kind == "different") == (row[3] == "different")]
    told, held = (Counter(row[0] for row in chosen) for chosen in (rows, right))
    assert len(rows) >= 400
    assert len(right) / len(rows) >= 0.98
    assert [language for language in told if held[language] / told[language] < 0.9] == []


def test_the_tables_that_were_written_before_they_were_compared():
    """Of the pairs of the two draws, which were of no use in writing the rules at first, nearly all are told right now."""
    rows = pairs(*DRAWS)
    wrong = [row for row in rows if (compare(row[1], row[2]).kind == "different") != (row[3] == "different")]
    assert len(rows) >= 200
    assert [row[1:3] for row in wrong] == [("Gareth Pike", "Garth Pike")]


def test_names_of_the_table_that_are_alike_meet_under_a_key():
    """Whatever is found to be alike shares a key, so that it is compared at all."""
    alike = [row for row in pairs(PAIRS, *DRAWS) if compare(row[1], row[2]).kind not in {"different", "partial"}]
    assert [row for row in alike if not block_keys(row[1]) & block_keys(row[2])] == []


def test_a_father_and_a_son_of_one_name_are_two():
    """Senior and junior tell two apart; where only one is so called, the names alone say nothing."""
    assert compare("Harold Ford Jr.", "Harold Ford Sr.").kind == "different"
    assert compare("Harold Ford Jr.", "Harold Ford Jr").kind == "same"
    assert compare("Harold Ford Jr.", "Harold B. Ford").kind == "generation"


@pytest.mark.parametrize(
    ("short", "long", "kind"),
    [
        ("Garza Pinto", "Luis Manuel Garza Pinto", "family names"),
        ("José Rincón", "José Luis Rincón Pérez", "added"),
        ("Zhu", "Zhu Meiling", "partial"),
        ("Garza", "Luis Garza Pinto", "partial"),
        ("Michael", "George Michael Holm", "different"),
        ("Meiling", "Zhu Meiling", "partial"),
        ("Holm", "Holm Andersen", "different"),
    ],
)
def test_which_parts_of_a_name_may_stand_for_it(short, long, kind):
    """Two family names without the given ones, a given and the first family name, and a family name that comes first."""
    assert compare(short, long).kind == kind == compare(long, short).kind
    assert kind == "different" or block_keys(short) & block_keys(long)


def test_a_particle_of_one_language_is_a_given_name_of_another():
    """Before an English family name "Ben" is a given name, before an Arabic name it is not."""
    assert all(full(name) for name in ("Ben Holm", "Dr. Ben Holm"))
    assert not any(full(name) for name in ("Ben Ali", "Ben-Ari", "ben Ari"))


def test_honorifics_and_suffixes_are_no_names():
    """What is said before or after a name is left out."""
    assert tokens("Dr. Martin Luther King Jr.") == ("martin", "luther", "king")
