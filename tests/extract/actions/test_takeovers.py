"""What ministers take off a council, and who is brought in to help it."""

from __future__ import annotations

import time

import pytest

from graphkit.extract.actions.takeovers import TAKEOVERS
from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("takeovers_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected


@pytest.mark.parametrize("piece", ["taken ", "services for ", "the council ", "took over by ", "people ", "hired a "])
def test_hostile_input_is_quick(piece: str) -> None:
    text = piece * 4000
    started = time.perf_counter()
    for pattern, _ in TAKEOVERS.values():
        pattern.search(text)
    assert time.perf_counter() - started < 1
