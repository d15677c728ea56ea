"""Of what kind an inspection is by the words beside its name: of another service, of special needs, a mock one."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Stand for the kind of inspection where a sentence tells that inspectors were there, of a visit, or what they said.
BEING_THERE, A_VISIT, REPORTED = "being-there", "a-visit", "reported"
_PARTED = re.compile(r"[,;:]| and | but ")
#: Yearly ratings and reviews, which gave grades to councils' services before 2013.
_GRADED_BEFORE_2013 = ("annual", "joint area review")
#: Two marks of a sentence so close are of one thing.
_BESIDE = 45
_UNREAL = re.compile(
    r"\b(?:mock|post|pre|ombudsman's|auditors'|police|fire|health|trial|practice|dummy|pretend|no|own|next)"
    r"[- ](?:\w+ )?$"
    r"|\b(?:budgets?|accounts|books|finances|roads|bridges|buildings|kitchens)(?: \w+){0,3} $"
)
_UNREAL_REACH = 90
#: Before "inspected", these make it what another inspectorate did.
_BY_OTHERS = re.compile(
    r"\b(?<!and the )(?<!and )(?:cqc|care quality commission|hmicfrs|hmic|constabulary|probation inspectorate)"
    r"(?:(?!\bofsted\b)[^.;,]){0,40}$"
)
#: Around an inspection, what explains its kind: "What is a focused visit?", "A focused visit is a short one".
_ONE = re.compile(r"[\"'(]*(?:(?:so,? )?what (?:is|are|happens (?:at|in|on)) )?(?:an? |an? ofsted )?")
_IS_ONE = re.compile(
    r"(?:\?|,? (?:is|are) (?:an? |not |carried out|made|paid|held|when|where|how)|s? (?:does|do) (?:not )?)"
)
#: Longer than such a visit took.
_WEEKS = re.compile(r"\b(?:for|spent|over|of) (?:two weeks|a fortnight)\b")
_OF_ITS = re.compile(
    r" (?:of )?(?:its |the |their )?(?:(?:area's|council's|county's|city's|borough's|local) )?"
    r"(?:services for |work with )?"
)
_THEY = re.compile(r"(?:they|these|those|both|the (?:weaknesses|failings|concerns|problems))\b")
#: What makes such inspections, without the names of the inspectorates.
_TEAM = re.compile(
    r"\b(?:joint (?:inspection )?team\b[^.;]{0,60}\b(?:police|health|probation)\b"
    r"|four(?= (?:inspectorates|watchdogs|inspection bodies)\b))"
)
#: Inspectorates with whom they inspect other things.
_OTHERS = re.compile(r"\b(?:police|constabulary|hmicfrs|hmic|probation)\b")
_TOGETHER = re.compile(r"\b(?:joint|jointly|together|side by side|local area)\b")
_WITH_HEALTH_SINCE = "2016"
#: Between the name of a service and what is told of it in an aside.
_TOLD_OF = re.compile(r"(?: itself| too| alone)?(?: in \w+)?, (?:which was |when |also |last )*$")
#: One of these is in what tells of such a team.
_OF_TEAMS = ("joint ", "four ", "probation")
_OFSTED = re.compile(r"\bofsted\b")
_HEALTH = re.compile(r"\b(?:cqc|care quality commission)\b")
_POLICE = re.compile(r"\b(?:constabulary|hmicfrs|hmic|police(?: and \w+)? inspectorates?)\b")


def exact_kind(annotated: Annotated, sentence: Sentence, mark: Mark, graded: bool) -> Mark | None:
    """Return a mark with the kind that the words beside it make it, or None where it is no council's inspection."""
    if graded and annotated.folded.startswith(_GRADED_BEFORE_2013, mark.start):
        return mark._replace(concept="inspection")
    if annotated.folded.startswith("joint inspection", mark.start):
        send = not graded and (of_special_needs(annotated, sentence) or with_health(annotated, sentence))
        return mark._replace(concept="inspection") if graded else mark._replace(concept="send") if send else mark
    if _is_explained(annotated.folded, sentence, mark):
        return None
    if mark.concept != "inspection":
        return mark
    if _beside(annotated, sentence, mark, "cue/other-service"):
        return mark._replace(concept="other")
    if is_elsewhere(annotated, sentence, mark):
        return None
    if _of_needs_beside(annotated, mark):
        return mark._replace(concept="send")
    return mark if graded else mark._replace(concept=_ungraded_kind(annotated, sentence, mark))


