"""Which councils help the main one of a text, and what is told of them then."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.councils.helpers import helpers
from graphkit.model import BlockKind
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "helpers_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "text"), _CASES)
def test_the_council_that_the_last_sentence_tells_of(expected: str, text: str) -> None:
    annotated = reading(*(paragraph.strip() for paragraph in text.split("//")))
    assert vocabulary().council_name(context(annotated).councils[-1]) == expected


def test_a_text_of_no_main_council_has_no_helpers() -> None:
    assert helpers(reading("Harrow has lent a team."), "") == frozenset()


def test_time_grows_with_the_text_only() -> None:
    annotated = reading("Trafford knows. " + "Leeds and Leeds lends with Leeds an early help " * 2000 + ".")
    assert context(annotated).main


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Harrow is outstanding. Harrow is proud.", "Harrow helps Barnet, as a partner in practice. Harrow has cheer."],
        [
            "Harrow and Barnet will share a director. Harrow's is leaving.",
            "Harrow is glad. Barnet is too, says Barnet.",
        ],
        ["Harrow will mentor Barnet and Derby. Harrow is good.", "Barnet is weak. Derby is weaker. Harrow is paid."],
    ],
)
def test_a_text_is_about_the_council_that_helps_where_it_tells_more_of_it_or_of_several(paragraphs: list[str]) -> None:
    assert vocabulary().council_name(context(reading(*paragraphs)).main) == "Harrow"


@pytest.mark.parametrize(
    "head", ["Barnet Children's Improvement Board", "Barnet Safeguarding Partnership", "Barnet Council"]
)
def test_what_a_board_publishes_is_about_its_council(head: str) -> None:
    telling = ["Leeds came. Leeds said so. The board met.", "Leeds is good."]
    spoken = context(reading(("furniture", head), ("headline", "News"), *telling))
    assert vocabulary().council_name(spoken.main) == "Barnet"


def test_what_is_under_the_copyright_of_a_council_is_about_it() -> None:
    imprint: tuple[BlockKind, str] = ("furniture", "© Barnet Council 2021")
    spoken = context(reading("The minutes were read.", "Leeds had lower figures. Leeds has sent a team.", imprint))
    assert vocabulary().council_name(spoken.main) == "Barnet"


def test_a_council_that_a_headline_but_quotes_is_not_the_main_one() -> None:
    telling = ["Barnet has a new commissioner.", "Harrow is next door. Barnet said no. Harrow has cheer."]
    spoken = context(reading(*telling, headline='"We are not Harrow\'s spare room": Barnet gets a commissioner'))
    assert vocabulary().council_name(spoken.main) == "Barnet"
