"""Whether a post is held, was held or will be held, and since and until when."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.ties import Tie
from graphkit.language.when import ahead

_LEFT_AFTER = re.compile(
    r"(?: (?:since|from|for|in|at) [\w ]{2,30}?| [^.;\"]{0,40}? and)?[,)]? (?:(?:has|had|have|who|then"
    r"|now|since|also|was|were|been|have|later|who) )*"
    r"(?:resigned|quit|stepped down|stood down|left|retired|sacked|dismissed|removed|suspended|departed"
    r"|gone|fired|stepped aside)\b"
)
_PAST_AFTER = re.compile(
    r"[,)]?(?: \w+){0,2}? (?:at the time|at that time|when\b|of the day|in those days|for \w+ years until)"
)
_COMING_AFTER = re.compile(
    r"[^.]{0,60}? (?:who will|will|and will|due to|is to) (?:start|join|take up|take over|begin|succeed|assume)\b"
)
_WAS = re.compile(
    r"\b(?:was|had been|used to be|was then|served as|were)\b(?! (?:also )?(?:appointed|named|made|elected"
    r"|promoted|confirmed|brought|hired|chosen|installed|sent|drafted|put))"
)
_LEAVING = re.compile(r"'s (?:\w+ )?(?:time|tenure|resignation|departure) as ")
_REPLACED = re.compile(r"\b(?:was|been|is|be) (?:replaced|succeeded)\b")
_LET_GO = re.compile(
    r"\b(?:parted company with|sacked|fired|dismissed|lost|suspended|removed|axed|ousted|sacking of|dismissal of"
    r"|loss of"
    r"|departure of|resignation of|exit of|retirement of|farewell to|goodbye to|replaced|replacing|succeeded|succeeding"
    r"|took over from|taking over from)(?: (?:the|its|their|his|her|our|then))? $"
)
_AFTER = 90
_AT_PRESENT = re.compile(r"\b(?:currently|now)\b")
_PAST_VERBS = frozenset("chaired led headed ran oversaw held".split())


def status_of(annotated: Annotated, tie: Tie, end: int) -> str:
    """Return the status of the post that a tie tells of, in a sentence that ends at `end`."""
    folded, title = annotated.folded, tie.title
    inside = {mark.concept for mark in annotated.marks("status", title.start, title.end)}
    inside |= {"former" for mark in annotated.marks("status", title.opening, title.start) if mark.concept == "former"}
    gap = tie.gap
    after = folded[tie.end : min(tie.end + _AFTER, end)]
    if "former" in inside or _was_left(annotated, tie, gap) or _LEFT_AFTER.match(after) or _PAST_AFTER.match(after):
        return "former"
    gap_start, gap_end = _gap_span(tie)
    _, until = dates_of(annotated, tie, end, "")
    if until and until < annotated.document.published[: len(until)]:
        return "former"
    if tie.title.verb and tie.title.head in _PAST_VERBS and not gap.endswith((" has ", " have ", " by ")):
        return "former"
    if "interim" in inside or annotated.marks("cue/becoming-interim", gap_start, gap_end):
        return "interim"
    near = annotated.marks("cue/becoming-interim", tie.end, min(tie.end + 50, end))
    if near and "," not in folded[tie.end : near[0].start]:
        return "interim"
    if _AT_PRESENT.search(gap):
        return "incumbent"
    if (
        "incoming" in inside
        or annotated.marks("cue/becoming-incoming", gap_start, gap_end)
        or _COMING_AFTER.match(after)
    ):
        return "incoming"
    return "incumbent"


def _gap_span(tie: Tie) -> tuple[int, int]:
    """Return where the words between the person and the title stand."""
    if tie.mention.end <= tie.title.start:
        return tie.mention.end, tie.title.start
    return min(tie.title.end, tie.mention.start), tie.mention.start


def _was_left(annotated: Annotated, tie: Tie, gap: str) -> bool:
    """Say whether the words between person and title put the post into the past."""
    if _WAS.search(gap):
        return True
    start, end = _gap_span(tie)
    if annotated.marks("cue/succeeding", start, end):
        return _REPLACED.search(annotated.folded, start, end) is not None
    if annotated.marks("cue/becoming-former", start, end) or _LEAVING.search(gap):
        return True
    opening = min(tie.mention.start, tie.title.opening)
    return _LET_GO.search(annotated.folded, max(opening - 40, 0), opening) is not None


def _taken_up(annotated: Annotated, tie: Tie, position: int) -> bool:
    """Say whether the words before a date tell of taking up the post: "took over", "the appointment of"."""
    if annotated.marks("cue/taking-post", tie.start, position):
        return True
    return "appointment of" in annotated.folded[max(0, tie.start - 30) : tie.start]


def dates_of(annotated: Annotated, tie: Tie, end: int, status: str) -> tuple[str, str]:
    """Return since when and until when the post is held, where the sentence says so."""
    since = until = ""
    for date in within(annotated.dates, tie.start, min(end, tie.end + 60)):
        before = annotated.folded[max(date.start - 16, tie.start) : date.start].rstrip()
        word = before.rsplit(" ", 1)[-1] if before else ""
        if not date.value:
            continue
        value = date.value
        if status == "incoming" and date.relative:
            value = ahead(value, annotated.folded[date.start : date.end], annotated.document.published)
        if word in ("since", "from") and not since:
            since = value
        elif (word == "until" or (word in ("to", "-") and since)) and not until:
            until = date.value
        elif word in ("in", "on") and not (since or until):
            if status == "former" and _LEFT_AFTER.match(annotated.folded, tie.end, date.start):
                until = date.value
            elif status != "former" and _taken_up(annotated, tie, date.start):
                since = value
    return since, until
