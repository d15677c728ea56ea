"""Councils that lend another a hand."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("helping_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
