"""Councils that are in no list, beside titles: districts, which have no children's services, and those of elsewhere."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.words import COMMON

_NAME = r"(?P<name>[A-Z][a-z]+(?:[ -](?:(?:and|upon|on|under|in|the|of) )?(?:the )?[A-Z][a-z]+){0,3}?)"
_SORT = r"(?:Borough|District|City|Town|Parish|Metropolitan Borough)"
_COUNCIL = rf"(?: {_SORT} Council| [Cc]ouncil)"
#: "Burnley's", "Burnley Borough Council", "Burnley council's", before a title.
_BEFORE = re.compile(rf"(?<![\w'’-])(?<!\w [A-Z]){_NAME}(?:{_COUNCIL}(?:['’]s?)?|['’]s?)? $")
#: "Of Burnley", "of Burnley Borough Council", after one; "Burnley Borough Council" after a verb.
_AFTER = re.compile(
    rf"(?:(?:,? (?:of|at|for|in))? (?:the )?(?={_NAME.replace('?P<name>', '?:')}{_COUNCIL}\b)| of ){_NAME}"
    rf"(?:{_COUNCIL}\b|(?=[,.;:)\n]))"
)
_LONGEST = 60
#: Between such a place and a title, and between a title and one.
_OWNS = re.compile(r"(?: city| county)?(?: council)?(?:'s?)? (?:(?:former|then|new|current|interim|acting) )?")
_BEYOND = ("cue/beyond-england", "cue/namesake-beyond-england")
_ITS_COUNCIL = re.compile(r" (?:city |county )?council\b")
#: After a place: it is part of the name of another.
_NAME_GOES_ON = re.compile(r" (?!(?:City|County|Borough|Council)\b)[A-Z]")
_AT = re.compile(r",? (?:in|at|of|for|with)(?: the)?(?: (?:city|county|isle) of)? ")
#: Roles that districts have, and those of which a place alone tells that they are a district's.
_ROLES = frozenset({"council-leader", "deputy-leader", "opposition-leader", "chief-executive", "mayor"})
_BY_PLACE = frozenset({"council-leader", "deputy-leader"})


def district(annotated: Annotated, title: Title, role: str) -> str:
    """Return the place of a district council that a title in a `role` is told to be of; empty for none."""
    if role not in _ROLES or title.council or title.body:
        return ""
    text = annotated.text
    before = _BEFORE.search(text, max(title.opening - _LONGEST, 0), title.opening)
    after = _AFTER.match(text, title.end, title.end + _LONGEST)
    councils = annotated.folded.startswith("council's ", title.opening)
    for told in (after, before):
        by_council = told is not None and ("ouncil" in told[0] or (told is before and councils))
        if told is not None and (by_council or role in _BY_PLACE) and _is_place(annotated, told, by_council=by_council):
            return told["name"]
    return ""


def beyond_england(annotated: Annotated, title: Title) -> str:
    """Return the place outside England that a title is told to be in: "Glasgow's director"; empty for none."""
    left = max(title.opening - _LONGEST, 0)
    for mark in within(annotated.merged(_BEYOND), left, title.end + _LONGEST):
        before = mark.end <= title.start and _OWNS.fullmatch(annotated.folded, mark.end, title.start)
        after = mark.start >= title.end and _AT.fullmatch(annotated.folded, title.end, mark.start)
        if mark.concept.startswith("namesake") and not _ITS_COUNCIL.match(annotated.folded, mark.end):
            continue
        if not (before or after) or not annotated.text[mark.start].isupper() or seat_in(annotated, *mark[:2]):
            continue
        if before or not _is_in_england(annotated, mark.end):
            return annotated.text[mark.start : mark.end]
    return ""


def _is_in_england(annotated: Annotated, end: int) -> bool:
    """Say whether a place that ends at `end` is only named like one outside: "Jersey Road", "Newport, Shropshire"."""
    if _NAME_GOES_ON.match(annotated.text, end):
        return True
    return annotated.text.startswith(", ", end) and bool(within(annotated.councils, end + 2, end + 4))


def _is_place(annotated: Annotated, told: re.Match[str], *, by_council: bool) -> bool:
    """Say whether a name can only be that of a place that is no council of ours, nor a seat of one, nor a body."""
    start, end = told.span("name")
    words = told["name"].replace("-", " ").split()
    if any(word.lower() in COMMON for word in (words[0], words[-1])):
        return False
    if seat_in(annotated, start, end) and not by_council:
        return False
    if any(m.start < end and m.end > start for m in within(annotated.councils, max(start - _LONGEST, 0), end)):
        return False
    if not by_council and _is_person(annotated, told["name"], start, end):
        return False
    schemes = ("organisation", "cue/party", "cue/of-opposition")
    return not any(annotated.marks(scheme, start, end) for scheme in schemes)


def _is_person(annotated: Annotated, name: str, start: int, end: int) -> bool:
    """Say whether a name at `start`:`end` is written like that of a person, or is the surname of one in the text."""
    near = within(annotated.names, max(start - _LONGEST, 0), end)
    return any(n.end > start for n in near) or any(n.words.endswith(f" {name}") for n in annotated.names)
