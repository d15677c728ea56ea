"""Inspections told of by the way: "several visits since", and the report without a date or grade that is the news."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.inspections.events import VISITS, Chronicle, Event
from graphkit.extract.inspections.named.ordinals import counted
from graphkit.extract.inspections.named.planned import is_planned
from graphkit.extract.inspections.named.reported import is_elsewhere, reported
from graphkit.language.sentences import Sentence

#: More visits than these are counted and not told of.
_TOLD_AS_ONE = 3
#: Around visits, what tells that they have been made.
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|found|noted|saw|said|told|came|went|made|took|showed|since|last|latest|recent"
    r"|earlier|previous|so far|past|following|[a-z]{3,}ed)\b"
)
#: Tells of all councils, or of what is the rule.
_RULE = re.compile(
    r"\b(?:councils|authorities|every council|usually|normally|as a rule|every \w+ (?:years|months)|elsewhere"
    r"|other (?:areas|places|boroughs|counties))\b"
)
#: Beside visits, what makes them a plan or a fear.
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|can|could|may|might|must|should|faces?|facing|subject to|to come|is to|are to"
    r"|(?:visits?|one) (?:carries|carry|gives?|is|are)"
    r"|no (?:\w+ )?(?:visits?|monitoring|inspections?)|without|await\w*|if|until|regular|next|future|carry out"
    r"|expect|promised|due|spared|avoid\w*|escap\w*|(?:who|he|she|has|had) led"
    r"|(?:not|n't|never)(?: yet)? (?:had|been|got|received|come|visited)"
    r"|further(?! \w+ (?:was|were|has|have|had)\b))\b"
)
#: How far from the visits such words stand, in characters.
_BESIDE = 40
#: Tells of today's news.
_NEW = re.compile(
    r"\b(?:has|have|says?|finds?|latest|new|newest|today|just|recent(?:ly)?|this (?:morning|week|month|year)|yesterday"
    r"|last (?:week|month)|out)\b"
)
_INSPECTION = re.compile(
    r"\b(?:ofsted(?:'s)?(?: \w+){0,2} inspection|inspections? (?:by|from) (?:the )?(?:ofsted|inspectors|watchdog)"
    r"|ofsted (?:has|have) (?:(?:now|just|also|been) )*(?:been (?:in\b(?! touch)|there|here|back|to)|inspected"
    r"|reported|visited|called (?:in|on)|looked (?:at|into)|come))\b"
)
#: Before a report or an inspection, these say that it is not there, or not yet; after it, that it never was.
_NONE_YET = re.compile(
    r"\b(?:(?:no|next|future|upcoming|forthcoming|any|possible|potential) (?:\w+ )?"
    r"|(?:welcome|expect\w*|await\w*|fac(?:e[sd]?|ing)|prepar\w+ for|request\w*|(?:ask|call)\w* for"
    r"|demand\w*|wants?) an? "
    r"|(?:if|unless|until|den(?:y|ies|ied|ying)(?: that)?) (?:the )?)$"
)
_NEVER = re.compile(
    r" (?:would|could|might|may|is (?:due|expected|likely|planned)"
    r"|will (?:take place|come|happen|begin|start|follow))\b"
)


def register_by_the_way(chronicle: Chronicle) -> None:
    """Register, as events without a date, the visits of which a document tells none by itself, and its bare report.

    A report is that of the main council of which no inspection is told that is news.
    """
    for index in range(len(chronicle.annotated.sentences)):
        _visits(chronicle, index)
    _report(chronicle)


def _visits(chronicle: Chronicle, index: int) -> None:
    annotated, council = chronicle.annotated, chronicle.context.council(index)
    for mark in chronicle.kinds[index] if council else ():
        if mark.concept not in VISITS or chronicle.of(council, mark.concept):
            continue
        many = (counted(annotated.folded, mark) or 0) > _TOLD_AS_ONE
        if not many and _have_been(annotated, annotated.sentences[index], mark):
            chronicle.events.append(Event(council, mark.concept, index))


def _have_been(annotated: Annotated, sentence: Sentence, visits: Mark) -> bool:
    """Say whether a sentence tells of visits as made, without their date, and not as planned or the rule."""
    folded, start, end = annotated.folded, sentence.start, sentence.end
    beside = max(start, visits.start - _BESIDE), min(end, visits.end + _BESIDE)
    if folded[end - 1] == "?" or _RULE.search(folded, start, end) or _NOT_YET.search(folded, *beside):
        return False
    if any(date.value for date in annotated.dates_in(sentence)):
        return False
    return bool(_PAST.search(folded, start, visits.start) or _PAST.search(folded, visits.end, end))


def _report(chronicle: Chronicle) -> None:
    annotated, main = chronicle.annotated, chronicle.context.main
    own = [event for event in chronicle.events if event.council == main]
    dated = {event.sentence for event in own}.union(chronicle.told)
    if not main or any(chronicle.is_news(event) for event in own):
        return
    for index, sentence in enumerate(annotated.sentences):
        own_sentence = chronicle.context.council(index) == main and index not in dated
        told = _of_report(annotated, sentence) if own_sentence else None
        if told is None or is_planned(annotated, sentence, told.start) or _is_none_yet(annotated, sentence, told):
            continue
        if not own or _NEW.search(annotated.folded, sentence.start, sentence.end):
            chronicle.events.append(Event(main, chronicle.news_of(main), index))
            return


def _is_none_yet(annotated: Annotated, sentence: Sentence, told: Mark) -> bool:
    """Say whether a sentence tells of a report that is not there: "there has been no Ofsted report", "the next"."""
    if _NONE_YET.search(annotated.folded, sentence.start, told.start):
        return True
    return _NEVER.match(annotated.folded, told.end, sentence.end) is not None


def _of_report(annotated: Annotated, sentence: Sentence) -> Mark | None:
    """Return where a sentence tells of what Ofsted reported, or of an inspection by Ofsted."""
    if (told := reported(annotated, sentence)) is not None:
        return told
    found = _INSPECTION.search(annotated.folded, sentence.start, sentence.end)
    if found is None or is_elsewhere(annotated, sentence):
        return None
    return Mark(found.start(), found.end(), "inspection")
