"""Which inspection gave a grade: the one that a date beside it tells, or the one that is recalled."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.anchors import BOUNDARY
from graphkit.extract.annotate import Annotated, within
from graphkit.extract.context import both, is_other_post
from graphkit.extract.events import Chronicle, Event
from graphkit.extract.grades import GradeMention
from graphkit.language.sentences import Sentence

_NOW = re.compile(r"\b(?:now|is|are|has been|have been|latest|most recent|this time|today|remains?|still)\b")
_BEFORE = re.compile(r"\b(?:(?:from|out of)(?: the| an?)?[ \"']*|(?:previously|formerly|once|former)[ \"'a-z]{0,14})$")
_SAME_AS = re.compile(r"[\"']*, (?:just as|the same(?: \w+){0,5}|as) (?:it (?:was|had) )?(?:as in|in|at)\b")
_SO = re.compile(r"(?:and )?(?:so|likewise|as) (?:is|was|are|were|does|did|do|has|have)\b|the same (?:goes|went) for\b")
_AND = re.compile(
    r"(?: again)?(?:,|,? and|,? and with them)(?: the)?(?: london borough of| city of)? (?:neighbouring )?"
)
_PAST = re.compile(r"\b(?:was|were|had)\b(?! now)")
_THEN = re.compile(r"\b(?:then|at that time|on that occasion)\b")

#: The events of the grades that a date stands beside, by sentence and position.
Dated = dict[tuple[int, int], list[Event]]


class Graded(NamedTuple):
    """A grade with the event that gave it and the index of its sentence."""

    event: Event
    mention: GradeMention
    sentence: int


def councils_of(chronicle: Chronicle, index: int, mention: GradeMention) -> list[str]:
    """Return the councils that a grade is given to: those named in its clause, or else the one spoken of."""
    annotated, start = chronicle.annotated, chronicle.annotated.sentences[index].start
    low, high = mention.span
    named = [m for m in within(annotated.councils, low, mention.start) if len(m.gss) == 1]
    if not named and annotated.folded[mention.end : mention.end + 40].count(":"):
        named = [m for m in within(annotated.councils, mention.end, high) if len(m.gss) == 1]
    named = [m for m in named if m.start == low or not is_other_post(annotated.folded, start, m)]
    if len({m.gss for m in named}) < 2:
        return [named[-1].gss[0]] if named else both(annotated, index) or [chronicle.context.council(index)]
    chain = [named[-1]]
    for one in reversed(named[:-1]):
        if _AND.fullmatch(annotated.folded, one.end, chain[0].start):
            chain.insert(0, one)
    if len(chain) > 1:
        return list(dict.fromkeys(one.gss[0] for one in chain))
    return [chronicle.context.council(index)]


def graded_in(
    chronicle: Chronicle,
    index: int,
    told: list[GradeMention],
    dated: Dated,
    so_far: list[Graded],
) -> list[Graded]:
    """Return the grades of a sentence with their events."""
    found: list[Graded] = []
    for position, mention in enumerate(told):
        events = dated.get((index, mention.start)) or _scope(chronicle, index, told, position, dated)
        if events and _SAME_AS.match(chronicle.annotated.folded, mention.end):
            events = [*events, chronicle.news(events[0].council, "inspection", index)]
        if not events:
            councils = filter(None, councils_of(chronicle, index, mention))
            events = [_undated(chronicle, index, council, mention, so_far + found) for council in councils]
        found += [Graded(event, mention, index) for event in events]
    return found


def likewise(chronicle: Chronicle, index: int, so_far: list[Graded]) -> list[Graded]:
    """Return the grade of the sentence before, given to the areas of one like "So is help and protection."."""
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    areas = annotated.inside(sentence, "area")
    if not areas or not _SO.match(annotated.folded, sentence.start):
        return []
    before = [one for one in so_far if one.sentence == index - 1]
    if not before:
        return []
    names = tuple(dict.fromkeys(area.concept for area in areas))
    return [Graded(before[-1].event, before[-1].mention._replace(areas=names), index)]


def _scope(chronicle: Chronicle, index: int, told: list[GradeMention], position: int, dated: Dated) -> list[Event]:
    """Return the events of a neighbouring grade in the same clause, which an undated grade shares."""
    folded, mention = chronicle.annotated.folded, told[position]
    for other in reversed(told[:position]):
        events = dated.get((index, other.start))
        gap = folded[other.end : mention.start]
        if events and not _NOW.search(gap) and not within(chronicle.annotated.dates, other.end, mention.start):
            return events
    for other in told[position + 1 : position + 2]:
        events = dated.get((index, other.start))
        gap = folded[mention.end : other.start]
        if events and not BOUNDARY.search(gap) and len(gap) < 25 and " to " not in gap:
            return events
    return []


def _undated(chronicle: Chronicle, index: int, council: str, mention: GradeMention, so_far: list[Graded]) -> Event:
    """Return the event of a grade that no date in its sentence settles."""
    annotated = chronicle.annotated
    sentence = annotated.sentences[index]
    if _is_recalled(annotated, sentence, mention):
        if chronicle.news_of(council) == "inspection":
            chronicle.news(council, "inspection", index)
        return chronicle.previous(council, index, _graded_otherwise(mention, so_far))
    if _THEN.search(annotated.folded, sentence.start, mention.start):
        then = [chronicle.told[back] for back in (index - 1, index - 2) if back in chronicle.told]
        if then and then[0].council == council:
            return then[0]
    if (told := _told_before(chronicle, index, mention, so_far)) is not None and told.council == council:
        return told
    if council == chronicle.context.main:
        if chronicle.news_of(council) != "inspection" and not _tells_news(annotated, sentence):
            return chronicle.previous(council, index, _graded_otherwise(mention, so_far))
        return chronicle.news(council, "inspection", index)
    return _aside(chronicle, council, index, sentence)


def _is_recalled(annotated: Annotated, sentence: Sentence, mention: GradeMention) -> bool:
    """Say whether a grade is told as one of the past: "previously good", "from good to inadequate"."""
    folded = annotated.folded
    before = folded[max(sentence.start, mention.start - 45) : mention.start]
    if _BEFORE.search(before):
        return True
    low = mention.span[0]
    return bool(annotated.marks("cue/previous", low, mention.end)) and not _NOW.search(folded, low, mention.start)


def _told_before(chronicle: Chronicle, index: int, mention: GradeMention, so_far: list[Graded]) -> Event | None:
    """Return the past inspection that the sentence before tells of, where this one goes on in the past tense."""
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    told = chronicle.told.get(index - 1)
    if told is None or chronicle.is_news(told) or sentence.block - annotated.sentences[index - 1].block > 1:
        return None
    if annotated.inside(sentence, "cue/latest"):
        return None
    if any(one.sentence == index - 1 and one.event is not told for one in so_far):
        return None
    return told if _PAST.search(annotated.folded, sentence.start, mention.start) else None


def _graded_otherwise(mention: GradeMention, so_far: list[Graded]) -> list[Event]:
    """Return the events that gave another grade to the areas of a mention."""
    return [one.event for one in so_far if one.mention.areas == mention.areas and one.mention.grade != mention.grade]


def _tells_news(annotated: Annotated, sentence: Sentence) -> bool:
    return "inspection" in annotated.folded[sentence.start : sentence.end] and bool(
        annotated.inside(sentence, "cue/latest")
    )


def _aside(chronicle: Chronicle, council: str, index: int, sentence: Sentence) -> Event:
    """Return the inspection of a council other than the main one that an undated grade is of."""
    annotated = chronicle.annotated
    own = [event for event in chronicle.of(council, "inspection") if not event.recalled or not event.date]
    recent = [event for event in own if chronicle.is_news(event) or not event.date]
    if recent:
        return recent[-1]
    before = annotated.sentences[index - 1] if index else sentence
    reported = annotated.marks("cue/reported", before.start, sentence.end)
    if reported or annotated.inside(sentence, "cue/latest"):
        return chronicle.news(council, "inspection", index)
    event = Event(council, "inspection", index, recalled=True)
    chronicle.events.append(event)
    return event
