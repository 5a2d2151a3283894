"""`shared`: whether an event that is told without a time of its own is of the day of the story, and how surely.

Each rule is a row of `RULES`: it looks at the verb that tells the event, in its clause. The first that holds
decides. After the lead, and by a rule that is right less often, the event is only "about" that day ("2024-07-16~").
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dragoman.model import Event, TimeMention, When
from dragoman.read.parse import Parse
from dragoman.read.tables import load_table

from .story import Story, background
from .tense import governor
from .ties import homes, with_host

_HELPERS = {"will", "would", "may", "might", "could", "can", "should", "must", "'ll", "’ll", "wo"}
_GOES_BACK = 2
"""Sentences back in which an event may go on from older days; at 3 a right date is lost in the MEANTIME reports."""
_DEEP = 4
"""Clauses that are followed upwards: more than any sentence of news needs."""


@dataclass(frozen=True)
class Told:
    """How an event is told: its type, the verb that tells it, whether by a noun under that verb, and the story."""

    type: str
    verb: Any
    by_noun: bool
    day: Story
    in_lead: bool
    in_title: bool
    ongoing: bool
    quoted: bool
    elsewhen: bool
    """Whether the sentence, or the one before, tells of days before, so that the telling may have gone on there."""


@dataclass(frozen=True)
class Rule:
    """A way to be of the day of the story: its name, its test, whether the day is only about, and why it holds."""

    name: str
    holds: Callable[[Told], bool]
    about: bool
    why: str
    quoted: bool | None = False
    """Whether it is for what stands in quotation marks; None where that is all one."""


def shared(parse: Parse, event: Event, times: tuple[TimeMention, ...], day: Story) -> When | None:
    """Give the day of the story for an event without a time of its own that is told as part of it, or None."""
    rule = rule_of(parse, event, times, day)
    if rule is None:
        return None
    about = rule.about or event.trigger.start >= day.lead_end
    return When(edtf=day.day + "~" if about else day.day, earliest=day.day, latest=day.day)


def rule_of(parse: Parse, event: Event, times: tuple[TimeMention, ...], day: Story) -> Rule | None:
    """Give the rule by which an event without a time of its own is of the day of the story, or None."""
    trigger = parse.tokens(event.trigger).root
    verb = _telling(trigger, event.type)
    if verb is None or (main := _main(verb)) is None or _timeless(main):
        return None
    told = Told(
        event.type,
        main,
        verb is not trigger,
        day,
        event.trigger.start < day.lead_end,
        trigger.i < day.title_end,
        event.status == "ongoing",
        parse.quote_at(trigger.i) is not None,
        _elsewhen(parse, trigger, times, day.day),
    )
    if told.ongoing and not under_way(main):
        return None
    return next((rule for rule in RULES if rule.holds(told) and rule.quoted in {None, told.quoted}), None)


def _elsewhen(parse: Parse, trigger: Any, times: tuple[TimeMention, ...], day: str) -> bool:
    """Tell whether the trigger's sentence tells of days before `day`, or one before it that it goes on from does so.

    It goes on from a sentence of the past with an older day while no sentence between tells a time.
    """
    sentence = trigger.sent
    for back in range(_GOES_BACK + 1):
        here = [t for t in times if sentence.start_char <= t.span.start < sentence.end_char and t.type == "point"]
        if any(_older(parse, time, day, own=not back) for time in here):
            return True
        if (back and here) or not sentence.start:
            return False
        sentence = parse.doc[sentence.start - 1].sent
    return False


def _older(parse: Parse, time: TimeMention, day: str, *, own: bool) -> bool:
    """Tell whether a time of a sentence, the trigger's own or one before in the past, is of days before `day`."""
    if not time.latest or time.latest >= day:
        return False
    verb = governor(parse.tokens(time.span).root)
    aside = verb is not None and background(verb)
    return not aside and (own or (verb is not None and _past(verb)))


