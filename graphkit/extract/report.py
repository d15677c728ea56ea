"""A report → facts: the inspection that it is the report of, exactly, and the earlier ones that it tells of."""

from __future__ import annotations

import msgspec

from graphkit.extract.annotate import annotate
from graphkit.extract.context import context
from graphkit.extract.measures import measures
from graphkit.extract.report_front import Front, Line, read_front, report_lines
from graphkit.extract.report_grades import Graded, report_grades
from graphkit.extract.report_history import history
from graphkit.extract.report_letter import Letter, letter_posts, read_letter
from graphkit.extract.report_previous import previous
from graphkit.extract.report_team import team
from graphkit.model import Document, Evidence, Facts, Inspection, Judgement, Post, evidence


def extract_report(document: Document) -> Facts | None:
    """Return what a report states; None for a document that does not say what inspection it is the report of."""
    lines = report_lines(document)
    front = read_front(lines)
    grades = report_grades(lines)
    if not grades and (letter := read_letter(lines)) is not None and letter.councils:
        return _of_letter(document, lines, letter)
    if not (front.councils and (front.start or grades)):
        return None
    main = [_inspection(document, front, grades, council, f"i{n}") for n, council in enumerate(front.councils, start=1)]
    given = [_judgement(document, one.key, grade) for one in main for grade in grades]
    return _facts(document, lines, main, given, team(document, lines, _seen_at(document, main[0])))


def _of_letter(document: Document, lines: list[Line], letter: Letter) -> Facts:
    """Return what a letter states: its visit, the one addressed, the one who signs it."""
    main = [
        Inspection(
            key=f"i{n}",
            council=council,
            kind=letter.kind,
            ordinal=letter.ordinal,
            start=letter.start,
            end=letter.end,
            published=document.published,
            lead_inspector=letter.lead_inspector,
            evidence=_words(document, letter.dated),
        )
        for n, council in enumerate(letter.councils, start=1)
    ]
    return _facts(document, lines, main, [], letter_posts(document, letter, _seen_at(document, main[0])))


def _seen_at(document: Document, main: Inspection) -> str:
    """Return the date as of which a report speaks."""
    return document.published or main.end or main.start


def _facts(
    document: Document, lines: list[Line], main: list[Inspection], grades: list[Judgement], held: list[Post]
) -> Facts:
    """Return the facts of the report's own inspection with those that it tells in passing."""
    annotated = annotate(msgspec.structs.replace(document, published=_seen_at(document, main[0])))
    spoken = context(annotated)
    listed = previous(annotated, lines, council=main[0].council, key=len(main) + 1)
    key = len(main) + len(listed.inspections) + 1
    earlier, given = history(annotated, spoken, start=main[0].start, listed=listed, key=key)
    return Facts(
        document=document.id,
        own=tuple(one.key for one in main),
        inspections=(*main, *listed.inspections, *earlier),
        judgements=(*grades, *listed.judgements, *given),
        posts=tuple(held),
        measures=tuple(measures(annotated, spoken)),
    )


def _inspection(document: Document, front: Front, grades: list[Graded], council: str, key: str) -> Inspection:
    told = front.dated or (grades[0].line if grades else None)
    assert told is not None
    return Inspection(
        key=key,
        council=council,
        kind="inspection" if grades else front.kind or "other",
        start=front.start,
        end=front.end,
        published=document.published,
        framework=front.framework if grades else "",
        lead_inspector=front.lead_inspector,
        evidence=_words(document, told),
    )


def _words(document: Document, line: Line) -> Evidence:
    return evidence(document.text, line.block.start, line.block.end)


def _judgement(document: Document, key: str, one: Graded) -> Judgement:
    return Judgement(inspection=key, area=one.area, grade=one.grade, evidence=_words(document, one.line))
