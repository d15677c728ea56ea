"""Words put between a subject, its verb and its grade: "leaders, it must be said, are, in a word, outstanding"."""

from __future__ import annotations

import re

_INSIDE = r"(?!(?:and|but|while|whereas|which|who|with|yet|then|though) )[^,;:()]{2,60}"
#: Right before a grade: "is, in the opinion of inspectors,", "was (at last)", "are - in a word -".
_TRAILING = re.compile(rf"(?:, {_INSIDE},| \([^()]{{2,60}}\)| - [^,;:()-]{{2,60}} -)$")
_VERB = (
    r"(?:is|are|was|were|has|have|had|got|gets?|came|come|comes|receive[ds]?|require[ds]?|remain(?:s|ed)?|earn(?:s|ed)?"
    r"|won|win|score[ds]?|did|do|does|also|too)"
)
#: Right before a verb; here a clause with "and" may be put in too: "leadership, and this will hurt, is inadequate".
_BEFORE_VERB = re.compile(rf"(?:, [^,;:()]{{2,60}},| \([^,;:()]{{2,60}}\)| - [^,;:()-]{{2,60}} -)(?= {_VERB}\b)")
#: The longest such words with their marks, in characters.
_LONGEST = 66
#: Begins words that tell of another time than the clause around them.
_CONCEDES = re.compile(
    r"[,(] (?:al)?though\b|[,(] (?:despite|for all|notwithstanding|even (?:if|after|though)|for (?:whom|which))\b"
)


def without_trailing(before: str) -> str:
    """Return the words before a grade without those put in right before it."""
    found = _TRAILING.search(before, max(0, len(before) - _LONGEST))
    return before[: found.start()] if found else before


def without_inserted(gap: str) -> str:
    """Return the words between a subject and its grade without those put in before the verb or the grade."""
    bare = gap.rstrip("\"' ")
    return _BEFORE_VERB.sub("", without_trailing(bare) + gap[len(bare) :])


def conceded(folded: str, start: int, position: int) -> tuple[int, int]:
    """Return where the words around a position concede something between two commas; (0, 0) where none do."""
    opens = folded.rfind(",", start, position)
    closes = folded.find(",", position)
    if opens < 0 or closes < 0 or not _CONCEDES.match(folded, opens):
        return 0, 0
    return opens, closes
