"""Grades in the opinion of others than inspectors: hoped for, claimed, thought of, or called so by somebody."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

_BY_PEOPLE = re.compile(
    r"[\"']?[^.;,]{0,30}\b(?:by (?:the |its )?(?:unions?|unison|families|parents|residents|staff|councillors|auditors?)"
    r"|in an? (?:\w+ )?(?:survey|poll))\b"
)
#: What somebody else calls it.
_CALLED_BY = re.compile(
    r"\b(?:minister|leader|mp|union|unison|chief executive|director|mayor|charity|newspaper|auditors?|spokes(?:wo)?man)"
    r" (?:has |had |once |then |also |himself |herself )*(?:called|calls|described|describes|labelled|hailed|considers"
    r"|considered|thinks|thought|believes|believed)\b"
    r"(?:(?!\b(?:rated|judged|graded|ofsted|inspectors|when|how)\b)[^.;:,]){0,40}$"
)
#: What a council says of itself: "the council says that its services are".
_OF_ITSELF = re.compile(
    r"\b(?!(?:ofsted|inspectors?|inspectorate|watchdog|regulator|report|letter|findings|it|they|he|she|who|which|and"
    r"|but|have|had|is|was|secretary|minister|commissioner|team)\b)[a-z-]+"
    r" (?:(?:also|still|has|now) )?(?:says|said|insists|insisted|claims|claimed|maintains|maintained|argues|argued)"
    r" (?:that )?(?:its|their)(?: (?!rat|grad|judg)[a-z'-]+){1,4} (?:is|are|was|were)(?: now| still| already)? [\"']?$"
)
#: After children or young people, what makes them those who speak.
_SAY = re.compile(r" (?:said|say|says|told|tell|felt|feel|think|thought|reported)\b")
#: What inspectors thought: "adoption was thought to be good", "which they thought good".
THOUGHT = re.compile(
    r"\b(?:(?:was|were|is|are)(?: all| also| both| only)? (?:thought|believed|considered)(?: to(?: be)?)?"
    r"|(?:(?:which|whom|that) they|(?:ofsted|inspectors|watchdog|inspectorate), (?:who|which)"
    r"|(?:inspectors|ofsted|the (?:watchdog|inspectorate|regulator))"
    r"(?:, [^.;:,]{3,50},)?) (?:thought|believed|considered)"
    r"(?:(?! (?:that|was|were|is|are|had|about) )[^.;:,]){0,60}?(?: to be)?) [\"']?$"
)
#: How far before a grade those who thought of it may be told, in characters.
THOUGHT_REACH = 120
#: What ends the words that a grade is only thought of in.
_ENDS = re.compile(r"[,:;]| - | but | and (?:so|therefore|thus|hence) | yet (?:was|were|is|are|got)\b| only to be ")
#: How far before a grade a word may stand that makes it one only thought of, in characters.
_NEAR = 50
#: How far before a grade those who call a service so may be told, in characters.
_CALLED_REACH = 110


def is_opinion(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is what somebody else than inspectors hopes for, claims, thinks or calls a service."""
    before = annotated.folded[sentence.start : mark.start].rstrip("\"' ")
    return bool(
        _said_by_children(annotated, sentence, mark)
        or _thought_of(annotated, sentence, mark)
        or _BY_PEOPLE.match(annotated.folded, mark.end)
        or _CALLED_BY.search(before, max(0, len(before) - _CALLED_REACH))
        or _says_of_itself(annotated, sentence, mark)
    )


def _thought_of(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    if annotated.folded.startswith(("-rated", "-graded"), mark.end):
        return False
    if annotated.folded.startswith(" (", mark.end) and within(annotated.dates, mark.end + 2, mark.end + 3):
        return False
    start = max(sentence.start, mark.start - _NEAR)
    cues = [
        cue
        for scheme in ("cue/hypothetical", "cue/claimed-grade")
        for cue in annotated.marks(scheme, start, mark.start)
    ]
    cues = [cue for cue in cues if annotated.folded[cue.start : cue.end] != "no longer"]
    cues = [cue for cue in cues if not annotated.folded.startswith(" with ", cue.end)]  # "leaders escaped with good"
    if THOUGHT.search(annotated.folded, max(sentence.start, mark.start - THOUGHT_REACH), mark.start):
        return False
    return any(not _ENDS.search(annotated.folded, cue.end, mark.start) for cue in cues)


def _says_of_itself(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is what a council says of its own services: "Leeds says that its services are good"."""
    said = _OF_ITSELF.search(annotated.folded, max(sentence.start, mark.start - THOUGHT_REACH), mark.start)
    return said is not None


def _said_by_children(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether children or care leavers are no area but those who call something good."""
    areas = annotated.marks("area", sentence.start, mark.start)
    return bool(areas) and _SAY.match(annotated.folded, areas[-1].end) is not None
