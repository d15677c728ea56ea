"""Cases for each worker: which numbers of children or cases are what one worker has."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.measures.figures import (
    FAR,
    FEW,
    Figure,
    has,
    nearest,
)
from graphkit.language.sentences import Sentence

#: More than this is no caseload.
_CASELOAD = 150
#: "Apiece" stands at most this far behind the number that it goes with.
_APIECE = 24
_BEFORE = 60

_HAVING = re.compile(
    r"\b(?:had|have|has|having|held|holding|hold|holds|with|carry|carrying|carried|many as|up to|over|than|juggling"
    r"|handling|managing|given|allocated|assigned|looking after|responsible for)(?: (?:more|fewer|less) than| \w+)? $"
)
#: "One had 44 children to look after", of workers told of before.
_ONE_HAD = re.compile(r"\b(?:one|another|some|others|many) (?:had|has|have|was|were|held|carried|carry) $")
_TO_ONE = re.compile(r"\b(?:each|apiece|juggling|per|on (?:my|her|his|their)) ?\b")
_I_HAVE = re.compile(r"\b(?:i|i've|i'd|we each) (?:had|have|held|got|was holding|carried|carry|hold)(?: \w+)? $")
#: One of a team, told of without a noun that says so.
_SOMEBODY = re.compile(
    r"\b(?:no ?(?:one|body)|any(?:one|body)|every(?:one|body)|some|many|most|several|people|each"
    r"|(?:newly qualified|team|staff|new) (?:member|recruit|starter|graduate|one)s?)\b"
)


def is_caseload(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a number is one of the cases that a worker has, by a word of workload or by who has them."""
    if not FEW / 2 <= float(figure.number.value) <= _CASELOAD or figure.part:
        return False
    if figure.noun is not None and figure.noun.concept not in ("children", "cases", "families"):
        return False
    load = nearest(annotated, sentence, figure.number, ("cue/workload",), FAR)
    if load and annotated.marks("cue/harmed", figure.number.end, load[1].start):
        return False
    if load is None:
        return figure.noun is not None and _workerhas(annotated, sentence, figure)
    words = annotated.folded[sentence.start : min(max(load[1].end, figure.number.end + _APIECE), sentence.end)]
    named = "load" in annotated.folded[sentence.start : sentence.end] or bool(_TO_ONE.search(words))
    if figure.noun is None and not named and not _HAVING.search(annotated.folded, sentence.start, figure.number.start):
        return False
    if named or any(m.concept == "staff" for m in annotated.inside(sentence, "unit")):
        return True
    return (
        figure.noun is not None and _ONE_HAD.search(annotated.folded, sentence.start, figure.number.start) is not None
    )


def _workerhas(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a number of children or cases is what a worker has: "one social worker had 38 children"."""
    start = figure.number.start
    near = max(sentence.start, start - _BEFORE)
    if _I_HAVE.search(annotated.folded, near, start):
        return True
    staff = annotated.marks("unit", near, start)
    if not _HAVING.search(annotated.folded, near, start):
        return False
    cases = figure.noun is not None and figure.noun.concept == "cases"
    return any(mark.concept == "staff" for mark in staff) or (
        cases and _SOMEBODY.search(annotated.folded, near, start) is not None
    )


def spread(annotated: Annotated, sentence: Sentence, figure: Figure) -> str:
    """Return `average` or `maximum` where a caseload is told as one, else the qualifier of its number."""
    if figure.number.qualifier == "up to":
        return "maximum"
    return "average" if has(annotated, sentence, figure, "cue/average", _BEFORE) else figure.number.qualifier
