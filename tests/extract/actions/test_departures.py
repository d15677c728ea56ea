"""Whose leader leaves, where another council is named."""

from __future__ import annotations

import pytest

from graphkit.vocabulary import vocabulary
from tests.extract.actions.telling import cases, read


@pytest.mark.parametrize(("text", "council"), cases("departures.tsv"))
def test_wordings(text: str, council: str) -> None:
    told = {action.council for action in read(text) if action.type == "departure"}
    assert {vocabulary().council_name(gss) for gss in told} <= {council}
    assert told or council == "Tameside"
