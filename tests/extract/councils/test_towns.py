"""Towns count for the council in whose area they are, where they are written as towns."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.towns import most_towns, towns_told
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("sentence", "councils"),
    [
        ("Families in Huyton and Prescot were told.", ["Knowsley"]),
        ("It opened in Dewsbury Town Hall.", ["Kirklees"]),
        ("Bootle waits, and so does Altrincham.", ["Sefton", "Trafford"]),
        ("Torquay, too, has one.", ["Torbay"]),
        ("The huyton was gone.", []),
        ("Ms Jane Huyton was told.", []),
        ("She studied at Torquay College.", []),
        ("Children in Salford were told.", []),
    ],
)
def test_a_town_counts_for_its_council(sentence: str, councils: list[str]) -> None:
    assert [vocabulary().council_name(gss) for gss in towns_told(reading(sentence))] == councils


def test_the_council_with_the_most_towns() -> None:
    told = {"a": [1, 9], "b": [4]}
    assert [most_towns(told, gss) for gss in ("a", "b", "c")] == [1, -1, -1]
    assert most_towns({}, "a") == 0


def test_no_town_is_the_name_of_a_council_or_in_two() -> None:
    councils = {name.lower() for one in vocabulary().councils.values() for name in (one.name, *one.names, *one.cues)}
    towns = [label for concept in vocabulary().concepts["town"].values() for label in concept.cues]
    assert not councils & set(towns)
    assert len(towns) == len(set(towns))
