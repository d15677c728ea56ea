"""Dates of articles beside the days of a report."""

from __future__ import annotations

import pytest

from graphkit.check.days import check_days, check_publication, days_said
from graphkit.check.records import Reported
from graphkit.model import Document, Inspection, evidence

TEXT = "Inspection dates: 4 to 8 March 2019\nReport published: 8 May 2019"
WORDS = evidence(TEXT, 0, 35)


def inspection(start: str, end: str = "", published: str = "") -> Inspection:
    return Inspection(key="i", council="E08000009", kind="inspection", evidence=WORDS, start=start, end=end,
                      published=published)  # fmt: skip


def report(published: str) -> Document:
    return Document(id="r", text=TEXT, sha256="0" * 64, kind="report", published=published)


def reported(published: str) -> Reported:
    return Reported("x", "r", published, inspection("2019-03-04", "2019-03-08"), ())


@pytest.mark.parametrize(
    ("start", "end", "published", "verdict"),
    [
        ("2019", "", "", "confirmed"),
        ("2019-03", "", "", "confirmed"),
        ("2019-03-06", "", "", "confirmed"),
        ("2019-03-04", "2019-03-08", "", "confirmed"),
        ("2019-03", "2019-03", "", "confirmed"),
        ("2019-02", "", "", "contradicted"),
        ("2019-03-03", "", "", "contradicted"),
        ("2018", "", "", "contradicted"),
        ("2019-03-11", "2019-03-15", "", "contradicted"),
        ("2019-03-04", "2019-03-15", "", "contradicted"),
        ("2019-03-05", "2019-03-08", "", "not-settled"),
        ("2019-05", "", "", "not-settled"),
        ("2019-05", "", "2019-05-08", "confirmed"),
        ("2019-05-08", "", "2019-05-08", "confirmed"),
        ("2019-04", "", "2019-05-08", "not-settled"),
        ("2019-06", "", "2019-05-08", "not-settled"),
        ("2019-05-09", "", "2019-05-08", "not-settled"),
        ("2019-06-08", "", "2019-05-08", "not-settled"),
        ("2019-06-09", "", "2019-05-08", "contradicted"),
        ("2019-07", "", "2019-05-08", "contradicted"),
    ],
)
def test_a_date_of_an_article(start: str, end: str, published: str, verdict: str) -> None:
    outcome = check_days(inspection(start, end), reported(published), report(published))
    assert outcome.verdict == verdict
    assert outcome.report == "r"
    assert outcome.reason
    assert outcome.words


def test_a_date_that_is_that_of_the_report_stands_beside_it() -> None:
    outcome = check_days(inspection("2019-05"), reported("2019-05-08"), report("2019-05-08"))
    assert outcome.words
    assert outcome.words.quote == "8 May 2019"


@pytest.mark.parametrize(
    ("told", "published", "verdict", "words"),
    [
        ("2019-05", "2019-05-08", "confirmed", "8 May 2019"),
        ("2019-05-08", "2019-05-08", "confirmed", "8 May 2019"),
        ("2019-05-09", "2019-05-08", "contradicted", "8 May 2019"),
        ("2019-04", "2019-05-08", "contradicted", "8 May 2019"),
        ("2019-05-08", "", "not-settled", ""),
        ("2019-05", "2019-05", "confirmed", ""),
    ],
)
def test_a_date_of_publication(told: str, published: str, verdict: str, words: str) -> None:
    outcome = check_publication(inspection("", published=told), reported(published), report(published))
    assert outcome.verdict == verdict
    assert (outcome.words.quote if outcome.words else "") == words


def test_a_report_without_days_settles_no_date() -> None:
    outcome = check_days(inspection("2019"), Reported("x", "r", "", inspection(""), ()), report(""))
    assert outcome.verdict == "not-settled"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2019-03", "", "dated March 2019"),
        ("2019-03-04", "2019-03-04", "dated 4 March 2019"),
        ("2019-03-04", "2019-03-08", "inspected from 4 March 2019 to 8 March 2019"),
    ],
)
def test_how_a_date_is_told(start: str, end: str, said: str) -> None:
    assert days_said(inspection(start, end)) == said
