"""E-mail: one report for each message, alone (`.eml`) or in a mailbox (`.mbox`), such as a press release."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

import regex

from dragoman.model import Snapshot, SourceError

from .dates import iso_day
from .encoding import decoded_page
from .finishing import finished
from .found import Failed, Found
from .metadata import Draft, language_code, one_line
from .opened import Opened
from .pages import page_draft

_START = regex.compile(rb"^From [^\n]*\n", regex.MULTILINE)
_QUOTED_START = regex.compile(rb"^>(>*From )", regex.MULTILINE)
_REPLY = regex.compile(r"(?:(?:re|fw|fwd|aw|wg|tr)\s*:\s*)+", regex.IGNORECASE)


def read(opened: Opened, media_type: str, *, as_is: bool) -> Iterator[Found | Failed]:
    """Give the report of each message: its plain text, else its page; subject, sender's name and day go along.

    A message is a snapshot of its own. One without words fails alone.
    """
    body = opened.read()
    if media_type != "application/mbox":
        yield _found(body, opened.name, opened.name, as_is=as_is)
        return
    number = 0
    for number, message in enumerate(_messages(body), 1):
        try:
            yield _found(message, f"{opened.name}, message {number}", f"{opened.name}:{number}", as_is=as_is)
        except SourceError as error:
            yield Failed.because(error)
    if not number:
        raise SourceError(opened.name, "the mailbox has no messages", "leave it out")


def _messages(box: bytes) -> Iterator[bytes]:
    """Give the messages of a mailbox (mboxrd: "From " at the start of a line begins one, ">From " is quoted)."""
    box = box.replace(b"\r\n", b"\n")
    starts = [m for m in _START.finditer(box) if box[max(0, m.start() - 2) : m.start()] in {b"", b"\n\n"}]
    ends = [match.start() for match in starts[1:]] + [len(box)] * bool(starts)
    for start, end in zip(starts, ends, strict=True):
        yield _QUOTED_START.sub(rb"\1", box[start.end() : end])


def _found(body: bytes, name: str, source: str, *, as_is: bool) -> Found:
    try:
        message = email.message_from_bytes(body, EmailMessage, policy=email.policy.default)
        draft = _draft(message, name, as_is=as_is)
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        wrong = f"the e-mail cannot be taken apart ({type(error).__name__})"
        raise SourceError(name, wrong, "save its text as a .txt file and add that") from None
    snapshot = Snapshot.of(body, media_type="message/rfc822", source=source)
    return Found(snapshot=snapshot, report=finished(draft, snapshot, name))


def _draft(message: EmailMessage, name: str, *, as_is: bool) -> Draft:
    part = message.get_body(("plain", "html"))
    if part is None:
        raise SourceError(name, "the e-mail has no text", "save what is attached to it and add that")
    if part.get_content_type() == "text/html":
        draft = page_draft(decoded_page(_bytes(part)), name)
    else:
        draft = Draft(text=_text(part), untouched=as_is)
    sender, _ = parseaddr(str(message.get("From") or ""))
    subject = one_line(str(message.get("Subject") or ""))
    return replace(
        draft,
        title=(one_line(_REPLY.sub("", subject, count=1)) if subject else None) or draft.title,
        author=one_line(sender) or draft.author,
        published=iso_day(str(message.get("Date") or "")) or draft.published,
        language=language_code(str(message.get("Content-Language") or "")) or draft.language,
        ref=one_line(str(message.get("Message-ID") or "").strip("<> ")),
    )


def _bytes(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: MIMEPart) -> str:
    """Give the words of a part of plain text; signs that its encoding does not have are marked."""
    body, charset = _bytes(part), part.get_content_charset() or "utf-8"
    try:
        text = body.decode(charset)
    except (LookupError, UnicodeDecodeError):
        text = body.decode("utf-8", "replace")
    return text.replace("\r\n", "\n")
