from __future__ import annotations

import json

import pytest
from pyoxigraph import Store

from graphkit.cards.card import show
from graphkit.cards.explain import explain
from graphkit.cards.formats import format_record
from graphkit.cards.records import Entry, Explanation, Passage, Timeline
from graphkit.cards.text import Page
from graphkit.cards.timeline import timeline
from graphkit.errors import GraphkitError
from graphkit.query.knowledge import Source

HOSTILE = Source("d", "A [title](x) *b*", "2019", "", "javascript:alert(1)", "red \x1b[31m | <b> line\nbreak")


def test_a_card_as_text(store: Store) -> None:
    text = format_record(show(store, "Bolton"), "text")
    assert text == (
        "Bolton – council\n"
        "  Grades  good (23 July 2018)\n"
        "\n"
        "Inspections and grades\n"
        "  On 23 July 2018 Ofsted reported on an inspection.\n"
        "    “Bolton was judged good in a report. Recruitment goes on.”, Example Weekly, August 2018"
        " · inspection/bolton-inspection-2018-07-23\n"
        "  In a report of 23 July 2018 Ofsted judged overall effectiveness good.\n"
        "    “Bolton was judged good in a report. Recruitment goes on.”, Example Weekly, August 2018"
        " · judgement/bolton-inspection-2018-07-23/overall/good\n"
        "\n"
        "Actions\n"
        "  Recruitment was under way: “Recruitment goes on” (reported in August 2018).\n"
        "    “Bolton was judged good in a report. Recruitment goes on.”, Example Weekly, August 2018"
        " · action/report/36-56\n"
    )


def test_text_fits_the_width_of_the_page(store: Store) -> None:
    text = format_record(show(store, "Trafford"), "text", page=Page(width=60))
    assert max(len(line) for line in text.splitlines() if "/" not in line) <= 60


@pytest.mark.parametrize(
    ("paint", "shown"),
    [
        (lambda words, _: words, "  Ofsted judged Trafford **inadequate overall** in March.\n"),
        (
            lambda words, style: f"<{style}>{words}</>",
            "  Ofsted judged Trafford <bold>inadequate overall</> in March.\n",
        ),
    ],
)
def test_the_words_behind_a_fact_are_highlighted(store: Store, paint: object, shown: str) -> None:
    record = explain(store, "judgement/trafford-inspection-2019-03/leadership/inadequate")
    text = format_record(record, "text", page=Page(paint=paint))  # type: ignore[arg-type]
    assert shown in text
    assert "https://example.org/result" in text


def test_an_explanation_tells_of_identity_and_doubt(store: Store) -> None:
    text = format_record(explain(store, "lindqvist"), "text")
    assert "Identity: one name with posts that agree.\n" in text
    assert "  in “Trafford, inadequate or not” as Ms Lindqvist (document/other)\n" in text
    assert "May be Edda Kask (person/edda-kask): names nearly alike at one place.\n" in text


def test_a_timeline_is_one_line_for_each_event(store: Store) -> None:
    first, *lines = format_record(timeline(store, "Trafford"), "text").splitlines()
    assert first == "Trafford – timeline"
    assert lines[0] == (
        "2015            Inspection by Ofsted – overall effectiveness: good.  "
        "[“Trafford slides”, Example Weekly, 8 May 2019]"
    )
    assert lines[-1] == (
        "2020 or later   Fourth monitoring visit by Ofsted.  [“Fourth visit”, Example Weekly, undated]"
    )


def test_a_card_as_markdown(store: Store) -> None:
    lines = format_record(show(store, "Trafford"), "markdown").splitlines()
    assert lines[:3] == ["# Trafford", "", "Council"]
    assert "## Strengths and weaknesses" in lines
    assert (
        "- In 2015 Ofsted judged overall effectiveness good. ([“Trafford slides”](<https://example.org/result>), "
        "Example Weekly, 8 May 2019; `judgement/trafford-inspection-2015/overall/good`)"
    ) in lines


def test_json_is_the_record(store: Store) -> None:
    card = show(store, "Trafford")
    read = json.loads(format_record(card, "json"))
    assert read["iri"] == card.iri
    assert [section["title"] for section in read["sections"]] == [section.title for section in card.sections]
    assert read["sections"][0]["entries"][0]["sources"][0]["quote"] == "Edda Kask became director in 2020."


@pytest.mark.parametrize("format_name", ["text", "markdown"])
def test_hostile_text_stays_text(format_name: str) -> None:
    entry = Entry("finding/d/1", "finding", "2019", "", "", HOSTILE.quote, (HOSTILE,))
    told = format_record(Timeline("iri", "Name | *", (entry,)), format_name)
    shown = format_record(Explanation("id", "finding", "It.", (Passage(HOSTILE, "a\n", ""),), None), format_name)
    assert "\x1b" not in told + shown
    assert "red \ufffd" in told
    if format_name == "markdown":
        assert r"\| \<b\> line break" in told
        assert "javascript" not in told + shown
        assert r"A \[title\](x) \*b\*" in shown


def test_an_unknown_format(store: Store) -> None:
    with pytest.raises(GraphkitError, match="choose text, markdown or json"):
        format_record(timeline(store, "Bolton"), "pdf")
