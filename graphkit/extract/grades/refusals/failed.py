"""Whether "was failed" and "Ofsted failed" tell the lowest grade: of a council, and not of children or of a task."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

_TOO = r"(?:,? (?:which|that|too|also|itself|first|last|again))*,?"
#: Who is failed by inspectors; a child that was failed is another matter.
_FAILED = re.compile(
    rf"\b(?:council|county|city|borough|town|authority|departments?|services?|directorate|it|they){_TOO} $"
)
#: Between the name of a council and "was failed".
_WHICH = re.compile(rf"(?: (?:city |county |borough )?council)?{_TOO} ")
_BY_INSPECTORS = re.compile(
    r" (?:again |twice )?by (?:ofsted|inspectors|its inspectors|the (?:watchdog|inspectorate|regulator))\b"
)
#: After "Ofsted failed", what makes it a grade: a date, a council or its services; "failed to notice" is none.
_FAILED_IT = re.compile(
    r" (?:it|them|us|in|last|again|twice|(?:the|its|their|our) (?:council|county|city|borough|town|authority"
    r"|department|services?|directorate|children's services|leadership))\b|[.,;]"
)
_LIST_END = re.compile(r",? (?:also |both |all |each )?")


def fails_otherwise(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a mark of failing ("was failed", "Ofsted failed") gives no grade; other marks do."""
    folded = annotated.folded
    if folded.startswith(("was failed", "were failed"), mark.start):
        return not _is_failed(annotated, sentence, mark)
    if not folded.endswith(" failed", mark.start, mark.end) or _FAILED_IT.match(folded, mark.end):
        return False
    return not within(annotated.councils, mark.end + 1, mark.end + 2)


def _is_failed(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether those who "were failed" are a council, its services or an area, and no children."""
    folded = annotated.folded
    if _BY_INSPECTORS.match(folded, mark.end) or _FAILED.search(folded, sentence.start, mark.start):
        return True
    named = within(annotated.councils, sentence.start, mark.start)
    if named and _WHICH.fullmatch(folded, named[-1].end, mark.start):
        return True
    areas = annotated.marks("area", sentence.start, mark.start)
    of_people = bool(areas) and areas[-1].concept.startswith(("in-care", "care-leavers"))
    return bool(areas) and not of_people and bool(_LIST_END.fullmatch(folded, areas[-1].end, mark.start))
