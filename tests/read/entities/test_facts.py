"""What a report says of persons, with its words."""

from dragoman.read.entities.chains import find_entities
from tests.read.built import built
from tests.read.tables import CAREER, INTERVIEW, LEAD, NAMESAKES, QUOTED


def facts(table: str, name: str) -> dict[str, list[str]]:
    """Give the values of the facts of an entity, by property."""
    entity = next(e for e in find_entities(built(table)).all if name in {e.name, *e.aliases})
    found: dict[str, list[str]] = {}
    for fact in entity.facts:
        found.setdefault(fact.property, []).append(fact.value)
    return found


def test_a_number_after_a_name_is_an_age() -> None:
    """An age between commas is a fact, with the name and the number as its words."""
    parsed = built(INTERVIEW)
    entity = next(e for e in find_entities(parsed).all if e.name == "Dae")
    assert [(f.property, f.value, f.evidence.of(parsed.text)) for f in entity.facts] == [("age", "61", "Dae, 61")]


def test_posts_of_the_past_and_served_ones_are_positions_without_former() -> None:
    """What somebody served as or was is a position; where, and that it is past, are no part of it."""
    assert facts(CAREER, "Ann Kerr")["position"] == ["judge", "envoy to Chile"]


def test_an_apposition_and_a_title_give_the_position() -> None:
    """A description set beside a name, and the noun before it, are positions."""
    assert facts(NAMESAKES, "Ann Kerr")["position"] == ["lawyer"]
    assert facts(QUOTED, "Ann Kerr")["position"] == ["spokeswoman"]


def test_the_facts_of_an_opening_description_are_of_the_person_named_next() -> None:
    """Position from the lead, age from the sentence after it."""
    assert facts(LEAD, "Pak Un Chol") == {"position": ["consul"], "age": ["44"]}


NATIONAL = """
A a DET DT det 3 O
North north ADJ JJ amod 2 B-NORP
Korean korean ADJ JJ amod 3 I-NORP
envoy envoy NOUN NN nsubj 4 O
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O
"""


def test_a_nationality_word_gives_the_country_by_its_name() -> None:
    """What "a North Korean envoy" is: of North Korea; and no place is made of the word."""
    entities = find_entities(built(NATIONAL)).all
    assert [e.kind for e in entities] == ["person"]
    assert ("nationality", "North Korea") in [(f.property, f.value) for f in entities[0].facts]


MEMBER = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 2 I-PERSON
is be AUX VBZ ROOT 2 O
a a DET DT det 4 O
member member NOUN NN attr 2 O
of of ADP IN prep 4 O
the the DET DT det 7 O
senate senate NOUN NN pobj 5 O
. . PUNCT . punct 2 O
"""


def test_membership_is_of_a_body_and_no_position() -> None:
    """A member is one of something."""
    assert facts(MEMBER, "Ann Kerr") == {"member": ["senate"]}


TURNED = """
Ann Ann PROPN NNP compound 1 B-PERSON
Kerr Kerr PROPN NNP nsubj 7 I-PERSON
, , PUNCT , punct 1 O
who who PRON WP nsubj 4 O
turned turn VERB VBD relcl 1 O
52 52 NUM CD dobj 4 B-DATE
, , PUNCT , punct 1 O
left leave VERB VBN ROOT 7 O
. . PUNCT . punct 7 O
"""


def test_an_age_that_is_turned_is_an_age() -> None:
    """Who turned 52 is 52; who will turn 52 is not yet."""
    assert facts(TURNED, "Ann Kerr") == {"age": ["52"]}
    will = TURNED.replace("turned turn VERB VBD relcl 1", "will will AUX MD aux 5\nturn turn VERB VB relcl 1")
    rows = [row.split() for row in will.strip().splitlines()]
    for row in rows:
        row[5] = str(int(row[5]) + 1) if int(row[5]) >= 4 and row[0] != "will" else row[5]
    assert facts("\n".join(" ".join(row) for row in rows), "Ann Kerr") == {}


AGED = """
Tim Tim PROPN NNP compound 1 B-PERSON
Vane Vane PROPN NNP nsubj 2 I-PERSON
died die VERB VBD ROOT 2 O
. . PUNCT . punct 2 O
He he PRON PRP nsubj 5 O
was be AUX VBD ROOT 5 O
71 71 NUM CD attr 5 O
. . PUNCT . punct 5 O
"""


def test_a_sentence_that_tells_the_age_of_who_was_named_before_gives_it() -> None:
    """The sentence "He was 71." tells the age of the person that "he" is; "He was 71 kilos." does not."""
    assert facts(AGED, "Tim Vane") == {"age": ["71"]}
    weighed = AGED.replace("71 71 NUM CD attr 5 O\n.", "71 71 NUM CD nummod 7 O\nkilos kilo NOUN NNS attr 5 O\n.")
    assert facts(weighed, "Tim Vane") == {}


SENATOR = """
Texas Texas PROPN NNP compound 3 B-GPE
Sen. Sen. PROPN NNP compound 3 O
Tim Tim PROPN NNP compound 3 B-PERSON
Moor Moor PROPN NNP nsubj 4 I-PERSON
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O
"""


def test_a_post_in_short_is_told_in_full() -> None:
    """A senator is one however the paper shortens it."""
    person = next(e for e in find_entities(built(SENATOR)).all if e.kind == "person")
    assert [(f.property, f.value) for f in person.facts] == [("position", "senator")]


APPOINTED = """
Kerr Kerr PROPN NNP nsubj 1 B-PERSON
appointed appoint VERB VBD ROOT 1 O
Tim Tim PROPN NNP compound 3 B-PERSON
Moor Moor PROPN NNP dobj 1 I-PERSON
as as ADP IN prep 1 O
foreign foreign ADJ JJ amod 6 O
minister minister NOUN NN pobj 4 O
. . PUNCT . punct 1 O
"""


def test_who_appoints_another_gets_no_post_by_that() -> None:
    """The post is of who is appointed."""
    found = {e.name: [f.value for f in e.facts] for e in find_entities(built(APPOINTED)).all}
    assert found == {"Kerr": [], "Tim Moor": ["foreign minister"]}
