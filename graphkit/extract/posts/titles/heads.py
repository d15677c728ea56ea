"""The heads of job titles: the words by which a sentence is seen to speak of a post."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.posts.roles.offices import UNIONS

_HELD_NEAR = re.compile(
    r"\b(?:ha[sd]|have|h[eo]ld|took|tak|giv|gave|hand|keep|kept|inherit|with|pick|assum|w[io]n|resign"
    r"|relinq|lost|quit|surrend|left|down|stripped|at the)"
)
#: Before "deputy" where it is that of somebody: "her then deputy", "the director's deputy".
_WHOSE_SECOND = re.compile(r"(?:\b(?:his|her|their|whose)|'s?)(?: (?:then|former|new|interim|acting|current|own))? $")
#: Before a deputy who takes over, and so is none any more.
_TAKES_OVER = re.compile(
    r"\b(?:ma(?:de|kes?|king) way(?: \w+ \w+)? for|g[ai]v(?:e|es|ing) way(?: \w+ \w+)? to|hand\w* over to)"
    r" (?:his|her|their)\b"
)
#: After it, where a name follows, or what is told of one.
_ENDS_SECOND = re.compile(
    r"(?: (?:at|in) [\w'’ ]{3,40}?)?,? (?:is |was |has been |and )?(?:Cllr\b|[A-Z][a-z'’-]+ (?:[a-z]+ )?[A-Z])|,|\."
    r"| (?:is|was|said|says|has)\b"
)
_OF_WHAT = re.compile(r" (?:at|in|for|of|to|on)\b(?! (?:a|an|the league|order|line|number)\b)")
#: Cue words that may be heads, and as what.
_HEAD_CUES = {
    "chairing": "chair",
    "leading": "leader",
    "brief": "lead-member",
    "portfolio-holding": "brief",
    "leadership": "leadership",
    "boss": "boss",
    "portfolio-lead": "lead",
    "union-post": "union-post",
    "second": "second",
}
_HEADED = ("role", *(f"cue/{cue}" for cue in _HEAD_CUES))
HELD = frozenset({"brief", "leadership"})
_CALLED_FOR = re.compile(r"\b(?:for|want(?:s|ed)?|demand\w*|seek\w*|got|on) the $")
_HELD_WITHIN = 60
_UNION_WITHIN = 40


class Head(NamedTuple):
    """A head at `start`:`end`: a role of the fact tables, or what decides it with the rest of the title."""

    start: int
    end: int
    role: str


def heads_in(annotated: Annotated, start: int, end: int) -> list[Head]:
    """Return the heads of the titles of a sentence at `start`:`end`, in order, none inside another."""
    marks = within(annotated.merged(_HEADED), start, end)
    if not marks:
        return []
    heads = [Head(m.start, m.end, _HEAD_CUES.get(m.concept, m.concept)) for m in marks]
    bodies = annotated.marks("organisation", start, end)
    heads = [head for head in heads if not any(body.start < head.start < body.end for body in bodies)]
    kept: list[Head] = []
    for head in heads:
        if (not kept or head.start >= kept[-1].end) and _counts(annotated, head, start, bodies):
            kept.append(head)
    return kept


def _counts(annotated: Annotated, head: Head, start: int, bodies: list[Mark]) -> bool:
    """Say whether a head that is that of a post only in some surroundings stands in them."""
    if head.role in HELD:
        return _held(annotated, head, start)
    if annotated.folded.startswith("head of ", head.start):
        return annotated.folded[head.start : head.end] != "head of" or not _of_somebody(annotated, head)
    if head.role == "union-post":
        return _of_a_union(bodies, head)
    if (
        head.role == "second"
        and not annotated.folded.startswith("deputy", head.start)
        and _OF_WHAT.match(annotated.folded, head.end)
    ):
        return True
    if head.role == "second":
        return _second_of_somebody(annotated, head, start)
    return not annotated.folded.startswith("looked after", head.start) or _who_looked_after(annotated, head)


def _held(annotated: Annotated, head: Head, start: int) -> bool:
    """Say whether a portfolio or a leadership is spoken of as somebody's."""
    if annotated.folded.startswith("whose", head.start):
        return True
    return _HELD_NEAR.search(annotated.folded, max(start, head.start - _HELD_WITHIN), head.start) is not None


def _second_of_somebody(annotated: Annotated, head: Head, start: int) -> bool:
    """Say whether "deputy" is that of somebody spoken of, and all of the title."""
    if not _ENDS_SECOND.match(annotated.text, head.end):
        return False
    if _TAKES_OVER.search(annotated.folded, max(start, head.start - 40), head.start):
        return False
    return _WHOSE_SECOND.search(annotated.folded, max(start, head.start - 20), head.start) is not None


def _of_somebody(annotated: Annotated, head: Head) -> bool:
    """Say whether it is somebody's own head: "called for the head of Jane Moor"."""
    named = within(annotated.names, head.end, head.end + 2)
    return bool(named) and bool(_CALLED_FOR.search(annotated.folded, max(head.start - 24, 0), head.start))


def _of_a_union(bodies: list[Mark], head: Head) -> bool:
    """Say whether a union is named near a head that is that of a post only there."""
    near = [b for b in bodies if b.end + _UNION_WITHIN > head.start and b.start < head.end + _UNION_WITHIN]
    return any(body.concept in UNIONS for body in near)


def _who_looked_after(annotated: Annotated, head: Head) -> bool:
    """Say whether "looked after" is a verb, and not that of "looked after children"."""
    return annotated.folded.endswith(("who ", "who once ", "who had ", "who has ", "who previously "), 0, head.start)
