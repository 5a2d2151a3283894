"""`find_entities`: the persons, organisations, outlets, places and groups of a report, with all their mentions."""

from collections.abc import Sequence

from dragoman.read.parse import Parse

from .aliases import is_by_name, known_as
from .appositions import mend_appositions
from .described import Descriptions
from .entities import Entities
from .joins import join_names
from .leads import lead_pairs
from .links import link_by_grammar
from .mentions import Columns, Mention
from .named import name_mentions
from .nominals import FORMER_OR_LATTER, find_nominals, find_things
from .pairs import Pairs
from .portraits import entities_of
from .pronouns import Pronouns, find_pronouns
from .salience import Memory
from .speakers import find_speakers


def find_entities(parse: Parse) -> Entities:
    """Give the entities of a parsed report.

    Names are joined over the whole report first; then descriptions and pronouns are placed from left to right, by what
    the sentence says of them and else by salience.
    """
    columns = Columns(parse)
    mend_appositions(columns)
    names, in_name = name_mentions(columns)
    nominals = find_nominals(columns, in_name)
    pronouns = find_pronouns(columns, in_name)
    described = _in_order([*names, *nominals])
    mentions = _in_order([*described, *pronouns])
    memory = Memory(columns, join_names(columns, names))
    partners = _partners(columns, described, mentions)
    pairs = Pairs(memory, described)
    descriptions = Descriptions(memory, pairs)
    pronoun_rules = Pronouns(memory, mentions, find_speakers(columns, mentions), pairs)
    other_names: dict[int, list[Mention]] = {}
    for bearer, name in known_as(columns, names, [*nominals, *pronouns]):
        other_names.setdefault(id(bearer), []).append(name)
    things = find_things(columns, in_name, nominals)
    for mention in sorted([*mentions, *things], key=lambda m: (m.head, m.first)):
        memory.seen.append(mention)
        if mention.kind == "thing":
            memory.take_thing(mention)
        elif mention.sort == "pronoun":
            reached = pronoun_rules.reach(mention)
            if reached:
                reached.add(mention)
        elif mention.sort == "name":
            _take_in(mention, partners.get(id(mention)))
        else:
            partner = partners.get(id(mention))
            known = (partner.chain if partner else None) or descriptions.reach(mention)
            if known or not _is_office(columns, mention):
                (known or memory.open_chain(mention)).add(mention)
        for name in other_names.get(id(mention), ()):
            _bear(columns, mention, name)
        if mention.chain:
            mention.chain.latest = mention.sentence
    for mention in pronouns:
        if mention.chain is None and (reached := pronoun_rules.of_speaker(mention, near=True)):
            reached.add(mention)  # of a speaker who was told more of later: "We won," said Kerr, head of Quay Motors.
    return Entities(entities_of(columns, memory.chains))


def _in_order(mentions: Sequence[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda m: (m.first, m.last))


def _partners(columns: Columns, described: Sequence[Mention], mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Give for a mention, by identity, the one that the grammar or the opening of the report says is the same."""
    partners: dict[int, Mention] = {}
    for one, other in [*link_by_grammar(columns, mentions), *lead_pairs(columns, described)]:
        later, earlier = (one, other) if other.name else (other, one)
        partners.setdefault(id(later), earlier)
    return partners


def _is_office(columns: Columns, mention: Mention) -> bool:
    """Tell whether a description is of an office and of nobody who holds it: "if elected president"; "the latter"."""
    if mention.lemma in FORMER_OR_LATTER:
        return True
    bare = mention.kind == "person" and mention.number == "s" and mention.role in {"attr", "oprd", "pobj", "dobj"}
    return bare and not any(
        columns.dep[c] in {"det", "poss", "nummod", "appos"} for c in columns.children[mention.head]
    )


def _bear(columns: Columns, bearer: Mention, name: Mention) -> None:
    """Let the chain of who is said to bear another name take in that of the name: "He is better known as J. Tern"."""
    if bearer.chain and name.chain and bearer.chain is not name.chain and bearer.chain.kind == name.chain.kind:
        bearer.chain.absorb(name.chain)
        name.by_name = is_by_name(columns, name)


def _take_in(name: Mention, partner: Mention | None) -> None:
    """Let the chain of a name take in that of a description which the sentence says is the same."""
    if partner and partner.chain and name.chain and partner.chain is not name.chain and not partner.chain.named:
        name.chain.absorb(partner.chain)
