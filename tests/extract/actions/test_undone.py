"""What is denied, wished for, somebody else's or told by the way."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("undone_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
