"""Leaders who come and go, told of by name."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("comings_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
