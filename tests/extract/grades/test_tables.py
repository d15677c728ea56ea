"""Grades in tables and lists: columns of areas or of dates, rows of councils, lists under a line with a date."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.grades.judgements import judgements
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.inspections import inspections
from graphkit.model import BlockKind
from graphkit.vocabulary import vocabulary
from tests.extract.grades.test_grade_cases import AREAS, wanted
from tests.extract.reading import reading

LEAD = "Ofsted looks at the children's services of Trafford Council and those of its neighbours every few years."

ROWS = [
    (
        "2015 Oi; 2022-06-30 Lg Hr Oo",
        [
            ("paragraph", "It was inadequate in 2015."),
            "Judgement                                  Grade",
            "Impact of leaders                          Good",
            "Children who need help and protection      Requires improvement",
            "Overall effectiveness                      Outstanding",
        ],
    ),
    (
        "2021-06 Og Lg Ho; Salford 2019-11 Oi Li Hr",
        [
            "Council // inspected // overall // leaders // help & protection",
            "Trafford // June 2021 // Good // Good // Outstanding",
            "Salford // November 2019 // Inadequate // Inadequate // Requires improvement",
        ],
    ),
    (
        "Bolton 2018-05 Og; Oldham 2020-02 Or",
        [
            "Authority | Rating | When",
            "Bolton | Good | May 2018",
            "Oldham | Requires improvement | February 2020",
            "Nowhere | Inadequate | March 2021",
        ],
    ),
    (
        "2015 Oi Li; 2019 Or Lg",
        [
            "Year | Overall effectiveness | Leadership",
            "2015 | Inadequate | Inadequate",
            "2019 | Requires improvement | Good",
        ],
    ),
    (
        "2016 Or Lr; 2020 Og Lo",
        ["Area | 2016 | 2020", "Overall | RI | Good", "Leaders | Requires improvement | Outstanding"],
    ),
    (
        "2015 Oi Ag; 2019 Or Lg Cr",
        [
            ("paragraph", "Judgements of 2015:"),
            "Overall effectiveness ........ Inadequate",
            "Adoption ..................... Good",
            ("paragraph", "Judgements of 2019:"),
            "Overall effectiveness ........ Requires improvement",
            "Impact of leaders ............ Good",
            "In care & care leavers ....... Requires improvement",
        ],
    ),
    (
        "2022-06-30 Og Lo Hg; 2018 Or Hr",
        [
            ("paragraph", "How Trafford was rated by Ofsted (grades in brackets are those of 2018):"),
            ("item", "Help and protection: good (requires improvement)"),
            ("item", "Leadership: outstanding"),
            ("item", "Overall: good (requires improvement)"),
        ],
    ),
    (
        "2022-06-30 Og Lg Cr; Bolton 2022-06-30 Or Li Cr",
        [
            "Trafford       Bolton",
            "Overall effectiveness      Good           Requires improvement",
            "Impact of leaders          Good           Inadequate",
            "In care & care leavers     RI             RI",
            "Agency staff               12%            30%",
        ],
    ),
    (
        "2022-06-30 Og Lo; Bolton 2022-06-30 Or Lr; Salford 2022-06-30 Oi Li",
        [
            "Area | Trafford Council | Bolton | Salford City Council",
            "Overall | Good | Requires improvement | Inadequate",
            "Leaders | Outstanding | Requires improvement | Inadequate",
        ],
    ),
    (
        "2022-05-09 Og Lg; Bolton 2022-06 Or Lg",
        [
            ("paragraph", "Trafford was inspected from 9 to 20 May. Ofsted inspected Bolton in June."),
            "Judgement // Trafford // Bolton",
            "Overall // Good // Requires improvement",
            "Leadership // Good // Good",
        ],
    ),
    ("-", ["Post | Trafford | Bolton", "Director | Ann Bell, good | Joe Cole", "Deputy | Kit Ames | Di Good"]),
    ("-", ["Team | Caseload | Leadership", "North | 14 | Ann Bell", "South | 18 | Joe Cole"]),
]


@pytest.mark.parametrize(("expected", "rows"), ROWS, ids=[case[0] for case in ROWS])
def test_a_table_gives_these_judgements(expected: str, rows: list[str | tuple[BlockKind, str]]) -> None:
    lines: list[tuple[BlockKind, str]] = [("row", row) if isinstance(row, str) else row for row in rows]
    annotated = reading(("paragraph", LEAD), *lines, published="2022-06-30")
    chronicle, graded = read_chronicle(annotated, context(annotated))
    keys, told = inspections(chronicle)
    events = {one.key: one for one in told}
    found = set()
    for one in judgements(annotated, graded, keys):
        event = events[one.inspection]
        name = vocabulary().council_name(event.council)
        found.add((name, event.start or event.published or "?", AREAS[one.area] + one.grade[0]))
    assert found == set(wanted(expected))
