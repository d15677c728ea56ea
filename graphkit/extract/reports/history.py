"""The earlier inspections that a report tells of in passing, and the grades that they gave."""

from __future__ import annotations

import re

import msgspec

from graphkit.dates import bounds, compatible
from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.grades.judgements import judgements
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.events import Chronicle, Event
from graphkit.extract.inspections.graded.recall import Graded
from graphkit.extract.inspections.inspections import inspections
from graphkit.extract.reports.previous import Previous
from graphkit.model import Inspection, Judgement

_YEAR = r"(?:19|20)\d\d"
#: A sentence that ties a date to an inspection: "the last inspection in May 2010", "the 2016 inspection".
_TIED = re.compile(
    rf"\b(?:inspect(?:ion|ed)\w*|judged|rated|graded|visit\w*|jtai|review)\b[^.;]{{0,70}}?"
    rf"\b(?:in|on|of|since|from|between|dated|published)\s+(?:\w+\s+){{0,3}}{_YEAR}\b"
    rf"|\b{_YEAR} (?:\w+ ){{0,3}}(?:inspection|visit|review|jtai)\b"
)
_LAW = re.compile(r"\b(?:act|regulations|rules) (?:of )?((?:19|20)\d\d)\b")
History = tuple[list[Inspection], list[Judgement]]


def history(annotated: Annotated, context: Context, *, start: str, listed: Previous, key: int) -> History:
    """Return the inspections before `start` with their judgements; new keys are numbered from `key` on.

    What the list of previous inspections has told is not told again.

    What a report says of its own inspection is not read from its sentences: its first page tells that.
    """
    chronicle, graded = read_chronicle(annotated, context)
    earlier = [event for event in chronicle.events if _is_told(annotated, event, start, listed)]
    past = Chronicle(annotated, context, chronicle.news_kind, chronicle.failed, earlier)
    keys, told = inspections(past)
    given = judgements(annotated, [one for one in graded if _is_kept(annotated, one, earlier, listed.blocks)], keys)
    renamed = {one.key: same for one in told if (same := _listed(one, listed))}
    new = [one for one in told if one.key not in renamed]
    renamed |= {one.key: f"i{number}" for number, one in enumerate(new, start=key)}
    known = {(one.inspection, one.area) for one in listed.judgements}
    graded_anew = [msgspec.structs.replace(one, inspection=renamed[one.inspection]) for one in given]
    return (
        [msgspec.structs.replace(one, key=renamed[one.key]) for one in new],
        [one for one in graded_anew if (one.inspection, one.area) not in known],
    )


def _listed(one: Inspection, listed: Previous) -> str:
    """Return the key of the inspection of the list that an inspection is, if it is one of them."""
    same = (key.key for key in listed.inspections if key.kind == one.kind and compatible(key.start, one.start))
    return next(same, "")


def _is_earlier(event: Event, start: str) -> bool:
    """Say whether an event was wholly before a day."""
    return bool(event.council and event.date and start) and bounds(event.date)[1].isoformat() < start


def _is_told(annotated: Annotated, event: Event, start: str, listed: Previous) -> bool:
    """Say whether an event is an earlier inspection that the list does not tell of."""
    apart = _block(annotated, event.sentence) not in listed.blocks
    return apart and _is_earlier(event, start) and _is_tied(annotated, event)


def _is_kept(annotated: Annotated, one: Graded, earlier: list[Event], without: frozenset[int]) -> bool:
    """Say whether a grade is of one of the earlier events, told with its date or as that of an inspection before."""
    if one.event not in earlier or _block(annotated, one.sentence) in without:
        return False
    sentence = annotated.sentences[one.sentence]
    folded = annotated.folded[sentence.start : sentence.end]
    return one.event.date[:4] in folded or ("inspection" in folded and bool(annotated.inside(sentence, "cue/previous")))


def _block(annotated: Annotated, sentence: int) -> int:
    return annotated.document.blocks[annotated.sentences[sentence].block].start


def _is_tied(annotated: Annotated, event: Event) -> bool:
    """Say whether the sentence of an event ties its date to an inspection, and is not about a law of that year."""
    sentence = annotated.sentences[event.sentence]
    folded = annotated.folded[sentence.start : sentence.end]
    laws = {law[1] for law in _LAW.finditer(folded)}
    return event.date[:4] not in laws and bool(_TIED.search(folded))
