"""Chairs of boards told without the word: "the board meets under X", "with X in the chair"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention

_UNDER = re.compile(
    r"\b(?:under|chaired by|led by|headed by|presided over by)"
    r"(?: the (?:chairmanship|chair|leadership|guidance|direction|eye) of)?"
    r"(?: (?:the |its )?(?:former|ex|one-time|retired)[ -](?:[\w'-]+ ){1,5})? ?$"
)
_WITH = re.compile(
    r"\b(?:with|has|have) (?:(?:the |an? )?(?:former|ex|one-time|retired|veteran)[ -](?:[\w'-]+,? ){1,5})?$"
)
_IN_THE_CHAIR = re.compile(
    r"(?:,[^,.;:\"]{3,60},|,)? (?:in the chair|as (?:its |the )?(?:independent )?chair(?:man|woman)?|presiding)\b"
)
_NEAR = 50
_BACK = 160


def chairs_a_board(annotated: Annotated, mention: Mention, start: int, end: int) -> bool:
    """Say whether somebody chairs the improvement board that a sentence at `start`:`end` speaks of before."""
    folded = annotated.folded
    boards = annotated.marks("cue/of-improvement", max(start, mention.start - _BACK), mention.start)
    if not boards or "board" not in folded[boards[0].start : mention.start]:
        return False
    near = max(start, mention.start - _NEAR)
    if _UNDER.search(folded, near, mention.start):
        return True
    return bool(_WITH.search(folded, near, mention.start) and _IN_THE_CHAIR.match(folded, mention.end, end))
