"""Where the pieces of a quotation stand: in which block, and before what."""

from __future__ import annotations

import re
from bisect import bisect_left

from graphkit.extract.annotate import within
from graphkit.language.quotations import Quotation
from graphkit.model import Block

QUOTE_MARKS = "\"'“”‘’"
_ON_A_PAGE = re.compile(r"\b(?:on|at|over|in) (?:pages? \d|paragraphs? \d|the (?:first|next|last|same) page)")
#: A heading above what a report says, and quotes of it.
_THEIR_WORDS = re.compile(
    r"(?:in )?(?:the )?(?:inspectors'?|ofsted's?|report's|inspectorate's) (?:own )?(?:words|view|verdict)"
    r"|(?:what|how) (?:the |an? )?(?:\w+ )?(?:report|letter|inspectors|ofsted|inspectorate|watchdog|inspection)"
    r" (?:says?|said|found|finds|wrote|tells us|told us|saw|put it|puts it|makes? of \w+|thought|thinks)"
    r"(?: about us)?[:?]?"
    r"|(?:from|extracts from|quotes from) the (?:report|letter)[:]?"
)


def heads_report(folded: str, block: Block) -> bool:
    """Say whether a heading is one above what a report says."""
    return _THEIR_WORDS.fullmatch(folded, block.start, block.end) is not None


def on_a_page(folded: str, start: int, position: int) -> bool:
    """Say whether a paragraph that begins at `start` goes through a report page by page before a position."""
    return _ON_A_PAGE.search(folded, start, position) is not None


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
