"""Inspections that the heading above a paragraph dates beside the name of a council: "SALFORD (seen 6-17 June)"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.inspections.events import Chronicle, Event
from graphkit.language.dates import DateMention
from graphkit.model import Block

#: What makes a heading one of an inspection.
_OF_VISIT = re.compile(
    r"\b(?:inspect\w*|re-?inspect\w*|ofsted|visit(?:ed|s)?|seen|rated|graded|judged|report(?:ed)?|letter|published"
    r"|outcome)\b"
)
_NO_WORD = re.compile(r"[^a-z\d]*(?:council)?[^a-z\d]*")


def of_heading(chronicle: Chronicle, council: str, index: int) -> Event | None:
    """Return the inspection that the heading above a paragraph dates beside its council: "SALFORD (seen 6-17 June)"."""
    annotated = chronicle.annotated
    block = annotated.sentences[index].block
    above = annotated.document.blocks[block - 1] if block else None
    if above is None or above.kind != "heading":
        return None
    named = {gss for one in within(annotated.councils, above.start, above.end) for gss in one.gss}
    dates = [one for one in within(annotated.dates, above.start, above.end) if one.value] if named == {council} else []
    if not dates or not (_OF_VISIT.search(annotated.folded, above.start, above.end) or _alone(annotated, above, dates)):
        return None
    there = next((one for one in dates if one.until), None)
    date = there or dates[0]
    return chronicle.dated(council, "inspection", date.value, index, end=date.until, published=there is None)


def _alone(annotated: Annotated, above: Block, dates: list[DateMention]) -> bool:
    """Say whether a heading has nothing but the name of a council and a date."""
    name = within(annotated.councils, above.start, above.end)[0]
    pieces = (above.start, name.start), (name.end, dates[0].start), (dates[-1].end, above.end)
    return all(_NO_WORD.fullmatch(annotated.folded, *piece) for piece in pieces)
