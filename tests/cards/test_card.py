"""What a card says. `store` holds facts made by hand; the seeds show that it holds for real ones."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from graphkit.cards.card import show
from graphkit.cards.records import Card
from graphkit.errors import NameUnclear


def told(card: Card, title: str) -> list[str]:
    return [entry.sentence for section in card.sections if section.title == title for entry in section.entries]


def line(card: Card, label: str) -> str:
    return next((line.text for line in card.summary if line.label == label), "")


def test_the_head_of_a_council(store: Store) -> None:
    card = show(store, "trafford council")
    assert (card.kind, card.name) == ("council", "Trafford")
    assert [tuple(line) for line in card.summary] == [
        ("Grades", "good (2015) → inadequate or requires improvement to be good (March 2019)"),
        ("Leaders last known", "Edda Kask, director of children's services (since 2020)"),
        ("Weaknesses not seen mended", "caseloads (fourth monitoring visit, 2020 or later)"),
    ]


def test_the_sections_stand_in_their_order(store: Store) -> None:
    assert [section.title for section in show(store, "Trafford").sections] == [
        "Posts", "Inspections and grades", "Strengths and weaknesses", "Actions", "Statements", "Figures",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "title", "sentences"),
    [
        (
            "Trafford",
            "Posts",
            [
                "Edda Kask became director of children's services in 2020.",
                "In July 2019 Amos Thistlewood was to become director of children's services.",
                "Petra Lindqvist was director of children's services until September 2019.",
                "On 8 May 2019 Petra Lindqvist was director of children's services.",
            ],
        ),
        (
            "Trafford",
            "Inspections and grades",
            [
                "Ofsted carried out its fourth monitoring visit (date unknown, told of in 2020 or later).",
                "In March 2019 Ofsted carried out an inspection.",
                "In March 2019 Ofsted judged overall effectiveness inadequate.",
                "In March 2019 Ofsted judged overall effectiveness to require improvement to be good.",
                "In March 2019 Ofsted judged the impact of leaders on social work practice inadequate.",
                "In 2015 Ofsted carried out an inspection.",
                "In 2015 Ofsted judged overall effectiveness good.",
            ],
        ),
        (
            "Trafford",
            "Strengths and weaknesses",
            [
                (
                    "At the fourth monitoring visit Ofsted found a weakness in caseloads: “but caseloads too high” "
                    "(date unknown, told of in 2020 or later)."
                ),
                (
                    "At the fourth monitoring visit Ofsted found a strength in supervision: “supervision regular” "
                    "(date unknown, told of in 2020 or later)."
                ),
                "In March 2019 Ofsted found a weakness in caseloads and supervision: “Supervision was 'irregular'”.",
                "In March 2019 Ofsted found a strength in support of the workforce: “morale was good”.",
            ],
        ),
        (
            "Trafford",
            "Figures",
            [
                "The figure for share of agency staff was 32 per cent: “32 per cent” (reported on 8 May 2019).",
                "In April 2019 the figure for children in care was 1,200 children: “1,200 children”.",
            ],
        ),
        (
            "Trafford",
            "Actions",
            ["An improvement board was planned for June 2019: “An improvement board will meet from June”."],
        ),
        (
            "lindqvist",
            "Statements",
            [
                (
                    "Petra Lindqvist, director of children's services, said: “We accept every word” "
                    "(reported on 8 May 2019)."
                )
            ],
        ),
        (
            "Bolton",
            "Inspections and grades",
            [
                "On 23 July 2018 Ofsted reported on an inspection.",
                "In a report of 23 July 2018 Ofsted judged overall effectiveness good.",
            ],
        ),
        ("Bolton", "Actions", ["Recruitment was under way: “Recruitment goes on” (reported in August 2018)."]),
        (
            "trafford-monitoring-visit-no-4",
            "Strengths and weaknesses",
            [
                "Ofsted found a weakness in caseloads: “but caseloads too high”.",
                "Ofsted found a strength in supervision: “supervision regular”.",
            ],
        ),
        (
            "supervision",
            "Strengths and weaknesses",
            [
                (
                    "At the fourth monitoring visit Ofsted found a strength in supervision at Trafford: "
                    "“supervision regular” (date unknown, told of in 2020 or later)."
                ),
                (
                    "In March 2019 Ofsted found a weakness in caseloads and supervision at Trafford: "
                    "“Supervision was 'irregular'”."
                ),
            ],
        ),
    ],
)
def test_facts_are_sentences_the_newest_first(store: Store, name: str, title: str, sentences: list[str]) -> None:
    assert told(show(store, name), title) == sentences


def test_an_entry_names_its_documents(store: Store) -> None:
    card = show(store, "Trafford")
    (leadership,) = (
        entry
        for section in card.sections
        for entry in section.entries
        if entry.id == "judgement/trafford-inspection-2019-03/leadership/inadequate"
    )
    assert [(source.title, source.publisher, source.date) for source in leadership.sources] == [
        ("Trafford slides", "Example Weekly", "2019-05-08"),
        ("Trafford, inadequate or not", "Example Weekly", "2019-07"),
    ]
    assert (leadership.date, leadership.reported, leadership.earliest) == ("2019-03", "2019-05-08", "")


@pytest.mark.parametrize(
    ("name", "label", "text"),
    [
        ("lindqvist", "Posts last known", "director of children's services at Trafford (until September 2019)"),
        ("caseloads", "Weakness at", "Trafford (2020 or later)"),
        ("trafford 2019", "Date", "March 2019"),
        ("bolton 2018", "Reported", "23 July 2018"),
        ("Cumbria", "Until", "31 March 2023, replaced by Cumberland and Westmorland and Furness"),
        (
            "Slough",
            "Services run by",
            "Slough Children First and Slough Children's Services Trust (until 31 March 2021)",
        ),
        ("Slough Children First", "Runs services for", "Slough"),
        ("Cumbria", "Facts", "no document speaks of it"),
    ],
)
def test_the_head_of_other_things(store: Store, name: str, label: str, text: str) -> None:
    assert line(show(store, name), label) == text


def test_a_name_that_fits_nothing(store: Store) -> None:
    with pytest.raises(NameUnclear, match="did you mean Petra Lindqvist"):
        show(store, "lindkvist")
