"""Where a sentence tells what Ofsted said of a council: "Ofsted found", "criticised by inspectors", "its report"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.inspections.events import is_recent
from graphkit.extract.inspections.named.kinds import REPORTED, of_special_needs
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_WHO = r"(?:ofsted(?:'s)?(?: inspectors)?|inspectors|inspectorate|watchdog)"
#: What tells of criticism or praise whatever its object is, and what does so of what was found.
_JUDGED = (
    r"(?:criticis|condemn|slamm|lambast|lash|blast|savag|censur|castigat|attack|rapp|prais|accus|sham|rebuk|chid"
    r"|applaud|commend|damn|fault)ed"
)
_FOUND = (
    r"(?:found|said(?!\W*$)|warned|concluded|raised|highlighted|identified|uncovered|exposed|discovered|revealed|reported"
    r"|described|called|branded|ruled|saw|pointed|flagged|voiced|expressed|complained|noted|told|was (?:so |very"
    r" |highly |deeply )?(?:critical|scathing|worried|alarmed|concerned|dismayed))"
)
#: After such a verb, what Ofsted says of itself: "said that it would come", "said it had been told".
_NOT_OF_ITSELF = (
    r"(?!(?: (?:back )?in (?:\w+ )?\d{4})?(?: that)?,? (?:it|they) "
    r"(?!found|saw|was (?:concerned|worried|dismayed)|were|had (?:found|seen|concerns)))"
    r"(?! (?:about|of|to) )"
)
_HAD = r"(?: (?:had|has|have|also|first|last|then|again|once|already|even|strongly|heavily|sharply|severely))*"
_TOLD = re.compile(
    rf"\b{_WHO}{_HAD} (?:{_JUDGED}|{_FOUND})\b{_NOT_OF_ITSELF}"
    rf"|\b(?:{_JUDGED}|found|raised|highlighted|identified|uncovered|exposed|discovered|revealed|flagged|described"
    rf"|pulled up|taken to task|marked down|brought to light|warned|told)(?: \w+)?"
    rf" by (?:the )?(?:(?:education|schools|care|government|standards) )?{_WHO}"
    r"|\b(?:under fire|criticisms?|censure|a (?:mauling|roasting|savaging|drubbing)|a warning|praise)"
    rf" (?:by|from) (?:the )?{_WHO}"
)
#: Opens a sentence about inspectors.
_INSPECTORS = re.compile(rf"[\"']?(?:the )?{_WHO}\b(?!'s)")
#: The same of inspectors whom the sentence before names.
_THEY_TOLD = re.compile(rf"[\"']?(?:it|they) (?:also )?(?:{_JUDGED}|{_FOUND})\b")
_THING = r"(?:report|findings|verdict|criticisms?|judge?ment|inspection)"
_REPORT = re.compile(
    rf"(?<!any )(?<!every )(?<!each )\bofsted(?:'s)? (?:\w+ ){{0,3}}{_THING}\b(?! (?:frame|regime|system|can\b|may\b"
    rf"|team|reports?\b))|\b{_THING} (?:\w+ ){{0,2}}(?:by|from|of) (?:the )?{_WHO}"
)
#: What such words tell of in general, or of somebody else than a council.
_ELSEWHERE = re.compile(
    r"\b(?:england|the (?:whole )?country|national\w*|everywhere|(?:every|each|any) \w+|councils|authorities|annual"
    r"|thematic|surveys?|guidance|framework|consultation|chief inspector|head of ofsted|peer|homes?(?! visits?)"
    r"|planning|housing|constabulary|probation|cqc|trading|food|agenc(?:y|ies) (?:is|was|were|are)|pupils"
    r"|head ?teachers?|prisons?|police|ombudsman|universit\w+|adult learning|knife crime|(?:her|his) work"
    r"|(?:data|finance|financial|spending|tax|fire|consumer|health|information|charity) (?:watchdog|inspect\w+)"
    r"|(?:criticis|condemn|slamm|attack|blam)ed (?:the )?(?:government|ministers))\b"
)
_OF_CHILDREN = re.compile(
    r"\b(?:child\w*|famil\w+|young\w*|social work\w*|services?|department|failings?|failures?|weakness\w*|concerns?"
    r"|shortcomings|deficienc\w+|problems?|risks?|care|report)\b"
)
#: Between what Ofsted did and a date, these make it that of something else: "Ofsted said that it was late in 2014".
_PARTED = re.compile(
    r"[;:]|\b(?:that|which|who|and|but|was|were|had|has|have|is|are|said|says|took|did|when|while|after|before|because)\b"
)
_PARTED_AFTER = re.compile(rf",|{_PARTED.pattern}")
_WHEN = re.compile(r"(?:,? (?:that|when|after|before) (?:the )?)")
_NEEDS_CUES = ("ofsted", "inspect", "watchdog")


def reported(annotated: Annotated, sentence: Sentence) -> Mark | None:
    """Return where a sentence tells what Ofsted said or found, if that can be of a council's services for children."""
    told = _told_here(annotated, sentence) or _told_by_them(annotated, sentence)
    if told is None or is_elsewhere(annotated, sentence):
        return None
    if not _OF_CHILDREN.search(annotated.folded, sentence.start, sentence.end):
        return None
    return Mark(told.start(), told.end(), REPORTED)


def is_elsewhere(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence asks, or tells of schools, of special needs or of all councils."""
    folded = annotated.folded
    if folded[sentence.end - 1] == "?" or _ELSEWHERE.search(folded, sentence.start, sentence.end):
        return True
    return bool(annotated.inside(sentence, "cue/no-grade")) or of_special_needs(annotated, sentence)


def reported_at(annotated: Annotated, sentence: Sentence, date: DateMention) -> Mark | None:
    """Return where a sentence tells what Ofsted said or found at a date with its year, which is long past."""
    if not date.value or is_recent(date.value, annotated.document.published):
        return None
    told = reported(annotated, sentence)
    if told is None:
        return None
    before = date.end <= told.start
    low, high = (date.end, told.start) if before else (told.end, date.start)
    if within(annotated.dates, low, high):
        return None
    if before and _WHEN.fullmatch(annotated.folded, low, high):
        return told
    parted = _PARTED if before else _PARTED_AFTER
    return None if parted.search(annotated.folded, low, high) else told


def _told_here(annotated: Annotated, sentence: Sentence) -> re.Match[str] | None:
    folded, start, end = annotated.folded, sentence.start, sentence.end
    if not holds(folded, _NEEDS_CUES, start, end):
        return None
    return _TOLD.search(folded, start, end) or _REPORT.search(folded, start, end)


def _told_by_them(annotated: Annotated, sentence: Sentence) -> re.Match[str] | None:
    """Return where "they" said something, whom the sentence before names as inspectors."""
    index = annotated.sentence_index(sentence.start)
    they = _THEY_TOLD.match(annotated.folded, sentence.start, sentence.end) if index else None
    if they is None:
        return None
    return they if _INSPECTORS.match(annotated.folded, annotated.sentences[index - 1].start) else None
