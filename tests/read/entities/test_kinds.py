"""What a name is, by a vote of signs."""

from dragoman.read.entities.kinds import decide_kinds
from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.names import find_names
from tests.read.built import built


def kinds(table: str) -> dict[str, str | None]:
    """Give the kinds of the names of a table."""
    columns = Columns(built(table))
    found = find_names(columns)
    return {n.text: k for n, k in zip(found, decide_kinds(columns, found), strict=True)}


MISLABELLED = """
Thomas Thomas PROPN NNP compound 1 B-PERSON
Lowmoor Lowmoor PROPN NNP nsubj 2 I-PERSON
left leave VERB VBD ROOT 2 O
. . PUNCT . punct 2 O

Lowmoor Lowmoor PROPN NNP nsubj 5 B-ORG
wept weep VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_a_surname_is_a_person_where_the_full_name_is() -> None:
    """The full name decides for the short one, against its label."""
    assert kinds(MISLABELLED) == {"Thomas Lowmoor": "person", "Lowmoor": "person"}


CITED = """
The the DET DT det 2 O
Fen Fen PROPN NNP compound 2 B-ORG
Wire Wire PROPN NNP nsubj 3 I-ORG
reported report VERB VBD ROOT 3 O
a a DET DT det 5 O
fire fire NOUN NN dobj 3 O
in in ADP IN prep 5 O
Toulouse Toulouse PROPN NNP pobj 6 B-PERSON
. . PUNCT . punct 3 O
"""


def test_being_cited_makes_an_outlet_and_being_in_makes_a_place() -> None:
    """A shape that outlets share decides with the verb; a city after "in" is one whatever its label."""
    assert kinds(CITED) == {"Fen Wire": "outlet", "Toulouse": "place"}


MODEL = """
Moor Moor PROPN NNP compound 1 B-ORG
Motors Motors PROPN NNPS nsubj 2 I-ORG
built build VERB VBD ROOT 2 O
the the DET DT det 4 O
M40 M40 PROPN NNP dobj 2 B-ORG
for for ADP IN prep 2 O
Danish danish ADJ JJ amod 7 B-NORP
drivers driver NOUN NNS pobj 5 O
. . PUNCT . punct 2 O
"""


def test_models_and_nationality_words_are_no_entities() -> None:
    """A model's number is no body, a nationality before its noun nobody."""
    assert kinds(MODEL) == {"Moor Motors": "organization", "M40": None, "Danish": None}


APPOSED = """
Svetla Svetla PROPN NNP nsubj 6 B-PERSON
, , PUNCT , punct 0 O
the the DET DT det 4 O
newswire newswire NOUN NN appos 0 O
, , PUNCT , punct 0 O
never never ADV RB advmod 6 O
told tell VERB VBD ROOT 6 O
Tamsin Tamsin PROPN NNP dobj 6 B-GPE
, , PUNCT , punct 7 O
a a DET DT det 10 O
clerk clerk NOUN NN appos 7 O
. . PUNCT . punct 6 O
"""


def test_what_an_apposition_says_overrules_a_label() -> None:
    """A newswire is an outlet and a clerk a person, whatever the tagger takes them for."""
    assert kinds(APPOSED) == {"Svetla": "outlet", "Tamsin": "person"}


MAKER = """
The the DET DT det 2 O
Moor Moor PROPN NNP compound 2 B-ORG
737 737 NUM CD nsubj 3 O
landed land VERB VBD ROOT 3 O
. . PUNCT . punct 3 O

Moor Moor PROPN NNP nsubj 6 B-ORG
cheered cheer VERB VBD ROOT 6 O
. . PUNCT . punct 6 O
"""


def test_a_maker_is_a_body_though_its_models_bear_its_name() -> None:
    """A number after a name makes that use a model and leaves the firm itself alone."""
    columns = Columns(built(MAKER))
    found = find_names(columns)
    assert decide_kinds(columns, found) == [None, "organization"]


TEAM = """
The the DET DT det 2 O
Chester Chester PROPN NNP compound 2 B-PERSON
Herons Herons PROPN NNPS nsubj 3 I-PERSON
beat beat VERB VBD ROOT 3 O
Varley Varley PROPN NNP compound 5 B-PERSON
Thrupp Thrupp PROPN NNP dobj 3 I-PERSON
in in ADP IN prep 3 O
Moor Moor PROPN NNP pobj 6 B-PERSON
v. v. ADP IN prep 7 O
Kerr Kerr PROPN NNP pobj 8 B-PERSON
. . PUNCT . punct 3 O
"""


def test_many_with_an_article_are_a_team_and_a_case_is_nobody() -> None:
    """A plural name with "the" is a body though it opens like a person's; the parties in a case's name are no mentions."""
    assert kinds(TEAM) == {"Chester Herons": "organization", "Varley Thrupp": "person", "Moor": None, "Kerr": None}
