"""Plain text and Markdown, with front matter or without."""

from collections.abc import Iterator

import regex

from dragoman.model import Snapshot, SourceError

from .credits import named_agency
from .encoding import decoded_text
from .finishing import finished
from .found import Failed, Found
from .frontmatter import split
from .metadata import Draft, known
from .opened import Opened

_HEADING = regex.compile(r"#{1,6}\s+(?P<words>.*?)\s*#*")
_LINK = regex.compile(r"!?\[(?P<words>[^\]]*)\]\([^()\s]*(?: \"[^\"]*\")?\)")
_EMPHASIS = regex.compile(r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_\n]+?)(?<=\S)(?P=mark)(?![\w*_])")


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give the one report of a text; with `as_is` its words stay as they came, to the byte."""
    body = opened.read()
    try:
        text = decoded_text(body)
    except UnicodeDecodeError as error:
        raise SourceError(
            opened.name,
            f"is not UTF-8 (byte {error.start + 1})",
            "convert it, for example: iconv -f windows-1252 -t utf-8",
        ) from None
    front, text = split(text)
    about = known(front)
    title = about.get("title")
    if media_type == "text/markdown" and not as_is:
        heading, text = _plain(text)
        title = title or heading
    draft = Draft(
        text=text,
        title=title,
        outlet=about.get("outlet"),
        author=about.get("author"),
        url=about.get("url"),
        published=about.get("published"),
        language=about.get("language"),
        agency=named_agency(about),
        untouched=as_is,
    )
    snapshot = Snapshot.of(body, media_type=media_type, source=opened.name, url=draft.url)
    yield Found(snapshot=snapshot, report=finished(draft, snapshot, opened.name))


def _plain(text: str) -> tuple[str | None, str]:
    """Give the first heading where it opens the text, and the text without the marks of Markdown."""
    lines = text.splitlines()
    top = None
    for i, line in enumerate(lines):
        match = _HEADING.fullmatch(line.strip())
        if match:
            lines[i] = match["words"]
            if top is None and not any(earlier.strip() for earlier in lines[:i]) and line.lstrip().startswith("# "):
                top = match["words"]
        elif line.startswith("> "):
            lines[i] = line[2:]
    plain = _LINK.sub(lambda found: found["words"], "\n".join(lines))
    return top, _EMPHASIS.sub(lambda found: found["words"], plain)
