"""What people decided: that mentions are one or two, that a fact is wrong, that one is missing."""

from graphkit.decisions.corrections import correct
from graphkit.decisions.read import decisions_text, parse_decisions
from graphkit.decisions.records import NO_DECISIONS, Correction, Decisions, Identity, Side

__all__ = [
    "NO_DECISIONS",
    "Correction",
    "Decisions",
    "Identity",
    "Side",
    "correct",
    "decisions_text",
    "parse_decisions",
]
