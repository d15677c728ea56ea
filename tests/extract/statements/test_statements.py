"""Statements: what was said and by whom, in the forms of articles, releases and reports; everybody is invented."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.posts.people import people
from graphkit.extract.posts.posts import posts
from graphkit.extract.statements.speakers import Spoken, spoken
from graphkit.extract.statements.statements import statements
from graphkit.model import BlockKind, Statement
from tests.extract.reading import reading

LEADS = "Ofsted has been to Leeds City Council."


def speaker_at(found: list[Spoken], position: int) -> str:
    """Return who is told to be speaking at a position, directly before all."""
    around = [speech for speech in found if speech.start <= position < speech.end]
    quoted = [speech.speaker for speech in around if speech.direct]
    return (quoted or [speech.speaker for speech in around] or [""])[-1]


def read(*paragraphs: str) -> list[Statement]:
    """Return the statements of a document about Leeds with these paragraphs."""
    annotated = reading(LEADS, *paragraphs)
    here = context(annotated)
    return statements(annotated, here, posts(annotated, here))


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["“We will do all that was asked,” said Jane Moor."], [("Jane Moor", "We will do all")]),
        (["“We will do all that was asked,” Jane Moor said."], [("Jane Moor", "We will do all")]),
        (["Jane Moor said: “We will do all that was asked.”"], [("Jane Moor", "We will do all")]),
        (["Jane Moor said, 'We will do all that was asked.'"], [("Jane Moor", "We will do all")]),
        (['Jane Moor was blunt: "We will do all that was asked."'], [("Jane Moor", "We will do all")]),
        (
            ["“We will do all that was asked,” Jane Moor said. “And soon, I promise you that.”"],
            [("Jane Moor", "We will do all"), ("Jane Moor", "And soon")],
        ),
        (
            ["Jane Moor said: “We will do all that was asked.", "“We mean it, all of us.”"],
            [("Jane Moor", "We will do all that was asked.\n\n“We mean it")],
        ),
        (
            ["Jane Moor said the council would act.", "“We will do all that was asked.”"],
            [("Jane Moor", "We will do all")],
        ),
        (
            ["Leeds leader Jane Moor did not hide her joy. “We did all that was asked,” she said."],
            [("Jane Moor", "We did all")],
        ),
        (
            ["Mr Tom Pell and Ms Jane Moor came. “We did all that was asked,” she said."],
            [("Jane Moor", "We did all")],
        ),
        (
            ["Councillor Jane Moor, Leader of the Council, said:", "We will do all that was asked.”"],
            [("Jane Moor", "We will do")],
        ),
        (
            ["Councillor Jane Moor, Leader of the Council, said:", "We will do all that was asked."],
            [("Jane Moor", "We will do")],
        ),
        (
            ["Jane Moor, who took over from Tom Pell, said: “We will do all that was asked.”"],
            [("Jane Moor", "We will do")],
        ),
        (["Jane Moor, of the council, told Tom Pell: “We will do all that was asked.”"], [("Jane Moor", "We will do")]),
        (
            ["The director, Jane Moor, spoke first. “We will do all that was asked,” the director said."],
            [("Jane Moor", "We will do")],
        ),
        (["A council spokesman said: “We will do all that was asked.”"], [("Leeds Council", "We will do")]),
        (["A spokeswoman for Leeds City Council said: “We will do it all now.”"], [("Leeds Council", "We will do")]),
        (
            ["A Leeds City Council spokeswoman said it would act.", "“We will do all that was asked,” she added."],
            [("Leeds Council", "We will do")],
        ),
        (["“Plans are late and care is poor,” the report said."], [("Ofsted", "Plans are late")]),
        (["“Plans are late and care is poor,” says the letter."], [("Ofsted", "Plans are late")]),
        (["Inspectors found that “plans are late and care is poor”."], [("Ofsted", "plans are late")]),
        (["According to inspectors, “plans are late and care is poor”."], [("Ofsted", "plans are late")]),
        (["“Plans are late and care is poor,” it said."], [("Ofsted", "Plans are late")]),
        (["“Plans are late and care is poor,” they wrote."], [("Ofsted", "Plans are late")]),
        (["Inspector Jane Moor wrote: “Plans are late and care is poor.”"], [("Jane Moor", "Plans are late")]),
        (
            ["Inspector Jane Moor wrote that care was poor. “Plans are late, and so are visits,” her letter said."],
            [("Jane Moor", "Plans are late")],
        ),
        (
            ["Tom Pell and Jane Moor denied it. “We have done all that was asked,” they said."],
            [("Tom Pell and Jane Moor", "We have done")],
        ),
        (
            ["A spokesperson for Sandwell Children's Trust said: “We will act.”"],
            [("Sandwell Children's Trust", "We will act")],
        ),
        (["“He had the keys,” snapped Jane Moor."], [("Jane Moor", "He had the keys")]),
        (["“We will do all that was asked.” That is how Jane Moor summed it up."], [("Jane Moor", "We will do")]),
        (["In the words of Jane Moor, “plans are late and care is poor”."], [("Jane Moor", "plans are late")]),
        (["In the words of the report, “plans are late and care is poor”."], [("Ofsted", "plans are late")]),
        (["Inspectors liked leaders who in their words “know what they want and get it”."], [("Ofsted", "know what")]),
        (["Ofsted's report is grim: visits are “made to please a deadline and nobody”."], [("Ofsted", "made to")]),
        (
            ["Unison called for an inquiry. “We want to know how it came to this,” a spokesperson for the union said."],
            [("UNISON", "We want to know")],
        ),
        (["“We were shocked by what we found,” the Labour group said."], [("Labour group", "We were shocked")]),
        (
            ["Inspectors were cross. Shown it, the director, Tom Pell, said we “live in a better place than most”."],
            [("Tom Pell", "live in")],
        ),
        (["Mayor of Bradford Jane Moor said: “We will do all that was asked.”"], [("Jane Moor", "We will do")]),
        (["At a meeting in June Tom Pell said: “We will do all that was asked.”"], [("Tom Pell", "We will do")]),
        (["“I'm sorry,” said Jane Moor."], [("Jane Moor", "I'm sorry")]),
        (["Jane Moor called it “a very good report”."], []),
        (["The report speaks of “drift and delay”."], []),
        (["A house named “the one at the end of the lane” was sold."], []),
    ],
)
def test_who_says_what(paragraphs: list[str], expected: list[tuple[str, str]]) -> None:
    found = read(*paragraphs)
    assert [statement.speaker for statement in found] == [speaker for speaker, _ in expected]
    for statement, (_, words) in zip(found, expected, strict=True):
        assert statement.evidence.quote.startswith(words)


def test_a_statement_has_no_quotation_marks_around_it_and_knows_the_office() -> None:
    (statement,) = read("“We will do it all,” said Jane Moor, leader of Leeds City Council.")
    assert statement.evidence.quote == "We will do it all,"
    assert (statement.role, statement.organisation) == ("council-leader", "Leeds")


def test_headlines_and_headings_quote_nobody() -> None:
    annotated = reading("Jane Moor said so.", headline="‘We will do all that was asked,’ says Jane Moor")
    assert statements(annotated, context(annotated), []) == []


@pytest.mark.parametrize(
    ("quoted", "speakers"), [("Leaders are not visible.", ["Ofsted"]), ("We will mend all of it.", [])]
)
def test_words_below_a_heading_of_the_report_are_its_own_unless_somebody_speaks(
    quoted: str, speakers: list[str]
) -> None:
    heading: tuple[BlockKind, str] = ("heading", "What the report says")
    annotated = reading("Leeds City Council's children's services are inadequate.", heading, f"“{quoted}”")
    assert [one.speaker for one in statements(annotated, context(annotated), [])] == speakers


def test_who_is_speaking_at_a_position_quoted_or_reported() -> None:
    text = "Jane Moor said plans were late. “Care is poor and we all know it,” she added. Leeds is a city."
    annotated = reading(text)
    here = context(annotated)
    found = spoken(annotated, here, people(annotated), [])
    assert speaker_at(found, text.index("plans")) == "Jane Moor"
    assert speaker_at(found, text.index("poor")) == "Jane Moor"
    assert speaker_at(found, text.index("city")) == ""


def test_inspectors_reported_speech_is_theirs() -> None:
    text = "Inspectors said plans were late."
    annotated = reading(text)
    assert speaker_at(spoken(annotated, context(annotated), people(annotated), []), text.index("late")) == "Ofsted"
