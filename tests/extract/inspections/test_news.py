"""What a document reports of each council."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.grades.grades import grades
from graphkit.extract.inspections.news import news_of_each
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("paragraphs", "news"),
    [
        (["Ofsted rated Trafford Council good in April."], {"Trafford": "inspection"}),
        (["Trafford Council had a monitoring visit in April."], {"Trafford": "monitoring-visit"}),
        (["Trafford Council awaits a monitoring visit. It is good, says Ofsted."], {"Trafford": "inspection"}),
        (
            ["Ofsted's letter to Trafford Council is kind. Services had been rated inadequate in 2016."],
            {"Trafford": "monitoring-visit"},
        ),
        (["Inspectors were in Trafford in April to look at care leavers."], {"Trafford": "focused-visit"}),
        (["Inspectors were in Trafford for a fortnight in April."], {"Trafford": "inspection"}),
        (
            ["Inspectors rated Trafford Council good.", "Salford had a focused visit in April."],
            {"Trafford": "inspection", "Salford": "focused-visit"},
        ),
    ],
)
def test_the_kind_of_inspection_that_is_reported(paragraphs: list[str], news: dict[str, str]) -> None:
    annotated = reading(*paragraphs)
    told = [grades(annotated, sentence) for sentence in annotated.sentences]
    found = news_of_each(annotated, context(annotated), told)
    assert {vocabulary().council_name(council): kind for council, kind in found.items()} == news
