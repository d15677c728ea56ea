"""Findings of whole articles: whose words they are, polarity, topics, evidence."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import annotate
from graphkit.extract.councils.context import context
from graphkit.extract.findings.findings import findings
from graphkit.model import Block, BlockKind, Document, Finding

TRAFFORD = "E08000009"
OPENING = "Ofsted visited Trafford Council in May."


def _findings(*blocks: str | tuple[BlockKind, str]) -> list[Finding]:
    text, told = "", []
    for block in (OPENING, *blocks):
        kind: BlockKind
        kind, words = ("paragraph", block) if isinstance(block, str) else block
        told.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words + "\n\n"
    annotated = annotate(Document(id="test", text=text, sha256="", published="2024-06-01", blocks=tuple(told)))
    found = findings(annotated, context(annotated))
    assert all(text[one.evidence.start : one.evidence.end] == one.evidence.quote for one in found)
    return found


def _keys(found: list[Finding]) -> set[tuple[str, str]]:
    return {(one.polarity, topic) for one in found for topic in one.topics}


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        ("Inspectors found that caseloads were too high.", ("weakness", "caseloads")),
        ("“Supervision is regular and reflective,” the report said.", ("strength", "supervision")),
        ("Audits were praised by inspectors as thorough.", ("strength", "quality-assurance")),
        ("Social workers told inspectors that morale was high.", ("strength", "workforce-support")),
        ("Early help had slipped, according to the letter.", ("weakness", "early-help")),
        ("No children were seen who were at immediate risk of harm, inspectors said.", ("strength", "safety")),
    ],
)
def test_what_inspectors_say_is_a_finding(paragraph: str, wanted: tuple[str, str]) -> None:
    found = _findings(paragraph)
    assert wanted in _keys(found)
    assert {one.council for one in found} == {TRAFFORD}


def test_two_clauses_of_opposite_polarity_are_two_findings() -> None:
    found = _findings("Inspectors said assessments were thorough, but supervision was poor.")
    assert {("strength", "assessments"), ("weakness", "supervision")} <= _keys(found)
    assert len(found) == 2


@pytest.mark.parametrize(
    "paragraph",
    [
        "Councillor Ann Example, leader of the council, said: “Our social workers do excellent direct work.”",
        "“Our caseloads are manageable and our staff are proud,” said Councillor Ann Example, leader of the council.",
        "Councillor Ann Example said supervision would be improved.",
        "Inspectors will come back in the spring to look at care leavers.",
        "Were care leavers well supported?",
        "Ofsted rated the council inadequate overall.",
        "“We accept Ofsted’s findings and our supervision is strong,” said Councillor Ann Example.",
        "“We have plans in place for better supervision,” said Councillor Ann Example, leader of the council.",
        "The leadership of the council accepts what was found and has agreed to improve its audits.",
    ],
)
def test_what_is_no_finding(paragraph: str) -> None:
    assert _findings(paragraph) == []


def test_what_the_council_says_that_inspectors_recognised_is_a_finding() -> None:
    quote = "“I am pleased that Ofsted recognised that our early help is strong,” said Councillor Ann Example."
    assert ("strength", "early-help") in _keys(_findings(quote))


def test_what_the_council_adds_of_its_own_is_no_finding() -> None:
    quote = (
        "“Inspectors found that early help had declined, and there is no denying that poor placements come from cuts "
        "to budgets,” said Councillor Ann Example."
    )
    assert _keys(_findings(quote)) == {("weakness", "early-help")}


def test_the_council_tells_what_they_recognised() -> None:
    quote = "“We accept Ofsted’s findings and are glad that they recognise our strong early help,” said Ann Example."
    (found,) = _findings(quote)
    assert (found.polarity, found.topics[0]) == ("strength", "early-help")
    assert found.evidence.quote.startswith("they recognise")


def test_a_claim_that_the_sentence_refutes_is_no_finding() -> None:
    found = _findings(
        "Papers for managers state that assessments are good, but this rests on weak audits, Ofsted said."
    )
    assert _keys(found) == {("weakness", "quality-assurance")}


def test_what_inspectors_say_before_a_but_stays_a_finding() -> None:
    found = _findings("Inspectors said that assessments were good, but this was not true of supervision.")
    assert ("strength", "assessments") in _keys(found)


def test_a_verb_of_the_inspectors_brings_no_topic_up() -> None:
    found = _findings("There has been upheaval in the leadership, as the report recognises.")
    assert found
    assert all("self-awareness" not in one.topics for one in found)


def test_a_heading_announces_the_polarity_of_the_list_below_it() -> None:
    found = _findings(
        ("heading", "What inspectors liked"),
        ("item", "children’s views are sought and acted upon"),
        ("heading", "What we must do better"),
        ("item", "the use of personal advisers for care leavers"),
    )
    assert ("strength", "voice-of-the-child") in _keys(found)
    assert ("weakness", "care-leavers") in _keys(found)


def test_a_list_of_what_will_be_done_holds_no_findings() -> None:
    assert (
        _findings(
            "Inspectors published their report today.",
            "The council accepts what the report says, and it has agreed on these steps:",
            ("item", "recruiting more social workers"),
            ("item", "bringing in an audit team"),
        )
        == []
    )


def test_a_commissioner_is_named_as_the_source() -> None:
    found = _findings("The commissioner found that leadership of the service was weak.")
    assert {one.attributed_to for one in found} == {"commissioner"}
    assert ("weakness", "leadership") in _keys(found)


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("The council said that it was sorry.", "Supervision was poor and caseloads were high."), "weakness"),
        (("Councillor Ann Example said little.", "Assessments were superficial and plans were vague."), "weakness"),
        (
            ("The minister said that he would visit.", "Care leavers were well supported by personal advisers."),
            "strength",
        ),
        (("The union said no more.", "Children were left at risk of harm for too long."), "weakness"),
    ],
)
def test_plain_narrative_after_somebody_elses_words_is_read(paragraphs: tuple[str, str], wanted: str) -> None:
    found = _findings("Inspectors published their report on the council.", *paragraphs)
    assert {one.polarity for one in found} == {wanted}


@pytest.mark.parametrize(
    "quote",
    [
        "“Supervision is poor and caseloads are high,” said Councillor Ann Example.",
        "“Our assessments are superficial and our plans are vague,” said Ann Example, a councillor.",
    ],
)
def test_what_somebody_else_says_in_quotation_marks_or_of_themselves_is_no_finding(quote: str) -> None:
    assert _findings(quote) == []


@pytest.mark.parametrize(
    "items",
    [
        ("hiring more social workers", "buying a new case system"),
        ("training for managers", "a weekly meeting with the police"),
        ("smaller caseloads", "better supervision"),
    ],
)
def test_a_list_that_somebody_else_introduces_holds_no_findings(items: tuple[str, str]) -> None:
    listed: list[tuple[BlockKind, str]] = [("item", item) for item in items]
    assert _findings("Councillor Ann Example said that the council would act:", *listed) == []
