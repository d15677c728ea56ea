"""Inspections: the chronicle of a document as facts with their evidence."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated
from graphkit.extract.inspections.events import Chronicle, Event
from graphkit.language.sentences import Sentence
from graphkit.model import Evidence, Inspection, evidence


def inspections(chronicle: Chronicle) -> tuple[dict[Event, str], list[Inspection]]:
    """Return the inspections of a document, and the key of each event."""
    told = sorted((event for event in chronicle.events if event.council), key=lambda event: event.sentence)
    keys = {event: f"i{number}" for number, event in enumerate(told, start=1)}
    return keys, [_inspection(chronicle.annotated, event, keys[event]) for event in told]


def _inspection(annotated: Annotated, event: Event, key: str) -> Inspection:
    return Inspection(
        key=key,
        council=event.council,
        kind=event.kind,
        ordinal=event.ordinal,
        start=event.start,
        end=event.end,
        published=event.published,
        lead_inspector=event.lead_inspector,
        evidence=sentence_evidence(annotated, event.sentence),
    )


def spoken_of(chronicle: Chronicle, keys: dict[Event, str]) -> list[str]:
    """Return the key of the inspection that each sentence speaks of, empty where none is told of.

    A sentence that dates an inspection, or tells of the last one before, keeps the rest of its paragraph;
    elsewhere it is the one that the document reports of the council spoken of.
    """
    annotated, context = chronicle.annotated, chronicle.context
    found: list[str] = []
    news: dict[str, Event | None] = {}
    block, here = -1, None
    for index, sentence in enumerate(annotated.sentences):
        if sentence.block != block:
            block, here = sentence.block, None
        council = context.council(index)
        here = chronicle.told.get(index) or _recalled(chronicle, council, sentence) or here
        if council not in news:
            news[council] = reported(chronicle, council)
        event = here if here and here.council == council else news[council]
        found.append(keys.get(event, "") if event else "")
    return found


def _recalled(chronicle: Chronicle, council: str, sentence: Sentence) -> Event | None:
    """Return the inspection before the one reported, where a sentence speaks of "the last full inspection"."""
    annotated = chronicle.annotated
    marks = annotated.inside(sentence, "cue/previous")
    if not marks or not any("inspect" in annotated.folded[mark.start : mark.end + 12] for mark in marks):
        return None
    news = reported(chronicle, council)
    earlier = [event for event in chronicle.of(council, "inspection") if event is not news]
    return max(earlier, key=lambda event: event.date, default=None)


def reported(chronicle: Chronicle, council: str) -> Event | None:
    """Return the event that the document reports of a council, if it tells of any."""
    own = chronicle.of(council, chronicle.news_of(council)) or [e for e in chronicle.events if e.council == council]
    return max(own, key=lambda event: (not event.recalled, event.date), default=None)


def sentence_evidence(annotated: Annotated, index: int) -> Evidence:
    """Return a sentence as evidence."""
    sentence = annotated.sentences[index]
    return evidence(annotated.text, sentence.start, sentence.end)
