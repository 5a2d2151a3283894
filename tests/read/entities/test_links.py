"""What a sentence says is one."""

from dragoman.read.entities.links import link_by_grammar
from dragoman.read.entities.mentions import Columns
from dragoman.read.entities.named import name_mentions
from dragoman.read.entities.nominals import find_nominals
from dragoman.read.entities.pronouns import find_pronouns
from tests.read.built import built
from tests.read.tables import CAREER, NAMESAKES


def pairs(table: str) -> list[tuple[str, str]]:
    """Give the words of what the grammar links."""
    columns = Columns(built(table))
    names, in_name = name_mentions(columns)
    mentions = [*names, *find_nominals(columns, in_name), *find_pronouns(columns, in_name)]
    ordered = sorted(mentions, key=lambda m: (m.first, m.last))
    return [(a.text, b.text) for a, b in link_by_grammar(columns, ordered)]


def test_copula_and_service_link_a_description_to_its_holder() -> None:
    """The verbs "served as" and "was" say who somebody is, of a pronoun too."""
    assert pairs(CAREER) == [("Ann Kerr", "a judge in Oslo"), ("She", "a former envoy to Chile")]


def test_an_apposition_is_linked_and_an_object_is_not() -> None:
    """Only what is set beside a name is the same."""
    assert pairs(NAMESAKES) == [("Ann Kerr", "a lawyer")]


DENIED = """
Kerr Kerr PROPN NNP nsubj 1 B-PERSON
is be AUX VBZ ROOT 1 O
not not PART RB neg 1 O
a a DET DT det 4 O
spy spy NOUN NN attr 1 O
. . PUNCT . punct 1 O
"""


def test_what_somebody_is_not_is_not_linked() -> None:
    """A denied copula joins nothing."""
    assert pairs(DENIED) == []


NAMED = """
A a DET DT det 1 O
clerk clerk NOUN NN nsubj 5 O
named name VERB VBN acl 1 O
Ann Ann PROPN NNP compound 4 B-PERSON
Kerr Kerr PROPN NNP oprd 2 I-PERSON
left leave VERB VBD ROOT 5 O
. . PUNCT . punct 5 O
"""


def test_a_clerk_named_so_is_the_one_of_that_name() -> None:
    """A name given in a participle is that of the description."""
    assert ("A clerk", "Ann Kerr") in pairs(NAMED)


TWO_POSTS = """
The the DET DT det 1 O
president president NOUN NN nsubj 9 O
and and CCONJ CC cc 1 O
chief chief ADJ JJ amod 4 O
executive executive NOUN NN conj 1 O
, , PUNCT , punct 1 O
Ann Ann PROPN NNP compound 7 B-PERSON
Kerr Kerr PROPN NNP appos 1 I-PERSON
, , PUNCT , punct 1 O
left leave VERB VBD ROOT 9 O
. . PUNCT . punct 9 O
"""


def test_two_posts_of_one_holder_are_one() -> None:
    """A second post without a determiner is of the same person as the first."""
    assert pairs(TWO_POSTS) == [("The president", "chief executive"), ("The president", "Ann Kerr")]


OFFICES = """
He he PRON PRP nsubj 2 O
never never ADV RB advmod 2 O
spared spare VERB VBD ROOT 2 O
Kerr Kerr PROPN NNP dobj 2 B-PERSON
, , PUNCT , punct 3 O
the the DET DT det 6 O
president president NOUN NN appos 3 O
, , PUNCT , punct 6 O
or or CCONJ CC cc 6 O
the the DET DT det 11 O
vice vice NOUN NN compound 11 O
president president NOUN NN conj 6 O
: : PUNCT : punct 2 O
a a DET DT det 14 O
liar liar NOUN NN appos 3 O
. . PUNCT . punct 2 O
"""


def test_a_second_office_with_an_article_is_another_holders() -> None:
    """Only the apposition beside the name is linked: no "the" after "or", and nothing across a colon."""
    assert pairs(OFFICES) == [("Kerr", "the president")]


NAMED_AS = """
The the DET DT det 1 O
gunman gunman NOUN NN nsubjpass 3 O
was be AUX VBD auxpass 3 O
{word} NUMB VERB VBN ROOT 3 O
as as ADP IN prep 3 O
Tim Tim PROPN NNP compound 6 B-PERSON
Ash Ash PROPN NNP pobj 4 I-PERSON
. . PUNCT . punct 3 O
"""


def test_who_is_identified_as_somebody_is_that_one() -> None:
    """The gunman who was identified as Tim Ash is he; one who was dressed as Tim Ash is not."""
    assert pairs(NAMED_AS.format(word="identified").replace("NUMB", "identify")) == [("The gunman", "Tim Ash")]
    assert pairs(NAMED_AS.format(word="dressed").replace("NUMB", "dress")) == []


TO_BE = """
Kerr Kerr PROPN NNP nsubj 1 B-PERSON
hopes hope VERB VBZ ROOT 1 O
to to PART TO aux 3 O
be be AUX VB xcomp 1 O
a a DET DT det 5 O
judge judge NOUN NN attr 3 O
. . PUNCT . punct 1 O
"""


def test_who_hopes_to_be_something_is_not_that_yet() -> None:
    """An infinitive says what somebody would be."""
    assert pairs(TO_BE) == []
