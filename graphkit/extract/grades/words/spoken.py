"""Whether a grade within a quotation is somebody's word, or a fact: what inspectors wrote, or what they rated."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

#: How much longer than a grade a quotation of it is at most, in characters.
SHORT = 12
#: In a quotation, what inspectors did is told as a fact: "we've been rated good".
_RATED_US = re.compile(r"\b(?:rated|judged|graded)(?: us| them| it)?(?: to be| as)?(?: an?)? [\"']?$")
#: What makes a quotation one from a report.
_REPORT_SAYS = re.compile(
    r"\breport (?:says|said|say|adds|added|reads|states|stated|wrote|continues|goes on|concludes?d?|notes?d?|found"
    r"|finds)\b"
    r"|\b(?:says|said|adds|added|reads|according to) (?:the|its|their) (?:\w+ )?report\b"
)
#: How far from a quotation its speaker stands, in characters.
_BESIDE = 60


def spoken_by_other(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade stands within a long quotation that tells no dated rating."""
    quotation = annotated.quotation_at(mark.start)
    if quotation is None or quotation.end - quotation.start <= mark.end - mark.start + SHORT:
        return False
    folded = annotated.folded
    if _RATED_US.search(folded, quotation.start, mark.start):
        return False
    around = (
        folded[max(0, quotation.start - _BESIDE) : quotation.start] + folded[quotation.end : quotation.end + _BESIDE]
    )
    if "report" in around and _REPORT_SAYS.search(around):
        return False
    return not annotated.dates_in(sentence)
