"""Names that were run together or cut."""

import pytest

from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.names import find_names
from dragoman.read.entities.tangled import untangle
from tests.read.built import built

PLAIN = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

"""

RIVAL = """
Rival rival PROPN NNP compound 6 B-PERSON
Ann Ann PROPN NNP compound 6 I-PERSON
Kerr Kerr PROPN NNP nsubj 7 I-PERSON
won win VERB VBD ROOT 7 O
. . PUNCT . punct 7 O
"""

STATE = """
¶
Ann Ann PROPN NNP compound 6 B-PERSON
Kerr Kerr PROPN NNP compound 8 I-PERSON
South South PROPN NNP compound 8 I-PERSON
Carolina Carolina PROPN NNP ROOT 8 I-PERSON
. . PUNCT . punct 8 O
"""

COUNCIL = """
The the DET DT det 1 O
Council Council PROPN NNP nsubj 5 B-ORG
on on ADP IN prep 1 O
Fen Fen PROPN NNP compound 4 B-ORG
Trade Trade PROPN NNP pobj 2 I-ORG
met meet VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""

NICKNAME = """
Ann Ann PROPN NNP compound 4 B-PERSON
“ “ PUNCT `` punct 4 O
Nan Nan PROPN NNP compound 4 B-PERSON
” ” PUNCT '' punct 4 O
Kerr Kerr PROPN NNP nsubj 5 B-PERSON
left leave VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""

VIETNAMESE = """
Nguyễn nguyễn VERB VB ROOT 0 O
Thị Thị PROPN NNP compound 2 B-PERSON
Hoa Hoa PROPN NNP nsubj 3 I-PERSON
left leave VERB VBD ccomp 0 O
. . PUNCT . punct 0 O
"""

WITHIN = """
Ravi Ravi PROPN NNP compound 2 B-PERSON
Sheikh Sheikh PROPN NNP compound 2 I-PERSON
Moor Moor PROPN NNP nsubj 3 I-PERSON
left leave VERB VBD ROOT 3 O
. . PUNCT . punct 3 O
"""

CUT = """
Rahman Rahman PROPN NNP compound 2 B-ORG
Sheikh Sheikh PROPN NNP compound 2 B-PERSON
Moor Moor PROPN NNP nsubj 3 I-PERSON
left leave VERB VBD ROOT 3 O
. . PUNCT . punct 3 O
"""

OF_BODY = """
Tim Tim PROPN NNP compound 2 B-PERSON
Kerr Kerr PROPN NNP compound 2 I-PERSON
Vane Vane PROPN NNP nsubj 3 I-PERSON
left leave VERB VBD ROOT 3 O
. . PUNCT . punct 3 O

Kerr Kerr PROPN NNP compound 6 B-ORG
Vane Vane PROPN NNP nsubj 10 I-ORG
of of ADP IN prep 6 I-ORG
Quay Quay PROPN NNP compound 9 I-ORG
Motors Motors PROPN NNPS pobj 7 I-ORG
sold sell VERB VBD ROOT 10 O
shares share NOUN NNS dobj 10 O
. . PUNCT . punct 10 O
"""


@pytest.mark.parametrize(
    ("table", "names"),
    [
        (PLAIN + RIVAL, ["Ann Kerr", "Ann Kerr"]),
        (PLAIN + STATE, ["Ann Kerr", "Ann Kerr", "South Carolina"]),
        (COUNCIL, ["Council on Fen Trade"]),
        (NICKNAME, ["Ann “Nan” Kerr"]),
        (VIETNAMESE, ["Nguyễn Thị Hoa"]),
        (WITHIN, ["Ravi Sheikh Moor"]),
        (OF_BODY, ["Tim Kerr Vane", "Kerr Vane", "Quay Motors"]),
        (CUT, ["Rahman Sheikh Moor"]),
    ],
)
def test_a_name_is_as_long_as_the_report_shows(table: str, names: list[str]) -> None:
    """What is none of a name is left out, two names are two, and what is one is whole."""
    columns = Columns(built(table))
    assert [n.text for n in untangle(columns, find_names(columns))] == names
