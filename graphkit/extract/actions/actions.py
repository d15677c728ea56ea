"""Actions: what was, is being or will be done in response, one for each clause that states it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.actions.addressed import Spoken, addressed, receivers
from graphkit.extract.actions.comings import comings
from graphkit.extract.actions.departures import left
from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.helped import Hand, hands
from graphkit.extract.actions.lists import measures_listed
from graphkit.extract.actions.stated import Known, stated
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.people import Cast
from graphkit.language.sentences import Sentence
from graphkit.language.when import ahead
from graphkit.model import Action, Measure, Post, evidence
from graphkit.vocabulary import vocabulary

_GERUND = re.compile(r"[\W\d]*\w+ing\b")
_PERFECT = re.compile(r"\b(?:has|have|had|'ve)(?: \w+)? (?:been|begun|started|\w+ed)\b")
_DEPARTMENT = "Department for Education"
_FROM_GOVERNMENT = frozenset({"intervention", "commissioner"})


def actions(
    annotated: Annotated,
    context: Context,
    cast: Cast | None = None,
    posts: Sequence[Post] = (),
    measures: Sequence[Measure] = (),
) -> list[Action]:
    """Return the actions of a document in order of telling.

    `cast` and `posts` are its people and their posts, for the leaders that come and go by name; `measures` are
    its figures, for the workers that are told by their number.
    """
    known = Known(
        main=context.main,
        moves=comings(annotated, cast, posts, context.main) if cast is not None else {},
        recruits=[_hired(annotated, one) for one in measures if one.metric == "recruits"],
        listed=measures_listed(annotated),
    )
    spoken = addressed(annotated, context)
    found = []
    for index, sentence in enumerate(annotated.sentences):
        if annotated.text[sentence.end - 1] == "?":
            continue
        given = hands(annotated, sentence)
        for deed, start, end in stated(annotated, known, index, spoken[index].council, given):
            of = _councils_of(annotated, context, spoken[index], index, deed, given)
            found += [_action(annotated, council, index, deed, start, end) for council in of]
    return _once(found)


def _councils_of(
    annotated: Annotated, context: Context, spoken: Spoken, index: int, deed: Deed, given: list[Hand]
) -> list[str]:
    """Return the councils that a deed is an action of: who is helped, whose leader leaves, else who is spoken of."""
    if deed.type == "partnership":
        return receivers(annotated, context, spoken, index, deed, given)
    if deed.type == "departure":
        return [left(annotated, annotated.sentences[index], deed, spoken.council)]
    return [spoken.council]


def _hired(annotated: Annotated, measure: Measure) -> Mark:
    """Return the workers whom a figure tells of as a deed: from their number to the end of its words."""
    start, end = measure.evidence.start, measure.evidence.end
    numbers = annotated.numbers_in(annotated.sentences[annotated.sentence_index(start)])
    told = (one.start for one in numbers if start <= one.start < end and str(one.value) == measure.value)
    return Mark(next(told, start), end, "recruitment")


def _action(annotated: Annotated, council: str, index: int, deed: Deed, start: int, end: int) -> Action:
    status = _status(annotated, start, end)
    return Action(
        council=council,
        type=deed.type,
        status=status,
        actor=_actor(annotated, annotated.sentences[index], deed, council),
        date=_date(annotated, start, end, status),
        evidence=evidence(annotated.text, start, end),
    )


def _date(annotated: Annotated, start: int, end: int, status: str) -> str:
    """Return the first date of a clause; of what is planned, the next such date after publication."""
    date = next((date for date in within(annotated.dates, start, end) if date.value), None)
    if date is None or status != "planned" or not date.relative:
        return date.value if date else ""
    return ahead(date.value, annotated.folded[date.start : date.end], annotated.document.published)


def _status(annotated: Annotated, start: int, end: int) -> str:
    """Return whether a clause tells of something done, under way or planned."""
    stages = {mark.concept for mark in annotated.marks("action-status", start, end)}
    if "planned" in stages:
        return "planned"
    if "under-way" in stages:
        return "under-way"
    gerund = _GERUND.match(annotated.folded, start, end)
    if gerund and not _PERFECT.search(annotated.folded, start, end):
        return "planned"
    return "done"


def _actor(annotated: Annotated, sentence: Sentence, deed: Deed, council: str) -> str:
    """Return who acts, where the sentence says so."""
    government = annotated.inside(sentence, "cue/government")
    if deed.type in _FROM_GOVERNMENT:
        return _DEPARTMENT if government else ""
    before = annotated.marks("cue/own-council", sentence.start, deed.start)
    named = within(annotated.councils, sentence.start, deed.start)
    spoken = annotated.quotation_at(deed.start) is not None
    return vocabulary().council_name(council) if before or named or spoken else ""


def _once(found: list[Action]) -> list[Action]:
    """Return each clause once for a type."""
    kept: dict[tuple[str, str, int], Action] = {}
    for action in found:
        if action.council:
            kept.setdefault((action.council, action.type, action.evidence.start), action)
    return list(kept.values())
