"""Which words give a grade, and to which areas."""

from __future__ import annotations

import pytest

from graphkit.extract.grades.grades import grades
from graphkit.extract.grades.times.past import is_past
from tests.extract.reading import reading

OVERALL, LEADERS, HELP, CARE, LEAVERS = (
    "overall",
    "leadership",
    "help-and-protection",
    "in-care-and-care-leavers",
    "care-leavers",
)

GIVEN = [
    ("Ofsted rated the council inadequate.", [("inadequate", ())]),
    ("Overall effectiveness: good", [("good", (OVERALL,))]),
    ("Help and protection - requires improvement", [("requires-improvement", (HELP,))]),
    (
        "Services were rated ‘good’ overall with ‘outstanding’ leadership.",
        [("good", (OVERALL,)), ("outstanding", (LEADERS,))],
    ),
    ("Inspectors found leadership to be inadequate.", [("inadequate", (LEADERS,))]),
    ("The impact of leaders is good and so is help and protection.", [("good", (LEADERS, HELP))]),
    (
        "Leadership was judged good, while help and protection required improvement.",
        [("good", (LEADERS,)), ("requires-improvement", (HELP,))],
    ),
    (
        "They rated the council outstanding overall, for the impact of leaders, and for care leavers.",
        [("outstanding", (OVERALL, LEADERS, LEAVERS))],
    ),
    ("The council got the lowest possible grade.", [("inadequate", ())]),
    ("The services require improvement to be good.", [("requires-improvement", ())]),
    ("It was inadequate in 2014, and its leadership is now good.", [("inadequate", ()), ("good", (LEADERS,))]),
    (
        "Help and protection, which required improvement in 2016, is now good.",
        [("requires-improvement", (HELP,)), ("good", (HELP,))],
    ),
    ("The borough's services went from inadequate to good.", [("inadequate", ()), ("good", ())]),
    ("The report grades the city's services Good.", [("good", ())]),
    ("Good grades followed in 2015.", [("good", ())]),
]

NONE = [
    "There is good practice in the council.",
    "Staff morale was “good”, the report found.",
    "Performance management is inadequate in places, the council said, and supervision is poor; it is not a good sign.",
    "The service is not outstanding.",
    "Could the council be outstanding next time?",
    "The council hopes to be rated good by 2021.",
    "The council is no longer inadequate.",
    "Nine in ten schools are rated good or outstanding.",
    "Lye Lane nursery was judged inadequate last week.",
    "The care home requires improvement, said the CQC.",
    "Inadequate supervision left staff alone.",
    "An outstanding contribution was made by the team.",
    "She said: “I believed that we were a good council and I said so to everyone who asked me.”",
    "Not one authority was found to be inadequate.",
    "If it were inadequate again, ministers would step in.",
]


@pytest.mark.parametrize(("text", "expected"), GIVEN, ids=[case[0] for case in GIVEN])
def test_a_grade_is_given_to_its_areas(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    annotated = reading(text)
    found = [(one.grade, one.areas) for one in grades(annotated, annotated.sentences[0])]
    assert found == expected


@pytest.mark.parametrize("text", NONE)
def test_a_word_that_gives_no_grade(text: str) -> None:
    annotated = reading(text)
    assert [one for sentence in annotated.sentences for one in grades(annotated, sentence)] == []


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Its earlier verdict was good.", True),
        ("Its former rating was good.", True),
        ("Its first verdict was good.", False),
        ("Ofsted's last overall judgement was good.", False),
    ],
)
def test_a_first_or_last_verdict_is_not_one_of_the_past_by_that_alone(text: str, past: bool) -> None:
    annotated = reading("Ofsted visited Trafford in March.", text)
    sentence = annotated.sentences[1]
    assert [is_past(annotated, sentence, mention) for mention in grades(annotated, sentence)] == [past]
