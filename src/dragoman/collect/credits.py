"""The agency that signs a report at its foot, in its byline or in the metadata of a line."""

from collections.abc import Mapping

import regex

from .agencies import agency_name, is_agency, looks_like_agency

LOOKED_AT = 6
"""Lines of the text's end that may hold a credit: it stands above copyright notices and links."""

ACRONYM = 4
"""Letters up to which a wire's name in small letters is taken for an acronym ("ap")."""

_NAME = r"(?P<agency>(?:The )?\p{Lu}[\p{L}\p{N}.'’&/\- ]{1,40}?)"
_FORMS = tuple(
    regex.compile(form)
    for form in (
        (
            rf"(?:©|\([cC]\)|[Cc]opyright)(?: ©)?(?: \d{{4}}(?:[-–]\d{{2,4}})?)?,? (?:by )?{_NAME}(?:,? \d{{4}})?"
            r"(?:\.|(?:[.,;]| [-–—|]| [Aa]ll [Rr]ights) .{0,80})?"
        ),
        rf"[-–—―]+ ?{_NAME}\.?",
        rf"[(\[]{_NAME}[)\]]",
        rf"(?:Source|Credit|Agency|Via|Courtesy)(?: of)?: ?{_NAME}\.?",
        (
            rf"\(?(?:Additional reporting|Reporting|Report|Writing) by .{{1,120}}? (?:for|of) {_NAME}"
            r"(?:[.;)].{0,160})?"
        ),
        r"(?P<agency>\p{Lu}[\p{L}\p{N}.'’&/\- ]{1,40}?)",
    )
)


def find_credit(text: str, outlet: str | None = None) -> str | None:
    """Give the agency that signs the last lines of `text` ("© 2024 Harbour Wire", "— AFP"), or None.

    The outlet's own name in such a line is no agency's.
    """
    lines = [line.strip() for line in text[-2500:].split("\n") if line.strip()]
    for line in reversed(lines[-LOOKED_AT:]):
        for form in _FORMS:
            match = form.fullmatch(line)
            name = match["agency"].strip() if match else ""
            if name and is_agency(name) and name.casefold() != (outlet or "").casefold():
                return agency_name(name)
    return None


def named_agency(known: Mapping[str, str]) -> str | None:
    """Give the agency that metadata names under `agency`, `wire`, `credit`, or as the author.

    `agency` and `wire` hold nothing else; a credit or an author counts only where it is an agency's name.
    """
    if "agency" in known:
        return agency_name(known["agency"])
    wire = known.get("wire", "")
    wire = wire.upper() if len(wire) <= ACRONYM else wire[:1].upper() + wire[1:]
    if wire and looks_like_agency(wire):
        return agency_name(wire)
    for value in (known.get("credit"), known.get("author")):
        for name in (value or "").split(","):
            if name and is_agency(name.strip()):
                return agency_name(name.strip())
    return None
