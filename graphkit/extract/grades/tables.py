"""Tables of grades: a row for each area, a column for each inspection, told by the dates of the first row."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.grades import GradeMention

_CELL = re.compile(r"[^|\t]+")


class Tabled(NamedTuple):
    """A grade in a table with the date of its column, empty where the column has none."""

    mention: GradeMention
    date: str


def tabled(annotated: Annotated) -> dict[int, list[Tabled]]:
    """Return the grades in the tables of a document by the index of their sentence.

    Only tables whose first row dates a column are read so; a row of any other is a sentence like "Overall: good".
    """
    found: dict[int, list[Tabled]] = {}
    columns: list[str] = []
    block = -2
    for index, sentence in enumerate(annotated.sentences):
        if annotated.block_kind(sentence) != "row":
            continue
        if sentence.block > block + 1:
            columns = _columns(annotated, sentence.start, sentence.end)
        block = sentence.block
        if any(columns):
            found[index] = _row(annotated, sentence.start, sentence.end, columns)
    return {index: rows for index, rows in found.items() if rows}


def _cells(annotated: Annotated, start: int, end: int) -> list[tuple[int, int]]:
    return [cell.span() for cell in _CELL.finditer(annotated.text, start, end) if cell.group().strip()]


def _columns(annotated: Annotated, start: int, end: int) -> list[str]:
    """Return the date of each cell of a row, empty where it has none."""
    dates = [within(annotated.dates, *cell) for cell in _cells(annotated, start, end)]
    return [cell[0].value if cell else "" for cell in dates]


def _row(annotated: Annotated, start: int, end: int, columns: list[str]) -> list[Tabled]:
    cells = _cells(annotated, start, end)
    areas = tuple(dict.fromkeys(mark.concept for mark in annotated.marks("area", *cells[0]))) if cells else ()
    if not areas:
        return []
    return [
        Tabled(GradeMention(mark.start, mark.end, mark.concept, areas, cell), date)
        for cell, date in zip(cells, columns, strict=False)
        for mark in annotated.marks("grade", *cell)[:1]
    ]
