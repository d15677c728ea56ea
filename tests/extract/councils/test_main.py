"""Which council a document is about, by its headline and by who writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.documents.read import read_document
from graphkit.extract.annotate import annotate
from graphkit.extract.councils.context import context
from graphkit.model import BlockKind
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("expected", "headline", "paragraphs"),
    [
        (
            "Barnet",
            "Message to everybody, Barnet",
            (
                "We have two pieces of news.",
                "We now require improvement, and our inspectors saw it.",
                "Harrow and Enfield remain good. Harrow was rated in 2015, Enfield in 2017. Harrow has sent us a card.",
            ),
        ),
        (
            "Barnet",
            "Barnet staff bulletin",
            (
                "Harrow is good. Harrow's staff stay. Harrow's director came to see us.",
                "What we took from it: our front door is slow, and our plans drift. Harrow pays more.",
            ),
        ),
        (
            "Harrow",
            "Barnet looks on",
            (
                "Harrow is good. Harrow's staff stay. Harrow's director is glad.",
                '"We envy our friends, and they helped us. We know it, and our turn will come," said one.',
            ),
        ),
        (
            "Barnet",
            "Item 7: peer challenge by Harrow",
            (
                "Members will recall that the authority, Barnet, was judged inadequate in August 2014.",
                "Harrow Council (judged good, November 2015) did it in October 2016. Its director led the team.",
                "They noted that leadership here was stronger.",
            ),
        ),
        ("Harrow", "Praise for Harrow by inspectors", ("Barnet is near. Harrow is good.",)),
    ],
)
def test_the_council_that_a_document_is_about(expected: str, headline: str, paragraphs: tuple[str, ...]) -> None:
    annotated = reading(*paragraphs, headline=headline)
    assert vocabulary().council_name(context(annotated).main) == expected


def test_the_headline_names_the_main_council() -> None:
    annotated = reading(
        "Leeds Council sent a team.", headline="Trafford's children's services are failing, says Ofsted"
    )
    assert vocabulary().council_name(context(annotated).main) == "Trafford"


@pytest.mark.parametrize(
    ("headline", "paragraphs"),
    [
        ("Hampshire to take over children's services on the Isle of Wight", ["Hampshire is good. The island is not."]),
        ("Hampshire steps in to run children's services on the Isle of Wight", ["Hampshire will lead from May."]),
        ("Hampshire to help the Isle of Wight", ["Hampshire said yes."]),
        ("Isle of Wight hands children's services to Hampshire", ["Hampshire is good. Hampshire is glad."]),
        ("Isle of Wight turns to Hampshire for help", ["Hampshire is good. Hampshire is glad."]),
        ("Isle of Wight children's services to be run by Hampshire", ["Hampshire is good. Hampshire is glad."]),
    ],
)
def test_the_main_council_is_the_one_whose_services_others_run(headline: str, paragraphs: list[str]) -> None:
    annotated = reading("The Isle of Wight Council has agreed.", *paragraphs, headline=headline)
    assert vocabulary().council_name(context(annotated).main) == "Isle of Wight"


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "Social workers in Barnet were told to listen. Barnet Council is sorry.",
            "It follows scandals elsewhere. In Derby 40 girls were let down. Derby City Council was warned.",
        ],
        [
            "Ten years after the trial in Derby, inspectors have found Barnet's children's services inadequate.",
            "Derby was condemned. Derby's director was sacked.",
            "In Barnet cases are closed too soon.",
        ],
        [
            "Barnet's failing children's services are to be supported by Derby City Council.",
            "Derby, once inadequate itself, was rated good in January. Derby has helped others.",
            "Derby's cabinet member, Jane Moor, said yes. Derby will be paid.",
        ],
    ],
)
def test_what_is_told_at_length_of_another_is_no_main_council(paragraphs: list[str]) -> None:
    assert vocabulary().council_name(context(reading(*paragraphs)).main) == "Barnet"


@pytest.mark.parametrize(
    ("headline", "sentences"),
    [
        ("Good news for Derby's neighbour", "Barnet is good. Derby is not."),
        ("A neighbour to envy", "Barnet is good, unlike Derby. Derby's neighbours know it."),
        ("Derby man goes to Barnet", "Barnet has a new director. He has spent ten years with Derby, which is good."),
        ("Barnet calls on Derby", "Barnet has asked Derby for help. Derby is good."),
        ("Her next job", "She was a teacher in Derby. She ran a home in Derby. Now she is the director in Barnet."),
        ("A life", "Ms Lowe has worked in Derby and led teams in Derby. Barnet is her last job."),
        ("A life", "In 2010 Ms Lowe led a team in Derby. Previously, she had managed one in Derby. She runs Barnet."),
        ("No more", "Unlike its big neighbour, Barnet has never been good. Derby has. Barnet is sorry."),
        ("No more", "Like its neighbours, Barnet was told. Alongside Derby, Barnet has failed. Derby has failed."),
    ],
)
def test_neighbours_helpers_and_earlier_jobs_are_no_main_council(headline: str, sentences: str) -> None:
    annotated = reading(sentences, headline=headline)
    assert vocabulary().council_name(context(annotated).main) == "Barnet"


def test_where_somebody_has_been_since_is_where_she_is() -> None:
    annotated = reading("She has been commissioner in Barnet since May. Derby was her last job.", headline="A life")
    assert vocabulary().council_name(context(annotated).main) == "Barnet"


def test_a_council_that_was_replaced_is_not_the_main_one() -> None:
    annotated = reading(
        "Westmorland and Furness is good. Its leader is glad.",
        "Cumbria County Council was inadequate. Cumbria County Council had failed.",
        "Inspectors liked the teams.",
        published="2026-03-05",
    )
    spoken = context(annotated)
    assert [vocabulary().council_name(spoken.council(i)) for i in (0, 4)] == ["Westmorland and Furness"] * 2


def test_a_council_that_was_to_be_replaced_is_the_main_one() -> None:
    annotated = reading(
        "Cumbria County Council is inadequate. It makes way for Westmorland and Furness Council in April.",
        "Cumbria knows.",
        published="2023-02-05",
    )
    assert vocabulary().council_name(context(annotated).main) == "Cumbria"


def test_what_a_council_publishes_is_about_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "NORTH EAST LINCOLNSHIRE COUNCIL\n\nSCRUTINY PANEL\n\n16 July 2015\n\nOfsted inspected the Council in May.\n\n"
        "An officer of North Lincolnshire Council will help.\n\nMembers know that North Lincolnshire waits.\n"
    )
    annotated = annotate(read_document(tmp_path / "a.txt"))
    assert vocabulary().council_name(context(annotated).main) == "North East Lincolnshire"


_IN_TURN = [
    "Inspectors sat down with three councils this summer. One is good.",
    "Barnet is good overall. Its leaders listen. ",
    "The council has hired 40 social workers.",
    "Derby requires improvement. Plans are thin.",
    "Bury was inadequate. Children waited.",
]


def test_a_round_up_has_no_main_council_and_each_keeps_the_floor_until_the_next() -> None:
    spoken = context(reading(*_IN_TURN, headline="Three report cards"))
    names = [vocabulary().council_name(gss) for gss in spoken.councils]
    assert spoken.main == ""
    assert names == ["", "", "", "Barnet", "Barnet", "Barnet", "Derby", "Derby", "Bury", "Bury"]


def test_a_headline_makes_one_of_several_the_main_council() -> None:
    spoken = context(reading(*_IN_TURN, headline="Derby slips behind its neighbours"))
    assert vocabulary().council_name(spoken.main) == "Derby"


_PAPERS: list[tuple[tuple[BlockKind, str], ...]] = [
    (("furniture", "democracy.barnet"), ("furniture", "Meeting details > Scrutiny Panel")),
    (("furniture", "Barnet"), ("furniture", "Agenda for Thursday 11 September")),
    (("furniture", "www.barnet.gov.uk"), ("furniture", "Home > Committees > Item 6")),
    (("furniture", "London Borough of Barnet"), ("dateline", "7 May 2019"), ("furniture", "Democratic services")),
]


@pytest.mark.parametrize("above", _PAPERS)
def test_the_papers_of_a_committee_are_about_its_council(above: tuple[tuple[BlockKind, str], ...]) -> None:
    telling = ("The panel met. Harrow spoke. Harrow was inadequate.", "Harrow has hired. Members thanked Harrow.")
    spoken = context(reading(*above, ("headline", "Minutes"), *telling))
    assert vocabulary().council_name(spoken.main) == "Barnet"


def test_the_papers_of_a_committee_that_tell_of_several_in_turn_are_about_its_council() -> None:
    telling = ("Harrow is good. It grew.", "Enfield is inadequate. It fell.", "Bexley is good.", "Our own is better.")
    spoken = context(reading(("furniture", "Barnet Council"), ("furniture", "Agenda"), *telling))
    assert vocabulary().council_name(spoken.main) == "Barnet"


@pytest.mark.parametrize("menu", ["News | Sport", "Local democracy", "By the local democracy reporter"])
def test_news_of_another_council_in_a_local_paper_is_about_that_one(menu: str) -> None:
    telling = ("The panel met. Harrow spoke. Harrow was inadequate.", "Harrow has hired. Members thanked Harrow.")
    spoken = context(reading(("furniture", "Barnet Bugle"), ("furniture", menu), *telling))
    assert vocabulary().council_name(spoken.main) == "Harrow"


OUTFITS = [
    "Its new commissioner runs a trust that serves Kingston and Richmond and will look at Reading in the autumn.",
    "The work goes to a firm owned by Kingston and Richmond councils, which is to report on Reading by June.",
    "Anna Moor, whose company looks after children in Kingston and Richmond, will see whether Reading can mend itself.",
    "The adviser heads an organisation set up by Kingston and Richmond; she came to Reading on Monday.",
    "He is in charge of the charity which runs homes for Kingston and Richmond, and was sent to Reading by ministers.",
    "Lee Pryor, of a community interest company belonging to Kingston and Richmond, will go through files in Reading.",
]


@pytest.mark.parametrize("sentence", OUTFITS)
def test_a_council_never_named_without_another_that_goes_on_being_told_of_is_not_the_main_one(sentence: str) -> None:
    annotated = reading(
        "A council whose children's services were found inadequate has been given a commissioner.",
        sentence,
        "On Friday the direction was sent to the council. Ministers, it says, are not satisfied.",
        "For four weeks of the early summer Ofsted was in Reading; its report came out last month.",
        "The council has to do whatever the commissioner tells it.",
        "Councillor Jan Lowe, lead member for children's services at Reading council, said she was sorry.",
        headline="Commissioner to decide whether 'inadequate' council keeps control",
        published="",
    )
    assert context(annotated).main == "E06000038"


HANDED_ON = [
    "Slough Council has asked Hampshire to run its services for children after a damning report.",
    "Children's services in Slough are to be run by Hampshire for three years.",
    "Inspectors have found children's services in Slough inadequate, and Hampshire is to help.",
    "Ministers want Hampshire to take over the failing services of Slough.",
    "A director from Hampshire will lead children's services at Slough after they were found inadequate.",
]


@pytest.mark.parametrize("sentence", HANDED_ON)
def test_a_council_whose_helper_is_told_of_at_length_stays_the_main_one(sentence: str) -> None:
    annotated = reading(
        sentence,
        "The council was found inadequate in January, and its director has left.",
        "Hampshire has been outstanding since 2016 and helps other councils.",
        "Nobody at Hampshire wanted to comment.",
        "The borough's leader said that Hampshire knew what it was doing.",
        headline="Neighbour steps in at failing council",
        published="",
    )
    assert context(annotated).main == "E06000039"
