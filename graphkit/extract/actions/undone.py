"""Deeds that are not done: denied, wished for, somebody else's, or told of only for what came of them."""

from __future__ import annotations

import re

from graphkit.extract.actions.grammar import Deed
from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

#: So near behind a deed, a word may still undo it: "the improvement board was ineffective".
AFTER = 40
#: And so far before it.
BEFORE = 90
#: What others are asked to do, or are wished to, is not done.
_ASKED_OF = re.compile(
    r"\b(?:(?:asked|tells|told|ordered|urged|instructed|wants?|wanted)(?: [\w']+){1,4} to"
    r"|ask(?:ing|s|ed)? for|call(?:ed|ing|s)? for|demand\w*|recommend\w*)\b"
)
#: What a service may be short of.
_NEEDED = frozenset({"recruitment", "tool", "training-programme"})
#: What is praised, or is somebody's job, is no deed where the service does it itself.
_OWN = frozenset(
    "other recruitment tool training-programme restructure improvement-plan partnership review funding".split()
)
_MAY_BE = re.compile(r" (?:may|might|could|should|ought to)(?: yet| well| still| now)? be\b")
#: "Labour would spend £2m if it won".
_WOULD = re.compile(r"\bwould\b")
_IF = re.compile(r"[^.;:?!]{0,60}? if (?:it|they|he|she|elected|the|we)\b")
_CALLED_TO_GO = re.compile(
    r"\b(?:call(?:s|ed|ing)? on|urg(?:es|ed|ing)|press(?:es|ed|ing)|wants?|wanted)(?: [\w']+){1,6} to"
    r" (?:resign|go|quit|step|stand|leave|consider)\b"
)
_SHORT_OF = re.compile(
    r"\b(?:needs?|needed|short of|lacks?|lacked|could do with|asked (?:[\w']+ ){0,4}for|asks? for"
    r"|begged for|call(?:s|ed)? for)(?: [\w'-]+){0,3} $|\brecommend(?:ed|s)?(?: [\w'-]+){0,6} $"
)
#: "Her job is to recruit carers", "the report praised a training programme".
_DUTY = re.compile(
    r"\b(?:role|task|job|purpose|remit) of (?:the|its|our) (?:improvement )?$|"
    r"\b(?:job|role|task|remit|duty|purpose|function|responsibility|responsible) (?:(?:is|was|will be) to|for) "
)
_PRAISED = re.compile(
    r"\b(?:prais(?:es|ed|ing)|commend(?:s|ed|ing)|criticis(?:es|ed|ing)|impressed (?:by|with)"
    r"|credit(?:s|ed|ing)?|singled out|complimented)"
    r"(?: [\w'-]+){0,4} $"
)
_WISH = re.compile(r"wants?\b|wanted|wish|demand|call|ask|urge|recommend|would like|should|need|fear")
#: "They had not been told of her departure": she has gone.
_FACTIVE = re.compile(
    r"(?: been| be| yet| now)? (?:told|informed|aware|known|know|consulted|surprised|realised?|point to|boast|report"
    r"|announce|reveal|disclose)\b"
)
#: "A team for children at risk of harm", "money is used to pay for it".
_AT_RISK = re.compile(r"\bat risk|\b(?:be|been|being|is|are|was|were) used")
_INSPECTORS = re.compile(r"(?:ofsted|inspectors?|hmi)\b(?!')")
#: Types of deeds that are told of whoever does them.
_OF_ANYBODY = frozenset({"apology", "lobbying", "intervention", "commissioner", "departure", "appointment", "trust"})
#: "The police have", "parents were", right before what they do.
_OTHERS_DO = re.compile(
    r"\b(?:police|hospitals?|nhs|health trust|coroner|courts?|schools?|academ(?:y|ies)|parents"
    r"|(?<!and )families|family|child|children|teenagers|young person|young people|care leavers?|carers|campaigners"
    r"|unison|union|gmb|ofsted|inspectors|inspectorate|charity)"
    r"((?: (?:who|which|that|has|have|had|is|are|was|were|will|would|also|already|now|then|been|be|being|each|all"
    r"|did|\w+ed))*) $"
)
#: "Auditors were asked to go through the files".
_GOING_ON = re.compile(
    r"\bst(?:ands?|ood|anding) down (?:its|their|the|an?|her|his|[\w']+'s|commissioners?|boards?)\b"
    r"|\bgo (?:through|over|back|and|into|ahead|further|on|beyond|to)\b"
    r"|\bgone to (?:see )?(?:the )?(?:[\w']+ )?(?:ministers?|government|treasury|whitehall|secretary|court)\b"
)
_TOO_MANY = re.compile(r"\b(?:too|so) many\b")
#: To whom something is done, rather than who does it.
_SERVED = re.compile(r"child|famil|teenager|young|care leaver|carer|parent")
_PAST = re.compile(r"(?:\w+ed|are|is|were|was|have|has|had|will)\b")
#: "Cases are stepped down", "the judge ordered the council to pay".
_CASES_STEP = re.compile(r"\b(?:cases?|children|child|plans?|families|young people|care leavers?)(?: \w+){0,3} $")
_COURT = re.compile(r"\b(?:judge|courts?|tribunal|ombudsman|coroner|jury)(?: (?:has|have|had|also|then))* $")
#: "The strategy has not yet had an effect".
_NO_EFFECT = re.compile(
    r".{0,8}? (?:(?:has|have|had|does|do|did|is|are|was|were) (?:not\b|never\b|yet to\b"
    r"|had (?:little|no|limited)\b|(?:little|no|limited) (?:effect|success|impact))|lacks?\b|lacked\b)"
)
#: "The new performance team" is no tool.
_PEOPLE = re.compile(r" (?:team|manager|officer|lead|head|director|unit|board|group|committee)s?\b")
#: "The government gives councils a grant".
_LOSING = re.compile(r"\b(?:los[et]|loses|losing|without|loss of|cuts? (?:in|to|of)) (?:[\w']+ ){0,3}$")
_TO_ALL = re.compile(r"\b(?:councils|local authorities|boroughs|counties)\b")
#: "Relies on agency staff to fill vacancies".
_RELYING = re.compile(r"\b(?:relie[sd]|rely|relying|reliance|reliant|depends?|dependent|dependence) (?:\w+ )?on\b")
#: "Recruitment of carers has stalled" tells how it goes, "the work has paid off" of nobody who has gone.
_RECRUITING = re.compile(
    r"(?: of [\w -]{3,40}?)? (?:(?:has|have|had|is|was|are|were|remains?|been|be|still|also|now) )+"
    r"(?:stalled|slow\w*|poor|described|seen|good|strong|weak|imaginative|difficult|hard\w*|tough|challenging"
    r"|a (?:[\w-]+ )?(?:problem|challenge|struggle)|too|not|ahead|behind|below|patchy|praised|criticised)\b"
)
_PAYING = re.compile(
    r"(?<!been )(?<!was )(?<!were )(?<!being )\bpaid off"
    r"(?=[.,;:!?\"')]|$| (?:for|in|with|already|and|so|now|as|because)\b)"
)
#: "The review of the boy's plan was late".
_OF_A_CHILD = re.compile(r"[\w' ]{0,24}\b(?:plan|case|needs|placement)\b")
#: "£1m was found for more social workers": the money is what is told.
_FOR_MONEY = re.compile(
    r"(?:£|\bmoney\b|\bcash\b|\bfunding\b)[^;:]{0,60}? (?:for|on) (?:the )?(?=(?:more|extra|additional|new)\b|$)$"
)
#: "An inquiry laid bare": what came of it is told.
_OUTCOME = re.compile(
    r"(?: (?:into|of|by|in|at|from|led by) [^.;:,]{2,60}?)?,? (?:(?:had|has|which|that|also|later) )*"
    r"(?:found|laid bare|revealed|concluded|exposed|uncovered|showed|criticised|reported on|blamed|said)\b"
)
#: "Local government was reorganised in 2023": the council came of it, and did not do it.
_OF_ALL = re.compile(r"\blocal government\b")
_PEER_REVIEW = re.compile(r"\bpeer (?:review|challenge|inspection)")
_TO_COME = re.compile(
    r"\b(?:will|would|is to|are to|asked for|asks for|invited|commissioned|requested|booked|planned|due|arranged"
    r"|ordered"
    r"|agreed|offered|called in|set up)\b"
)
#: A month, and a kind of company.
_NO_DOUBT = re.compile(r"May\b|[Nn]ot-for")
CLAUSE = re.compile(
    r"[;:?!]|\bbut\b|, (?:and|which|who|as|while|although|after)\b"
    r"|\b(?:said|says|disclosed|announced|confirmed|added|revealed|explained|insisted|promised) that\b"
)
#: Words that undo an apology; a wish for better that goes with it does not.
_UNSAID = re.compile(
    r"not\b|ought|never|nor|no\b|nobody|none|without|deserves? (?:an|a full|our) apolog|refus|fail|declin"
    r"|(?:been )?wait|still|\w+n't|could|might|should|call|demand|if\b"
)


