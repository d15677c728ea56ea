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
        "a council that one paragraph names in its midst loses the floor with it",
        [
            "Rochdale is good. Children keep their workers.",
            "Help is at hand. Some think that Halton is better.",
            "Help comes early.",
        ],
        ["Rochdale", "Rochdale", "Rochdale", "Halton", "Rochdale"],
    ),
    (
        "a council to which somebody leaves the one told of",
        [
            "Rochdale is good. Children keep their workers.",
            "Her deputy, Lionel Obi, left to run children's services in Halton. He took six people.",
        ],
        ["Rochdale"] * 4,
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
        ["Trafford"] * 4,
    ),
    (
        "the officers of a council that was asked for help",
        ["Trafford Council is late. Trafford knows.", "So she rang Bolton. Its leader, Emeka Oduya, said yes."],
        ["Trafford", "Trafford", "Trafford", "Bolton"],
    ),
    (
        "the officers of a council that helps",
        ["Trafford Council is late. Trafford knows. Bolton has lent two managers. Its leader said yes. It is late."],
        ["Trafford"] * 3 + ["Bolton", "Bolton"],
    ),
    (
        "what was there, in a neighbour told of in passing",
        [
            "Trafford Council is late. Trafford knows. Trafford is sorry.",
            "Neighbouring Salford is good. There, inspectors had few worries. There is work to do.",
        ],
        ["Trafford"] * 3 + ["Salford", "Salford", "Trafford"],
    ),
    (
        "somebody's career under a full name",
        ["Trafford Council is late. Trafford knows.", "Jane Moor led services in Leeds. She starts in May."],
        ["Trafford"] * 4,
    ),
    (
        "a subject that joins others",
        ["Trafford Council is late. Trafford knows.", "It joins Salford, Bury and Leeds."],
        ["Trafford"] * 3,
    ),
    (
        "a company that works for another council too",
        ["Kingston upon Thames is late.", "Achieving for Children, which works for Richmond too, is sorry."],
        ["Kingston upon Thames"] * 2,
    ),
    (
        "a council told by its kind",
        [
            "Stoke-on-Trent Council and Staffordshire were inspected. Stoke-on-Trent did badly.",
            "Stoke-on-Trent is inadequate.",
            "In Staffordshire plans are clear. Children like the county's workers. In the city they wait.",
        ],
        ["Stoke-on-Trent"] * 3 + ["Staffordshire", "Staffordshire", "Stoke-on-Trent"],
    ),
    (
        "a helper that opens a sentence gives the floor back",
        [
            "Trafford Council is inadequate. Trafford knows. Trafford is sorry.",
            "There are precedents. In Doncaster a trust was set up. Neighbouring Salford has lent two managers.",
        ],
        ["Trafford"] * 4 + ["Doncaster", "Trafford"],
    ),
    (
        "a neighbour told of from elsewhere keeps the floor",
        [
            "Trafford Council is inadequate. Trafford knows. Trafford is sorry.",
            "Across the border, Salford is waiting. It has brought in a team from Bury. Its director is leaving.",
        ],
        ["Trafford"] * 3 + ["Salford"] * 3,
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In the city they require improvement.", "Nottingham"),
        ("The city has far to go.", "Nottingham"),
        ("Plans in the city are thin.", "Nottingham"),
        ("The county is proud.", "Nottinghamshire"),
        ("Staff in the county are glad.", "Nottinghamshire"),
        ("The borough has a new mayor.", "Nottinghamshire"),
    ],
)
def test_the_city_and_the_county_of_a_text_about_both(sentence: str, expected: str) -> None:
    annotated = reading(
        "Nottinghamshire's services are good.", sentence, headline="Nottinghamshire is good, and Nottingham nearly"
    )
    assert vocabulary().council_name(context(annotated).council(2)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The council has been rated good since 2018, when Leeds was told to improve.",
        "The authority was good in 2016, while neighbouring Leeds was not.",
        "It was found to be inadequate in 2015, a year after Leeds had been.",
        "The borough was rated good, unlike Leeds.",
    ],
)
def test_a_council_told_of_by_the_way_takes_no_floor(sentence: str) -> None:
    annotated = reading("Trafford is good. Trafford knows.", f"{sentence} Its leaders listen.")
    assert [vocabulary().council_name(gss) for gss in context(annotated).councils[2:]] == ["Trafford"] * 2


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Leicester city", "Leicester"), ("The Nottinghamshire city", "Trafford"), ("A Kent town", "Trafford")],
)
def test_a_city_is_no_place_within_itself(heading: str, expected: str) -> None:
    annotated = reading("Trafford is good.", ("heading", heading), "Up two rungs. Its leaders listen.")
    assert vocabulary().council_name(context(annotated).council(2)) == expected


def test_a_heading_gives_the_floor_back_to_the_main_council() -> None:
    annotated = reading(
        "Barnet Council is inadequate. Barnet is sorry.",
        ("heading", "Derby"),
        "Derby Council was told in 2015 that it was good. Derby was glad. In Derby all listened.",
        ("heading", "What changed"),
        "Three layers of managers went.",
    )
    names = [vocabulary().council_name(gss) for gss in context(annotated).councils]
    assert names == ["Barnet"] * 2 + ["Derby"] * 4 + ["Barnet"] * 2


@pytest.mark.parametrize(
    "told",
    [
        "The county council was inadequate in 2015.",
        "The old authority was inadequate in 2015.",
        "Its predecessor was inadequate in 2015.",
        "The council it replaced was inadequate in 2015.",
    ],
)
def test_the_council_that_was_replaced_is_told_of_by_what_it_was(told: str) -> None:
    annotated = reading(f"Cumberland Council is good. {told} Teams are strong.", published="2025-03-05")
    names = [vocabulary().council_name(gss) for gss in context(annotated).councils]
    assert names == ["Cumberland", "Cumbria", "Cumberland"]


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
