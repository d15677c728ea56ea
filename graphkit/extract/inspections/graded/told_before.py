"""Which inspection told of before or right after a sentence gave the grade that it tells without a date."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.times.past import NOW
from graphkit.extract.inspections.events import Chronicle, Event

#: Verbs of the past.
PAST = re.compile(r"\b(?:was|were|had)\b(?! now)")

#: What makes a grade that of today.
_NOW_IS = re.compile(r"\bnow\b(?! known| called)")


#: Tells only when the inspection was that gave the grade before: "Ofsted inspected it in May."
_INSPECTED = re.compile(
    r"[\"']?(?:ofsted|(?:the )?inspectors|they|it|the inspection|its inspection|(?:the|its|their) [a-z' ]{3,30})"
    r"(?: (?:last|was|were|has|have|had|been|not|in))* (?:inspected|visited|there|came(?! to\b)"
    r"|called(?! (?:it|them)\b)|seen|looked at|took place|carried out|happened)\b[^.;]{0,50}\W*$"
)

#: What tells of a time before that of the news.
_HAD = re.compile(r"\bhad\b(?! (?:no|an?|the|its)\b)|'d (?:been|got|had)\b")

_THEN = re.compile(
    r"\b(?:then|at that time|at the time"
    r"|(?:on|at|after) (?:that|the|this) (?:last |latter |latest |later |second |most recent )?"
    r"(?:occasion|inspection))\b"
)
#: How far behind a grade "on that occasion" may end, in characters.
_OCCASION = 36


def then_told(annotated: Annotated, index: int, mention: GradeMention) -> str:
    """Say where a sentence (by index) has "then", "on that occasion" or the like, "before" or "behind" a grade.

    Where it has no such words the answer is empty.
    """
    sentence = annotated.sentences[index]
    if _THEN.search(annotated.folded, sentence.start, mention.start):
        return "before"
    behind = _THEN.search(annotated.folded, mention.end, min(mention.end + _OCCASION, sentence.end))
    return "behind" if behind else ""


def news_told(chronicle: Chronicle, council: str, index: int) -> Event | None:
    """Return the recent inspection of a council that the text before a sentence (by index) dates."""
    told = [event for event in chronicle.of(council, "inspection") if event.sentence < index and event.date]
    told = [event for event in told if not event.recalled]
    return max((event for event in told if chronicle.is_news(event)), key=lambda event: event.date, default=None)


def news_now(chronicle: Chronicle, council: str, index: int, mention: GradeMention, otherwise: list[Event]) -> Event:
    """Return the inspection that the document reports of a council, which a sentence gives a grade of.

    It is a new one where what is graded "now" was graded otherwise before, by one of `otherwise`.
    """
    news = chronicle.news(council, "inspection", index)
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    now = _NOW_IS.search(annotated.folded, sentence.start, mention.start)
    if news not in otherwise or now is None or not annotated.document.published:
        return news
    event = Event(council, "inspection", index, published=annotated.document.published)
    chronicle.events.append(event)
    return event


def told_in_block(chronicle: Chronicle, council: str, index: int, mention: GradeMention) -> Event | None:
    """Return the latest inspection that the paragraph told of before a sentence of the past, if there is no news."""
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    if NOW.search(annotated.folded, sentence.start, mention.start) or annotated.inside(sentence, "cue/latest"):
        return None
    if not PAST.search(annotated.folded, sentence.start, sentence.end):
        return None
    known = [event for event in chronicle.of(council, "inspection") if event.date]
    if any(chronicle.is_news(event) for event in known):
        return None
    here = [event for event in known if event.sentence < index]
    here = [event for event in here if annotated.sentences[event.sentence].block == sentence.block]
    return max(here, key=lambda event: event.date, default=None)


def comes_back(chronicle: Chronicle, back: int, index: int, mention: GradeMention) -> bool:
    """Say whether a grade of areas is told in the plain past after one, a few sentences back, that "had been" given.

    "It had been good in 2015. Leadership was found to be inadequate."
    """
    annotated = chronicle.annotated
    before, sentence = annotated.sentences[back], annotated.sentences[index]
    told = annotated.inside(before, "grade")
    if not mention.areas or not told or not _HAD.search(annotated.folded, before.start, told[0].start):
        return False
    return not _HAD.search(annotated.folded, sentence.start, mention.start) and not then_told(annotated, index, mention)


def told_after(chronicle: Chronicle, index: int) -> Event | None:
    """Return the inspection that the next sentence dates where it tells of "that grade" or only dates it."""
    annotated, sentences = chronicle.annotated, chronicle.annotated.sentences
    if index + 1 == len(sentences):
        return None
    after, told = sentences[index + 1], chronicle.told.get(index + 1)
    if annotated.inside(after, "cue/that-grade"):
        return told
    plain = after.block == sentences[index].block and not annotated.inside(after, "grade")
    inspected = plain and _INSPECTED.match(annotated.folded, after.start, after.end)
    return told if inspected and told is not None and told.kind == "inspection" else None