def _is_explained(folded: str, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a sentence only says what an inspection is: "JTAI = joint …", "A focused visit is a short one"."""
    if folded.startswith((" = ", " stands for ", " is short for "), mark.end) or folded.endswith("= ", 0, mark.start):
        return True
    return bool(_ONE.fullmatch(folded, sentence.start, mark.start) and _IS_ONE.match(folded, mark.end))


def _ungraded_kind(annotated: Annotated, sentence: Sentence, mark: Mark) -> str:
    """Return the kind of an inspection of which a sentence tells no grade."""
    if _is_such_a_visit(annotated, sentence, mark):
        return "other"
    if _BY_OTHERS.search(annotated.folded, sentence.start, mark.start):
        return "other"
    if (
        with_health(annotated, sentence)
        or of_special_needs(annotated, sentence)
        or _goes_on_about_needs(annotated, sentence)
    ):
        return "send"
    return "other" if is_snap_visit(annotated, sentence) else mark.concept


def _of_needs_beside(annotated: Annotated, mark: Mark) -> bool:
    """Say whether right after "inspected" or "inspection of" special educational needs are named."""
    folded = annotated.folded
    for needs in annotated.marks("cue/special-needs", mark.end, mark.end + _BESIDE):
        gap = folded[mark.end : needs.start]
        if annotated.text[needs.start : needs.end] != "send" and _OF_ITS.fullmatch(gap):
            return True
    return False


def _goes_on_about_needs(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence goes on with "they" about the special educational needs of the one before."""
    if annotated.inside(sentence, "cue/own-service") or not _THEY.match(annotated.folded, sentence.start):
        return False
    return follows_special_needs(annotated, sentence)


def is_snap_visit(annotated: Annotated, sentence: Sentence, when: str = "") -> bool:
    """Say whether a sentence tells of one of the ungraded, unannounced inspections of contact, referral and assessment.

    Ofsted made them from June 2009 to May 2012. `when` is the inspection's date, where it is known.
    """
    if not annotated.inside(sentence, "cue/unannounced") or _WEEKS.search(
        annotated.folded, sentence.start, sentence.end
    ):
        return False
    told = [when, *(date.value for date in annotated.dates_in(sentence))]
    return "2009" <= next(filter(None, told), annotated.document.published) < "2012-06"


def _is_such_a_visit(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a mark is "such an inspection" as the unannounced one that the sentence before told of."""
    index = annotated.sentence_index(sentence.start)
    if not index or not annotated.folded.endswith(("such ", "such an "), sentence.start, mark.start):
        return False
    return is_snap_visit(annotated, annotated.sentences[index - 1])


def is_unreal(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether an inspection is a mock one, one of the police, or the like."""
    return _UNREAL.search(annotated.folded, max(sentence.start, mark.start - _UNREAL_REACH), mark.start) is not None


def is_elsewhere(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a school, a home or the like was inspected, and not a council's services."""
    return _beside(annotated, sentence, mark, "cue/no-grade")


def of_special_needs(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence speaks of special educational needs and not of social care."""
    marks = annotated.inside(sentence, "cue/special-needs")
    spoken = any(annotated.text[mark.start : mark.end] != "send" for mark in marks)
    return spoken and not annotated.inside(sentence, "cue/own-service")


def _beside(annotated: Annotated, sentence: Sentence, mark: Mark, scheme: str) -> bool:
    """Say whether a word of a scheme stands near a mark, with no other clause or inspectorate between."""
    folded = annotated.folded
    for other in annotated.inside(sentence, scheme):
        low, high = min(mark.end, other.end), max(mark.start, other.start)
        near = high - low <= _BESIDE and not _PARTED.search(_TOLD_OF.sub("", folded[low:high]))
        if near and not folded.startswith(("cqc", "care quality"), other.start):
            return True
    return False


def joint_team(annotated: Annotated, sentence: Sentence) -> re.Match[str] | None:
    """Return where a sentence names all the inspectorates that make joint targeted area inspections, if it does."""
    folded = annotated.folded
    if not holds(folded, _OF_TEAMS, sentence.start, sentence.end):
        return None
    if team := _TEAM.search(folded, sentence.start, sentence.end):
        return team
    if folded.find("probation", sentence.start, sentence.end) < 0:
        return None
    others = (
        _HEALTH.search(folded, sentence.start, sentence.end),
        _POLICE.search(folded, sentence.start, sentence.end),
    )
    return _OFSTED.search(folded, sentence.start, sentence.end) if all(others) else None


def with_health(annotated: Annotated, sentence: Sentence, when: str = "") -> bool:
    """Say whether a sentence tells that Ofsted came together with the Care Quality Commission, and with nobody else.

    Since May 2016 they have inspected services for special educational needs so. `when` is the inspection's date.
    """
    start, end = sentence.start, sentence.end
    health = _HEALTH.search(annotated.folded, start, end)
    if health is None or not _OFSTED.search(annotated.folded, start, end):
        return False
    if not _TOGETHER.search(annotated.folded, start, end):
        return False
    if _OTHERS.search(annotated.folded, start, end) or annotated.inside(sentence, "cue/own-service"):
        return False
    told = [when, *(date.value for date in within(annotated.dates, start, end))]
    return min(filter(None, [annotated.document.published, *told]), default="") >= _WITH_HEALTH_SINCE


def is_of_other_service(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether inspectors came to a service that is inspected by itself, such as an adoption agency."""
    return _beside(annotated, sentence, mark, "cue/other-service")


def follows_special_needs(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether the sentence before is about special educational needs alone."""
    index = annotated.sentence_index(sentence.start)
    return index > 0 and of_special_needs(annotated, annotated.sentences[index - 1])
