"""PDF: the running text of the pages, and what the document and its first page say of it."""

import io
import logging
from collections.abc import Iterator
from typing import Any

import regex

from dragoman.model import Snapshot, SourceError

from .cleaning import tidied
from .dates import iso_day
from .finishing import finished
from .found import Failed, Found
from .mastheads import read_masthead
from .metadata import Draft, language_code, one_line
from .opened import Opened
from .printed import joined, spaced, without_running_lines

_NO_TITLE = regex.compile(
    r"untitled.*|document\d*|microsoft word.*|.*\.(?:docx?|pdf|indd|odt|rtf|qxd|html?)|slide \d+"
    r"|print.{0,20}|about:blank|https?:.*",
    regex.IGNORECASE,
)
_NO_AUTHOR = regex.compile(r"admin.*|user|owner|root|unknown|author|default|.*\\.*|anonymous", regex.IGNORECASE)


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give the one report of a PDF."""
    del as_is  # A page of print has lines where its text has none: it cannot stay untouched.
    body = opened.read()
    pages, about = _extracted(body, opened.name)
    if not any(letter.isalnum() for page in pages for line in page for letter in line):
        raise SourceError(
            opened.name, "the PDF holds no text, only pictures of it", "run it through text recognition (OCR) first"
        )
    snapshot = Snapshot.of(body, media_type=media_type, source=opened.name)
    yield Found(snapshot=snapshot, report=finished(_draft(pages, about), snapshot, opened.name))


def _extracted(body: bytes, name: str) -> tuple[list[list[str]], dict[str, str]]:
    """Give the lines of each page, and the document's metadata by their PDF names."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = pypdf.PdfReader(io.BytesIO(body))
        locked = document.is_encrypted and not document.decrypt("")
        pages = [] if locked else [_lines(page) for page in document.pages]
        about = {} if locked else _metadata(document)
    except Exception as error:  # noqa: BLE001 -- whatever a broken PDF breaks in the parser is the PDF's fault
        raise SourceError(
            name, f"the PDF is damaged ({type(error).__name__})", "save it again, or add its text"
        ) from None
    if locked:
        raise SourceError(name, "the PDF is locked with a password", "save a copy without one and add that")
    return pages, about


def _lines(page: Any) -> list[str]:
    """Give the lines of one page, with a blank one where the page leaves more room than between lines."""
    pieces: list[tuple[str, float]] = []

    def visit(text: str, matrix: list[float], text_matrix: list[float], _font: Any, _size: float) -> None:
        pieces.append((text, matrix[5] + text_matrix[5] * matrix[3]))

    page.extract_text(visitor_text=visit)
    lines: list[tuple[str, float | None]] = [("", None)]
    for text, height in pieces:
        for i, part in enumerate(text.split("\n")):
            if i:
                lines.append(("", None))
            words, at = lines[-1]
            lines[-1] = (words + part, height if at is None and part.strip() else at)
    return spaced([(tidied(words).replace("\n", " "), at) for words, at in lines])


def _metadata(document: Any) -> dict[str, str]:
    about = {str(key): str(value) for key, value in (document.metadata or {}).items()}
    return {**about, "/Lang": str(document.root_object.get("/Lang") or "")}


def _draft(pages: list[list[str]], about: dict[str, str]) -> Draft:
    lines, running = without_running_lines(pages)
    title = one_line(about.get("/Title"))
    title = None if title is None or _NO_TITLE.fullmatch(title) else title
    author = one_line(about.get("/Author"))
    author = None if author is None or _NO_AUTHOR.fullmatch(author) else author
    masthead, body = read_masthead(lines, running, title)
    return Draft(
        text=joined(body),
        title=title,
        outlet=masthead.outlet,
        author=author or masthead.author,
        published=masthead.published or iso_day(about.get("/CreationDate", "").removeprefix("D:")),
        language=language_code(about.get("/Lang")),
    )
