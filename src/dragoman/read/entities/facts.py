"""`find_facts`: what a report says of a person: age, position, nationality, employer; each with its words."""

from collections.abc import Iterator

from dragoman.model import Fact
from dragoman.read.tables import load_table, word_set

from .gazetteer import gazetteer
from .mentions import Chain, Columns, Mention
from .national import told_country
from .nominals import phrase_of
from .told_ages import said_age, told_ages

_APPOINTING = {"appoint", "name", "elect"}
_ENDINGS = frozenset({"punct", "cc", "conj", "relcl", "acl", "appos", "advcl"})


def find_facts(columns: Columns, chain: Chain) -> tuple[Fact, ...]:
    """Give the facts of a chain in the order of their words, each property and value once."""
    facts: dict[tuple[str, str], Fact] = {}
    for mention in chain.mentions:
        for fact in _of_mention(columns, chain, mention):
            facts.setdefault((fact.property, fact.value.lower()), fact)
    return tuple(sorted(facts.values(), key=lambda f: (f.evidence, f.property)))


def _of_mention(columns: Columns, chain: Chain, mention: Mention) -> Iterator[Fact]:
    if chain.kind == "person" and mention.sort != "pronoun":
        yield from told_ages(columns, mention)
        yield from _prenominal(columns, mention)
        if mention.sort == "nominal":
            yield from _position(columns, mention)
    if chain.kind == "person" and mention.sort == "pronoun" and mention.number != "p":
        yield from said_age(columns, mention)
    if chain.kind == "person" and mention.by_name and any(m.name and m.text != mention.text for m in chain.mentions):
        yield Fact(property="alias", value=mention.text, evidence=columns.span(mention.first, mention.last))
    if chain.kind == "person":
        yield from _served(columns, mention)
        yield from _named_as(columns, mention)
    if chain.kind == "organization" and chain.country and mention.name:
        yield from _country(columns, mention)
    if chain.kind in {"person", "organization"} and mention.sort != "pronoun":
        yield from _nationality(columns, chain, mention)


def _is_post(lemma: str) -> bool:
    return lemma in word_set("names", "posts")


def _post_words(columns: Columns, head: int, first: int) -> tuple[int, int] | None:
    """Give the tokens of a post from its first own word, without determiner, nationality, time and owner."""
    cut = frozenset(
        c for c in columns.children[head] if columns.dep[c] == "prep" and columns.lower[c] not in {"to", "of", "for"}
    )
    low, high = columns.subtree(head, _ENDINGS, cut)
    low = max(low, first)
    for i in range(head - 1, low - 1, -1):
        modifier = columns.lower[i]
        if (
            columns.dep[i] in {"det", "poss", "case", "nummod", "predet"}
            or columns.tag[i] in {"POS", "CD"}
            or modifier in word_set("names", "not_of_post")
        ):
            low = i + 1
            break
        if (
            gazetteer().nationality(modifier)
            or gazetteer().country(columns.text[i])
            or gazetteer().nationality(" ".join(columns.lower[i - 1 : i + 1]))
            or (columns.tag[i] in {"NNP", "NNPS"} and not _is_title(modifier) and not _is_of_post(modifier))
        ):
            low = i + 1
            break
    while high > head + 1 and columns.tag[high - 1] in {",", "IN", "``", "''", ".", "POS"}:
        high -= 1
    return (low, high) if low <= head else None


def _is_of_post(word: str) -> bool:
    return word in word_set("names", "post_words")


def _is_title(word: str) -> bool:
    return word in word_set("names", "titles")


