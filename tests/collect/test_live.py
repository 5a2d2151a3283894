"""Live pages."""

import json

import pytest

from dragoman.collect.live import is_live, without_posts
from dragoman.collect.pages import page_draft

DATA = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "headline": "Ferry aground: live",
    "datePublished": "2024-05-08T06:00:00Z",
    "liveBlogUpdate": [
        {
            "@type": "BlogPosting",
            "headline": "All are safe",
            "datePublished": "2024-05-09T20:15:00Z",
            "articleBody": "x",
        }
    ],
}


def page(data: str) -> str:
    """Give a live page with three posts, the last of which holds a list."""
    return (
        "<html><head><title>Ferry aground: live - Quay Tribune</title>"
        f'<script type="application/ld+json">{data}</script></head><body><article><h1>Ferry aground: live</h1>'
        '<div class="post"><h2>Tugs come near</h2><p>Two tugs have reached the ferry and put a line on board, the '
        'coast guard says.</p></div><div class="post"><h2>All are safe</h2><p>Nobody of those on board has been hurt, '
        'her owner said.</p></div><div class="post"><p>Good morning. We are following the ferry off Brackwater. Here '
        "is what we know so far:</p><ul><li>The ferry ran aground at noon.</li><li>About 90 people are on board.</li>"
        "</ul></div><p>This live page is now closed. Thank you for reading.</p></article></body></html>"
    )


def test_title_and_day_are_of_the_page_and_not_of_a_post() -> None:
    """What a live page says of its posts is not taken for its own headline and day."""
    draft = page_draft(page(json.dumps(DATA)), "live.html")
    assert (draft.title, draft.published) == ("Ferry aground: live", "2024-05-08")


def test_lists_in_a_post_are_read() -> None:
    """A post's list of what is known stands in the text of a live page."""
    text = page_draft(page(json.dumps(DATA)), "live.html").text
    assert text.index("what we know so far:") < text.index("The ferry ran aground at noon.")


@pytest.mark.parametrize("data", ["{", "[" * 5000, '{"@type": "LiveBlogPosting", "liveBlogUpdate": ['])
def test_broken_data_stay_as_they_are(data: str) -> None:
    """Data that are no sound JSON are left to the page's other metadata."""
    assert without_posts(page(data) + "LiveBlogPosting") == page(data) + "LiveBlogPosting"


def test_other_pages_stay_as_they_are() -> None:
    """A page that does not declare itself a live page is not touched."""
    story = page(json.dumps({**DATA, "@type": "NewsArticle"}))
    assert (is_live(story), without_posts(story)) == (False, story)


def test_markup_within_data_cannot_end_them() -> None:
    """Words that look like the end of a script stay within it."""
    live = without_posts(page('{"@type": "LiveBlogPosting", "headline": "a <\\/script> b", "liveBlogUpdate": []}'))
    assert r"a <\/script> b" in live
    assert "liveBlogUpdate" not in live
