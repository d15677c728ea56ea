"""What a count measures: cases for each worker, children in care, workers who come and go, cases read.

A count without a noun goes with the words at its side, with a metric named before it, or with the
figure before.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.measures.caseloads import is_caseload, spread
from graphkit.extract.measures.counted import of_noun
from graphkit.extract.measures.figures import (
    CLOSE,
    COUNTED,
    FEW,
    NEAR,
    Figure,
    Reading,
    chained,
    has,
    is_bare,
    nearest,
)
from graphkit.extract.measures.people import is_pair_hired, is_to_come
from graphkit.language.sentences import Sentence

#: More than this is no caseload.
_CASELOAD = 150
#: A metric that is named before its number stands at most this far before it.
_NAMED_NEAR = 90
_LINK = re.compile(
    r"\b(?:from|to|were|had|have|has|was|is|been|of|at|further|another|than|up|many as|between|and|below|over|about"
    r"|only|by then|now|being|before,|earlier,|number|reached"
    r"|reaching|hit|exceeded|topped|passed|totalled|numbered|averaged|averaging)"
    r"(?: just| about| around| nearly| almost| only| some| roughly| over| under| up| down| a record| more than"
    r"| fewer than| an? \w+){0,2} $"
)
_HAVING = re.compile(
    r"\b(?:had|have|has|having|held|holding|hold|holds|with|carry|carrying|carried|many as|up to|over|than|juggling"
    r"|handling|managing|given|allocated|assigned|looking after|responsible for)(?: (?:more|fewer|less) than| \w+)? $"
)
_BEING = re.compile(
    r"(?: others| more)? (?:(?P<verb>were|are|had|have|is|was|getting|needed|need)"
    r"|in|on|under|with|without|the subject|subject)\b"
)
#: "The number of children in care, 812 at the end of March, …".
_NUMBER_AND = re.compile(r"\b(?:number|total) of [a-z' -]{3,30}, $")
_NUMBER_OF = re.compile(r"\b(?:number|numbers|total|backlog|queue|tally) of (?:[\w-]+ ){0,2}$")
_JOIN = re.compile(r" (?:[a-z]+ ){1,3}(?:will|would|are to|have)(?: be| have)? (?:join(?:ed|ing)?|start\w* work)\b")
_WERE_READ = re.compile(
    r"(?: (?:that|which))?(?: (?:they|it|inspectors|auditors))?(?: had)? (?:looked at|sampled|examined|opened|read"
    r"|reviewed|audited|checked|seen|tracked)\b"
)
_OF_YOU = re.compile(r" of (?:you|us)\b")
_AUDIT_OF = re.compile(r"\b(?:audits?|samples?|sampling|review|check|trawl) of (?:just |only |some |about )?$")
_OF_COUNCILS = re.compile(r"\b\d+ (?:\w+ )?(?:councils|authorities|boroughs|local authorities)\b")
#: Metrics that may be named before their number, with what they count.
_NUMBERED = {
    "children-in-care": "children",
    "child-protection-plans": "children",
    "children-in-need": "children",
    "referrals": "referrals",
    "staff-count": "people",
    "recruits": "people",
}
_OF_WORK = frozenset({"agency-share", "vacancy-rate", "turnover-rate", "spending", "other", "staff-count", "recruits"})
_WORKERS = {"cue/joining": "recruits", "cue/leaving": "other", "cue/meeting": "other", "cue/from-agency": "other"}


def count(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    """Return what a number that is no share and no money measures; `before` is what the one before it does."""
    noun = figure.noun
    value = float(figure.number.value)
    if annotated.folded.startswith("-strong", figure.number.end):
        return Reading("staff-count", "people") if value >= FEW else None
    if noun is not None and noun.concept in ("staff", "posts", "persons") and is_to_come(annotated, sentence, figure):
        return Reading("recruits", noun.concept if noun.concept == "posts" else "people", figure.number.qualifier)
    if value == 2 and noun is not None and noun.concept == "staff":
        two = is_pair_hired(annotated, sentence, figure, noun)
        return Reading("recruits", "people", figure.number.qualifier) if two else None
    if value < 3 or (noun is not None and noun.concept == "none"):
        return None
    told = _told_at_once(annotated, sentence, figure) if noun is None else None
    if noun is None and told is None and _OF_COUNCILS.search(annotated.folded, sentence.start, figure.number.start):
        return None
    if noun is None and told is None and not is_bare(annotated, figure, sentence.end):
        return None
    again = before is not None and before.metric == "caseload" and figure.start > sentence.start
    if is_caseload(annotated, sentence, figure) or (again and noun and chained(annotated, figure)):
        return Reading("caseload", noun.concept if noun else "cases", spread(annotated, sentence, figure))
    if noun is None:
        return told or _bare(annotated, sentence, figure, before)
    return of_noun(annotated, sentence, figure, noun.concept)


def _bare(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    """Read a number without a noun: "10, down from 18", "some have as many as 28", "in eight of these"."""
    words = annotated.folded[max(sentence.start, figure.number.start - 40) : figure.number.start]
    label = _label(annotated, figure)
    if label:
        return _labelled(annotated, sentence, figure, label)
    before = None if before is None or before.unit in ("percent", "GBP", "rate") else before
    if before is not None and _is_next_council(annotated, figure):
        return before
    linked = bool(_LINK.search(words) or figure.number.qualifier or chained(annotated, figure))
    if before is not None and figure.part:
        return of_noun(annotated, sentence, figure, "staff" if before.unit == "people" else before.unit)
    of_them = figure.start > sentence.start or _BEING.match(annotated.folded, figure.number.end)
    if before is not None and before.metric == "cases-sampled" and of_them:
        return Reading("other", before.unit) if float(figure.number.value) >= FEW / 2 else None
    if before is not None and before.metric == "caseload":
        having = linked or _HAVING.search(words)
        fits = having and FEW / 2 <= float(figure.number.value) <= _CASELOAD
        return Reading("caseload", before.unit, spread(annotated, sentence, figure)) if fits else None
    if before is not None and figure.start > sentence.start and chained(annotated, figure):
        return before
    beside = _NUMBER_AND.search(words)
    named = _named_before(annotated, sentence, figure) if beside or _LINK.search(words) else None
    told_alike = before is not None and (float(figure.number.value) >= FEW or before.metric != "staff-count")
    return named or (before if linked and told_alike else None)


def _is_next_council(annotated: Annotated, figure: Figure) -> bool:
    """Say whether a figure is that of the next council of a list: "Bury 14; Wigan 19"."""
    gap = annotated.folded[figure.start : figure.number.start]
    named = within(annotated.councils, figure.start, figure.number.start)
    return bool(named) and gap.startswith((";", ",")) and not gap[named[-1].end - figure.start :].strip(" :")


def _told_at_once(annotated: Annotated, sentence: Sentence, figure: Figure) -> Reading | None:
    """Read a number without a noun by the words beside it: "hired 60", "28 left", "604 were in care"."""
    qualifier, many = figure.number.qualifier, float(figure.number.value) >= FEW
    if many and _OF_YOU.match(annotated.folded, figure.number.end):
        whole = annotated.folded[figure.number.end + len(" of you") :].startswith((".", ",", " who", "!"))
        return Reading("staff-count" if whole else "other", "people", qualifier)
    if many and _JOIN.match(annotated.folded, figure.number.end):
        return Reading("recruits", "people", qualifier)
    read = _WERE_READ.match(annotated.folded, figure.number.end)
    if many and (read or _AUDIT_OF.search(annotated.folded, sentence.start, figure.number.start)):
        return Reading("cases-sampled", "cases", qualifier)
    if has(annotated, sentence, figure, "cue/candidates", CLOSE):
        return Reading("other", "people", qualifier)
    best = nearest(annotated, sentence, figure.number, ("cue/joining", "cue/leaving", "cue/from-agency"), CLOSE // 2)
    behind = best is not None and best[1].start >= figure.number.end
    if best and not figure.part and ((behind and many) or best[0] == "cue/joining"):
        return Reading(_WORKERS[best[0]], "people", qualifier)
    return of_noun(annotated, sentence, figure, "children") if many and _befalls(annotated, sentence, figure) else None


def _befalls(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether words about children follow a number at once: "604 were in care", "301 on protection plans"."""
    being = _BEING.match(annotated.folded, figure.number.end)
    if not being:
        return False
    schemes = ("cue/in-care", "cue/harmed", "cue/known-to-services", "metric")
    most = NEAR if being["verb"] else CLOSE
    best = nearest(annotated, sentence, figure.number, schemes, most)
    return best is not None and best[1].start >= figure.number.end and best[1].concept not in _OF_WORK


