"""Which inspections a document tells of, when they were, and what each gave."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.grades.judgements import judgements
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.inspections import inspections, spoken_of
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

Told = list[tuple[str, str, int | None, str]]

INSPECTIONS: list[tuple[str, list[str], Told]] = [
    (
        "a visit has its day and its number",
        ["Trafford Council was told so after a fourth monitoring visit on 22 August 2018."],
        [("Trafford", "monitoring-visit", 4, "2018-08-22")],
    ),
    (
        "inspectors on site",
        ["Inspectors were in Trafford from 4 to 8 March. They rated the council inadequate."],
        [("Trafford", "inspection", None, "2019-03-04")],
    ),
    (
        "a grade recalled by its year",
        ["Trafford Council is inadequate, Ofsted said today.", "It had been rated good in 2015."],
        [("Trafford", "inspection", None, "2019-05-08"), ("Trafford", "inspection", None, "2015")],
    ),
    (
        "two years, two inspections",
        ["Trafford Council was rated adequate in 2010 and again in 2012."],
        [("Trafford", "inspection", None, "2010"), ("Trafford", "inspection", None, "2012")],
    ),
    (
        "one inspection told of twice is one",
        ["Ofsted inspected Trafford Council in March.", "The inspection in March 2019 found leaders wanting."],
        [("Trafford", "inspection", None, "2019-03")],
    ),
    (
        "a planned inspection is none yet",
        ["Trafford Council has a plan.", "Inspectors will return for a full inspection next year."],
        [],
    ),
    (
        "visits counted since a year are no visit of that year",
        ["Trafford Council has had six monitoring visits since 2015."],
        [],
    ),
    (
        "a distance in years counts from the inspection told of last",
        ["Trafford Council was judged inadequate in 2016.", "Three years earlier it had been rated good."],
        [("Trafford", "inspection", None, "2016"), ("Trafford", "inspection", None, "2013")],
    ),
    (
        "a joint targeted area inspection beside a focused visit",
        ["Trafford Council had a JTAI in 2017 and a focused visit in June 2018."],
        [("Trafford", "jtai", None, "2017"), ("Trafford", "focused-visit", None, "2018-06")],
    ),
    (
        "comparison with a year is no inspection",
        ["Ofsted rated Trafford Council inadequate in March, with more staff gone than in 2016."],
        [("Trafford", "inspection", None, "2019-03")],
    ),
]

JUDGEMENTS = [
    (
        "both are the areas told before",
        [
            "In 2015 Trafford was judged good overall, with leadership outstanding.",
            "Both had slid to ‘inadequate’ by the latest inspection, in March.",
        ],
        {
            ("2015", "overall", "good"),
            ("2015", "leadership", "outstanding"),
            ("2019-03", "overall", "inadequate"),
            ("2019-03", "leadership", "inadequate"),
        },
    ),
    (
        "a list of areas after a colon",
        [
            "Ofsted inspected Trafford Council in March 2024. It was rated good in these areas:",
            "• leaders’ impact: the impact of leaders",
            "• care leavers",
        ],
        {("2024-03", "leadership", "good"), ("2024-03", "care-leavers", "good")},
    ),
    (
        "areas have the names of their time: apart since 2023",
        ["Trafford Council was inspected in May 2024 and children in care and care leavers was judged good."],
        {("2024-05", "in-care", "good"), ("2024-05", "care-leavers", "good")},
    ),
    (
        "areas have the names of their time: together before",
        ["Trafford Council was inspected in May 2019 and its work with looked-after children was judged good."],
        {("2019-05", "in-care-and-care-leavers", "good")},
    ),
    (
        "what names the area is believed before what does not",
        [
            "Trafford Council was given the lowest grade on Monday.",
            "Overall, the services require improvement to be good.",
        ],
        {("2019-05-06", "overall", "requires-improvement")},
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), [c[1:] for c in INSPECTIONS], ids=[c[0] for c in INSPECTIONS])
def test_the_inspections_told_of(paragraphs: list[str], expected: Told) -> None:
    annotated = reading(*paragraphs)
    chronicle, _ = read_chronicle(annotated, context(annotated))
    _, found = inspections(chronicle)
    name = vocabulary().council_name
    assert [(name(i.council), i.kind, i.ordinal, i.start or i.published) for i in found] == expected


@pytest.mark.parametrize(("paragraphs", "expected"), [c[1:] for c in JUDGEMENTS], ids=[c[0] for c in JUDGEMENTS])
def test_the_grades_given(paragraphs: list[str], expected: set[tuple[str, str, str]]) -> None:
    annotated = reading(*paragraphs, published="2019-05-08" if "2024" not in paragraphs[0] else "2024-06-30")
    chronicle, graded = read_chronicle(annotated, context(annotated))
    keys, told = inspections(chronicle)
    dates = {i.key: i.start or i.published for i in told}
    assert {(dates[j.inspection], j.area, j.grade) for j in judgements(annotated, graded, keys)} == expected


def test_every_quote_stands_in_the_text() -> None:
    annotated = reading("Ofsted rated Trafford Council inadequate in March.", "It was good in 2015.")
    chronicle, graded = read_chronicle(annotated, context(annotated))
    keys, told = inspections(chronicle)
    quotes = [one.evidence for one in told] + [one.evidence for one in judgements(annotated, graded, keys)]
    assert quotes
    assert all(annotated.text[quote.start : quote.end] == quote.quote for quote in quotes)


def test_a_sentence_speaks_of_the_inspection_that_its_paragraph_dates() -> None:
    annotated = reading(
        "Ofsted rated Trafford Council inadequate in March 2019.",
        "A focused visit in June 2018 had gone badly. Plans were poor.",
        "Leaders knew too little.",
    )
    chronicle, _ = read_chronicle(annotated, context(annotated))
    keys, told = inspections(chronicle)
    starts = {i.key: i.start for i in told}
    assert [starts.get(key, "") for key in spoken_of(chronicle, keys)] == ["2019-03", "2018-06", "2018-06", "2019-03"]


@pytest.mark.parametrize(
    "told",
    [
        "The county's services were rated inadequate in 2013.",
        "The county required improvement in 2016.",
        "Ofsted rated the authority inadequate in June 2019.",
    ],
)
def test_what_was_before_a_council_was_of_the_county_council_that_it_took_over_from(told: str) -> None:
    annotated = reading(f"North Northamptonshire requires improvement, Ofsted said. {told}", published="2023-11-09")
    chronicle, _ = read_chronicle(annotated, context(annotated))
    old = [event.council for event in chronicle.events if event.date < "2021"]
    assert old == ["E10000021"]
