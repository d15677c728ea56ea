"""Where the pieces of a quotation stand: in which block, and before what."""

from __future__ import annotations

from bisect import bisect_left

from graphkit.extract.annotate import within
from graphkit.language.quotations import Quotation
from graphkit.model import Block

QUOTE_MARKS = "\"'“”‘’"


def is_new_sentence(text: str, last: int) -> bool:
    """Say whether a capital follows the mark that closes a quotation at `last`."""
    rest = text[last : last + 6].lstrip(QUOTE_MARKS + " ")
    return rest[:1].isupper()


def overlapping(found: list[Quotation], block: Block) -> list[Quotation]:
    """Return the quotations with a piece in a block."""
    here = within(found, block.start, block.end)
    index = bisect_left(found, (block.start,))
    if index and found[index - 1].end > block.start:
        return [found[index - 1], *here]
    return here


def piece_in(quotation: Quotation, block: Block) -> tuple[int, int]:
    """Return the piece of a quotation that lies in a block."""
    return next(piece for piece in quotation.pieces if block.start <= piece[0] < block.end)
