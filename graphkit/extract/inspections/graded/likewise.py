"""Grades that a sentence gives to further areas without naming them: "So is help and protection."."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.areas.told import BUT, EVERY, REST, areas_in
from graphkit.extract.inspections.events import Chronicle
from graphkit.extract.inspections.graded.recall import Graded
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: What a sentence begins with that stands for what was said before.
_BEGINS = (
    "and ", "but ", "for ", "so", "likewise", "as", "ditto", "it", "the", "that", "this", "which ", "ofsted",
    "inspectors",
)  # fmt: skip
_SO = re.compile(
    r"(?:and |for )?(?:ofsted|inspectors|the report|they)(?: says?| said| thinks?| thought)? so:"
    r"|(?:and )?(?:so|likewise|as|so too)(?:,[^,.]{2,50},)? (?:is|was|are|were|does|did|do|has|have)\b"
    r"|ditto\b|likewise\b"
    r"|(?:and |but )?(?:the same|that|this|which) (?:also |too )?(?:goes|went|(?:is|was) true|holds|held|applies"
    r"|applied"
    r"|covers|covered|can be said|could be said|is so|was so)(?: too| also| likewise| true)?(?: for| of| to| in"
    r"| across)?\b"
    r"|(?:and |but )?(?:the|that|this) (?:grade|verdict|rating|judge?ment|mark|label|tag)(?:, [^,.;]{3,60},)?"
    r" (?:also |too )?(?:covers|covered|embraces|embraced|runs through"
    r"|extends to"
    r"|extended to|appli(?:es|ed) overall and to"
    r"|held for|stood for|includes|included|takes in|took in|applies to|applied to|goes for|went for|is shared by"
    r"|was shared by)\b"
    r"|(?:and |but )?(?:it|that)(?:'s| is| was) (?:also )?(?:much )?the same(?: again| story| grade"
    r"| verdict)? (?:for|with|in)\b"
)
#: What an area follows that has another grade: "That goes for all of it, save adoption."
_SAVE = re.compile(r"\b(?:save|except|bar|barring|apart from|other than|but not|excepting)\b(?: for| in)?")
#: What begins the clause of another grade.
_CLAUSE = re.compile(r"; |, (?:who|which|but|while|whereas|though|although)\b")
#: A whole sentence: "Adoption too."
_TOO = re.compile(r"^(?:and )?(?:the |its )?(?:[a-z'-]+ ){0,9}[a-z'-]+,? (?:too|likewise|as well|ditto)\W*$")
#: What may follow its last area.
_IS_TOO = re.compile(
    r"(?: (?:work|services?|performance))?(?: (?:is|was|are|were|did|does|do|has|have)(?: so)?)?"
    r",? (?:too|likewise|as well|ditto)\W*"
)
_INSPECTORS = (
    r"(?:it|they|ofsted|(?:ofsted's |the )?inspectors"
    r"|(?:the|its|their) (?:report|letter|watchdog|inspectorate|regulator))"
    r"(?:, (?:who|which)(?:'d|'ve)? [^.,;:()]{2,80},)?"
)
#: Stands for what was said before, with a word for inspectors or none: "Ofsted, which was here in March, says it of".
_SAYS_IT_OF = re.compile(
    rf"(?:and )?(?:{_INSPECTORS} (?:also )?(?:(?:says?|said) so(?: overall)?,? and (?:it |they )?)?"
    r"(?:says?|said|thinks?|thought) (?:so|it|that|the same|as much)"
    r"(?: also| too| again)? (?:of|about|for)"
    rf"|(?=[^.;]* (?:too|also|as well)\b)(?:this|that)(?:'s| is| was) (?:also )?(?:what|how)"
    rf" {_INSPECTORS} (?:also )?(?:calls?|called|describes?"
    r"|described|judged?|rated?|rates|found|finds?|sees?|saw)) "
)
#: What may stand before and between the areas of such a sentence.
_AND = re.compile(
    r",? ?(?:(?:and|or|of|about|for|the|its|their|all|both|so (?:it|they) (?:does|do|did)|those|services?|work) ?)*"
)
#: What may stand behind them.
_ENDS = re.compile(r"(?: (?:work|services?))?(?:,? (?:too|also|as well|likewise))?(?:[.;,]|$)")


def likewise(chronicle: Chronicle, index: int, so_far: list[Graded], told: list[GradeMention]) -> list[Graded]:
    """Return the grade of the sentence before, given to the areas of one like "So is help and protection".

    The grades `told` in the sentence itself are of clauses behind: "So do leaders, who had been good before".
    """
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    folded = annotated.folded
    starts = folded.startswith(_BEGINS, sentence.start) and (
        _SO.match(folded, sentence.start) is not None or _says_it_of(annotated, sentence)
    )
    alike = starts or (
        holds(folded, ("too", "likewise", "as well", "ditto"), sentence.start, sentence.end)
        and _TOO.match(folded[sentence.start : sentence.end])
    )
    areas = areas_in(annotated, sentence, alike=True) if alike else []
    if told:
        parted = _CLAUSE.search(folded, sentence.start, told[0].start)
        areas = [area for area in areas if area.end <= parted.start()] if parted and starts else []
    if not areas or not (starts or _IS_TOO.fullmatch(folded, areas[-1].end, sentence.end)):
        return []
    if but := _SAVE.search(folded, sentence.start, sentence.end):
        areas = [area._replace(concept=f"{BUT}{area.concept}") for area in areas if area.start > but.start()]
        areas = [Mark(but.start(), but.end(), f"{REST}-0"), *areas]
    before = [one for one in so_far if one.sentence == index - 1]
    if not before:
        return []
    names = tuple(dict.fromkeys(area.concept for area in areas if area.concept != EVERY))
    chronicle.told.setdefault(index, before[-1].event)
    return [Graded(before[-1].event, before[-1].mention._replace(areas=names), index)]


def _says_it_of(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence tells that inspectors say of areas what they said before: "They say it of leaders too"."""
    folded = annotated.folded
    told = _SAYS_IT_OF.match(folded, sentence.start, sentence.end)
    areas = areas_in(annotated, sentence, alike=True) if told and folded[sentence.end - 1] != "?" else []
    areas = [area for area in areas if told and area.start >= told.end()]
    if told is None or not areas:
        return False
    end = told.end()
    for area in areas:
        if not _AND.fullmatch(folded, end, area.start):
            break
        end = area.end
    return end > told.end() and _ENDS.match(folded, end) is not None
