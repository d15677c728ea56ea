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


#: From a grade to the first of the councils that all got it: "Good ratings went to", "judged good in".
_NOUN = r"(?:ratings?|grades?|marks?|verdicts?|judge?ments?|results?)"
_WORDS = (
    r"by|from|ofsted|inspectors|the|its|their|to|for|on|of|in|at|children's|social|care|services|departments?|councils"
    r"|authorities|boroughs|overall|today|also|only|both|all|two|three|four|five|six|were|was|is|are|has|have|had|been"
)
_TO_EACH = re.compile(
    rf"[\"')]* (?:(?:ofsted )?{_NOUN}(?:,? (?:{_WORDS}|went|gone|go|goes|handed|given|awarded))+"
    rf"|(?:{_WORDS}|{_NOUN})(?:,? (?:{_WORDS}|{_NOUN}))*):? "
)
#: After the last of them, what makes it the subject of a further clause: "good in Leeds, and Kent is inadequate".
_GOES_ON = re.compile(
    r"(?:'s\b| council)*,? (?:is|was|are|were|has|have|had|requires?|got|gets?|rated|remains?|will|which)\b"
)
#: The longest such words, in characters.
_FAR = 90


def councils_behind(annotated: Annotated, sentence: Sentence, mark: Mark) -> list[str]:
    """Return the councils that got a grade told before all their names: "Good ratings went to Leeds, Kent and Essex".

    Only two or more of them, in a list, where the sentence names none before.
    """
    if within(annotated.councils, sentence.start, mark.start):
        return []
    behind = within(annotated.councils, mark.end, sentence.end)
    if len(behind) < 2 or behind[0].start - mark.end > _FAR:
        return []
    if not _TO_EACH.fullmatch(annotated.folded, mark.end, behind[0].start):
        return []
    found: list[str] = []
    at = behind[0].start
    for mention in behind:
        if len(mention.gss) != 1 or (found and not _ITEM.fullmatch(annotated.folded, at, mention.start)):
            break
        found.append(mention.gss[0])
        at = mention.end
    return found if len(set(found)) > 1 and not _GOES_ON.match(annotated.folded, at) else []


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
