"""Feeds: one report for each entry, one snapshot for all."""

import io

from dragoman.collect import Failed, Found, collect

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Granite Daily</title><language>en</language>
<item><title>Ferry sinks &amp;amp; harbour closes</title><link>https://granite.example/1</link>
<pubDate>Tue, 16 Jul 2024 08:30:00 GMT</pubDate>
<description>&lt;p&gt;The ferry sank.&lt;/p&gt;&lt;p&gt;&lt;a href="x"&gt;Read more&lt;/a&gt;&lt;/p&gt;</description></item>
<item><title>No words</title><link>https://granite.example/2</link></item>
<item><title>Plain</title><description>Nobody was hurt, the coast guard said.</description></item>
</channel></rss>"""


def test_entries_are_reports_that_share_a_snapshot() -> None:
    """Each entry with words is a report; one without fails alone; the feed's bytes are their one snapshot."""
    first, second, third = collect(["-"], stdin=io.BytesIO(FEED))
    assert isinstance(first, Found)
    assert isinstance(second, Failed)
    assert isinstance(third, Found)
    assert first.snapshot == third.snapshot
    assert first.snapshot.body == FEED
    assert str(second.error).startswith("-, entry 2: holds no text")


def test_entry_gives_title_link_and_day() -> None:
    """Title, link and day are the entry's, the outlet is the feed's; a summary is the text where there is no content."""
    first, _, third = collect(["-"], stdin=io.BytesIO(FEED))
    assert isinstance(first, Found)
    assert isinstance(third, Found)
    assert first.report
    assert third.report
    assert (first.report.title, first.report.url) == ("Ferry sinks & harbour closes", "https://granite.example/1")
    assert (first.report.outlet, first.report.published, first.report.language) == ("Granite Daily", "2024-07-16", "en")
    assert first.report.text == "The ferry sank."
    assert third.report.text == "Nobody was hurt, the coast guard said."
