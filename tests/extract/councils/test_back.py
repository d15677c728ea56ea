"""Which council is meant where a text points back to one."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.back import in_relative_clause
from graphkit.extract.councils.context import context
from graphkit.extract.councils.kinds import kinds
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_GSS = {council.name: gss for gss, council in vocabulary().councils.items()}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Stoke-on-Trent", "city"),
        ("Staffordshire", "county"),
        ("Merton", "borough"),
        ("Kingston upon Thames", "borough"),
        ("Isle of Wight", "island"),
        ("Dorset", "county"),
    ],
)
def test_what_a_council_may_be_called(name: str, kind: str) -> None:
    assert kind in kinds(_GSS[name])


def test_a_city_is_no_county() -> None:
    assert "county" not in kinds(_GSS["Stoke-on-Trent"])


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("She came from Leeds, where managers were strong.", "managers", "Leeds"),
        ("She came from Leeds City Council, where managers were strong.", "managers", "Leeds"),
        ("She rang Leeds, whose managers were strong.", "managers", "Leeds"),
        ("She came from Leeds, where she led teams, and managers were glad.", "managers", ""),
        ("In Leeds managers were strong.", "managers", ""),
        ("Managers were strong, and she came from Leeds, where she led teams.", "Managers", ""),
    ],
)
def test_the_council_of_a_relative_clause(sentence: str, words: str, expected: str) -> None:
    annotated = reading("Trafford knows.", sentence)
    gss = in_relative_clause(annotated, annotated.text.index(words))
    assert vocabulary().council_name(gss) == expected


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        ("Harrow", "It has hired 40 social workers."),
        ("Harrow", "Its plans are sound."),
        ("Harrow", "But its plans drift."),
        ("Harrow", "Inspectors said that its plans drift."),
        ("Harrow", "Inspectors said it had too few workers."),
        ("Barnet", "Ofsted published its report on Monday."),
        ("Barnet", "Ofsted said in its report that plans drift."),
        ("Barnet", "It rained on Monday when inspectors said that caseloads are high."),
        ("Barnet", "It takes 60 days to place a child, the council admits."),
        ("Barnet", "It emerged that plans drift."),
        ("Barnet", "It follows a bad report."),
        ("Barnet", "It is thought that plans drift."),
        ("Barnet", "The council says its plans drift."),
        ("Barnet", "The report, in its own words, is bleak."),
    ],
)
def test_what_goes_on_about_a_neighbour_told_of_by_the_way(expected: str, sentence: str) -> None:
    annotated = reading(
        "Barnet Council is inadequate. Barnet knows. Barnet is sorry.",
        f"Neighbouring Harrow has 300 children in care. {sentence}",
    )
    assert vocabulary().council_name(context(annotated).council(4)) == expected
