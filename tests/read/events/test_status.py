"""Whether an event happened, from the words around and above it, on hand-built trees."""

import pytest

from dragoman.model import Plover
from dragoman.read.events.modality import Reality
from dragoman.read.events.ontology import load_ontology
from dragoman.read.events.status import plover_of, reality
from dragoman.read.events.triggers import find_matches
from tests.read.built import built
from tests.read.event_trees import tree


def read(name: str, key: str) -> Reality:
    """Give what a tree says of its event of type `key`."""
    matches = find_matches(tree(name).doc, load_ontology())
    return reality(next(m for m in matches if m.trigger.key == key))


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("active", "happened"),
        ("passive", "happened"),
        ("noun", "happened"),
        ("relative", "happened"),
        ("not", "denied"),
        ("no", "denied"),
        ("deny", "denied"),
        ("without", "denied"),
        ("call to", "denied"),
        ("will", "planned"),
        ("promise", "planned"),
        ("control", "planned"),
        ("ready", "planned"),
        ("decision", "planned"),
        ("threaten", "threatened"),
        ("must", "demanded"),
        ("urge", "demanded"),
        ("call for", "demanded"),
        ("ordered", "demanded"),
        ("may", "possible"),
        ("accused of", "possible"),
        ("if", "conditional"),
        ("progressive", "ongoing"),
    ],
)
def test_the_words_above_an_event_say_whether_it_happened(name: str, status: str) -> None:
    """Negation, modals, conditions and the verbs and nouns above an event decide its status."""
    assert read(name, "expulsion").status == status


@pytest.mark.parametrize("name", ["refuse", "will not"])
def test_a_refusal_is_told_from_a_denial(name: str) -> None:
    """What somebody refuses or will not do is denied, and marked as refused."""
    assert read(name, "meeting") == Reality("denied", refused=True)


def test_a_denied_refusal_leaves_the_deed_open() -> None:
    """Two denials make a possibility, no fact."""
    assert read("said not", "meeting").status == "possible"


@pytest.mark.parametrize(
    ("event", "real", "coded"),
    [
        ("CONSULT", Reality("happened"), "CONSULT"),
        ("CONSULT", Reality("planned"), "AGREE"),
        ("CONSULT", Reality("denied", refused=True), "REJECT"),
        ("CONSULT", Reality("denied"), "CONSULT"),
        ("SANCTION", Reality("planned"), "THREATEN"),
        ("SANCTION", Reality("threatened"), "THREATEN"),
        ("RETREAT", Reality("demanded"), "REQUEST"),
        ("RETREAT", Reality("planned", settled=True), "RETREAT"),
    ],
)
def test_plover_codes_what_is_said_of_an_act(event: str, real: Reality, coded: str) -> None:
    """A planned friendly act is AGREE, a planned hostile one THREATEN, a demanded one REQUEST, a refused one REJECT."""
    assert plover_of(Plover(event=event), real).event == coded


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("called off", "protest", "denied"),
        ("ruled out", "mobilization", "denied"),
        ("rejected a", "ceasefire", "denied"),
        ("rejected the", "ceasefire", "happened"),
        ("offered no", "apology", "denied"),
        ("called on", "release", "demanded"),
        ("to blame", "accusation", "happened"),
    ],
)
def test_particles_determiners_and_standing_phrases_count(name: str, key: str, status: str) -> None:
    """“Call off”, “rule out” and “no apology” deny; “a ceasefire” rejected never was, “the ceasefire” may be."""
    assert read(name, key).status == status


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("has yet", "expulsion", "denied"),
        ("headline", "expulsion", "planned"),
        ("why", "expulsion", "happened"),
        ("want to thank", "statement", "happened"),
    ],
)
def test_yet_headlines_and_words_that_do_what_they_say(name: str, key: str, status: str) -> None:
    """“Has yet to” denies, a headline's “to” plans, “has not said why” lets it be, “I want to thank” thanks."""
    assert read(name, key).status == status


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("purpose", "expulsion", "planned"),
        ("first to", "expulsion", "happened"),
        ("highest to", "expulsion", "happened"),
    ],
)
def test_an_infinitive_on_a_noun_is_its_purpose_but_the_first_to_do_it_did_it(name: str, key: str, status: str) -> None:
    """“A force to expel” has not expelled yet; “the first to expel” and “the highest-ranking to expel” have."""
    assert read(name, key).status == status


