"""Reads a document's sentences into its chronicle: which inspection each sentence tells of.

First every dated mention makes or refines an event; then what is undated finds its event: the
latest visit, the previous inspection, a grade recalled.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils.back import in_clause
from graphkit.extract.councils.context import Context, both
from graphkit.extract.grades.grades import GradeMention
from graphkit.extract.grades.in_text import grades_of_each
from graphkit.extract.grades.tables import Tabled, dated_lists, tabled
from graphkit.extract.inspections.by_the_way import register_by_the_way
from graphkit.extract.inspections.dated.anchors import Anchored, anchored
from graphkit.extract.inspections.dated.base import base_of
from graphkit.extract.inspections.dated.carried import answered, dates_before
from graphkit.extract.inspections.dated.setting import FAR, date_set
from graphkit.extract.inspections.dated.timelines import entry_date, headed_by_dates
from graphkit.extract.inspections.events import (
    VISITS,
    Chronicle,
    Event,
    counts_from,
    has_come,
    is_publication,
    is_recent,
    resolved,
)
from graphkit.extract.inspections.graded.by_itself import graded_by_itself
from graphkit.extract.inspections.graded.councils import councils_of
from graphkit.extract.inspections.graded.likewise import likewise
from graphkit.extract.inspections.graded.one_by_one import in_pairs, register_list
from graphkit.extract.inspections.graded.recall import Graded, graded_in
from graphkit.extract.inspections.graded.shared_date import Dated
from graphkit.extract.inspections.named.being_there import on_site, tells_of_being_there
from graphkit.extract.inspections.named.kinds import A_VISIT, BEING_THERE, REPORTED, is_snap_visit
from graphkit.extract.inspections.named.ordinals import is_plural, ordinal_of, others_before, times_so_far
from graphkit.extract.inspections.named.unnamed import kind_meant
from graphkit.extract.inspections.named.visits import kinds_told
from graphkit.extract.inspections.news import news_of_each
from graphkit.language.sentences import Sentence

#: Words of what is the rule.
_GENERAL = re.compile(
    r"\b(?:takes? place|every (?:\w+ )?(?:years?|months?)|normally|usually|typically|as a rule|once a year"
    r"|councils (?:rated|judged|that|which))\b"
)

#: Begins the account of a meeting, or what it resolved.
_MINUTES = re.compile(
    r"(?:draft |public )?minutes(?: of (?:the |a )?(?:meeting|proceedings)\b|:| ?$)"
    r"|(?:it was )?(?:unanimously )?resolved\b"
)
#: Full inspections seldom come more often than so in what one document tells.
_TWICE = 2
#: Before an inspection since which another is told of, and how far.
_SINCE, _REACH = re.compile(r"\b(?:since|after)\b[^.;:,]*$"), 60
#: What a line of a list does not have: "(a) leadership - inadequate".
_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|found|rated|judged|graded|said|gave|given|remain\w*)\b")


def read_chronicle(annotated: Annotated, context: Context) -> tuple[Chronicle, list[Graded]]:
    """Return the document's inspections and the grades that each gave."""
    told = grades_of_each(annotated)
    tables = dated_lists(annotated, told) | tabled(annotated)
    failed = any(one.grade == "inadequate" for each in told for one in each)
    chronicle = Chronicle(annotated, context, "", failed)
    chronicle.others = news_of_each(annotated, context, told)
    chronicle.news_kind = chronicle.others.pop(context.main)
    chronicle.kinds = [
        kinds_told(annotated, index, chronicle.news_of(context.council(index)), bool(told[index]))
        for index in range(len(told))
    ]
    chronicle.headed = headed_by_dates(annotated)
    dated: Dated = {}
    for index, sentence in enumerate(annotated.sentences):
        if index in tables:
            told[index] = [row.mention for row in tables[index]]
            dated |= _by_column(chronicle, index, tables[index])
        else:
            dated |= _dated(chronicle, index, sentence, told[index])
            dated |= _by_next(chronicle, index, told)
    for index in range(len(annotated.sentences)):
        _undated_visits(chronicle, index)
    chronicle.indirect = _is_indirect(annotated, told, dated)
    graded: list[Graded] = []
    for index in _telling_order(annotated):
        graded += graded_in(chronicle, index, told[index], dated, graded)
        graded += likewise(chronicle, index, graded, told[index])
        graded += graded_by_itself(chronicle, index, told[index])
    register_by_the_way(chronicle)
    return chronicle, graded


