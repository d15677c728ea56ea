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
