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
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_WHEN = r"(?:,| was| came| took place)?(?: in| on)? ?(?:the )?$"
_ONE = re.compile(rf"(?:[^.;]{{0,30}}[:,-] | \()?(?:the )?(?:one|(?P<number>first)){_WHEN}")
_ANOTHER = re.compile(
    rf"[^.;]{{0,70}}\b(?:another|the other|(?:a|the) (?:second|third|fourth|last|latest|next)|one){_WHEN}"
)
#: The same with nothing but a number: "; second, ", "), the third ".
_NEXT = re.compile(rf"\)?[,;]? (?:and )?(?:the )?(?P<number>{'|'.join(_ORDINALS[1:])}){_WHEN}")
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


def each_in_turn(folded: str, kind: Mark, dates: list[DateMention]) -> list[tuple[DateMention, int | None]]:
    """Return the dates of visits named together and told one by one, each with its number if that is told.

    "Two visits: one in May, another in June"; "monitoring visits: first, May 2018; second, June 2018".
    """
    opening = _ONE.fullmatch(folded, kind.end, dates[0].start)
    if opening is None:
        return []
    found: list[tuple[DateMention, int | None]] = [(dates[0], 1 if opening["number"] else None)]
    for date in dates[1:]:
        last = found[-1][0].end
        if numbered := _NEXT.fullmatch(folded, last, date.start):
            found.append((date, _ORDINALS.index(numbered["number"]) + 1))
        elif _ANOTHER.fullmatch(folded, last, date.start):
            found.append((date, None))
    return found if len(found) > 1 else []
