"""Settling findings over a document: hints in several clauses add up, faint ones are dropped."""

from __future__ import annotations

from graphkit.extract.findings.joint import Told, settled

HERE, THERE = "E08000009", "E06000019"


def _told(*about: tuple[float, str], council: str = HERE, polarity: str = "weakness") -> Told:
    return Told(council, polarity, list(about))


def test_a_likely_finding_stands_alone() -> None:
    assert settled([_told((0.9, "plans"), (0.05, "neglect"))]) == [("plans",)]


def test_one_faint_hint_is_not_enough() -> None:
    assert settled([_told((0.2, "plans"))]) == [()]


def test_two_faint_hints_of_one_finding_are_enough() -> None:
    assert settled([_told((0.2, "plans")), _told((0.2, "plans"))]) == [("plans",), ("plans",)]


def test_hints_of_another_council_or_the_other_polarity_do_not_add_up() -> None:
    assert settled([_told((0.2, "plans")), _told((0.2, "plans"), council=THERE)]) == [(), ()]
    assert settled([_told((0.2, "plans")), _told((0.2, "plans"), polarity="strength")]) == [(), ()]


def test_a_clause_that_hardly_speaks_of_a_finding_is_no_evidence_for_it() -> None:
    assert settled([_told((0.9, "plans")), _told((0.05, "plans"))]) == [("plans",), ()]


def test_topics_come_in_their_order() -> None:
    assert settled([_told((0.8, "plans"), (0.5, "neglect"), (0.3, "safety"))]) == [("plans", "neglect", "safety")]


def test_nothing_told_settles_nothing() -> None:
    assert settled([]) == []
