"""Towns and districts that a text names, by the council in whose area they are."""

from __future__ import annotations

import re
from collections import Counter

from graphkit.extract.annotate import Annotated, Mark

#: What makes the name of a town that of something else in it: "Chesham College".
_SOMETHING_ELSE = re.compile(
    r" (?:University|College|Hospital|Prison|Crown|Airport|[A-Z][a-z]+ (?:FC|School|Academy))\b"
)


def towns_told(annotated: Annotated) -> dict[str, list[int]]:
    """Return where the telling blocks of a text name towns, by the GSS code of their council, in order."""
    found: dict[str, list[int]] = {}
    for mark in annotated.marks("town"):
        if _is_town(annotated, mark):
            found.setdefault(mark.concept, []).append(mark.start)
    return found


def most_towns(told: dict[str, list[int]], gss: str) -> int:
    """Return 1 where a council has more towns told than every other one, -1 where another has more, 0 for as many."""
    counts = Counter({council: len(places) for council, places in told.items()})
    own = counts.pop(gss, 0)
    most = max(counts.values(), default=0)
    return (own > most) - (own < most)


def _is_town(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a town is written as a name, and as nobody's."""
    if not annotated.text[mark.start].isupper() or _SOMETHING_ELSE.match(annotated.text, mark.end):
        return False
    return not any(name.start <= mark.start < name.end for name in annotated.names)
