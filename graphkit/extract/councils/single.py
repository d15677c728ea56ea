"""The mentions of a stretch of text that mean one council."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated, remembered, within
from graphkit.extract.councils.councils import CouncilMention


@remembered
def single(annotated: Annotated, start: int, end: int) -> list[CouncilMention]:
    """Return the mentions of a stretch that mean one council (a trust may serve several)."""
    return [mention for mention in within(annotated.councils, start, end) if len(mention.gss) == 1]
