"""What the words beside a name say of it."""

import pytest

from tests.read.entities.test_kinds import kinds

SHIP = """
The the DET DT det 3 O
ferry ferry NOUN NN compound 3 O
Brannoch Brannoch PROPN NNP compound 3 B-PERSON
Seld Seld PROPN NNP nsubj 4 I-PERSON
sank sink VERB VBD ROOT 4 O
. . PUNCT . punct 4 O

Brannoch Brannoch PROPN NNP compound 7 B-PERSON
Seld Seld PROPN NNP nsubj 8 I-PERSON
burnt burn VERB VBD ROOT 8 O
. . PUNCT . punct 8 O
"""

NEAR = """
It it PRON PRP nsubj 1 O
stopped stop VERB VBD ROOT 1 O
near near ADP IN prep 1 O
Brannoch Brannoch PROPN NNP pobj 2 B-ORG
. . PUNCT . punct 1 O
"""

PORT = """
They they PRON PRP nsubj 1 O
left leave VERB VBD ROOT 1 O
the the DET DT det 3 O
port port NOUN NN dobj 1 O
of of ADP IN prep 3 O
Brannoch Brannoch PROPN NNP pobj 4 B-PERSON
. . PUNCT . punct 1 O
"""

IN_A_COUNTRY = """
They they PRON PRP nsubj 1 O
met meet VERB VBD ROOT 1 O
in in ADP IN prep 1 O
Brannoch Brannoch PROPN NNP pobj 2 B-ORG
, , PUNCT , punct 3 O
Bolivia Bolivia PROPN NNP npadvmod 3 B-GPE
. . PUNCT . punct 1 O
"""

CAPITALS = """
Police police NOUN NNS nsubj 1 O
held hold VERB VBD ROOT 1 O
XU XU PROPN NNP compound 3 B-GPE
Zhenmo Zhenmo PROPN NNP dobj 1 I-GPE
. . PUNCT . punct 1 O
"""

BAND = """
The the DET DT det 3 O
Red red ADJ JJ compound 2 B-PERSON
Seld Seld PROPN NNP compound 3 I-PERSON
group group NOUN NN nsubj 4 O
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O
"""

OPENING = """
Turnout turnout PROPN NNP nsubj 1 B-PERSON
was be AUX VBD ROOT 1 O
low low ADJ JJ acomp 1 O
. . PUNCT . punct 1 O
"""

IN_A_BODY = """
They they PRON PRP nsubj 1 O
invested invest VERB VBD ROOT 1 O
in in ADP IN prep 1 O
Brannoch Brannoch PROPN NNP pobj 2 B-ORG
. . PUNCT . punct 1 O
"""

TEMPLE = PORT.replace("port port", "temple temple")

POLICE = """
Police police NOUN NNS nsubj 3 O
in in ADP IN prep 0 O
Brannoch Brannoch PROPN NNP pobj 1 B-ORG
left leave VERB VBD ROOT 3 O
. . PUNCT . punct 3 O
"""

OFF = """
He he PRON PRP nsubj 1 O
drowned drown VERB VBD ROOT 1 O
off off ADP RP prt 1 O
Brannoch Brannoch PROPN NNP dobj 1 B-PERSON
. . PUNCT . punct 1 O
"""

REACHED = """
They they PRON PRP nsubj 1 O
reached reach VERB VBD ROOT 1 O
Brannoch Brannoch PROPN NNP dobj 1 B-PERSON
. . PUNCT . punct 1 O
"""

CITY = REACHED.replace("reached reach", "left leave").replace("Brannoch", "Bogotá")

WEBSITE = """
The the DET DT det 1 O
website website NOUN NN nsubj 4 O
Red Red PROPN NNP compound 3 B-PERSON
Seld Seld PROPN NNP appos 1 I-PERSON
closed close VERB VBD ROOT 4 O
. . PUNCT . punct 4 O
"""

INITIALS = """
D.L. D.L. PROPN NNP compound 1 B-ORG
Brannoch Brannoch PROPN NNP nsubj 2 I-ORG
wept weep VERB VBD ROOT 2 O
. . PUNCT . punct 2 O
"""

OWNER = """
The the DET DT det 1 O
owner owner NOUN NN nsubj 6 O
, , PUNCT , punct 1 O
Brannoch Brannoch PROPN NNP compound 4 B-ORG
Seld Seld PROPN NNP appos 1 I-ORG
, , PUNCT , punct 1 O
wept weep VERB VBD ROOT 6 O
. . PUNCT . punct 6 O
"""

VILLAGE = """
Brannoch Brannoch PROPN NNP nsubj 1 B-PERSON
is be AUX VBZ ROOT 1 O
a a DET DT det 3 O
village village NOUN NN attr 1 O
. . PUNCT . punct 1 O
"""

AND = """
They they PRON PRP nsubj 1 O
met meet VERB VBD ROOT 1 O
in in ADP IN prep 1 O
Zamfara Zamfara PROPN NNP pobj 2 B-GPE
and and CCONJ CC cc 3 O
Brannoch Brannoch PROPN NNP conj 3 B-PERSON
. . PUNCT . punct 1 O
"""

LANE = """
Brannoch Brannoch PROPN NNP compound 1 B-PERSON
Lane Lane PROPN NNP nsubj 3 I-PERSON
was be AUX VBD auxpass 3 O
closed close VERB VBN ROOT 3 O
. . PUNCT . punct 3 O
"""


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (SHIP, {"Brannoch Seld": None}),
        (NEAR, {"Brannoch": "place"}),
        (PORT, {"Brannoch": "place"}),
        (IN_A_COUNTRY, {"Brannoch": "place", "Bolivia": "place"}),
        (CAPITALS, {"XU Zhenmo": "person"}),
        (BAND, {"Red Seld": "organization"}),
        (OPENING, {"Turnout": None}),
        (IN_A_BODY, {"Brannoch": "organization"}),
        (TEMPLE, {"Brannoch": "place"}),
        (POLICE, {"Brannoch": "place"}),
        (OFF, {"Brannoch": "place"}),
        (REACHED, {"Brannoch": "place"}),
        (CITY, {"Bogotá": "place"}),
        (WEBSITE, {"Red Seld": "organization"}),
        (INITIALS, {"D.L. Brannoch": "person"}),
        (OWNER, {"Brannoch Seld": "organization"}),
        (VILLAGE, {"Brannoch": "place"}),
        (AND, {"Zamfara": "place", "Brannoch": "place"}),
        (LANE, {"Brannoch Lane": "place"}),
        (LANE.replace("Brannoch", "Diane"), {"Diane Lane": "person"}),
    ],
)
def test_the_words_beside_a_name_decide_against_its_label(table: str, found: dict[str, str | None]) -> None:
    """Ships, small places, bands and nouns are known by what stands beside them; a firm stays one after "invest in"."""
    assert kinds(table) == found
