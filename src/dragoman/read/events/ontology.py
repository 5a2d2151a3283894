"""`Ontology`: the event types, each from one YAML file, indexed by the words that tell them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import yaml

from dragoman.model import DragomanError, Plover, Role
from dragoman.read.tables import FewBooleans

from .noun_classes import Words, words

ROLES = set(get_args(Role))
_KINDS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}
_CHEAP = ("object", "modifier", "predicate", "complement", "infinitive", "subject", "obliged", "indirect")
_TYPE_KEYS = {
    "as",
    "general",
    "key",
    "gloss",
    "plover",
    "cameo",
    "reciprocal",
    "roles",
    "triggers",
    "examples",
    "not",
    *("attempts", "again"),
}
_TRIGGER_KEYS = {
    *(*_KINDS, "when", "unless", "roles", "possessor", "reciprocal", "status", "light", "unless_told"),
    *("negated", "attempts", "again", "plural"),
}


@dataclass(frozen=True)
class Trigger:
    """Words that tell an event of type `told_as`, by the file `key`, with conditions and the slots of the roles.

    `rest` are the words after the first (for a noun: before the last) of a trigger of several words.
    `unless_told` are types of event: where the report tells one of the same actor, the trigger does not count.
    `light` is True where a noun counts only under a light verb, or the verbs it counts under.
    `attempts`: who tries to do it has done it ("tried to overthrow the king", "a foiled coup").
    `again`: only where the report has told an event of the type before ("The STRIKE began on Monday").
    `plural`: the noun tells it only in the plural ("TALKS about the border", not "TALK of a war").
    `negated`: the verb tells it only where it is negated ("has NOT been SEEN since").
    """

    key: str
    told_as: str
    kind: str
    lemma: str
    rest: tuple[str, ...]
    when: tuple[tuple[str, Words], ...]
    unless: tuple[tuple[str, Words], ...]
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    possessor: str = "subject"
    reciprocal: bool = False
    status: str | None = None
    light: bool | frozenset[str] = False
    general: bool = False
    unless_told: frozenset[str] = frozenset()
    intransitive: bool = False
    attempts: bool = False
    negated: bool = False
    again: bool = False
    plural: bool = False

    @property
    def weight(self) -> int:
        """Give how much the trigger asks for: of two that fit, the one that asks more is meant.

        A trigger of a general type gives way to any of a special one.
        """
        if self.general:
            return self._asked - 100
        return self._asked

    def asks(self, slot: str) -> bool:
        """Tell whether a condition or a role is about the slot of this name."""
        return any(name == slot for name, _ in self.when) or any(slot in slots for _, slots in self.roles)

    @property
    def _asked(self) -> int:
        asked = sum(1 if words.quantifier else 2 for _, words in self.when)
        return asked + len(self.unless) + 2 * len(self.rest) + bool(self.light) + self.negated

    @property
    def words(self) -> str:
        """Give the trigger as it is written in its file."""
        both = (*self.rest, self.lemma) if self.kind == "noun" else (self.lemma, *self.rest)
        return " ".join(both)


@dataclass(frozen=True)
class EventType:
    """One type of event: what its file says.

    `told_as` is the key that its events bear: its own, or that of the wider type of which it is one mode.
    """

    key: str
    told_as: str
    gloss: str
    plover: Plover
    cameo: str | None
    triggers: tuple[Trigger, ...]
    examples: tuple[Mapping[str, Any], ...] = ()
    counterexamples: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Ontology:
    """All event types. `index` gives the triggers by kind ("verb", "noun", "adjective") and lemma."""

    types: Mapping[str, EventType]
    index: Mapping[tuple[str, str], tuple[Trigger, ...]] = field(repr=False)


def load_ontology(extra: Path | None = None) -> Ontology:
    """Load the types of the package and those of the folder `extra`, which may replace some by their key."""
    return ontology_with(type_files(extra) if extra else ())


@cache
def ontology_with(own: tuple[tuple[str, str], ...] = ()) -> Ontology:
    """Give the types of the package and those of `own` files, (name, text), which may replace some by their key."""
    types = {}
    for name, text in (*_package_files(), *own):
        event_type = read_type(name, text)
        types[event_type.key] = event_type
    index: dict[tuple[str, str], list[Trigger]] = {}
    for key in sorted(types):
        for trigger in types[key].triggers:
            index.setdefault((trigger.kind, trigger.lemma), []).append(trigger)
    ranked = {at: tuple(sorted(found, key=lambda t: -t.weight)) for at, found in index.items()}
    return Ontology(types=types, index=ranked)


def _package_files() -> Iterator[tuple[str, str]]:
    for entry in sorted((files("dragoman") / "ontology").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".yaml"):
            yield entry.name, entry.read_text(encoding="utf-8")


def type_files(folder: Path) -> tuple[tuple[str, str], ...]:
    """Give the name and text of each YAML file of a folder, in the order of their names."""
    if not folder.is_dir():
        raise DragomanError(str(folder), "no such folder", "name a folder with one YAML file for each event type")
    found = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            found.append((str(path), path.read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise DragomanError(str(path), f"cannot be read ({error})", "save it as text in UTF-8") from error
    return tuple(found)


def read_type(name: str, text: str) -> EventType:
    """Read one file called `name`; what is wrong with it is a `DragomanError` of one line."""
    try:
        raw = yaml.load(text, Loader=FewBooleans)  # noqa: S506  (a subclass of SafeLoader)
        return _event_type(name, raw)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        what = f"no {error}" if isinstance(error, KeyError) else str(error)
        remedy = "compare it with the files of dragoman/ontology"
        raise DragomanError(name, f"not an event type ({what})", remedy) from error


def _event_type(name: str, raw: dict[str, Any]) -> EventType:
    key = raw["key"]
    if Path(name).stem != key:
        raise ValueError(f"key {key} in a file of another name")
    _only(_TYPE_KEYS, raw)
    triggers = tuple(t for spec in raw["triggers"] for t in _triggers(key, raw, spec))
    plover = raw["plover"]
    return EventType(
        key=key,
        told_as=raw.get("as", key),
        gloss=raw["gloss"],
        cameo=raw.get("cameo"),
        triggers=triggers,
        plover=Plover(event=plover["event"], mode=plover.get("mode"), context=tuple(plover.get("context", ()))),
        examples=tuple(raw.get("examples", ())),
        counterexamples=tuple(raw.get("not", ())),
    )


def _only(known: set[str], raw: dict[str, Any]) -> None:
    if unknown := sorted(set(raw) - known):
        raise ValueError(f"unknown {', '.join(unknown)}")


def _triggers(key: str, raw: dict[str, Any], spec: dict[str, Any]) -> Iterator[Trigger]:
    _only(_TRIGGER_KEYS, spec)
    kinds = [k for k in _KINDS if k in spec]
    if len(kinds) != 1:
        raise ValueError("a trigger needs one of verbs, nouns, adjectives")
    roles = {"actor": "subject", "target": "object", **raw.get("roles", {}), **spec.get("roles", {})}
    if unknown := sorted(set(roles) - ROLES):
        raise ValueError(f"unknown role {', '.join(unknown)}")
    light = spec.get("light", False)
    for phrase in spec[kinds[0]]:
        parts = phrase.split()
        lemma, rest = (parts[-1], parts[:-1]) if kinds[0] == "nouns" else (parts[0], parts[1:])
        if "of" in rest and kinds[0] == "nouns":
            raise ValueError(f"{phrase}: put the words around 'of' into a condition")
        yield Trigger(
            key=key,
            told_as=raw.get("as", key),
            kind=_KINDS[kinds[0]],
            lemma=lemma,
            rest=tuple(rest),
            when=_conditions(spec.get("when")),
            unless=_conditions(spec.get("unless")),
            roles=tuple((role, _listed(slots)) for role, slots in roles.items() if slots),
            possessor=spec.get("possessor", "subject"),
            reciprocal=spec.get("reciprocal", raw.get("reciprocal", False)),
            status=spec.get("status"),
            light=frozenset(light) if isinstance(light, list) else light == "required",
            general=raw.get("general", False),
            unless_told=frozenset(spec.get("unless_told", ())),
            attempts=spec.get("attempts", raw.get("attempts", False)),
            again=spec.get("again", False),
            negated=spec.get("negated", False),
            plural=spec.get("plural", False),
            intransitive=not roles["target"]
            and not any("object" in _listed(slots) for slots in roles.values() if slots),
        )


def _listed(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _conditions(raw: dict[str, Any] | None) -> tuple[tuple[str, Words], ...]:
    """Read conditions; those that are cheap to look up come first."""
    order = sorted((raw or {}).items(), key=lambda at: _CHEAP.index(at[0]) if at[0] in _CHEAP else len(_CHEAP))
    return tuple((slot, words(_listed(values))) for slot, values in order)
