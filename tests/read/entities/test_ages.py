"""Whom a description with an age reaches."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


NAMED = """
Tim Tim PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 5 I-PERSON
, , PUNCT , punct 1 O
52 52 NUM CD appos 1 B-DATE
, , PUNCT , punct 1 O
fled flee VERB VBD ROOT 5 O
. . PUNCT . punct 5 O

Paul Paul PROPN NNP compound 8 B-PERSON
Vane Vane PROPN NNP nsubj 9 I-PERSON
wept weep VERB VBD ROOT 9 O
. . PUNCT . punct 9 O

The the DET DT det 16 O
52 52 NUM CD nummod 14 B-DATE
- - PUNCT HYPH punct 14 I-DATE
year year NOUN NN npadvmod 16 I-DATE
- - PUNCT HYPH punct 16 I-DATE
old old ADJ JJ nsubj 17 I-DATE
denied deny VERB VBD ROOT 17 O
it it PRON PRP dobj 17 O
. . PUNCT . punct 17 O
"""


def test_an_age_tells_which_of_two_is_meant() -> None:
    """Of two persons who were named, "the 52-year-old" is the one whose name has that age beside it."""
    assert words_of(NAMED, "Tim Kerr") == ["Tim Kerr", "The 52 - year - old"]
    assert words_of(NAMED, "Paul Vane") == ["Paul Vane"]


def test_another_age_is_of_another_person() -> None:
    """A description with an age that the report gives to nobody before is not of a person of another age."""
    other = NAMED.replace("52 52 NUM CD appos", "47 47 NUM CD appos")
    assert words_of(other, "Tim Kerr") == ["Tim Kerr"]


LATER = """
The the DET DT det 5 O
52 52 NUM CD nummod 3 B-DATE
- - PUNCT HYPH punct 3 I-DATE
year year NOUN NN npadvmod 5 I-DATE
- - PUNCT HYPH punct 5 I-DATE
old old ADJ JJ nsubj 6 I-DATE
fled flee VERB VBD ROOT 6 O
. . PUNCT . punct 6 O

Police Police NOUN NNS nsubj 9 O
named name VERB VBD ROOT 9 O
him he PRON PRP dobj 9 O
as as ADP IN prep 9 O
Tim Tim PROPN NNP compound 13 B-PERSON
Kerr Kerr PROPN NNP pobj 11 I-PERSON
, , PUNCT , punct 13 O
52 52 NUM CD appos 13 B-DATE
. . PUNCT . punct 9 O
"""


def test_a_name_may_come_after_the_age() -> None:
    """A description that opens a report is of the one person whose name then has that age beside it."""
    assert words_of(LATER, "Tim Kerr")[0] == "The 52 - year - old"
