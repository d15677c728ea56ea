"""Lists of measures, each item of which is an action."""

from __future__ import annotations

import pytest

from graphkit.model import BlockKind
from tests.extract.actions.telling import read

ITEMS: tuple[tuple[BlockKind, str], ...] = (
    ("item", "a passport for everyone who turns 18"),
    ("item", "new laptops (at last)"),
    ("item", "£2m from reserves"),
)


@pytest.mark.parametrize(
    "above", ["What's been promised:", "What happens next", "Where the money will go", "The council will:"]
)
def test_items_below_are_actions(above: str) -> None:
    assert [action.type for action in read(("heading", above), *ITEMS)] == ["other", "tool", "funding"]


@pytest.mark.parametrize("above", ["What inspectors found", "What we must do better", "Prizes in our raffle"])
def test_items_of_other_lists_are_read_like_any_sentence(above: str) -> None:
    assert "other" not in {action.type for action in read(("heading", above), *ITEMS)}


def test_a_single_item_is_no_list() -> None:
    assert read(("heading", "What happens next"), ITEMS[0]) == []


def test_what_is_only_noted_is_no_measure() -> None:
    found = read(("heading", "What happens next"), ("item", "the report be noted"), ITEMS[0])
    assert [action.evidence.quote for action in found] == [ITEMS[0][1]]
