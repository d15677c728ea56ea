from pathlib import Path

import pytest

from tests.documents.pages import page, read


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Brackley Courier",
        "We use cookies to make this site work better. OK",
        "BRACKLEY COURIER\nIndependent news from the town hall since 1999",
        "BRACKLEY COUNCIL\n\nCABINET",
        "Brackley Courier\n\nTuesday 31 May 2011",
        "LOCAL NEWS",
    ],
)
def test_the_headline_stands_below_masthead_menu_kicker_and_date(tmp_path: Path, above: str) -> None:
    assert read(tmp_path, page(above=above)).title == "Brackley’s services climb from bottom to good"


@pytest.mark.parametrize("dated", ["12 June 2014\n\n", "\n12 June 2014\n\n", "\n12 June 2014\n\nDear all,\n\n"])
@pytest.mark.parametrize("masthead", ["Brackley Courier", "Brackley Courier | Home | Sport", "Brackley Echo"])
def test_the_headline_may_stand_right_below_the_masthead(tmp_path: Path, masthead: str, dated: str) -> None:
    text = f"{masthead}\nCounty Hall owns up over 61 children with no plan\n{dated}{_TELLING}"
    assert read(tmp_path, text).title == "County Hall owns up over 61 children with no plan"


def test_a_motto_right_below_the_masthead_is_no_headline(tmp_path: Path) -> None:
    text = f"BRACKLEY COURIER\nnews and views from the town hall since 1999\n12 June 2014\n\n{_TELLING}"
    assert read(tmp_path, text).title != "news and views from the town hall since 1999"


_TELLING = """THE council did not know what had been written in the files of 61 children, inspectors have found.

Managers were slow to see it. "We had stopped looking," said the director, Jane Moor, at a meeting on Tuesday.
"""
