"""Cleaning: what is taken out of a text, and what never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.collect.cleaning import cleaned, is_boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Login",
        "Log in",
        "Sign up",
        "Subscribe",
        "Subscribe now",
        "Share this",
        "Share this article",
        "Cookie notice",
        "Advertisement",
        "ADVERTISEMENT",
        "Related: Ferry strike enters its third week",
        "Read more: Ten envoys who left",
        "Read more »",
        "Skip to content",
        "We use cookies to give you the best experience.",
        "Accept all cookies",
        "Share on Facebook",
        "Follow Mara Lind on Twitter @maralind.",
        "© 2024 Granite Daily",
        "All rights reserved",
        "Most read",
        "Article continues below",
        "3 min read",
        "12 comments",
        "Sign up for our daily newsletter",
        "Tags: envoys, Norland",
        "Facebook | Twitter | WhatsApp".replace("Facebook", "Share"),
        "GRANITE DAILY | English | Login",
        "Home · World · Sport",
        "Published: July 16, 2024",
        "Email this story | Print",
        "Privacy policy",
        "You may also like",
        "Image caption",
        "This live page is now closed. Thank you for reading.",
        "Our live coverage has ended. You can read the latest here.",
    ],
)
def test_lines_of_pages_go(line: str) -> None:
    """A whole line that is of the page is told and taken out of the middle of a text."""
    assert is_boilerplate(line)
    assert cleaned(f"The ferry sank.\n\n{line}\n\nNobody was hurt.") == "The ferry sank.\n\nNobody was hurt."


@pytest.mark.parametrize(
    "line",
    [
        "The login page was down for hours.",
        "Subscribe to the view that ferries sink, he said.",
        "Pause.",
        "No.",
        "He was asked to share this with the ministry.",
        "Related cases have been reported in Ostia.",
        "Read the letter, she said, and you will see.",
        "More than 40 people came.",
        "Comment was not to be had.",
        "The advertisement ran for two weeks.",
        "We use force only when we must, the general said.",
        "Cookies were handed out at the gate.",
        "Save the ferry, they shouted.",
        "What comes next",
        "Print is dying, the publisher said.",
        "Follow the money.",
        "Norland | Sorland",
        "Sign of the times",
        "Homes were flooded",
        "The live coverage has ended a long silence.",
        "Our live coverage has ended, but the strike goes on.",
        "Thank you for reading it to the court, the judge said.",
    ],
)
def test_prose_stays(line: str) -> None:
    """Sentences and headings that hold the same words stay."""
    assert not is_boilerplate(line)
    assert cleaned(f"The ferry sank.\n\n{line}\n\nNobody was hurt.") == f"The ferry sank.\n\n{line}\n\nNobody was hurt."


def test_words_of_a_menu_go_at_the_edges_only() -> None:
    """Single words of a menu go at head and foot, where within a text they may be a heading."""
    assert (
        cleaned("Home\nWorld\nThe ferry sank.\n\nWeather\n\nIt rained.\nTop")
        == "The ferry sank.\n\nWeather\n\nIt rained."
    )


def test_trailing_link_goes_from_text_with_single_line_ends() -> None:
    """A last line "Login" goes where paragraphs are parted by single line ends, and these stay."""
    long = "The deputy envoy left his post on Monday with his wife and two children, according to two officials. " * 3
    assert cleaned(f"{long}\n{long}\nLogin") == f"{long.strip()}\n{long.strip()}"


def test_headline_said_again_goes() -> None:
    """The first line goes where it is the title, whatever its case and punctuation."""
    assert cleaned("ENVOY LEAVES\n\nHe left.", "Envoy leaves.") == "He left."
    assert cleaned("Envoy leaves", "Envoy leaves") == "Envoy leaves"


def test_white_space_and_invisible_characters_are_tidied() -> None:
    """Line ends, blanks, marks of order and soft hyphens come out in one form."""
    assert (
        cleaned("\ufeffThe\u00a0fer\u00adry  sank.\r\n\r\n\r\n\r\nNobody\twas hurt.\r")
        == "The ferry sank.\n\nNobody was hurt."
    )


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """A clean text stays as it is, but for what only then stands at its edges or alone on a line."""
    once = cleaned(text)
    assert len(cleaned(once)) <= len(once)
    assert once == once.strip()