def is_of_others(annotated: Annotated, deed: Deed, sentence: Sentence) -> bool:
    """Say whether a deed is one of the police, of a school, of families or of inspectors."""
    if deed.type == "departure":
        step = "step" in annotated.folded[deed.start : deed.end]
        return step and _CASES_STEP.search(annotated.folded, sentence.start, deed.start) is not None
    if deed.type == "intervention":
        return _COURT.search(annotated.folded, sentence.start, deed.start) is not None
    if deed.type in _OF_ANYBODY:
        return False
    others = _OTHERS_DO.search(annotated.folded, sentence.start, deed.start)
    if others is None or (deed.type in ("other", "review") and _SERVED.match(others[0])):
        return False
    return bool(others[1] or _PAST.match(annotated.folded, deed.start))


def is_by_the_way(annotated: Annotated, deed: Deed, sentence: Sentence) -> bool:
    """Say whether a review is told of for its outcome or is one of inspectors, or workers only as what money is for."""
    folded = annotated.folded
    if deed.type == "tool" and folded.startswith("new ", deed.start) and _PEOPLE.match(folded, deed.end):
        return True
    if deed.type == "funding" and (
        _LOSING.search(folded, sentence.start, deed.start) or _TO_ALL.search(folded, deed.start, deed.end)
    ):
        return True
    if deed.type == "restructure" and _OF_ALL.search(folded, max(sentence.start, deed.start - AFTER), deed.end + AFTER):
        return True
    if deed.type == "recruitment" and _RELYING.search(folded, sentence.start, deed.start):
        return True
    if _is_how_it_goes(folded, deed, sentence.end):
        return True
    counted = folded[deed.start].isdigit()
    if deed.type == "recruitment" and not counted and _FOR_MONEY.search(folded, sentence.start, deed.start):
        return True
    if deed.type not in ("review", "partnership"):
        return False
    if deed.type == "review" and (_OUTCOME.match(folded, deed.end, sentence.end) or _is_of_a_child(folded, deed)):
        return True
    near = annotated.marks("cue/inspecting-body", max(sentence.start, deed.start - AFTER), deed.end)
    acting = [mark for mark in near if mark.end <= deed.start and _INSPECTORS.match(folded, mark.start)]
    if any(not CLAUSE.search(folded, mark.end, deed.start) for mark in acting):
        return True
    peer = _PEER_REVIEW.search(folded, deed.start, deed.end)
    return bool(peer) and not _TO_COME.search(folded, sentence.start, sentence.end)


