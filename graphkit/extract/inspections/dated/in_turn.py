"""Dates of several visits told in turn: "twice since, in May and in June", "one in May, another in June"."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.inspections.dated.reach import CHAIN
from graphkit.extract.inspections.named.kinds import A_VISIT
from graphkit.extract.inspections.named.visits import INSPECTORS
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

_TIMES = {word: number for number, word in enumerate(("twice", "three times", "four times", "five times"), start=2)}
#: Visits counted by times, whose dates follow: "have been twice since: in".
_COUNTED = re.compile(
    rf"\b(?:visited|been|returned|called|come|been back|come back|looked in|monitored|gone in)(?: \w+){{0,2}}?"
    rf" (?P<times>{'|'.join(_TIMES)})(?: (?:since|more|so far|already|again|since then))*[,:]? (?:-|in|on)? ?(?:the )?$"
)
_ONE = re.compile(r"(?:[^.;]{0,30}[:,-] | \()?(?:the )?(?:one|first)(?:,| was| came| took place)?(?: in| on)? ?$")
_ANOTHER = re.compile(
    r"[^.;]{0,70}\b(?:another|the other|(?:a|the) (?:second|third|fourth|last|latest|next)|one)"
    r"(?:,| was| came| took place)?(?: in| on)? ?(?:the )?$"
)
#: How far before its first date a count of visits may stand, in characters.
_REACH = 80


def listed_times(
    annotated: Annotated, sentence: Sentence, dates: list[DateMention]
) -> list[tuple[DateMention, Mark, int | None]]:
    """Return the dates of visits counted by times, each with the mark of a visit and its number.

    "They have been twice since: in July and in November" dates a first and a second visit of inspectors.
    """
    folded = annotated.folded
    if " times" not in folded[sentence.start : sentence.end] and "twice" not in folded[sentence.start : sentence.end]:
        return []
    for position, date in enumerate(dates):
        counted = _COUNTED.search(folded, max(sentence.start, date.start - _REACH), date.start)
        if counted is None:
            continue
        chain = [date]
        for one, other in pairwise(dates[position:]):
            if not CHAIN.fullmatch(folded, one.end, other.start):
                break
            chain.append(other)
        told = INSPECTORS.search(folded, sentence.start, sentence.end) or annotated.inside(sentence, "grade")
        if told and len(chain) == _TIMES[counted["times"]]:
            mark = Mark(counted.start(), counted.end("times"), A_VISIT)
            return [(one, mark, number) for number, one in enumerate(chain, start=1)]
    return []


def each_in_turn(folded: str, kind: Mark, dates: list[DateMention]) -> list[DateMention]:
    """Return the dates of visits named together and told one by one: "two visits: one in May, another in June"."""
    if not _ONE.fullmatch(folded, kind.end, dates[0].start):
        return []
    found = dates[:1]
    for date in dates[1:]:
        if _ANOTHER.fullmatch(folded, found[-1].end, date.start):
            found.append(date)
    return found if len(found) > 1 else []
