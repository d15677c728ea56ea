"""Posts that are advertised, homes that open or close, and what is done no longer."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("openings_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