def _telling(trigger: Any, kind: str) -> Any | None:
    """Give the verb that tells an event: its own, or for a noun the one that says that it takes place then."""
    if trigger.pos_ in {"VERB", "AUX"}:
        return trigger
    table = load_table("dating")
    if (
        kind in table["decisions"]
        and trigger.dep_ in {"dobj", "nsubjpass"}
        and trigger.head.lemma_ in table["deciding"]
    ):
        return trigger.head
    verb = next((home for home in homes(trigger) if home.pos_ in {"VERB", "AUX"}), None)
    return verb if verb is not None and verb.lemma_ in table["staging"] else None


def _main(verb: Any) -> Any | None:
    """Give the verb of the main clause that a verb has its time from: its own, or one that it goes along with.

    None where its clause is background, stands under another, or looks ahead.
    """
    for _ in range(_DEEP):
        above = _above(verb)
        if above is None:
            return verb if _heads_clause(verb) else None
        verb = above
    return None


def _above(verb: Any) -> Any | None:
    """Give the verb that another goes along with: by "and", as a participle, or by "as" and "while"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "prep", "advmod"} and c.i < verb.i}
    if verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VBN"} and not _helped(verb) and not marks:
        return verb.head
    if (host := with_host(verb)) is not None:
        return host
    if (
        verb.dep_ == "advcl"
        and marks & {"as", "while", "although", "though"}
        and (verb.tag_ == "VBD" or _helped(verb, "was", "were"))
    ):
        return verb.head
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not _own_helpers(verb):
        return verb.head
    if verb.dep_ == "xcomp" and verb.head.lemma_ in load_table("dating")["phases"]:
        return verb.head
    if verb.dep_ == "acomp" and verb.tag_ == "VBN" and verb.head.lemma_ == "be":
        return verb.head
    return None


def news_told_by(verb: Any) -> Any | None:
    """Give the verb of saying under which a verb tells news by its tense: what is under way, or a perfect announced."""
    table, saying = load_table("dating"), verb.head
    if verb.dep_ != "ccomp" or background(saying) or _timeless(verb):
        return None
    if under_way(verb):
        return saying if saying.lemma_ in table["fresh"] else None
    return saying if perfect(verb) and saying.lemma_ in table["announcing"] else None


def _own_helpers(verb: Any) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or _helped(verb)


def _helped(verb: Any, *words: str) -> bool:
    """Tell whether a verb has an auxiliary, one of `words` if there are any."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return bool(helpers & set(words) if words else helpers)


def _heads_clause(verb: Any) -> bool:
    """Tell whether a verb heads a main clause, or one side by side with it, that tells of no plan and no background."""
    if verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"} or background(verb) or _helped(verb, *_HELPERS):
        return False
    if verb.dep_ == "conj" and (verb.head.pos_ not in {"VERB", "AUX"} or _main(verb.head) is None):
        return False
    if verb.dep_ == "conj" and perfect(verb.head) and not perfect(verb):
        return False
    if verb.dep_ == "ccomp" and verb.head.i < verb.i:
        return False
    if any(c.dep_ == "mark" and c.lower_ in load_table("dating")["orders"] for c in verb.children):
        return False
    return verb.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} and not _when(verb) and not _precedes(verb)


def _when(verb: Any) -> bool:
    """Tell whether another time is told by a clause ("he was six WHEN they moved")."""
    return any(
        c.dep_ == "advcl" and c.tag_ == "VBD" and any(m.lower_ == "when" for m in c.children) for c in verb.children
    )


def _precedes(verb: Any) -> bool:
    """Tell whether it is told to have come before something else ("was held BEFORE the vote")."""
    words = {word for word, relation in load_table("dating")["orders"].items() if relation == "before"}
    clauses = [c for c in verb.children if c.dep_ == "advcl"]
    marks = [m for c in clauses for m in c.children if m.dep_ == "mark"]
    return any(m.lower_ in words for m in (*marks, *(c for c in verb.children if c.dep_ == "prep")))


