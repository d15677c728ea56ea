"""Which council each sentence speaks of."""

from __future__ import annotations

import pytest

from graphkit.extract.context import context
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

CASES = [
    (
        "a council keeps the floor until another takes it",
        [
            "Trafford Council was inspected in March.",
            "The council accepts it.",
            "Kirklees Council was inspected too. Kirklees won praise.",
            "The authority hired staff.",
        ],
        ["Trafford", "Trafford", "Kirklees", "Kirklees", "Kirklees"],
    ),
    (
        "a neighbour in passing loses the floor with its paragraph",
        [
            "Trafford Council was inspected. Trafford did badly.",
            "Neighbouring Salford is rated good.",
            "The council is sorry.",
        ],
        ["Trafford", "Trafford", "Salford", "Trafford"],
    ),
    (
        "somebody's earlier post takes no floor",
        [
            "Trafford Council has a director. Trafford is pleased.",
            "Ms Lowe, who ran children's services in Leeds, starts in May.",
        ],
        ["Trafford", "Trafford", "Trafford"],
    ),
    (
        "helpers take no floor",
        ["Trafford Council is inadequate. Trafford knows.", "Social workers from Camden will come in."],
        ["Trafford", "Trafford", "Trafford"],
    ),
    ("a text of no council", ["It rained all day."], [""]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_council_spoken_of(paragraphs: list[str], expected: list[str]) -> None:
    annotated = reading(*paragraphs)
    spoken = context(annotated)
    names = [vocabulary().council_name(spoken.council(i)) for i in range(len(annotated.sentences))]
    assert names == expected


def test_the_headline_names_the_main_council() -> None:
    annotated = reading(
        "Leeds Council sent a team.", headline="Trafford's children's services are failing, says Ofsted"
    )
    assert vocabulary().council_name(context(annotated).main) == "Trafford"
