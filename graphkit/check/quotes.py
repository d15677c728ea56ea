"""Quotations that are said to come from a report, looked up in it.

A quotation may leave words out (…) and put words in [brackets]: the stretches between are looked up each by
itself. The report of the inspection that the article speaks of is looked into first, then the others of the council.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.check.differences import weight
from graphkit.check.held_reports import HeldReports
from graphkit.check.records import Outcome, Reported
from graphkit.check.wording import Place, Words, words_of
from graphkit.language.quotations import quotations
from graphkit.model import TELLING, Document, Evidence, Facts, evidence

_CUT = re.compile(r"\w*\[[^\]]*\]\w*|…|\.\.\.+|\n\s*\n")
#: Fewer words are said by many reports.
_ENOUGH = 3
#: Two stretches of one quotation stand at most so many characters apart, to be shown as one passage.
_TOGETHER = 600


class Quoted(NamedTuple):
    """Words in quotation marks that are those of inspectors: of a statement, or of a finding in which they stand.

    `key` is that of the inspection, empty where the article does not say of which they are. `council` may be empty.
    """

    kind: str
    fact: Evidence
    words: Evidence
    council: str
    key: str


def quoted(article: Document, facts: Facts) -> list[Quoted]:
    """Return the quotations that an article gives as words of inspectors, each once."""
    bodies = {"Ofsted"} | {one.inspectorate for one in facts.inspections}
    found = [
        Quoted("statement", one.evidence, one.evidence, _council(one.about, facts), _key_at(one.evidence, facts))
        for one in facts.statements
        if one.speaker in bodies
    ]
    spoken = [one.evidence for one in facts.statements]
    marks = quotations(article.text, [(b.start, b.end) for b in article.blocks if b.kind in TELLING])
    for finding in facts.findings:
        if finding.attributed_to not in bodies:
            continue
        for mark in marks:
            words = evidence(article.text, mark.start, mark.end)
            if _meets(words, finding.evidence) and not any(_meets(words, other) for other in spoken):
                found.append(Quoted("finding", finding.evidence, words, finding.council, finding.inspection))
                spoken.append(words)
    return [one for one in found if len(words_of(one.words.quote)) >= _ENOUGH]


def look_up(words: Evidence, reports: Sequence[Reported], library: HeldReports, *, settles: bool) -> Outcome:
    """Return what reports have of quoted words.

    Only where `settles` says that the quotation can be of none but these reports does a difference contradict it.
    """
    parts = _parts(words.quote)
    nearest: Outcome | None = None
    for one in reports:
        document, held = library.document(one.report), library.words(one.report)
        found = [(held.exact(part), part) for part in parts]
        exact = [place for place, _ in found if place]
        if len(exact) == len(parts):
            said = "the report has these words" if len(parts) == 1 else "the report has these words, with some between"
            return Outcome("confirmed", said, one.report, _passage(document, held, exact))
        places = [place or held.close(part) for place, part in found]
        if nearest is None and all(places):
            nearest = _nearly(document, held, [place for place in places if place], one.report, settles=settles)
    return nearest or Outcome("not-settled", "no report in the graph has these words or words nearly like them")


def _nearly(document: Document, held: Words, places: list[Place], report: str, *, settles: bool) -> Outcome:
    edits = tuple(edit for place in places for edit in place.edits)
    shown = " … ".join(place.shown for place in places if place.edits)
    passage = _passage(document, held, [place for place in places if place.edits])
    heavy = weight(edits)
    if heavy == "form":
        return Outcome("confirmed", "the report has these words in another form", report, passage, shown)
    if heavy == "omission":
        return Outcome("not-settled", "the report has more words in between", report, passage, shown)
    if settles:
        return Outcome("contradicted", "the report has other words", report, passage, shown)
    said = "the report has other words, but the quotation may be of a document that is not here"
    return Outcome("not-settled", said, report, passage, shown)


def _parts(quote: str) -> list[list[str]]:
    """Return the stretches of a quotation that are given as they were; short ones only where there is no longer one."""
    stretches = [words for words in map(words_of, _CUT.split(quote)) if words]
    return [words for words in stretches if len(words) >= _ENOUGH] or stretches


def _passage(document: Document, held: Words, places: list[Place]) -> Evidence:
    """Return the words of the report at these places, or at the longest of them where they lie apart."""
    spans = [held.span(place) for place in places]
    start, end = min(spans)[0], max(end for _, end in spans)
    if end - start > _TOGETHER:
        start, end = max(spans, key=lambda span: (span[1] - span[0], -span[0]))
    return evidence(document.text, start, end)


def _council(about: str, facts: Facts) -> str:
    """Return the council that a statement is about, or else the only one whose inspections the article tells of."""
    councils = {one.council for one in facts.inspections}
    return about or (next(iter(councils)) if len(councils) == 1 else "")


def _key_at(words: Evidence, facts: Facts) -> str:
    """Return the inspection of the finding that stands in the same words."""
    return next((one.inspection for one in facts.findings if _meets(words, one.evidence) and one.inspection), "")


def _meets(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
