"""Audits by outsiders: somebody from elsewhere checks cases, in whatever order that is told.

"An officer from Bury will sample thirty plans", "cases are read by a team from outside", "consultants have
been hired to test decisions": an outsider, a verb of checking and what is checked stand in one clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_PEOPLE = (
    r"(?:teams?|panel|managers?|officers?|staff|colleagues|auditors?|experts?|specialists?|practitioners?|people|peers"
    r"|social workers|somebody|someone|advis[eo]rs?|leaders|directors?)"
)
_ELSEWHERE = (
    r"(?:outside|elsewhere|another (?:council|authority|county|borough|city)"
    r"|(?:a |its |two |three |an? )?(?:neighbour|(?:neighbouring|nearby|other|outstanding|better|leading)"
    r" (?:council|authority|authorit|county|borough|cit))"
    r"|the (?:local government association|lga))"
)
_FROM = rf"{_PEOPLE}(?: of \w+)?(?: on (?:loan|secondment)| drawn| seconded| borrowed| lent)?(?:,)? (?:from|in|at)"
#: Somebody from elsewhere; a council named behind `_FROM` is another such place.
_OUTSIDER = re.compile(
    rf"\b(?:{_FROM} {_ELSEWHERE}\w*|consultants?|consultancy|auditors|outsiders?|(?:former|retired|ex-) ?(?:ofsted )?"
    rf"(?:inspector|director|head of service|chief executive)s?"
    r"|(?:outside|independent|external|private|specialist) (?!inspect|review\b|reviews|reviewing|report|chair|visit)"
    r"(?:[\w-]+ ){0,2}?(?:firm|company|consultancy|agency|charity|organisation|team|panel|person|people|reviewer"
    r"|expert|specialist|auditor|adviser|body|social worker|practitioner|outsider)s?"
    r"|(?:a|the) (?:firm|company|consultancy|charity|university)\b"
    r"|the local government association|the lga|another (?:council|authority))\b"
)
_FROM_COUNCIL = re.compile(rf"\b{_FROM}(?: neighbouring| nearby| the)? $")
#: Before the name of a council that is not somebody who acts.
_NO_ACTOR = re.compile(r"\b(?:of|in|to|for|with|against|at|from|than|like|and|or)(?: neighbouring| nearby| the)? $")
_AUDIT = (
    r"(?:audit(?:s|ed|ing)?|check(?:s|ed|ing)?|(?:dip-)?sampl(?:e|es|ed|ing)|test(?:s|ed|ing)?"
    r"|moderat(?:e|es|ed|ing))"
)
_CHECK = (
    rf"(?:{_AUDIT}|examin(?:e|es|ed|ing)|(?:re-)?read(?:s|ing)?|scrutinis(?:e|es|ed|ing)|grad(?:e|es|ed|ing)"
    r"|(?:go|goes|going|gone|went|look|looks|looked|looking|comb|combs|combed|combing|work|works|worked|working"
    r"|trawl|trawls|trawled|trawling|sift|sifts|sifted|sifting|been)(?: back)? (?:through|over|at))"
)
_CASES = (
    r"(?:(?:case )?files?|cases?|casework|(?:case )?records?|assessments?|plans?|decisions?|thresholds?|referrals?"
    r"|contacts|case notes|guardianships?)"
)
#: What an outsider does: "will sample thirty plans", "has been hired to audit the work".
_CHECKS = re.compile(
    rf"[^.;:?!]{{0,60}}? (?:(?<!with )audit(?:s|ed|ing)?\b|{_CHECK} (?:[\w'-]+ ){{0,5}}?{_CASES}\b"
    r"|(?:carry|carries|carried|carrying) out (?:[\w-]+ ){0,3}?audits?\b)"
)
#: What another council does that is an audit; if it reads or looks at cases, it helps or reviews.
_COUNCIL_CHECKS = re.compile(
    rf"[^.;:?!]{{0,60}}? (?:(?<!with )audit(?:s|ed|ing)?\b|{_AUDIT} (?:[\w'-]+ ){{0,5}}?{_CASES}\b)"
)
#: What is done to cases by an outsider, whose words follow.
_CHECKED = re.compile(
    rf"\b(?:marked|(?:{_CHECK}|audits?)(?: (?!inspect)[\w'-]+){{0,8}}?) (?:by|from)(?: [\w-]+){{0,3}} $"
)
#: Words behind an outsider by which somebody else checks, or what was checked is told already.
_APART = re.compile(
    r"\b(?:who left|inspect\w+|ofsted|hmi|said|says|told|found|warned|reported|concluded|praised|and (?:is|was|are|has"
    r"|have|will|that)|but|while|because|which the|until)\b"
)
#: What an outsider does that is a review: "is looking at what slows it", "to examine its finances".
_LOOKS = re.compile(
    r"(?: (?:has|have|had|is|are|was|were|will|would|been|be|now|also|already|in|asked|hired"
    r"|brought in|called in|paid|to|spending|and))*"
    r" (?:look(?:s|ed|ing)? (?:at|into)|examin(?:e|es|ed|ing)|investigat(?:e|es|ed|ing)|find(?:ing)? out|establish"
    r"|go(?:es|ing)? over) (?:what|why|how|whether|where|its"
    r"|the (?:council|department|service|way|work|handling|failings|finances|structure|front door)|all cases)\b"
)
_OUTSIDE_LOOK = re.compile(
    r"\b(?:outside|independent|external) (?:look|eyes|check|scrutiny|moderation|case audit|audit) (?:at|of|on|over)\b"
    r"|\bfor (?:external|outside|independent) (?:moderation|checking|audit|scrutiny)\b"
)
_OTHERS = re.compile(r"(?: [\w-]+)?(?:'s)? (?:police|health|hospital|nhs|fire|school)\b")
_WORDS = (
    "outside",
    "elsewhere",
    "independent",
    "external",
    "consult",
    "auditors",
    "another ",
    "neighbour",
    "nearby",
    "private ",
    "firm",
    "company",
    "charity",
    "university",
    "former ",
    "retired ",
    "local government association",
    "the lga",
)
_CHECKING = (
    "audit",
    "mark",
    "check",
    "sampl",
    "test",
    "moderat",
    "examin",
    "read",
    "scrutin",
    "grad",
    "look",
    "through",
    "over ",
)
_BEFORE = 90


def audits(annotated: Annotated, sentence: Sentence, main: str) -> list[Mark]:
    """Return the audits by outsiders that a sentence tells of, as deeds; `main` is the document's own council."""
    councils = [one for one in annotated.councils_in(sentence) if main not in one.gss]
    folded = annotated.folded
    if not holds(folded, _CHECKING, sentence.start, sentence.end):
        return []
    if not councils and not holds(folded, _WORDS, sentence.start, sentence.end):
        return []
    look = _OUTSIDE_LOOK.search(folded, sentence.start, sentence.end)
    if look:
        return [Mark(look.start(), look.end(), "external-audit")]
    for start, end in _outsiders(annotated, sentence, councils):
        named = any(start <= one.start and one.end == end for one in councils)
        checks = _COUNCIL_CHECKS if named else _CHECKS
        found = _checked(folded, sentence, start, end, checks)
        if found:
            return [found]
    return []


