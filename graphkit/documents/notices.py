"""What a site says to its visitors above an article: of browsers, cookies and alerts, and what a subscription costs."""

from __future__ import annotations

import re

from graphkit.documents.cues import cues
from graphkit.documents.lines import Line

_LONGEST = 40
#: An offer with its price: "Read every story from £4 a month", "Become a supporter for less than a pound a week".
_PRICED = re.compile(
    r"(?:please )?(?:become|get|try|join|support|subscribe|read|enjoy|unlock|start|sign up|from|only|just)\b"
    r"(?:[^.;:]{0,60} (?:for|from|to|at|only|just|than))? (?:only |just |under |less than |as little as )?"
    r"(?:£\d[\d.]*|\d+p|an? (?:pound|quid|fiver)|(?:one|two|three|four|five) pounds?)"
    r" (?:a|an|per|each|every) (?:day|week|month|year)(?:[!.]|$| (?:and|for|plus|to|until|with)\b)"
)
#: What speaks to somebody: the visitor.
_SPOKEN_TO = re.compile(
    r"(?:please |sorry, )?(?:allow|already|back|become|choose|click|close|don't miss|enable|enjoy|explore|get|go"
    r"|help us|join|keep|log|manage|open|read|register|remember|see|sign|start|stay|subscribe|support|switch|tap"
    r"|try|turn|unlock|update|upgrade|view|want|we)\b"
    r"|.*\b(?:you|your|you're|you've|we|we've|please|this (?:site|website|page))\b"
)


def is_notice(line: Line) -> bool:
    """Say whether a line near the top of a page speaks of the page to whoever visits it."""
    key = line.key
    if not key or line.words > _LONGEST:
        return False
    known = cues()
    if known.start("notice-start", key) or known.within("notice", key):
        return True
    return bool(_PRICED.match(key) or (_SPOKEN_TO.match(key) and known.within("notice-to-visitor", key)))
