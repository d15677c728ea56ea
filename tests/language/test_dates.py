"""Dates as British writers put them."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.dates import is_partial_date
from graphkit.language.dates import dates
from graphkit.language.text import fold
from graphkit.language.when import shifted

PUBLISHED = "2019-05-08"

CASES = [
    # absolute
    ("on 22 August 2018 they came", ["2018-08-22"]),
    ("on August 22, 2018", ["2018-08-22"]),
    ("Wednesday 8th May 2019", ["2019-05-08"]),
    ("the 3rd of June 2016", ["2016-06-03"]),
    ("in December 2016", ["2016-12"]),
    ("in Sept. 2016", ["2016-09"]),
    ("since 2015", ["2015"]),
    ("on 2019-03-04", ["2019-03-04"]),
    ("on 04/03/2019", ["2019-03-04"]),
    ("dated 4.3.19", ["2019-03-04"]),
    ("dated 2019/03/04 or 4-Mar-2019", ["2019-03-04", "2019-03-04"]),
    ("on the fourth of March 2019", ["2019-03-04"]),
    ("the fourth may come in the first of several weeks", []),
    ("in mid-May 2017", ["2017-05"]),
    ("in mid-March", ["2019-03"]),
    ("in mid-2017", ["2017"]),
    ("in 2010 and again in 2012", ["2010", "2012"]),
    # without a year: the latest before publication
    ("in March", ["2019-03"]),
    ("in November", ["2018-11"]),
    ("on 22 August", ["2018-08-22"]),
    ("on 7 May", ["2019-05-07"]),
    ("on 9 May", ["2018-05-09"]),
    # relative
    ("last September", ["2018-09"]),
    ("in March last year", ["2018-03"]),
    ("on November 21 last year", ["2018-11-21"]),
    ("on 21 November of last year", ["2018-11-21"]),
    ("on January 21, this year", ["2019-01-21"]),
    ("in July officials came", ["2018-07"]),
    ("last month", ["2019-04"]),
    ("last week", ["2019-05"]),
    ("in the last week of September", ["2018-09"]),
    ("last year", ["2018"]),
    ("earlier this year", ["2019"]),
    ("yesterday", ["2019-05-07"]),
    ("on Monday", ["2019-05-06"]),
    ("on Monday 28 January", ["2019-01-28"]),
    ("on Monday, January 28", ["2019-01-28"]),
    ("on Monday, 28 of them", ["2019-05-06"]),
    ("rooms 3, and Friday 14 January 2019", ["2019-01-14"]),
    ("the second of March's meetings", ["2019-03"]),
    ("the second of March", ["2019-03-02"]),
    ("last Wednesday", ["2019-05-01"]),
    ("three years ago", ["2016"]),
    ("two months ago", ["2019-03"]),
    ("a decade ago", ["2009"]),
    ("it is four years since they came", ["2015"]),
    ("in the four years since they came", []),
    ("in 2015 children's services were good", ["2015"]),
    # seasons
    ("in the summer of 2017", ["2017-07"]),
    ("last autumn", ["2018-10"]),
    ("the summer before last", ["2017-07"]),
    ("the year before last", ["2017"]),
    ("the month before last", ["2019-03"]),
    ("last night", ["2019-05-07"]),
    ("this morning", ["2019-05-08"]),
    ("eighteen months ago", ["2017-11"]),
    ("a couple of years ago", ["2017"]),
    ("two and a half years ago", ["2017"]),
    ("two years and a half ago", ["2017"]),
    ("just before Christmas", ["2018-12"]),
    ("over Easter", ["2019-04"]),
    ("at Christmas 2016", ["2016-12"]),
    # counted from the date told of before
    ("in June 2016; that October", ["2016-06", "2016-10"]),
    ("in June 2016; the same month", ["2016-06", "2016-06"]),
    ("in June 2016; later that year", ["2016-06", "2016"]),
    ("in June 2016; the following spring", ["2016-06", "2017-04"]),
    ("in June 2016; the following October", ["2016-06", "2016-10"]),
    ("in 2016; the following March", ["2016", "2017-03"]),
    ("in June 2016; the previous autumn", ["2016-06", "2015-10"]),
    ("in June 2016; the previous March", ["2016-06", "2016-03"]),
    ("in June 2016; in March the following year", ["2016-06", "2017-03"]),
    ("in November last year; the following month", ["2018-11", ""]),
    ("in 2016; in February of the year in which they left", ["2016", "2016-02"]),
    ("in June 2016; earlier that year, in January", ["2016-06", "2016", "2016-01"]),
    ("in 2016, in late November", ["2016", "2016-11"]),
    ("in 2016, when in November they left", ["2016", "2018-11"]),
    # days told after their month
    ("in March, on the 8th", ["2019-03-08"]),
    ("in March, for two weeks from the 15th.", ["2019-03-15"]),
    ("in March and, on the 40th", ["2019-03"]),
    ("in March. On the 8th, they left", ["2019-03"]),
    ("in March for the 8th time", ["2019-03"]),
    ("the 8th, they left", []),
    # none
    ("for the last week of it", []),
    ("they met another three months of delay", []),
    ("the Christmas party", []),
    ("that year", []),
    ("it may be that they march on", []),
    ("£2019 was spent on 2,019 children", []),
    ("a staff of 2000 people", []),
    ("2015 children were seen", []),
    ("page 12 of 20", []),
    ("31 February 2019", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_date_means_what_it_says(text: str, expected: list[str]) -> None:
    assert [mention.value for mention in dates(fold(text), PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 4 to 8 March 2019", "2019-03-04", "2019-03-08"),
        ("16 September to 8 October 2014", "2014-09-16", "2014-10-08"),
        ("29 December to 9 January 2018", "2017-12-29", "2018-01-09"),
        ("between 13 and 26 November", "2018-11-13", "2018-11-26"),
        ("on February 19 and 20", "2019-02-19", "2019-02-20"),
        ("on February 11 and 12 last year", "2018-02-11", "2018-02-12"),
        ("in 2018-19", "2018", "2019"),
        ("here in March (the 8th to the 18th, if you must know)", "2019-03-08", "2019-03-18"),
        ("in March, between the 8th and 12th", "2019-03-08", "2019-03-12"),
        ("from the 4th to the 8th of March", "2019-03-04", "2019-03-08"),
        ("on November 21 and 22 of last year", "2018-11-21", "2018-11-22"),
        ("on 22 and 23 November last year", "2018-11-22", "2018-11-23"),
        ("from February 26 to March 8", "2019-02-26", "2019-03-08"),
        ("from December 29 to January 9, 2018", "2017-12-29", "2018-01-09"),
        ("in May and June 2016", "2016-05", "2016-06"),
        ("in December and January 2017", "2016-12", "2017-01"),
        ("from September to early November 2017", "2017-09", "2017-11"),
        ("13 & 14 January 2020", "2020-01-13", "2020-01-14"),
        ("3, 4 and 5 October 2017", "2017-10-03", "2017-10-05"),
        ("13 to 17 and 27 to 31 January 2020", "2020-01-13", "2020-01-31"),
        ("13 to 17 January and 27 to 31 January 2020", "2020-01-13", "2020-01-31"),
        ("from June until September 2018", "2018-06", "2018-09"),
        ("between mid-September and mid-October 2017", "2017-09", "2017-10"),
        ("from Monday 20 to Friday 24 May 2013", "2013-05-20", "2013-05-24"),
        ("from Monday 20 May to Friday 24 May 2013", "2013-05-20", "2013-05-24"),
        ("Monday 30 September - Friday 11 October 2019", "2019-09-30", "2019-10-11"),
        ("on Wednesday 9 and Thursday 10 January 2019", "2019-01-09", "2019-01-10"),
        ("on Mon 3 and Tues 4 July 2017", "2017-07-03", "2017-07-04"),
        ("between Monday, November 5, and Friday, November 16, 2018", "2018-11-05", "2018-11-16"),
        ("from Monday November 5 to Friday November 16 2018", "2018-11-05", "2018-11-16"),
    ],
)
def test_a_range_has_two_ends(text: str, start: str, end: str) -> None:
    (mention,) = dates(fold(text), PUBLISHED)
    assert (mention.value, mention.until) == (start, end)


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("a year later", 12),
        ("four years earlier", -48),
        ("six months before that", -6),
        ("two years after they left", -24),
        ("two years previously", -24),
        ("two years after that", 24),
        ("two years before that", -24),
        ("a year after then", 12),
        ("it took four more years", 48),
        ("it would be another three years", 36),
        ("needed a further six months", 6),
        ("six years on from the inspection", -72),
        ("the year after", 12),
        ("the following month", 1),
        ("the month before", -1),
        ("six weeks later", 1),
    ],
)
def test_a_distance_in_time_waits_for_the_date_it_counts_from(text: str, shift: int) -> None:
    (mention,) = dates(fold(text), PUBLISHED)
    assert (mention.value, mention.shift) == ("", shift)


def test_without_a_day_of_publication_nothing_relative_is_guessed() -> None:
    assert dates(fold("in March, last year, yesterday, three years ago and on Monday")) == []


def test_a_line_of_a_timeline_dates_its_months() -> None:
    found = dates(fold("2016 - they came in October and November"), PUBLISHED)
    assert [mention.value for mention in found] == ["2016", "2016-10"]


@pytest.mark.parametrize(
    ("value", "months", "moved"), [("2016-12", -12, "2015"), ("2016-12", 2, "2017-02"), ("2016", 12, "2017")]
)
def test_a_date_moves_by_months(value: str, months: int, moved: str) -> None:
    assert shifted(value, months) == moved


@given(
    st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d/%m/%Y"]),
)
def test_every_day_is_read_back_from_every_usual_form(day: date, form: str) -> None:
    (mention,) = dates(fold(f"It was on {day.strftime(form)}."))
    assert mention.value == day.isoformat()


@given(st.text(alphabet="0123456789 ./-JuneMay,lastofyr", max_size=120))
def test_whatever_is_read_is_a_date_of_the_calendar(text: str) -> None:
    for mention in dates(fold(text), PUBLISHED):
        assert not mention.value or is_partial_date(mention.value)
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize("hostile", ["1" * 100_000, "1 to " * 20_000, "last " * 20_000, "1 and 2 " * 12_000])
def test_no_text_makes_reading_slow(hostile: str) -> None:
    begin = time.process_time()
    dates(hostile, PUBLISHED)
    assert time.process_time() - begin < 5
