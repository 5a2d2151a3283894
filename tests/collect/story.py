"""One report of an invented outlet, told through every way in."""

import html
import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from email.message import EmailMessage

import fpdf
import pyarrow as pa
import pyarrow.parquet as pq

TITLE = "Envoy leaves his post in Bravik: what is known"
OUTLET = "Granite Daily"
AUTHOR = "Mara Lind"
PUBLISHED = "2024-07-16"
PARAGRAPHS = (
    (
        "BRAVIK (Harbour Wire) - The deputy envoy of Norland in Sorland left his post on Monday with his wife and two "
        "children, according to two officials who asked not to be named."
    ),
    (
        'The foreign ministry in Bravik declined to comment on the report. "We do not discuss the whereabouts of our '
        'staff," its spokeswoman Ida Holm told reporters on Tuesday, and she added that a statement could follow later '
        "in the week."
    ),
    (
        "Officials said the envoy, Tomas Reik, 52, had bought the tickets himself. He let his family know a single day "
        "before they left, they said, and the committee on foreign postings was told on the next day."
    ),
    (
        "He is the highest-ranking envoy to leave since 2016. The ministry of neighbouring Ostia said that it had "
        "received no request for asylum from him, and would not say whether it would grant one."
    ),
)
TEXT = "\n\n".join(PARAGRAPHS)


def as_text() -> bytes:
    """Write the report as plain text with front matter (whose title holds an unquoted colon) and a trailing link."""
    front = f"---\ntitle: {TITLE}\noutlet: {OUTLET}\npublished: 16 July 2024\nauthor: {AUTHOR}\nlanguage: en-GB\n---\n"
    return f"{front}{TEXT}\n\nLogin\n".encode()


def as_page() -> bytes:
    """Write the report as a page with navigation, a cookie notice and related links."""
    blocks = "\n".join(f"<p>{html.escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>
<meta property="og:site_name" content="{OUTLET}"><meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{PUBLISHED}T08:30:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/login">Login</a></nav>
<div class="cookies"><p>We use cookies to give you the best experience.</p></div>
<article><h1>{TITLE}</h1>{blocks}<p>Read more: <a href="/x">Ferry strike enters third week</a></p></article>
<footer>© {OUTLET}. All rights reserved. <a>Login</a></footer></body></html>""".encode()


def as_rss() -> bytes:
    """Write the report as the one entry of an RSS 2.0 feed with full content."""
    blocks = "".join(f"<p>{html.escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{OUTLET}</title><link>https://granite.example/</link><language>en-gb</language>
<item><title>{TITLE}</title><link>https://granite.example/1</link><dc:creator>{AUTHOR}</dc:creator>
<pubDate>Tue, 16 Jul 2024 08:30:00 GMT</pubDate><description>A short summary.</description>
<content:encoded><![CDATA[{blocks}<p>Subscribe to our newsletter</p>]]></content:encoded></item>
</channel></rss>""".encode()


def as_atom() -> bytes:
    """Write the report as the one entry of an Atom feed with full content."""
    blocks = html.escape("".join(f"<p>{html.escape(p)}</p>" for p in PARAGRAPHS))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{OUTLET}</title><id>urn:x</id>
<updated>2024-07-17T00:00:00Z</updated><entry><id>urn:1</id><title>{TITLE}</title>
<link href="https://granite.example/1"/><author><name>{AUTHOR}</name></author>
<published>{PUBLISHED}T08:30:00+02:00</published><updated>2024-07-18T00:00:00Z</updated>
<content type="html">{blocks}</content></entry></feed>""".encode()


def as_line() -> bytes:
    """Write the report as a JSON line."""
    row = {
        "id": 7,
        "title": TITLE,
        "outlet": OUTLET,
        "published": PUBLISHED,
        "author": AUTHOR,
        "language": "en",
        "wire": "None",
        "events": [],
        "text": TEXT,
    }
    return json.dumps(row).encode() + b"\n"


def as_page_line() -> bytes:
    """Write the page as the `html` of a JSON line."""
    return json.dumps({"id": "7", "html": as_page().decode()}).encode() + b"\n"


class _Print(fpdf.FPDF):
    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"{OUTLET} | 16 July 2024", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()} of 2", align="C")


def as_pdf() -> bytes:
    """Print the report on two small pages with running headers and page numbers."""
    pdf = _Print(format=(150, 110))
    pdf.set_title(TITLE)
    pdf.set_author(AUTHOR)
    pdf.set_lang("en-GB")
    pdf.set_creation_date(datetime(2024, 7, 16, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Times", "B", 16)
    pdf.multi_cell(0, 8, TITLE, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", size=11)
    for paragraph in PARAGRAPHS:
        pdf.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
    return bytes(pdf.output())


def empty_pdf() -> bytes:
    """Print a page with nothing on it, as a scan is to a program."""
    pdf = fpdf.FPDF()
    pdf.add_page()
    out = io.BytesIO()
    pdf.output(out)
    return out.getvalue()


def as_mail() -> bytes:
    """Write the report as an e-mail of a plain text and the page; the page alone says of which outlet it is."""
    message = EmailMessage()
    message["From"] = f"{AUTHOR} <mara@granite.example>"
    message["To"] = "desk@granite.example"
    message["Subject"] = f"Fwd: {TITLE}"
    message["Date"] = "Tue, 16 Jul 2024 08:30:00 +0200"
    message["Message-ID"] = "<7@granite.example>"
    message.set_content(as_page().decode(), subtype="html")
    return message.as_bytes()


def as_mailbox() -> bytes:
    """Write the e-mail as the one message of a mailbox."""
    return b"From mara@granite.example Tue Jul 16 08:30:00 2024\n" + as_mail() + b"\n"


def warc_record(
    address: str, body: bytes, kind: str = "text/html", status: str = "200 OK", of: str = "response"
) -> bytes:
    """Give a record of a WARC archive: what an address answered with."""
    http = f'HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nETag: "7"\r\n\r\n'.encode()
    block = http + body
    head = (
        f"WARC/1.1\r\nWARC-Type: {of}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-07-17T01:02:03Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype={of}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def as_archive() -> bytes:
    """Write the page into a WARC archive, among a picture, a page that was not there and a request."""
    return b"".join(
        (
            warc_record("https://granite.example/x.png", b"\x89PNG", "image/png"),
            warc_record("https://granite.example/0", b"<html><body>Not found</body></html>", status="404 Not Found"),
            warc_record("https://granite.example/1", as_page(), "text/html; charset=utf-8"),
            warc_record("https://granite.example/1", b"", of="request"),
        )
    )


def as_rows() -> bytes:
    """Write the report as the one row of a Parquet file."""
    row = {"id": 7, "title": TITLE, "outlet": OUTLET, "published": date(2024, 7, 16), "author": AUTHOR}
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([{**row, "language": "en", "url": None, "text": TEXT}]), out)
    return out.getvalue()


WAYS: dict[str, Callable[[], bytes]] = {
    "report.txt": as_text,
    "report.html": as_page,
    "report.rss": as_rss,
    "report.atom": as_atom,
    "report.jsonl": as_line,
    "page.jsonl": as_page_line,
    "report.pdf": as_pdf,
    "report.eml": as_mail,
    "report.mbox": as_mailbox,
    "report.warc": as_archive,
    "report.parquet": as_rows,
}
