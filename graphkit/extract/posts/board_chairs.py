"""Chairs of boards told without the word: "the board meets under X", "with X in the chair"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention

_CHAIR = r"(?:chair(?:man|person|woman)?ship|chair|leadership|stewardship|presidency|guidance|direction|eye|helm)"
_UNDER = re.compile(
    r"\b(?:under|chaired by|led by|headed by|presided over by)"
    rf"(?: (?:the|an?|its) (?:[\w-]+ ){{0,2}}?{_CHAIR} of)?"
    r"(?: (?:the |its )?(?:former|ex|one-time|retired)[ -](?:[\w'-]+ ){1,5})? ?$"
)
#: Before a name, and after one: "Under Jane Moor's chairmanship the board".
_JUST_UNDER, _OWN = re.compile(r"\bunder $"), re.compile(r"'s? (?:[\w-]+ )?chair(?:man|person|woman)?ship\b(?! of\b)")
#: From a board to "under": somebody else than the board is.
_OTHER_SUBJECT = re.compile(
    r"\b(?:said|says|seen?|sees|saw|found|finds|told|tells|heard|hears|believes?|thinks?"
    r"|that(?! (?:sits?|sat|meets?|met|works?|worked|has|had) )|how|while|because|helped)\b"
    r"|(?<!by )(?<!of )(?<!for )(?<!at )(?<!in )(?<!to )\b(?:the|its) (?:council|authority|department|service|services"
    r"|city|county|borough|town|children)\b"
)
_WITH = re.compile(
    r"\b(?:with|has|have) (?:(?:the |an? )?(?:former|ex|one-time|retired|veteran)[ -](?:[\w'-]+,? ){1,5})?$"
)
_IN_THE_CHAIR = re.compile(
    r"(?:,[^,.;:\"]{3,60},|,)? (?:in the chair|as (?:its |the )?(?:independent )?chair(?:man|woman)?|presiding"
    r"|at (?:its|the) (?:head|helm))\b"
)
#: After the name of who chairs a board that is no more.
_WOUND_UP = re.compile(
    r"[^.;\"]{0,60}?\b(?:(?:was|were|has been|had been) (?:then |since |now |later )?(?:wound (?:up|down)|abolished"
    r"|disbanded"
    r"|dissolved|scrapped|closed|dropped|stood down|folded)|ceased to|came to an end|until (?:its end|it was))\b"
)
_NEAR = 50
_BACK = 160


def chairs_a_board(annotated: Annotated, mention: Mention, start: int, end: int) -> bool:
    """Say whether somebody chairs the improvement board that a sentence at `start`:`end` speaks of."""
    folded = annotated.folded
    if _OWN.match(folded, mention.end, end) and _JUST_UNDER.search(folded, start, mention.start):
        return _board_in(annotated, mention.end, min(end, mention.end + _BACK))
    back, near = max(start, mention.start - _BACK), max(start, mention.start - _NEAR)
    if not _board_in(annotated, back, mention.start):
        return False
    if under := _UNDER.search(folded, near, mention.start):
        boards = annotated.marks("cue/of-improvement", back, mention.start)
        return _OTHER_SUBJECT.search(folded, boards[-1].end, max(under.start(), boards[-1].end)) is None
    return bool(_WITH.search(folded, near, mention.start) and _IN_THE_CHAIR.match(folded, mention.end, end))


def is_wound_up(annotated: Annotated, mention: Mention, end: int) -> bool:
    """Say whether a sentence, up to `end`, goes on to tell that the board which somebody chairs is no more."""
    return _WOUND_UP.match(annotated.folded, mention.end, end) is not None


def _board_in(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether an improvement board is spoken of at `start`:`end`."""
    boards = annotated.marks("cue/of-improvement", start, end)
    return bool(boards) and "board" in annotated.folded[boards[0].start : end]
