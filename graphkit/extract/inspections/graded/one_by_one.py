"""Grades of several councils told one by one: "Salford was good in 2016 and Bolton in 2018", "the latter was good"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.single import single
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.grades import grades
from graphkit.extract.inspections.events import Chronicle, has_come
from graphkit.extract.inspections.named.being_there import on_site
from graphkit.extract.inspections.named.kinds import A_VISIT, BEING_THERE
from graphkit.extract.inspections.named.planned import is_planned
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: Between the name of a council and a date that is its own.
_TO_DATE = re.compile(
    r"(?:'s)?(?: council)?,? ?\(?(?:(?:only|just|back|already|again|too|also|likewise|as well|followed|joined it"
    r"|(?:does|did|do|is|was|are|were|has|had)(?: been)?(?: so| it| likewise| the same| there)?|got (?:there|the same))"
    r"(?:,| \(| ))*"
    r"(?:ofsted, )?(?:in|since|from|on|between|during)? ?(?:the )?"
)
#: After such a date.
_CLOSED = re.compile(
    r"\)?(?:[.;]|,(?! (?:was|were|is|are|had|has|have|got|it|they|then|when|where|which)\b)|$| and\b| while\b| but\b)"
)
#: What may stand between the grade and such a pair, its dates and names aside.
_BETWEEN = re.compile(
    r"(?:[,;:()-]|\b(?:and|that|in|since|from|on|the|those of|that of|of|at|overall|too|as|was|were|with|then"
    r"|followed by|while|but|only|just|has|had"
    r"|been|by|ofsted|so|did|council|neighbouring|nearby|in turn|respectively)\b|\s)*"
)
#: Between the date of a council and the next council of a list.
_LISTED = re.compile(r"\)?[,;]?(?: (?:and|then|but|while|followed by|to|at|of|in|that of|those of|the))* ")
_FORMER = re.compile(r"\bthe (?:former|first(?: of (?:them|these|the two))?)(?:'s)?\b(?! time)")
_LATTER = re.compile(r"\bthe (?:latter|second(?: of (?:them|these|the two))?)(?:'s)?\b(?! time)")


class Pair(NamedTuple):
    """A council (GSS code) with the date of a grade that was told of another before it."""

    council: str
    date: DateMention
    grade: GradeMention


def in_pairs(annotated: Annotated, sentence: Sentence, told: list[GradeMention]) -> list[Pair]:
    """Return the councils of a sentence that stand each with a date after a grade that they share."""
    named = single(annotated, sentence.start, sentence.end)
    found: list[Pair] = []
    for mention in named if told else []:
        before = [grade for grade in told if grade.end <= mention.start]
        date = _own_date(annotated, mention)
        if not before or date is None or any(mention.end <= one.start < date.start for one in told):
            continue
        if _goes_on(annotated, before[-1].end, mention.start, named):
            found.append(Pair(mention.gss[0], date, before[-1]))
    return found


def register_list(
    chronicle: Chronicle, index: int, sentence: Sentence, told: list[GradeMention]
) -> list[tuple[str, DateMention]]:
    """Register the inspections that a sentence without grades names once and lists by council and date; return those.

    Of several kinds, or of a plan, it registers none.
    """
    annotated = chronicle.annotated
    named = {mark.concept for mark in chronicle.kinds[index]} or {
        "inspection" for _ in on_site(annotated, sentence, [])
    }
    if told or len(named) != 1:
        return []
    listed = _each_with_its_date(annotated, sentence)
    if any(is_planned(annotated, sentence, date.start) or not has_come(annotated, date.value) for _, date in listed):
        return []
    kind = named.pop()
    for council, date in listed:
        concept = chronicle.news_of(council) if kind in (BEING_THERE, A_VISIT) else kind
        chronicle.dated(council, concept, date.value, index, end=date.until, there=bool(date.until))
    return listed


def _each_with_its_date(annotated: Annotated, sentence: Sentence) -> list[tuple[str, DateMention]]:
    """Return the councils (GSS codes) that a list gives each its date: "inspected: Salford in May, Bolton from 3 June".

    Empty unless two or more councils, each told once, have one.
    """
    named = single(annotated, sentence.start, sentence.end)
    dated = [(one, date) for one in named if (date := _own_date(annotated, one)) is not None and date.value]
    alone = all(_LISTED.fullmatch(annotated.folded, date.end, other.start) for (_, date), (other, _) in pairwise(dated))
    councils = {one.gss[0] for one, _ in dated}
    return [(one.gss[0], date) for one, date in dated] if alone and 1 < len(councils) == len(dated) else []


def _own_date(annotated: Annotated, mention: CouncilMention) -> DateMention | None:
    """Return the date that stands at once behind the name of a council and ends its phrase."""
    for date in within(annotated.dates, mention.end, mention.end + 30):
        beside = _TO_DATE.fullmatch(annotated.folded, mention.end, date.start)
        return date if beside and _CLOSED.match(annotated.folded, date.end) else None
    return None


def _goes_on(annotated: Annotated, start: int, end: int, named: list[CouncilMention]) -> bool:
    """Say whether nothing but dates and further councils stands in a stretch."""
    told = [(date.start, date.end) for date in within(annotated.dates, start, end)]
    told += [(one.start, one.end) for one in named if start <= one.start < end]
    at, gaps = start, []
    for low, high in sorted(told):
        gaps.append(annotated.folded[at:low])
        at = max(at, high)
    return all(_BETWEEN.fullmatch(gap) for gap in (*gaps, annotated.folded[at:end]))


def one_of_those_before(annotated: Annotated, index: int, mention: GradeMention) -> str:
    """Return the council (GSS code) of the two before that a grade is given to; empty where the text tells none.

    "The former … the latter" tell them apart, or as many grades as councils after a question: "Salford and Bury?
    Good and good."
    """
    sentence = annotated.sentences[index]
    before = annotated.sentences[index - 1] if index else None
    if before is None or before.block != sentence.block or single(annotated, sentence.start, sentence.end):
        return ""
    mentions = single(annotated, before.start, before.end)
    named = list(dict.fromkeys(one.gss[0] for one in mentions))
    if len(named) < 2:
        return ""
    if len(named) > 2 and annotated.folded[mentions[-2].end : mentions[-1].start] == " and ":
        named = named[-2:]
    if annotated.folded[before.end - 1] == "?":
        starts = [one.start for one in grades(annotated, sentence)]
        return named[starts.index(mention.start)] if len(starts) == len(named) and mention.start in starts else ""
    clause = annotated.folded[mention.span[0] : mention.start]
    if len(named) != 2:
        return ""
    return named[0] if _FORMER.search(clause) else named[1] if _LATTER.search(clause) else ""
