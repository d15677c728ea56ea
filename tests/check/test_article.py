"""The claims of one article: which of them are listed."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.check.records import Check
from graphkit.check.run import checks
from graphkit.model import Block, Document, Evidence, Facts, Inspection, Judgement, names_by_document
from graphkit.resolve.resolve import resolve

RUTLAND, BOLTON = "E06000017", "E08000001"
WORDS = Evidence(start=0, end=5, quote="Words")


def document(name: str, kind: Any, published: str) -> Document:
    return Document(
        id=name, text="Words", sha256="0", kind=kind, published=published,
        blocks=(Block(kind="paragraph", start=0, end=5),),
    )  # fmt: skip


def inspection(key: str = "i1", **known: Any) -> Inspection:
    row: dict[str, Any] = {"key": key, "council": RUTLAND, "kind": "inspection", "evidence": WORDS}
    return Inspection(**(row | known))


REPORT = (
    document("r", "report", "2023-07-03"),
    Facts(
        document="r",
        own=("i1",),
        inspections=(inspection(start="2023-05-08", end="2023-05-19"), inspection("i2", start="2018-06")),
        judgements=(
            Judgement(inspection="i1", area="overall", grade="good", evidence=WORDS),
            Judgement(inspection="i2", area="overall", grade="inadequate", evidence=WORDS),
        ),
    ),
)


def found(*rows: Inspection, grades: dict[str, str] | None = None, published: str = "2023-07-10") -> list[Check]:
    """Return the checks of an article with these inspections, and an overall grade of some by key."""
    judgements = tuple(
        Judgement(inspection=key, area="overall", grade=grade, evidence=WORDS) for key, grade in (grades or {}).items()
    )
    article = document("a", "article", published), Facts(document="a", inspections=rows, judgements=judgements)
    both = {"a": article, "r": REPORT}
    names = names_by_document(resolve(both.values()))
    return [check for _, _, found in checks(both.values(), both.__getitem__, names) for check in found]


def told(checked: list[Check]) -> list[tuple[str, str]]:
    return [(check.matter, check.verdict) for check in checked]


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        ({"start": "2023-05"}, [("date", "confirmed")]),
        ({"start": "2023-04"}, [("date", "contradicted")]),
        ({"start": "2023-07-10"}, []),  # the day of the article
        ({"start": "2023-07-06"}, [("date", "not-settled")]),
        ({"published": "2023-07-03"}, [("publication", "confirmed")]),
        ({"published": "2023-07-10"}, []),
        ({"published": "2023-07-05"}, [("publication", "contradicted")]),
        ({"start": "2023-05", "lead_inspector": "Bo Field"}, [("date", "confirmed")]),
        ({"start": "2020"}, [("date", "not-settled")]),
        ({"start": "2023-05-09", "kind": "focused-visit"}, [("date", "not-settled"), ("kind", "contradicted")]),
        ({"start": "2020", "council": BOLTON}, []),
    ],
)
def test_dates_and_kinds(known: dict[str, Any], wanted: list[tuple[str, str]]) -> None:
    assert told(found(inspection(**known))) == wanted


@pytest.mark.parametrize(
    ("start", "grade", "wanted"),
    [
        ("2023-05", "good", "confirmed"),
        ("2023-05", "outstanding", "contradicted"),
        ("2018", "inadequate", "confirmed"),  # the report recalls it
        ("2018", "good", "not-settled"),
        ("2012", "good", "not-settled"),
    ],
)
def test_grades(start: str, grade: str, wanted: str) -> None:
    checked = found(inspection(start=start), grades={"i1": grade})
    assert [check.verdict for check in checked if check.matter == "grade"] == [wanted]


def test_the_claim_of_a_grade_is_the_judgement_of_the_inspection() -> None:
    (_, grade) = found(inspection(start="2023-05"), grades={"i1": "outstanding"})
    assert grade.claim == ("judgement", "rutland-inspection-2023-05-08", "overall", "outstanding")
    assert (grade.report, grade.reason) == ("r", "the report gives good")


def test_two_grades_of_one_inspection_leave_the_wrong_one_open() -> None:
    rows = inspection(start="2023-05"), inspection("i2", start="2023")
    checked = found(*rows, grades={"i1": "good", "i2": "inadequate"})
    assert {(check.said, check.verdict) for check in checked if check.matter == "grade"} == {
        ("overall effectiveness good", "confirmed"),
        ("overall effectiveness inadequate", "not-settled"),
    }


def test_without_reports_nothing_is_checked() -> None:
    article = document("a", "article", ""), Facts(document="a", inspections=(inspection(start="2023-05"),))
    names = names_by_document(resolve([article]))
    assert list(checks([article], {"a": article}.__getitem__, names)) == []
