"""Grades in a sentence: which words give a grade to a council's services, and to which areas.

"Good" and "outstanding" are everyday words and "inadequate" may describe anything: a word is a
grade where it is quoted, capitalised, listed beside an area, or the complement of a verb of
judging or being whose subject is an area or the services. Grades that are denied, hoped for or
those of schools and homes are none.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

#: Words that may follow a grade when it is one, and not an adjective of the noun after it.
_AFTER = frozenset(
    "overall for in on across and but by at with rating rated grade graded judgement judgment judgements "
    "verdict council authority authorities borough county city last when because after again twice under "
    "three as while to since the who services service children's ofsted this that from which or all until "
    "where over two four five than both though although too it so local previously earlier now before "
    "during following just status tag category london department report care leadership help there today "
    "yesterday times standard grades ratings is was are were".split()
)
_GRADE_NOUNS = frozenset("grade grades rating ratings judgement judgements judgment judgments verdict".split())
_EVERYDAY = frozenset({"good", "outstanding", "adequate"})
_COPULA = re.compile(r"\b(?:is|are|was|were|be|been|being|remain(?:s|ed)?|become|became)(?: \w+){0,2}$")
_AS = re.compile(r"\b(?:as|from|to|with)(?: an?| the)?$")
_NOUNS = (
    "services?|council|authority|borough|county|city|department|grades?|judge?ments?|ratings?|verdict|areas?"
    "|measures|overall|trust|board|cases|leadership|arrangements|town hall|county hall|city hall|civic centre"
)
_PRONOUNS = "it|they|which|who|that|both|all|each|others|one|rest"
_ABOUT = re.compile(rf"\b(?:{_NOUNS}|{_PRONOUNS})\b")
#: A subject: a noun anywhere before the verb, or a pronoun just before it.
_SUBJECT = re.compile(rf"\b(?:{_NOUNS})\b|\b(?:{_PRONOUNS})(?: (?:ha[sd]|have|also|still|now|too))* ?$")
_WHOLLY = re.compile(
    r"[\"')]* (?:overall|in (?:every|all|each)|across (?:the board|all|every)|on (?:every|all)|under every)\b"
)
_NEXT_WORD = re.compile(r"[\"')\]]*(?:\s*[,;:.!?)(-]|\s+([a-z'-]+)|$)")
_DENIED = re.compile(
    r"\b(?:not|never|no longer|nothing|than|n't)(?: \w+){0,2} [\"']?$"
    r"|\b(?:what (?:is|was|are)|hired for|gone for|once and for) $"
)
_NONE = re.compile(r"\b(?:not one|none|no (?:other )?(?:council|authority|area|service))\b")
_JOIN = re.compile(r"[\"')]*,?\s*(?:and|or|to|but|,|and then|then)?\s*(?:also |again )?[\"'(]*$")


class GradeMention(NamedTuple):
    """A grade at `start`:`end` given to `areas`; `span` reaches from the first word it owns to the last."""

    start: int
    end: int
    grade: str
    areas: tuple[str, ...]
    span: tuple[int, int]


def grades(annotated: Annotated, sentence: Sentence) -> list[GradeMention]:
    """Return the grades that a sentence gives, with the areas that each is given to."""
    marks = annotated.inside(sentence, "grade")
    if not marks or _of_something_else(annotated, sentence):
        return []
    kept = [mark for i, mark in enumerate(marks) if _is_grade(annotated, sentence, marks, i)]
    return _with_areas(annotated, sentence, kept)


def same_grade(annotated: Annotated, sentence: Sentence, grade: str) -> list[GradeMention]:
    """Return `grade` where a sentence gives "the same grade", with its areas."""
    marks = annotated.inside(sentence, "cue/same-grade")[:1]
    if not marks or _of_something_else(annotated, sentence):
        return []
    return _with_areas(annotated, sentence, [mark._replace(concept=grade) for mark in marks])


def _of_something_else(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence is a question, or tells of a school, a home or another service."""
    if annotated.text[sentence.end - 1] == "?":
        return True
    others = annotated.inside(sentence, "cue/no-grade")
    folded = annotated.folded
    return bool(others) and "children's services" not in folded[sentence.start : sentence.end]


def _is_grade(annotated: Annotated, sentence: Sentence, marks: list[Mark], index: int) -> bool:
    mark = marks[index]
    folded = annotated.folded
    before = folded[sentence.start : mark.start].rstrip("\"' ")
    if _DENIED.search(before[-30:] + " ") or _NONE.search(before) or _hypothetical(annotated, sentence, mark):
        return False
    if _listed(annotated, sentence, mark):
        return True
    following = _NEXT_WORD.match(folded, mark.end, sentence.end)
    quoted = folded[mark.start - 1] in "\"'" and mark.start > sentence.start and bool(following)
    if following and following.group(1) and following.group(1) not in _AFTER and not quoted:
        return False
    if not _has_subject(annotated, sentence) or _spoken_by_other(annotated, sentence, mark):
        return False
    if copula := _COPULA.search(before):
        verb = sentence.start + copula.start()
        if mark.concept not in _EVERYDAY and annotated.marks("cue/judging", verb, mark.start):
            return True
        return _judges(annotated, sentence, mark.start, verb)
    if quoted or mark.concept not in _EVERYDAY or (following and following.group(1) in _GRADE_NOUNS):
        return True
    if index and _JOIN.fullmatch(folded[marks[index - 1].end : mark.start]):
        return True
    return _stands_out(annotated, sentence, mark) or bool(_AS.search(before))


def _judges(annotated: Annotated, sentence: Sentence, position: int, verb: int) -> bool:
    """Say whether the subject of the verb of being before a grade is an area, the services or a council."""
    clause = _clause_start(annotated, sentence, position)
    return bool(
        _SUBJECT.search(annotated.folded, clause, verb)
        or annotated.marks("area", clause, position)
        or within(annotated.councils, clause, position)
    )


