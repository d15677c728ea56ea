"""Verbs that tell who speaks only right behind a quotation: "…," reports Jane Moor, "…!" one of them laughs."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated

#: A verb that tells who speaks only right behind a quotation: "…," reports Jane Moor.
BEHIND = re.compile(r"[ ,.'\"-]*\b(?:reports|recounts|jokes|pleads|grins|smiles)\b(?= )")
#: Verbs that tell who speaks only behind a quotation that ends in no full stop: "…," one of them, Jane Moor, remembers.
_REMEMBERS = re.compile(
    r"[\"'”’]? (?P<who>(?:[^.;:\"]{1,70}?,? )??)(?P<verb>remembers|laughs|laughed|smiles|smiled|shrugs|shrugged|nods"
    r"|nodded|grins|grinned|sighs|sighed|reflects|chuckles|chuckled|beams|beamed|ventures|ventured|offers|offered|counters"
    r"|countered|confides|confided|muses|mused|recounts|jokes)\b"
)
_ENDS_QUOTATION = re.compile(r"[,!?][\"'”’]\s?$")


def remembers(annotated: Annotated, start: int, end: int) -> re.Match[str] | None:
    """Return the match of a verb like "remembers" behind a quotation that ends at `start`; None for no such one."""
    if _ENDS_QUOTATION.search(annotated.text, max(start - 3, 0), start + 1) is None:
        return None
    return _REMEMBERS.match(annotated.folded, start, end)
