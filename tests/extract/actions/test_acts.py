"""Deeds in the ordinary wordings of newspapers, minutes, letters and releases, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("ordinary_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
