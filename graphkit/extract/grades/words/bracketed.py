"""Grades in brackets or after a dash right behind the name of the council that has them: "Salford (good, 2018)"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

#: Between a council and the grade: a bracket, a dash or a colon, and what says no more than when or how often.
_GAP = re.compile(
    r"(?:'s?)?(?: (?:city |county |borough )?council)?(?: \(| - |: )"
    r"(?:(?:rated|judged|graded|now|also|itself|still|again|always|once|then|only|just|already|long|ever) )*[\"']?"
)
#: What may follow the grade.
_END = re.compile(
    r"[\"']?(?: (?:overall|too|also|as well|again|still|now|already|once more|at last|throughout|itself|by then"
    r"|for the \w+ time|the \w+ time))*"
    r"(?:\)|[,;:.](?! (?:in|by|on) its own\b)| - "
    r"| in (?!parts|places|many|some|most|general|theory|principle)| since | at | last"
    r"| when (?!they|you|he|she|we)| from )"
)
#: How far before its grade the council ends, in characters.
_REACH = 44

#: From a grade at the head of a sentence to a list of councils.
_HEADS = re.compile(r"[\"']?(?: (?:overall|again|still|so far|this (?:month|week|year)))?(?::| -) (?:the )?")
#: Before such a list, what else than children's services it grades.
_OTHER = re.compile(
    r"\b(?:hygiene|food|schools|nurseries|care homes|hospitals|roads|buses|parks|recycling)\b[^.:\n]{0,40}[.:\n]+ *$"
)
#: How far before the list it may stand, in characters.
_BEFORE = 60
#: Between two councils of the list.
_ITEM = re.compile(
    r"(?: council)?(?: \([^()]{2,40}\)| in \w+(?: \d{4})?)?(?:[,;](?: as (?:ever|always|before|well|expected)[,;])?)?"
    r"(?: and| &)? (?:the )?"
)
#: What follows the last of them.
_ENDS = re.compile(r"(?: council)?(?:,? (?:too|as well|again))?(?:[.;\n]|$| \(| in \w+(?: \d{4})?[.,;])")


def beside_council(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade of a sentence stands set off right behind a council, or before a list of councils."""
    return bool(bracketed_council(annotated, mark) or listed_councils(annotated, sentence.start, mark))


def bracketed_council(annotated: Annotated, mark: Mark) -> str:
    """Return the council (GSS code) right behind whose name a grade stands, set off; empty for none."""
    named = within(annotated.councils, max(0, mark.start - _REACH - 60), mark.start)
    if not named or len(named[-1].gss) != 1 or mark.start - named[-1].end > _REACH:
        return ""
    set_off = _GAP.fullmatch(annotated.folded, named[-1].end, mark.start)
    return named[-1].gss[0] if set_off and _END.match(annotated.folded, mark.end) else ""


def listed_councils(annotated: Annotated, start: int, mark: Mark) -> list[str]:
    """Return the councils listed after a grade that heads a sentence beginning at `start`: "Good: Bolton and Bury"."""
    if annotated.folded[start : mark.start].strip("\"' ") or _OTHER.search(
        annotated.folded, max(0, start - _BEFORE), start
    ):
        return []
    after = _HEADS.match(annotated.folded, mark.end)
    found: list[str] = []
    at = after.end() if after else -1
    for mention in within(annotated.councils, at, annotated.sentences[annotated.sentence_index(start)].end):
        joined = at == mention.start if not found else _ITEM.fullmatch(annotated.folded, at, mention.start)
        if at < 0 or not joined or len(mention.gss) != 1:
            break
        found.append(mention.gss[0])
        at = mention.end
    return found if found and _ENDS.match(annotated.folded, at) else []
