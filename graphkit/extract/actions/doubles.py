"""Deeds that are told twice, or that belong to another deed of their sentence."""

from __future__ import annotations

import re

from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.undone import AFTER, BEFORE, CLAUSE

#: What the coming of auditors looks like: "brought in auditors from Essex".
_OF_AUDITORS = frozenset({"partnership", "appointment"})
_AUDITORS_IN = re.compile(r"\b(?:in|hired|engaged|appointed|commissioned) (?:[\w-]+ ){0,2}?(?:auditors|consultants)\b")
_HELP = re.compile(r"(?:help|support)\b")
_LENT = re.compile(
    r"\b(?:loan|second\w*|borrow\w*|lent|lends?|team|managers|officers|staff|experts|colleagues|workers|help|support)\b"
)
_TO = re.compile(r"\bto ")
_KNOWN_BOARD = re.compile(
    r"\b(?:chair\w* of|lead|head|join|sit on) (?:the|its|their|our|[\w']+'s|the [\w']+'s)"
    r" (?:[\w'-]+ ){0,2}board$"
)
#: "Invited to carry out a review".
_ASKED_TO = re.compile(r"\b(?:asked|invited|commissioned|persuaded|called in|brought in)(?: in)?(?: to)?\b")
_NOTICE = re.compile(r"notice|direction")


def without_demands(folded: str, found: list[Deed]) -> list[Deed]:
    """Leave out what the government is called on to do: "called on ministers to find more money"."""
    calls = [deed for deed in found if deed.type == "lobbying"]
    return [
        deed
        for deed in found
        if deed.type == "lobbying"
        or (deed.type == "intervention" and _NOTICE.search(folded, deed.start, deed.end))
        or not any(call.end <= deed.start and not CLAUSE.search(folded, call.end, deed.start) for call in calls)
    ]


def without_doubles(folded: str, found: list[Deed]) -> list[Deed]:
    """Keep one deed of a type where several overlap.

    A commissioner is no other appointment, and services that come back to the council go to no trust.
    """
    kept: list[Deed] = []
    for deed in found:
        before = next((i for i, one in enumerate(kept) if one.type == deed.type and deed.start < one.end), None)
        if before is None:
            kept.append(deed)
        else:
            kept[before] = Deed(kept[before].start, max(kept[before].end, deed.end), deed.type)
    led = [deed for deed in kept if deed.type == "appointment"]
    sent = [deed for deed in kept if deed.type == "commissioner"]
    audits = [deed for deed in kept if deed.type == "external-audit"]
    back = [deed for deed in kept if deed.type == "restructure" and " back" in folded[deed.start - 1 : deed.end]]
    return [
        deed
        for deed in kept
        if not (deed.type == "appointment" and _near(deed, sent))
        and not (deed.type == "trust" and _near(deed, back))
        and not (deed.type == "review" and _near(deed, audits))
        and not (deed.type == "improvement-board" and _is_led(folded, deed, led))
        and not (audits and deed.type in _OF_AUDITORS and _AUDITORS_IN.search(folded, deed.start, deed.end))
        and not (
            (deed.type == "other" or _HELP.match(folded, deed.start))
            and _TO.search(folded, deed.start - 3, deed.start + 3)
            and _is_purpose(deed, kept)
        )
        and not (deed.type == "partnership" and (_is_reviewer(folded, deed, kept) or _is_origin(folded, deed, led)))
    ]


def _is_purpose(deed: Deed, others: list[Deed]) -> bool:
    """Say whether a deed is what another is for: "hired ten workers to clear the backlog"."""
    return any(one.start < deed.start < one.end + BEFORE and one.type not in ("other", deed.type) for one in others)


def _is_reviewer(folded: str, deed: Deed, others: list[Deed]) -> bool:
    """Say whether those who help are asked for a review, which is told as such."""
    if not _ASKED_TO.search(folded, deed.start, deed.end):
        return False
    return any(one.type == "review" and one.start - deed.end < AFTER and deed.start < one.start for one in others)


def _is_origin(folded: str, deed: Deed, appointments: list[Deed]) -> bool:
    """Say whether a council is just where somebody comes from who is appointed."""
    come = any(one.start < deed.end and deed.start < one.end for one in appointments)
    return come and " from " in folded[deed.start : deed.end] and not _LENT.search(folded, deed.start, deed.end)


def _is_led(folded: str, board: Deed, appointments: list[Deed]) -> bool:
    """Say whether a board is there already and just gets somebody new: "came in as chair of the board"."""
    known = any(one.start < board.end and board.start < one.end for one in appointments)
    return known and _KNOWN_BOARD.search(folded, max(0, board.start - AFTER), board.end) is not None


def _near(deed: Deed, others: list[Deed]) -> bool:
    return any(one.start - deed.end < AFTER and deed.start - one.end < AFTER for one in others)
