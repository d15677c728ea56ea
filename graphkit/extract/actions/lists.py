"""Lists of measures: "what's been promised:" and the items below it, each of which is an action."""

from __future__ import annotations

import re
from itertools import groupby

from graphkit.extract.annotate import Annotated

#: What stands above a list of measures, and what stands above other lists.
_OF_MEASURES = re.compile(
    r"\b(?:promised|pledged|happening|happens next|(?:is|are|'re|been) doing|steps (?:already )?taken|in hand"
    r"|under way|what (?:has |will )?changed?s?(?: as a result)?|what's changing|measures|shopping list"
    r"|where the money|money will"
    r"|will pay for|we will|council will|plan includes|done so far|actions? taken|has already|we have already"
    r"|agreed to|from \d+ [a-z]+)\b[^.?!]{0,40}[:.?]?$"
)
_OF_FINDINGS = re.compile(
    r"\b(?:must|have to|need|should|found|inspectors|ofsted|report|want|find|wrong|performance)\b"
)
#: What is no measure: "that the report be noted".
_NO_MEASURE = re.compile(
    r"\b(?:noted?|thanked|received|signed as|contingency|see page|www|down from|up from|fewer)\b|\?$"
)
_LONGEST_HEAD = 160


def measures_listed(annotated: Annotated) -> set[int]:
    """Return where the items of lists of measures begin in a document."""
    blocks = annotated.document.blocks
    found: set[int] = set()
    at = 0
    for is_item, group in groupby(blocks, key=lambda block: block.kind == "item"):
        items = list(group)
        head = blocks[at - 1] if at else None
        at += len(items)
        if not is_item or len(items) < 2 or head is None:
            continue
        above = annotated.folded[max(head.start, head.end - _LONGEST_HEAD) : head.end].rsplit(". ", 1)[-1]
        if _OF_MEASURES.search(above) and not _OF_FINDINGS.search(above):
            told = [item for item in items if not _NO_MEASURE.search(annotated.folded, item.start, item.end)]
            found |= {annotated.sentences[annotated.sentence_index(item.start)].start for item in told}
    return found
