"""Tables of grades: a row for each area or council, a column for each inspection or area; lists under a dated line."""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.language.sentences import Sentence

_CELL = re.compile(r"(?:(?! ?(?:\||\t|(?<!:)//|\.{4}| {3})).)+", re.DOTALL)
#: Heads a column of grades of the whole: "Council | Rating | Year".
_WHOLE = re.compile(r"(?:ofsted )?(?:current |latest |overall )*(?:grade|rating|judge?ment|verdict|overall)s?")
#: A line that dates the list under it: "Judgements of May 2021:", "Ofsted grades (2019)".
_HEADS = re.compile(r"\b(?:judge?ments?|grades?|ratings?|inspections?|verdicts?|ofsted|reports?|results?|outcomes?)\b")
_NO_HEAD = re.compile(
    r"\b(?:visits?|monitoring|focused|published|plan|since|after|until|although|though|but|moved|changed|compared|than)\b"
)
#: The longest such line, and the longest line of a list, in characters.
_LINE, _ITEM = 90, 140


class Tabled(NamedTuple):
    """A grade in a table with the date of its column, row or list and the council (GSS code) of its row, or empty."""

    mention: GradeMention
    date: str
    council: str = ""


def tabled(annotated: Annotated) -> dict[int, list[Tabled]]:
    """Return the grades in the tables of a document by the index of their sentence.

    A table's first row dates its columns or names their areas or councils; a row of any other is a sentence.
    """
    found: dict[int, list[Tabled]] = {}
    rows = [(i, s) for i, s in enumerate(annotated.sentences) if annotated.block_kind(s) == "row"]
    for _, table in groupby(enumerate(rows), key=lambda pair: pair[1][1].block - pair[0]):
        found |= _table(annotated, [row for _, row in table])
    return {index: told for index, told in found.items() if told}


def dated_lists(annotated: Annotated, told: list[list[GradeMention]]) -> dict[int, list[Tabled]]:
    """Return the grades of lists that stand under a line with a date, by the index of their sentence.

    `told` are the grades of each sentence. A line may tell the date of the grades in brackets: "(2013's in brackets)".
    """
    found: dict[int, list[Tabled]] = {}
    head, last = _Head("", ""), -1
    for index, sentence in enumerate(annotated.sentences):
        own = annotated.dates_in(sentence)
        short = sentence.end - sentence.start <= _ITEM
        if told[index] and any(one.areas for one in told[index]) and not own and short and sentence.block <= last + 1:
            last = sentence.block if any(head) else last
            dates = [head.brackets if annotated.folded[one.start - 1] == "(" else head.date for one in told[index]]
            found |= {index: list(map(Tabled, told[index], dates))} if any(dates) else {}
        else:
            head = _Head("", "") if told[index] else _head(annotated, sentence)
            last = sentence.block
    return found


class _Head(NamedTuple):
    """The dates that a line gives to the list under it: to its grades, and to those of them in brackets."""

    date: str
    brackets: str


def _head(annotated: Annotated, sentence: Sentence) -> _Head:
    """Return the dates that a line gives to a list of grades under it, empty where it heads none."""
    folded, start, end = annotated.folded, sentence.start, sentence.end
    if folded[end - 1] != ":" and annotated.block_kind(sentence) != "heading":
        return _Head("", "")
    dates = within(annotated.dates, start, end)
    if len(dates) != 1 or _NO_HEAD.search(folded, start, end):
        return _Head("", "")
    if "bracket" in folded[start:end]:
        return _Head("", dates[0].value)
    heads = end - start <= _LINE and _HEADS.search(folded, start, end)
    return _Head(dates[0].value if heads else "", "")


