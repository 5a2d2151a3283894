"""What kind of thing a source is, by its first bytes and only then by its name."""

from pathlib import PurePath

import regex

from dragoman.model import SourceError

from .encoding import marked
from .opened import Opened
from .tables import table

# Atomic groups: a page may begin with hundreds of comments.
_PAGE = regex.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?>(?><!--.*?-->)\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article)\b",
    regex.IGNORECASE | regex.DOTALL,
)
_FEED = regex.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?>(?:<\?[^>]*>|(?><!--.*?-->)|<!DOCTYPE rss[^>]*>)\s*)*"
    rb"<(?P<root>rss|feed|rdf:RDF|(?:atom|a):feed)\b",
    regex.IGNORECASE | regex.DOTALL,
)
_ROW = regex.compile(rb'\{\s*"[^\n]')
_MAIL_HEADER = regex.compile(
    rb"^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[\w-]+|DKIM-Signature|From|To|Subject|Date"
    rb"|Content-Type|Reply-To|Cc):[ \t]",
    regex.IGNORECASE | regex.MULTILINE,
)
_SURE_HEADER = regex.compile(
    rb"^(?:Return-Path|Received|Message-ID|MIME-Version|Delivered-To):[ \t]", regex.IGNORECASE | regex.MULTILINE
)


PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")
"""First bytes of what gzip and zstd pack: archives may come packed."""
BINARY = frozenset({"application/pdf", "application/vnd.apache.parquet", "application/warc"})
NAMED_SO = {
    "application/pdf": "is not a PDF, though it is named so",
    "application/vnd.apache.parquet": "is not a Parquet file, though it is named so",
    "application/warc": "is not a WARC archive, though it is named so",
    "message/rfc822": "has no headers of an e-mail, though it is named so",
    "application/mbox": "is no mailbox, though it is named so",
}


def media_type(opened: Opened) -> str:
    """Give the media type of a source: a key of the table of ways in.

    A `SourceError` says of anything else what it is and what to do.
    """
    head, suffix = opened.head, suffix_of(opened.name)
    if not head.strip():
        raise SourceError(opened.name, "is empty", "check that it was saved whole, or leave it out")
    _refuse(opened.name, head, suffix)
    found = content_type(head, suffix)
    if found:
        return found
    named: str | None = table("kinds")["read"].get(suffix)
    if named in NAMED_SO:
        raise SourceError(opened.name, NAMED_SO[named], "save it again, or rename it")
    if named and named.startswith("application/") and named.endswith("+xml"):
        raise SourceError(opened.name, "is no RSS or Atom feed", "save the feed again, or leave it out")
    if named == "text/html" and b"<" not in head:
        return "text/plain"
    if named or suffix in {"", ".text"} or opened.name == "-":
        return named or "text/plain"
    if suffix in table("kinds")["by_content"]:
        raise SourceError(
            opened.name,
            f"is a {suffix} file in which no reports are known",
            "save its reports as JSON lines, HTML or text",
        )
    if _is_known_name(suffix):
        remedy = table("kinds")["instead"].get(suffix, "rename it to .txt if it holds one")
        raise SourceError(opened.name, f"a {suffix} file is no report", remedy)
    return "text/plain"


def content_type(head: bytes, suffix: str = "") -> str | None:
    """Give the media type that the first bytes tell, or None where they could be plain text."""
    mark = marked(head)
    if mark:
        head = head.decode(mark, "ignore").removeprefix("\ufeff").encode()
    start = head.lstrip()
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if head.startswith(b"PAR1"):
        return "application/vnd.apache.parquet"
    if head.startswith(b"WARC/") or (suffix == ".warc" and head.startswith(PACKED)):
        return "application/warc"
    feed = _FEED.match(start[:4096])
    if feed:
        return "application/atom+xml" if feed["root"].lower().endswith(b"feed") else "application/rss+xml"
    if _PAGE.match(start[:4096]):
        return "text/html"
    if suffix in {"", ".txt", ".eml", ".mbox"} and (mail := _mail(head, suffix)):
        return mail
    if suffix in {".jsonl", ".ndjson"} or (_ROW.match(start) and suffix not in {".txt", ".md"}):
        return "application/x-ndjson"
    return None


def suffix_of(name: str) -> str:
    """Give the suffix of a name in small letters; a compressed archive's is that within (".warc.gz")."""
    path = PurePath(name.lower())
    return ".warc" if path.name.endswith((".warc.gz", ".warc.zst")) else path.suffix


def is_candidate(path: PurePath) -> bool:
    """Tell whether a file of a folder may hold reports, by its name; the others are passed over."""
    kinds = table("kinds")
    return any(suffix_of(path.name) in kinds[group] for group in ("read", "by_content", "later"))


def is_read_by_content(path: PurePath) -> bool:
    """Tell whether only its content can tell whether a file of a folder holds reports."""
    return suffix_of(path.name) in table("kinds")["by_content"]


def _refuse(name: str, head: bytes, suffix: str) -> None:
    later = table("kinds")["later"].get(suffix)
    if later:
        raise SourceError(name, f"is {later[0]}, which this version does not read", later[1])
    if content_type(head, suffix) in BINARY:
        return
    for start, what, remedy in table("kinds")["magic"]:
        if head.startswith(start.encode("latin-1")):
            raise SourceError(name, f"is {what}", remedy)
    if b"\0" in head and not (marked(head) or "").startswith(("utf-16", "utf-32")):
        raise SourceError(name, "is a binary file", "name files that hold text")


def _mail(head: bytes, suffix: str) -> str | None:
    """Give the media type of a mailbox or an e-mail, by its suffix or by headers that only such have."""
    top = head[:4096].replace(b"\r\n", b"\n").split(b"\n\n")[0]
    headers = len(_MAIL_HEADER.findall(top))
    if top.startswith(b"From ") and headers > (suffix != ".mbox"):
        return "application/mbox"
    if _MAIL_HEADER.match(top) and (suffix == ".eml" or (_SURE_HEADER.search(top) and headers > 2)):
        return "message/rfc822"
    return None


def _is_known_name(suffix: str) -> bool:
    return suffix in table("kinds")["no_reports"]
