"""Names with small words inside."""

import pytest

from dragoman.read.entities.kinds import decide_kinds
from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.names import find_names
from dragoman.read.entities.particles import with_particles
from tests.read.built import built

PORTS = """
Puertos Puertos PROPN NNP compound 3 B-GPE
del del PROPN NNP compound 3 O
Caribe Caribe PROPN NNP nsubj 3 O
met meet VERB VBD ROOT 3 O
General General PROPN NNP compound 7 O
bin bin PROPN NNP compound 7 O
Rashid Rashid PROPN NNP compound 7 B-PERSON
Moor Moor PROPN NNP dobj 3 I-PERSON
de de X FW prep 3 O
novo novo X FW pobj 8 O
. . PUNCT . punct 3 O
"""


@pytest.mark.parametrize(
    ("cut", "whole"),
    [((0, 1), (0, 3)), ((2, 3), (0, 3)), ((6, 8), (6, 8))],
    ids=["right", "left", "no title and no lower case"],
)
def test_a_name_grows_over_particles_to_capitalised_words(cut: tuple[int, int], whole: tuple[int, int]) -> None:
    """Whichever end was found, the name is whole; a title before it and plain words after it stay outside."""
    assert with_particles(Columns(built(PORTS)), *cut) == whole


def test_a_body_abroad_is_known_by_its_first_word() -> None:
    """A name that opens with a word for a body in Spanish is a body's, whatever its label."""
    columns = Columns(built(PORTS))
    found = find_names(columns)
    assert (found[0].text, decide_kinds(columns, found)[0]) == ("Puertos del Caribe", "organization")
