"""Whether a grade is given to the areas behind it: "good for leadership", "inadequate, they said, on two counts"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.areas.leaders import GRADE_NOUN

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
#: Put in between a grade and its areas, up to the comma behind it: ", after a visit in May,", ", the report says,".
_INSERTED = (
    r", (?:after|following|on the strength of|in the view of|in the words of|according to|as of|at|from|by"
    r"|(?:the |its |their )?(?:\w+ )?(?:report|inspectors?|inspectorate|watchdog|ofsted|letter|verdict)"
    r" (?:says?|said|finds?|found|concludes?|concluded|adds?|added))\b[^,;.:()\"]{0,60}(?=, )"
)
_TO_THE_RIGHT = re.compile(
    rf"[\"')]*{GRADE_NOUN}(?: (?:by|from) (?:ofsted|inspectors|the (?:watchdog|inspectorate|regulator)))?"
    r"(?:, (?:madam|mr|mrs|ladies|inspectors|ofsted|he|she|it|they) [a-z ]{2,30}"
    r"|, (?:then|again|too|at last|indeed|finally)(?=,)|, this time)?"
    rf"(?:{_INSERTED})?[,:]?"
    r" (?:and (?:it|that|this)(?:'s| (?:goes|went|applies|applied|holds|is|was|came)) |both |also |and |or "
    r"|was awarded |went |each |respectively |given )?"
    r"(?:for|under|in|on|around|across|over|at|when it (?:came|comes) to|overall|as to|to|as regards|regarding)\b"
    rf"(?! (?:\d|{_MONTHS}))(?! the (?:previous|last))"
)
#: After a grade, what tells it as the one that was won: "the good that it got".
_WON = re.compile(
    r"[\"')]*(?: that| which)? (?:it|they) (?:had |have )?(?:won|got|was given|were given|earned|gained|received|held"
    r"|secured|achieved)\b"
)
_BEFORE_DATE = re.compile(r"[\"')]*(?: overall)?(?: by (?:ofsted|inspectors))?,?(?: in| on| by)? ?")


def goes_right(annotated: Annotated, mark: Mark, before: list[Mark], after: list[Mark]) -> bool:
    """Say whether a grade is given to the areas behind it, and "at" or "in" leads to no council: "good at Leeds"."""
    right = _TO_THE_RIGHT.match(annotated.folded, past_date(annotated, mark))
    named = within(annotated.councils, right.end(), after[0].start) if right else []
    return right is not None and not (before and named)


def past_date(annotated: Annotated, mark: Mark) -> int:
    """Return the end of a date, or of "that it won in 2014", at once behind a grade, or else that of the grade."""
    won = _WON.match(annotated.folded, mark.end)
    end = won.end() if won else mark.end
    for date in within(annotated.dates, end, end + 16):
        if _BEFORE_DATE.fullmatch(annotated.folded, end, date.start):
            return date.end
    return end
