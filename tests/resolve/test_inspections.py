"""Inspections of different documents: which are one."""

from __future__ import annotations

import random

import pytest

from graphkit.model import Evidence, Facts, Inspection, Judgement
from graphkit.resolve.inspections import resolve_inspections

TRAFFORD, SALFORD = "E08000009", "E08000006"
VISIT = {"kind": "monitoring-visit"}
WORDS = Evidence(start=0, end=1, quote="x")


def facts(document: str, *mentions: dict[str, object]) -> Facts:
    """Return facts with these inspections of Trafford; `grade` is that of the overall judgement."""
    rows, grades = [], []
    for number, mention in enumerate(mentions):
        key = f"i{number}"
        grade = mention.pop("grade", None)
        rows.append(
            Inspection(**({"key": key, "council": TRAFFORD, "kind": "inspection", "evidence": WORDS} | mention))  # type: ignore[arg-type]
        )
        if grade:
            grades.append(Judgement(inspection=key, area="overall", grade=str(grade), evidence=WORDS))
    return Facts(document=document, inspections=tuple(rows), judgements=tuple(grades))


SAME = [
    ("a month and a day in it", {"start": "2019-03"}, {"start": "2019-03-04"}),
    ("a year and a day in it", {"start": "2019"}, {"start": "2019-03-04"}),
    ("on site and published", {"start": "2019-03-04"}, {"published": "2019-05-08"}),
    ("the year on site and the report after it", {"start": "2017"}, {"published": "2018-01-29"}),
    ("the same visit by number", VISIT | {"ordinal": 4}, VISIT | {"ordinal": 4, "start": "2018-08-22"}),
    ("a visit and its month", VISIT | {"start": "2018-08-22"}, VISIT | {"start": "2018-08"}),
    ("no date, but only one fits", {"grade": "inadequate"}, {"start": "2016-12", "grade": "inadequate"}),
]

DIFFERENT = [
    ("years apart", {"start": "2015"}, {"start": "2019"}),
    ("two councils", {"start": "2019"}, {"start": "2019", "council": SALFORD}),
    ("two kinds", {"start": "2019"}, {"start": "2019", "kind": "focused-visit"}),
    ("visits a few months apart", VISIT | {"start": "2018-05"}, VISIT | {"start": "2018-08"}),
    ("visits of two numbers", VISIT | {"ordinal": 3, "start": "2018-08"}, VISIT | {"ordinal": 4, "start": "2018-08"}),
    ("a year and a report long after it", {"start": "2017"}, {"published": "2018-07"}),
    (
        "a year and a report after it of another grade",
        {"start": "2017", "grade": "good"},
        {"published": "2018-01", "grade": "inadequate"},
    ),
    ("no date and another grade", {"grade": "good"}, {"start": "2016-12", "grade": "inadequate"}),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_mentions_that_agree_are_one_inspection(one: dict[str, object], other: dict[str, object]) -> None:
    identities, doubts, _ = resolve_inspections([facts("a", dict(one)), facts("b", dict(other))])
    assert len(identities) == 1
    assert len(identities[0].members) == 2
    assert identities[0].reason
    assert not doubts


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in DIFFERENT], ids=[case[0] for case in DIFFERENT])
def test_mentions_that_do_not_agree_stay_apart(one: dict[str, object], other: dict[str, object]) -> None:
    identities, *_ = resolve_inspections([facts("a", dict(one)), facts("b", dict(other))])
    assert len(identities) == 2
    assert len({identity.id for identity in identities}) == 2


def test_what_one_document_tells_apart_stays_apart() -> None:
    identities, *_ = resolve_inspections([facts("a", {"start": "2012-12"}, {"start": "2013-01"})])
    assert len(identities) == 2


def test_what_may_mean_either_of_two_stays_apart_and_is_a_doubt() -> None:
    kind = "monitoring-visit"
    documents = [
        facts("a", {"kind": kind, "start": "2018-05"}, {"kind": kind, "start": "2018-09"}),
        facts("b", {"kind": kind, "start": "2018"}),
    ]
    identities, doubts, _ = resolve_inspections(documents)
    assert len(identities) == 3
    assert {doubt.other for doubt in doubts} == {"trafford-monitoring-visit-2018"}


def test_an_inspection_is_known_by_its_finest_date() -> None:
    identities, *_ = resolve_inspections([facts("a", {"start": "2019"}), facts("b", {"start": "2019-03-04"})])
    assert (identities[0].id, identities[0].date) == ("trafford-inspection-2019-03-04", "2019-03-04")


def test_the_order_of_documents_does_not_matter() -> None:
    documents = [
        facts("a", {"start": "2015"}, {"start": "2019-03"}),
        facts("b", {"start": "2019"}),
        facts("c", {"published": "2019-05-08"}, {}),
        facts("d", VISIT | {"ordinal": 4}),
    ]
    expected = resolve_inspections(documents)
    for seed in range(5):
        shuffled = random.Random(seed).sample(documents, len(documents))
        assert resolve_inspections(shuffled) == expected
