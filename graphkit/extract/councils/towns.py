"""Towns and districts that a text names, by the council in whose area they are."""

from __future__ import annotations

import re
from collections import Counter

from graphkit.extract.annotate import Annotated, Mark, remembered

#: What makes the name of a town that of something else in it.
_SOMETHING_ELSE = re.compile(
    r"(?!-based (?:authority|council|unitary)\b)"
    r"[ -](?:crown|magistrates|county court|family court|university|college|prison|station|road|street|hospital"
    r"|cathedral|castle|school|academy|city (?:fc|football)|north end|town (?:fc|football)|based|born)\b"
)
#: What makes a town's name that of a council.
AUTHORITY = re.compile(
    r"(?:-based)? (?:authority|council|unitary)\b|'?s? (?:town hall|city hall|county hall|civic (?:centre|offices))\b"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Cllr|Coun|Councillor|Lord|Lady|Baroness|Judge)\.? $")


def towns_told(annotated: Annotated) -> dict[str, list[int]]:
    """Return where the telling blocks of a text name towns, by the GSS code of their council, in order."""
    found: dict[str, list[int]] = {}
    for mark in annotated.marks("town"):
        if is_town(annotated, mark):
            found.setdefault(mark.concept, []).append(mark.start)
    return found


def most_towns(told: dict[str, list[int]], gss: str) -> int:
    """Return 1 where a council has more towns told than every other one, -1 where another has more, 0 for as many."""
    counts = Counter({council: len(places) for council, places in told.items()})
    own = counts.pop(gss, 0)
    most = max(counts.values(), default=0)
    return (own > most) - (own < most)


def is_town(annotated: Annotated, mark: Mark) -> bool:
    """Say whether the name of a town is written as a name, and as that of nobody and nothing in it."""
    text = annotated.text
    if not text[mark.start].isupper() or _SOMETHING_ELSE.match(annotated.folded, mark.end):
        return False
    before, after = text[max(mark.start - 2, 0) : mark.start], text[mark.end : mark.end + 2]
    goes_on = after[:1] == " " and after[1:].isupper() and not AUTHORITY.match(annotated.folded, mark.end)
    return not (goes_on or before.endswith("-") or _is_surname(annotated, mark))


def _is_surname(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a town is somebody's name: "Jane Preston", "Ms Preston", and so every Preston of the text."""
    if _TITLE.search(annotated.text, max(mark.start - 12, 0), mark.start):
        return True
    return annotated.text[mark.start : mark.end] in _surnames(annotated)


@remembered
def _surnames(annotated: Annotated) -> frozenset[str]:
    """Return with what the names of people end, in one word or several."""
    names = [annotated.text[name.start : name.end].split(" ") for name in annotated.names]
    return frozenset(" ".join(words[at:]) for words in names for at in range(1, len(words)))
