"""Claims on hand-built parses: content, stance and chain, one property a test."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from dragoman.model import Claim, Entity, Kind, Span
from dragoman.read.claims.claims import find_claims
from dragoman.read.entities.entities import Entities
from dragoman.read.parse import Parse
from tests.read.built import built


@cache
def tables() -> dict[str, str]:
    """Load the parses of `claim_trees.yaml`."""
    return yaml.safe_load(Path(__file__).with_name("claim_trees.yaml").read_text(encoding="utf-8"))


def read(name: str, *named: tuple[str, Kind], outlet: str | None = None) -> tuple[Parse, tuple[Claim, ...]]:
    """Read the claims of a parse in which `named` are the entities."""
    parse = built(tables()[name], outlet=outlet)
    spans = [(words, kind, Span(at, at + len(words))) for words, kind in named for at in [parse.text.index(words)]]
    entities = [
        Entity(id=f"e{n}", kind=kind, name=words, mentions=(span,), named_mentions=(span,))
        for n, (words, kind, span) in enumerate(spans)
    ]
    return parse, find_claims(parse, Entities(entities))


def told(parse: Parse, claims: tuple[Claim, ...]) -> list[tuple[list[str], str]]:
    """Give the names of each chain, with the words of the content."""
    return [([link.name for link in c.chain], " … ".join(s.of(parse.text) for s in c.content)) for c in claims]


def test_said_that() -> None:
    """A verb of saying gives its clause to its subject."""
    parse, claims = read("said_that")
    assert told(parse, claims) == [(["harbour ministry"], "that two ferries had sunk off Ostrava")]
    assert (claims[0].stance, claims[0].direct) == ("assert", False)


def test_quotation_goes_on() -> None:
    """A quotation that follows with no cue of its own belongs to the same speaker, and is direct."""
    parse, claims = read("quoted", ("Mara Lind", "person"))
    assert told(parse, claims) == [(["Mara Lind"], "“We will not sign,” … “The terms are a trap.”")]
    assert claims[0].direct


def test_interrupted() -> None:
    """What is interrupted by its cue has a span on each side."""
    parse, claims = read("interrupted", ("Lind", "person"))
    assert told(parse, claims) == [(["Lind"], "“They want peace,” … “but they will not wait.”")]


def test_according_to_outlets() -> None:
    """Outlets named as specimens behind a document are each a source."""
    parse, claims = read("according", ("Kestrel News", "outlet"), ("Gull Herald", "outlet"))
    content = "Three guards left the post in May"
    assert told(parse, claims) == [(["Kestrel News"], content), (["Gull Herald"], content)]


def test_told_an_outlet() -> None:
    """An outlet that was told is the link nearest the report."""
    parse, claims = read("told_paper", ("Gull Herald", "outlet"))
    assert told(parse, claims) == [(["deputy consul", "Gull Herald"], "that she had resigned in June")]


def test_own_outlet_is_no_link() -> None:
    """The outlet whose report it is does not stand in a chain."""
    parse, claims = read("told_paper", ("Gull Herald", "outlet"), outlet="The Gull Herald")
    assert told(parse, claims) == [(["deputy consul"], "that she had resigned in June")]


def test_citing() -> None:
    """Whom an outlet cites is the origin of what it reports."""
    parse, claims = read("citing", ("Kestrel News", "outlet"))
    assert (["port officials", "Kestrel News"], "The consul fled by boat") in told(parse, claims)


def test_nested() -> None:
    """What somebody is said to believe is told through who says so."""
    parse, claims = read("nested", ("Mara Lind", "person"))
    assert (["guards", "Mara Lind"], "the consul was dead") in told(parse, claims)
    assert (["Mara Lind"], "the guards believed the consul was dead") in told(parse, claims)


def test_denial_through_agency() -> None:
    """A denial that an agency reports has the agency behind it."""
    parse, claims = read("denied", ("Norland", "place"), ("state news agency", "outlet"))
    assert ("deny", ["Norland", "state news agency"]) in [(c.stance, [k.name for k in c.chain]) for c in claims]
    assert (["Norland", "state news agency"], "that its envoy had fled") in told(parse, claims)


def test_nothing_declined() -> None:
    """Who declines to confirm what a word only points to says nothing."""
    assert read("declined")[1] == ()


def test_declined() -> None:
    """What somebody declines to speak of is a claim with that stance."""
    parse, claims = read("declined_thing")
    assert told(parse, claims) == [(["Harbour Ministry"], "whether the envoy had fled")]
    assert claims[0].stance == "decline"


def test_side_by_side() -> None:
    """Each of several sources side by side has a claim, and knows whether anybody could ask it."""
    parse, claims = read("side_by_side")
    assert told(parse, claims) == [(["police"], "the envoy had fled"), (["two witnesses"], "the envoy had fled")]
    assert [c.chain[0].named for c in claims] == [True, False]


@pytest.mark.parametrize("name", ["cause", "not_said"])
def test_no_source(name: str) -> None:
    """A cause is no source, nor is an outlet that has not mentioned a thing."""
    assert read(name)[1] == ()


def test_carried_by() -> None:
    """Remarks and who carried them are chain, not content."""
    parse, claims = read("carried", ("Kim Sand", "person"), ("state radio", "outlet"))
    assert told(parse, claims) == [(["Kim Sand", "state radio"], "him a fraud")]


def test_anonymous() -> None:
    """A source that keeps its name back is nobody one could ask."""
    _, claims = read("anonymous")
    assert [c.chain[0].named for c in claims] == [False]


def test_noun() -> None:
    """A noun of saying gives its clause to whose it is."""
    parse, claims = read("noun")
    assert any("that the envoy had fled" in content for _, content in told(parse, claims))
    assert any(c.rule == "noun:claim:that" for c in claims)


def test_adjective() -> None:
    """An adjective of belief gives its clause to its subject."""
    parse, claims = read("critical", ("Lind", "person"))
    assert told(parse, claims) == [(["Lind"], "that the talks would resume")]


def test_inserted_clause() -> None:
    """A speaker set into what was said, with no comma before the verb, is no apposition of who is spoken of."""
    parse, claims = read("inserted")
    assert [names for names, _ in told(parse, claims)] == [["port official"]]


def test_name_with_its_kind() -> None:
    """A name that follows its description without a comma is one source with it."""
    parse, claims = read("name_and_kind", ("Norland", "place"), ("Vesna", "organization"))
    assert (["Norland", "Vesna"], "that its envoy had fled") in told(parse, claims)
    assert all("agency" not in name for names, _ in told(parse, claims) for name in names)
    assert {link.kind for c in claims for link in c.chain if link.name == "Vesna"} == {"outlet"}


def test_participle_after_a_quotation() -> None:
    """A participle of saying behind a quotation goes on from who said it."""
    parse, claims = read("adding", ("Mara Lind", "person"))
    assert (["Mara Lind"], "that she would wait") in told(parse, claims)


def test_according_to_at_the_end() -> None:
    """The phrase "according to" that closes a sentence behind a comma speaks of all its clauses."""
    parse, claims = read("according_all")
    assert told(parse, claims) == [(["harbour office"], "The towns lost power, but the port kept working")]


@pytest.mark.parametrize("name", sorted(tables()))
def test_spans(name: str) -> None:
    """Every span lies within the text, and every content and cue within the evidence."""
    parse, claims = read(name)
    for claim in claims:
        assert claim.cue is not None
        assert all(0 <= s.start < s.end <= len(parse.text) and claim.evidence.covers(s) for s in claim.content)
        assert claim.evidence.covers(claim.cue)
        assert all(link.name and link.span.of(parse.text) for link in claim.chain)


def test_what_somebody_has_said_is_theirs() -> None:
    """A perfect in a clause of its own is no passive: who has said something is its source."""
    parse, claims = read("has_said", ("Brandt", "person"), ("Lind", "person"))
    assert told(parse, claims) == [(["Brandt"], "that talks failed"), (["Lind"], "he was glad")]


def test_a_speaker_behind_the_verb_may_do_something_else_too() -> None:
    """The name right behind "said" is the speaker, whatever else the parse has it do."""
    parse, claims = read("half_laughing", ("Ola Lind", "person"))
    assert told(parse, claims) == [(["Ola Lind"], "“We won,”")]


def test_a_speaker_that_the_parse_sets_beside_a_day_is_found() -> None:
    """The outermost person whose phrase ends before the verb is its speaker, not the place in it."""
    parse, claims = read("stranded", ("Ola Lind", "person"), ("Moor", "organization"))
    assert told(parse, claims) == [(["Ola Lind"], "that talks failed")]


def test_a_cue_may_only_interrupt_what_is_said() -> None:
    """What goes on behind an inserted cue, in the tense of what stood before it, is said too."""
    parse, claims = read("taken_up", ("Lind", "person"))
    assert told(parse, claims) == [(["Lind"], "The plan failed … but its aims did not")]


def test_a_second_verb_of_saying_has_the_speaker_of_the_first() -> None:
    """Who said one thing "but claimed that" another claimed it; the thing spoken of did not."""
    parse, claims = read("said_beside")
    assert told(parse, claims) == [(["She"], "the plan failed"), (["She"], "that it was sound")]


def test_a_headline_may_name_its_source_before_a_colon() -> None:
    """A name or a document before the colon of a headline is the source of the rest."""
    assert told(*read("headline_name", ("Brandt", "person"))) == [(["Brandt"], "Moor police acted as judge")]
    assert told(*read("headline_report")) == [(["Report"], "Moor lost two ships")]


def test_even_somebody_is_no_aside() -> None:
    """A clause is an aside by the word that opens it, not by one that stands with its subject."""
    parse, claims = read("even_moor", ("Lind", "person"))
    assert told(parse, claims) == [(["Lind"], "Even Moor, chairman of the board, is ill")]


@pytest.mark.parametrize(
    "name",
    [
        *("armed", "no_group", "worth_noting", "praised"),
        *("label", "given_out", "not_named", "dismissed_as", "pointing", "our_report"),
    ],
)
def test_what_says_nothing_is_no_claim(name: str) -> None:
    """Nothing is claimed by arms, labels or nobody, by a thing given out, a sacking, or who will not be named."""
    assert read(name)[1] == ()


def test_what_a_paper_quotes_somebody_as_saying_may_stand_first() -> None:
    """The quotation before "the paper quoted her as saying" is hers, through the paper."""
    parse, claims = read("quoted_as", ("Lind", "person"), ("Fen Post", "outlet"))
    assert told(parse, claims) == [(["Lind", "Fen Post"], "“We lost nobody,”")]


def test_the_speaker_is_none_of_what_he_says() -> None:
    """A speaker whom the parse made the end of what was said is left out of it."""
    parse, claims = read("doctor_there")
    assert told(parse, claims) == [
        (["doctor at the general hospital"], "Thirty - one people have died of cholera in Klow")
    ]


def test_what_is_taken_back_or_rejected_is_denied() -> None:
    """Who withdraws his own report, or rejects the reports of others, denies what they tell."""
    parse, claims = read("withdrew_report", ("Radio Cumbre", "outlet"))
    assert told(parse, claims) == [(["Radio Cumbre"], "that Chad had expelled the consul")]
    parse, others = read("rejected_reports")
    assert told(parse, others) == [(["ministry"], "that its envoy had fled")]
    assert {c.stance for c in (*claims, *others)} == {"deny"}


def test_a_paper_withdraws_its_own_report_in_its_own_voice() -> None:
    """What the outlet of a report takes back has no source but the report."""
    _, claims = read("withdrew_report", ("Radio Cumbre", "outlet"), outlet="Radio Cumbre")
    assert [(c.chain, c.stance) for c in claims] == [((), "deny")]


def test_a_chain_goes_on_through_whom_the_cited_one_cites() -> None:
    """“Citing the Post, which quoted two officials” leads to the officials, through the Post and who cites it."""
    parse, claims = read("cites_further", ("Fen Post", "outlet"), ("Gull Herald", "outlet"))
    assert told(parse, claims) == [(["two officials", "Fen Post", "Gull Herald"], "Two men fled")]


def test_a_source_set_in_between_cue_and_clause_is_cited() -> None:
    """“Reported on Monday, citing a diplomat, that” has it from the diplomat."""
    parse, claims = read("set_in_citing", ("Gull Herald", "outlet"))
    assert told(parse, claims) == [(["diplomat", "Gull Herald"], "that Chad had lost two ships")]


def test_what_a_paper_reports_to_have_been_told_is_his_who_told_it() -> None:
    """“The Herald reported that a diplomat had told it” gives what he told to him, through the paper."""
    parse, claims = read("told_it", ("Gull Herald", "outlet"))
    assert told(parse, claims)[-1] == (["diplomat", "Gull Herald"], "that the men were safe")


def test_the_body_of_an_official_is_no_name_of_his() -> None:
    """“A UN official” is nobody whom one could ask by that."""
    _, claims = read("un_official")
    assert [(link.name, link.named) for c in claims for link in c.chain] == [("UN official", False)]


def test_a_report_that_somebody_published_is_his() -> None:
    """“The report, first published by the Post, said” leads to the Post."""
    parse, claims = read("first_published", ("Fen Post", "outlet"))
    assert told(parse, claims) == [(["Fen Post"], "that two men had fled")]


def test_who_is_first_told_of_in_the_words_of_a_speaker_is_not_the_speaker() -> None:
    """“A body … is that of a sailor, it said” is said by the office that spoke before, not by the body."""
    parse = built(tables()["it_not_the_body"])
    spans = {
        words: Span(at, at + len(words)) for words in ("harbour office", "A body") for at in [parse.text.index(words)]
    }
    it = Span(parse.text.index(", it said") + 2, parse.text.index(", it said") + 4)
    entities = [
        Entity(id="e1", kind="organization", name="harbour office", mentions=(spans["harbour office"],)),
        Entity(id="e2", kind="organization", name="A body", mentions=(spans["A body"], it)),
    ]
    assert [[link.entity for link in c.chain] for c in find_claims(parse, Entities(entities))] == [["e1"], ["e1"]]


def test_a_surname_is_his_who_spoke_before() -> None:
    """Of two of one surname “Mr Moro said” means the one who has spoken."""
    parse = built(tables()["two_of_a_name"])
    at = [parse.text.index(words) for words in ("Fidel Moro", "Rodrigo Moro", "Mr Moro")]
    entities = [
        Entity(
            id="e1",
            kind="person",
            name="Fidel Moro",
            mentions=(Span(at[0], at[0] + 10), Span(at[2], at[2] + 7)),
            named_mentions=(Span(at[0], at[0] + 10), Span(at[2], at[2] + 7)),
        ),
        Entity(
            id="e2",
            kind="person",
            name="Rodrigo Moro",
            mentions=(Span(at[1], at[1] + 12),),
            named_mentions=(Span(at[1], at[1] + 12),),
        ),
    ]
    found = find_claims(parse, Entities(entities))
    assert [[link.name for link in c.chain] for c in found] == [["Rodrigo Moro"], ["Rodrigo Moro"]]


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("set_free", [["officials"]]),
        ("as_reported", [["ministry"]]),
        ("not_as_reported", []),
        ("asked_no_name", [["officer"]]),
        ("months_for", []),
        ("website_name", [["Steppe Mirror"]]),
    ],
)
def test_who_only_seems_to_speak_has_no_claim(name: str, sources: list[list[str]]) -> None:
    """Who lets somebody go, whom a denial contradicts, who asks not to be named, and a stretch of time say nothing."""
    parse, claims = read(name)
    assert [c[0][:1] for c in told(parse, claims)] == sources


def test_a_firm_of_two_names_is_one_source() -> None:
    """“Lind & Marr said” is one claim."""
    _, claims = read("firm_of_two", ("Lind & Marr", "organization"))
    assert [[link.name for link in c.chain] for c in claims] == [["Lind & Marr"]]


def test_the_service_is_the_one_named_before() -> None:
    """“The service said” is said by the one service whose name the report has given."""
    parse, claims = read("short_for", ("Lake Rescue Service", "organization"))
    assert told(parse, claims) == [(["Lake Rescue Service"], "The men were safe")]


def test_to_respond_to_reports_or_to_confirm_a_judge_tells_nothing() -> None:
    """Who responds to reports does not say what they tell, and who is confirmed in office is nothing said."""
    assert read("responded_to", ("Lind", "person"))[1] == ()
    assert read("confirmed_judge")[1] == ()


def test_what_somebody_refuses_to_acknowledge_he_does_not_confirm() -> None:
    """“His refusal to acknowledge the killings” is a denial, and no confirmation within it."""
    assert [c.stance for c in read("refusal_to_admit")[1]] == ["deny"]
