"""What a format's reader makes of a file: its final text, the lines in it, and what it says of itself."""

from __future__ import annotations

from typing import NamedTuple

from graphkit.documents.lines import Line
from graphkit.documents.metadata import Metadata


class Page(NamedTuple):
    """`lines` are those of `text` from `start` on; what stands before it is front matter.

    `end` is where a text begins of which there are no lines, 0 where there are lines of all.
    """

    text: str
    lines: list[Line]
    metadata: Metadata = Metadata()
    start: int = 0
    end: int = 0
