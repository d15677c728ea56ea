"""Grades in brackets or after a dash right behind the name of the council that has them: "Salford (good, 2018)"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within

#: Between a council and the grade: a bracket, a dash or a colon, and what says no more than when or how often.
_GAP = re.compile(
    r"(?:'s?)?(?: (?:city |county |borough )?council)?(?: \(| [\u2013\u2014-] |: )"
    r"(?:(?:rated|judged|graded|now|also|itself|still|again|always|once|then|only|just|already|long|ever) )*[\"']?"
)
#: What may follow the grade.
_END = re.compile(
    r"[\"']?(?: (?:overall|too|also|as well|again|still|now|already|once more|at last|throughout|itself|by then"
    r"|for the \w+ time|the \w+ time))*"
    r"(?:\)|[,;:.]| [\u2013\u2014-] | in (?!parts|places|many|some|most|general|theory|principle)| since | at | last"
    r"| when | from )"
)
#: How far before its grade the council ends, in characters.
_REACH = 44


def bracketed_council(annotated: Annotated, mark: Mark) -> str:
    """Return the council (GSS code) right behind whose name a grade stands, set off; empty where it stands so in none."""
    named = within(annotated.councils, max(0, mark.start - _REACH - 60), mark.start)
    if not named or len(named[-1].gss) != 1 or mark.start - named[-1].end > _REACH:
        return ""
    set_off = _GAP.fullmatch(annotated.folded, named[-1].end, mark.start)
    return named[-1].gss[0] if set_off and _END.match(annotated.folded, mark.end) else ""
