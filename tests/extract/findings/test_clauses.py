"""Cutting sentences into clauses."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Mark
from graphkit.extract.findings.clauses import clauses, listed
from graphkit.language.text import fold


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Plans are thorough, but they are rarely updated.", ["Plans are thorough", "but they are rarely updated."]),
        ("Staff feel proud; caseloads remain high.", ["Staff feel proud", "caseloads remain high."]),
        (
            "Although turnover has dropped, the borough is short of social workers.",
            ["Although turnover has dropped", "the borough is short of social workers."],
        ),
        ("Despite rising demand, visits are prompt.", ["Despite rising demand", "visits are prompt."]),
        (
            "Problems included large caseloads, weak audits and a shortage of staff.",
            ["Problems included large caseloads, weak audits and a shortage of staff."],
        ),
        ("All but one of the managers is permanent.", ["All but one of the managers is permanent."]),
        (
            "They said that leaders know the service and that morale is up.",
            ["They said that leaders know the service", "that morale is up."],
        ),
        (
            "Visits to children slipped, and audits petered out.",
            ["Visits to children slipped", "and audits petered out."],
        ),
        (
            "They said that plans sound the same and that too much depends on luck.",
            ["They said that plans sound the same", "that too much depends on luck."],
        ),
        (
            "Social workers sit with the police, and schools trust the hub.",
            ["Social workers sit with the police", "and schools trust the hub."],
        ),
        (
            "Children had given up because nobody listened to them.",
            ["Children had given up because nobody listened to them."],
        ),
    ],
)
def test_clauses(sentence: str, wanted: list[str]) -> None:
    folded = fold(sentence)
    assert [sentence[start:end] for start, end in clauses(folded, 0, len(folded))] == wanted


def test_clauses_lie_within_the_sentence_in_order() -> None:
    text = fold("First. Reviews are late, and plans drift - but children, who like their workers, are safe. Last.")
    found = clauses(text, 7, 88)
    assert all(7 <= start < end <= 88 for start, end in found)
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("sentence", "topics", "wanted"),
    [
        (
            "They liked the foster carers, the virtual school and a proud workforce.",
            ["foster carers", "virtual school", "workforce"],
            ["They liked the foster carers", "the virtual school", "a proud workforce."],
        ),
        (
            "They saw thorough, prompt assessments, clear plans and an able night team.",
            ["assessments", "plans", "night team"],
            ["They saw thorough, prompt assessments", "clear plans", "an able night team."],
        ),
        ("Assessments and plans were poor.", ["Assessments", "plans"], ["Assessments and plans were poor."]),
        ("Plans, plans and plans.", ["Plans", "plans", "plans."], ["Plans, plans and plans."]),
    ],
)
def test_a_list_of_three_matters_is_told_thing_by_thing(sentence: str, topics: list[str], wanted: list[str]) -> None:
    at = [sentence.index(topic) for topic in topics]
    marks = [Mark(start, start + len(topic), topic.lower().strip(".")) for start, topic in zip(at, topics, strict=True)]
    found = listed(fold(sentence), 0, len(sentence), marks)
    assert [sentence[start:end] for start, end in found] == wanted
