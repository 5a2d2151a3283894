"""`Attributes`: parts of speech, morphology and lemmas as the patterns of an attribute ruler give them, only faster.

spaCy's own ruler tries each of its patterns on each word of each text, a tenth of the cost of a parse. Most words are
alike in all that the patterns ask: what they give is found once for all words of the same tag and label, and of the
same form where a pattern names it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.tokens._retokenize import normalize_token_attrs, set_token_attrs

_ASKED = ("LOWER", "TAG", "DEP", "IS_SPACE")
_MOST_FORMS = 20_000
"""So many forms are kept with their class; then they are looked at anew, since names never end."""

Key = tuple[str, str, str, bool]
"""What patterns may ask of a word: its form where one names it, else ""; its tag; its label; is it white space."""
Test = Callable[[Key], bool]
Given = tuple[int, dict[Any, Any]]
"""The number of a pattern and the attributes that it gives; of two that give one attribute the later counts."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What all words alike are given; `after` are the pairs of which they may be the second."""

    key: Key
    given: list[Given]
    attributes: dict[Any, Any]
    after: list[tuple[Test, int, Given]]


class Attributes:
    """A component in the place of the attribute ruler whose `patterns` it is given.

    Raises `ValueError` for a pattern that asks what it cannot answer.
    """

    def __init__(self, vocab: Any, patterns: Iterable[Mapping[str, Any]]) -> None:
        self._strings = vocab.strings
        self._single: list[tuple[Test, Given]] = []
        self._pairs: list[tuple[Test, Test, int, Given]] = []
        self._named: set[str] = set()
        self._regexes: list[re.Pattern[str]] = []
        for number, row in enumerate(patterns):
            given = (number, normalize_token_attrs(vocab, row["attrs"]))
            for pattern in row["patterns"]:
                tests = [self._test(asked) for asked in pattern]
                if len(tests) == 1:
                    self._single.append((tests[0], given))
                elif len(tests) == 2:
                    self._pairs.append((tests[0], tests[1], row["index"], given))
                else:
                    raise ValueError(f"a pattern of {len(tests)} words is not known here")
        self._forms: dict[int, str] = {}
        self._known: dict[tuple[Any, ...], _Word] = {}

    def __call__(self, doc: Any) -> Any:
        """Set the attributes of all words of a text, in place."""
        if len(self._forms) > _MOST_FORMS:
            self._forms.clear()
        forms, known = self._forms, self._known
        before: _Word | None = None
        words: list[_Word] = []
        of_pairs: dict[int, list[Given]] = {}
        for lower, *others in doc.to_array(_ASKED).tolist():
            form = forms.get(lower)
            if form is None:
                form = forms[lower] = self._form(self._strings[lower])
            asked = (form, *others)
            word = known.get(asked)
            if word is None:
                word = known[asked] = self._word(*asked)
            for first, index, given in word.after:
                if before is not None and first(before.key):
                    of_pairs.setdefault(len(words) - 1 + index, []).append(given)
            words.append(word)
            before = word
        for token, word in zip(doc, words, strict=True):
            if word.attributes:
                set_token_attrs(token, word.attributes)
        for at, more in of_pairs.items():
            set_token_attrs(doc[at], _merged([*words[at].given, *more]))
        return doc

    def _form(self, lower: str) -> str:
        """Give a form that patterns name as it is, and for all others ""."""
        return lower if lower in self._named or any(r.search(lower) for r in self._regexes) else ""

    def _word(self, form: str, tag: int, dep: int, space: int) -> "_Word":
        key = (form, self._strings[tag], self._strings[dep], bool(space))
        given = [given for test, given in self._single if test(key)]
        after = [(first, index, given) for first, second, index, given in self._pairs if second(key)]
        return _Word(key, given, _merged(given), after)

    def _test(self, asked: Mapping[str, Any]) -> Test:
        """Give the test of one word of a pattern; the forms that it names are kept apart from then on."""
        tests = []
        for name, wanted in asked.items():
            if name not in _ASKED:
                raise ValueError(f"the attribute {name} is not known here")
            column = _ASKED.index(name)
            operators: Mapping[str, Any] = wanted if isinstance(wanted, Mapping) else {"IN": [wanted]}
            for operator, value in operators.items():
                tests.append((column, _operator(operator, value)))
                if name == "LOWER" and operator == "REGEX":
                    self._regexes.append(re.compile(value))
                elif name == "LOWER":
                    self._named.update(value)
        return lambda key: all(test(key[column]) for column, test in tests)


def _operator(operator: str, value: Any) -> Callable[[Any], bool]:
    if operator == "REGEX":
        search = re.compile(value).search
        return lambda given: search(given) is not None
    members = frozenset(value)
    if operator == "IN":
        return lambda given: given in members
    if operator == "NOT_IN":
        return lambda given: given not in members
    raise ValueError(f"the operator {operator} is not known here")


def _merged(given: Iterable[Given]) -> dict[Any, Any]:
    """Give all attributes that patterns give, in the order of the patterns."""
    merged: dict[Any, Any] = {}
    for _, attributes in sorted(given, key=lambda row: row[0]):
        merged.update(attributes)
    return merged
