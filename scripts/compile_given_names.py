"""Compile the table of given names with their gender from Faker (MIT).

    python scripts/compile_given_names.py      needs `pip install faker`

Writes `src/dragoman/read/data/given_names.tsv`: name, m or f. Names that both genders bear are left out.
"""

import importlib
import pkgutil
import re
from pathlib import Path

from faker.providers import person

DATA = Path(__file__).parent.parent / "src" / "dragoman" / "read" / "data"
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŻŞİ][^\W\d_]{2,}(?:-[A-Z][^\W\d_]+)?")
MAIN = ("en_US", "en_GB", "en", "de_DE", "fr_FR", "es_ES", "it_IT")
"""Where a name is of one gender in these, what it is elsewhere does not count."""


def main() -> None:
    """Write the table."""
    seen: dict[str, dict[str, set[str]]] = {}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female")):
            for name in getattr(provider, attribute, ()):
                if LATIN.fullmatch(name):
                    seen.setdefault(name, {}).setdefault(gender, set()).add(module.name)
    rows = ["# given name\tgender"]
    for name, genders in sorted(seen.items()):
        main_ones = {g for g, places in genders.items() if places & set(MAIN)}
        choice = set(genders) if len(genders) == 1 else main_ones
        if len(choice) == 1:
            rows.append(f"{name}\t{choice.pop()}")
    (DATA / "given_names.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
