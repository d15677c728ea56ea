"""Grades told again without their name: "the same grade", "The other was in 2013", "It was, in 2014"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.again.elsewhere import so_elsewhere
from graphkit.extract.grades.again.history import History
from graphkit.extract.grades.again.moved import moved_to
from graphkit.extract.grades.again.no_better import no_better
from graphkit.extract.grades.again.same import grades_got, of_others, same_grades, that_grade
from graphkit.extract.grades.again.steps import stepped
from graphkit.extract.grades.again.unchanged import unchanged
from graphkit.extract.grades.areas.given import GradeMention, with_areas
from graphkit.extract.grades.refusals.refused import refused_otherwise
from graphkit.language.sentences import Sentence

#: A line that gives an area the grade told before: "Care leavers: the same."
_ALIKE = re.compile(r"[:,-] (the same(?: again)?|likewise|ditto|same again|same)\W*$")
_AFFIRMED = re.compile(r"[\"']?(?:yes,? )?(it was|they were|it had been|it has been|we were|indeed it was|yes)\b")
_ANOTHER = re.compile(
    r"(?:^[\"']?(?:and |but )?|(?<=: ))"
    r"((?:the|its) (?:other|others|first|previous|last|earlier|second|one before)(?: such)?"
    r"(?: (?:one|time|occasion|verdict|grade|rating|judge?ment|fail|failure|mark))?)"
    r",? (?:was|were|came|dates|dated|goes back|went back|had been|had come|followed|had followed|in)\b"
)
#: Behind "the same mark", what it is the same as: the grade of all.
_AS_THE_WHOLE = re.compile(
    r"[\"']? (?:as|that)(?: (?:for|of|was given to|went to))? (?:the|its|their)(?: overall)?"
    r" (?:council|service|services|department|authority|borough|county|city|whole|overall|headline)\b"
)
_THAT_WAS = re.compile(
    r"[\"']?(?:and |but )?(?:that|this|it|which)(?: |(?='s))((?:'s|is|was|had been)(?: also| indeed)?"
    r" (?:its|the|their|ofsted's)(?: \w+)? (?:grade|grading|rating|verdict|judge?ment|mark|result|outcome))\b"
)
#: Says only that it was so too: "So it did in 2017, and so it did in 2014", "It was in 2012, too".
_SO_IT_WAS = re.compile(
    r"(?:^|(?<=\. )|(?<=, and )|(?<=\n))[\"']?(?:and |but )?(?P<so>(?:just )?(?:so|as) )?(?:it|they"
    r"|the (?:council|borough|county|city|authority))"
    r" (?P<verb>(?P<done>(?:had|has) done so)|(?:was|were|did|had been|has been|had)(?: so| also| too| already)*)"
    r" (?:back )?(?:in|at|on|last|two|three|four|five|six|seven|eight|nine|ten)\b(?![^.;]* that )[^.;,]{0,24}?"
    r"(?:(?P<too>,? (?:too|also|as well|again|already)\b)|(?=[.;,!\n])|\Z)"
)
#: What parts the grade told again from the next.
_NEXT_CLAUSE = re.compile(
    r"(?: (?:grade|mark|rating|verdict|judge?ment|score|label|result))?[\"' ]*"
    r"(?:(?:too|as well|also|likewise|again)\b)?[\"' ]*(?:,|;|(?:while|but|and|though|although|whereas)\b|-)"
)
#: How far behind "the other was" its date stands at most, in characters.
_NEAR = 20


def told_again(annotated: Annotated, index: int, told: History) -> list[GradeMention]:
    """Return the grades that a sentence (by index) tells without naming them.

    `told` are the grades of the sentences before it, but for those left behind.
    """
    last = told.last.grade if told.last else ""
    before = told.before[-1].grade if told.before else ""
    sentence = annotated.sentences[index]
    if annotated.text[sentence.end - 1] == "?":
        return []
    mark = (
        _affirmed(annotated, index)
        or _that_was(annotated, index)
        or (_another(annotated, sentence, before) if before else None)
    )
    elsewhere = so_elsewhere(annotated, index, before, last) if mark is None else None
    mark = mark or elsewhere
    marks = [mark] if mark is not None else _same(annotated, sentence, told) if last else []
    if not marks and before and annotated.dates_in(sentence):
        again = annotated.inside(sentence, "cue/grade-again")[:1]
        again = [] if again and of_others(annotated, sentence) else again
        marks = [mark._replace(concept=before) for mark in again if not refused_otherwise(annotated, sentence, mark)]
    if not marks and before:
        marks = _so_it_was(annotated, sentence, before)
    if not marks and before:
        same = unchanged(annotated, index, before)
        marks = [same] if same is not None else []
    if not marks and before:
        one = Mark(sentence.start, sentence.start, before)
        further = (
            stepped(annotated, sentence, one)
            or moved_to(annotated, sentence, one)
            or no_better(annotated, sentence, one)
        )
        marks = [further] if further is not None else []
    found = with_areas(annotated, sentence, marks) if marks else []
    if told.news and _comes_back(annotated, sentence, told):
        found = [each if each.areas else each._replace(areas=told.news.areas) for each in found]
    return [_of_the_whole(annotated, each) for each in found]


def _of_the_whole(annotated: Annotated, mention: GradeMention) -> GradeMention:
    """Return a grade of no area as one of the whole where it is told again as "that overall grade"."""
    whole = not mention.areas and "overall" in annotated.folded[mention.start : mention.end]
    return mention._replace(areas=("overall",)) if whole else mention


def led_by_same(annotated: Annotated, sentence: Sentence, grade: str, told: list[GradeMention]) -> list[GradeMention]:
    """Return the grades `told` in a sentence, after the one that it gives again to the areas at its head.

    "Leaders got the same, but help and protection was good", where `grade` is that of the sentence before.
    """
    if not grade or not told:
        return told
    same = [
        mark
        for mark in same_grades(annotated, sentence) or grades_got(annotated, sentence)
        if mark.end <= told[0].start
    ]
    dated = within(annotated.dates, same[0].end, same[0].end + _NEAR)[:1] if same else []
    behind = dated[0].end if dated else same[0].end if same else 0
    if not same or not _NEXT_CLAUSE.match(annotated.folded, behind, told[0].start):
        return told
    head = (sentence.start, same[0].end)
    if within(annotated.councils, *head):
        return told
    further = [Mark(one.start, one.end, one.grade) for one in told]
    found = with_areas(annotated, sentence, [same[0]._replace(concept=grade), *further])
    dated = within(annotated.dates, sentence.start, told[0].start)
    return found if found and bool(found[0].areas) != bool(dated) else told


def _same(annotated: Annotated, sentence: Sentence, told: History) -> list[Mark]:
    """Return where a sentence gives "the same grade" or dates "that grade", as marks of it."""
    marks = same_grades(annotated, sentence)[:1]
    if not marks and annotated.dates_in(sentence):
        marks = (that_grade(annotated, sentence) or grades_got(annotated, sentence))[:1]
    if not marks and annotated.inside(sentence, "area"):
        alike = _ALIKE.search(annotated.folded, sentence.start, sentence.end)
        marks = [Mark(*alike.span(1), "")] if alike else []
    kept = [mark for mark in marks if not refused_otherwise(annotated, sentence, mark)]
    return [mark._replace(concept=_meant_by(annotated, sentence, mark, told)) for mark in kept]


def _meant_by(annotated: Annotated, sentence: Sentence, same: Mark, told: History) -> str:
    """Return the grade that "the same" means: the one told last, or of all, or of the news the text comes back to.

    It comes back where it tells of a council after a paragraph that told of no grade: what it reports is meant.
    """
    meant = told.last
    if "overall" in annotated.folded[same.start : same.end] or _AS_THE_WHOLE.match(annotated.folded, same.end):
        meant = told.whole or meant
    elif _comes_back(annotated, sentence, told):
        meant = told.news
    return meant.grade if meant else ""


def _comes_back(annotated: Annotated, sentence: Sentence, told: History) -> bool:
    """Say whether a sentence opens a paragraph, after one without a grade at its end, and tells of a council."""
    if told.last is None or told.before:
        return False
    before = annotated.sentences[annotated.sentence_index(sentence.start) - 1]
    return before.block != sentence.block and bool(annotated.councils_in(sentence))


def _affirmed(annotated: Annotated, index: int) -> Mark | None:
    """Return the grade that a question before names and this sentence dates: "Wasn't it good once? It was, in 2014"."""
    sentence = annotated.sentences[index]
    question = annotated.sentences[index - 1]
    if not index or annotated.text[question.end - 1] != "?" or not annotated.dates_in(sentence):
        return None
    asked = annotated.inside(question, "grade")
    yes = _AFFIRMED.match(annotated.folded, sentence.start, sentence.end) if len(asked) == 1 else None
    return Mark(*yes.span(1), asked[-1].concept) if yes else None


def _so_it_was(annotated: Annotated, sentence: Sentence, grade: str) -> list[Mark]:
    """Return the grade told before where this sentence only says that it was so at another date too, as marks of it."""
    found = _SO_IT_WAS.finditer(annotated.folded, sentence.start, sentence.end)
    marks = [Mark(*one.span("verb"), grade) for one in found if one["so"] or one["too"] or one["done"]]
    return [mark for mark in marks if within(annotated.dates, mark.end, mark.end + len(" back in the autumn"))]


def _that_was(annotated: Annotated, index: int) -> Mark | None:
    """Return the grade that the sentence before names and this one dates: "That was its grade in 2016"."""
    sentence = annotated.sentences[index]
    named = annotated.inside(annotated.sentences[index - 1], "grade") if index else []
    if len({one.concept for one in named}) != 1:
        return None
    found = _THAT_WAS.match(annotated.folded, sentence.start, sentence.end)
    dated = found and within(annotated.dates, found.end(), sentence.end)
    return Mark(*found.span(1), named[0].concept) if found and dated else None


def _another(annotated: Annotated, sentence: Sentence, grade: str) -> Mark | None:
    """Return the grade of the sentence before where this one dates another of the kind: "The other was in 2013"."""
    other = _ANOTHER.search(annotated.folded[sentence.start : sentence.end])
    dates = annotated.dates_in(sentence)
    if other is None or not dates or annotated.inside(sentence, "kind"):
        return None
    start, end = (sentence.start + at for at in other.span(1))
    behind = [date for date in dates if date.start >= end]
    return Mark(start, end, grade) if behind and behind[0].start - end <= _NEAR + len("was in the ") else None
