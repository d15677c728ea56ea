"""Grades that a sentence gives to further areas without naming them: "So is help and protection."."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.again.unchanged import says_nothing_else
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.areas.told import BUT, EVERY, REST, areas_in
from graphkit.extract.inspections.events import Chronicle
from graphkit.extract.inspections.graded.recall import Graded
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

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
_TOO = re.compile(r"^(?:and )?(?:the |its )?(?:[a-z'-]+ ){0,6}[a-z'-]+,? (?:too|likewise|as well|ditto)\W*$")
#: What may follow its last area.
_IS_TOO = re.compile(
    r"(?: (?:work|services?|performance))?(?: (?:is|was|are|were|did|does|do|has|have)(?: so)?)?"
    r",? (?:too|likewise|as well|ditto)\W*"
)
#: Stands for what was said before: "they say it about leaders too", "those for care leavers were likewise".
_STANDS_FOR = re.compile(
    r"\b(?:so|too|also|as well|likewise|ditto|the same|as much)\b(?! far\b)|\bsays? (?:it|that) (?:of|about|for)\b"
)
#: Words that such a sentence has beside its areas and those of inspections, being and time.
_WORDS_FOR = frozenset(
    "about both all each every whole overall says thinks calls call called finds work describe describes word "
    "services' experiences experience help support quality impact those theirs".split()
)
#: Who inspectors are and when they were there, put in: "Ofsted, which was here in March, says so".
_PUT_IN = re.compile(r", (?:who|which)(?:'d|'ve)? [^,;:()]{2,80},")


def likewise(chronicle: Chronicle, index: int, so_far: list[Graded], told: list[GradeMention]) -> list[Graded]:
    """Return the grade of the sentence before, given to the areas of one like "So is help and protection".

    The grades `told` in the sentence itself are of clauses behind: "So do leaders, who had been good before".
    """
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    folded = annotated.folded
    only = _only_so(annotated, sentence, told[0].start if told else sentence.end)
    starts = _SO.match(folded, sentence.start)
    alike = (
        starts
        or only
        or (
            holds(folded, ("too", "likewise", "as well", "ditto"), sentence.start, sentence.end)
            and _TOO.match(folded[sentence.start : sentence.end])
        )
    )
    areas = areas_in(annotated, sentence, alike=True) if alike else []
    if told:
        parted = _CLAUSE.search(folded, sentence.start, told[0].start)
        areas = [area for area in areas if area.end <= parted.start()] if parted and (only or starts) else []
    if not areas or not (only or starts or _IS_TOO.fullmatch(folded, areas[-1].end, sentence.end)):
        return []
    if but := _SAVE.search(folded, sentence.start, sentence.end):
        areas = [area._replace(concept=f"{BUT}{area.concept}") for area in areas if area.start > but.start()]
        areas = [Mark(but.start(), but.end(), f"{REST}-0"), *areas]
    before = [one for one in so_far if one.sentence == index - 1]
    if not before or (not starts and annotated.sentences[index - 1].block != sentence.block):
        return []
    names = tuple(dict.fromkeys(area.concept for area in areas if area.concept != EVERY))
    chronicle.told.setdefault(index, before[-1].event)
    return [Graded(before[-1].event, before[-1].mention._replace(areas=names), index)]


def _only_so(annotated: Annotated, sentence: Sentence, stop: int) -> bool:
    """Say whether a sentence, up to `stop`, says of areas only what was said before: "They say it of leaders too"."""
    folded = annotated.folded
    stop = folded.rfind(",", sentence.start, stop) if stop < sentence.end else stop
    if stop < 0 or not _STANDS_FOR.search(folded, sentence.start, stop) or folded[sentence.end - 1] == "?":
        return False
    areas = areas_in(annotated, sentence, alike=True)
    if not areas or within(annotated.councils, sentence.start, stop):
        return False
    put_in = [one.span() for one in _PUT_IN.finditer(folded, sentence.start, areas[0].start)]
    dates = within(annotated.dates, sentence.start, stop)
    if any(not any(start <= date.start < end for start, end in put_in) for date in dates):
        return False
    spans = put_in + [(area.start, area.end) for area in areas]
    return says_nothing_else(folded, sentence.start, stop, spans, _WORDS_FOR)
