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

#: Before an inspection, what makes it one that is only wished for, asked for or thought possible.
_WISHED = re.compile(
    r"\b(?:ask(?:s|ing|ed)? (?:[a-z' ]{2,50} )?for|appl(?:ied|ies|ying) (?:for|to)|(?:wants?|wanted"
    r"|hop(?:es|ed|ing)(?= to\b| for an?\b)"
    r"|seek(?:s|ing)?|sought|intend(?:s|ed)?|wish(?:es|ed)?|requested|requests|plans to|planning|braced|bracing"
    r"|thinks? of)(?: to (?:have|get|hear|see|be|hold|commission))?|call(?:s|ed|ing)? for"
    r"|(?:meant|designed|intended|aims?|to) (?:to )?(?:prepare|ready)|expects?|awaits?|awaiting"
    r"|(?:may|might|could|should|ought to|can|must|would)(?! have\b)(?: (?:be|come|return|face|get|make"
    r"|carry out|go|call"
    r"|yet|well|also|now|then|bring|include))+)\b"
    r"(?:(?! (?:after|since|following|because|when|during|at|on|which|that|who|and|but|as|whether|if) )[^.;:,]){0,60}$"
)
#: Behind an inspection, the same: "the first visit should be in July".
_SHOULD_BE = re.compile(
    r"[^.;:,()]{0,40}?(?:, [^.;:,()]{3,40},)? (?:should|might|may|could|ought to|is to|are to|is meant to|are meant to)"
    r" (?:now |then |also |yet |well )?(?:be(?! (?:proud|pleased|read))|begin|start|come|take|happen|follow"
    r"|fall|arrive)\b"
    r"|[^.;:,()]{0,30}? (?:is|are) (?:now )?(?:pencilled|booked|set|lined up|slated|earmarked)\b"
    r"|[^.;]{0,40} (?:that|which) (?:everybody|everyone|it|the council|managers|leaders|officers|they) (?:all )?"
    r"(?:expects?|awaits?|fears?|dreads?)\b"
    r"|[^.;:]{0,30}, before (?:the [a-z]+(?:'s)? (?:out|is out|is over|ends)|christmas|easter)"
)


def _is_wished(folded: str, sentence: Sentence, position: int) -> bool:
    """Say whether an inspection at a position is one that somebody only wishes or asks for, or that may yet come."""
    if _WISHED.search(folded, sentence.start, position):
        return True
    return _SHOULD_BE.match(folded, position, sentence.end) is not None


def is_planned(annotated: Annotated, sentence: Sentence, position: int) -> bool:
    """Say whether a position in a sentence is in a clause with words of the future."""
    folded = annotated.folded
    if _is_wished(folded, sentence, position):
        return True
    cues = annotated.inside(sentence, "cue/planned")
    if not cues:
        return False
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
