"""What is pledged or done anew, and what others will do."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, types


@pytest.mark.parametrize(("text", "expected"), cases("pledges_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected
