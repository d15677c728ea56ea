"""Scores count each gold row once, and forgive only what a careful reader would."""

from __future__ import annotations

import pytest

from graphkit.evaluation.agree import body, council, dates_agree, same_person
from graphkit.evaluation.score import score_table

ROW = {
    "inspections": {"inspection": "", "council": "", "kind": "inspection", "start": "", "published": "", "ordinal": ""},
    "judgements": {"inspection": "", "council": "", "date": "", "area": "overall", "grade": "good"},
    "posts": {"person": "", "role": "mp", "organisation": ""},
    "findings": {"council": "Trafford", "polarity": "weakness", "topics": ""},
    "actions": {"council": "Trafford", "type": "trust", "quote": ""},
    "measures": {"metric": "caseload", "value": ""},
    "statements": {"speaker": "", "quote": ""},
}


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2019", "2019-03-04", True),
        ("2019-03", "2019-06", True),
        ("2019-03-04", "2019-08-01", False),
        ("2018", "2019", False),
        ("", "2019", True),
        (None, None, True),
    ],
)
def test_dates_of_one_event_lie_near(one: str | None, other: str | None, agree: bool) -> None:
    assert dates_agree(one, other) is agree


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Cllr Ida Quill", "Ida Quill", True),
        ("I. Quill", "Ida Quill", True),
        ("Ida O’Quill", "Ida O'Quill", True),
        ("Ida Quill", "Ned Quill", False),
        ("", "", False),
    ],
)
def test_people_are_compared_by_initial_and_surname(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("London Borough of Havering", "havering"),
        ("Trafford Council", "trafford"),
        ("City of London", "city of london"),
    ],
)
def test_a_council_is_compared_by_its_place(name: str, short: str) -> None:
    assert council(name) == short


def test_a_council_counts_as_a_body_with_and_without_the_word() -> None:
    assert body("Trafford Council") == body("Trafford")


TRAFFORD = {"council": "Trafford"}
AN_INSPECTION = TRAFFORD | {"kind": "inspection"}
PROMISE = [{"speaker": "Ida Quill", "cue": "we will"}]
CASES = [
    ("inspections", [TRAFFORD | {"start": "2019-03"}], [AN_INSPECTION | {"date": "2019"}], (1, 1, 1)),
    ("inspections", [TRAFFORD | {"start": "2015"}], [AN_INSPECTION | {"date": "2019"}], (0, 1, 1)),
    ("inspections", [TRAFFORD | {"ordinal": "3"}], [AN_INSPECTION | {"ordinal": 4}], (0, 1, 1)),
    ("judgements", [TRAFFORD, TRAFFORD], [TRAFFORD | {"area": ["overall"], "grade": "good"}], (1, 1, 1)),
    ("posts", [{"person": "Ida Quill"}], [{"person": "Ida Quill", "role": ["mp", "minister"]}], (1, 1, 1)),
    ("findings", [{"topics": "plans neglect"}], [TRAFFORD | {"polarity": "weakness", "topics": ["plans"]}], (1, 2, 1)),
    ("measures", [{"value": "18.50"}], [{"metric": "caseload", "value": 18.5}], (1, 1, 1)),
    ("actions", [{"quote": "a"}, {"quote": "b"}], [TRAFFORD | {"type": "trust"}], (1, 1, 1)),
    ("statements", [{"speaker": "Ida Quill", "quote": "We will mend it."}], PROMISE, (1, 1, 1)),
    ("statements", [{"speaker": "Ida Quill", "quote": "More."}], PROMISE, (0, 0, 1)),
    ("statements", [{"speaker": "Ned Rowe", "quote": "We will."}], PROMISE, (0, 1, 1)),
    ("posts", [], [], (0, 0, 0)),
]


@pytest.mark.parametrize(("table", "rows", "gold", "expected"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_a_table_is_scored(
    table: str, rows: list[dict[str, str]], gold: list[dict[str, object]], expected: tuple[int, int, int]
) -> None:
    score = score_table(table, [ROW[table] | row for row in rows], gold)
    assert (score.hits, score.found, score.wanted) == expected
    assert len(score.missed) == score.wanted - score.hits
    assert len(score.false) == score.found - score.hits


def test_a_score_is_told_as_precision_recall_and_f1() -> None:
    gold = [{"metric": "caseload", "value": value} for value in (1, 2, 3)]
    score = score_table("measures", [ROW["measures"] | {"value": value} for value in ("1", "9")], gold)
    assert (score.precision, round(score.recall, 3), score.f1) == (0.5, 0.333, 0.4)
