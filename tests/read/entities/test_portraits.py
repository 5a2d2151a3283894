"""What entities are called."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built


def words_of(table: str, name: str, **report: str) -> list[str]:
    """Give the words of all mentions of the entity with a name."""
    parsed = built(table, **report)
    entity = next(e for e in find_entities(parsed).all if e.name == name)
    return [m.of(parsed.text) for m in entity.mentions]


CITED = """
Officials official NOUN NNS nsubj 1 O
cited cite VERB VBD ROOT 1 O
The the DET DT det 3 O
Tern Tern PROPN NNP dobj 1 B-LOC
. . PUNCT . punct 1 O
"""

HERALD = """
Officials official NOUN NNS nsubj 1 O
read read VERB VBD ROOT 1 O
the the DET DT det 4 O
Fen Fen PROPN NNP compound 4 B-ORG
Herald Herald PROPN NNP dobj 1 I-ORG
. . PUNCT . punct 1 O
"""


def test_an_article_that_is_part_of_a_name_is_kept() -> None:
    """A capital "The" within a sentence is the paper's own, and so is that of the report's outlet."""
    assert words_of(CITED, "The Tern") == ["The Tern"]
    assert words_of(HERALD, "Fen Herald") == ["the Fen Herald"]
    assert words_of(HERALD, "The Fen Herald", outlet="The Fen Herald") == ["the Fen Herald"]


BESIDE = """
He he PRON PRP nsubj 1 O
flew fly VERB VBD ROOT 1 O
to to ADP IN prep 1 O
Paris Paris PROPN NNP pobj 2 B-GPE
, , PUNCT , punct 3 O
Texas Texas PROPN NNP appos 3 B-GPE
. . PUNCT . punct 1 O
"""


def test_a_place_lies_in_the_region_set_beside_it() -> None:
    """The state after the comma decides against the better known city."""
    assert [e.country for e in find_entities(built(BESIDE)).all if e.kind == "place"] == ["US", "US"]
