"""What a document as a whole tells of its inspections: minutes, pages kept up for years, headlines."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.grades.judgements import judgements
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.inspections import inspections
from graphkit.model import BlockKind
from tests.extract.reading import reading

Paragraph = str | tuple[BlockKind, str]


def told(*paragraphs: Paragraph, published: str) -> tuple[set[tuple[str, int | None, str]], set[tuple[str, str, str]]]:
    """Return the inspections (kind, number, date) and the judgements (area, grade, date) of a text."""
    annotated = reading(*paragraphs, published=published)
    chronicle, graded = read_chronicle(annotated, context(annotated))
    keys, found = inspections(chronicle)
    dates = {one.key: one.start or one.published for one in found}
    given = {(one.area, one.grade, dates[one.inspection]) for one in judgements(annotated, graded, keys)}
    return {(one.kind, one.ordinal, dates[one.key]) for one in found}, given


@pytest.mark.parametrize("opening", ["Minutes:", "Minutes of the meeting of the Cabinet", "RESOLVED:", "Draft minutes"])
def test_minutes_tell_of_the_inspection_before_them_in_the_pluperfect(opening: str) -> None:
    found, given = told(
        opening,
        "Members received the report of the inspection of Trafford Council that Ofsted made from 2 to 13 March 2015.",
        "The council had been judged to be good. Leadership was outstanding.",
        "In 2011 safeguarding had been found adequate.",
        published="2015-06-09",
    )
    assert found == {("inspection", None, "2015-03-02"), ("inspection", None, "2011")}
    assert given == {
        ("overall", "good", "2015-03-02"),
        ("leadership", "outstanding", "2015-03-02"),
        ("help-and-protection", "adequate", "2011"),
    }


def test_elsewhere_the_pluperfect_tells_of_an_inspection_before() -> None:
    _, given = told(
        "Ofsted has rated Trafford Council good.",
        "It had been judged to be inadequate.",
        published="2015-06-09",
    )
    assert given == {("overall", "good", "2015-06-09"), ("overall", "inadequate", "")}


def test_a_page_that_is_kept_up_tells_what_came_after_its_first_day() -> None:
    dateline: Paragraph = ("dateline", "First posted 6 May 2017. Last updated 14 March 2023.")
    found, _ = told(dateline, "Trafford Council had a focused visit in June 2021.", published="2017-05-06")
    assert found == {("focused-visit", None, "2021-06")}


def test_other_pages_tell_of_nothing_that_has_not_come() -> None:
    dateline: Paragraph = ("dateline", "Posted 6 May 2017.")
    found, _ = told(dateline, "Trafford Council had a focused visit in June 2021.", published="2017-05-06")
    assert all(date != "2021-06" for _, _, date in found)


@pytest.mark.parametrize(
    ("headline", "grade"),
    [
        ("Trafford leaps from inadequate to good", "good"),
        ("Trafford goes from 'good' to 'requires improvement'", "requires-improvement"),
    ],
)
def test_a_move_in_the_headline_is_news_of_a_graded_inspection(headline: str, grade: str) -> None:
    found, given = told(
        ("headline", headline),
        "A focused visit in 2018 had been a warning to Trafford Council.",
        "Inspectors came back in September. They praised its front door.",
        published="2019-11-20",
    )
    assert found >= {("focused-visit", None, "2018"), ("inspection", None, "2019-09")}
    assert ("overall", grade, "2019-09") in given


def test_the_second_visit_may_be_a_second_inspection() -> None:
    found, _ = told(
        ("headline", "Trafford leaps from inadequate to good"),
        ("standfirst", "Plan agreed after inspectors' second visit"),
        "Ofsted inspected Trafford Council in September and rated it good.",
        published="2019-11-20",
    )
    assert {kind for kind, _, _ in found} == {"inspection"}


@pytest.mark.parametrize(("published", "whole"), [("2011-02-19", False), ("2016-02-19", True)])
def test_a_headline_before_2013_speaks_of_a_service(published: str, whole: bool) -> None:
    _, given = told(
        ("headline", "Trafford's children's department: INADEQUATE"),
        "Help and protection in Trafford is inadequate, Ofsted said on Friday.",
        published=published,
    )
    assert any(area == "overall" for area, _, _ in given) == whole
