"""Bare months of a passage about a year long past, and those of the news."""

from __future__ import annotations

import pytest

from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In April 2017 it was told that it was failing. Inspectors had been there in February.", "2017-02"),
        ("In April 2017 it was told that it was failing. Inspectors had been there in October.", "2016-10"),
        ("It failed in April 2017. The report that month was long. Inspectors had been there in February.", "2017-02"),
        ("Its troubles began in 2015. In November its director resigned.", "2015-11"),
        ("It was 2016 when the council lost its director. In June the inspectors came.", "2016-06"),
        ("It was told in December 2014 that it had failed, after inspectors had spent four weeks there in October.",
         "2014-10"),
        ("By 2018 the council had recovered. The inspectors, back in July, saw that.", "2018-07"),
        ("The council was rated good in 2017. Inspectors were back in November.", "2021-11"),
        ("In 2017 the council was rated good. Inspectors were back in November.", "2021-11"),
        ("In 2017 the council moved. It has been inspected in November.", "2021-11"),
        ("In 2021 the council moved. In November it was inspected.", "2021-11"),
        ("In 2017 the council moved.\nInspectors had come in November.", "2021-11"),
        ("He came in 2017; the council had a visit in November.", "2021-11"),
    ],
)  # fmt: skip
def test_a_bare_month_is_of_the_year_that_its_passage_is_about(text: str, value: str) -> None:
    annotated = reading(*text.split("\n"), published="2022-01-20")
    assert annotated.dates[-1].value == value
