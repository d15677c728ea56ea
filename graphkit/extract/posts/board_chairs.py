"""Chairs of boards told without the word: "the board meets under X", "with X in the chair"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention

_CHAIR = r"(?:chair(?:man|person|woman)?ship|chair|leadership|stewardship|presidency|guidance|direction|eye|helm)"
#: When it is chaired, as in "chaired ever since by": words without those of another clause.
_WHEN = r"(?:,? (?!by\b|and\b|but\b|is\b|was\b|that\b|which\b|who\b|under\b|with\b)[\w'-]+){0,5}?,?"
#: What somebody is, before the name: a title, somebody's or not.
_SOME_TITLE = r"(?: (?!and\b|but\b|by\b|is\b|was\b|that\b(?! \w+'s)|which\b|who\b|from\b)[\w'&-]+){1,10},?"
_UNDER = re.compile(
    rf"\b(?:under|(?P<agent>(?:chaired|led|headed|presided over){_WHEN} by))"
    rf"(?: (?:the|an?|its) (?:[\w-]+ ){{0,2}}?{_CHAIR} of)?"
    rf"(?(agent)(?:{_SOME_TITLE})?|(?: (?:the |its )?(?:former|ex|one-time|retired)[ -](?:[\w'-]+ ?){{1,5}})?) ?$"
)
#: "It is chaired by", after a sentence on a board; who leads or heads it might lead something else.
_IT = re.compile(
    r"[\"' ]*(?:and |which )?(?:it|this|the board)(?:'s|'d| is| was| has been| had been| will be| is to be)? "
)
_IS_CHAIRED = re.compile(r"\b(?:is|has been)(?: now)? (?:chaired|led|headed)\b")
_CHAIRED = re.compile(r"[\w' ]{0,30}?\b(?:chaired|presided over)\b")
_AND_ANOTHER = re.compile(r"\b(?:and|with) (?:an?|the|its) ")
#: "Has taken personal charge of" a board.
_TAKES_CHARGE = re.compile(
    r"[^.;:\"]{0,60}? (?:has|had|takes?|took|taken|taking|assum\w+)(?: [\w-]+)? (?:charge|control|command|the helm) of"
    r" (?:the |an? |its |their )?(?:(?!which\b|that\b|where\b|what\b|who\b)[\w'-]+ ){0,3}?$"
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
#: So far before a name "chaired by" stands, and a board before that; "with" stands nearer.
_NEAR, _NEARER = 130, 50
_BACK = 240


def chairs_a_board(annotated: Annotated, mention: Mention, start: int, end: int) -> bool:
    """Say whether somebody chairs the improvement board that a sentence at `start`:`end` speaks of."""
    folded = annotated.folded
    if _OWN.match(folded, mention.end, end) and _JUST_UNDER.search(folded, start, mention.start):
        return _board_in(annotated, mention.end, min(end, mention.end + _BACK))
    if _takes_charge(annotated, mention, end):
        return True
    if _IT.match(folded, start, end):
        start = _board_before(annotated, start, _CHAIRED.match(folded, start, end) is not None)
    back, near = max(start, mention.start - _BACK), max(start, mention.start - _NEAR)
    if not _board_in(annotated, back, mention.start):
        return False
    if under := _UNDER.search(folded, near, mention.start):
        boards = annotated.marks("cue/of-improvement", back, mention.start)
        return _OTHER_SUBJECT.search(folded, boards[-1].end, max(under.start(), boards[-1].end)) is None
    near = max(start, mention.start - _NEARER)
    return bool(_WITH.search(folded, near, mention.start) and _IN_THE_CHAIR.match(folded, mention.end, end))


def _takes_charge(annotated: Annotated, mention: Mention, end: int) -> bool:
    """Say whether somebody is told to have taken charge of an improvement board."""
    boards = annotated.marks("cue/of-improvement", mention.end, min(end, mention.end + _NEAR))
    if not boards or not _board_in(annotated, boards[0].start, end):
        return False
    return _TAKES_CHARGE.fullmatch(annotated.folded, mention.end, boards[0].start) is not None


def _board_before(annotated: Annotated, start: int, chaired: bool) -> int:
    """Return where the sentence before one begins if it is on a board, which "it" is: or else `start`."""
    index = annotated.sentence_index(start)
    before = annotated.sentences[index - 1] if index else None
    if before is None or before.block != annotated.sentences[index].block:
        return start
    boards = annotated.marks("cue/of-improvement", before.start, before.end)
    if not boards or not (chaired or boards[0].start - before.start < _NEARER):
        return start
    if not chaired and _AND_ANOTHER.search(annotated.folded, boards[0].end, before.end):
        return start
    return boards[0].start


def is_chaired(annotated: Annotated, mention: Mention, start: int) -> bool:
    """Say whether a sentence from `start` tells that a board is chaired by somebody now, even if it meets later."""
    return _IS_CHAIRED.search(annotated.folded, max(start, mention.start - _NEAR), mention.start) is not None


def is_wound_up(annotated: Annotated, mention: Mention, end: int) -> bool:
    """Say whether a sentence, up to `end`, goes on to tell that the board which somebody chairs is no more."""
    return _WOUND_UP.match(annotated.folded, mention.end, end) is not None


def _board_in(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether an improvement board is spoken of at `start`:`end`."""
    boards = annotated.marks("cue/of-improvement", start, end)
    return bool(boards) and "board" in annotated.folded[boards[0].start : end]
