"""Partial dates keep their precision and compare as they were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.dates import bounds, compatible, days_apart, finer, is_partial_date, partial_date


@pytest.mark.parametrize("text", ["2019", "2019-03", "2019-03-04", "2020-02-29"])
def test_a_partial_date_is_known_by_its_form(text: str) -> None:
    assert is_partial_date(text)


@pytest.mark.parametrize(
    "text", ["", "19", "2019-13", "2019-3", "2019-02-29", "2019-00", "2019-03-04T00", "0000", "May"]
)
def test_what_is_no_date_of_the_calendar_is_refused(text: str) -> None:
    assert not is_partial_date(text)


def test_parts_that_are_no_date_raise() -> None:
    with pytest.raises(ValueError, match="2019-02-30"):
        partial_date(2019, 2, 30)


@given(st.dates())
def test_a_date_lies_within_the_bounds_of_each_of_its_prefixes(day) -> None:  # type: ignore[no-untyped-def]
    for text in (f"{day.year:04d}", f"{day.year:04d}-{day.month:02d}", day.isoformat()):
        assert is_partial_date(text)
        first, last = bounds(text)
        assert first <= day <= last
        assert compatible(text, day.isoformat())
        assert finer(text, day.isoformat()) == day.isoformat()


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [("2019", "2019-03-04", 0), ("2019-03-04", "2019-03-08", 4), ("2018", "2019-01-02", 2), ("2019-03", "2019-02", 1)],
)
def test_days_between_the_nearest_readings(one: str, other: str, days: int) -> None:
    assert days_apart(one, other) == days_apart(other, one) == days
