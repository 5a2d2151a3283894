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


JUDGE = """
Gunmen gunman NOUN NNS nsubj 1 O
shot shoot VERB VBD ROOT 1 O
a a DET DT det 3 O
judge judge NOUN NN dobj 1 O
, , PUNCT , punct 1 O
Rosa Rosa PROPN NNP compound 6 B-PERSON
Quiroga Quiroga PROPN NNP npadvmod 1 I-PERSON
, , PUNCT , punct 6 O
outside outside ADP IN prep 1 O
her her PRON PRP$ poss 10 O
home home NOUN NN pobj 8 O
. . PUNCT . punct 1 O
"""


def test_a_name_behind_a_description_that_hangs_on_the_verb_is_of_who_is_described() -> None:
    """The judge and Rosa Quiroga are one, and it is her home."""
    parse = built(JUDGE)
    person = next(e for e in find_entities(parse).all if e.name == "Rosa Quiroga")
    assert [m.of(parse.text) for m in person.mentions] == ["a judge", "Rosa Quiroga", "her"]


FUND = """
The the DET DT det 2 O
former former ADJ JJ amod 2 O
head head NOUN NN nsubjpass 13 O
of of ADP IN prep 2 O
Chad Chad PROPN NNP poss 7 B-GPE
's 's PART POS case 4 O
railway railway NOUN NN compound 7 O
fund fund NOUN NN pobj 3 O
, , PUNCT , punct 7 O
Gergely Gergely PROPN NNP advmod 10 O
Bodnar Bodnar PROPN NNP appos 7 O
, , PUNCT , punct 2 O
was be AUX VBD auxpass 13 O
held hold VERB VBN ROOT 13 O
. . PUNCT . punct 13 O
"""


def test_a_post_with_an_owner_within_it_ends_before_the_name() -> None:
    """The head of a country's fund is one person, whatever the parser makes of the given name."""
    found = {e.name: e for e in find_entities(built(FUND)).all if e.kind == "person"}
    assert [(n, [f.value for f in e.facts]) for n, e in found.items()] == [
        ("Gergely Bodnar", ["head of Chad's railway fund"])
    ]
