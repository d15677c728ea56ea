"""Which council a sentence describes, by its kind, its region or where it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.councils.kinds import is_like
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "described_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]
_GSS = {council.name: gss for gss, council in vocabulary().councils.items()}


@pytest.mark.parametrize(("expected", "text"), _CASES)
def test_the_council_described(expected: str, text: str) -> None:
    assert vocabulary().council_name(context(reading(text)).councils[-1]) == expected


@pytest.mark.parametrize(
    ("name", "kind", "like", "said"),
    [
        ("Leeds", "city", ("yorkshire",), True),
        ("Leeds", "city", ("south", "london"), False),
        ("Croydon", "borough", ("south", "london"), True),
        ("Swindon", "town", (), True),
        ("Croydon", "town", (), False),
        ("Greenwich", "borough", ("royal",), True),
        ("Croydon", "borough", ("royal",), False),
        ("Kent", "council", ("south-east",), True),
    ],
)
def test_what_a_council_may_be_like(name: str, kind: str, like: tuple[str, ...], said: bool) -> None:
    assert is_like(_GSS[name], kind, like) is said
