"""E-mail and mailboxes: each message is a report and a snapshot of its own."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from dragoman.collect import Failed, Found, collect

WORDS = "PORT AVRA - The harbour was closed on Monday, the harbour master said.\n\nFrom there a ship left for Velde."


def message(text: str | None = WORDS, **headers: str) -> EmailMessage:
    """Give a message with these headers."""
    made = EmailMessage()
    for name, value in ({"From": "The Avra Post <news@avra.example>", "Subject": "Harbour closed"} | headers).items():
        made[name] = value
    if text is not None:
        made.set_content(text)
    return made


def only(path: Path, body: bytes) -> Found:
    """Give the one report of a file."""
    path.write_bytes(body)
    (found,) = collect([str(path)])
    assert isinstance(found, Found), found
    return found


def test_plain_text_goes_before_the_page(tmp_path: Path) -> None:
    """Of a message with both, the plain text is the report's; what is attached is not."""
    both = message()
    both.add_alternative("<html><body><p>Other words altogether.</p></body></html>", subtype="html")
    both.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    found = only(tmp_path / "a.eml", both.as_bytes())
    assert found.report
    assert (found.report.text, found.report.title, found.report.author) == (WORDS, "Harbour closed", "The Avra Post")
    assert found.snapshot.media_type == "message/rfc822"


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "base64"), ("iso-8859-15", "quoted-printable"), ("utf-8", "8bit")]
)
def test_signs_come_through_every_encoding(tmp_path: Path, charset: str, encoding: str) -> None:
    """Words with diacritics are the same however they were sent, in the subject too."""
    made = message(None, Date="Mon, 1 Jul 2024 10:00:00 +0200")
    made.replace_header("Subject", "Re: Fwd: Köhler reist ab")
    made.set_content("Lena Köhler left Port Avra on Monday, the ministry said.", charset=charset, cte=encoding)
    found = only(tmp_path / "a.eml", made.as_bytes())
    assert found.report
    assert (found.report.title, found.report.published) == ("Köhler reist ab", "2024-07-01")
    assert found.report.text.startswith("Lena Köhler left")


def test_an_unknown_encoding_is_no_end(tmp_path: Path) -> None:
    """A message that names an encoding that nobody has is read as far as it can be."""
    body = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=x-nobody\n\nA ship sank off Port Avra."
    assert only(tmp_path / "a.eml", body).report.text == "A ship sank off Port Avra."


def test_a_mail_is_known_without_its_name(tmp_path: Path) -> None:
    """A file without an ending that has the headers of a mail is one; a text with a line like one is a text."""
    body = b"Return-Path: <a@b.example>\nFrom: a@b.example\nTo: c@d.example\n\nA ship sank off Port Avra."
    assert only(tmp_path / "mail", body).report.text == "A ship sank off Port Avra."
    text = b"From: the harbour\n\nA ship sank off Port Avra."
    assert only(tmp_path / "text.txt", text).report.text == text.decode()


def test_a_mailbox_gives_each_message(tmp_path: Path) -> None:
    """Messages come in order, each from its own bytes; quoted lines are restored; one without words fails alone."""
    first, last = message(), message("A ship sank off Velde, the harbour master said.", Subject="Ship sunk")
    empty = message(None, Subject="Nothing")
    box = b"".join(
        b"From news@avra.example Mon Jul  1 08:30:00 2024\n"
        + one.as_bytes().replace(b"\nFrom there", b"\n>From there")
        + b"\n\n"
        for one in (first, empty, last)
    )
    path = tmp_path / "a.mbox"
    path.write_bytes(box)
    one, none, two = collect([str(path)])
    assert isinstance(one, Found)
    assert isinstance(none, Failed)
    assert isinstance(two, Found)
    assert one.report
    assert two.report
    assert (one.report.text, two.report.title) == (WORDS, "Ship sunk")
    assert none.source == f"{path}, message 2"
    assert (one.snapshot.source, two.snapshot.source) == (f"{path}:1", f"{path}:3")