def _outsiders(annotated: Annotated, sentence: Sentence, councils: list[CouncilMention]) -> Iterator[tuple[int, int]]:
    """Yield where those stand who come from elsewhere."""
    folded = annotated.folded
    for found in _OUTSIDER.finditer(folded, sentence.start, sentence.end):
        if not _OTHERS.match(folded, found.end(), sentence.end):
            yield found.span()
    for one in councils:
        near = max(sentence.start, one.start - _BEFORE)
        sent = _FROM_COUNCIL.search(folded[near : one.start])
        if sent:
            yield near + sent.start(), one.end
        elif not _NO_ACTOR.search(folded, near, one.start):
            yield one.start, one.end


def _checked(folded: str, sentence: Sentence, start: int, end: int, checks: re.Pattern[str]) -> Mark | None:
    """Return the audit, or the review, that those at `start`:`end` do, or that is done by them."""
    looks = _LOOKS.match(folded, end, sentence.end)
    does = checks.match(folded, end, sentence.end)
    if does and not _APART.search(folded, end, does.end()):
        return Mark(start, does.end(), "external-audit")
    if looks:
        return Mark(start, looks.end(), "review")
    near = max(sentence.start, start - _BEFORE)
    done = _CHECKED.search(folded[near:start])
    return Mark(near + done.start(), end, "external-audit") if done else None
