"""Whether "leaders" means the area of leadership: they are what a grade of the sentence is given to."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.again.same import same_grades
from graphkit.extract.grades.words.insertions import without_inserted
from graphkit.language.sentences import Sentence

GRADE_NOUN = r"(?: (?:grade|grading|rating|judge?ment|mark|verdict|score|one)s?)?"
LABEL = re.compile(rf"[\"')]*{GRADE_NOUN}(?: (?:as well|too|also|again|likewise)(?= ?[:=(]))? ?(?:\(|[:|=]| - )")
_LEADERS_ARE = re.compile(
    r"'?(?: (?:themselves|alone|only))?(?:,? (?:too|as well|also|meanwhile|however|by contrast|though|in turn"
    r"|for their part),|, who)?,?(?: (?:it|they|this|that|the (?:verdict|grade|rating|mark|word|answer"
    r"|result)|was|were|are|is|have|has|had|been|get|gets|got|given|awarded|handed|told|called|received?|also|now"
    r"|both|all|each|rated"
    r"|judged|graded|found|deemed|to|be|as|an?|earned?|scored?|won|came|come|out|of|that|the|only|one|ones|still"
    r"|remain|remained|did|do|does|fared?|best|better|worst|worse|top|highest|lowest|again|once|more|let|off|with|away|escaped?|put|placed|marked|down|at|managed|ended|up|emerged|kept))*"
    r"[ \"'(:-]*"
)
#: Leaders taken up by a pronoun: "leaders fared badly, with inspectors marking them as".
_THEM = re.compile(
    r"'?(?: (?!and\b)[a-z',-]+){0,8} (?:rat|judg|grad|mark|call|find|found|label|deem|scor|declar|pronounc)\w* them"
    r"(?: (?:as|to be|all|also|an?))* [\"']?"
)
#: Where they lead: "leaders in Leeds are".
_THERE = re.compile(
    r"^'? (?:in|at|of) (?:the )?[a-z' -]{3,30}?(?=,| (?:is|are|was|were|has|have|had|got|get|came|come)\b)"
)
#: Leaders whose work is graded: "its leaders, whose grip inspectors called outstanding".
_WHOSE = re.compile(
    r",? whose (?!departure|resignation|predecessors?|jobs?)[^,.;]{3,60}? (?:is|was|are|were|has been|had been|as|it"
    r"|they|inspectors|ofsted|called|rated|judged|graded|deemed|found|considered|described as|thought|pronounced"
    r"|declared|marked|labelled)(?: to be| as)? ?[\"']?"
)
_TO_LEADERS = re.compile(
    r"[\"')]*(?: (?:grade|rating|mark|judge?ment|the one|that))?,? (?:for|to|in)"
    r"(?: both)?(?: (?:its|the|their|our|[a-z]+'s|the [a-z]+'s?))?(?: (?:own|top|most senior))? "
)
#: Leaders among other areas: "Leaders, help and protection and care leavers: each requires improvement."
_AMONG = re.compile(
    r"(?: (?:in|at|of) (?:the )?[a-z' -]{3,24})?(?:,|,? and)"
    r"(?: its| the| their| for| services| support| work| with| of)* $"
)
#: Leaders in the list of areas that follows a grade: "Inadequate: the service overall, leaders, …".
_IN_LIST = re.compile(r"(?:[,:]|,? and)(?: its| the| their| for)* $")
_LISTED_ON = re.compile(r"[,.;]| and\b")
#: Leaders told of at the head of a sentence: "For leaders it's inadequate".
_FOR = re.compile(r"[\"']*(?:and |but )?(?:as )?for (?:its |the |their )?$")
_SO_ARE = re.compile(
    r"\b(?:so|as) (?:too )?(?:is|was|are|were|did|do|does|have|has)(?: the (?:one|grade|rating|mark) for)?"
    r"(?: (?:its|the|their))? $"
)


def graded_leaders(annotated: Annotated, sentence: Sentence, leaders: Mark) -> bool:
    """Say whether "leaders" means the area: it is what a grade of the sentence is given to."""
    folded = annotated.folded
    if _SO_ARE.search(folded, sentence.start, leaders.start):
        return True
    if _FOR.fullmatch(folded, sentence.start, leaders.start) and annotated.marks("grade", leaders.end, sentence.end):
        return True
    following = annotated.marks("area", leaders.end, leaders.end + 48)
    if _IN_LIST.search(folded, sentence.start, leaders.start) and _LISTED_ON.match(folded, leaders.end):
        return any(LABEL.match(folded, grade.end) for grade in annotated.inside(sentence, "grade"))
    if following and _AMONG.fullmatch(folded, leaders.end, following[0].start):
        return True
    graded = annotated.inside(sentence, "grade") + annotated.inside(sentence, "cue/no-better")
    for grade in graded + same_grades(annotated, sentence):
        gap = folded[leaders.end : grade.start]
        if leaders.end <= grade.start and (
            _WHOSE.fullmatch(gap)
            or _THEM.fullmatch(gap)
            or _LEADERS_ARE.fullmatch(_THERE.sub("", without_inserted(gap)))
        ):
            return True
        beside = folded[grade.end : leaders.start] == " "
        if grade.end <= leaders.start and (beside or _TO_LEADERS.fullmatch(folded, grade.end, leaders.start)):
            return True
    return False
