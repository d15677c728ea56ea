"""Which council is meant where a text points back to one."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.back import in_relative_clause
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
