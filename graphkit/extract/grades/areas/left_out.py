"""Areas that a grade of all leaves out: "good in every category bar adoption", "all but leadership", "save one"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

#: All areas together, beside their own words: what an exception is made to.
_ALL = re.compile(
    r"\b(?:everything(?! else)|across the board|throughout|all round"
    r"|all(?: of (?:it|them|the (?:areas|judge?ments|grades)))?"
    r"|the lot|(?:every|each) (?:\w+ )?(?:part|aspect|branch|corner)(?: of (?:it|them))?"
    r"|(?:every|each)(?: single)? one)\b"
)
#: Between a word of exception and the area that it leaves out stands no verb of being and no clause.
_TO_AREA = re.compile(
    r"(?:,? (?:ofsted|inspectors) (?:says?|said|found))?"
    r"(?: (?!(?:is|was|are|were|be|been|has|had|have|but|which|who|whom|it|they|good|outstanding|inadequate)\b)"
    r"[a-z'-]+){0,7}[:,-]? ?(?:-? ?(?:that|those|its|the|their|in|on|for|of|work|with|how) ?)*"
)
#: "But" makes an exception of all alone where it follows at once: "in all areas but adoption".
_ALL_BUT = re.compile(r"(?:\b(?:all|every|each)(?: \w+){0,2}|\beverything) $")
#: All areas with one exception, which is named behind.
_BUT_ONE = re.compile(
    r"\b(?:all|every|each)(?: [a-z]+){0,4} (?:but|bar|except|save|barring)(?: for)? (?:just |only )?one\b"
    r"(?: (?:of [a-z]+(?: [a-z]+)?|respect|area|field|category|heading|judge?ment|exception))?"
    r"(?:,? (?:ofsted|inspectors) (?:says?|said|found))?(?=[:,]| -)"
)
_NEXT_ONE = re.compile(r",?(?: and| or|,)(?: for| in| on| that of)?(?: its| the)? ")
#: After an area that was left out, what gives it a grade of its own.
_OWN_GRADE = re.compile(
    r"[\"']?(?:,? (?:(?:for|of|in|on|to|with) )?(?:which|where|whom?|whose)\b"
    r"|,? (?:an? |rated|judged|graded|at |marked|found|the exception)|[ \"']*[:(]| - )"
)


def everything(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the words for all areas together in a sentence that makes an exception, as marks of no concept."""
    if not annotated.inside(sentence, "cue/exception"):
        return []
    return [Mark(*all_.span(), "") for all_ in _ALL.finditer(annotated.folded, sentence.start, sentence.end)]


def left_out(annotated: Annotated, sentence: Sentence, areas: list[Mark], every: list[Mark]) -> list[Mark]:
    """Return those of the areas of a sentence that are left out of the grade of all the others.

    `every` are the words for all areas together, which "but" and "but for" need to be words of exception.
    """
    found = _named_behind(annotated, sentence, areas)
    for word in annotated.inside(sentence, "cue/exception"):
        opens = not annotated.folded[sentence.start : word.start].strip("\"' ")
        after = [area for area in areas if area.start >= word.end]
        if not after or not _TO_AREA.fullmatch(annotated.folded, word.end, after[0].start):
            continue
        told = annotated.folded[word.start : word.end]
        if told == "but for" and not (opens or any(one.start < word.start for one in every)):
            continue
        if told == "but" and not _ALL_BUT.search(annotated.folded, sentence.start, word.start):
            continue
        found.append(after[0])
        for area in after[1:]:
            if not _NEXT_ONE.fullmatch(annotated.folded, found[-1].end, area.start):
                break
            found.append(area)
    return found


def _named_behind(annotated: Annotated, sentence: Sentence, areas: list[Mark]) -> list[Mark]:
    """Return the area that "all but one" leaves out, where it is named behind: "in all areas but one: adoption"."""
    if not annotated.inside(sentence, "cue/exception") and not annotated.inside(sentence, "cue/all-areas"):
        return []
    but_one = _BUT_ONE.search(annotated.folded, sentence.start, sentence.end)
    after = [area for area in areas if but_one and area.start >= but_one.end()]
    if not but_one or not after or not _TO_AREA.fullmatch(annotated.folded, but_one.end(), after[0].start):
        return []
    return after[:1]


def has_own_grade(annotated: Annotated, sentence: Sentence, area: Mark, left: int, every: list[Mark]) -> bool:
    """Say whether an area that was left out has the next grade to itself: "save adoption, which was good".

    `left` is where the words begin that the grade may own, `every` are the words for all areas together.
    """
    if _OWN_GRADE.match(annotated.folded, area.end):
        return True
    return left > sentence.start and not any(one.start >= left for one in every)
