"""Whether a grade is told as one of the past: "previously good", "from good to inadequate", "has lost its good"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.refusals.no_longer import no_longer
from graphkit.extract.grades.times.held import unmoved
from graphkit.language.sentences import Sentence

NOW = re.compile(
    r"\b(?:now|is|are|has been|have been|has not|have not|hasn't|haven't|latest"
    r"|most recent|this time|today|remains?|still)\b"
)
#: Between the date of one grade and another grade, which is that of today: "good in 2012, has been downgraded to".
HAS_COME_TO = re.compile(
    r"(?<!which )(?<!who )(?<!that )\b(?:has|have) (?:(?:now|just|also|again|since|this|week|today) )*"
    r"(?:been|fallen|slipped|dropped|risen|climbed|moved|gone|become|come|slid|sunk|improved|lost|won|got|had)\b"
)
#: Between a past date and a grade, these make the grade that of today: "found wanting in 2016, it is now good".
IS_NOW = re.compile(r"\b(?:is|are|has|have) now\b|\bnow (?:is|are|has|have|rated|judged|graded|deemed)\b")
#: The same, after a grade: "good in 2015, requires improvement in everything now".
NOW_AFTER = re.compile(
    r"[\"')]*(?: (?!then\b|was\b|were\b|but\b|and\b)[a-z']+){0,4},? (?:now|today|these days"
    r"|this time(?! (?:for|on|in)\b))\b"
)
_BEFORE = re.compile(
    r"\b(?:(?:from|out of)(?: the| an?)?[ \"']*"
    r"|\byears? (?:of|as|spent)(?: (?:being|living|life|with|under|as|rated|judged|graded|labelled|at|on|in|the|an?"
    r"|ofsted's))*[ \"']*"
    r"|(?:previously|formerly|once|former(?! (?:is|was|are)\b)|having been|after being|used to be)[ \"'a-z]{0,14})$"
)
#: One of two, and nothing of before.
_THE_FORMER = re.compile(r"\bthe former (?:is|was|are|we)")
#: "Its earlier verdict was good."
_EARLIER = re.compile(r"\b(?:earlier|old|older|original|former|preceding)(?: [a-z]+)? $")
_WAS_IT = re.compile(r" (?:was|had been|had only been|was only|were|said)(?: [a-z]+)? [\"']?")
#: "It was good once."
_ONCE = re.compile(r"[\"')]* (?:once|in the past|at one time|formerly|in better days)(?=[.,;:)]|$| but\b| and\b)")
#: "Inadequate to good in one leap".
_TO = re.compile(r"[\"']? to [\"']?")
#: What may stand between giving up a grade and the grade.
_ITS = re.compile(
    r"(?: (?:its|the|their|an?|that|own|previous|former|old|long-held|hard-won|coveted|prized|cherished|treasured|proud"
    r"|ofsted(?:'s)?|overall|rating|grade|judgement|label|badge|tag|status|of|as|being|rated|judged|council's|\d{4}))*"
    r"[ \"'-]*"
)
#: Around a grade, these make it the one before today's: "which was good, now requires improvement".
_WAS = re.compile(
    r"\b(?:was|were|had been|used to be)(?: (?:once|only|rated|judged|graded|deemed|found to be))* [\"']?$"
)
#: After words for the last inspection: "less than last time, when it was outstanding".
_WHEN_IT_WAS = re.compile(r"(?: \w+){0,2},? when\b[^.;,]{1,30}\b(?:was|were|had|got|received|earned|came)\b")
#: A clause about the time before the one told of: "leaders, who had been outstanding too".
_WHO_HAD_BEEN = re.compile(
    r", (?:who|which) (?:had|have) (?:(?:previously|once|also|both|all|until then|till then|themselves|itself) )*been"
    r"(?: (?:once|only|rated|judged|graded|deemed|found to be))* [\"']?$"
)
_NOW_IT = re.compile(
    r"[\"']?(?:(?: before| then| in the past)?,? (?:but |and |it |they )*(?:is |are |has |have )?now\b"
    r"|(?: before)?,? (?:but |and )(?:it |they )?(?:is|are) )"
)
_GONE = re.compile(
    r"[\"')]*(?: (?:rating|grade|judge?ment|badge|label|tag|status|mark))?(?: (?:of|from|in) \d{4})?"
    r" (?:(?:was|is|has been|had been) (?:now )?(?:gone|lost|taken away|stripped|shed|replaced|dropped|history|behind)"
    r"|has gone|had gone)\b"
)


def is_past(annotated: Annotated, sentence: Sentence, mention: GradeMention) -> bool:
    """Say whether a grade is told as one of the past."""
    if is_left(annotated, sentence, mention):
        return True
    folded, low = annotated.folded, mention.span[0]
    if _WHO_HAD_BEEN.search(folded, max(sentence.start, mention.start - 60), mention.start):
        return True
    if _WAS.search(folded, max(sentence.start, mention.start - 40), mention.start) and _NOW_IT.match(
        folded, mention.end
    ):
        return True
    nouns = annotated.marks("cue/grade-noun", low, mention.start)
    if any(
        _EARLIER.search(folded, low, noun.start) and _WAS_IT.fullmatch(folded, noun.end, mention.start)
        for noun in nouns
    ):
        return True
    cues = [
        cue
        for cue in annotated.marks("cue/previous", low, mention.end)
        if not _THE_FORMER.search(folded, max(low, cue.start - 4), cue.end + 4)
        if not (low > sentence.start and HAS_COME_TO.search(folded, cue.end, max(cue.end, mention.start)))
    ]
    now = max((one.start() for one in NOW.finditer(folded, low, mention.start)), default=-1)
    return bool(cues) and (
        now < 0 or (cues[-1].end <= mention.start and _WHEN_IT_WAS.match(folded, cues[-1].end) is not None)
    )


def is_left(annotated: Annotated, sentence: Sentence, mention: GradeMention) -> bool:
    """Say whether a grade is told as the one before another: "from good", "previously good", "has lost its good"."""
    before = annotated.folded[max(sentence.start, mention.start - 45) : mention.start]
    to = _TO.match(annotated.folded, mention.end)
    if to and annotated.marks("grade", to.end(), to.end() + 1) and not before.strip("\"' "):
        return True
    if _ONCE.match(annotated.folded, mention.end):
        return True
    left = _BEFORE.search(before) and not unmoved(annotated.folded, sentence.start, mention.start)
    return bool(left) or is_given_up(annotated, sentence, mention)


def is_given_up(annotated: Annotated, sentence: Sentence, mention: GradeMention) -> bool:
    """Say whether a grade is told as given up or left behind, now or at another time."""
    folded = annotated.folded
    if no_longer(folded, sentence.start, mention.start, mention.end):
        return True
    cues = annotated.marks("cue/left-grade", max(sentence.start, mention.start - 60), mention.start)
    return any(_ITS.fullmatch(folded, cue.end, mention.start) for cue in cues) or is_gone(annotated, mention)


def is_gone(annotated: Annotated, mention: GradeMention) -> bool:
    """Say whether a grade is told to be gone, by a date that is not its own: "that good rating was gone"."""
    return bool(_GONE.match(annotated.folded, mention.end))
