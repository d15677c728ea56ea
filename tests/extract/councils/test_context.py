"""Which council each sentence speaks of."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import both, context
from graphkit.model import BlockKind
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
    (
        "an expert's other post takes no floor, whatever is said of it",
        [
            "Trafford Council is inadequate. Trafford knows.",
            "Ms Lowe is director of children's services at Leeds, which is rated good.",
            "The report is blunt.",
        ],
        ["Trafford", "Trafford", "Leeds", "Trafford"],
    ),
    (
        "a person's career",
        ["Trafford Council has a director. Trafford is pleased.", "He led Leeds until 2017. He must report by May."],
        ["Trafford", "Trafford", "Trafford", "Trafford"],
    ),
    (
        "the post of a council that is told of is its own",
        ["The director of children's services at Bury Council has left.", "Social workers are worried."],
        ["Bury", "Bury"],
    ),
    (
        "a council that another one pays or meets",
        ["Trafford Council is inadequate. Trafford knows.", "The council will pay Leeds £200,000 for advice."],
        ["Trafford", "Trafford", "Trafford"],
    ),
    (
        "helpers named in the plural lose the floor with their paragraph",
        [
            "Trafford Council is inadequate. Trafford knows.",
            "Bolton and Leeds councils have offered help.",
            "It is sorry.",
        ],
        ["Trafford", "Trafford", "Bolton", "Trafford"],
    ),
    (
        "a heading in capitals opens a section",
        [
            "Three reports are out. Kirklees Council and Salford Council are pleased.",
            ("heading", "BURY"),
            "Here, inspectors came twice.",
            "The letter is kind.",
        ],
        ["Kirklees", "Kirklees", "Bury", "Bury", "Bury"],
    ),
    (
        "a city by the name of its county",
        ["Stoke-on-Trent Council is inadequate. The Staffordshire city has lost its director."],
        ["Stoke-on-Trent", "Stoke-on-Trent"],
    ),
    (
        "where somebody goes",
        ["Trafford Council has lost its director, who has gone to Wigan.", "The council is sorry."],
        ["Trafford", "Trafford"],
    ),
    (
        "whom a commissioner advised before",
        [
            "Trafford Council is inadequate.",
            "A commissioner, who advised on Sandwell and Slough, has come.",
            "It is late.",
        ],
        ["Trafford", "Trafford", "Trafford"],
    ),
    (
        "other news keeps the floor over paragraphs",
        [
            "Trafford Council was inspected. Trafford did badly. Trafford knows. Trafford is sorry.",
            "In the meantime Ofsted also told of its visit to Bolton.",
            "The council there is good.",
        ],
        ["Trafford"] * 4 + ["Bolton", "Bolton"],
    ),
    (
        "a heading that is a council's name, and a heading below it",
        [
            "Trafford Council was inspected. Trafford did badly. Trafford knows. Trafford is sorry.",
            ("heading", "Bolton"),
            ("heading", "Overall: good"),
            "The council is glad.",
        ],
        ["Trafford"] * 4 + ["Bolton"] * 3,
    ),
    (
        "a name alone that was taken for a byline",
        [("byline", "Bolton"), "The council is glad.", "Trafford Council is sorry. Trafford did badly."],
        ["Bolton", "Trafford", "Trafford"],
    ),
    ("a text of no council", ["It rained all day."], [""]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_council_spoken_of(paragraphs: list[str | tuple[BlockKind, str]], expected: list[str]) -> None:
    annotated = reading(*paragraphs)
    spoken = context(annotated)
    names = [vocabulary().council_name(spoken.council(i)) for i in range(len(annotated.sentences))]
    assert names == expected


def test_the_headline_names_the_main_council() -> None:
    annotated = reading(
        "Leeds Council sent a team.", headline="Trafford's children's services are failing, says Ofsted"
    )
    assert vocabulary().council_name(context(annotated).main) == "Trafford"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Ofsted went to Trafford and Salford. Both were inadequate.", ["Trafford", "Salford"]),
        ("Ofsted went to Trafford and Salford. The pair are good.", ["Trafford", "Salford"]),
        ("Trafford and Salford are neighbours. Ofsted visited both in May.", ["Trafford", "Salford"]),
        ("Ofsted went to Trafford and Salford. Both leaders were good.", []),
        ("Ofsted went to Trafford. Both were good.", []),
        ("Ofsted went to Trafford and Salford. They were good.", []),
    ],
)
def test_both_are_the_councils_of_the_sentence_before(sentences: str, expected: list[str]) -> None:
    annotated = reading(sentences)
    assert [vocabulary().council_name(gss) for gss in both(annotated, len(annotated.sentences) - 1)] == expected
