"""Numbers as reports and newspapers write them, and what only looks like one."""

from __future__ import annotations

import pytest

from graphkit.language.dates import dates
from graphkit.language.numbers import numbers
from graphkit.language.text import fold


def read(text: str) -> list[tuple[str, str, str]]:
    folded = fold(text)
    return [(n.value, n.unit, n.qualifier) for n in numbers(folded, apart=dates(folded, "2019-06-12"))]


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("37 per cent of the staff", "37", "percent", ""),
        ("almost 37% of the staff", "37", "percent", "nearly"),
        ("thirty-seven per cent", "37", "percent", ""),
        ("a rate of 18.5 percent", "18.5", "percent", ""),
        ("caseloads of 18.50 on paper", "18.5", "", ""),
        ("some 2,350 children", "2350", "", "about"),
        ("eight posts", "8", "", ""),
        ("thirty-four posts", "34", "", ""),
        ("twenty posts", "20", "", ""),
        ("a dozen posts", "12", "", ""),
        ("half a dozen posts", "6", "", ""),
        ("three dozen posts", "36", "", ""),
        ("two hundred and six families", "206", "", ""),
        ("four thousand families", "4000", "", ""),
        ("half of the team", "50", "percent", ""),
        ("four in five posts", "80", "percent", ""),
        ("nine out of ten plans", "90", "percent", ""),
        ("just under a third of the workers", "33", "percent", "less than"),
        ("two-thirds of the workers", "67", "percent", ""),
        ("three quarters were late", "75", "percent", ""),
        ("£5million", "5000000", "GBP", ""),
        ("about £4.8m a year", "4800000", "GBP", "about"),
        ("£272 million", "272000000", "GBP", ""),
        ("more than £1.2bn", "1200000000", "GBP", "more than"),
        ("£80,000", "80000", "GBP", ""),
        ("£90k", "90000", "GBP", ""),
        ("six million pounds", "6000000", "GBP", ""),
        ("more than 50 cases", "50", "", "more than"),
        ("upwards of 50 cases", "50", "", "more than"),
        ("as many as 55 cases", "55", "", "up to"),
        ("up to 55 cases", "55", "", "up to"),
        ("fewer than 55 cases", "55", "", "less than"),
        ("at least an extra £7m", "7000000", "GBP", "at least"),
        ("an average of 19 cases", "19", "", "average"),
        ("157 days of help", "157", "", ""),
    ],
)
def test_number_is_read(text: str, value: str, unit: str, qualifier: str) -> None:
    assert read(text) == [(value, unit, qualifier)]


@pytest.mark.parametrize(
    "text",
    [
        "16- and 17-year-olds",
        "a boy aged six",
        "teenagers of 16",
        "a two-day visit",
        "the fourth visit and the 3rd",
        "at 6.30pm or 11:20 or 6.30 pm",
        "on 22 August 2018, in 2017 and in 2018/19",
        "the A66 and the M42",
        "page 4 and paragraph 12",
        "one of the best",
        "No 17",
        "Part 2",
        "2.3 When the council was last inspected",
        "7. Recommendation",
        "a third visit by inspectors",
        "covid-19",
    ],
)
def test_what_only_looks_like_a_number_is_left(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between 30 and 50 cases", ["30", "50"]),
        ("10 to 15 per cent", ["10", "15"]),
        ("30-50 cases each", ["30", "50"]),
        ("from £131m in 2010 to £90m in 2016", ["131000000", "90000000"]),
        ("made 17 appointments and shortlisted a further 15, 41 per cent", ["17", "15", "41"]),
    ],
)
def test_each_number_is_read(text: str, values: list[str]) -> None:
    assert [value for value, _, _ in read(text)] == values


def test_numbers_lie_where_they_are_written() -> None:
    text = fold("Of 40 posts, nearly 60% were empty at a cost of £3.5m.")
    assert [text[n.start : n.end] for n in numbers(text)] == ["40", "60%", "£3.5m"]


def test_only_the_stretch_asked_for_is_read() -> None:
    assert [n.value for n in numbers("12 posts, 13 posts, 14 posts", 9, 20)] == ["13"]
