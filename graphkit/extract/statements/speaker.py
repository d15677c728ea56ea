"""Somebody who speaks, and the body that speaks where nobody else is told to."""

from __future__ import annotations

from typing import NamedTuple

OFSTED = "Ofsted"


class Speaker(NamedTuple):
    """Somebody who speaks: a person by name and number in the cast, or a body (number -1)."""

    name: str
    person: int = -1
    gender: str = ""
