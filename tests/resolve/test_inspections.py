"""Inspections of different documents: which are one."""

from __future__ import annotations

import random

import pytest

from graphkit.model import Evidence, Facts, Inspection, Judgement
from graphkit.resolve.inspections import resolve_inspections

TRAFFORD, SALFORD = "E08000009", "E08000006"
VISIT: dict[str, object] = {"kind": "monitoring-visit"}
WORDS = Evidence(start=0, end=1, quote="x")


def facts(document: str, *mentions: dict[str, object], own: tuple[str, ...] = ()) -> Facts:
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
    return Facts(document=document, own=own, inspections=tuple(rows), judgements=tuple(grades))


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


REPORT: dict[str, object] = {"start": "2019-03-04", "end": "2019-03-08"}
REPORTED: list[tuple[str, dict[str, object]]] = [
    ("the month on site", {"start": "2019-03"}),
    ("the year", {"start": "2019"}),
    ("the month of publication alone", {"published": "2019-05"}),
    ("the day of publication alone", {"published": "2019-05-08"}),
    ("the day of publication, told as that of the grade", {"start": "2019-05-08"}),
    ("days within", {"start": "2019-03-05", "end": "2019-03-08"}),
    ("a month mistaken", {"start": "2019-02"}),
    ("days mistaken", {"start": "2019-03-11", "end": "2019-03-15"}),
]
UNREPORTED: list[tuple[str, dict[str, object]]] = [
    ("published before inspectors came", {"published": "2019-02"}),
    ("published on the day before inspectors came", {"published": "2019-03-03"}),
    ("on site long before", {"start": "2018-12"}),
    ("on site long after", {"start": "2019-10"}),
    ("published the year after next", {"published": "2021-01"}),
    ("the year before", {"start": "2018"}),
    ("a visit at the same time", VISIT | {"start": "2019-03-05"}),
]


@pytest.mark.parametrize("mention", [case[1] for case in REPORTED], ids=[case[0] for case in REPORTED])
def test_what_an_article_tells_of_an_inspection_joins_its_report(mention: dict[str, object]) -> None:
    identities, doubts, _ = resolve_inspections([facts("a", dict(mention)), facts("r", dict(REPORT), own=("i0",))])
    assert [(one.id, one.date) for one in identities] == [("trafford-inspection-2019-03-04", "2019-03-04")]
    assert not doubts


@pytest.mark.parametrize("mention", [case[1] for case in UNREPORTED], ids=[case[0] for case in UNREPORTED])
def test_what_cannot_be_the_inspection_of_a_report_stays_apart(mention: dict[str, object]) -> None:
    identities, *_ = resolve_inspections([facts("a", dict(mention)), facts("r", dict(REPORT), own=("i0",))])
    assert len(identities) == 2


@pytest.mark.parametrize(("start", "end", "count"), [("2019-03-04", "2019-03-08", 1), ("2019-05-13", "2019-05-17", 2)])
def test_two_reports_are_of_one_inspection_where_their_days_meet(start: str, end: str, count: int) -> None:
    documents = [facts("r", dict(REPORT), own=("i0",)), facts("s", {"start": start, "end": end}, own=("i0",))]
    assert len(resolve_inspections(documents)[0]) == count


def test_the_day_of_a_report_goes_before_an_earlier_day_of_an_article() -> None:
    documents = [facts("a", {"start": "2019-03-01"}), facts("r", dict(REPORT), own=("i0",))]
    assert [one.date for one in resolve_inspections(documents)[0]] == ["2019-03-04"]


@pytest.mark.parametrize(("published", "count"), [("2019-05-08", 2), ("2024-01-10", 3), ("", 3)])
def test_an_article_without_a_date_does_not_mean_what_came_after_it(published: str, count: int) -> None:
    documents = [
        facts("a", {}),
        facts("r", dict(REPORT), own=("i0",)),
        facts("s", {"start": "2022-11-21", "end": "2022-12-02"}, own=("i0",)),
    ]
    assert len(resolve_inspections(documents, published={"a": published})[0]) == count


@pytest.mark.parametrize(
    ("published", "grade", "meant"),
    [
        ("2024-01-10", "inadequate", "trafford-inspection-2022-11-21"),
        ("2021-01-10", "inadequate", "trafford-inspection-2019-03-04"),
        ("2024-01-10", "good", "trafford-inspection-2015-01-27"),
        ("2024-01-10", "outstanding", ""),
        ("", "inadequate", ""),
    ],
)
def test_a_grade_without_a_date_is_that_of_the_latest_inspection_before_it(
    published: str, grade: str, meant: str
) -> None:
    documents = [
        facts("a", {"grade": grade}),
        facts("r", {"start": "2015-01-27", "grade": "good"}, own=("i0",)),
        facts("s", REPORT | {"grade": "inadequate"}, own=("i0",)),
        facts("t", {"start": "2022-11-21", "grade": "inadequate"}, own=("i0",)),
    ]
    identities, *_ = resolve_inspections(documents, published={"a": published})
    found = [one.id for one in identities if ("a", "i0") in one.members and len(one.members) > 1]
    assert found == ([meant] if meant else [])


def test_what_one_document_tells_of_with_and_without_a_date_are_two() -> None:
    documents = [facts("a", {"start": "2019-03", "grade": "inadequate"}, {"grade": "inadequate"})]
    assert len(resolve_inspections(documents, published={"a": "2019-05-08"})[0]) == 2


def test_reviews_of_two_agencies_in_one_spring_are_two() -> None:
    other: dict[str, object] = {"kind": "other"}
    identities, *_ = resolve_inspections([facts("r", other | {"start": "2011-03"}, other | {"start": "2011-06"})])
    assert len(identities) == 2
