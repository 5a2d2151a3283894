"""Draws pairs of a casefile to be judged by reading: joined ones, and near misses left apart, mixed and without saying.

    .venv/bin/python scripts/pairs.py draw CASEFILE FOLDER [--seed 1] [--each 100]
    .venv/bin/python scripts/pairs.py table FOLDER

`draw` writes FOLDER/pairs.txt, which shows both sides of each pair as their reports have them, and FOLDER/key.json,
which says what the record made of them. Who judges reads pairs.txt alone, writes a line "NUMBER one|two|unclear" for
each into FOLDER/verdicts.txt, and only then asks for `table`, which holds the verdicts against the key.
"""

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz

from dragoman.keep import Casefile
from dragoman.model import Decision, Reading, Span
from dragoman.weigh import Weighing
from dragoman.weigh.agreement import compatible
from dragoman.weigh.copies import CopyGroups
from dragoman.weigh.doubts import doubt_keys
from dragoman.weigh.entities import Who
from dragoman.weigh.incidents import keys_of
from dragoman.weigh.judging import THRESHOLD as ONE_INCIDENT
from dragoman.weigh.judging import judge_tellings
from dragoman.weigh.names import block_keys
from dragoman.weigh.organisations import name_key
from dragoman.weigh.parties import Parties, Party
from dragoman.weigh.people import THRESHOLD as ONE_PERSON
from dragoman.weigh.people import judge_people
from dragoman.weigh.sheets import Sheet
from dragoman.weigh.shelf import MemoryShelf
from dragoman.weigh.tellings import Telling, mentions_of
from dragoman.weigh.weighing import record_of

AROUND = 260
"""Characters shown on either side of what a pair is about."""
OFTEN = 2
"""Near misses that one entity or incident may be drawn for."""
STEEP = 4.0
"""How much likelier a pair that nearly scores as one is drawn than one that hardly does (e to this power)."""
LOOKS = {"outlet": "organization"}
"""Kinds that are shown, and drawn, as one."""


@dataclass(frozen=True)
class Drawn:
    """A pair: two addresses "report/id", what they are, and what the record made of them."""

    sort: str
    kind: str
    a: str
    b: str
    joined: bool
    score: float
    because: tuple[str, ...] = ()


class Corpus:
    """The readings of a casefile, weighed: entities and incidents, with what judging looks at."""

    def __init__(self, readings: Sequence[Reading], decisions: Sequence[Decision]) -> None:
        self.sheets = {r.report.id: Sheet(r) for r in readings}
        shelf = MemoryShelf(readings)
        self.record = record_of(Weighing(shelf).add(self.sheets, decisions))
        parties = Parties(shelf, self.sheets.__getitem__)
        who = Who(parties.home, parties.party, parties.outlet)
        self.parties = {e.id: p for e in self.record.entities if (p := parties.party(e.id))}
        self.own = {e.id: [m for m in e.members if self._is_told(m)] for e in self.record.entities}
        mentions = {m.address: m for m in mentions_of([self.sheets[r] for r in sorted(self.sheets)], who)}
        self.tellings = {i.id: Telling([mentions[m] for m in i.members]) for i in self.record.incidents}
        copied = {r: c.reports for c in self.record.copies for r in c.reports}
        self.copies = CopyGroups(lambda r: copied.get(r, (r,)), self.sheets.__getitem__)

    def _is_told(self, address: str) -> bool:
        """Tell whether a sighting is of something in the text, and not of the outlet that a report came from."""
        return address.rpartition("/")[2] not in {"outlet", "agency"}


