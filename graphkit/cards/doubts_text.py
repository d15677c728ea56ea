"""What is left open about identities as text, and the entry of a decisions file that would settle it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from graphkit.cards.records import Explanation, OpenPair
from graphkit.cards.text import Page, quoted
from graphkit.model import LeftOver
from graphkit.query.table import readable

#: How many passages of a side are shown; `graphkit explain` shows all.
_SHOWN = 2


def doubts_text(pairs: Sequence[OpenPair], left_over: Sequence[LeftOver], page: Page) -> str:
    """Return the pairs with the words that speak of them, then the decisions that nothing answers to."""
    lines: list[str] = []
    for pair in pairs:
        lines += [*([""] if lines else []), page.paint(readable(f"May be one: {pair.reason}."), "bold")]
        for side in (pair.one, pair.other):
            lines += _side(side, page)
    if pairs:
        one, other = (_local(side) for side in (pairs[0].one, pairs[0].other))
        lines += ["", "To settle the first, put this into a decisions file and build with --decisions FILE:", ""]
        lines += ["[[same]]  # or [[different]]", f"one = {json.dumps(one)}", f"other = {json.dumps(other)}"]
        lines += ['reason = "why you know"', 'source = "where it can be checked"']
    if left_over:
        lines += [*([""] if lines else []), page.paint("Decisions that nothing here answers to:", "bold")]
        lines += [readable(f"  {each.place}: {each.reason}") for each in left_over]
    return "".join(f"{line}\n" for line in lines or ["nothing is left open"])


def _side(side: Explanation, page: Page) -> Iterator[str]:
    yield f"  {readable(side.sentence)}{page.paint(f' · {readable(side.id)}', 'dim')}"
    for passage in side.passages[:_SHOWN]:
        yield from quoted(passage, page)
    more = len(side.passages) - _SHOWN
    if more > 0:
        yield page.paint(f"    and {more} more", "dim")
    if not side.passages and side.identity:
        named = ", ".join(mention.document for mention in side.identity.mentions)
        yield page.paint(readable(f"    named in {named}"), "dim")


def _local(side: Explanation) -> str:
    return side.id.partition("/")[2]
