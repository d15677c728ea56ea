"""The list of previous inspections in a report: "The previous inspection of the services for … was in May 2010"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import msgspec

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.reports.dates import visit_dates
from graphkit.extract.reports.front import Line
from graphkit.extract.reports.words import Found, words
from graphkit.model import Inspection, Judgement, evidence

#: Services of a council that were inspected by themselves, whose inspections are of no council's services as a whole.
_OTHER = {"adoption": "adoption", "fostering": "overall", "private-fostering": "overall"}
_LONGEST = 500
#: The label of the dates of the last inspection stands within so many blocks of the beginning.
_LABELLED = 30


class Previous(NamedTuple):
    """What the list tells, and the blocks of the document that it takes up (where they begin)."""

    inspections: list[Inspection]
    judgements: list[Judgement]
    blocks: frozenset[int]


def previous(annotated: Annotated, lines: list[Line], main: Inspection, *, key: int) -> Previous:
    """Return the inspections that the list tells of; keys are numbered from `key` on.

    The dates of the last one before `main` stand on the first page, too, by a label.
    """
    council = main.council
    told: dict[tuple[str, str, str], Inspection] = {}
    given: dict[tuple[str, str], Judgement] = {}
    taken: set[int] = set()
    for line in lines[:_LABELLED]:
        label = words("report", "previous-dates").opening(line.folded)
        first, last = visit_dates(line.folded[label:], main.start) if label else ("", "")
        if first and first < main.start:
            taken.add(line.block.start)
            told_in = evidence(annotated.text, line.block.start, line.block.end)
            told[main.kind, "", first] = msgspec.structs.replace(
                main, key=f"i{key}", start=first, end=last if last != first else "", ordinal=None, published="",
                framework="", lead_inspector="", evidence=told_in,
            )  # fmt: skip
    for line, start, end in _tellings(lines):
        about = words("report-subject").all(line.folded, start, end)
        dates = [d.value for d in within(annotated.dates, line.block.start + start, line.block.start + end) if d.value]
        if not (about and dates):
            continue
        taken.add(line.block.start)
        told_in = evidence(annotated.text, line.block.start + start, line.block.start + end)
        kind = "other" if about[0].concept in _OTHER else "inspection"
        apart = about[0].concept if kind == "other" else ""
        one = told.setdefault(
            (kind, apart, dates[0]),
            Inspection(key=f"i{key + len(told)}", council=council, kind=kind, start=dates[0], evidence=told_in),
        )
        for subject, grade in _graded(about, words("report-grade").all(line.folded, start, end)):
            area = _OTHER.get(subject, subject)
            given.setdefault((one.key, area), Judgement(inspection=one.key, area=area, grade=grade, evidence=told_in))
    return Previous(list(told.values()), list(given.values()), frozenset(taken))


def _tellings(lines: list[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield the stretches of short blocks that begin as the items of the list do, each to the next of them."""
    for line in lines:
        if len(line.text) < _LONGEST:
            starts = [one.start for one in words("report", "previous").all(line.folded)]
            yield from ((line, start, end) for start, end in pairwise([*starts, len(line.text)]))


def _graded(about: list[Found], grades: list[Found]) -> list[tuple[str, str]]:
    """Return the subjects of an item with their grades.

    One subject has the item's grade; of several each has the grade before it: "adequate for its
    safeguarding services and good for looked after services".
    """
    subjects = list(dict.fromkeys(one.concept for one in about))
    if len(subjects) == 1 or len(grades) < len(subjects):
        return [(subject, grades[-1].concept) for subject in subjects if grades]
    found: list[tuple[str, str]] = []
    for grade in grades:
        after = next((one for one in about if one.start >= grade.end), None)
        if after is not None:
            found.append((after.concept, grade.concept))
    return found
