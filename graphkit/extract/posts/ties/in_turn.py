"""Posts of several people told in one sentence, where what is said of one tells something of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast
from graphkit.extract.posts.tenure import left_after
from graphkit.extract.posts.ties.shared import tells_both
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence

_WILL_LEAD = re.compile(r"\b(?:will be|to be) (?:led|filled|held|taken on|taken up|run) by (?:the )?$")
_TAKES_UP = re.compile(
    r"(?:, [^,.]{3,80},)? (?:takes up|takes over|will take up|will take over) (?:the )?(?:post|role|job|position)\b"
)
_LISTED = re.compile(r"(?:,|,? and)(?: (?:its|the|his|her|their))? ")
_SINGLE = frozenset({"director-of-childrens-services", "chief-executive", "council-leader", "lead-member"})


def in_turn(annotated: Annotated, tie: Tie, told: list[Tie], sentence: Sentence) -> str:
    """Return the status of one of several people told of at once, where the others decide it.

    Of several directors in a list all but the last are former ones; "X, the leader, and Y, its chief
    executive, resigned" tells it of both.
    """
    index = next((i for i, other in enumerate(told) if other.mention == tie.mention), 0)
    for one, other in pairwise(told[index:]):
        if other.start < one.end or not _LISTED.fullmatch(annotated.folded, one.end, other.start):
            break
        if left_after(annotated, other, sentence.end):
            return "former"
    if not tie.title.plural or tie.title.role not in _SINGLE or any(other.title.councils for other in told):
        return ""
    if tells_both(annotated.folded, tie.title):
        return ""
    if tie.gap.strip(" ,") in ("", "both", "all", "each", "respectively") and tie.mention.end <= tie.title.start:
        return ""
    listed = [other.mention.start for other in told if other.title.start == tie.title.start]
    return "former" if tie.mention.start < max(listed) or tie.mention.end < tie.title.start else "incumbent"


def taken_up(
    annotated: Annotated, cast: Cast, known: list[Title], told: list[Tie], sentence: Sentence
) -> Iterator[Tie]:
    """Yield who is to have the post of the title before: "until X takes up the post", "will be led by X"."""
    for mention in cast.within(sentence.start, sentence.end):
        before = [title for title in known if title.end <= mention.start]
        opening = next(
            (t.title.opening for t in told if t.mention == mention and t.title.end <= mention.start), mention.start
        )
        if before and _TAKES_UP.match(annotated.folded, mention.end, sentence.end):
            yield Tie(mention, before[-1], "")
        elif before and _WILL_LEAD.search(annotated.folded, sentence.start, opening):
            yield Tie(mention, next((t for t in reversed(before) if t.end <= opening), before[0]), "")
