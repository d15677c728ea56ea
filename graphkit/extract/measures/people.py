"""What numbers of people tell of a service: workers to come ("fill 22 vacancies"), people heard, harmed or employed."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.measures.figures import CLOSE, FEW, Figure, Reading, has
from graphkit.language.sentences import Sentence

_BEFORE = 60

_EMPLOYING = re.compile(r"\b(?:employs?|employed|employing|workforce of|staff of|team of)(?: \w+){0,3} $")
_HEARD = re.compile(
    r"\b(?:(?:spoke|spoken|talked|listened|speaking|talking) (?:to|with)|met|interviewed|heard from|surveyed|trained) $"
)

_HIRING = re.compile(
    r"\b(?:hired|hiring|recruited|recruiting|taken on|took on|appointed|pay(?:ing)? for|paid for"
    r"|money for|fund(?:ing|ed)?|drafted in)"
    r"(?: another)? $"
)
_WERE_HIRED = re.compile(r" (?:were|have been) (?:hired|recruited|taken on)\b")
_MORE = re.compile(r" (?:more|extra|additional|further)\b(?! than)")
_FILLING = re.compile(
    r"\b(?:fill(?:ed|ing|s)?|promis(?:e|ed|es|ing)|pledg(?:e|ed|es|ing)|takes)"
    r"(?: (?:another|about|around|some|a further|up to))* ?$|£[\d,.]+\w*(?: \w+){0,5} (?:on|for)"
    r"(?: (?:another|about|around|some|a further|up to))* ?$"
)
#: Posts that are about to be filled.
_ADVERTISED = re.compile(
    r"[^.;]{0,60}? (?:(?:will|are to|is to|to) be|are being|have been|were|go(?:es)? out to|out to) advert"
)
#: Vacancies that are vacancies no more.
_FILLED = re.compile(r"[^.;,]{0,40}? (?:have|has|had)(?: (?:now|since|already|all))* been filled\b")
_UNWANTED = re.compile(
    r"\b(?:need\w*|ask(?:s|ed|ing)? for|want\w*|call(?:s|ed|ing)? for|demand\w*"
    r"|short of|shortage of|lack\w*|lost|losing|cut(?:ting)?|left|met|spoke)\b[^.;,]{0,24}$"
)


def is_to_come(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether workers or posts are told of as more than before, or as paid for or filled."""
    folded, end = annotated.folded, figure.number.end
    if figure.part or float(figure.number.value) < 2 or figure.number.unit:
        return False
    near = max(sentence.start, figure.number.start - _BEFORE)
    if _UNWANTED.search(folded, near, figure.number.start) or has(annotated, sentence, figure, "cue/leaving", CLOSE):
        return False
    if figure.noun is not None and figure.noun.concept == "persons":
        return bool(_MORE.match(folded, end))
    to_fill = folded.startswith(" permanent ", end) or _ADVERTISED.match(folded, end) or _FILLED.match(folded, end)
    if to_fill and figure.noun is not None and figure.noun.concept == "posts":
        return True
    return bool(_MORE.match(folded, end) or _FILLING.search(folded, near, figure.number.start))


def is_pair_hired(annotated: Annotated, sentence: Sentence, figure: Figure, noun: Mark) -> bool:
    """Say whether two workers are told of as hired; so few are told of in passing else."""
    hired = _HIRING.search(annotated.folded[sentence.start : figure.number.start])
    return bool(hired or _WERE_HIRED.match(annotated.folded, noun.end))


def persons(annotated: Annotated, sentence: Sentence, figure: Figure) -> Reading | None:
    """Read a number of people, which tells of a service only where something befalls them, or they leave it."""
    qualifier = figure.number.qualifier
    if has(annotated, sentence, figure, "cue/candidates"):
        return Reading("other", "people", qualifier)
    if has(annotated, sentence, figure, "cue/leaving", CLOSE) and float(figure.number.value) >= FEW:
        return Reading("other", "people", qualifier)
    many = float(figure.number.value) >= FEW
    if many and _HEARD.search(annotated.folded, sentence.start, figure.number.start):
        return Reading("other", "people", qualifier)
    if has(annotated, sentence, figure, "cue/harmed"):
        return Reading("children-affected", "people", qualifier)
    if not many:
        return None
    if _EMPLOYING.search(annotated.folded, sentence.start, figure.number.start):
        return Reading("staff-count", "people", qualifier)
    return Reading("recruits", "people", qualifier) if has(annotated, sentence, figure, "cue/joining", CLOSE) else None
