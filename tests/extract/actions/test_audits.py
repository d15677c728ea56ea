"""Audits and reviews by outsiders."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("audits_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