def _is_indirect(annotated: Annotated, told: list[list[GradeMention]], dated: Dated) -> bool:
    """Say whether the text is minutes, or tells all grades without a date, but for lists, as what "had been" given."""
    if any(_MINUTES.match(annotated.folded, block.start, block.end) for block in annotated.document.blocks):
        return True
    undated = [(index, one) for index, each in enumerate(told) for one in each if (index, one.start) not in dated]
    whole = [(index, one) for index, one in undated if _VERB.search(annotated.folded, *_lead(annotated, index, one))]
    return all(
        bool(annotated.marks("cue/pluperfect", annotated.sentences[index].start, one.end + 1))
        for index, one in whole or undated
    )


def _lead(annotated: Annotated, index: int, mention: GradeMention) -> tuple[int, int]:
    return annotated.sentences[index].start, mention.start


def _telling_order(annotated: Annotated) -> list[int]:
    """Return the sentences' indexes with headlines last: the body knows better."""
    kinds = ("headline", "standfirst")
    return sorted(
        range(len(annotated.sentences)), key=lambda i: (annotated.block_kind(annotated.sentences[i]) in kinds, i)
    )


def _dated(chronicle: Chronicle, index: int, sentence: Sentence, told: list[GradeMention]) -> Dated:
    """Register the events that a sentence dates; return those of its grades, by (sentence, position)."""
    found: Dated = {}
    if date := entry_date(chronicle.annotated, sentence, chronicle.headed):
        found |= _entry(chronicle, index, date, told)
    pairs = in_pairs(chronicle.annotated, sentence, told)
    listed = {date for _, date in register_list(chronicle, index, sentence, told)}
    for one in _anchored_here(chronicle, index, sentence, told):
        if one.date in listed or any(pair.date == one.date for pair in pairs):
            continue
        councils = councils_of(chronicle, index, one.grade) if one.grade else both(chronicle.annotated, index)
        councils = councils or [in_clause(chronicle.annotated, one.date.start) or chronicle.context.council(index)]
        for council in filter(None, councils):
            event = _event_of(chronicle, index, council, one)
            if event is not None and not (index in chronicle.told and _is_since(chronicle.annotated, one)):
                chronicle.told[index] = event
            if event is not None and one.grade is not None:
                events = found.setdefault((index, one.grade.start), [])
                if event not in events:
                    events.append(event)
    for pair in pairs:
        if value := resolved(pair.date, base_of(chronicle, pair.council, index, pair.date)):
            event = chronicle.dated(pair.council, "inspection", value, index)
            found.setdefault((index, pair.grade.start), []).append(event)
    return found


def _is_since(annotated: Annotated, one: Anchored) -> bool:
    """Say whether an inspection is only one since which another is told of: "the first since it was rated good"."""
    start = min(one.kind.start, one.date.start)
    return _SINCE.search(annotated.folded, max(0, start - _REACH), start) is not None


def _anchored_here(chronicle: Chronicle, index: int, sentence: Sentence, told: list[GradeMention]) -> list[Anchored]:
    """Return what the dates of a sentence date; one without any may have that set by the sentence before."""
    annotated, kinds = chronicle.annotated, list(chronicle.kinds[index])
    if annotated.dates_in(sentence):
        return anchored(annotated, sentence, kinds, told)
    if (
        not index
        or index - 1 in chronicle.told
        or not within(annotated.dates, annotated.sentences[max(index - FAR, 0)].start, sentence.start)
    ):
        return []
    there = [] if told else on_site(annotated, sentence, kinds)[:1]
    date = date_set(annotated, index, told) if told or there else None
    if date is None:
        return []
    graded = [Anchored(date, Mark(grade.start, grade.end, "inspection"), grade) for grade in told]
    return graded + [Anchored(date, mark, None) for mark in there]


def _by_next(chronicle: Chronicle, index: int, told: list[list[GradeMention]]) -> Dated:
    """Return the events of the grades before a sentence that only dates them; register a date asked for."""
    annotated, council = chronicle.annotated, chronicle.context.council(index)
    if council and (date := answered(annotated, index)) is not None:
        chronicle.told[index] = chronicle.dated(council, "inspection", date.value, index, end=date.until)
        chronicle.latest[council] = chronicle.told[index]
    found: Dated = {}
    date = dates_before(annotated, index, told)
    if date is None or not has_come(chronicle.annotated, date.value):
        return found
    for mention in told[index - 1]:
        councils = filter(None, councils_of(chronicle, index - 1, mention))
        found[index - 1, mention.start] = [
            chronicle.dated(council, "inspection", date.value, index - 1) for council in councils
        ]
    return found


def _by_column(chronicle: Chronicle, index: int, rows: list[Tabled]) -> Dated:
    """Return the events that the columns or rows of a table, or the line above a list, date.

    One of a column's council without a date is its news.
    """
    here = chronicle.context.council(index)
    found = {
        (index, one.mention.start): [chronicle.dated(one.council or here, "inspection", one.date, index)]
        for one in rows
        if (one.council or here) and one.date
    }
    undated = [one for one in rows if one.council and not one.date]
    return found | {(index, one.mention.start): [chronicle.news(one.council, "inspection", index)] for one in undated}


