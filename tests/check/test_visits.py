"""Kind, number and lead inspector of an article's inspection beside a report's."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.check.records import Reported
from graphkit.check.visits import check_kind, check_lead, check_number, same_days
from graphkit.model import Block, Document, Evidence, Inspection

WORDS = Evidence(start=0, end=1, quote="x")
TEXT = "Cover\n\nLead inspector: Ada Moorcroft, HMI"
REPORT = Document(
    id="r", text=TEXT, sha256="0" * 64, kind="report", blocks=(Block(kind="paragraph", start=7, end=len(TEXT)),)
)


def inspection(kind: str = "monitoring-visit", **known: Any) -> Inspection:
    return Inspection(key="i", council="E06000017", kind=kind, evidence=WORDS, **known)


def reported(**known: Any) -> Reported:
    return Reported("x", "r", "", inspection(**known), ())


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("monitoring-visit", "monitoring-visit", "confirmed"),
        ("monitoring-visit", "focused-visit", "contradicted"),
        ("focused-visit", "inspection", "contradicted"),
        ("inspection", "focused-visit", "not-settled"),
        ("inspection", "inspection", None),
    ],
)
def test_kind(ours: str, theirs: str, verdict: str | None) -> None:
    outcome = check_kind(inspection(ours), reported(kind=theirs))
    assert (outcome.verdict if outcome else None) == verdict


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"), [(3, 3, "confirmed"), (4, 3, "contradicted"), (None, 3, None), (3, None, None)]
)
def test_number(ours: int | None, theirs: int | None, verdict: str | None) -> None:
    outcome = check_number(inspection(ordinal=ours), reported(ordinal=theirs))
    assert (outcome.verdict if outcome else None) == verdict


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Ada Moorcroft", "confirmed"),
        ("ada moorcroft", "confirmed"),
        ("Dr Ada Moorcroft", "confirmed"),
        ("A Moorcroft", "confirmed"),
        ("Bo Field", "contradicted"),
        ("Ada Field", "contradicted"),
        ("", None),
    ],
)
def test_lead_inspector(name: str, verdict: str | None) -> None:
    outcome = check_lead(inspection(lead_inspector=name), reported(lead_inspector="Ada Moorcroft"), REPORT)
    assert (outcome.verdict if outcome else None) == verdict
    if outcome:
        assert outcome.words
        assert outcome.words.quote == "Lead inspector: Ada Moorcroft, HMI"


def test_a_report_without_a_name_says_nothing_of_one() -> None:
    assert check_lead(inspection(lead_inspector="Bo Field"), reported(), REPORT) is None


@pytest.mark.parametrize(
    ("start", "end", "is_same"),
    [
        ("2019-07-30", "", True),
        ("2019-07-30", "2019-07-31", True),
        ("2019-07-29", "", False),
        ("2019-07-30", "2019-08-01", False),
        ("2019-07", "", False),
        ("", "", False),
    ],
)
def test_the_report_of_a_day(start: str, end: str, is_same: bool) -> None:
    found = same_days(inspection(start=start, end=end), [reported(start="2019-07-30", end="2019-07-31")])
    assert (found is not None) == is_same