def _position(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the post that a description names ("the North's envoy", "a former deputy ambassador to Britain")."""
    if not _is_post(mention.lemma) or any(
        columns.tag[c] in {"JJR", "JJS", "RBR"} for c in columns.children[mention.head]
    ):
        return
    governor = columns.head[mention.head]
    if any(columns.lower[c] in {"if", "would", "could", "may", "might"} for c in columns.children[governor]):
        return
    if mention.lemma == "member":
        yield from _member(columns, mention)
        return
    words = _post_words(columns, mention.head, mention.first)
    if words:
        yield Fact(property="position", value=columns.words(*words), evidence=columns.span(mention.first, mention.last))


def _member(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give what somebody is a member of ("a member of the board")."""
    for of in columns.children[mention.head]:
        if columns.lower[of] == "of":
            for body in columns.children[of]:
                first, last = phrase_of(columns, body)
                value = columns.words(first, last).removeprefix("the ")
                yield Fact(property="member", value=value, evidence=columns.span(mention.first, mention.last))


def _prenominal(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the post that stands before a name ("South Korean President Yoon", "foreign minister Ri")."""
    if not mention.name:
        return
    start = mention.name[0]
    low = start
    while (
        low > mention.first
        and low > 0
        and (
            _is_title(columns.lower[low - 1])
            or _is_post(columns.lower[low - 1])
            or (low < start and columns.lower[low - 1] in {"-", "of"})
        )
    ):
        low -= 1
    while (
        mention.first < low < start
        and columns.tag[low - 1] in {"NN", "NNP", "NNS"}
        and columns.dep[low - 1] in {"compound", "nmod"}
        and columns.text[low - 1].islower()
    ):
        low -= 1
    while low < start and (columns.lower[low] in word_set("names", "not_of_post") or columns.lower[low] == "of"):
        low += 1
    whole = load_table("names")["posts_in_short"]
    if low < start and any(_is_post(columns.lower[i]) or columns.lower[i] in whole for i in range(low, start)):
        value = columns.words(low, start)
        for i in range(low, start):
            value = value.replace(columns.text[i], whole.get(columns.lower[i], columns.text[i]))
        yield Fact(property="position", value=value, evidence=columns.span(mention.first, mention.name[1]))


def _served(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the post of "served as a counsellor", "was a spokesman", "worked as an envoy"."""
    verb = columns.head[mention.head]
    verbs = [c for c in columns.children[mention.head] if columns.dep[c] in {"acl", "relcl"}]
    if mention.role in {"nsubj", "nsubjpass"}:
        verbs += [verb, *(c for c in columns.children[verb] if columns.dep[c] == "conj")]
    for each in verbs:
        if columns.lemma[each] not in {"serve", "work", "act", "appoint", "name", "elect"}:
            continue
        if columns.lemma[each] in _APPOINTING and each == verb and mention.role == "nsubj":
            continue  # who appoints another
        for child in columns.children[each]:
            if columns.dep[child] == "prep" and columns.lower[child] == "as":
                for post in columns.children[child]:
                    yield from _post_fact(columns, post, each)
            elif columns.dep[child] in {"oprd", "attr"}:
                yield from _post_fact(columns, child, each)


def _named_as(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the post of "named X as foreign minister", "appointed X ambassador"."""
    verb = columns.head[mention.head]
    if mention.role not in {"dobj", "nsubj"} or columns.lemma[verb] not in {
        "name",
        "appoint",
        "nominate",
        "elect",
        "make",
        "choose",
        "install",
        "pick",
    }:
        return
    if mention.role == "nsubj" and any(columns.dep[c] == "dobj" for c in columns.children[verb]):
        return  # who names another
    for child in [*columns.children[verb], *columns.children[mention.head]]:
        if columns.dep[child] == "prep" and columns.lower[child] == "as":
            for post in columns.children[child]:
                yield from _post_fact(columns, post, verb)
        elif columns.dep[child] == "oprd":
            yield from _post_fact(columns, child, verb)


def _post_fact(columns: Columns, post: int, verb: int) -> Iterator[Fact]:
    if columns.tag[post] not in {"NN", "NNP"} or not _is_post(columns.lemma[post]):
        return
    words = _post_words(columns, post, 0)
    if words:
        yield Fact(
            property="position",
            value=columns.words(*words),
            evidence=columns.span(min(verb, words[0]), max(verb + 1, words[1])),
        )


def _country(columns: Columns, mention: Mention) -> Iterator[Fact]:
    """Give the country of a national body whose phrase tells it: "the Foreign Ministry in Minsk"."""
    code = told_country(columns, mention)
    if code in gazetteer().country_names:
        evidence = columns.span(mention.first, max(mention.last, mention.head + 1))
        yield Fact(property="country", value=gazetteer().country_names[code], evidence=evidence)


def _nationality(columns: Columns, chain: Chain, mention: Mention) -> Iterator[Fact]:
    start = mention.name[0] if mention.name else mention.head
    table = gazetteer()
    for i in range(mention.first, min(mention.last, start + 1)):
        if columns.sentence[i] != mention.sentence:
            continue
        pair = " ".join(columns.text[i : i + 2])
        code = table.nationality(pair)
        width = 2 if code else 1
        code = code or table.nationality(columns.text[i])
        if code and i + width <= start + (0 if mention.name else 1):
            owned = columns.head[i + width - 1]
            if owned != mention.head and columns.head[owned] != mention.head and i + width - 1 != mention.head:
                continue
            prop = "nationality" if chain.kind == "person" else "country"
            yield Fact(
                property=prop, value=table.country_names[code], evidence=columns.span(mention.first, mention.last)
            )
            return
