"""Tables of a PDF's page, read by position: whatever the order of its text, what stands side by side is a row.

A page of text begins its lines at the left. What begins in the right of the page is a cell of a table,
and the lines at its height are the row's first cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.documents.pdf_lines import PageLines, TextLine

#: A cell that is not the first of its row begins right of this part of the page's width.
_RIGHT = 0.42
#: Lines of one cell lie no further apart than this many sizes of their font.
_WITHIN = 1.7
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]? ")
SEPARATOR = " | "

Cell = list[TextLine]


def with_rows(page: PageLines) -> list[TextLine | list[Cell]]:
    """Return the lines of a page, those of each row of a table as its cells in the place of the first of them."""
    right = [line for line in page.lines if line.left > _RIGHT * page.width]
    if not right:
        return list(page.lines)
    top, bottom = max(line.bottom + line.size for line in right), min(line.bottom for line in right)
    left = [line for line in page.lines if line not in right and line.bottom < top and line.bottom + line.size > bottom]
    rows = _rows(_cells(_below_too(left, page, right)), _cells(right))
    return _in_place(page.lines, rows)


def _below_too(left: list[TextLine], page: PageLines, right: list[TextLine]) -> list[TextLine]:
    """Return the lines of the first cells with those that end the last of them below the other cells."""
    found = sorted(left, key=lambda line: -line.bottom)
    if not found:
        return found
    for line in sorted(page.lines, key=lambda line: -line.bottom):
        if line not in right and line.bottom < found[-1].bottom and _one_cell(found[-1], line):
            found.append(line)
    return found


def _cells(lines: Iterable[TextLine]) -> list[Cell]:
    """Return lines as cells: what stands closely below each other, from the top."""
    found: list[Cell] = []
    for line in sorted(lines, key=lambda line: (-line.bottom, line.left)):
        cell = next((cell for cell in found[-2:] if _one_cell(cell[-1], line)), None)
        if cell is None:
            found.append([line])
        else:
            cell.append(line)
    return found


def _one_cell(above: TextLine, line: TextLine) -> bool:
    """Say whether a line goes on with the cell of the line above it."""
    if _NUMBERED.match(line.text) or abs(line.left - above.left) > 3 * line.size:
        return False
    return 0.3 * line.size < above.bottom - line.bottom < _WITHIN * min(line.size, above.size)


def _rows(firsts: list[Cell], others: list[Cell]) -> list[list[Cell]]:
    """Return the rows: each first cell with the others at its height."""
    rows: list[list[Cell]] = [[first] for first in firsts]
    for cell in _apart(others, firsts):
        best = max(rows, key=lambda row: _overlap(row[0], cell), default=None)
        if best is not None and _overlap(best[0], cell) > 0:
            best.append(cell)
    rows = [[row[0], *sorted(row[1:], key=lambda cell: cell[0].left)] for row in rows if len(row) > 1]
    return [part for row in rows for part in _split(row)]


def _apart(others: list[Cell], firsts: list[Cell]) -> list[Cell]:
    """Return cells, those taken apart that reach over several rows: their lines are set too closely."""
    found: list[Cell] = []
    for cell in others:
        beside = [first for first in firsts if _overlap(first, cell) > 0.5 * first[0].size]
        if len(beside) < 2 or len(cell) < len(beside):
            found.append(cell)
            continue
        for first in beside:
            lines = [line for line in cell if min(beside, key=lambda other: _distance(other, line)) is first]
            if lines:
                found.append(lines)
    return found


def _split(row: list[Cell]) -> list[list[Cell]]:
    """Return a row as several where its cells were set too closely to be told apart by their gaps."""
    first, others = row[0], row[1:]
    if len(others) == 1 and _begins_anew(first, others[0]):
        return [[[one], [other]] for one, other in zip(first, others[0], strict=True)]
    column = [cell for cell in others if abs(cell[0].left - others[0][0].left) < cell[0].size]
    if len(column) < 2:
        return [row]
    nearest = {id(line): min(column, key=lambda cell: _distance(cell, line)) for line in first}
    parts = [([line for line in first if nearest[id(line)] is cell], cell) for cell in column]
    return [[lines, cell] for lines, cell in parts if lines]


def _begins_anew(first: Cell, other: Cell) -> bool:
    """Say whether each line of two cells stands beside one of the other and begins in upper case."""
    if len(first) != len(other) or len(first) < 2:
        return False
    level = all(abs(one.middle - two.middle) < one.size / 4 for one, two in zip(first, other, strict=True))
    return level and not any(line.text[:1].islower() for line in (*first, *other))


def _overlap(one: Cell, other: Cell) -> float:
    top = min(one[0].bottom + one[0].size, other[0].bottom + other[0].size)
    return top - max(one[-1].bottom, other[-1].bottom)


def _distance(cell: Cell, line: TextLine) -> float:
    return abs((cell[0].middle + cell[-1].middle) / 2 - line.middle)


def _in_place(lines: list[TextLine], rows: list[list[Cell]]) -> list[TextLine | list[Cell]]:
    of_row = {id(line): number for number, row in enumerate(rows) for cell in row for line in cell}
    found: list[TextLine | list[Cell]] = []
    told: set[int] = set()
    for line in lines:
        number = of_row.get(id(line))
        if number is None:
            found.append(line)
        elif number not in told:
            told.add(number)
            found.append(rows[number])
    return found
