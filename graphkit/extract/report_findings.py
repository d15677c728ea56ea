"""The findings of a report: each item of its lists, and what the sentences of its narrative praise or fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from graphkit.extract.annotate import Annotated
from graphkit.extract.finding_voice import Telling
from graphkit.extract.findings import Candidate, clauses_of
from graphkit.extract.report_front import Line
from graphkit.extract.report_items import Item, items
from graphkit.extract.report_sections import Placed, placed
from graphkit.extract.topics import topics
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
#: A clause that begins so tells under what circumstances something was found.
_CIRCUMSTANCE = re.compile(r"(?:when|where|if|before|until|unless|once|since|as|so that|in order)\b")
_DECIDED = "decided True"
#: A heading in the type of the text has no mark at its end and at most so many characters.
_UNMARKED = 90


def report_findings(annotated: Annotated, lines: list[Line], *, council: str, inspection: str) -> list[Finding]:
    """Return the findings of a report about a council, in order."""
    blocks = list(placed(lines))
    found = [_of_item(annotated, one) for one in items(annotated.document, blocks)]
    for one in blocks:
        if one.role in ("summary", "findings") and one.line.block.kind in ("paragraph", "item"):
            found += _of_block(annotated, one)
    ordered = sorted(found, key=lambda one: (one[0], one[1]))
    return [
        Finding(
            council=council,
            polarity=polarity,
            topics=about,
            evidence=evidence(annotated.text, start, end),
            inspection=inspection,
        )
        for start, end, polarity, about in ordered
    ]


Told = tuple[int, int, str, tuple[str, ...]]


def _of_item(annotated: Annotated, one: Item) -> Told:
    about = _about(one.placed, topics(annotated, one.start, one.end, hints=_HINTS))
    return one.start, one.end, _POLARITY[one.placed.role], about or ("practice-quality",)


def _about(one: Placed, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the topics of words under a heading: their own, and the one that the heading is about."""
    of_area = _OF_AREA.get(one.area)
    return own[:_MOST] if of_area is None or of_area in own[:_MOST] else (*own[:_MOST], of_area)


def _of_block(annotated: Annotated, one: Placed) -> Iterator[Told]:
    """Yield what the sentences of a block tell."""
    block = one.line.block
    index = annotated.sentence_index(block.start)
    while index < len(annotated.sentences) and annotated.sentences[index].start < block.end:
        sentence = annotated.sentences[index]
        marked = annotated.text[sentence.end - 1] in ".:;!”’)" or sentence.end - sentence.start > _UNMARKED
        if sentence.start >= block.start and marked and annotated.inside(sentence, "topic"):
            yield from _of_sentence(annotated, one, index)
        index += 1


def _of_sentence(annotated: Annotated, one: Placed, index: int) -> Iterator[Told]:
    """Yield what a sentence tells: one finding for each run of its clauses that praise, or that fault."""
    told = list(clauses_of(annotated, index, Telling("inspectors", annotated.sentences[index].start, one.announced)))
    for polarity, run in _runs(annotated, told):
        start, end = run[0].start, run[-1].end
        masked = [mark for clause in run for mark in clause.masked]
        own = topics(annotated, start, end, masked=masked, hints=run[0].hints)
        if own:
            yield start, end, polarity, _about(one, own)


def _runs(annotated: Annotated, told: list[Candidate]) -> list[tuple[str, list[Candidate]]]:
    """Return the clauses of a sentence by polarity; clauses that decide nothing go with those beside them."""
    decides = [_DECIDED in one.hints for one in told]
    main = [yes and not _CIRCUMSTANCE.match(annotated.folded, one.start) for one, yes in zip(told, decides, strict=True)]
    firm = main if any(main) else decides
    if not any(firm):
        return [(told[0].polarity, told)] if told else []
    polarity = told[firm.index(True)].polarity
    marked: list[tuple[str, Candidate]] = []
    for one, yes in zip(told, firm, strict=True):
        polarity = one.polarity if yes else polarity
        marked.append((polarity, one))
    return [(key, [one for _, one in run]) for key, run in groupby(marked, key=lambda pair: pair[0])]
