"""Grades of articles beside those of a report."""

from __future__ import annotations

import pytest

from graphkit.check.grades import check_grade, check_recalled, grade_said
from graphkit.check.records import Reported
from graphkit.model import Evidence, Inspection, Judgement

WORDS = Evidence(start=0, end=1, quote="x")
ROW = Inspection(key="i", council="E08000009", kind="inspection", evidence=WORDS)


def grade(area: str, given: str, quote: str = "x") -> Judgement:
    words = Evidence(start=0, end=len(quote), quote=quote)
    return Judgement(inspection="i", area=area, grade=given, evidence=words)


TOGETHER = "experiences and progress of children in care and care leavers"
REPORT = Reported("x", "r", "", ROW, (grade("overall", "good"), grade("in-care-and-care-leavers", "outstanding")))


@pytest.mark.parametrize(
    ("area", "given", "verdict", "reason"),
    [
        ("overall", "good", "confirmed", "the report gives this grade"),
        ("overall", "inadequate", "contradicted", "the report gives good"),
        ("care-leavers", "outstanding", "confirmed", f"the report gives this grade to {TOGETHER}"),
        (
            "care-leavers",
            "good",
            "not-settled",
            f"the report gives outstanding to {TOGETHER}, and none to this area alone",
        ),
        ("adoption", "good", "not-settled", "the report gives no grade to this area"),
    ],
)
def test_a_grade_of_an_article(area: str, given: str, verdict: str, reason: str) -> None:
    outcome = check_grade(grade(area, given), [REPORT], [grade(area, given)])
    assert (outcome.verdict, outcome.reason) == (verdict, reason)


def test_an_article_that_gives_the_right_grade_too_may_have_been_misread() -> None:
    claimed = [grade("overall", "inadequate"), grade("overall", "good")]
    assert check_grade(claimed[0], [REPORT], claimed).verdict == "not-settled"


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("The council was rated inadequate.", "contradicted"),
        ("Told that it was inadequate, the council had been good in that year.", "not-settled"),
        ("Inadequate: goods were missing, said a mayor of goodwill.", "contradicted"),
    ],
)
def test_words_that_tell_the_right_grade_too_may_have_been_misread(words: str, verdict: str) -> None:
    claim = grade("overall", "inadequate", words)
    assert check_grade(claim, [REPORT], [claim]).verdict == verdict


def test_a_grade_that_is_that_of_another_area_does_not_excuse_a_wrong_one() -> None:
    words = "The council was inadequate overall, and good in the way that it was led."
    claims = [grade("overall", "inadequate", words), grade("leadership", "good", words)]
    assert check_grade(claims[0], [REPORT], claims).verdict == "contradicted"


@pytest.mark.parametrize(
    ("given", "other", "verdict"),
    [("good", "good", "confirmed"), ("good", "outstanding", "not-settled"), ("outstanding", "good", "not-settled")],
)
def test_an_area_that_the_report_grades_in_parts(given: str, other: str, verdict: str) -> None:
    report = REPORT._replace(grades=(grade("in-care", given), grade("care-leavers", other)))
    claim = grade("in-care-and-care-leavers", "good")
    assert check_grade(claim, [report], [claim]).verdict == verdict


def test_one_of_two_reports_is_enough() -> None:
    other = REPORT._replace(report="s", grades=(grade("overall", "inadequate"),))
    claim = grade("overall", "inadequate")
    assert check_grade(claim, [REPORT, other], [claim]).report == "s"


@pytest.mark.parametrize(("given", "verdict"), [("good", "confirmed"), ("inadequate", "not-settled")])
def test_what_another_report_recalls_confirms_and_does_not_contradict(given: str, verdict: str) -> None:
    assert check_recalled(grade("overall", given), [("s", grade("overall", "good"))]).verdict == verdict


def test_how_a_grade_is_told() -> None:
    assert grade_said(grade("overall", "requires-improvement")) == (
        "overall effectiveness requires improvement to be good"
    )
