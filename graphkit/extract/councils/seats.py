"""Towns that stand for the council that sits there: "Trowbridge had been told before", "the leader in Grimsby"."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.councils.towns import AUTHORITY, is_town

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
        if AUTHORITY.match(annotated.folded, mark.end) and _is_seat(annotated, mark):
            return mark.concept
    return ""


def seat_ends(annotated: Annotated, start: int, end: int) -> str:
    """Return the council with whose seat a sentence at `start`:`end` ends."""
    last = annotated.marks("seat", start, end)[-1:]
    return seat_in(annotated, last[0].start, end) if last and last[0].end + _ENDS >= end else ""


def _is_seat(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a town is written as a name, and of a council that the document names."""
    return is_town(annotated, mark) and any(mention.gss == (mark.concept,) for mention in annotated.councils)