def _stands_out(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether an everyday word is capitalised, told of everything, or close after a verb of judging."""
    folded = annotated.folded
    if _WHOLLY.match(folded, mark.end, sentence.end):
        return True
    opens = not folded[sentence.start : mark.start].strip("\"' ") and not folded.startswith(" was awarded", mark.end)
    if annotated.text[mark.start].isupper() and not opens:
        return True
    return bool(annotated.marks("cue/judging", max(sentence.start, mark.start - 60), mark.start))


def _clause_start(annotated: Annotated, sentence: Sentence, position: int) -> int:
    """Return where the clause around a position begins, as far as commas and joins tell."""
    before = annotated.folded[sentence.start : position]
    cuts = [before.rfind(cut) + len(cut) for cut in (", but ", ", and ", "; ", ", while ", ": ") if cut in before]
    return sentence.start + max(cuts, default=0)


def _spoken_by_other(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade stands within a long quotation that tells no dated rating."""
    quotation = annotated.quotation_at(mark.start)
    if quotation is None or quotation.end - quotation.start <= mark.end - mark.start + 12:
        return False
    dated = bool(within(annotated.dates, sentence.start, sentence.end))
    return not (dated and annotated.inside(sentence, "cue/judging"))


def _listed(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade ends a line like "Overall effectiveness: good"."""
    areas = annotated.marks("area", sentence.start, mark.start)
    if not areas or mark.end < sentence.end - 1:
        return False
    return annotated.folded[areas[-1].end : mark.start].strip() in {":", "-", "|", "", "- ", "--", "="}


def _hypothetical(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    cues = annotated.marks("cue/hypothetical", max(sentence.start, mark.start - 50), mark.start)
    return any("," not in annotated.folded[cue.end : mark.start] for cue in cues)


def _has_subject(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence judges an area, the services or a council."""
    return bool(
        annotated.inside(sentence, "area")
        or annotated.inside(sentence, "cue/judging")
        or within(annotated.councils, sentence.start, sentence.end)
        or annotated.inside(sentence, "cue/council-reference")
        or _ABOUT.search(annotated.folded, sentence.start, sentence.end)
    )


_SAME_SUBJECT = re.compile(r"(?:,| and) (?:is|are) now[ \"',at]*$")
_SO_DO = re.compile(r"(?: as well| too)?,? (?:and )?(?:so|as) (?:is|was|are|were|does|did|do|has|have)\b")
_TO_THE_RIGHT = re.compile(
    r"[\"')]*(?: (?:grade|rating|judgement|judgment|mark|verdict))?,?"
    r" (?:both |also |and |or |was awarded )?(?:for|in|on|around|across|over|at|when it came to|overall|as to|to)\b"
    r"(?! (?:\d|january|february|march|april|may|june|july|august|september|october|november|december))"
    r"(?! the (?:previous|last))"
)


def _with_areas(annotated: Annotated, sentence: Sentence, kept: list[Mark]) -> list[GradeMention]:
    """Give each grade the areas on its left or, where a preposition says so, on its right."""
    areas = annotated.inside(sentence, "area")
    found: list[GradeMention] = []
    left = sentence.start
    for index, mark in enumerate(kept):
        right = kept[index + 1].start if index + 1 < len(kept) else sentence.end
        before = [area for area in areas if left <= area.start < mark.start]
        after = [area for area in areas if mark.end <= area.start < right and not _of_the_next(annotated, area, right)]
        owned = _owned(annotated, mark, before, after)
        end = max([mark.end, *(area.end for area in owned)])
        names = tuple(dict.fromkeys(area.concept for area in owned))
        if found and not names and _SAME_SUBJECT.search(annotated.folded, found[-1].end, mark.start):
            names = found[-1].areas
        found.append(GradeMention(mark.start, mark.end, mark.concept, names, (left, right)))
        left = end
    return found


def _owned(annotated: Annotated, mark: Mark, before: list[Mark], after: list[Mark]) -> list[Mark]:
    folded = annotated.folded
    if after and (_TO_THE_RIGHT.match(folded, mark.end) or folded[mark.end : mark.end + 2] in (" (", ": ", "' ")):
        stop = _verb_after(folded, after)
        taken = [area for area in after if area.start < stop]
        if taken:
            overall = [area for area in before if area.concept == "overall"]
            return overall + taken
    if before:
        return before + after[:1] if _SO_DO.match(folded, mark.end) else before
    return [area for area in after if area.start - mark.end < 12]


_THEN_JUDGED = re.compile(
    r"[^,;.:]{0,25}\b(?:is|are|was|were|received|got|gets?|remain(?:s|ed)?|required|requires)\b[^,;.:]*$"
)


def _of_the_next(annotated: Annotated, area: Mark, right: int) -> bool:
    """Say whether an area is the subject of the clause that gives the next grade, at `right`."""
    gap = annotated.folded[area.end : right].strip("\"' ")
    return not gap or bool(_THEN_JUDGED.match(" " + gap))


_NEW_CLAUSE = re.compile(
    r"(?:;|, (?:while|but|whereas|although|though|with)\b|\. |\b(?:is|are|was|were|received|got)\b)"
)


def _verb_after(folded: str, after: list[Mark]) -> int:
    """Return where the areas that follow a grade stop belonging to it: at the next clause."""
    for one, other in pairwise(after):
        gap = _NEW_CLAUSE.search(folded, one.end, other.start)
        if gap:
            return other.start
    final = _NEW_CLAUSE.match(folded, after[-1].end + 1)
    return after[-1].start if final and len(after) > 1 and final.group().isalpha() else after[-1].end + 1
