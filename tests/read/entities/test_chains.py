"""Who and what a report names, over the whole of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Entity, Report
from dragoman.read.entities.chains import find_entities
from dragoman.read.parse import parse
from tests.read.built import built
from tests.read.tables import ACRONYM, ALL, CAREER, FIRM, INTERVIEW, LEAD, NAMESAKES, QUOTED, SIDES


def chain(table: str, name: str) -> tuple[Entity, list[str]]:
    """Give the entity of a name in a built report, and the words of its mentions."""
    report = built(table)
    entity = next(e for e in find_entities(report).all if name in {e.name, *e.aliases})
    return entity, [m.of(report.text) for m in entity.mentions]


def test_a_title_is_no_part_of_a_name_but_of_its_mention() -> None:
    """The mention is the whole phrase, the named mention the tight name."""
    parsed = built(INTERVIEW)
    person = next(e for e in find_entities(parsed).all if e.kind == "person" and e.named_mentions)
    assert [m.of(parsed.text) for m in person.named_mentions] == ["Dae"]
    assert person.mentions[0].of(parsed.text) == "Mr Dae"


def test_a_newspaper_with_its_noun_is_one_outlet() -> None:
    """A name and the noun that says what it is make one mention of one outlet."""
    entity, words = chain(INTERVIEW, "Fen Gazette")
    assert entity.kind == "outlet"
    assert words == ["the Fen Gazette newspaper"]


def test_he_is_the_subject_and_not_somebody_of_the_other_kind() -> None:
    """A personal pronoun reaches the person, not the paper."""
    assert "he" in chain(INTERVIEW, "Dae")[1]


def test_an_opening_description_is_of_the_person_named_next() -> None:
    """The consul of the lead is the person whom the second sentence names."""
    assert chain(LEAD, "Pak Un Chol")[1] == ["A junior consul", "Pak Un Chol", "his"]


def test_somebody_of_somebody_is_an_entity_without_a_name() -> None:
    """A wife is a person of her own, without a named mention."""
    entity, _ = chain(LEAD, "his wife")
    assert entity.kind == "person"
    assert entity.named_mentions == ()


def test_the_company_is_the_firm_that_is_spoken_of() -> None:
    """A bare noun for firms reaches the firm at hand, and so do "it" and "its"."""
    assert chain(FIRM, "Moor Motors")[1] == ["Moor Motors", "it", "The company", "its"]


def test_we_is_the_speakers_body_and_i_the_speaker() -> None:
    """In a quotation "we" reaches the body that the speaker is of, "I" the speaker, in the next quotation too."""
    assert "We" in chain(QUOTED, "Moor Motors")[1]
    assert "I" in chain(QUOTED, "Ann Kerr")[1]


def test_what_somebody_serves_as_and_is_are_mentions_of_them() -> None:
    """Copula and "served as" join a description to the person, through a pronoun too."""
    assert chain(CAREER, "Ann Kerr")[1] == ["Ann Kerr", "a judge in Oslo", "She", "a former envoy to Chile"]


def test_the_north_is_the_country_where_the_country_is_spoken_of() -> None:
    """A side word with "the" is a name of the country that the report is about."""
    entity, words = chain(SIDES, "North Korea")
    assert words == ["North Korea", "The North"]
    assert (entity.country, entity.aliases) == ("KP", ("North",))


def test_two_who_share_a_family_name_stay_two() -> None:
    """A family name does not join two full names; a title's gender tells whom it is of."""
    assert chain(NAMESAKES, "Tom Kerr")[1] == ["Tom Kerr", "Mr Kerr"]
    assert chain(NAMESAKES, "Ann Kerr")[1] == ["Ann Kerr", "a lawyer", "her"]


def test_an_acronym_is_an_alias() -> None:
    """The letters in brackets are a name of the body from there on."""
    entity, words = chain(ACRONYM, "Fen Research Council")
    assert entity.aliases == ("FRC",)
    assert words == ["The Fen Research Council", "FRC", "FRC"]


@pytest.mark.parametrize("table", ALL)
def test_mentions_are_in_order_and_names_within_the_text(table: str) -> None:
    """Ids follow the first mentions; spans are ordered, and each named mention is the entity's name or an alias."""
    parsed = built(table)
    entities = find_entities(parsed).all
    assert [e.id for e in entities] == [f"e{n}" for n in range(1, len(entities) + 1)]
    assert [e.mentions[0] for e in entities] == sorted(e.mentions[0] for e in entities)
    for entity in entities:
        assert list(entity.mentions) == sorted(set(entity.mentions))
        for span in entity.named_mentions:
            assert span.of(parsed.text) in {entity.name, *entity.aliases}
            assert any(mention.covers(span) for mention in entity.mentions)
        for fact in entity.facts:
            assert fact.evidence.of(parsed.text).strip()


@settings(deadline=None)
@given(st.lists(st.sampled_from(ALL), min_size=1, max_size=3))
def test_the_same_parse_gives_the_same_entities(tables: list[str]) -> None:
    """Nothing but the parse decides what is read."""
    for table in tables:
        assert find_entities(built(table)).all == find_entities(built(table)).all


@settings(deadline=None)
@given(st.text(alphabet="Aa b.,\n“”\"'()1-é", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes the stage fail, and every mention is of the text."""
    parsed = parse(Report.of(text, snapshot="any"))
    for entity in find_entities(parsed).all:
        assert all(0 <= m.start < m.end <= len(text) for m in entity.mentions)


TITLED = """
Moor Moor PROPN NNP compound 1 B-ORG
director director NOUN NN compound 3 O
Ann Ann PROPN NNP compound 3 B-PERSON
Kerr Kerr PROPN NNP nsubj 4 I-PERSON
left leave VERB VBD ROOT 4 O
. . PUNCT . punct 4 O

The the DET DT det 8 O
Moor Moor PROPN NNP compound 8 B-ORG
director director NOUN NN nsubj 9 O
wept weep VERB VBD ROOT 9 O
. . PUNCT . punct 9 O

The the DET DT det 13 O
Fen Fen PROPN NNP compound 13 B-ORG
director director NOUN NN nsubj 14 O
slept sleep VERB VBD ROOT 14 O
. . PUNCT . punct 14 O
"""


def test_a_post_with_its_body_is_of_who_was_named_with_both() -> None:
    """The director of the one firm is the one named so, that of another is somebody else."""
    assert chain(TITLED, "Ann Kerr")[1] == ["Moor director Ann Kerr", "The Moor director"]


OFFICE = """
If if SCONJ IN mark 1 O
elected elect VERB VBN advcl 5 O
president president NOUN NN oprd 1 O
, , PUNCT , punct 5 O
Kerr Kerr PROPN NNP nsubj 5 B-PERSON
leaves leave VERB VBZ ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_an_office_that_nobody_holds_is_nobody() -> None:
    """A post in a condition is neither an entity nor a fact of the one who wants it."""
    entities = find_entities(built(OFFICE)).all
    assert [(e.name, e.facts) for e in entities] == [("Kerr", ())]