def _is_how_it_goes(folded: str, deed: Deed, end: int) -> bool:
    """Say whether a deed is told of only for how it goes, or what comes of it."""
    recruitment = folded.startswith("recruitment", deed.start)
    if recruitment and _RECRUITING.match(folded, deed.start + len("recruitment")):
        return True
    if deed.type == "departure":
        return _PAYING.search(folded, deed.start, end) is not None
    return deed.type in _OWN and deed.type != "funding" and _NO_EFFECT.match(folded, deed.end) is not None


def _is_of_a_child(folded: str, deed: Deed) -> bool:
    known = folded.endswith((" of the", " of his", " of her"), deed.start, deed.end)
    return known and _OF_A_CHILD.match(folded, deed.end) is not None


def is_undone(annotated: Annotated, deed: Deed, undone: list[Mark], start: int) -> bool:
    """Say whether a deed is denied, wished for or only thought of in its clause, in the sentence from `start`."""
    folded = annotated.folded
    breaks = CLAUSE.finditer(folded, max(0, deed.start - BEFORE), deed.start)
    clause = max((match.end() for match in breaks), default=deed.start - BEFORE)
    if _only_wished(folded, deed, max(clause, start)):
        return True
    told = [mark for mark in undone if not _FACTIVE.match(folded, mark.end)]
    told = [mark for mark in told if not _NO_DOUBT.match(annotated.text, mark.start)]
    told = [mark for mark in told if not _AT_RISK.search(folded, mark.start - 6, mark.start + 7)]
    if deed.type == "other":
        told = [mark for mark in told if not (mark.start >= deed.start and folded.startswith("no longer", mark.start))]
    if deed.type == "apology":
        told = [mark for mark in told if _UNSAID.match(folded, mark.start) and mark.start < deed.start]
    if deed.type == "lobbying":
        told = [mark for mark in told if not _WISH.match(folded, mark.start)]
    if deed.type == "improvement-plan":
        told = [mark for mark in told if not folded.startswith("against", mark.start)]
    if any(clause <= mark.start < deed.end for mark in told):
        return True
    after = [m for m in undone if 0 <= m.start - deed.end < AFTER and m.concept == "undone-after"]
    return any(not CLAUSE.search(folded, deed.end, mark.start) for mark in after)


def _only_wished(folded: str, deed: Deed, start: int) -> bool:
    """Say whether a deed is one that may be done, would be if, or that others are asked for in its clause."""
    if _MAY_BE.match(folded, deed.end) or (_WOULD.search(folded, start, deed.end) and _IF.match(folded, deed.end)):
        return True
    if deed.type == "departure":
        if _GOING_ON.search(folded, deed.start, deed.end + AFTER) or _TOO_MANY.search(folded, start, deed.end):
            return True
        return bool(_CALLED_TO_GO.search(folded, start, deed.end))
    if deed.type == "improvement-board" and _DUTY.search(folded, start, deed.start):
        return True
    if deed.type in _OWN and (_DUTY.search(folded, start, deed.start) or _PRAISED.search(folded, start, deed.start)):
        return True
    if deed.type in _NEEDED and _SHORT_OF.search(folded, start, deed.start):
        return True
    return deed.type == "other" and bool(_ASKED_OF.search(folded, start, deed.start))
