from pathlib import Path

import pytest

from tests.documents.pages import LEAD, SECOND, THIRD, kinds, read

HEAD = f"Brackley’s services climb to good\n\n{LEAD}\n\n"
FACT = "Ofsted rated Barnet outstanding in 2019, and its leader said that the whole council was glad of it."


@pytest.mark.parametrize("mark", ["ADVERTISEMENT", "Advert", "[Sponsored content]", "Advertisement feature"])
@pytest.mark.parametrize(
    "advert",
    [
        f"\n{FACT}",
        f"\nA new start\n{FACT}",
        f"\n\n{FACT} Find out more about our teams.",
        f"\n\nTime for a change?\n\n{FACT} Apply now at www.example.org.",
    ],
)
def test_what_is_set_below_the_mark_or_makes_an_offer_is_an_advert(tmp_path: Path, mark: str, advert: str) -> None:
    document = read(tmp_path, f"{HEAD}{mark}{advert}\n\n{SECOND}\n\n{THIRD}\n")
    assert kinds(document, "Barnet") == {"furniture"}
    assert kinds(document, SECOND) == kinds(document, THIRD) == {"paragraph"}


@pytest.mark.parametrize("mark", ["ADVERTISEMENT", "Sponsored", "Article continues below advertisement"])
def test_a_mark_alone_swallows_nothing(tmp_path: Path, mark: str) -> None:
    document = read(tmp_path, f"{HEAD}{mark}\n\n{SECOND}\n\nSign up to our newsletter\n\n{THIRD}\n")
    assert kinds(document, mark) == {"furniture"}
    assert kinds(document, SECOND) == kinds(document, THIRD) == {"paragraph"}


def test_a_mark_among_paragraphs_that_no_blank_line_sets_apart_swallows_nothing(tmp_path: Path) -> None:
    document = read(tmp_path, f"Brackley climbs\n{LEAD}\nADVERTISEMENT\n{SECOND}\n{THIRD}\n")
    assert kinds(document, SECOND) == kinds(document, THIRD) == {"paragraph"}


def test_an_advert_above_the_headline_is_not_the_headline(tmp_path: Path) -> None:
    document = read(tmp_path, f"Sponsored\n\nBarnet is the place for you: apply now\n\n{HEAD}{SECOND}\n\n{THIRD}\n")
    assert document.title == "Brackley’s services climb to good"
    assert kinds(document, "Barnet") == {"furniture"}
