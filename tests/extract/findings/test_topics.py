"""Topics of clauses."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings.features import Clause
from graphkit.extract.findings.topics import topics, topics_of
from graphkit.extract.findings.weights import learned
from graphkit.extract.findings.words import label_features
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
    assert "exploitation-and-missing" not in topics(_annotated(clause), 0, len(clause))


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("Children told the same tale to a string of new faces.", "workforce-stability"),
        ("Teenagers who had nowhere to live were sent off to hostels.", "homelessness"),
        ("What boys and girls have to say is heard.", "voice-of-the-child"),
        ("Files hold few notes of what was agreed.", "recording"),
        ("The department has come on in leaps and bounds.", "improvement-pace"),
        ("Workers are swamped.", "caseloads"),
        ("Boys are drawn into county lines by gangs.", "exploitation-and-missing"),
    ],
)
def test_words_that_are_no_labels_of_a_topic_tell_it_too(clause: str, wanted: str) -> None:
    assert wanted in topics(_annotated(clause), 0, len(clause))


def test_there_are_at_most_two_topics() -> None:
    text = "Assessments, plans, supervision, caseloads, recording and early help are all poor."
    assert 1 <= len(topics(_annotated(text), 0, len(text))) <= 2


def test_a_clause_that_tells_no_finding_has_no_topic_given_who_speaks() -> None:
    text = "The report on caseloads goes to councillors on Tuesday."
    said = ("voice other", "voice other True", "block paragraph", "announced False", "told False", "told False other")
    assert topics_of(Clause(_annotated(text), 0, len(text)), told=1.0)
    assert topics(_annotated(text), 0, len(text), hints=said) == ()


def test_masked_marks_bring_no_topic_up() -> None:
    text = "An improvement notice was served."
    annotated = _annotated(text)
    notice = [mark for mark in annotated.marks("action") if mark.concept == "intervention"]
    _, shown = label_features(annotated, 0, len(text), [])
    _, hidden = label_features(annotated, 0, len(text), notice)
    assert "@improvement-pace" in shown
    assert "@improvement-pace" not in hidden


def test_weights_tell_their_provenance_and_speak_of_known_topics() -> None:
    weights = learned()
    assert weights.provenance
    assert set(weights.names) == vocabulary().concepts["topic"].keys()
    assert all(int(row[0]) < len(weights.names) for row in weights.topics.values())
