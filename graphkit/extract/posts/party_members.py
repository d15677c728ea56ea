"""Councillors told by their party alone: "Tom Pell (Lab)", "Labour's Tom Pell", "Tom Pell, a Conservative"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast, Mention

#: From a party to the name after it, and from a name to the party after it.
_BEFORE = re.compile(r"(?:'s|s'|')? |(?:'s)? (?:member|colleague|group member|backbencher),? |, ")
_FELLOW = re.compile(r"\b(?:fellow|another|an?|one|the lone|the only|veteran)(?: former)? $")
_AFTER = re.compile(
    r" \(|,? (?:of |for |from )?(?:the |an? |another |a fellow |his fellow |her fellow )(?:opposition |former "
    r"|veteran |backbench |senior |leading |long-serving |longstanding |long-standing |outspoken |prominent |local "
    r"|ward |young |newly elected )?"
    r"|, one of (?:the|its|their|two|three|four|five|six|seven|eight|nine|ten) |,? (?:speaking |who spoke )?for the "
)
_ENDS = re.compile(r"(?:,|\)| \)| member\b| backbencher\b| on the (?:council|committee|panel)\b|$)")
#: "Led it for a year and now sits as a Liberal".
_SITS = re.compile(
    r"(?:,? who|,)?(?: [^.;:\"]{3,90}?,?)?(?: (?:and|but|who|now|still|has|since|then))*"
    r" (?:sits|sat|serves|continues)(?: now| on)?(?: (?:on|in) (?:the|it)(?: council| chamber)?)? as (?:an? |the )?"
)
_OF_WARD = re.compile(r" \([A-Z][A-Za-z ]+(?:,|:| -|;) [A-Z][^()]{2,30}\)")
_NATIONAL = re.compile(r"\b(?:mps?|ministers?|secretary|parliament|commons|lords|peers?|westminster|candidates?)\b")
_AROUND = 70
_REACH = 120


def members(annotated: Annotated, cast: Cast) -> Iterator[Mention]:
    """Yield the mentions of people beside whom the name of a party stands, nothing of parliament near."""
    for mark in annotated.by_scheme.get("cue/party", ()):
        if not annotated.text[mark.start].isupper() and annotated.folded[mark.start : mark.end] != "independent":
            continue
        near = cast.within(mark.start - _REACH, mark.end + _AROUND)
        mention = next((m for m in near if _beside(annotated, mark.start, mark.end, m)), None)
        if mention is not None and not _NATIONAL.search(
            annotated.folded, max(min(mark.start, mention.start) - _AROUND, 0), max(mark.end, mention.end) + _AROUND
        ):
            yield mention


def sits_now(annotated: Annotated, mention: Mention) -> bool:
    """Say whether somebody is told to sit on a council at present: "(Lab, Otley)", "now sits as an independent"."""
    if _OF_WARD.match(annotated.text, mention.end):
        return True
    near = annotated.marks("cue/party", mention.end, mention.end + _REACH)
    return any(_SITS.fullmatch(annotated.folded, mention.end, mark.start) for mark in near)


def _beside(annotated: Annotated, start: int, end: int, mention: Mention) -> bool:
    """Say whether a party at `start`:`end` is that of a person."""
    folded = annotated.folded
    if mention.start >= end:
        gap = folded[end : mention.start]
        if gap == ", ":
            return _FELLOW.search(folded, max(start - 20, 0), start) is not None
        return _BEFORE.fullmatch(gap) is not None and not (
            folded[start:end] == "independent" and not _FELLOW.search(folded, max(start - 20, 0), start)
        )
    if mention.end <= start and _SITS.fullmatch(folded, mention.end, start):
        return True
    if mention.end > start or _AFTER.fullmatch(folded, mention.end, start) is None:
        return False
    return folded[mention.end : start] == " (" or _ENDS.match(folded, end) is not None
