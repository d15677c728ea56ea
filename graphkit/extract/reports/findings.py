"""The findings of a report: each item of its lists, and what the sentences of its narrative praise or fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.findings.clauses import clauses
from graphkit.extract.findings.polarity import balance
from graphkit.extract.findings.topics import topics
from graphkit.extract.reports.front import Line
from graphkit.extract.reports.items import Item, items, unread
from graphkit.extract.reports.sections import Placed, placed
from graphkit.extract.reports.words import area, words
from graphkit.language.sentences import Sentence
from graphkit.model import Finding, evidence

#: The topic of what stands in the section about an area, beside those of its own words.
_OF_AREA = {
    "in-care": "children-in-care",
    "in-care-and-care-leavers": "children-in-care",
    "care-leavers": "care-leavers",
    "adoption": "permanence",
    "safeguarding-board": "partnership",
}
#: Words are about so many topics at most, and what their heading is about.
_MOST = 2
_POLARITY = {"improvement": "weakness", "strengths": "strength"}
#: What an item's place says of it, as the weights of topics know it.
_HINTS = ("voice inspectors", "block item", "announced True", "decided True", "person False", "action False")
#: Whom an item asks to act, which is not what it is about.
_ASKED = re.compile(
    r"(?:the )?(?:senior )?(?:leaders|local authority|council|area partnership|partnership|partners|board|lscb)\b"
    r"[^.]{0,80}?\b(?:should|must|needs? to)\b"
)
#: A clause that begins so tells under what circumstances something was found.
_CIRCUMSTANCE = re.compile(r"(?:when|where|if|before|until|unless|once|since|as|so that|in order)\b")
#: A clause or sentence that begins so goes on with what was spoken of.
_GOES_ON = re.compile(r"(?:but|and|although|though|which|this|these|they|it|however|yet)\b")
#: Words that put what a clause tells into the future, or say what is asked of everybody.
_NOT_FOUND = re.compile(r"\b(?:will|shall|might|ofsted's expectation)\b")
#: A sentence that tells a grade, which is no finding.
_JUDGED = re.compile(r"\b(?:judged|rated|graded|judgement) (?:\w+ ){0,9}(?:inadequate|adequate|good|outstanding)\b")
_DECIDING = ("polarity", "cue/negation", "cue/negative-outcome")
_LONG_KIND = len("inspections")
_MARKS = ".:;!”’)"
#: A heading in the type of the text has no mark at its end and at most so many characters.
_UNMARKED = 90


def report_findings(
    annotated: Annotated, lines: list[Line], *, council: str, inspection: str
) -> tuple[list[Finding], int]:
    """Return the findings of a report about a council, in order, and how many blocks of its lists were not read."""
    blocks = list(placed(lines))
    listed = list(items(annotated.document, blocks))
    found = [_of_item(annotated, one) for one in listed]
    for one in blocks:
        if one.role in ("summary", "findings") and one.line.block.kind in ("paragraph", "item"):
            found += _of_block(annotated, one)
    ordered = sorted(found, key=lambda one: (one[0], one[1]))
    findings = [
        Finding(
            council=council,
            polarity=polarity,
            topics=about,
            evidence=evidence(annotated.text, start, end),
            inspection=inspection,
        )
        for start, end, polarity, about in ordered
    ]
    return findings, unread(listed, blocks)


#: Where words begin and end, their polarity and their topics.
Told = tuple[int, int, str, tuple[str, ...]]


class _Clause(NamedTuple):
    """A clause at `start`:`end` with its polarity, the empty string where its words do not decide."""

    start: int
    end: int
    polarity: str


def _of_item(annotated: Annotated, one: Item) -> Told:
    asked = _ASKED.match(annotated.folded, one.start, one.end)
    masked = annotated.marks("topic", one.start, asked.end()) if asked else []
    about = _about(one.placed, topics(annotated, one.start, one.end, masked=masked, hints=_HINTS))
    return one.start, one.end, _POLARITY[one.placed.role], about or ("practice-quality",)


def _about(one: Placed, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the topics of words under a heading: their own, and the one that the heading is about."""
    of_area = _OF_AREA.get(one.area) or _OF_AREA.get(_part(one.part), "")
    if not of_area:
        return own[:_MOST]
    return own[:_MOST] if of_area in own[:_MOST] else (*own[:_MOST], of_area)


def _part(told: str) -> str:
    """Return the area that a part of a list is about."""
    found = words("report-subject").all(told)
    return area(told) or (found[0].concept if found else "")


def _of_block(annotated: Annotated, one: Placed) -> Iterator[Told]:
    """Yield what the sentences of a block tell."""
    before: Told | None = None
    for sentence in within(annotated.sentences, one.line.block.start, one.line.block.end):
        marked = annotated.text[sentence.end - 1] in _MARKS or sentence.end - sentence.start > _UNMARKED
        decides = one.announced or any(annotated.inside(sentence, scheme) for scheme in _DECIDING)
        if marked and decides and not _JUDGED.search(annotated.folded, sentence.start, sentence.end):
            for told in _of_sentence(annotated, one, sentence, before):
                before = told
                yield told


def _of_sentence(annotated: Annotated, one: Placed, sentence: Sentence, before: Told | None) -> Iterator[Told]:
    """Yield what a sentence tells: one finding for each run of its clauses that praise, or that fault.

    A run that names no topic has those of the run or the sentence before it, if it goes on with what that is about.
    """
    for polarity, run in _runs(annotated, _weighed(annotated, sentence, one.announced)):
        start, end = run[0].start, run[-1].end
        own = topics(annotated, start, end, masked=_masked(annotated, start, end), hints=_HINTS)
        named = bool(own) and bool(annotated.marks("topic", start, end))
        if not named and before is not None and _GOES_ON.match(annotated.folded, start):
            own = before[3]
        elif not own and one.area in _OF_AREA:
            own = (_OF_AREA[one.area],)
        if own:
            before = (start, end, polarity, _about(one, own))
            yield before


def _masked(annotated: Annotated, start: int, end: int) -> list[Mark]:
    """Return the names of visits, whose words tell nothing of a finding."""
    return [mark for mark in annotated.marks("kind", start, end) if mark.end - mark.start > _LONG_KIND]


def _weighed(annotated: Annotated, sentence: Sentence, announced: str) -> list[_Clause]:
    """Return the clauses of a sentence that tell what was found, with the polarity of each."""
    found = []
    for start, end in clauses(annotated.folded, sentence.start, sentence.end):
        if _NOT_FOUND.search(annotated.folded, start, end):
            continue
        weights = balance(annotated, start, end, _masked(annotated, start, end))
        polarity = announced
        if any(weights):
            polarity = "strength" if weights.strength > weights.weakness else "weakness"
        found.append(_Clause(start, end, polarity))
    return found


def _runs(annotated: Annotated, told: list[_Clause]) -> list[tuple[str, list[_Clause]]]:
    """Return the clauses of a sentence by polarity; clauses that decide nothing go with those beside them."""
    decides = [bool(one.polarity) for one in told]
    main = [
        yes and not _CIRCUMSTANCE.match(annotated.folded, one.start) for one, yes in zip(told, decides, strict=True)
    ]
    firm = main if any(main) else decides
    if not any(firm):
        return []
    polarity = told[firm.index(True)].polarity
    marked: list[tuple[str, _Clause]] = []
    for one, yes in zip(told, firm, strict=True):
        polarity = one.polarity if yes else polarity
        marked.append((polarity, one))
    return [(key, [one for _, one in run]) for key, run in groupby(marked, key=lambda pair: pair[0])]
