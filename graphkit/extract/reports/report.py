"""A report → facts: the inspection that it is the report of, exactly, and the earlier ones that it tells of."""

from __future__ import annotations

import re

import msgspec

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.councils.context import context
from graphkit.extract.measures.measures import measures
from graphkit.extract.reports.actions import report_actions
from graphkit.extract.reports.address import addressed
from graphkit.extract.reports.findings import report_findings
from graphkit.extract.reports.front import Front, Line, read_front, report_lines
from graphkit.extract.reports.grades import Graded, report_grades
from graphkit.extract.reports.history import history
from graphkit.extract.reports.letter import Letter, letter_posts, read_letter
from graphkit.extract.reports.previous import previous
from graphkit.extract.reports.team import team
from graphkit.model import Document, Evidence, Facts, Inspection, Judgement, Measure, Post, evidence

#: Visits that give no grades: those that their reports recall are of the inspection before.
_UNGRADED = frozenset({"monitoring-visit", "focused-visit", "jtai", "send", "other"})
#: Rates are told of so many children.
_OF = "10000"


def extract_report(document: Document) -> Facts | None:
    """Return what a report states; None for a document that does not say what inspection it is the report of."""
    lines = report_lines(document)
    front = read_front(lines, document.published)
    grades = [] if front.kind in _UNGRADED else report_grades(lines)
    letter = read_letter(lines)
    if letter is not None and letter.councils and (not grades or letter.kind in _UNGRADED):
        return _of_letter(document, lines, letter)
    if not (front.start or grades):
        return None
    if not front.councils:
        front = front._replace(councils=_spoken_of(document))
    if not front.councils:
        return None
    main = [_inspection(document, front, grades, council, f"i{n}") for n, council in enumerate(front.councils, start=1)]
    given = [_judgement(document, one.key, grade) for one in main for grade in grades]
    annotated = _annotated(document, main[0])
    held = team(document, lines, front, annotated.document.published)
    if not grades:
        rows = [line for line in lines if line.block.kind == "row"]
        held += addressed(annotated, rows, front.councils, annotated.document.published)
    return _facts(annotated, lines, main, given, held)


def _spoken_of(document: Document) -> tuple[str, ...]:
    """Return the council that a report speaks of most, for one whose title names none."""
    main = context(annotate(document)).main
    return (main,) if main else ()


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
    annotated = _annotated(document, main[0])
    return _facts(annotated, lines, main, [], letter_posts(annotated, lines, letter, annotated.document.published))


def _annotated(document: Document, main: Inspection) -> Annotated:
    """Return a report annotated; it speaks as of when it was published, or else of its inspection."""
    return annotate(msgspec.structs.replace(document, published=document.published or main.end or main.start))


def _facts(
    annotated: Annotated, lines: list[Line], main: list[Inspection], grades: list[Judgement], held: list[Post]
) -> Facts:
    """Return the facts of the report's own inspection with those that it tells in passing."""
    spoken = context(annotated)
    listed = previous(annotated, lines, main[0], key=len(main) + 1)
    key = len(main) + len(listed.inspections) + 1
    earlier, given = history(annotated, spoken, start=main[0].start, listed=listed, key=key)
    findings, left = report_findings(annotated, lines, council=main[0].council, inspection=main[0].key)
    return Facts(
        document=annotated.document.id,
        own=tuple(one.key for one in main),
        inspections=(*main, *listed.inspections, *earlier),
        judgements=(*grades, *listed.judgements, *given),
        posts=tuple(held),
        findings=tuple(
            msgspec.structs.replace(finding, council=one.council, inspection=one.key)
            for one in main
            for finding in findings
        ),
        measures=tuple(one for one in measures(annotated, spoken) if _is_count(annotated, one)),
        actions=tuple(report_actions(annotated, spoken)),
        unread=left,
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


def _is_count(annotated: Annotated, one: Measure) -> bool:
    """Say whether a measure is no rate among ten thousand, nor the number of a page in a table of contents."""
    sentence = annotated.sentences[annotated.sentence_index(one.evidence.start)]
    if annotated.block_kind(sentence) == "row":
        return False
    rate = re.search(rf"(?<!\d){re.escape(one.value)} (?:\w+ ){{0,6}}per 10,000", one.evidence.quote)
    return one.value != _OF and rate is None
