"""The grades of a report: from the table of its first page, from the lines and headings that end with one."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.reports.front import Line, front_lines
from graphkit.extract.reports.words import Found, area, words

#: A line that tells a grade has at most so many characters.
_SHORT = 240
_CELL = re.compile(r"\s*\|\s*")
#: What stands between an area and its grade in a line or heading.
_SAYS = re.compile(r"(?:\b(?:is|are|as|be|was|were|to|judged|graded|overall|services)|[:|-])\s*$")
_NOT = re.compile(r"\b(?:not|never|no longer|yet)\b")
_BOARD = "safeguarding-board"
#: Services that were inspected together before 2013, each with a table of its own.
_SERVICES = ("help-and-protection", "in-care-and-care-leavers")
#: A table of judgements has at least so many of them.
_TABLE = 2
_NUMBERED = re.compile(r"^\s*\d(?:\.\d)?\.? |\bthe (?=experience|impact|effectiveness)")
_GRADE_NUMBER = re.compile(r"^grade \d")


class Graded(NamedTuple):
    """A grade of an area, and the line that says so."""

    area: str
    grade: str
    line: Line


def report_grades(lines: list[Line]) -> list[Graded]:
    """Return the grades that a report gives, one for each area.

    The table of the first page is believed before the table at the end, and both before headings.
    """
    of_services = _of_services(lines)
    if of_services:
        return of_services
    front = front_lines(lines)
    table = _rows(front)
    if len(table) < _TABLE:
        table = _rows(lines)
    found = {one.area: one for one in reversed(table)}
    for one in _overall(front, table) + _board(lines) + _lines(front) + _headings(front) + _headings(lines):
        found.setdefault(one.area, one)
    return list(found.values())


def _of_services(lines: list[Line]) -> list[Graded]:
    """Return the grades of safeguarding services and of services for looked after children, where both were inspected.

    Each has a table of its own, of which the overall effectiveness counts: its other rows are no areas of both.
    """
    found: dict[str, Graded] = {}
    service = ""
    for line in lines:
        first, *others = _CELL.split(line.folded)
        subject = words("report-subject").all(first)
        if len(subject) == 1 and subject[0].end - subject[0].start == len(first.strip(" .:")):
            service = subject[0].concept
        grades = [grade for cell in others if (grade := _grade_alone(cell))]
        if service in _SERVICES and grades and line.block.kind == "row" and area(first) == "overall":
            found.setdefault(service, Graded(service, grades[0], line))
    return list(found.values()) if len(found) == len(_SERVICES) else []


def _rows(lines: list[Line]) -> list[Graded]:
    """Return the grades of rows: an area, and a grade beside it."""
    found: list[Graded] = []
    for line in lines:
        if line.block.kind != "row":
            continue
        first, *others = _CELL.split(line.folded)
        grades = [grade for cell in others if (grade := _grade_alone(cell))]
        about = area(first)
        if about and grades:
            found.append(Graded(about, grades[0], line))
    return found


def _lines(front: list[Line]) -> list[Graded]:
    """Return the grades of a table that was not set as one: an area, and its grade after it or on the next line."""
    found: list[Graded] = []
    for line, following in zip(front, [*front[1:], None], strict=True):
        if len(line.text) > _SHORT or line.block.kind == "row":
            continue
        grade = words("report-grade").ending(line.folded)
        label = line.folded[: grade.start] if grade else line.folded
        about = _label(label)
        if about and grade:
            found.append(Graded(about, grade.concept, line))
        elif about and following is not None and (alone := _grade_alone(following.folded.strip())):
            found.append(Graded(about, alone, following))
    return found


def _label(folded: str) -> str:
    """Return the area whose name a label is, numbers and articles aside."""
    bare = _NUMBERED.sub("", folded).strip(" :|-.")
    whole = [one for one in words("report-area").overlapping(bare) if one.start == 0 and one.end == len(bare)]
    return whole[0].concept if whole else ""


def _grade_alone(cell: str) -> str:
    """Return the grade that a cell begins with and says no more than."""
    grade = words("report-grade").opening(cell)
    rest = cell[grade:].strip(" .*") if grade else ""
    if not grade or (rest and not _GRADE_NUMBER.match(rest)):
        return ""
    return words("report-grade").all(cell)[0].concept


def _said(line: Line) -> Found | None:
    """Return the grade with which a short line ends, where it says that something is of that grade."""
    if len(line.text) > _SHORT or line.block.kind == "row":
        return None
    grade = words("report-grade").ending(line.folded)
    if grade is None or _NOT.search(line.folded, 0, grade.start):
        return None
    verb = line.folded.startswith(("require", "requiring"), grade.start)
    return grade if verb or _SAYS.search(line.folded, 0, grade.start) else None


def _overall(front: list[Line], table: list[Graded]) -> list[Graded]:
    """Return the overall grade that a line of the first page tells: "Children's services in Exton are good"."""
    for line in front:
        grade = _said(line)
        if grade and words("report", "overall").opening(line.folded) and area(line.folded) in ("", "overall"):
            return [Graded("overall", grade.concept, line)]
    if not table:
        return []
    above = [line for line in front if line.block.start < table[0].line.block.start]
    said = [(line, grade) for line in above if (grade := _said(line)) and not area(line.folded)]
    return [Graded("overall", grade.concept, line) for line, grade in said[:1]]


def _board(lines: list[Line]) -> list[Graded]:
    """Return the grade of the safeguarding board, which has a page of its own."""
    for line in lines:
        grade = _said(line)
        if grade and any(one.concept == _BOARD for one in words("report-area").all(line.folded, 0, grade.start)):
            return [Graded(_BOARD, grade.concept, line)]
    return []


def _headings(lines: list[Line]) -> list[Graded]:
    """Return the grades of headings that name an area and end with its grade."""
    found: list[Graded] = []
    for line in lines:
        grade = _said(line) if line.block.kind == "heading" else None
        about = area(line.folded[: grade.start]) if grade else ""
        if grade and about:
            found.append(Graded(about, grade.concept, line))
    return found
