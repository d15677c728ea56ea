"""Unions, associations and police forces that a text speaks of, for posts whose titles name none."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.bodies.civil import body_after
from graphkit.extract.posts.roles.offices import UNIONS
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.text import fold
from graphkit.language.words import COMMON
from graphkit.vocabulary import vocabulary

#: A body is looked for this many characters back.
_BACK = 240
_ASSOCIATIONS = frozenset(("adcs", "lga", "basw", "solace", "county-councils-network"))
_POLICE = re.compile(
    r"(?:asst|assistant|deputy|det|detective|ch|chief)?\.? ?(?:ch|chief|constable|sup|con|insp|det|police)"
)
_UNION = re.compile(r"(?<![\w'’-])(?:[A-Z][\w'’&-]+ (?:and |of )?){1,5}Union\b(?! (?:Street|Road|Jack|member))")
_NAME = r"[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3}"
#: "The Fortis union", "the union, Fortis," and "Fortis" right before "branch secretary".
_TOLD_UNION = re.compile(
    rf"(?<![\w’'-])(?!(?:The|A|Its|Their|Our) )(?P<one>{_NAME}) (?:trade )?union\b"
    rf"|\b(?:union|unions),? (?:called )?(?P<two>{_NAME})"
    rf"|(?<![\w’'-])(?P<three>{_NAME})(?:,| \||:| -) (?:[Tt]he|[Aa]n?|its|their) (?:[a-z-]+ ){{0,3}}union\b"
)
_BESIDE = 60
#: Forms in which a name of several words, common as they are, is plainly that of a union.
_TOLD_FULLY = frozenset({"two", "three"})
_OPENERS = frozenset("the a an its their our this that and but for at".split())
_FEW = 2
_OF_UNION = re.compile(rf"(?<![\w’'-])(?!(?:The|A|Its|Their|Our) )(?P<one>{_NAME})(?: union)?(?:['’]s)? (?:the )?$")
_REGIONS = frozenset("north south east west midlands london yorkshire humber england english british uk".split())
_AS = re.compile(r"\bas (?:its |the |a |new )*$")
_ELECTS = re.compile(r"\b(?:elected|appointed|chosen|chose|elects|appoints|named|picked|re-elected)\b")
_FORCE = re.compile(
    r"(?:(?:Isle of |City of )?(?!Chief |The |Constable |In )[A-Z][a-z]+ (?:and |& )?(?:Isle of )?){1,4}"
    r"(?:Police|Constabulary)\b(?! (?:and|&) Crime)"
)


def own_name(annotated: Annotated) -> str:
    """Return the name of the body that publishes a document: `UNISON` for one of its branches."""
    publisher = fold(annotated.document.publisher)
    concepts = vocabulary().concepts["organisation"].values()
    known = next((concept.label for concept in concepts if fold(concept.label) in publisher.split()), "")
    return known or annotated.document.publisher


def electing_body(annotated: Annotated, title: Title) -> str:
    """Return the body that is told to make somebody its chair: "BASW has elected Jane Moor as chair"; or nothing."""
    if not _AS.search(annotated.folded, max(title.opening - 12, 0), title.start):
        return ""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    if not _ELECTS.search(annotated.folded, sentence.start, title.start):
        return ""
    named = annotated.marks("organisation", sentence.start, title.start)
    if named:
        return vocabulary().concepts["organisation"][named[0].concept].label
    return body_after(annotated, sentence.start)[0]


def body_spoken_of(annotated: Annotated, title: Title, role: str) -> str:
    """Return the association or police force named last before a title that names none."""
    start = max(title.start - _BACK, 0)
    if body := electing_body(annotated, title):
        return body
    if role == "association-president" or title.head.endswith("president"):
        named = [m for m in annotated.marks("organisation", start, title.start) if m.concept in _ASSOCIATIONS]
        return vocabulary().concepts["organisation"][named[-1].concept].label if named else ""
    if role == "other" and _POLICE.match(title.head):
        forces = list(_FORCE.finditer(annotated.text))
        before = [match for match in forces if match.start() < title.start]
        return (before or forces)[-1][0] if forces else ""
    return ""


def association_before(annotated: Annotated, title: Title) -> bool:
    """Say whether "its chair" opens a sentence after one that names an association, and no council before or behind."""
    index = annotated.sentence_index(title.start)
    if not index or title.opening > annotated.sentences[index].start + 1:
        return False
    before = annotated.sentences[index - 1]
    named = [m for m in annotated.marks("organisation", before.start, before.end) if m.concept in _ASSOCIATIONS]
    beyond = ((before.start, named[0].start), (named[-1].end, before.end)) if named else ()
    return any(not within(annotated.councils, *stretch) for stretch in beyond)


def union_near(annotated: Annotated, title: Title) -> str:
    """Return the name of the body beside a title, or before it in its sentence: "Unison's Leeds branch secretary".

    Without one it is the union named last before in the document, or else the first in it.
    """
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    before = annotated.marks("organisation", max(sentence.start, title.start - 100), title.start)
    after = annotated.marks("organisation", title.end, title.end + len(" of the public service "))
    near = [*after[:1], *reversed(before)] or _unions_of(annotated, title.start)
    if near:
        return vocabulary().concepts["organisation"][near[0].concept].label
    named = _UNION.search(annotated.text)
    return named[0] if named else _unlisted_union(annotated, title)


def _unlisted_union(annotated: Annotated, title: Title) -> str:
    """Return the union in no list that a title stands behind, or that is told elsewhere to be one; empty for none."""
    before = _OF_UNION.search(annotated.text, max(title.opening - 60, 0), title.opening)
    stop = title.end + _BESIDE
    told = [match for match in _TOLD_UNION.finditer(annotated.text) if match.start() < stop][::-1]
    told += [before] if before else []
    return next((name for match in told if (name := _checked(annotated, match))), "")


def _checked(annotated: Annotated, match: re.Match[str]) -> str:
    """Return the name of a match, unless it is that of a place, a region, a person or a common word."""
    group = match.lastgroup or ""
    start, end = match.span(group)
    words = match[group].lower().split()
    common = [word in COMMON or word in _REGIONS for word in words]
    proper = group in _TOLD_FULLY and len(words) > _FEW and words[0] not in _OPENERS
    if (any(common) and not proper) or seat_in(annotated, start, end):
        return ""
    if any(m.start < end and m.end > start for m in within(annotated.councils, max(start - 40, 0), end)):
        return ""
    return "" if within(annotated.names, start, end) else match[group]


def _unions_of(annotated: Annotated, position: int) -> list[Mark]:
    """Return the mentions of unions in a document, the last before a position first, those after it last."""
    unions = [mark for mark in annotated.by_scheme.get("organisation", ()) if mark.concept in UNIONS]
    return [m for m in reversed(unions) if m.start < position] + [m for m in unions if m.start >= position]


def speaks_for_itself(annotated: Annotated) -> bool:
    """Say whether the document is published by a body that calls itself "our"."""
    folded = fold(annotated.document.publisher)
    return any(word in folded.split() for word in ("union", "association", "charity", "voice", "alliance", "unison"))
