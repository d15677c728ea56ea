"""Grades told of councils in general, of one of many that is not named, or of many years, files and cases."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.clauses import clause_start
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_NONE = re.compile(r"\b(?:not one|none|no (?:other )?(?:council|authority|area|service))\b")
_COUNT = (
    r"per cent|%|any|many|most|more|some|few|several|half|third|quarter|all|every|no|other|only|\d+|six|seven|eight"
    r"|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
)
#: One of several councils that is not named: "another that it was good".
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:one|two|three|another)(?: of (?:them|these|those|the (?:two|three|four|five|six)))?"
    r" that (?:it|they) \w+ $"
)
#: Councils in general, or of a kind: no council's own grade.
_IN_GENERAL = re.compile(
    r"\b(?:when(?:ever)?|if|where|once|any|every|each|unless|no) (?:other )?(?:an? )?(?:local )?(?:council|authority)\b"
    rf"|(?<!one of )(?<!among )(?<!one of the )\b(?:an?|{_COUNT})(?: \S+){{0,3}} (?:councils|authorities)\b"
    r"|^(?:\w+ )?(?:councils|authorities)\b"
)
#: Some of them.
_SOME_HAVE = re.compile(
    r"\b(?:(?!(?:19|20)\d\d)\d+|some|most|many|few|others|several|half|nearly half|a third|a quarter|a fifth)"
    r"(?: of (?:them|these"
    r"|those))?"
    r" (?:has|have|had|are|were) (?:now |since |been |already |also )*(?:(?:rated|judged|graded|labelled|found"
    r"|deemed) )?(?:to be )?$"
)
_IN_TEN = re.compile(r"\b(?:visits|monitors|inspects) $|\bin (?:ten|five|four|three)(?: \S+){0,4} $")
#: One of these is in what each of them finds.
_COUNCILS, _HAVE = ("council", "authorit"), (" has ", " have ", " had ", " are ", " were ")
_IN = ("visits ", "monitors ", "inspects ", "in t", "in f")
#: Before a council, these make it one of those that are told of in general.
_LIKE = re.compile(r"\b(?:like|such as|including|unlike) (?:the )?$")
_OF_ANY = re.compile(r"\b(?:every|any|each|no|other|all) [\"']?$")
OF_MANY = re.compile(r"[\"']? (?:councils|authorities|departments|areas)\b")
#: Some council, whichever has the grade: "a partnership with a council that is rated good".
_ONE_THAT_IS = re.compile(
    r"\b(?:with|find|finds|finding|choose|needs?|wants?) (?:an?|another|any|some) "
    r"(?:other |local |neighbouring |nearby |partner )*(?:council|authority|partner|county|city|borough|department)"
    r"(?:,? (?:that|which|whose|services|ofsted|inspectors|has|have|is|are|been|already|also|itself|at least|either))*"
    r"(?: (?:rated|judged|graded|deemed|found))?(?: (?:as|to be|at least|either))?$"
    r"|\b(?:may|might|can|could) (?:yet|well|still|also) (?:be|get|become)(?: (?:rated|judged|graded|found"
    r"|an?|to be|as))*$"
    r"|\b(?:far (?:off|from)|away from|breadth from|whisker (?:from|off)|inch from|shy of|short of)"
    r"(?: (?:being|getting|becoming|an?|rated|judged|graded))*$"
)
#: Files and cases that were graded one by one, by auditors.
_OF_FILES = re.compile(
    r"\b(?:cases|files|audits)\b[^.;:,]{0,40}\b(?:rated|judged|graded|marked|scored|thought"
    r"|deemed|found)(?: (?:as|to be|only))?$"
    r"|\b(?:\w+|\d+) (?:out of|in|of) (?:every )?(?:ten|a dozen|twenty|a hundred|\d\d)\b(?![^.;]*\b(?:areas|judge?ments"
    r"|councils|authorities|boroughs|counties|services|places)\b)[^.;:]{0,40}\b(?:rated"
    r"|judged|graded|marked|scored|thought|deemed|found)(?: (?:as|to be|only))?$"
)
#: "Its run of failing grades is over": the grades of before, whenever that was.
_RUN_OVER = re.compile(
    r"(?:s| [a-z]+s?)?(?: from ofsted)? (?:is|was|has|had|have|came|comes)(?: been| now| finally| at last)*"
    r" (?:over|ended|broken|behind|to an end|come to|at an end|done)\b"
)
_RUN = re.compile(
    r"\b(?:run|string|series|succession|spell|history|cycle|streak|days|years|decade|era)s? of (?:\w+ )?[\"']?$"
)
#: Services of whichever council: "Services judged inadequate will have to", "Where Ofsted finds services inadequate".
_WHICHEVER = re.compile(
    r"[\"']?(?:(?:any |all )?(?:children's )?(?:services|departments|social care)"
    r" (?:(?:that|which) (?:are|have been) )?(?:judged|rated|found|deemed|graded|branded)(?: (?:to be|as))?"
    r"|(?:where|wherever|whenever|if|once|should) (?:ofsted|inspectors) (?:finds?|judges?|rates?|deems?|grades?) "
    r"(?:children's )?(?:services|departments)(?: (?:to be|as))?) [\"']?$"
)
_WILL = re.compile(r"[^.;:\d]{0,60}\b(?:will|must|can|could|should|may|might|face|are to|is to|shall)\b")
#: Several grades as one, those of many years: "For a decade it got the lowest grade".
_FOR_YEARS = re.compile(
    r"\bfor (?:(?:most of|more than|nearly|almost|over|about|the best part of) )?(?:an?|the|ten|\d+|\w+) (?:\w+ )?"
    r"(?:decades?|years?)(?:,| before)?[^.;]{1,40}\b(?:was|were|got|received|had|languished|sat|stood|stayed"
    r"|remained)\b"
)
#: How far before a grade the words that make it one of many may begin, and how far behind it its date, in characters.
_BEFORE, _NEAR, _BEHIND = 110, 50, 25
_ONE_OF_THEM = re.compile(r"\b(?:one|another|two|three|among|amongst)(?: of)? (?:[a-z0-9']+ ){0,6}[\"']?$")


def is_in_general(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is told of no one council: of many, of some one, of files, or of all its years at once."""
    folded = annotated.folded
    before = folded[sentence.start : mark.start].rstrip("\"' ")
    near = max(0, len(before) - _BEFORE)
    return bool(
        _NONE.search(before, before.rfind(":") + 1)
        or (_ONE_THAT_IS.search(before, near) and not _dated_behind(annotated, mark))
        or _OF_FILES.search(before, near)
        or _of_many(annotated, sentence, mark)
        or _for_years(annotated, sentence, mark)
        or _of_whichever(annotated, sentence, mark, before)
        or (_RUN_OVER.match(folded, mark.end) and _RUN.search(folded, sentence.start, mark.start))
    )


