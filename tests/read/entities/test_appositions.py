"""Names set beside a post hang on it."""

import pytest

from dragoman.read.entities.chains import find_entities
from tests.read.built import built

MAYOR = """
The the DET DT det 1 O
mayor mayor NOUN NN nsubjpass 9 O
of of ADP IN prep 1 O
Brannoch Brannoch PROPN NNP pobj 2 B-GPE
, , PUNCT , punct 3 O
Bolat Bolat PROPN NNP compound 6 B-GPE
Nurpekov Nurpekov PROPN NNP appos 3 I-GPE
, , PUNCT , punct 1 O
was be AUX VBD auxpass 9 O
held hold VERB VBN ROOT 9 O
. . PUNCT . punct 9 O
"""


@pytest.mark.parametrize("dep", ["appos", "conj"])
def test_a_name_after_a_post_and_its_place_is_of_who_holds_the_post(dep: str) -> None:
    """The name is a person's, of one chain with the post, and the post ends before the name."""
    found = {e.name: e for e in find_entities(built(MAYOR.replace("appos", dep))).all}
    person = found["Bolat Nurpekov"]
    assert (person.kind, [f.value for f in person.facts]) == ("person", ["mayor of Brannoch"])
    assert found["Brannoch"].kind == "place"


COUNTRY = """
The the DET DT det 1 O
mayor mayor NOUN NN nsubj 8 O
of of ADP IN prep 1 O
Brannoch Brannoch PROPN NNP pobj 2 B-GPE
, , PUNCT , punct 3 O
New New PROPN NNP compound 6 B-GPE
Zealand Zealand PROPN NNP appos 3 I-GPE
, , PUNCT , punct 3 O
left leave VERB VBD ROOT 8 O
. . PUNCT . punct 8 O
"""


def test_a_country_after_a_place_stays_a_place() -> None:
    """What the gazetteer knows is moved to no person."""
    assert "New Zealand" in {e.name for e in find_entities(built(COUNTRY)).all if e.kind == "place"}