@pytest.mark.parametrize("name", ["when future", "unless shared"])
def test_a_condition_holds_for_when_and_for_all_verbs_it_stands_before(name: str) -> None:
    """“When B expels” is yet to happen, and “unless” governs the second verb as it does the first."""
    assert read(name, "expulsion").status == "conditional"


def test_what_somebody_cannot_allow_is_open_and_what_was_not_allowed_did_not_happen() -> None:
    """With a modal a negated “allow” says what is not wanted; without one, what was prevented."""
    assert read("cannot allow", "expulsion").status == "possible"
    assert read("not allowed", "expulsion").status == "denied"


def test_a_finite_verb_is_not_side_by_side_with_an_infinitive() -> None:
    """In “failed to return and defected” only the return failed."""
    assert read("finite beside infinitive", "defection").status == "happened"


def test_a_gerund_as_object_is_under_its_verb() -> None:
    """“Denied expelling” denies, where the parser takes the gerund for an object."""
    assert read("gerund object", "expulsion").status == "denied"


def test_a_plea_demands() -> None:
    """“Pleaded before the council to expel” asks for what has not happened."""
    assert read("plead", "expulsion").status == "demanded"


TRIED = """
Soldiers soldier NOUN NNS nsubj 1
{verb} VERB VBD ROOT 1
to to PART TO aux 3
overthrow overthrow VERB VB xcomp 1
the the DET DT det 5
king king NOUN NN dobj 3
. . PUNCT . punct 1
"""


@pytest.mark.parametrize(
    ("verb", "status"), [("tried try", "happened"), ("failed fail", "denied"), ("vowed vow", "planned")]
)
def test_a_coup_is_made_by_trying(verb: str, status: str) -> None:
    """Who tried to overthrow a king has made a coup; who failed to, or vowed to, has not."""
    matches = find_matches(built(TRIED.format(verb=verb)).doc, load_ontology())
    assert [reality(m).status for m in matches if m.trigger.key == "coup"] == [status]


def test_not_being_seen_is_what_happened() -> None:
    """A verb that tells an event by its negation tells one that happened, and none without it."""
    table = """
She she PRON PRP nsubjpass {0}
has have AUX VBZ aux {0}
{1}been be AUX VBN auxpass {0}
seen see VERB VBN ROOT {0}
since since SCONJ IN prep {0}
May May PROPN NNP pobj {2} B-DATE
. . PUNCT . punct {0}
"""
    (match,) = find_matches(built(table.format(4, "not not PART RB neg 4\n", 5)).doc, load_ontology())
    assert (match.trigger.key, reality(match).status) == ("disappearance", "happened")
    assert find_matches(built(table.format(3, "", 4)).doc, load_ontology()) == []


def test_what_is_voted_for_is_done() -> None:
    """A parliament that voted to remove a mayor has removed him; one that voted to meet has not met yet."""
    table = """
Parliament parliament NOUN NN nsubj 1
voted vote VERB VBD ROOT 1
to to PART TO aux 3
{0} VERB VB xcomp 1
the the DET DT det 5
mayor mayor NOUN NN dobj 3
. . PUNCT . punct 1
"""
    for verb, status in (("remove remove", "happened"), ("meet meet", "planned")):
        matches = find_matches(built(table.format(verb)).doc, load_ontology())
        assert [reality(m).status for m in matches if m.token.lemma_ == verb.split()[1]] == [status]


