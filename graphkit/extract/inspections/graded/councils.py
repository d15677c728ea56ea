"""Which councils a grade is given to: those named in its clause, or the one spoken of."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils.asides import is_authority_within, is_other_post, is_over_another, is_place_within
from graphkit.extract.councils.back import in_relative_clause
from graphkit.extract.councils.context import both
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.described import described_among
from graphkit.extract.councils.inserted import outside_insertions
from graphkit.extract.grades.areas.given import GradeMention, goes_on
from graphkit.extract.grades.words.bracketed import bracketed_council, councils_behind, listed_councils
from graphkit.extract.inspections.events import Chronicle
from graphkit.extract.inspections.graded.one_by_one import one_of_those_before

_AND = re.compile(
    r"(?: again)?(?:,|,? and|,? and with them)(?: the)?(?: london borough of| city of)? (?:neighbouring )?"
)
#: What makes the council of somebody's other post the one graded: "who led Oldham to an outstanding rating".
_LED = re.compile(
    r"'s? (?:children's|services|department|director when)\b|,? where\b"
    r"|(?: council)? (?:to|from|through|out of|when it|while it)\b"
)
#: After the name of one of several councils, what is told of that one.
_OF_THIS_ONE = re.compile(
    r"(?:'s? (?:own )?(?:children's )?(?:services|department))?(?:,|\b) ?(?:\(|which|whose|where|itself|rated"
    r"|judged|graded|found"
    r"|deemed|an? |one of|another|the (?:only|first))(?![a-z])"
)
#: After a council named as that of somebody's other post or a helper, what is told of itself all the same.
_RATED = re.compile(r"(?: council)?,? \(?(?:which|whose|itself|rated|judged|graded|deemed)\b")
#: Between two grades of one council: "good overall now and outstanding for its leadership".
_ONE_CLAUSE = re.compile(r"(?: (?!it\b|they\b|we\b|the\b|but\b|while\b)[a-z']+){0,7} and [\"']?")
_QUALIFIES = re.compile(r"[\"']?(?:-(?:rated|graded))? (?:neighbours? |authority |council |county |city )?")
#: The longest such gap, in characters.
_QUALIFIED = 24
#: What begins a further clause of a sentence.
_CLAUSES = (", and ", ", but ", "; ", ": ", ", while ", ", whereas ", "; and ", "; but ")
#: The length of "the ".
_ARTICLE = 4


def councils_of(chronicle: Chronicle, index: int, mention: GradeMention) -> list[str]:
    """Return the councils that a grade is given to: those named in its clause, or else the one spoken of."""
    annotated, start = chronicle.annotated, chronicle.annotated.sentences[index].start
    low, high = mention.span
    named = [m for m in within(annotated.councils, low, mention.start) if len(m.gss) == 1]
    if not named and goes_on(annotated.folded, low, mention.start):
        named = [m for m in within(annotated.councils, start, low) if len(m.gss) == 1][-1:]
    if not named and low > start and _ONE_CLAUSE.fullmatch(annotated.folded, low, mention.start):
        named = [m for m in within(annotated.councils, start, low) if len(m.gss) == 1][-1:]
    if not named and annotated.folded[mention.end : mention.end + 40].count(":"):
        named = [m for m in within(annotated.councils, mention.end, high) if len(m.gss) == 1]
    folded = annotated.folded
    named = outside_insertions(annotated, annotated.sentences[index], named, mention.start)
    here = chronicle.context.council(index)
    named = [
        m for m in named if m.gss[0] == here or not (is_place_within(folded, m) or is_authority_within(folded, m, here))
    ]
    named = [m for m in named if not is_over_another(folded, m)]
    named = [
        m
        for m in named
        if m.start - low <= _ARTICLE
        or _RATED.match(folded, m.end)
        or _LED.match(folded, m.end)
        or not is_other_post(folded, start, m)
    ]
    mark = Mark(mention.start, mention.end, mention.grade)
    if listed := listed_councils(annotated, start, mark):
        return listed
    if behind := councils_behind(annotated, annotated.sentences[index], mark):
        return behind
    if beside := _beside_grade(annotated, mention) or one_of_those_before(annotated, index, mention):
        return [beside]
    if len({m.gss for m in named}) > 1 and _OF_THIS_ONE.match(folded, named[-1].end):
        named = named[-1:]
    if described := described_among(folded, mention.start, within(annotated.councils, start, mention.start)):
        return [described]
    if len({m.gss for m in named}) < 2:
        spoken_of = in_relative_clause(annotated, mention.start) or chronicle.context.council(index)
        return [named[-1].gss[0]] if named else both(annotated, index) or [spoken_of]
    return _of_several(chronicle, index, mention, named)


def _of_several(chronicle: Chronicle, index: int, mention: GradeMention, named: list[CouncilMention]) -> list[str]:
    """Return the councils that a grade is given to among several `named` before it in its sentence."""
    annotated, start = chronicle.annotated, chronicle.annotated.sentences[index].start
    if own := _of_clause(annotated.folded, start, mention.start, named):
        return [own]
    chain = [named[-1]]
    for one in reversed(named[:-1]):
        if _AND.fullmatch(annotated.folded, one.end, chain[0].start):
            chain.insert(0, one)
    if len(chain) > 1:
        return list(dict.fromkeys(one.gss[0] for one in chain))
    return [in_relative_clause(annotated, mention.start) or chronicle.context.council(index)]


def _of_clause(folded: str, start: int, position: int, named: list[CouncilMention]) -> str:
    """Return the council (GSS code) that alone is named in the clause of a position, at its head; empty for none."""
    cuts = [at + len(word) for word in _CLAUSES if (at := folded.rfind(word, start, position)) >= 0]
    cut = max(cuts, default=start)
    inside = [one for one in named if one.start >= cut]
    alone = len({one.gss for one in inside}) == 1 and bool(inside) and cut > start
    return inside[0].gss[0] if alone and inside[0].start - cut <= _ARTICLE else ""


def _beside_grade(annotated: Annotated, mention: GradeMention) -> str:
    """Return the council (GSS code) that a grade qualifies: "outstanding-rated Salford", "Salford (outstanding)"."""
    if own := bracketed_council(annotated, Mark(mention.start, mention.end, mention.grade)):
        return own
    after = within(annotated.councils, mention.end, mention.end + _QUALIFIED)
    if not after or len(after[0].gss) != 1:
        return ""
    gap = annotated.folded[mention.end : after[0].start]
    return after[0].gss[0] if _QUALIFIES.fullmatch(gap) else ""
