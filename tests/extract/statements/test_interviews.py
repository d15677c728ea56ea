"""Interviews, labelled turns and quotations without a verb of saying; everybody is invented."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import read

MOOR = "Jane Moor, the director of children's services, met us in Leeds."


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            [
                MOOR,
                "What now?",
                "“We will do more of the same, I think.”",
                "And the money?",
                "“There is none of it left at all.”",
                "You sound tired.",
                "“It has been a long year for all of us.”",
                "Really?",
                "“I am afraid so, and that is that.”",
            ],
            4,
        ),
        ([MOOR, "What now?", "“We will do more of the same, I think.”"], 0),
        ([MOOR, "Q: Will you stay?", "A: I will, as long as they want me.", "A: We are not done yet, not at all."], 2),
        ([MOOR, "JM: I think that we did it in the end.", "JM: We are not done yet, not at all."], 2),
        ([MOOR, "Jane Moor: I think that we did it in the end.", "Jane Moor: We are not done yet at all."], 2),
        ([MOOR, "Jane Moor: telephone and address on the next page.", "Jane Moor: We are not done yet at all."], 0),
        ([MOOR, "“We have heard it all before from that lot,” was her answer."], 1),
        ([MOOR, "“We have heard it all before from that lot,” came Ms Moor's reply."], 1),
        ([MOOR, "Her message to staff: “You did it, every one of you.”"], 1),
        (["“We gave it all we had for six years.” – Jane Moor, director", "It rained in Leeds."], 1),
        (["“A place where rigour and joy go together” is how Jane Moor sums up Leeds."], 1),
        (["Jane Moor was unmoved. “We have heard it all before from that lot.”"], 1),
        ([MOOR, "Will she stay? She laughs. “They have asked me often enough to go.”"], 1),
        (["Jane Moor met Tom Pell. “We have heard it all before from that lot.”"], 0),
        (["Jane Moor, a former judge, wrote that “no amount of money will ever be enough”."], 1),
    ],
)
def test_quoted_words_are_those_of_the_one_who_gives_them(paragraphs: list[str], expected: int) -> None:
    assert [statement.speaker for statement in read(*paragraphs)] == ["Jane Moor"] * expected


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (["“I just felt that they liked me,” said Reuben, 19, in Leeds.", "“And I them,” Reuben added."], 2),
        (["Reuben, not his real name, was in care. “Nobody asked how I got there,” he said."], 1),
        (["Among the first was 19-year-old Reuben. “They asked us what we thought,” he said."], 1),
        (["“Nobody ever asked me anything at all,” said Reuben."], 1),
    ],
)
def test_people_of_one_name_speak(paragraphs: list[str], speakers: int) -> None:
    assert [statement.speaker for statement in read(*paragraphs)] == ["Reuben"] * speakers


@pytest.mark.parametrize("text", ["“Nobody asked me anything at all,” said Ofsted.", "“We asked for it,” said June."])
def test_bodies_and_months_are_no_people_of_one_name(text: str) -> None:
    assert not any(statement.speaker == "June" for statement in read(text))


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Tom Pell leads for the opposition. Says that it is too late. “You took it all and now you pay.”", "Tom Pell"),
        ("In March inspectors were told by children of “saying goodbye to a worker whose name they knew”.", "Ofsted"),
        ("On page 6, the record of a life “is too often a list of meetings”.", "Ofsted"),
    ],
)
def test_words_without_a_speaker_beside_them(paragraph: str, speaker: str) -> None:
    assert [statement.speaker for statement in read(paragraph)] == [speaker]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Nobody here will talk for long any more,” is the verdict of board chair Tom Pell.",
        "“Nobody here will talk for long any more” is the view from Tom Pell of Unison.",
        "The words “they have stopped explaining and started doing” are those of Tom Pell.",
        "“Nobody here will talk for long any more” came the reply from Tom Pell.",
        "Tom Pell, the chair, put it to me so when he'd read the letter: “Nobody here will talk for long.”",
        "“Nobody here will talk for long any more.” So Tom Pell, the chair, at Monday's meeting.",
    ],
)
def test_words_are_those_of_the_one_of_whom_they_are(paragraph: str) -> None:
    found = read("Jane Moor, the director of children's services, met us in Leeds.", paragraph)
    assert [statement.speaker for statement in found] == ["Tom Pell"]


def test_answers_are_those_of_the_one_with_whose_name_the_introduction_opens() -> None:
    turns = ["“We will do more of the same, I think.”", "“There is none left at all.”", "“It has been a long year.”"]
    questions = ("What now?", "And the money?", "And then?")
    asked = [text for both in zip(questions, turns, strict=True) for text in both]
    found = read(
        "Kate Orr, the lead inspector, came in May and looked at everything.",
        "Jane Moor, who joined us as director of children's services in April, sat down with us.",
        *asked,
    )
    assert [statement.speaker for statement in found] == ["Jane Moor"] * 3


ORME = "Rosa Orme, director of children's services in Leeds since 2015, spoke to us."
ROOMS = "Waiting rooms. Families sat for an hour and nobody came down to them, and we knew it."


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([ORME, "Q What did you see first?", ROOMS, "Q And what did you do?", "I spent six weeks with the team."], 2),
        ([ORME, "Q: What did you see first?", ROOMS, "Q: And what did you do?", "I spent six weeks with the team."], 2),
        ([ORME, "Q. What did you see?", ROOMS, "Q. And then?", "I read each file.", "It kept me honest for years."], 3),
        (
            [
                ORME,
                "Q What did you see?",
                'I saw that "nobody looked at files" was true.',
                "Q And then?",
                "I read files.",
            ],
            2,
        ),
        (
            [
                ORME,
                "What did you see first?",
                ROOMS,
                "And what did you do?",
                "I spent six weeks with the duty team.",
                "And who helped you?",
                "Ed Pell told me the truth each month.",
            ],
            3,
        ),
        (
            [
                ORME,
                "Who can I call?",
                "Call us and we will help.",
                "Where can I go?",
                "To us.",
                "When?",
                "We will write.",
            ],
            0,
        ),
        (
            [
                "Can Leeds do it?",
                ORME,
                "And the cost?",
                "A lot, is my guess.",
                "Will they stay?",
                "I doubt that they will.",
            ],
            0,
        ),
    ],
)
def test_answers_without_marks_are_those_of_the_one_asked(paragraphs: list[str], expected: int) -> None:
    assert [statement.speaker for statement in read(*paragraphs)] == ["Rosa Orme"] * expected