def test_what_one_marches_for_is_done_by_marching() -> None:
    """“Marched to demand” is a demand made; “came to demand” is one to come."""
    table = """
Thousands thousand NOUN NNS nsubj 1
{0} VERB VBD ROOT 1
to to PART TO aux 3
demand demand VERB VB advcl 1
the the DET DT det 5
resignation resignation NOUN NN dobj 3
of of ADP IN prep 5
the the DET DT det 8
mayor mayor NOUN NN pobj 6
. . PUNCT . punct 1
"""
    for verb, status in (("marched march", "happened"), ("came come", "planned")):
        matches = find_matches(built(table.format(verb)).doc, load_ontology())
        assert [reality(m).status for m in matches if m.token.lemma_ == "demand"] == [status]


def test_a_semicolon_parts_a_denial_from_what_stands_before_it() -> None:
    """In “Chad accused Mali; Niger denied it” the accusation has been made."""
    parsed = built("""
Chad Chad PROPN NNP nsubj 1 B-GPE
accused accuse VERB VBD ccomp 5
Mali Mali PROPN NNP dobj 1 B-GPE
; ; PUNCT : punct 5
Niger Niger PROPN NNP nsubj 5 B-GPE
denied deny VERB VBD ROOT 5
it it PRON PRP dobj 5
. . PUNCT . punct 5
""")
    (match,) = (m for m in find_matches(parsed.doc, load_ontology()) if m.trigger.key == "accusation")
    assert reality(match).status == "happened"


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("retracted", "arrest", "denied"),
        ("hoax", "arrest", "denied"),
        ("wrongly reported", "arrest", "denied"),
        ("false report", "arrest", "denied"),
        ("not reported", "arrest", "possible"),
    ],
)
def test_what_a_false_or_retracted_report_says_is_denied(name: str, key: str, status: str) -> None:
    """What was told in error, in a hoax, or in a report taken back did not happen; what was only not reported may have."""
    assert read(name, key).status == status


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("once he was", "arrest", "happened"),
        ("did not know", "arrest", "happened"),
        ("charged with", "attack", "possible"),
        ("would have", "attack", "conditional"),
        ("set to", "meeting", "planned"),
        ("set for", "meeting", "planned"),
        ("calls for to", "resignation", "demanded"),
        ("there will be", "protest", "planned"),
        ("shells hit", "shelling", "happened"),
    ],
)
def test_tenses_and_what_an_event_hangs_on_decide_whether_it_was(name: str, key: str, status: str) -> None:
    """A past "once" has been, as has what nobody knew; charges leave it open; "set for", "will be" and calls look ahead."""
    assert read(name, key).status == status


@pytest.mark.parametrize(
    ("name", "status"),
    [("should the rebels", "conditional"), ("did they", "possible"), ("why did they", "happened")],
)
def test_an_inverted_clause_asks_or_supposes(name: str, status: str) -> None:
    """A clause with "should" first is a condition, a yes-or-no question leaves it open, who asks why knows that it was."""
    assert read(name, "attack").status == status


@pytest.mark.parametrize(
    ("name", "key", "status"),
    [
        ("put off", "attack", "planned"),
        ("may call off", "attack", "planned"),
        ("denied called off", "attack", "planned"),
        ("whether", "expulsion", "possible"),
    ],
)
def test_what_is_put_off_or_left_open(name: str, key: str, status: str) -> None:
    """An offensive put off, or not called off, is still to come; “whether” leaves it open."""
    assert read(name, key).status == status


def test_what_is_called_off_is_refused() -> None:
    """Calling off is a refusal: PLOVER codes the thing as rejected."""
    assert read("called off", "protest") == Reality("denied", refused=True)


@pytest.mark.parametrize("name", ["went on to", "no words in", "until signed"])
def test_what_is_done_in_turn_or_at_last_is_done(name: str) -> None:
    """“Went on to expel”, “minced no words in expelling” and a past “until” tell of what was done."""
    assert read(name, "expulsion").status == "happened"
