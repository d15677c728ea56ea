"""Measures: which numbers are figures of a service, and of what."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.measures.measures import measures
from graphkit.model import BlockKind, Measure
from tests.extract.reading import reading


def read(*paragraphs: str, kind: BlockKind = "paragraph") -> list[Measure]:
    """Return the measures of a document about Tameside with these paragraphs."""
    annotated = reading("Inspectors have been to Tameside Council.", *paragraphs, published="2019-06-12", kind=kind)
    return measures(annotated, context(annotated))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Agency workers now make up 37 per cent of the staff.", [("agency-share", "37", "percent")]),
        ("Just under a third of social workers come from agencies.", [("agency-share", "33", "percent")]),
        ("More than 45% of the team were temporary.", [("agency-share", "45", "percent")]),
        ("In one team 62 per cent of posts are vacant.", [("vacancy-rate", "62", "percent")]),
        (
            "The vacancy rate fell from 31% to 19%.",
            [("vacancy-rate", "31", "percent"), ("vacancy-rate", "19", "percent")],
        ),
        ("Staff turnover stood at 14 per cent.", [("turnover-rate", "14", "percent")]),
        ("Some 72% of the workforce are permanent.", [("other", "72", "percent")]),
        ("Some 27 per cent of the cases had to be opened again.", [("other", "27", "percent")]),
        ("The average caseload was 18.5.", [("caseload", "18.5", "cases")]),
        (
            "Many were juggling between 25 and 35 children each.",
            [("caseload", "25", "children"), ("caseload", "35", "children")],
        ),
        ("Some social workers are responsible for up to 48 children.", [("caseload", "48", "children")]),
        ("One social worker had 38 cases.", [("caseload", "38", "cases")]),
        ("The council has taken on 24 new social workers.", [("recruits", "24", "people")]),
        (
            "It made 17 appointments and shortlisted a further 15 for interview.",
            [("recruits", "17", "people"), ("other", "15", "people")],
        ),
        ("It employs 260 social workers.", [("staff-count", "260", "people")]),
        ("The borough is looking after 612 children.", [("children-in-care", "612", "children")]),
        (
            "The number of children in care rose from 540 to 612.",
            [("children-in-care", "540", "children"), ("children-in-care", "612", "children")],
        ),
        ("There are 388 children on child protection plans.", [("child-protection-plans", "388", "children")]),
        ("Inspectors looked at 34 cases.", [("cases-sampled", "34", "cases")]),
        ("They handed eleven of the cases back.", [("other", "11", "cases")]),
        ("Some 83 children were waiting for a social worker.", [("children-affected", "83", "children")]),
        (
            "Fewer children are in unregistered homes: 12, down from 19.",
            [("children-affected", "12", "children"), ("children-affected", "19", "children")],
        ),
        ("The council put £6.4m into the department.", [("spending", "6400000", "GBP")]),
        ("It has to save £12 million.", [("other", "12000000", "GBP")]),
        ("Families waited around 33 weeks.", [("other", "33", "weeks")]),
    ],
)  # fmt: skip
def test_figure_is_a_measure(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(m.metric, m.value, m.unit) for m in read(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the fourth of six visits, and two inspectors came for five days.",
        "Ofsted put 28 councils in the top band and 15 in the lowest.",
        "The national figure is 15.9 per cent.",
        "Nine out of ten schools are good.",
        "The committee voted by 14 votes to 3.",
        "Entry is £4 a person.",
        "Assessments must be finished within 45 working days.",
        "Homeless 16- and 17-year-olds wait, said a boy aged 16.",
        "In 2017 the council had been rated good.",
        "Forty people grinned at the camera.",
        "Three children's homes have opened.",
    ],
)
def test_other_numbers_are_no_measures(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "qualifier"),
    [
        ("Social workers have 19.5 cases each on average.", "average"),
        ("Some social workers hold as many as 41 cases.", "maximum"),
        ("Nearly 40% of the workers are agency staff.", "nearly"),
    ],
)
def test_qualifier(sentence: str, qualifier: str) -> None:
    (measure,) = read(sentence)
    assert measure.qualifier == qualifier


def test_number_without_a_noun_goes_with_the_figure_before() -> None:
    found = read("The average caseload was 17. Some reported having as many as 29.")
    assert [(m.metric, m.value) for m in found] == [("caseload", "17"), ("caseload", "29")]


def test_rows_are_read_by_their_label() -> None:
    found = read("Children in care | 540 | 612", "Agency staff (%) | 31 | 24", kind="row")
    assert [(m.metric, m.value) for m in found] == [
        ("children-in-care", "540"),
        ("children-in-care", "612"),
        ("agency-share", "31"),
        ("agency-share", "24"),
    ]


def test_a_figure_told_twice_is_one_measure_and_the_body_tells_it_better_than_the_headline() -> None:
    annotated = reading(
        "In Tameside 52 per cent of posts are vacant. That is 52 per cent of posts vacant.",
        headline="Half of posts are empty",
    )
    (measure,) = measures(annotated, context(annotated))
    assert measure.value == "52"
    assert measure.council == "E08000008"


def test_evidence_date_and_council_are_those_of_the_sentence() -> None:
    (measure,) = read("Vacancies stood at 40% in April 2018.")
    assert measure.evidence.quote == "Vacancies stood at 40% in April 2018."
    assert (measure.date, measure.council) == ("2018-04", "E08000008")
