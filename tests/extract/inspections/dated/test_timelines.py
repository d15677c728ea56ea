"""Timelines, whose dates stand at the head of a paragraph or on a line of their own."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.dated.timelines import entry_date, headed_by_dates
from graphkit.extract.inspections.inspections import inspections
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("paragraphs", "dates"),
    [
        (
            ["May 2015", "They came.", "They left.", "June 2017", "They came."],
            ["", "2015-05", "2015-05", "", "2017-06"],
        ),
        (["2015: They came.", "It rained."], ["2015", ""]),
        (["May 2015", "They came.", "It rained."], ["", "", ""]),
        (["8 May 2019", "They came.", "May 2015", "They came."], ["", "", "", ""]),
        (["May 2015", "They came.", "June 2017", "They came in July 2017."], ["", "2015-05", "", ""]),
        (
            ["May 2015. They came. It was cold.", "June 2017. They left.", "It rained."],
            ["", "2015-05", "2015-05", "", "2017-06", ""],
        ),
        (["First stop: May 2015. They came.", "Act two: June 2017. They left."], ["", "2015-05", "", "2017-06"]),
        (["Summer 2015. They came.", "In June 2017 they left."], ["", "", ""]),
        (["Born: May 2015. They came.", "Last met: June 2017. They left."], ["", "", "", ""]),
    ],
)
def test_the_date_of_the_entry_that_a_sentence_is_in(paragraphs: list[str], dates: list[str]) -> None:
    annotated = reading(*paragraphs)
    headed = headed_by_dates(annotated)
    assert [entry_date(annotated, sentence, headed) for sentence in annotated.sentences] == dates


def test_a_timeline_with_dates_on_lines_of_their_own() -> None:
    annotated = reading(
        "October 2015", "Trafford is rated inadequate.", "June 2016", "A first monitoring visit goes well.",
        "March 2018", "The new verdict: Trafford requires improvement.",
    )  # fmt: skip
    chronicle, _ = read_chronicle(annotated, context(annotated))
    assert [(i.kind, i.ordinal, i.start) for i in inspections(chronicle)[1]] == [
        ("inspection", None, "2015-10"),
        ("monitoring-visit", 1, "2016-06"),
        ("inspection", None, "2018-03"),
    ]


def test_a_timeline_with_dates_as_the_first_sentence_of_a_paragraph() -> None:
    annotated = reading(
        "October 2015. Inspectors spend three weeks in Trafford. Inadequate, and not only overall: leadership too.",
        "June 2016. The director goes.",
        "March 2018. They are back. Trafford requires improvement, they say.",
    )
    _, graded = read_chronicle(annotated, context(annotated))
    assert [(one.event.date, one.mention.grade) for one in graded] == [
        ("2015-10", "inadequate"),
        ("2018-03", "requires-improvement"),
    ]