def apart_in_report(addresses: Iterable[str], others: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """Give the pairs of addresses that are of different reports."""
    pairs = combinations(addresses, 2) if others is None else ((a, b) for a in addresses for b in others)
    return [(a, b) for a, b in pairs if a.rpartition("/")[0] != b.rpartition("/")[0]]


def joined_entities(corpus: Corpus, many: int, chance: random.Random) -> list[Drawn]:
    """Draw entities that several reports tell of, kinds in proportion, and one pair of each."""
    found = []
    for entity in corpus.record.entities:
        pairs = apart_in_report(corpus.own[entity.id])
        if pairs:
            a, b = chance.choice(pairs)
            kind = LOOKS.get(entity.kind, entity.kind)
            found.append(Drawn("entity", kind, a, b, joined=True, score=1.0, because=entity.because))
    return chance.sample(found, min(many, len(found)))


def joined_incidents(corpus: Corpus, many: int, chance: random.Random) -> list[Drawn]:
    """Draw one pair of each incident that several reports tell of, and where these are too few, of more."""
    of_each = []
    for incident in corpus.record.incidents:
        pairs = apart_in_report(incident.members)
        chance.shuffle(pairs)
        of_each.append([Drawn("incident", incident.type, a, b, joined=True, score=1.0) for a, b in pairs])
    chance.shuffle(of_each)
    rounds = [pairs[n] for n in range(max(map(len, of_each), default=0)) for pairs in of_each if n < len(pairs)]
    return rounds[:many]


def near_entities(corpus: Corpus, many: int, kinds: Counter[str], chance: random.Random) -> list[Drawn]:
    """Draw entities that were left apart though their names meet or are alike; kinds as those of the joined."""
    drawn: list[Drawn] = []
    for kind, share in sorted(kinds.items()):
        ours = {i: p for i, p in corpus.parties.items() if LOOKS.get(p.kind, p.kind) == kind and corpus.own[i]}
        scored = [(likeness(ours[a], ours[b]), a, b) for a, b in met({i: _keys(p) for i, p in ours.items()})]
        found = [(score, a, b) for score, a, b in scored if apart_in_report(corpus.own[a], corpus.own[b])]
        for score, a, b in weighted(found, round(many * share / kinds.total()), chance):
            one, other = chance.choice(apart_in_report(corpus.own[a], corpus.own[b]))
            drawn.append(Drawn("entity", kind, one, other, joined=False, score=round(score, 3)))
    return drawn


def near_incidents(corpus: Corpus, many: int, chance: random.Random) -> list[Drawn]:
    """Draw incidents that met, by type and one who takes part or the days, and were left apart."""
    found = []
    for a, b in met({i: keys_of(t, corpus.copies) for i, t in corpus.tellings.items()}):
        one, other = corpus.tellings[a], corpus.tellings[b]
        pairs = apart_in_report([m.address for m in one.mentions], [m.address for m in other.mentions])
        if pairs and compatible(one, other):
            found.append((judge_tellings(one, other).score / ONE_INCIDENT, a, b))
    drawn = []
    for score, a, b in weighted(found, many, chance):
        one, other = corpus.tellings[a], corpus.tellings[b]
        pair = chance.choice(apart_in_report([m.address for m in one.mentions], [m.address for m in other.mentions]))
        kind = min(one.types & other.types or one.types | other.types)
        drawn.append(Drawn("incident", kind, *pair, joined=False, score=round(score, 3)))
    return drawn


def _keys(party: Party) -> frozenset[str]:
    """Give what names that are alike share; of bodies and places, their longer words as well."""
    names = party.profile.names
    if party.kind == "person":
        return frozenset(k for n in names for k in block_keys(n))
    words = {w for n in names for w in name_key(n).split() if len(w) > len("with")}
    return doubt_keys(party) | frozenset(f"word {w}" for w in words)


def likeness(a: Party, b: Party) -> float:
    """Give how near two entities came to being one: 1 would be enough."""
    if a.kind == "person":
        return judge_people(a.profile, b.profile).score / ONE_PERSON
    alike = max(fuzz.ratio(name_key(x), name_key(y)) for x in a.profile.names for y in b.profile.names)
    return max(alike, 70.0 * bool(doubt_keys(a) & doubt_keys(b))) / 100


def met(keys: dict[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Give the pairs that share a key."""
    under: dict[str, list[str]] = {}
    for ident in sorted(keys):
        for key in keys[ident]:
            under.setdefault(key, []).append(ident)
    return sorted({pair for block in under.values() for pair in combinations(block, 2)})


def weighted(found: list[tuple[float, str, str]], many: int, chance: random.Random) -> list[tuple[float, str, str]]:
    """Draw pairs, those that score high likelier, and none of whom too many are drawn already."""
    order = sorted(found, key=lambda f: math.log(chance.random()) / math.exp(STEEP * min(max(f[0], 0.0), 1.0)))
    drawn: list[tuple[float, str, str]] = []
    times: Counter[str] = Counter()
    for one in reversed(order):
        if len(drawn) < many and max(times[one[1]], times[one[2]]) < OFTEN:
            times.update(one[1:])
            drawn.append(one)
    return drawn


def shown(corpus: Corpus, pair: Drawn, number: int) -> str:
    """Give a pair as who judges reads it."""
    sides = "\n".join(f"  {side} {_side(corpus, pair, at)}" for side, at in (("A", pair.a), ("B", pair.b)))
    return f"#{number} {pair.sort} ({pair.kind})\n{sides}\n"


def _side(corpus: Corpus, pair: Drawn, address: str) -> str:
    report, _, ident = address.rpartition("/")
    sheet = corpus.sheets[report]
    if pair.sort == "incident":
        event = sheet.events[ident]
        what, span = f"{event.type}, {event.status}: ", event.trigger
    else:
        entity = next(e for e in sheet.reading.entities if e.id == ident)
        what, span = f"{entity.name}: ", (entity.named_mentions or entity.mentions)[0]
    told = sheet.report
    return f"[{told.outlet}, {told.published}: {told.title or told.ref}] {what}{_around(told.text, span)}"


def _around(text: str, span: Span) -> str:
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    return " ".join(f"{text[start : span.start]}⟦{text[span.start : span.end]}⟧{text[span.end : end]}".split())


def draw(casefile: Path, folder: Path, seed: int, each: int) -> None:
    """Write the pairs of a casefile, and the key to them."""
    with Casefile.open(casefile) as opened:
        corpus = Corpus(list(opened.readings()), opened.decisions())
    chance = random.Random(seed)
    incidents = joined_incidents(corpus, each // 2, chance)
    entities = joined_entities(corpus, each - len(incidents), chance)
    kinds = Counter(p.kind for p in entities)
    near = near_incidents(corpus, each // 2, chance)
    near += near_entities(corpus, each - len(near), kinds, chance)
    pairs = incidents + entities + near
    chance.shuffle(pairs)
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n".join(shown(corpus, pair, number) for number, pair in enumerate(pairs, 1))
    (folder / "pairs.txt").write_text(text, encoding="utf-8")
    (folder / "key.json").write_text(json.dumps([asdict(p) for p in pairs], indent=1), encoding="utf-8")
    print(f"wrote {len(pairs)} pairs to {folder / 'pairs.txt'}")


def table(folder: Path) -> None:
    """Print how many of the pairs the record has right, by kind, and which it has not."""
    key = [Drawn(**row) for row in json.loads((folder / "key.json").read_text(encoding="utf-8"))]
    lines = [line.split() for line in (folder / "verdicts.txt").read_text(encoding="utf-8").splitlines() if line]
    said = {int(line[0]): line[1] for line in lines}
    counts: dict[tuple[bool, str], Counter[str]] = {}
    wrong = []
    for number, pair in enumerate(key, 1):
        right = {"one": pair.joined, "two": not pair.joined}.get(said[number])
        kind = "incident" if pair.sort == "incident" else pair.kind
        told = {True: "right", False: "wrong", None: "unclear"}[right]
        counts.setdefault((pair.joined, kind), Counter())[told] += 1
        if told != "right":
            wrong.append(f"#{number} {'joined' if pair.joined else 'apart'} {kind} {told} {pair.score} {pair.because}")
    _print_rows(counts, lambda joined: "joined" if joined else "left apart")
    print("\n".join(wrong))


def _print_rows(counts: dict[tuple[bool, str], Counter[str]], named: Callable[[bool], str]) -> None:
    print("| pairs | kind | right | wrong | cannot tell |\n| --- | --- | --- | --- | --- |")
    for joined in (True, False):
        rows = [(kind, c) for (j, kind), c in sorted(counts.items()) if j is joined]
        total = sum((c for _, c in rows), Counter[str]())
        for kind, count in [*rows, ("all", total)]:
            print(f"| {named(joined)} | {kind} | {count['right']} | {count['wrong']} | {count['unclear']} |")


def main() -> None:
    """Draw pairs, or hold verdicts against the key."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ways = options.add_subparsers(dest="way", required=True)
    drawing = ways.add_parser("draw")
    drawing.add_argument("casefile", type=Path)
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--each", type=int, default=100)
    ways.add_parser("table").add_argument("folder", type=Path)
    given = options.parse_args()
    if given.way == "draw":
        draw(given.casefile, given.folder, given.seed, given.each)
    else:
        table(given.folder)


if __name__ == "__main__":
    main()
