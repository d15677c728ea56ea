"""Councils that a sentence names only to say where something took place: "at a conference in Leeds, ministers said"."""

from __future__ import annotations

import re

from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.surroundings import cues

#: Before a place: what is there, in one or two words.
_IN = re.compile(
    r"(?:([a-z'-]+) )?([a-z'-]+) (?:held |set |staged |due )?(?:in|at|near|outside)"
    r"(?: (?:central|nearby|neighbouring|east|west|north|south|downtown))*(?: the)? $"
)
#: Somebody who speaks or writes where she is: "Speaking in Leeds, he said".
_SPEAKING = re.compile(
    r"[\"' (]*(?:speaking|talking|writing|appearing|interviewed|reached|giving (?:evidence|a speech|a talk))"
    r"(?: [a-z'-]+){0,6} (?:in|at|from|near|outside) $"
)
#: Before an everyday place in which something took place: "outside a school", "at the family court".
_AT_A = re.compile(
    r"\b(?:at|outside|inside|in|near|to) (?:an?|the) (?:[a-z'-]+ )?[a-z'-]+ (?:in|at|near|outside) [a-z ]*$"
)
_REACH = 60
#: How what stands before such a place ends.
_ENDS = tuple(
    f" {word} " for word in "in at near outside the central nearby neighbouring east west north south downtown".split()
)


def is_venue(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a sentence that begins at `start` names a council as where something takes place, or somebody is."""
    if folded.startswith("'s", mention.end) or mention.form == "council":
        return False
    low = max(start, mention.start - _REACH)
    told = _IN.search(folded, low, mention.start) if folded.endswith(_ENDS, low, mention.start) else None
    if told is not None and not cues("venue").isdisjoint((told[2], f"{told[1]} {told[2]}")):
        return True
    if told is not None and told[2] in cues("venue-at") and _AT_A.search(folded, low, mention.start):
        return True
    return _SPEAKING.match(folded, start, mention.start) is not None
