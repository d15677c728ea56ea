"""Which council a partnership is of: the one that is helped."""

from __future__ import annotations

import pytest

from graphkit.vocabulary import vocabulary
from tests.extract.actions.telling import cases, read


@pytest.mark.parametrize(("text", "expected"), cases("helped_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    helped = {one.council for one in read(*text.split(" // ")) if one.type == "partnership"}
    assert ",".join(sorted(vocabulary().council_name(gss) for gss in helped)) == expected
