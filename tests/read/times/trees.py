"""The parses of `dating_trees.yaml`, built by name, and events whose triggers are words of them."""

from functools import cache
from pathlib import Path

import yaml

from dragoman.model import Event, Participant, Plover, Span
from dragoman.read.parse import Parse
from tests.read.built import built


@cache
def dating_tree(name: str) -> Parse:
    """Build the parse called `name`: a report of Tuesday 16 July 2024."""
    tables = yaml.safe_load(Path(__file__).with_name("dating_trees.yaml").read_text(encoding="utf-8"))
    return built(tables[name])


def event(parse, word, *, kind="visit", status="happened", who="e1", number=1, nth=0):
    """Give an event whose trigger is the `nth` place of `word`, with one participant."""
    start = -1
    for _ in range(nth + 1):
        start = parse.text.index(word, start + 1)
    span = Span(start, start + len(word))
    sentence = parse.tokens(span).sent
    return Event(
        id=f"v{number}",
        type=kind,
        plover=Plover(event="X"),
        status=status,
        evidence=Span(sentence.start_char, sentence.end_char),
        trigger=span,
        participants=(Participant(role="actor", entity=who, span=span, text=word),),
    )
