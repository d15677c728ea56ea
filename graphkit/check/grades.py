"""The grades of an article beside those of the report, area by area."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.check.records import Outcome, Reported
from graphkit.check.wording import words_of
from graphkit.model import Judgement
from graphkit.vocabulary import vocabulary

#: Areas that reports of some years grade together and those of others apart.
_TOGETHER = {"in-care": "in-care-and-care-leavers", "care-leavers": "in-care-and-care-leavers"}


def grade_said(judgement: Judgement) -> str:
    """Return a grade in words."""
    return f"{_label('area', judgement.area)} {_label('grade', judgement.grade)}"


def check_grade(judgement: Judgement, reports: Sequence[Reported], others: Sequence[Judgement]) -> Outcome:
    """Return what the reports of its inspection say of a grade.

    `others` are all grades that the article tells of the inspection. Where the right one is among them, or its name
    stands in the same words and is that of no other area, the article may have been misread, or tells of another
    time: then nothing is contradicted.
    """
    outcomes = [_beside(judgement, one, others) for one in reports]
    return next((one for one in outcomes if one.verdict == "confirmed"), outcomes[0])


def check_recalled(judgement: Judgement, recalled: Sequence[tuple[str, Judgement]]) -> Outcome:
    """Return what reports of later inspections say of a grade; they are no witness against it."""
    for report, other in recalled:
        if (other.area, other.grade) == (judgement.area, judgement.grade):
            return Outcome("confirmed", "the report of another inspection recalls this grade", report, other.evidence)
    return Outcome("not-settled", "no report of this inspection is in the graph")


def _beside(judgement: Judgement, reported: Reported, others: Sequence[Judgement]) -> Outcome:
    given = {one.area: one for one in reported.grades}
    same = given.get(judgement.area)
    if same is None:
        parts = [given[part] for part, whole in _TOGETHER.items() if whole == judgement.area and part in given]
        return _apart(judgement, reported, given.get(_TOGETHER.get(judgement.area, "")), parts)
    if same.grade == judgement.grade:
        return Outcome("confirmed", "the report gives this grade", reported.report, same.evidence)
    other = _label("grade", same.grade)
    if _is_told(same.grade, judgement, others):
        reason = f"the report gives {other}, which the article tells too"
        return Outcome("not-settled", reason, reported.report, same.evidence)
    return Outcome("contradicted", f"the report gives {other}", reported.report, same.evidence)


def _is_told(grade: str, judgement: Judgement, others: Sequence[Judgement]) -> bool:
    """Say whether an article gives the area of a judgement this grade as well, or seems to."""
    if any((one.area, one.grade) == (judgement.area, grade) for one in others):
        return True
    if any(one.grade == grade and one.evidence == judgement.evidence for one in others):
        return False
    concept = vocabulary().concepts["grade"][grade]
    told = " ".join(words_of(judgement.evidence.quote))
    names = (" ".join(words_of(name)) for name in (concept.label, *concept.names, *concept.cues))
    return any(f" {name} " in f" {told} " for name in names)


def _apart(judgement: Judgement, reported: Reported, together: Judgement | None, parts: Sequence[Judgement]) -> Outcome:
    """Return the outcome for an area that the report grades only `together` with another, or in `parts`."""
    if parts and all(part.grade == judgement.grade for part in parts):
        reason = "the report gives this grade to each part of this area"
        return Outcome("confirmed", reason, reported.report, parts[0].evidence)
    if together is None:
        return Outcome("not-settled", "the report gives no grade to this area", reported.report)
    area = _label("area", together.area)
    if together.grade == judgement.grade:
        return Outcome("confirmed", f"the report gives this grade to {area}", reported.report, together.evidence)
    reason = f"the report gives {_label('grade', together.grade)} to {area}, and none to this area alone"
    return Outcome("not-settled", reason, reported.report, together.evidence)


def _label(scheme: str, name: str) -> str:
    concept = vocabulary().concepts[scheme].get(name)
    return concept.label if concept else name
