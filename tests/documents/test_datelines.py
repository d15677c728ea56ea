import pytest

from graphkit.documents.datelines import find_dates, read_date, without_dates

DATES = [
    ("10 May 2019", "2019-05-10"),
    ("May 10, 2019", "2019-05-10"),
    ("Wednesday 8th May 2019", "2019-05-08"),
    ("06:00, 13 MAR 2023", "2023-03-13"),
    ("Posted on March 18, 2019 by KIT ANSAH", "2019-03-18"),
    ("| 18 September 2018", "2018-09-18"),
    ("Monday, July 23, 2018", "2018-07-23"),
    ("Published: 3rd Sept 2020", "2020-09-03"),
    ("Updated Jan. 4, 2021", "2021-01-04"),
    ("the 1st of June 2017", "2017-06-01"),
    ("2019-05-08T09:30:00Z", "2019-05-08"),
    ("08/05/2019", "2019-05-08"),
    ("8.5.2019", "2019-05-08"),
    ("Published26 July 2024", "2024-07-26"),
    ("Updated26 July 2024, 10:31", "2024-07-26"),
    ("26 July 2024By Kit Ansah", "2024-07-26"),
    ("By Kit Ansah26 July 2024", "2024-07-26"),
    ("Posted onJuly 26, 2024", "2024-07-26"),
    ("Fri21 Mar 2014", "2014-03-21"),
    ("Last updated Fri 21 Mar 2014", "2014-03-21"),
    ("26Jul2024", "2024-07-26"),
    ("26-Jul-2024", "2024-07-26"),
    ("26-07-2024", "2024-07-26"),
    ("2024/07/26", "2024-07-26"),
    ("covid19 March 2020", "2020-03"),
    ("Mon, 07/16/2012 - 10:31", "2012-07-16"),
    ("Thu, 07/05/2012 - 10:31", "2012-07-05"),
    ("Thursday 05/07/2012 - 10:31", "2012-07-05"),
    ("05/07/2012", "2012-07-05"),
    ("Posted: 07/26/2012", "2012-07-26"),
    ("16.13.2012", ""),
    ("February 2018", "2018-02"),
    ("2019", "2019"),
    ("2019-05", "2019-05"),
    ("31 June 2019", ""),
    ("13/13/2019", ""),
    ("8 May", ""),
    ("yesterday", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates_as_pages_write_them(text: str, date: str) -> None:
    assert read_date(text) == date


def test_all_dates_of_a_line_in_order() -> None:
    found = find_dates("published: 31 jan 2020 | updated: 3 feb 2020")
    assert [date.date for date in found] == ["2020-01-31", "2020-02-03"]


def test_what_is_left_without_dates_and_times() -> None:
    line = "courier, friday 20 august 2021, 4.15pm"
    assert without_dates(line, find_dates(line)).replace(",", " ").split() == ["courier"]
