"""`name_mentions`: the names of a report as mentions: kind, gender, and the whole phrase around each."""

from dragoman.model import Kind
from dragoman.read.tables import word_set

from .gender import Gender, of_name, of_pronoun
from .kinds import decide_kinds
from .mentions import Columns, Mention
from .names import Name, find_names
from .nominals import phrase_of
from .outlets import is_outlet_noun
from .tangled import untangle


def name_mentions(columns: Columns) -> tuple[list[Mention], list[bool]]:
    """Give the mentions by name, and for each token whether it is of a name and heads no description."""
    names = untangle(columns, find_names(columns))
    kinds = decide_kinds(columns, names)
    in_name = [False] * len(columns)
    found: list[Mention] = []
    for name, kind in zip(names, kinds, strict=True):
        if name.label != "NORP" or kind is not None:
            in_name[name.first : name.last] = [True] * (name.last - name.first)
        if kind is not None:
            found.append(_of_name(columns, name, kind))
            in_name[found[-1].head] = True
    return found, in_name


def _of_name(columns: Columns, name: Name, kind: Kind) -> Mention:
    head = _head_of(columns, name, kind)
    first, last = phrase_of(columns, head)
    if not (first <= name.first and name.last <= last):
        first, last = min(first, name.first), max(last, name.last)
    mention = Mention(
        first=first,
        last=last,
        head=head,
        sort="name",
        kind=kind,
        text=name.text,
        lemma=columns.lemma[head],
        sentence=columns.sentence[head],
        role=columns.dep[head],
        name=(name.first, name.last),
        number="p" if kind == "group" else "s",
        definite=True,
    )
    if kind == "person":
        mention.gender = name.gender or of_name(name.text) or _of_kin(columns, head)
    return mention


def _of_kin(columns: Columns, head: int) -> Gender:
    """Give the gender of who stands beside a relative of theirs: "Ada Moor and HER husband"."""
    for child in columns.children[head]:
        if columns.dep[child] == "conj" and columns.lemma[child] in word_set("nominals", "kin"):
            owners = [columns.lower[c] for c in columns.children[child] if columns.dep[c] == "poss"]
            if owners in (["his"], ["her"]):
                return of_pronoun(owners[0])
    return ""


def _head_of(columns: Columns, name: Name, kind: Kind) -> int:
    """Give the head of a name; in "the Quay Tribune newspaper" it is the noun that says what it is."""
    root = columns.root(name.first, name.last)
    noun = columns.head[root]
    if (
        kind in {"organization", "outlet", "place"}
        and columns.dep[root] in {"compound", "nmod"}
        and name.last <= noun <= name.last + 1
    ):
        words = " ".join(columns.lower[name.last : noun + 1])
        if words in word_set("nominals", "what_it_is") or (kind == "outlet" and is_outlet_noun(words)):
            return noun
    return root
