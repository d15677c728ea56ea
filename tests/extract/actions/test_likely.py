"""Learned weights tell clauses that state an action, and of which type."""

from __future__ import annotations

import pytest

from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.likely import Likely, features, likely, stands, sure, told
from graphkit.extract.actions.weights import learned
from tests.extract.reading import reading


def _likely(text: str) -> list[Likely]:
    annotated = reading(text)
    return likely(annotated, len(annotated.sentences) - 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A dozen social workers have been recruited from overseas.", "recruitment"),
        ("An improvement board now meets every month.", "improvement-board"),
        ("The cabinet put a further £4m into the service.", "funding"),
        ("The leader said sorry to the families and apologised without reserve.", "apology"),
    ],
)
def test_a_clause_is_likeliest_to_state_the_action_that_it_does(text: str, expected: str) -> None:
    (clause,) = _likely(text)
    assert max(clause.types, key=clause.types.__getitem__) == expected


@pytest.mark.parametrize(
    "text",
    [
        "An improvement board is what the service needs, the inspectors said.",
        "Too few social workers have been recruited.",
        "Social workers know their children well.",
    ],
)
def test_what_is_wished_for_or_found_is_unlikely_to_be_an_action(text: str) -> None:
    assert not list(sure(_likely(text)))


def test_what_the_grammar_tells_stands_unless_its_clause_makes_it_unlikely() -> None:
    clause = Likely(0, 40, {"trust": -5.0, "review": -0.4})
    assert stands(Deed(5, 9, "review"), [clause])
    assert not stands(Deed(5, 9, "trust"), [clause])
    assert stands(Deed(50, 59, "trust"), [clause])
    assert stands(Deed(5, 9, "trust"), [])


def test_what_is_sure_is_an_action_of_its_clause() -> None:
    assert list(sure([Likely(3, 40, {"trust": 2.0, "review": -0.4})])) == [Deed(3, 40, "trust")]


def test_a_sentence_without_a_mark_of_what_is_done_has_no_features() -> None:
    assert not list(told(reading("It was Tuesday."), 0))


def test_the_features_of_a_clause_are_its_words_its_marks_and_its_setting() -> None:
    annotated = reading("We have recruited 12 social workers.")
    (clause,) = told(annotated, 0)
    found = {feature for _, group in features(annotated, clause) for feature in group}
    assert {"recruit", "own True", "numbers True", "block paragraph"} <= found
    assert any(feature.startswith("doing recruitment") for feature in found)


def test_the_weights_say_where_they_come_from() -> None:
    assert learned().provenance.startswith("graphkit.extract.actions.train: ")