def _named_before(annotated: Annotated, sentence: Sentence, figure: Figure) -> Reading | None:
    """Read a number by what is named before it: a metric, the nearest of several, or "the number of …"."""
    start = sentence.start if chained(annotated, figure) else figure.start
    near = max(start, figure.number.start - _NAMED_NEAR)
    if float(figure.number.value) < FEW:
        return None
    found = [mark for mark in annotated.marks("metric", near, figure.number.start) if mark.concept in _NUMBERED]
    found = [mark for mark in found if not annotated.folded.endswith(" referral", 0, mark.end)]
    if found:
        return Reading(found[-1].concept, _NUMBERED[found[-1].concept], figure.number.qualifier)
    units = [mark for mark in annotated.marks("unit", near, figure.number.start) if mark.concept in COUNTED]
    counted = [mark for mark in units if _NUMBER_OF.search(annotated.folded, near, mark.start)]
    if counted and counted[0].concept == "plans":
        return Reading("other", "plans", figure.number.qualifier)
    return of_noun(annotated, sentence, figure, counted[0].concept) if counted else None


def _label(annotated: Annotated, figure: Figure) -> int:
    """Return where the label of a number ends, in a table or before a colon and perhaps a council's name; else 0."""
    end = figure.number.start
    named = within(annotated.councils, figure.start, end)
    if named and not annotated.folded[named[-1].end : end].strip(" :"):
        end = named[-1].start
    return end if annotated.folded.endswith((": ", "| "), figure.start, end) else 0


def _labelled(annotated: Annotated, sentence: Sentence, figure: Figure, end: int) -> Reading | None:
    """Read a number by its label, which ends at `end`."""
    if "caseload" in annotated.folded[figure.start : end]:
        return Reading("caseload", "cases", spread(annotated, sentence, figure))
    named = [mark for mark in annotated.marks("metric", figure.start, end) if mark.concept in _NUMBERED]
    if named:
        return Reading(named[-1].concept, _NUMBERED[named[-1].concept], figure.number.qualifier)
    counted = [m for m in annotated.marks("unit", figure.start, end) if m.concept in COUNTED]
    if counted and counted[-1].concept == "posts":
        return Reading("other", "posts", figure.number.qualifier)
    if counted:
        return of_noun(annotated, sentence, figure, counted[-1].concept)
    harmed = annotated.marks("cue/harmed", figure.start, end)
    return Reading("children-affected", "children", figure.number.qualifier) if harmed else None
