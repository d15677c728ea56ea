"""Topics of clauses."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.topics import candidates, learned, topics
from graphkit.model import Block, Document
from graphkit.vocabulary import vocabulary


def _annotated(text: str) -> Annotated:
    blocks = (Block(kind="paragraph", start=0, end=len(text)),)
    return annotate(Document(id="test", text=text, sha256="", blocks=blocks))


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("Social workers do not have regular supervision.", "supervision"),
        ("Caseloads are too high in two teams.", "caseloads"),
        ("Audits of cases are systematic.", "quality-assurance"),
        ("Care leavers are well supported by personal advisers.", "care-leavers"),
        ("Early help is strong.", "early-help"),
        ("Thresholds are understood and applied.", "thresholds"),
        ("Children who go missing are spotted early.", "exploitation-and-missing"),
        ("A child missing from care is soon found.", "exploitation-and-missing"),
        ("Morale is good and staff feel supported.", "workforce-support"),
        ("Privately fostered children had not been visited.", "private-fostering"),
        ("Homeless 16- and 17-year-olds wait for a bed.", "homelessness"),
        ("There are not enough foster carers.", "placements"),
        ("Pre-proceedings work is late.", "court-work"),
        ("Domestic abuse is not understood.", "domestic-abuse"),
        ("Turnover of social workers is high.", "workforce-stability"),
    ],
)
def test_main_topic(clause: str, wanted: str) -> None:
    assert wanted in topics(_annotated(clause), 0, len(clause))


def test_a_clause_about_nothing_of_the_kind_has_no_topic() -> None:
    text = "The bus was green and the sky above it blue."
    assert topics(_annotated(text), 0, len(text)) == ()


@pytest.mark.parametrize("clause", ["Signatures are missing from plans.", "Some assessments had missing chronologies."])
def test_missing_papers_are_no_missing_children(clause: str) -> None:
    assert "exploitation-and-missing" not in candidates(_annotated(clause), 0, len(clause))


def test_masked_marks_bring_no_topic_up() -> None:
    text = "An improvement notice was served."
    annotated = _annotated(text)
    notice = [mark for mark in annotated.marks("action") if mark.concept == "intervention"]
    assert "improvement-pace" in candidates(annotated, 0, len(text))
    assert "improvement-pace" not in candidates(annotated, 0, len(text), masked=notice)


def test_weights_tell_their_provenance_and_speak_of_known_topics() -> None:
    weights = learned()
    assert weights.provenance
    known = vocabulary().concepts["topic"].keys()
    assert {feature.partition(" = ")[0] for feature in weights.weights if " = " in feature} <= known
