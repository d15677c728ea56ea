"""Grades that are only aimed at, or still to come: "the task is to be good", "before services can be good"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

_TO_BE = (
    r"(?:be(?! told)|become|get|reach|achieve|attain|win|earn|gain|secure|regain|have|move|climb|rise|go|return|bring"
    r"|take|lift|raise|make)"
)
#: What is aimed at: "the next task is to be", "determined to become", "how to get to".
_AIM = re.compile(
    r"\b(?:task|aim|goal|job|target|ambition|challenge|mission|priority|objective|plans?|determined|keen|eager|resolved"
    r"|committed|how|steps|efforts|bid|push|drive|pledge[ds]?|promise[ds]?|vow(?:s|ed)?|try|tries|trying|ready|needs?"
    r"|needed|necessary|required|working|going|help|helping|meant|supposed|set out|tasked|hired|recruited|intends?"
    r"|seeks?|looking)"
    rf"(?: (?:it|them|us|services|the (?:council|service|department)))?(?:,? (?:which )?(?:is|was|are|were|now|still))*"
    rf" to {_TO_BE}\b(?P<to>[^.;:,]*)$"
)
_AIM_OF = re.compile(
    r"\b(?:task|aim|goal|job|target|ambition|challenge|mission|priority|objective)\b[^.;:]{0,60}?"
    rf" (?:is|was|remains|remained|will be) to {_TO_BE}\b(?P<to>[^.;:,]*)$"
)
#: A clause of what is to come: "before services are good", "until it is good", "so that it may be judged good".
_BEFORE_IT_IS = re.compile(
    r"\b(?:before|until|till|so that|in order that|if ever|(?:what|all that) (?:is|was) (?:still )?needed for)\b"
    r"[^.;:,]{1,70}\b(?:is|are|can|may|gets?|becomes?|reach(?:es)?)(?: (?:be|become|get|ever|again|back|judged|rated"
    r"|graded|deemed|called|found|considered|consistently|an?|to))*[ \"']*$"
)
_MAY_BE = re.compile(
    r"\b(?:can|cannot) (?:(?:ever|still|yet|again|now|soon|also) )*(?:be|become|get|reach|expect|hope|aspire|count)\b"
    r"(?: (?:judged|rated|graded|deemed|called|found|considered|to|be|an?|again|back|up))*[ \"']*$"
)
#: Work that is named as such: "Getting it to good is the job of", "Moving from here to good will take".
_WORK = re.compile(
    r"[\"']?(?:but |and )?(?:getting|moving|taking|bringing|lifting|reaching|becoming|achieving|attaining|raising)\b"
    r"[^.;:]*"
)
_IS_WORK = re.compile(
    r"[\"')]*(?: (?:rating|grade|standard|level|again))* (?:is|will|would|remains|takes|means|must|needs)\b"
)
#: To be so bad is nobody's aim, though it may be told as what has to be: "would need to be judged".
_NO_AIM = "inadequate"
_RIGHT_BEFORE = re.compile(r"(?: (?:rated|judged|graded|found|deemed|as|an?))*[ \"']*")
#: Between the aim and the grade, what is told as done.
_DONE = re.compile(
    r"\b(?:rated|judged|graded|found|was|were|had|has|have|when|after|from|out of|despite|being|since|because|saw"
    r"|seen|led|helped|took|won|earned|brought|paid)\b"
)
_FAR = 110


def is_aimed_at(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is one that services are to get some day."""
    folded = annotated.folded
    near = max(sentence.start, mark.start - _FAR)
    aim = _AIM.search(folded, near, mark.start) or _AIM_OF.search(folded, near, mark.start)
    if mark.concept == _NO_AIM and aim is not None and not _RIGHT_BEFORE.fullmatch(aim["to"]):
        aim = None
    if aim is not None and not _is_done(aim["to"]):
        return True
    if _BEFORE_IT_IS.search(folded, near, mark.start) or _MAY_BE.search(folded, near, mark.start):
        return True
    return bool(_WORK.fullmatch(folded, sentence.start, mark.start) and _IS_WORK.match(folded, mark.end))


def _is_done(words: str) -> bool:
    """Say whether the words between an aim and a grade tell something else as done: "keen to go on from".

    The grade of "to be rated" is aimed at too.
    """
    return _DONE.search(re.sub(r"^(?: (?:rated|judged|graded|found))+", "", words)) is not None
