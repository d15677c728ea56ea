"""Which inspection gave a grade: the one that a date beside it tells, or the one that is recalled."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.refusals.no_longer import no_longer
from graphkit.extract.grades.times.past import NOW, is_past
from graphkit.extract.inspections.dated.carried import each_time
from graphkit.extract.inspections.events import Chronicle, Event, is_recent
from graphkit.extract.inspections.graded.councils import councils_of
from graphkit.extract.inspections.graded.headed import of_heading
from graphkit.extract.inspections.graded.repeated import is_repeated
from graphkit.extract.inspections.graded.shared_date import Dated, events_shared
from graphkit.extract.inspections.graded.told_before import (
    PAST,
    comes_back,
    news_now,
    news_told,
    then_told,
    told_after,
    told_in_block,
)
from graphkit.language.sentences import Sentence

_COMPARED = re.compile(r"\b(?:from|than|above|below)(?: an?| the| its)? [\"']?$")
#: Right before a grade, or in the words that stand for one: "has the same".
_HAS = re.compile(r"\b(?:has|have|gets?) $")
#: How far before a grade the word may stand that compares it with another, in characters.
_NEAR = 24
#: How long "Still requires improvement" is at most, in characters.
_ALONE = 36
#: What opens the news of a document, but not of another day: "this time last year".
_THIS_TIME = re.compile(r"this time,? (?!last\b|next\b|an?\b|in\b|around\b|round\b)")
#: How many sentences back in a paragraph an inspection is still told of.
_BACK = 5


class Graded(NamedTuple):
    """A grade with the event that gave it and the index of its sentence."""

    event: Event
    mention: GradeMention
    sentence: int


def graded_in(
    chronicle: Chronicle,
    index: int,
    told: list[GradeMention],
    dated: Dated,
    so_far: list[Graded],
) -> list[Graded]:
    """Return the grades of a sentence with their events."""
    annotated, found = chronicle.annotated, list[Graded]()
    for position, mention in enumerate(told):
        events = dated.get((index, mention.start)) or events_shared(chronicle, index, told, position, dated)
        if (index, mention.start) not in dated:
            events = _of_own_council(chronicle, index, told, position, events)
        news = bool(events) and chronicle.news_of(events[0].council) == "inspection"
        if news and is_repeated(annotated, annotated.sentences[index], mention, events):
            whole = mention._replace(areas=("overall",)) if "overall" in mention.areas else mention
            found += [Graded(event, whole, index) for event in events]
            events = [_of_today(chronicle, events[0].council, index, mention)]
        events = events or each_time(chronicle, index, councils_of(chronicle, index, mention))
        if not events:
            councils = filter(None, councils_of(chronicle, index, mention))
            others = so_far + found + _dated_beside(index, told, mention, dated)
            events = [_undated(chronicle, index, council, mention, others) for council in councils]
        found += [Graded(event, mention, index) for event in events]
    lasting = all(one.event.date or not _is_no_more(annotated, index, one.mention) for one in found)
    if index not in chronicle.told and found and lasting and all(one.event is found[0].event for one in found):
        chronicle.told[index] = found[0].event
    return found


def _of_today(chronicle: Chronicle, council: str, index: int, mention: GradeMention) -> Event:
    """Return the inspection that gave a grade again: that of a recent date before the grade, or the news."""
    start, published = chronicle.annotated.sentences[index].start, chronicle.annotated.document.published
    told = [date.value for date in within(chronicle.annotated.dates, start, mention.start)]
    recent = [value for value in told if value and is_recent(value, published)]
    if recent:
        return chronicle.dated(council, "inspection", recent[-1], index)
    return chronicle.news(council, "inspection", index)


def _is_no_more(annotated: Annotated, index: int, mention: GradeMention) -> bool:
    """Say whether a sentence tells a grade as one that is had no more, beside another time."""
    return no_longer(annotated.folded, annotated.sentences[index].start, mention.start, mention.end)


def _dated_beside(index: int, told: list[GradeMention], mention: GradeMention, dated: Dated) -> list[Graded]:
    """Return the other grades of a sentence, of its index, that a date beside them settles."""
    others = [one for one in told if one is not mention]
    return [Graded(event, one, index) for one in others for event in dated.get((index, one.start), ())]


def _of_own_council(
    chronicle: Chronicle, index: int, told: list[GradeMention], position: int, shared: list[Event]
) -> list[Event]:
    """Return events shared with another grade as those of the council that a grade is given to, where it differs.

    A date right behind the other grade is not shared: "Leeds was good in 2019, and Hull was inadequate".
    """
    councils = list(filter(None, councils_of(chronicle, index, told[position])))
    if not shared or len(councils) != 1 or any(event.council == councils[0] for event in shared):
        return shared
    if position and within(chronicle.annotated.dates, told[position - 1].end, told[position].start):
        return []
    return [chronicle.dated(councils[0], event.kind, event.date, index) for event in shared if event.date]


def _undated(chronicle: Chronicle, index: int, council: str, mention: GradeMention, so_far: list[Graded]) -> Event:
    """Return the event of a grade that no date in its sentence settles."""
    annotated = chronicle.annotated
    sentence = annotated.sentences[index]
    if is_past(annotated, sentence, mention):
        return _of_the_past(chronicle, index, council, mention, so_far)
    if (after := told_after(chronicle, index)) is not None and after.council == council:
        return after
    if (of_then := _of_that_occasion(chronicle, index, council, mention, so_far)) is not None:
        return of_then
    if (told := _told_before(chronicle, index, mention, so_far)) is not None and told.council == council:
        return told
    if (headed := of_heading(chronicle, council, index)) is not None:
        return headed
    if council == chronicle.context.main:
        if chronicle.news_of(council) != "inspection" and not _tells_news(annotated, sentence):
            return chronicle.previous(council, index, _graded_otherwise(mention, so_far))
        if (before := told_in_block(chronicle, council, index, mention)) is not None:
            return before
        return news_now(chronicle, council, index, mention, _graded_otherwise(mention, so_far))
    return _aside(chronicle, council, index, sentence, _graded_otherwise(mention, so_far))


def _of_that_occasion(
    chronicle: Chronicle, index: int, council: str, mention: GradeMention, so_far: list[Graded]
) -> Event | None:
    """Return the inspection told of just before, where a grade is told as given "then" or "on that occasion"."""
    then = then_told(chronicle.annotated, index, mention)
    here = [one for one in _told_in(so_far, index) if one.mention.start < mention.start]
    if then and here and here[-1].event.council == council:
        return max(here, key=lambda one: (one.mention.start, one.event.date)).event
    if not then:
        return None
    back = [_latest_of(chronicle, at, so_far) for at in (index - 1, index - 2) if at in chronicle.told]
    return back[0] if back and back[0].council == council else None


def _of_the_past(chronicle: Chronicle, index: int, council: str, mention: GradeMention, so_far: list[Graded]) -> Event:
    """Return the event of a grade told as one of the past."""
    annotated = chronicle.annotated
    cues = annotated.marks("cue/previous", annotated.sentences[index].start, mention.start)
    of_before = any(not annotated.folded.startswith("had ", cue.start) for cue in cues)
    if chronicle.indirect and not of_before and (news := news_told(chronicle, council, index)) is not None:
        return news
    but = _graded_otherwise(mention, so_far)
    if index in chronicle.told and _is_no_more(chronicle.annotated, index, mention):
        but.append(chronicle.told[index])
    return chronicle.previous(council, index, but)


def _told_before(chronicle: Chronicle, index: int, mention: GradeMention, so_far: list[Graded]) -> Event | None:
    """Return the past inspection told of before in the paragraph, where this sentence goes on in the past tense."""
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    back = next((i for i in range(index - 1, max(index - _BACK, -1), -1) if i in chronicle.told), None)
    told = _latest_of(chronicle, back, so_far) if back is not None else None
    if told is None or back is None or _is_the_news(chronicle, told):
        return None
    if sentence.block - annotated.sentences[back].block > (back == index - 1):
        return None
    if sentence.block != annotated.sentences[back].block and (
        _block_tells_news(chronicle, back) or _new_of_the_news(chronicle, told.council, mention, so_far)
    ):
        return None
    if annotated.inside(sentence, "cue/latest") or annotated.block_kind(sentence) == "heading":
        return None
    if any(one.sentence == back and _is_compared(annotated, one.mention) for one in so_far):
        return None
    if comes_back(chronicle, back, index, mention) and _not_yet_of_the_news(
        chronicle, told.council, back, mention, so_far
    ):
        return None
    if _told_of_now(annotated, sentence, mention):
        return None
    return None if _is_entry(annotated, index, mention) and _is_aside(chronicle, back, so_far) else told


def _not_yet_of_the_news(
    chronicle: Chronicle, council: str, index: int, mention: GradeMention, so_far: list[Graded]
) -> bool:
    """Say whether an inspection that is news is told of before a sentence and has graded these areas nowhere yet."""
    news = news_told(chronicle, council, index)
    return news is not None and not any(
        one.event is news and set(one.mention.areas) & set(mention.areas) for one in so_far
    )


def _is_aside(chronicle: Chronicle, index: int, so_far: list[Graded]) -> bool:
    """Say whether a sentence recalls a grade in a document whose news gave some before, and is no entry of a list."""
    here = _told_in(so_far, index)
    listed = any(_is_entry(chronicle.annotated, index, one.mention) for one in here)
    return bool(here) and not listed and any(_is_the_news(chronicle, one.event) for one in so_far)


def _is_entry(annotated: Annotated, index: int, mention: GradeMention) -> bool:
    """Say whether a sentence is a label with its grade, without a verb of the past: "Care leavers: outstanding."."""
    sentence = annotated.sentences[index]
    label = annotated.folded[sentence.start : mention.start].rstrip("\"' ")
    return label.endswith(":") and not PAST.search(annotated.folded, sentence.start, sentence.end)


def _new_of_the_news(chronicle: Chronicle, council: str, mention: GradeMention, so_far: list[Graded]) -> bool:
    """Say whether the inspection that a document is the news of has given its areas no grade yet, but others one."""
    news = [one for one in so_far if one.event.council == council and _is_the_news(chronicle, one.event)]
    return bool(news) and not any(set(mention.areas) & set(one.mention.areas) for one in news)


def _told_of_now(annotated: Annotated, sentence: Sentence, mention: GradeMention) -> bool:
    """Say whether the last verb before a grade tells of today."""
    if _HAS.search(annotated.folded, sentence.start, mention.start):
        return True
    present = [one.start() for one in NOW.finditer(annotated.folded, sentence.start, mention.start)]
    past = [one.start() for one in PAST.finditer(annotated.folded, sentence.start, mention.start)]
    alone = mention.end - sentence.start < _ALONE and annotated.folded.startswith("still ", sentence.start)
    return bool(present) and max(present) > max(past, default=-1) and not (alone and len(present) == 1)


def _told_in(so_far: list[Graded], index: int) -> list[Graded]:
    """Return the grades told so far that the sentence at an index gave."""
    first = bisect_left(so_far, index, key=lambda one: one.sentence)
    return so_far[first : bisect_right(so_far, index, first, key=lambda one: one.sentence)]


def _latest_of(chronicle: Chronicle, index: int, so_far: list[Graded]) -> Event:
    """Return the inspection that a sentence told of, the latest where it gave the grades of several."""
    told = chronicle.told[index]
    events = [one.event for one in _told_in(so_far, index) if one.event.council == told.council]
    return max([told, *events], key=lambda event: event.date)


def _is_compared(annotated: Annotated, mention: GradeMention) -> bool:
    """Say whether a grade is only one that another is compared with: "it is down from good in 2019"."""
    return _COMPARED.search(annotated.folded, max(0, mention.start - _NEAR), mention.start) is not None


def _is_the_news(chronicle: Chronicle, event: Event) -> bool:
    """Say whether an event is the latest inspection of its kind that the document can be the news of."""
    if not chronicle.is_news(event):
        return False
    return not any(one.date > event.date and chronicle.is_news(one) for one in chronicle.of(event.council, event.kind))


def _block_tells_news(chronicle: Chronicle, index: int) -> bool:
    """Say whether the paragraph of a sentence tells of the news too, so that the next one need not go on recalling."""
    sentences = chronicle.annotated.sentences
    block, back = sentences[index].block, index - 1
    while back >= 0 and sentences[back].block == block:
        if back in chronicle.told and chronicle.is_news(chronicle.told[back]):
            return True
        back -= 1
    return False


def _graded_otherwise(mention: GradeMention, so_far: list[Graded]) -> list[Event]:
    """Return the events that gave another grade to the areas of a mention."""
    return [one.event for one in so_far if one.mention.areas == mention.areas and one.mention.grade != mention.grade]


def _tells_news(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence tells of the latest grade, in a document that else reports no graded inspection."""
    if _THIS_TIME.match(annotated.folded, sentence.start):
        return True
    return "inspection" in annotated.folded[sentence.start : sentence.end] and bool(
        annotated.inside(sentence, "cue/latest")
    )


def _aside(chronicle: Chronicle, council: str, index: int, sentence: Sentence, but: list[Event]) -> Event:
    """Return the inspection of a council other than the main one that an undated grade is of."""
    annotated = chronicle.annotated
    known = chronicle.of(council, "inspection")
    own = [event for event in known if event not in but and (not event.recalled or not event.date)]
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
