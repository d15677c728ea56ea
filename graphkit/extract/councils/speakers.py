"""Whether a sentence is what somebody says for a council of her own: "Jane Moor, who leads Leeds, said"."""

from __future__ import annotations

import re

from graphkit.extract.councils.councils import CouncilMention

SAYS = r"(?:said|says|told|tells|insist|argue|admit|apologi|believe|warn|add|promise|accept|announce|explain|hope)"
#: What ties somebody to the council named next that she speaks for.
_TIED = re.compile(
    r"(?:, who (?:also )?(?:leads?|runs?|heads?|chairs?|directs?)(?: [a-z']+){0,6}?| (?:of|in|at|for|with)(?: the)?|,"
    r"|\bsaid) $"
)
#: What stands between that name and what she says.
_AND_SAYS = re.compile(rf"(?:'s)?(?: (?!and\b)[a-z']+){{0,5}}(?:, [a-z][a-z' -]{{2,40}})?,? (?:has )?{SAYS}")
#: A post of before.
PAST = re.compile(
    r"\b(?:former|formerly|once|late|lately|previously|until|was|were|ran|led|came|comes|from|joined|left|ex|used)\b"
)
#: Before somebody who said what is quoted before; and those for whom she did.
_SAID = re.compile(rf"[\"'] {SAYS}(?:s|d|ed|es)? ")
_WE = re.compile(r"\b(?:we|we're|we've|we'd|we'll|our|ours|us)\b")


def is_own(folded: str, start: int, end: int) -> bool:
    """Say whether what is said at `start`:`end` is about those who say it: "our plans"."""
    return _WE.search(folded, start, end) is not None


def speaks_for(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a sentence that begins at `start` is said by somebody with a post in the council it names."""
    said = _SAID.search(folded, start, mention.start)
    if said is not None:
        return is_own(folded, start, said.start()) and not PAST.search(folded, said.end(), mention.start)
    if PAST.search(folded, start, mention.start) or not _TIED.search(folded, start, mention.start):
        return False
    return _AND_SAYS.match(folded, mention.end) is not None
