"""Ways in which journalists give grades, in one sentence and over several, by table."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.grades.grades import grades
from graphkit.extract.grades.judgements import judgements
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.inspections import inspections
from graphkit.model import BlockKind
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

#: R stands for the areas that are not named, as in "the other two".
AREAS = {
    "overall": "O",
    "leadership": "L",
    "help-and-protection": "H",
    "in-care-and-care-leavers": "C",
    "in-care": "I",
    "care-leavers": "V",
    "adoption": "A",
    "safeguarding-board": "B",
    "rest": "R",
}
OTHERS = ("Salford", "Bolton", "Oldham", "Bury", "Leeds", "Essex", "Leicester", "Reading", "Norfolk")


def cases(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def block(text: str) -> tuple[BlockKind, str]:
    return ("heading", text[3:]) if text.startswith("## ") else ("paragraph", text)


def initials(areas: tuple[str, ...]) -> str:
    return "".join(sorted(AREAS["rest" if area.startswith("rest") else area] for area in areas))


@pytest.mark.parametrize(("expected", "text"), cases("grades_cases.tsv"), ids=lambda value: value[:70])
def test_a_sentence_gives_these_grades(expected: str, text: str) -> None:
    annotated = reading(text)
    found = [f"{one.grade[0]}:{initials(one.areas)}" for here in annotated.sentences for one in grades(annotated, here)]
    wanted = [f"{case[:2]}{''.join(sorted(case[2:]))}" for case in expected.split() if case != "-"]
    assert found == wanted


@pytest.mark.parametrize(
    ("published", "expected", "text"),
    [
        case
        for name in ("judgements", "same", "dated", "by_place", "of_whom", "below_name", "referred")
        for case in cases(f"{name}_cases.tsv")
    ],
    ids=lambda value: value[:70],
)
def test_a_text_gives_these_judgements(published: str, expected: str, text: str) -> None:
    annotated = reading(*map(block, text.split(" ¶ ")), published=published)
    chronicle, graded = read_chronicle(annotated, context(annotated))
    keys, told = inspections(chronicle)
    events = {one.key: one for one in told}
    found = set()
    for one in judgements(annotated, graded, keys):
        event = events[one.inspection]
        name = vocabulary().council_name(event.council)
        found.add((name, event.start or event.published or "?", AREAS[one.area] + one.grade[0]))
    assert found == set(wanted(expected))


def wanted(expected: str) -> list[tuple[str, str, str]]:
    """Return the judgements of "2019 Og Lo; Salford 2018 Oi" as council, date, and area with grade."""
    rows = []
    for part in filter("-".__ne__, expected.split("; ")):
        words = part.split()
        council = words.pop(0) if words[0] in OTHERS else "Trafford"
        rows += [(council, words[0], word) for word in words[1:]]
    return rows
