"""Posts of several people or in several councils told at once: "A and B, leaders of X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.ties import Tie

_OF = re.compile(r",? (?:of|from|at|in) (?:the )?$")
_BESIDE = 20


def shared(annotated: Annotated, told: list[Tie]) -> Iterator[Tie]:
    """Yield the ties of a sentence, each with the council that the words give to its person."""
    for tie in told:
        councils = tie.title.councils
        group = sorted(other.mention.start for other in told if other.title == tie.title)
        if len(councils) > 1 and len(group) == len(councils):
            yield _in(tie, councils[group.index(tie.mention.start)])
        elif len(councils) > 1 and len(group) == 1:
            yield from (_in(tie, gss) for gss in councils)
        else:
            gss = _own_council(annotated, tie, several=len(group) > 1)
            yield _in(tie, gss) if gss else tie


def _in(tie: Tie, gss: str) -> Tie:
    return tie._replace(title=tie.title._replace(council=gss, councils=()))


def _own_council(annotated: Annotated, tie: Tie, *, several: bool) -> str:
    """Return the council beside the person, or before ", where she was director", if the title names none."""
    if tie.title.council or tie.title.body:
        return ""
    if several:
        for mention in within(annotated.councils, tie.mention.end, tie.mention.end + _BESIDE):
            if _OF.fullmatch(annotated.folded, tie.mention.end, mention.start):
                return mention.gss[0]
    start, end = tie.gap_span
    where = annotated.folded.rfind(" where ", start - 1, end)
    if where < 0 or tie.title.own == "trust":
        return ""
    before = [
        mention for mention in within(annotated.councils, max(where - 60, 0), where) if mention.form != "provider"
    ]
    return before[-1].gss[0] if before and where - before[-1].end <= 1 else ""
