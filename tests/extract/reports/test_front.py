"""Who led an inspection, as the first page tells."""

from __future__ import annotations

import pytest

from graphkit.extract.reports.front import inspector


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (": Ada Moorcroft, Her Majesty’s Inspector", "Ada Moorcroft"),
        (": Ada Moorcroft HMI", "Ada Moorcroft"),
        (" Ada Moorcroft HMI", "Ada Moorcroft"),
        (": HMI Ada Moorcroft", "Ada Moorcroft"),
        (": Paul Moor- Craft", "Paul Moor-Craft"),
        (": Bo O’Dray and Cy Marsh", "Bo O’Dray"),
        (": Ms Ada Moorcroft, HMI", "Ada Moorcroft"),
        (": ADA MOORCROFT", "Ada Moorcroft"),
        (": Ada Moorcroft - HMI", "Ada Moorcroft"),
        (": Not applicable", ""),
        (": to be announced", ""),
        (":", ""),
    ],
)
def test_names_of_inspectors(text: str, name: str) -> None:
    assert inspector(text) == name
