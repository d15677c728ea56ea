"""The charity, firm, union or the like that "its president" or "the firm's head of law" means, named before."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.new_trusts import trust_before
from graphkit.extract.posts.bodies.civil import NAMED, checked
from graphkit.language.given_names import GENDERS
from graphkit.language.words import COMMON

#: Words for one kind of body, in its name or beside it.
_KINDS = {
    "firm": r"firm|solicitors?|lawyers|llp|& co|chambers|consult(?:ancy|ants?)|practice|partners|ltd|limited",
    "company": r"company|firm|ltd|limited|plc|provider|operator|agency|business|group|homes",
    "agency": r"agency|company|recruiter|ltd|limited",
    "charity": r"charity|foundation|society|trust|hospice",
    "association": r"association|federation|confederation|society|guild|institute|college|council (?:of|for)",
    "institute": r"institute|think[ -]tank|centre",
    "think tank": r"institute|think[ -]tank|centre",
    "group": r"group|alliance|network|coalition|campaign|voice|voices|together|forum",
    "trust": r"nhs|trust|hospitals?",
    "federation": r"federation",
    "guild": r"guild",
    "society": r"society",
    "forum": r"forum",
    "network": r"network",
    "alliance": r"alliance",
    "college": r"college",
    "foundation": r"foundation",
    "hospital": r"hospital|infirmary|trust",
}
_CAPITAL = r"[A-Z][\w'’&-]*"
_PROPER = rf"{_CAPITAL}(?: (?:(?:of|and|for|the|&) )?{_CAPITAL}){{0,4}}"
_ANY = (
    r"charity|(?:law )?firm(?: of solicitors)?|solicitors|lawyers|company|provider|union|think[ -]tank|campaign group"
    r"|agency|consultancy|hospital trust|nhs trust|association|network|recruiter"
)
_COMPANY = r"(?:LLP|Ltd|Limited|plc|Solicitors|& Co|Chambers|Partners)"
_FIRM = re.compile(rf" {_COMPANY}$")
_NAMES = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\w'’-]){NAMED}",
        # "The charity Open Hand", "solicitors Moor & Pell".
        rf"(?<![\w-])(?:[Tt]he )?(?i:{_ANY}),? (?:called )?(?P<body>{_PROPER})",
        # "Open Hand, a small charity".
        rf"(?<![\w'’-])(?P<body>{_PROPER}), (?:an?|the|its|their|which is an?) (?:[\w'’-]+ ){{0,3}}?(?:{_ANY})\b",
        rf"(?<![\w'’-])(?P<body>{_PROPER} {_COMPANY})\b",
    )
)
#: Whose a title is, before its head.
_WHOSE = re.compile(rf"\b(?:(?P<its>its|whose)|the (?P<kind>{'|'.join(_KINDS)})'s?) (?:[\w-]+ ){{0,3}}$")
#: What a sentence may begin with before its subject.
_OPENS = re.compile(r"[\"“‘' ]*(?:(?:But|And|At|For|The|the|Local|local|A|Campaigners at|Lawyers at) )*")
#: Kinds of bodies whose names tell no kind.
_PRIVATE = frozenset({"company", "firm", "charity", "agency"})
#: Kinds of bodies that are no council's, named or not.
_NEVER_OURS = frozenset({"firm", "charity", "agency"})
#: What a trust that runs the services of a council may be called.
_RUNS_SERVICES = frozenset({"company", "trust"})
_INTRODUCED = re.compile(r"\b(?:company|trust) (?:to be |will be )?(?:called|named|known as)\b")
#: A proper name of any kind, as what does the work of a company or charity.
_PLAIN = re.compile(
    rf"(?P<body>{_CAPITAL} {_CAPITAL}(?: {_CAPITAL}){{0,2}})"
    r"(?= (?:also |now |has |had |which )*(?:r[ua]n|runs|own(?:s|ed)|operate[sd]|provide[sd]|manage[sd]"
    r"|supplie[sd]|sends?|sent|place[sd]|look(?:s|ed) after|works|worked|employ(?:s|ed)|sells|sold|built|makes"
    r"|made|won|help(?:s|ed)|support(?:s|ed)|act(?:s|ed) for|represent(?:s|ed))\b)"
)
_BACK, _NEAR = 1000, 60
#: "Its president" opens a sentence within so many characters, unless a name stands before it.
_FEW = 3
#: "Said its" stands within so many characters behind a quotation; a body is passed by with so many before it.
_SAID, _PASSED = 16, 24
#: How a sentence begins that is about a council, its services or those who judge them.
_OF_COUNCIL = re.compile(
    r"[\"' (]*(?:it|they|he|she|(?:the|its|this|that|his|her|their) (?:[\w-]+ )?(?:council|authority|borough|county"
    r"|city|town|trust|company|department|services?|leader|cabinet|director|chief executive))\b"
)
#: Before a body that somebody else is helped by, or comes from.
_PASSING = re.compile(r"\b(?:from|with|than|like|unlike|for|as|joins|joined|join|via|through) (?:the )?$")


class _Body(NamedTuple):
    """A body named at `start`:`end`, and the words that name it, folded."""

    start: int
    end: int
    name: str
    words: str


def is_firm(name: str) -> bool:
    """Say whether the name of a body is that of a firm or company: "Moor & Pell LLP"."""
    return _FIRM.search(name) is not None


def body_meant(annotated: Annotated, start: int, position: int) -> str:
    """Return the body that is told as whose the title at `position` is, in a sentence from `start` on; or nothing.

    "Its" means the subject of the sentence before, if that is a body of citizens, "the firm's" the last firm named, or
    "firm" where none is.
    """
    told = _WHOSE.search(annotated.folded, max(start, position - _NEAR), position)
    if told is None:
        return ""
    if told["its"] == "whose":
        return next((one.name for one in _bodies(annotated, start, told.start()) if one.end + 2 == told.start()), "")
    if told["its"]:
        return _subject_before(annotated, start, told.start())
    ours = told["kind"] in _RUNS_SERVICES and trust_before(annotated, position) is not None
    if ours or _INTRODUCED.search(annotated.folded, max(told.start() - _BACK, 0), told.start()):
        return ""
    kind = re.compile(rf"\b(?:{_KINDS[told['kind']]})\b")
    named = _bodies(annotated, max(told.start() - _BACK, 0), told.start())
    last = next((one.name for one in reversed(named) if kind.search(one.words)), "")
    last = last or (_plain_subject_before(annotated, start) if told["kind"] in _PRIVATE else "")
    return last or (told["kind"] if told["kind"] in _NEVER_OURS else "")


def _subject_before(annotated: Annotated, start: int, position: int) -> str:
    """Return the body that "its" at `position` means, of the sentence before: its subject, or the last in it.

    A sentence about a council has none. What is quoted before "said its president" is passed over.
    """
    start, position = _before_quotation(annotated, start, position)
    index = annotated.sentence_index(start)
    named = within(annotated.names, start, position)
    opens = position - start <= _FEW or (
        bool(named) and named[0].start - start <= _FEW and named[-1].end + 2 >= position
    )
    if not index or not opens:
        return ""
    before = annotated.sentences[index - 1]
    first = _OPENS.match(annotated.text, before.start, before.end)
    begin = first.end() if first else before.start
    bodies = _bodies(annotated, before.start, before.end)
    if subject := next((one.name for one in bodies if one.start <= begin), ""):
        return subject
    if not bodies or _OF_COUNCIL.match(annotated.folded, before.start, before.end):
        return ""
    if within(annotated.councils, before.start, begin + 1) or within(annotated.councils, bodies[-1].end, before.end):
        return ""
    passed = annotated.folded[max(before.start, bodies[-1].start - _PASSED) : bodies[-1].start]
    return "" if _PASSING.search(passed) else bodies[-1].name


def _before_quotation(annotated: Annotated, start: int, position: int) -> tuple[int, int]:
    """Return where the quotation begins that a sentence from `start` has before "said its", or the two as given."""
    quoted = annotated.quotation_at(start) or annotated.quotation_at(start + 1)
    if quoted is None or not quoted.end < position <= quoted.end + _SAID:
        return start, position
    told = annotated.marks("cue/telling", quoted.end, position)
    return (quoted.start - 1, quoted.start - 1) if told else (start, position)


def _plain_subject_before(annotated: Annotated, start: int) -> str:
    """Return the proper name, of no council, trust or person, with which the sentence before `start` begins."""
    index = annotated.sentence_index(start)
    before = annotated.sentences[max(index - 1, 0)]
    match = _PLAIN.match(annotated.text, before.start, before.end) if index else None
    if match is None or trust_before(annotated, start) is not None or within(annotated.names, *match.span("body")):
        return ""
    return checked(annotated, match)[0]


def _bodies(annotated: Annotated, start: int, end: int) -> list[_Body]:
    """Return the bodies in no list that are named at `start`:`end`, in order."""
    found = []
    for form in _NAMES:
        for match in form.finditer(annotated.text, start, end):
            name = checked(annotated, match)[0].removeprefix("The ")
            if name and name.split()[0] not in GENDERS and (form is _NAMES[0] or name.split()[0].lower() not in COMMON):
                found.append(_Body(match.start(), match.end(), name, annotated.folded[match.start() : match.end()]))
    return sorted(found)
