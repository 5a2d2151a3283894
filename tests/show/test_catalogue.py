"""The catalogue: every text that a page asks for is there, and none that no page asks for."""

import re
from importlib.resources import files
from pathlib import Path

import jinja2
import pytest

from dragoman import show
from dragoman.show.catalogue import catalogue, t
from dragoman.show.web.routing import views

SHOW = Path(show.__file__).parent
TEMPLATES = {
    entry.name: entry.read_text("utf-8")
    for entry in files("dragoman.show.html").joinpath("templates").iterdir()
    if entry.name.endswith(".html")
}

SOURCES = "".join(path.read_text("utf-8") for folder in (".", "pages") for path in sorted((SHOW / folder).glob("*.py")))


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_text_that_a_page_names_is_in_the_catalogue(name: str) -> None:
    """`t("FILE.NAME")` in a template has its entry; a name that is put together has entries that begin so."""
    for key, rest in re.findall(r"""\bt\(\s*["']([\w.]+)["']\s*([~,)]?)""", TEMPLATES[name]):
        if rest == "~":
            assert any(other.startswith(key) for other in catalogue()), key
        else:
            assert key in catalogue(), key


def test_no_text_is_for_nothing() -> None:
    """Each text of the catalogue is named in a template, or belongs to a script, the navigation or words that all share."""
    named = "".join(TEMPLATES.values())
    prefixes = tuple(re.findall(r"""["']([\w.]+)["']\s*~""", named))
    scripts = tuple(f"{page}." for page in re.findall(r"""words_of\(["'](\w+)["']""", named))
    for key in catalogue():
        page, _, name = key.partition(".")
        if page in {"wording", "dates"}:
            assert key in SOURCES or f'["{name}"]' in SOURCES or key in ("wording.duration", "wording.set"), key
            continue
        assert key in named or (prefixes and key.startswith(prefixes)) or key.startswith((*scripts, "nav.")), key


def test_every_page_of_the_navigation_has_a_name() -> None:
    """A view with a place in the navigation has its words, and a key of its own."""
    entries = [view for view in views() if view.nav]
    assert all(t(f"nav.{view.name}") for view in entries)
    assert len({view.nav.key for view in entries if view.nav}) == len(entries)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no incidents"), (1, "1 incident"), (7, "7 incidents"), (12_000, "12,000 incidents")]
)
def test_a_number_chooses_its_words(number: int, words: str) -> None:
    """None, one and many have texts of their own; large numbers are easy to read."""
    assert t("chronicle.incidents", count=number) == words


def test_templates_say_nothing_of_their_own() -> None:
    """Pages of the desk's frame take their words from the catalogue: markup holds no sentence."""
    for name in (
        "base.html",
        "chronicle.html",
        "_filters.html",
        "_keys.html",
        "error.html",
        "check.html",
        "conflicts.html",
        "snapshot.html",
        "entity.html",
        "network.html",
        "changes.html",
        "search.html",
        "map.html",
        "sources.html",
        "_graph.html",
        "review.html",
        "_passage.html",
        "incident.html",
        "report.html",
        "add.html",
        "_parts.html",
        "export.html",
        "dossier.html",
    ):
        plain = re.sub(r"\{[#%{].*?[#%}]\}|<(code|style)>.*?</\1>|<[^>]*>", " ", TEMPLATES[name], flags=re.DOTALL)
        assert not re.findall(r"[A-Za-z]{2,}", plain.replace("Dragoman", "").replace("Esc", "")), name


def test_an_unknown_text_is_an_error() -> None:
    """A page that asks for a text that is not there fails, and so does a template with an unknown name."""
    with pytest.raises(KeyError):
        t("chronicle.nothing")
    with pytest.raises(jinja2.UndefinedError):
        jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True).from_string("{{ nothing }}").render()
