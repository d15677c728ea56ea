"""Towns that stand for the council that sits there: "Trowbridge had been told before", "the leader in Grimsby"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark

#: What makes the name of a town that of something else in it.
_SOMETHING_ELSE = re.compile(
    r"(?!-based (?:authority|council|unitary)\b)"
    r"[ -](?:crown|magistrates|county court|family court|university|college|prison|station|road|street|hospital"
    r"|cathedral|castle|school|academy|city (?:fc|football)|north end|town (?:fc|football)|based|born)\b"
)
#: What makes a town's name that of a council.
_AUTHORITY = re.compile(
    r"(?:-based)? (?:authority|council|unitary)\b|'?s? (?:town hall|city hall|county hall|civic (?:centre|offices))\b"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Cllr|Coun|Councillor|Lord|Lady|Baroness|Judge)\.? $")
#: So near to its beginning or its end, a town is what a sentence begins or ends with.
_BEGINS, _ENDS = 16, 2


def seat_in(annotated: Annotated, start: int, end: int) -> str:
    """Return the council (GSS code) whose seat is the last one named in `start`:`end`; empty for none.

    Only a council that the document names is meant.
    """
    for mark in reversed(annotated.marks("seat", start, end)):
        if _is_seat(annotated, mark):
            return mark.concept
    return ""


def seat_begins(annotated: Annotated, start: int, end: int) -> str:
    """Return the council whose seat a sentence at `start`:`end` begins with."""
    return seat_in(annotated, start, min(start + _BEGINS, end))


def seat_called(annotated: Annotated, start: int, end: int) -> str:
    """Return the council that a stretch calls by its seat: "the Grimsby authority", "Grimsby Town Hall"."""
    for mark in annotated.marks("seat", start, end):
        if _AUTHORITY.match(annotated.folded, mark.end) and _is_seat(annotated, mark):
            return mark.concept
    return ""


def seat_ends(annotated: Annotated, start: int, end: int) -> str:
    """Return the council with whose seat a sentence at `start`:`end` ends."""
    last = annotated.marks("seat", start, end)[-1:]
    return seat_in(annotated, last[0].start, end) if last and last[0].end + _ENDS >= end else ""


def _is_seat(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a town is written as a name, and of a council that the document names."""
    text = annotated.text
    if not text[mark.start].isupper() or _SOMETHING_ELSE.match(annotated.folded, mark.end):
        return False
    before, after = text[max(mark.start - 2, 0) : mark.start], text[mark.end : mark.end + 2]
    goes_on = after[:1] == " " and after[1:].isupper() and not _AUTHORITY.match(annotated.folded, mark.end)
    if goes_on or before.endswith("-"):
        return False
    if _is_surname(annotated, mark):
        return False
    return any(mention.gss == (mark.concept,) for mention in annotated.councils)


def _is_surname(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a town is somebody's name: "Jane Preston", "Ms Preston", and so every Preston of the text."""
    text, town = annotated.text, annotated.text[mark.start : mark.end]
    if _TITLE.search(text, max(mark.start - 12, 0), mark.start):
        return True
    return any(text.endswith(f" {town}", name.start, name.end) for name in annotated.names)
