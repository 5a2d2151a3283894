"""Lines of print: running headers out, hyphens mended, paragraphs whole."""

from dragoman.collect.mastheads import Masthead, read_masthead
from dragoman.collect.printed import joined, spaced, without_running_lines

PAGES = [
    [
        "Granite Daily | 16 July 2024",
        "The deputy envoy of Norland left his post on Monday with his",
        "wife, it said.",
        "Page 1 of 3",
    ],
    [
        "Granite Daily | 16 July 2024",
        "He told nobody of it before he went away from there, and his",
        "family came.",
        "Page 2 of 3",
    ],
    ["Granite Daily | 16 July 2024", "Nobody was hurt.", "Page 3 of 3"],
]


def test_running_lines_and_page_numbers_go() -> None:
    """A line that stands at the edge of most pages, but for its figures, is none of the text."""
    body, running = without_running_lines(PAGES)
    assert running == ["Granite Daily | 16 July 2024", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]
    assert body[0].startswith("The deputy envoy")
    assert body[-1] == "Nobody was hurt."


def test_lines_join_and_hyphens_mend() -> None:
    """Lines of a paragraph become one, and a word parted at the end of a line is whole again."""
    assert joined(["The interdepart-", "mental committee met."]) == "The interdepartmental committee met."
    assert joined(["The Sorland-", "Norland talks ended."]) == "The Sorland- Norland talks ended."


def test_short_line_ends_a_paragraph() -> None:
    """A line that ends a sentence short of the usual width ends its paragraph."""
    lines = [
        "The deputy envoy of Norland left his post on Monday with",
        "his wife.",
        "He told nobody of it before he went away from there, said",
        "two officials who know.",
    ]
    assert joined(lines).split("\n\n") == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_more_room_is_a_gap() -> None:
    """A line that stands lower than usual under the last has a blank line before it."""
    assert spaced([("a", 100.0), ("b", 88.0), ("c", 76.0), ("d", 50.0), ("e", None)]) == ["a", "b", "c", "", "d", "e"]


def test_masthead_says_outlet_day_and_author() -> None:
    """The lines over a report give its outlet, day and author, and but for the byline are no part of its text."""
    lines = [
        "Granite Daily",
        "Tuesday, 16 July 2024",
        "Envoy leaves",
        "By Mara Lind",
        "The deputy envoy of Norland left his post on Monday with his wife and two children, it said.",
    ]
    masthead, body = read_masthead(lines, [], "Envoy leaves")
    assert masthead == Masthead("Granite Daily", "2024-07-16", "Mara Lind")
    assert body == lines[3:]


def test_prose_with_a_date_is_no_masthead() -> None:
    """A first sentence that names a day stays."""
    lines = ["The ferry sank on 16 July 2024.", "Nobody was hurt."]
    assert read_masthead(lines, [], None)[1] == lines
