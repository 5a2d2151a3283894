"""Names as they stand: titles off, headlines read soberly, untagged repeats found."""

from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.names import find_names, in_headline, key_of
from tests.read.built import built
from tests.read.tables import INTERVIEW


def names(table: str) -> list[str]:
    """Give the names of a table."""
    return [n.text for n in find_names(Columns(built(table)))]


def test_a_title_and_an_article_are_no_part_of_a_name() -> None:
    """The tight name is left, and the title is kept beside it."""
    found = find_names(Columns(built(INTERVIEW)))
    assert [(n.text, n.titles, n.gender) for n in found] == [("Dae", ("Mr",), "m"), ("Fen Gazette", (), "")]


def test_a_key_does_not_know_case_points_and_hyphens() -> None:
    """Names that differ in how they are set are one key."""
    assert key_of("The U.S. Post-Gazette") == key_of("US POST GAZETTE")


HEADLINE = """
Kerr Kerr PROPN NNP compound 3 B-ORG
Wins Wins PROPN NNP compound 3 I-ORG
Harbour Harbour PROPN NNP compound 3 I-ORG
Vote Vote PROPN NNP ROOT 3 I-ORG
¶
Ann Ann PROPN NNP compound 6 B-PERSON
Kerr Kerr PROPN NNP nsubj 7 I-PERSON
won win VERB VBD ROOT 7 O
on on ADP IN prep 7 O
Monday Monday PROPN NNP pobj 8 B-DATE
. . PUNCT . punct 7 O

Kerr Kerr PROPN NNP nsubj 12 O
smiled smile VERB VBD ROOT 12 O
at at ADP IN prep 12 O
her her PRON PRP$ poss 15 O
friends friend NOUN NNS pobj 13 O
. . PUNCT . punct 12 O
"""


def test_a_headline_names_nobody_whom_the_report_does_not_name() -> None:
    """Capitals alone make no name in a headline; a name of the body is found in it."""
    columns = Columns(built(HEADLINE))
    assert in_headline(columns)[:4] == [True] * 4
    assert not any(in_headline(columns)[5:])
    assert "Kerr Wins Harbour Vote" not in names(HEADLINE)


UNTAGGED = """
Pak Pak PROPN NNP compound 2 O
Un Un PROPN NNP compound 2 B-PERSON
Chol Chol PROPN NNP nsubj 3 I-PERSON
left leave VERB VBD ROOT 3 O
Lowmoor Lowmoor PROPN NNP dobj 3 B-GPE
. . PUNCT . punct 3 O

LOWMOOR LOWMOOR NOUN NN nsubj 7 O
slept sleep VERB VBD ROOT 7 O
. . PUNCT . punct 7 O
"""


def test_a_name_cut_at_its_left_is_made_whole_and_repeats_are_found() -> None:
    """A family name that stands first belongs to the name; a name without a label is known by another place."""
    assert names(UNTAGGED) == ["Pak Un Chol", "Lowmoor", "LOWMOOR"]


POST = """
The the DET DT det 3 O
Chief Chief PROPN NNP compound 3 B-ORG
Operating Operating PROPN NNP compound 3 I-ORG
Officer Officer PROPN NNP nsubj 4 I-ORG
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O
"""


def test_a_post_in_capitals_is_no_name() -> None:
    """What somebody is stays a description, however it is set."""
    assert names(POST) == []


CUT = """
Marsh Marsh PROPN NNP compound 1 O
Norway Norway PROPN NNP nsubj 6 B-GPE
and and CCONJ CC cc 1 O
Downtown Downtown PROPN NNP compound 4 O
Lagos Lagos PROPN NNP conj 1 B-GPE
never never ADV RB advmod 6 O
met meet VERB VBD ROOT 6 O
Orvel Orvel PROPN NNP compound 8 O
Tamsin Tamsin PROPN NNP dobj 6 B-GPE
with with ADP IN prep 6 O
16 16 NUM CD nummod 11 O
GB GB PROPN NNP pobj 9 B-GPE
. . PUNCT . punct 6 O
"""


def test_a_name_cut_at_its_left_is_made_whole_and_is_no_place() -> None:
    """A firm called after a country and a person are whole; a part of a city and a unit of a number are not names."""
    found = [(n.text, n.label) for n in find_names(Columns(built(CUT)))]
    assert ("Marsh Norway", "ORG") in found
    assert ("Orvel Tamsin", "PERSON") in found
    assert ("Lagos", "GPE") in found
    assert not any("GB" in text for text, _ in found)


POSTED = """
Secretary Secretary PROPN NNP compound 4 O
of of ADP IN prep 0 O
State State PROPN NNP pobj 1 B-ORG
Ann Ann PROPN NNP compound 4 B-PERSON
Kerr Kerr PROPN NNP nsubj 5 I-PERSON
left leave VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_the_last_word_of_a_post_is_no_name() -> None:
    """In "Secretary of State Ann Kerr" only Ann Kerr is named."""
    assert names(POSTED) == ["Ann Kerr"]


RUN_TOGETHER = """
Ann Ann PROPN NNP compound 3 B-PERSON
Kerr Kerr PROPN NNP compound 3 I-PERSON
Blasts Blasts PROPN NNP compound 3 I-PERSON
Moor Moor PROPN NNP ROOT 3 I-PERSON
¶
Ann Ann PROPN NNP compound 6 B-PERSON
Kerr Kerr PROPN NNP nsubj 7 I-PERSON
met meet VERB VBD ROOT 7 O
Moor Moor PROPN NNP dobj 7 B-PERSON
. . PUNCT . punct 7 O
"""


def test_two_people_of_a_headline_are_not_run_together() -> None:
    """What the body names parts what the tagger took for one long name."""
    assert names(RUN_TOGETHER) == ["Ann Kerr", "Moor", "Ann Kerr", "Moor"]


OFFICE = """
The the DET DT det 1 O
head head NOUN NN nsubj 7 O
of of ADP IN prep 1 O
Harbour Harbour PROPN NNP compound 6 B-PERSON
Works Works PROPN NNP compound 6 I-PERSON
Ann Ann PROPN NNP compound 6 I-PERSON
Kerr Kerr PROPN NNP pobj 2 I-PERSON
left leave VERB VBD ROOT 7 O
. . PUNCT . punct 7 O
"""


def test_a_name_behind_an_office_starts_at_the_given_name() -> None:
    """What an office is of is no part of the name of who holds it."""
    assert names(OFFICE) == ["Harbour Works", "Ann Kerr"]


KNOWN_BODY = """
The the DET DT det 2 O
Islamic Islamic ADJ JJ amod 2 B-NORP
State State PROPN NNP nsubj 3 O
lost lose VERB VBD ROOT 3 O
. . PUNCT . punct 3 O
"""


def test_a_known_body_is_kept_whole() -> None:
    """A name of which only the start was tagged runs to its known end."""
    assert names(KNOWN_BODY) == ["Islamic State"]
