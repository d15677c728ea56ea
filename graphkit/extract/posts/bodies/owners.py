"""The council of a title told as somebody's, by that one's own post: "her leader", "Ms Moor's cabinet member"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.bodies.pointed import seat_after
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.succession.words import SUCCEEDED
from graphkit.extract.posts.ties.ties import Tie
from graphkit.model import Post

_GENDERS = {"his ": "m", "her ": "f"}
_TO_COME = re.compile(r"\b(?:new|next|future|incoming)\b")
_ONCE = re.compile(r"\b(?:former|then|old|one-time|previous|last|ex)\b")
_UNDER = re.compile(r"(?: there)? (?:under|to|working for) ")
_HELD = frozenset({"incumbent", "interim"})
#: Roles of no council.
_ELSEWHERE = frozenset("ofsted-director education-secretary childrens-minister association-president".split())


class Near(NamedTuple):
    """The people of a sentence, and those of the last one before it that names somebody."""

    here: Sequence[Mention] = ()
    before: Sequence[Mention] = ()


def owners_council(
    annotated: Annotated, cast: Cast, tie: Tie, near: Near, found: Iterable[Post], spoken_of: str
) -> str:
    """Return the council (GSS code) of whose officer or councillor a title is that of; empty where none is told.

    `found` are the posts known so far, of which those of the paragraph count. Of somebody who had posts in several
    councils the one spoken of in the sentence (`spoken_of`) is meant, or else the one of the present.
    """
    title = tie.title
    if title.council or title.body or title.role not in SUCCEEDED or title.role in _ELSEWHERE:
        return ""
    if seat_after(annotated, title):
        return ""
    owner = _owner(annotated, cast, tie, near)
    if owner < 0 or owner == tie.mention.person:
        return ""
    block = annotated.document.blocks[annotated.sentences[annotated.sentence_index(title.start)].block]
    theirs = [post for post in found if post.person == cast.people[owner].name and post.council]
    theirs = [post for post in theirs if post.council == spoken_of or post.evidence.start >= block.start]
    words = annotated.folded[title.opening : title.end]
    if "fellow " in words:
        return ""
    status = {"incoming"} if _TO_COME.search(words) else {"former"} if _ONCE.search(words) else _HELD
    if status is _HELD and any(post.council == spoken_of for post in theirs):
        return spoken_of
    told = [post for post in theirs if post.status in status]
    if not told and status is _HELD:
        told = [post for post in theirs if post.status == "incoming"]
    return max(told, key=lambda post: post.evidence.start).council if told else ""


def _owner(annotated: Annotated, cast: Cast, tie: Tie, near: Near) -> int:
    """Return the number of whose a title is told to be; -1 for nobody."""
    folded, opening = annotated.folded, tie.title.opening
    if folded.startswith("'s ", opening - len("'s ")):
        return next((m.person for m in near.here if m.end == opening - len("'s ")), -1)
    if under := _UNDER.match(folded, tie.title.end):
        return next((mention.person for mention in near.here if mention.start == under.end()), -1)
    gender = _GENDERS.get(folded[opening : opening + 4], "")
    if not gender:
        return -1
    told = [m for m in reversed(near.here) if m.start < opening] + list(near.before)
    fitting = (m for m in told if m.person != tie.mention.person and cast.people[m.person].gender in ("", gender))
    return next((mention.person for mention in fitting), -1)
