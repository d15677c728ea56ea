"""Posts: who is told to hold which post in which body, in wordings of every kind; everybody here is invented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.posts.people import people
from graphkit.extract.posts.posts import posts
from graphkit.model import Post
from tests.extract.reading import reading


def read(*paragraphs: str, published: str = "2019-05-08") -> list[Post]:
    """Return the posts that paragraphs state."""
    annotated = reading(*paragraphs, published=published)
    return posts(annotated, context(annotated))


def told(post: Post) -> str:
    """Return a post as the tables below write it."""
    return f"{post.person} | {post.role} | {post.organisation} | {post.status}"


def cases() -> Iterator[tuple[str, set[str]]]:
    """Yield the sentences of the tables in the folder beside this file, each with the posts that it states."""
    for table in sorted(Path(__file__).with_name("cases").glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines()[1:]:
            text, _, expected = line.partition("\t")
            yield text, set(filter(None, expected.split("; ")))


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_the_post_that_a_sentence_states(text: str, expected: set[str]) -> None:
    assert {told(post) for post in read(*text.split(" || "))} == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ["The trust in Sandwell, Sandwell Children's Trust, is new.", "Its chair will be Ida Quill."],
            {"Ida Quill | trust-chair | Sandwell Children's Trust | incoming"},
        ),
        (
            ["Leeds wants a new director of children's services. Lou Starr had held the post since 2013."],
            {"Lou Starr | director-of-childrens-services | Leeds | former"},
        ),
        (
            ["Jane Moor, director of children's services in Leeds, spoke.", "Mr Pell, her predecessor, did not."],
            {
                "Jane Moor | director-of-childrens-services | Leeds | incumbent",
                "Mr Pell | director-of-childrens-services | Leeds | former",
            },
        ),
        (
            ["Leeds was inspected by Ofsted's inspectors. Their leader, Ida Quill, wrote a letter."],
            {"Ida Quill | inspector | Ofsted | incumbent"},
        ),
        (
            ["From: Ida Quill, children's minister", "To: Tom Pell, leader of Leeds City Council"],
            {
                "Ida Quill | childrens-minister | Department for Education | incumbent",
                "Tom Pell | council-leader | Leeds | incumbent",
            },
        ),
        (
            ["Present at Leeds City Council: Councillors Tom Pell (Chair), Ida Quill and Jane Moor"],
            {
                "Tom Pell | councillor | Leeds | incumbent",
                "Ida Quill | councillor | Leeds | incumbent",
                "Jane Moor | councillor | Leeds | incumbent",
            },
        ),
        (
            ["Jane Moor opens a door at Leeds City Council. “Come in,” says the council's chief executive."],
            {"Jane Moor | chief-executive | Leeds | incumbent"},
        ),
        (
            ["The leader of Leeds City Council has apologised.", "“We are sorry,” Tom Pell (Lab) told the paper."],
            {"Tom Pell | council-leader | Leeds | incumbent"},
        ),
        (
            ["Jane Moor works for Leeds City Council.", "Jane is the council's chief executive."],
            {"Jane Moor | chief-executive | Leeds | incumbent"},
        ),
        (
            ["Leeds City Council has an improvement board. The improvement board meets next week under Ida Quill."],
            {"Ida Quill | improvement-board-chair | Leeds | incumbent"},
        ),
        (
            [
                "Councillors spoke to Leeds City Council.",
                "Labour's Tom Pell was glad.",
                "Ida Quill, a Conservative, was not.",
            ],
            {"Tom Pell | councillor | Leeds | incumbent", "Ida Quill | councillor | Leeds | incumbent"},
        ),
        (["Labour MPs met in Leeds.", "Labour's Tom Pell was glad."], set()),
        (
            ["As Dr Ida Quill of the University of Otley told Leeds City Council, it depends."],
            {"Ida Quill | other | University of Otley | incumbent"},
        ),
        (["Leeds is good. Jane Moor reports on education for the paper."], set()),
    ],
)
def test_the_posts_that_paragraphs_state(paragraphs: list[str], expected: set[str]) -> None:
    assert {told(post) for post in read(*paragraphs)} == expected


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Jane Moor has been chief executive of Leeds City Council since March 2018.", "2018-03", ""),
        ("Jane Moor became chief executive of Leeds City Council in 2017.", "2017", ""),
        ("Jane Moor, chief executive of Leeds City Council until 2016, spoke.", "", "2016"),
        ("Jane Moor was chief executive of Leeds City Council from 2012 to 2016.", "2012", "2016"),
        ("Jane Moor is chief executive of Leeds City Council.", "", ""),
    ],
)
def test_since_and_until_are_read_where_they_are_told(text: str, since: str, until: str) -> None:
    (post,) = read(text)
    assert (post.since, post.until) == (since, until)


def test_a_post_keeps_its_title_as_written_and_the_words_that_state_it() -> None:
    (post,) = read("Then Jane Moor, Leeds City Council’s interim Director of Children’s Services, spoke.")
    assert post.role_label == "interim Director of Children’s Services"
    assert post.evidence.quote == "Jane Moor, Leeds City Council’s interim Director of Children’s Services"
    assert (post.council, post.as_of) == ("E08000035", "2019-05-08")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Leeds’ current director of children’s services Jane Moor spoke.", "director of children’s services"),
        ("The former Leeds council leader Jane Moor spoke.", "Leeds council leader"),
        ("Jane Moor, the council's children's services director, spoke in Leeds.", "children's services director"),
        ("Her Majesty's Inspector Jane Moor spoke.", "Her Majesty's Inspector"),
    ],
)
def test_the_label_leaves_out_whose_the_post_is(text: str, label: str) -> None:
    assert [post.role_label for post in read(text)] == [label]


def test_one_post_told_twice_is_one_row_with_the_fuller_status() -> None:
    (post,) = read("Jane Moor, leader of Leeds City Council, spoke.", "Ms Moor stepped down as leader of Leeds in May.")
    assert post.status == "former"


def test_titles_surnames_and_full_names_are_one_person() -> None:
    text = "Cllr Jane Moor met Mr Tom Pell. Councillor Moor spoke. Then Moor left Pell."
    cast = people(reading(text))
    assert [person.name for person in cast.people] == ["Jane Moor", "Tom Pell"]
    assert [mention.person for mention in cast.mentions] == [0, 1, 0, 0, 1]


def test_the_same_surname_twice_is_told_apart_by_title_and_gender() -> None:
    text = "Mr Tom Pell met Mrs Ida Pell. Mrs Pell spoke. Mr Pell did not."
    cast = people(reading(text))
    assert [cast.people[mention.person].name for mention in cast.mentions] == [
        "Tom Pell",
        "Ida Pell",
        "Ida Pell",
        "Tom Pell",
    ]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        (
            "By Jane Moor, Director of Children's Services",
            {"Jane Moor | director-of-childrens-services | Leeds | incumbent"},
        ),
        ("by Jane Moor, Principal Social Worker", {"Jane Moor | principal-social-worker | Leeds | incumbent"}),
        ("By Councillor Jane Moor, Leader of the Council", {"Jane Moor | council-leader | Leeds | incumbent"}),
        ("By Jane Moor, Local Democracy Reporter", set()),
        ("By Jane Moor", set()),
    ],
)
def test_an_author_with_a_post_in_the_byline(byline: str, expected: set[str]) -> None:
    annotated = reading(("byline", byline), "Leeds City Council does well, and we are proud of the council.")
    assert {told(post) for post in posts(annotated, context(annotated))} == expected


@pytest.mark.parametrize(
    ("standfirst", "text", "expected"),
    [
        (
            "The report did harm, argues Jane Moor",
            "I was a social worker in Leeds.",
            {"Jane Moor | social-worker | Leeds | former"},
        ),
        ("Jane Moor told us of the harm", "I was a social worker in Leeds.", set()),
        ("The report did harm, argues Jane Moor", "I was a guest of the leader of Leeds City Council.", set()),
    ],
)
def test_the_author_of_a_column_who_tells_of_a_post_of_her_own(standfirst: str, text: str, expected: set[str]) -> None:
    annotated = reading(("headline", "Why I left Leeds"), ("standfirst", standfirst), text)
    assert {told(post) for post in posts(annotated, context(annotated))} == expected
