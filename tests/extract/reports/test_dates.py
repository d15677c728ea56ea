"""Lines of dates in the heads of reports."""

from __future__ import annotations

import pytest

from graphkit.extract.reports.dates import visit_dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("15 to 26 november 2021", "2021-11-15", "2021-11-26"),
        ("18 feb 2014 - 12 march 2014", "2014-02-18", "2014-03-12"),
        ("15-19 july 2013", "2013-07-15", "2013-07-19"),
        ("28 november to 9 december 2022", "2022-11-28", "2022-12-09"),
        ("30 december to 4 january 2021", "2020-12-30", "2021-01-04"),
        ("10 to 14 may and 7-11 june 2021", "2021-05-10", "2021-06-11"),
        ("26th february 2024 to 8th march 2024", "2024-02-26", "2024-03-08"),
        ("monday 3 to friday 14 june 2019", "2019-06-03", "2019-06-14"),
        ("08/07/2019 to 12/07/2019", "2019-07-08", "2019-07-12"),
        ("22 august 2018", "2018-08-22", "2018-08-22"),
        ("31 february 2018", "", ""),
        ("september 2019", "", ""),
    ],
)
def test_dates_of_a_visit(text: str, start: str, end: str) -> None:
    assert visit_dates(text) == (start, end)
