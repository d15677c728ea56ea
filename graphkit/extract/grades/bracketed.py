"""Grades in brackets right after the name of the council that has them: "Salford (good, 2018)"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within

#: Between a council and the bracket, and between the bracket and its grade.
_COUNCIL = re.compile(r"(?:'s?)?(?: (?:city |county |borough )?council)? ")
_LEAD = re.compile(r"\((?:(?:rated|judged|graded|now|also|itself|still) )*[\"']?")
#: What may follow the grade inside the bracket.
_END = re.compile(r"[\"']?(?: overall)?(?:\)|[,;:] | in | since | at | last | when )")
#: How far before its grade a bracket may open, and how far before the bracket the council ends, in characters.
_REACH, _BEFORE = 24, 18


def bracketed_council(annotated: Annotated, mark: Mark) -> str:
    """Return the council (GSS code) in whose brackets a grade stands, empty where it stands in none."""
    folded = annotated.folded
    opens = folded.rfind("(", max(0, mark.start - _REACH), mark.start)
    if opens < 0 or not _LEAD.fullmatch(folded, opens, mark.start) or not _END.match(folded, mark.end):
        return ""
    named = within(annotated.councils, max(0, opens - 60), opens)
    if not named or len(named[-1].gss) != 1 or opens - named[-1].end > _BEFORE:
        return ""
    return named[-1].gss[0] if _COUNCIL.fullmatch(folded, named[-1].end, opens) else ""
