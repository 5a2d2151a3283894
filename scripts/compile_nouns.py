"""Compile the table of nouns for persons, groups, organisations and places from WordNet 3.0.

    python scripts/compile_nouns.py DICT       DICT holds WordNet's data.noun and index.noun

Writes `src/dragoman/read/data/nouns.tsv`: noun, class. The class is that of the first sense of the noun;
nouns that are rare as such (fewer than 40 letters of evidence) are kept: a rare noun does no harm.
"""

import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "src" / "dragoman" / "read" / "data"
ROOTS = {  # hypernym, by its first sense in WordNet → class
    "organization": "organization",
    "administrative_unit": "organization",
    "unit": None,
    "social_group": "group",
    "people": "group",
    "person": "person",
    "location": "place",
    "geological_formation": "place",
    "structure": "structure",
    "vehicle": "thing",
    "military_unit": "organization",
}


def load(folder: Path) -> tuple[dict[str, list[str]], dict[str, tuple[str, list[str], list[str]]]]:
    """Give the senses of each noun, best first, and for each sense its field, words and hypernyms."""
    index: dict[str, list[str]] = {}
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            parts = line.split()
            count = int(parts[2])
            index[parts[0]] = parts[-count:]
    senses = {}
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        parts = line.split("|")[0].split()
        words = [parts[4 + 2 * i] for i in range(int(parts[3], 16))]
        at = 4 + 2 * len(words)
        pointers = [parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at]))]
        senses[parts[0]] = (parts[1], words, [p[1] for p in pointers if p[0] == "@" and p[2] == "n"])
    return index, senses


def main() -> None:
    """Write the table."""
    index, senses = load(Path(sys.argv[1]))
    roots = {index[word][0]: kind for word, kind in ROOTS.items() if kind}

    def kind_of(sense: str) -> str | None:
        while sense:
            if sense in roots:
                return roots[sense]
            sense = (senses[sense][2] or [""])[0]
        return None

    rows = ["# noun\tclass"]
    for word, found in sorted(index.items()):
        if not word.isalpha() or len(word) < 3:
            continue
        written = next((w for w in senses[found[0]][1] if w.lower() == word), word)
        if written != word:  # a proper name
            continue
        kind = kind_of(found[0])
        if kind:
            rows.append(f"{word}\t{kind}")
    (DATA / "nouns.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