def _of_whichever(annotated: Annotated, sentence: Sentence, mark: Mark, before: str) -> bool:
    """Say whether a sentence tells what becomes of services so judged, and names no council or date of theirs."""
    if not _WHICHEVER.match(before + " ") or not _WILL.match(annotated.folded, mark.end):
        return False
    return not (annotated.councils_in(sentence) or annotated.dates_in(sentence))


def _of_many(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is told of councils in general: "a third of councils", "every inadequate authority"."""
    folded = annotated.folded
    if OF_MANY.match(folded, mark.end):
        named = within(annotated.councils, sentence.start, mark.start)
        return not (named and _ONE_OF_THEM.search(folded, named[-1].end, mark.start))
    if _OF_ANY.search(folded, sentence.start, mark.start):
        return folded.startswith((" authority", " council"), mark.end)
    if _ONE_OF_SEVERAL.search(folded, max(sentence.start, mark.start - _NEAR), mark.start):
        return True
    clause = clause_start(annotated, sentence, mark.start)
    words = folded[clause : mark.start]
    kinds = ((_COUNCILS, _IN_GENERAL), (_HAVE, _SOME_HAVE), (_IN, _IN_TEN))
    if not any(holds(words, cues, 0, len(words)) and pattern.search(words) for cues, pattern in kinds):
        return False
    return all(_LIKE.search(folded, clause, one.start) for one in within(annotated.councils, clause, mark.start))


def _for_years(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is told, without a date, as the one of many years gone by."""
    if not _FOR_YEARS.search(annotated.folded, sentence.start, mark.start):
        return False
    return not any(date.value for date in annotated.dates_in(sentence))


def _dated_behind(annotated: Annotated, mark: Mark) -> bool:
    return bool(within(annotated.dates, mark.end, mark.end + _BEHIND))
