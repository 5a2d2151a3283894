"""Names that are found elsewhere in a report are found where they bear no label too."""

from dragoman.read.entities.chains import find_entities
from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.repeats import surnames_alone
from tests.read.built import built

RESTREPO = """
Juan Juan PROPN NNP compound 2 B-PERSON
Restrepo Restrepo PROPN NNP compound 2 I-PERSON
Vélez Vélez PROPN NNP nsubj 3 I-PERSON
left leave VERB VBD ROOT 3 O
. . PUNCT . punct 3 O

Restrepo restrepo NOUN NN nsubj 6 O
wept weep VERB VBD ROOT 6 O
. . PUNCT . punct 6 O
"""


def test_a_surname_within_a_name_calls_its_bearer_whatever_its_tag() -> None:
    """The first of two surnames, tagged as a common noun, is of the person named in full."""
    (person,) = find_entities(built(RESTREPO)).all
    assert (person.name, person.aliases) == ("Juan Restrepo Vélez", ("Restrepo",))


def test_a_word_that_the_report_writes_small_is_no_surname_alone() -> None:
    """What stands in lower case elsewhere is a common word."""
    table = RESTREPO.replace("wept weep VERB VBD ROOT 6 O", "restrepo restrepo VERB VBD ROOT 6 O")
    columns = Columns(built(table))
    taken = [True] * 3 + [False] * (len(columns) - 3)
    assert list(surnames_alone(columns, [["Juan", "Restrepo", "Vélez"]], taken)) == []
