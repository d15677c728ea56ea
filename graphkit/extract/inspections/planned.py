"""Inspections that are still to come: told of, but no events yet."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.language.sentences import Sentence

#: Where what is planned ends and something else begins.
_ENDS = re.compile(
    r"; |: | - | but | while | although | though | having | since | after (?!the summer|easter|christmas|that)"
    r"|, (?:which|who|when|and) |,? and (?=(?:was|were|has|had|have|is|are|will|found|said)\b)"
)
#: Cues after which something is planned, but not before: "a review in June said it was ready for inspection".
_FORWARD = (
    "ready", "ahead", "prepar", "to ", "yet to", "await", "in time", "looking", "return", "before", "when", "expecting",
    "plans to", "can expect", "back within", "due back", "due to",
)  # fmt: skip
_NEXT = ("next", "the next", "yet to be inspected", "forthcoming", "to be visited", "to be inspected")
#: Verbs by which "the next visit" is one that has been.
_TOLD = re.compile(
    r"\b(?:was|were|became|had|found|came|took|saw|gave|brought|said|did|fell|rose|went|got|led|left|made|put|told|cut"
    r"|(?!planned|expected|scheduled|due|needed|supposed|required|delayed|postponed|anticipated|promised|feared|hoped"
    r"|targeted|focused|inspected|visited|improved|prepared|united|based)[a-z]{3,}ed)\b"
)


def is_planned(annotated: Annotated, sentence: Sentence, position: int) -> bool:
    """Say whether a position in a sentence is in a clause with words of the future."""
    cues = annotated.inside(sentence, "cue/planned")
    if not cues:
        return False
    folded = annotated.folded
    opens, closes = folded.rfind("(", sentence.start, position), folded.find(")", position, sentence.end)
    if sentence.start <= opens < closes and ")" not in folded[opens:position]:
        cues = [cue for cue in cues if opens < cue.start < closes]
    cuts = [match.end() for match in _ENDS.finditer(folded, sentence.start, sentence.end)]
    clause = sum(cut <= position for cut in cuts)
    coming = [
        cue
        for cue in cues
        if sum(cut <= cue.end for cut in cuts) == clause
        and (cue.start <= position or not folded.startswith(_FORWARD, cue.start))
    ]
    start, end = ([sentence.start, *cuts][clause], [*cuts, sentence.end][clause])
    told = _TOLD.search(folded, start, end) is not None
    return any(not (told and folded.startswith(_NEXT, cue.start)) for cue in coming)