def _timeless(verb: Any) -> bool:
    """Tell whether an adverb makes it of no one day ("so far", "often"), its own or that of what it goes on from."""
    words = set(load_table("dating")["of_no_day"])
    if any(c.lower_ in words for c in verb.children if c.dep_ in {"advmod", "prep", "npadvmod", "mark", "neg"}):
        return True
    first = verb.head
    goes_on = verb.dep_ == "conj" and first.tag_ == "VBD" and not any(c.dep_ == "nsubj" for c in verb.children)
    return goes_on and any(c.lower_ in words for c in first.children if c.dep_ == "advmod" and c.i < first.i)


def _past(verb: Any) -> bool:
    present = _helped(verb, "is", "are", "am", "'s", "’s", "be")
    return verb.tag_ == "VBD" or (verb.tag_ in {"VBN", "VBG"} and not present and not perfect(verb))


def perfect(verb: Any) -> bool:
    """Tell whether a verb is in the present perfect ("has signed")."""
    return _helped(verb, "has", "have", "'ve", "’ve")


def _word_said(told: Told) -> bool:
    return told.type in load_table("dating")["said"] and _past(told.verb)


def _word_says(told: Told) -> bool:
    table, verb = load_table("dating"), told.verb
    return told.type in table["said"] and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in table["says"]


def _in_story(told: Told) -> bool:
    return told.day.told == "event" and _past(told.verb) and not told.elsewhen


def _performed(told: Told) -> bool:
    table, verb = load_table("dating"), told.verb
    return _in_person(verb) and told.type in table["said"] and verb.tag_ in {"VBP", "VBZ"}


def _in_person(verb: Any) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ in {"i", "we"} for c in verb.children)


def _under_way(told: Told) -> bool:
    lasting = told.type in load_table("dating")["lasting"]
    habit = any(
        m.lower_ in {"when", "whenever", "if"} for c in told.verb.children if c.dep_ == "advcl" for m in c.children
    )
    return not (lasting or habit) and under_way(told.verb) and (not told.quoted or _in_person(told.verb))


def under_way(verb: Any) -> bool:
    """Tell whether a verb is in the present progressive ("are marching"), and not of what is "going to" be."""
    return verb.tag_ == "VBG" and _helped(verb, "is", "are", "am", "'re", "’re", "'m", "’m") and verb.lemma_ != "go"


def _title(told: Told) -> bool:
    present = told.verb.tag_ in {"VBZ", "VBP"} and not _helped(told.verb)
    return told.in_title and (present or _past(told.verb))


def _lead_perfect(told: Told) -> bool:
    return told.in_lead and perfect(told.verb)


def _word_perfect(told: Told) -> bool:
    return told.verb.lemma_ in load_table("dating")["fresh"] and perfect(told.verb)


def _lead_past(told: Told) -> bool:
    return told.in_lead and told.day.told == "dateline" and _past(told.verb) and not told.elsewhen


RULES: tuple[Rule, ...] = (
    Rule("said in the story", _word_said, about=False, why="words are of the day, or the day before: 35 of 39"),
    Rule("says in the story", _word_says, about=False, why="a word in the present is of the day: 5 of 5"),
    Rule("told as the story", _in_story, about=False, why="the story's clauses go on where its lead began: 19 of 21"),
    Rule("title", _title, about=True, why="a title tells the news: 16 of 19"),
    Rule("perfect in the lead", _lead_perfect, about=True, why="“has resigned” in a lead is news: 14 of 17"),
    Rule("said, perfect", _word_perfect, about=True, why="“has announced” is news: 4 of 4"),
    Rule("under way", _under_way, about=True, why="what goes on does so as it is told: 5 of 5", quoted=None),
    Rule("said by saying it", _performed, about=True, why="“we pledge” pledges as it is said: 1 of 1", quoted=True),
    Rule("past in the lead", _lead_past, about=True, why="a lead under a dateline tells of its day: 4 of 5"),
)
"""How often each was right is of the AIRBUS and Apple timelines: of their events without a time of their own, those the
rule holds for, and of these the ones on exactly the day of the story. Rules were written by looking at AIRBUS alone."""