def _table(annotated: Annotated, rows: list[tuple[int, Sentence]]) -> dict[int, list[Tabled]]:
    head = _cells(annotated, rows[0][1])
    columns = _columns(annotated, head)
    if any(columns):
        return {index: _row(annotated, sentence, columns) for index, sentence in rows}
    if named := _council_columns(annotated, head):
        return {index: _row_of_councils(annotated, sentence, named) for index, sentence in rows[1:]}
    areas = [_areas_of(annotated, cell) for cell in head]
    if not any(areas) or annotated.inside(rows[0][1], "grade") or _rows_are_areas(annotated, rows[1:]):
        return {}
    told = {index: _row_of_areas(annotated, sentence, areas) for index, sentence in rows[1:]}
    several = any(one.council for row in told.values() for one in row)
    return {index: [one for one in row if one.council or not several] for index, row in told.items()}


def _rows_are_areas(annotated: Annotated, rows: list[tuple[int, Sentence]]) -> bool:
    """Say whether rows begin with the area that they grade, so that no column can be one."""
    first = [cells[0] for _, row in rows if (cells := _cells(annotated, row))]
    return any(annotated.marks("area", *cell) for cell in first)


def _cells(annotated: Annotated, row: Sentence) -> list[tuple[int, int]]:
    return [cell.span() for cell in _CELL.finditer(annotated.text, row.start, row.end) if cell.group().strip(" |/.\t")]


def _columns(annotated: Annotated, head: list[tuple[int, int]]) -> list[str]:
    """Return the date of each cell of a row, empty where it has none."""
    dates = [within(annotated.dates, *cell) for cell in head]
    return [cell[0].value if cell else "" for cell in dates]


def _council_columns(annotated: Annotated, head: list[tuple[int, int]]) -> list[str]:
    """Return the councils (GSS codes) that the cells of a row name but for the first, where they are two or more."""
    named = [within(annotated.councils, *cell) for cell in head]
    columns = [cell[0].gss[0] for cell in named if len(cell) == 1 and len(cell[0].gss) == 1]
    label = bool(head) and not named[0]
    return columns if 1 < len(columns) == len(set(columns)) == len(head) - label else []


def _row_of_councils(annotated: Annotated, row: Sentence, columns: list[str]) -> list[Tabled]:
    """Return the grades of an area that a row tells under its columns' councils."""
    cells = _cells(annotated, row)
    areas = _areas_of(annotated, cells[0]) if len(cells) == len(columns) + 1 else ()
    return [
        Tabled(GradeMention(mark.start, mark.end, mark.concept, areas, cell), "", council)
        for cell, council in zip(cells[1:], columns, strict=False)
        for mark in (annotated.marks("grade", *cell)[:1] if areas else [])
    ]


def _areas_of(annotated: Annotated, cell: tuple[int, int]) -> tuple[str, ...]:
    """Return the areas that a cell names; leaders, and a grade with no area, name one too."""
    areas = tuple(dict.fromkeys(mark.concept for mark in annotated.marks("area", *cell)))
    if not areas and annotated.marks("cue/leaders", *cell):
        return ("leadership",)
    return areas or (("overall",) if _WHOLE.fullmatch(annotated.folded[slice(*cell)].strip()) else ())


def _row(annotated: Annotated, row: Sentence, columns: list[str]) -> list[Tabled]:
    cells = _cells(annotated, row)
    areas = _areas_of(annotated, cells[0]) if cells else ()
    if not areas:
        return []
    return [
        Tabled(GradeMention(mark.start, mark.end, mark.concept, areas, cell), date)
        for cell, date in zip(cells, columns, strict=False)
        for mark in annotated.marks("grade", *cell)[:1]
    ]


def _row_of_areas(annotated: Annotated, row: Sentence, areas: list[tuple[str, ...]]) -> list[Tabled]:
    """Return the grades of a row that tells them under its columns' areas, with the council and date that it names."""
    cells = _cells(annotated, row)
    councils = within(annotated.councils, *cells[0]) if cells else []
    dates = within(annotated.dates, row.start, row.end)
    council = councils[0].gss[0] if councils and len(councils[0].gss) == 1 else ""
    return [
        Tabled(GradeMention(mark.start, mark.end, mark.concept, column, cell), dates[0].value if dates else "", council)
        for cell, column in zip(cells, areas, strict=False)
        for mark in (annotated.marks("grade", *cell)[:1] if column else [])
    ]