def _entry(chronicle: Chronicle, index: int, date: str, told: list[GradeMention]) -> Dated:
    """Return the events of the grades of a sentence in a timeline, whose entry has a date; register what it names."""
    found: Dated = {}
    for mention in told:
        councils = filter(None, councils_of(chronicle, index, mention))
        found[index, mention.start] = [chronicle.dated(council, "inspection", date, index) for council in councils]
    council = chronicle.context.council(index)
    for mark, ordinal in chronicle.kinds[index].items() if council else ():
        if mark.concept != BEING_THERE and not (told and mark.concept == A_VISIT):
            kind = chronicle.visit_kind(council) if mark.concept == A_VISIT else mark.concept
            chronicle.dated(council, kind, date, index, ordinal=ordinal if kind in VISITS else None)
    return found


def _event_of(chronicle: Chronicle, index: int, council: str, one: Anchored) -> Event | None:
    annotated = chronicle.annotated
    folded = annotated.folded
    date, kind = one.date, one.kind
    value = resolved(date, base_of(chronicle, council, index, date))
    if not value or not has_come(chronicle.annotated, value) or _is_limit(folded, one):
        return None
    ordinal = one.ordinal or chronicle.kinds[index].get(kind)
    if ordinal is None and kind.concept == BEING_THERE:
        sentence = annotated.sentences[index]
        ordinal = ordinal_of(folded, kind, sentence.end) or times_so_far(folded, sentence.start, sentence.end)
    published = is_publication(folded, date) or _is_day_of_rating(annotated, one)
    concept = kind.concept
    if concept in (BEING_THERE, A_VISIT, REPORTED):
        concept = kind_meant(chronicle, index, council, one, value, ordinal)
    elif concept == "inspection" and one.grade is None and is_snap_visit(annotated, annotated.sentences[index], value):
        concept = "other"
    there = one.grade is None and tells_of_being_there(annotated, annotated.sentences[index], kind)
    return chronicle.dated(
        council, concept, value, index, ordinal=ordinal, end=date.until, published=published, there=there
    )


def _is_limit(folded: str, one: Anchored) -> bool:
    """Say whether a date only says since or until when something is so, and not what "since 2012, when Ofsted said"."""
    if one.grade is not None or not counts_from(folded, one.date):
        return False
    return not (one.kind.concept == REPORTED and folded.startswith((", when ", " when "), one.date.end))


def _is_day_of_rating(annotated: Annotated, one: Anchored) -> bool:
    """Say whether a date is the single day, lately, on which a grade became known."""
    if one.grade is None or one.kind.start != one.grade.start or one.date.until or len(one.date.value) < 10:
        return False
    return is_recent(one.date.value, annotated.document.published)


def _undated_visits(chronicle: Chronicle, index: int) -> None:
    """Register inspections named without a date: the latest visit, the fourth monitoring visit."""
    annotated, council = chronicle.annotated, chronicle.context.council(index)
    for mark, ordinal in chronicle.kinds[index].items() if council else ():
        others = others_before(annotated.folded, mark.start)
        for other in others:
            kind = mark.concept if mark.concept in VISITS else chronicle.visit_kind(council)
            chronicle.dated(
                council, kind, entry_date(annotated, annotated.sentences[index], chronicle.headed), index, ordinal=other
            )
        if mark.concept == A_VISIT and ordinal and (ordinal > _TWICE or _tells_of_visits(chronicle, council)):
            chronicle.dated(council, chronicle.visit_kind(council), "", index, ordinal=ordinal)
        if mark.concept in ("inspection", "other", A_VISIT) or (not others and is_plural(annotated.folded, mark)):
            continue
        if ordinal is None and (chronicle.of(council, mark.concept) or _is_general(annotated, index)):
            continue
        if ordinal is not None or mark.concept not in VISITS or mark.concept == chronicle.news_of(council):
            event = chronicle.dated(council, mark.concept, "", index, ordinal=ordinal)
            if ordinal is not None and mark.start == min(kind.start for kind in chronicle.kinds[index]):
                chronicle.told[index] = event


def _tells_of_visits(chronicle: Chronicle, council: str) -> bool:
    """Say whether a document names visits of some kind, so that "the second visit" is no graded inspection."""
    if chronicle.news_of(council) != "inspection":
        return True
    return any(mark.concept in VISITS for each in chronicle.kinds for mark in each)


def _is_general(annotated: Annotated, index: int) -> bool:
    """Say whether a sentence tells how inspections are made, and of none that was."""
    sentence = annotated.sentences[index]
    return _GENERAL.search(annotated.folded, sentence.start, sentence.end) is not None
