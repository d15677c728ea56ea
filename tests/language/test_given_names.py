"""Given names of women and of men."""

from __future__ import annotations

import pytest

from graphkit.language.given_names import GENDERS


@pytest.mark.parametrize(
    ("given", "gender"),
    [("imogen", "f"), ("fatima", "f"), ("desmond", "m"), ("imran", "m"), ("karen", "f"), ("huw", "m"), ("nkechi", "f")],
)
def test_gender(given: str, gender: str) -> None:
    assert GENDERS[given] == gender


@pytest.mark.parametrize(
    "given", ["robin", "alex", "sam", "kim", "hilary", "evelyn", "lee", "oluwaseun", "gurpreet", "bernie"]
)
def test_names_of_both_are_left_out(given: str) -> None:
    assert given not in GENDERS
