"""Which date of a sentence a grade was given at."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.refusals.no_longer import no_longer, of_that_time
from graphkit.extract.grades.times.kept import AROUND, WHICH_IT_GOT, once_more
from graphkit.extract.grades.times.others import of_others
from graphkit.extract.grades.times.past import HAS_COME_TO, IS_NOW, NOW_AFTER, is_given_up, is_gone, is_left
from graphkit.extract.grades.words.insertions import conceded
from graphkit.extract.inspections.dated.reach import CHAIN, REACH, cost_of
from graphkit.extract.inspections.events import is_recent
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: A grade may stand farther from its date than an inspection that is named, in characters.
_FARTHER = 40
#: How far behind a grade in apposition its own date stands at most ("inadequate in 2017,"), in characters.
_BEHIND = 8
#: What dates a meeting, a talk or a change of post, and no grade.
_ELSEWHERE = re.compile(
    r"\b(?:heard|discussed|debated|told (?:an?|the|members|councillors|cabinet|us|them|scrutiny)\b|met on|meeting"
    r"|committee|cabinet|scrutiny|approved|agreed|voted|resigned|quit|stepped down|was gone|had gone|had left"
    r"|has left|departed|was out|was sacked|retired|moved on"
    r"|was replaced|was appointed|took over|took up"
    r"|wrote|tweeted)\b"
)
_INSPECTING = re.compile(r"\b(?:inspect\w*|ofsted|rated|judged|graded|found|report|visit\w*)\b")
_CUTS = (", ", "; ", " and ", ": ", " (", " - ", '" ')
#: Tells more of the grade before it: "from good, its grade in 2021, to requires improvement".
_ITS_GRADE = re.compile(r"[\"')]*(?:,| -) (?:the|an?|its|their) (?:rating|grade|judge?ment|verdict|mark|label)\b")
#: Between the date of one grade and a further grade given then.
AND_THEN = re.compile(r",? and [\"']?")
#: How long the phrase of a grade is at most, up to its date, in characters.
_PHRASE = 50
EACH_TIME = re.compile(r"\b(?:on (?:each|both|every|all \w+) (?:occasions?|times?)|each time|both times|every time)\b")
#: "For the first time since 2010": a time without the grade.
_FIRST_SINCE = re.compile(r"\b(?:first|second|third|fourth|fifth|only|best|worst)\b[^.;]{0,60}\bsince (?:the )?$")
#: After the date, what goes on to tell of that time.
_TOLD_OF = re.compile(
    r" (?:ofsted )?(?:inspection|report|visit|verdict|re-inspection)(?: by ofsted)?(?: had)?"
    r" (?:found|judged|rated|left|called|graded|said|deemed|declared|concluded)\b"
    r"|,? when\b|,? (?:(?:at|after|in|during|following|on|by|as a result of|at the end of) )?which\b"
)
_FROM = re.compile(r"\b(?:from|out of)(?: an?| the)? [\"']?$")
_FROM_REACH = 16
_SINCE_REACH = 90
_SINCE = re.compile(r"\bsince(?: the)? $")
#: Between a grade and the date since when it holds: "has had a good since 2016".
_OWN_SINCE = re.compile(r"[\"')]*,? since(?: the)? ")
_THAT = re.compile(r"[^,.;]{0,20},? that\b")
#: Between the grades of a list and their dates, and between one date and the next grade.
_TO_ITS_DATE = re.compile(r"(?! (?:from|before|since|after|as|than)\b)[^.;:,()]{0,60} (?:in|of) (?:the )?")
_NEXT_OF_SERIES = re.compile(r"[,;] (?:(?:and|then|but) )*[\"']?")
#: After a grade, a clause with a verb of its own, and what parts a date before the grade from it.
_NEW_CLAUSE = re.compile(
    r"[\"')]*(?: overall)?(?:,|;) (?:and so|so|and|but|yet|which is why|hence)\b(?! (?:in|again|then|was)\b)"
)
_PARTS = re.compile(r"[;:]|, (?:and|but|while|so|when|which)\b")
#: Between a grade and a date that opens the clause after it: "it was good, in 2017 it fell".
_NEXT_CLAUSE = re.compile(r"[\"')]*[,;] (?:and |but |then )*(?:in|by|on) (?:the )?")
_GOES_ON = re.compile(
    r",? (?:it|we|they|(?:the|its|our) [a-z]+)(?:'d)?(?: had| has)? ?(?:was|were|is|are|became|fell|rose|been"
    r"|slipped|climbed"
    r"|dropped|got|received)?\b"
)


def given_to(
    annotated: Annotated, sentence: Sentence, dates: list[DateMention], told: list[GradeMention]
) -> dict[DateMention, tuple[float, GradeMention]]:
    """Return the grade that each date belongs to and how far it stands: the nearest pairs first, each with one."""
    folded = annotated.folded
    again = once_more(folded, sentence, dates, told)
    dates = [date for date in dates if date not in again]
    leaving = frozenset(
        grade
        for grade in told[:-1]
        if _FROM.search(folded, max(sentence.start, grade.start - _FROM_REACH), grade.start)
        or is_gone(annotated, grade)
    )
    pairs = [pair for date in dates for pair in _pairs(annotated, sentence, date, dates, told, leaving)]
    given = _in_series(folded, dates, told)
    taken = {grade for _, grade in given.values()}
    for cost, date, grade in sorted(pairs):
        if date not in given and grade not in taken:
            given[date] = (cost, grade)
            taken.add(grade)
    if len(told) == 1 and len(dates) > 1 and EACH_TIME.search(folded, dates[0].end, sentence.end):
        return dict.fromkeys(dates, (0, told[0]))
    for one, other in reversed(list(pairwise(dates))):
        if one not in given and other in given and one.value and other.value:
            listed = CHAIN.fullmatch(folded, one.end, other.start)
            given |= {one: given[other]} if listed else {}
    for date, grade in again.items():
        given[date] = next((one for one in given.values() if one[1] is grade), (0, grade))
    return given


def _pairs(
    annotated: Annotated,
    sentence: Sentence,
    date: DateMention,
    dates: list[DateMention],
    told: list[GradeMention],
    leaving: frozenset[GradeMention],
) -> list[tuple[float, DateMention, GradeMention]]:
    """Return a date with each grade that it may belong to, and how far they stand from each other."""
    folded, told = annotated.folded, within(told, date.start - AROUND, date.end + AROUND)
    without = [one for one in told if not _has_own(folded, one, date, dates)]
    return [
        (cost, date, grade)
        for grade in told
        if (cost := cost_of(folded, date, grade.start, grade.end)) < REACH + _FARTHER
        and not _parted(folded, date, grade, without, leaving)
        and not (grade in leaving and date.end <= grade.start)
        and (own := _of_relative(folded, date, told)) in (None, grade)
        and not (own is None and _of_next_clause(folded, date, grade, dates))
        and not _ends_before(folded, date, grade, told)
        and not _of_another(annotated, sentence, date, grade, told)
    ]


def _in_series(
    folded: str, dates: list[DateMention], told: list[GradeMention]
) -> dict[DateMention, tuple[float, GradeMention]]:
    """Return the grades of a list that gives each its date behind it: "inadequate for care in 2013, good in 2015"."""
    found: dict[DateMention, tuple[float, GradeMention]] = {}
    at = told[0].start if told else 0
    for date in dates:
        own = [grade for grade in told if at <= grade.start < date.start]
        first = found and not _NEXT_OF_SERIES.fullmatch(folded, at, own[0].start if own else date.start)
        if not own or first or not _TO_ITS_DATE.fullmatch(folded, own[0].end, date.start):
            return {}
        found[date], at = (0, own[0]), date.end
    return found if len(found) > 1 else {}


def _of_relative(folded: str, date: DateMention, told: list[GradeMention]) -> GradeMention | None:
    """Return the grade whose relative clause a date stands in: "from inadequate, which it got in 2016, to good"."""
    before = [grade for grade in told if grade.end <= date.start]
    if not before or not folded.startswith((",", ")"), date.end):
        return None
    return before[-1] if WHICH_IT_GOT.fullmatch(folded, before[-1].end, date.start) else None


def _of_next_clause(folded: str, date: DateMention, grade: GradeMention, dates: list[DateMention]) -> bool:
    """Say whether a date is of the clause behind a grade that has one before it: "In 2015 it was good, and so …"."""
    if date.start < grade.end or not _NEW_CLAUSE.match(folded, grade.end, date.start):
        return False
    before = within(dates, grade.start - AROUND, grade.start)
    return any(one.end <= grade.start and not _PARTS.search(folded, one.end, grade.start) for one in before)


def _ends_before(folded: str, date: DateMention, grade: GradeMention, told: list[GradeMention]) -> bool:
    """Say whether a date ends the phrase of the grade before: "adequate for safeguarding in 2013 and good for …"."""
    if AND_THEN.fullmatch(folded, date.end, grade.start) is None or not folded.endswith(
        (" in ", " of "), 0, date.start
    ):
        return False
    return any(0 <= date.start - one.end < _PHRASE for one in told if one is not grade)


def _has_own(folded: str, grade: GradeMention, date: DateMention, dates: list[DateMention]) -> bool:
    """Say whether a grade that stands between commas has another date than `date` at once behind it."""
    after = [one for one in within(dates, grade.end, grade.end + _BEHIND + 1) if one is not date]
    apposed = folded.endswith((", ", "("), 0, grade.start) and folded.startswith(
        (",", ")"), after[0].end if after else 0
    )
    return bool(after) and apposed


def _parted(
    folded: str, date: DateMention, grade: GradeMention, told: list[GradeMention], leaving: frozenset[GradeMention]
) -> bool:
    """Say whether another grade stands between a date and a grade, or beside the date in brackets of its own.

    The grades that are left for another ("In 2016 it fell from good to inadequate") part no date from that other.
    """
    low, high = sorted((date.start, grade.start))
    others = [other for other in told if other is not grade]
    if any(low < other.start < high and (other not in leaving or high == date.start) for other in others):
        return True
    if (
        grade.end <= date.start
        and _NEXT_CLAUSE.fullmatch(folded, grade.end, date.start)
        and _GOES_ON.match(folded, date.end)
    ):
        return True
    before = [other for other in others if other.end <= date.start < grade.start]
    if before and _ITS_GRADE.match(folded, before[-1].end, date.start):
        return True
    opens, closes = folded.rfind("(", max(0, date.start - REACH), date.start), folded.find(")", date.end)
    if opens < 0 or closes < 0 or ")" in folded[opens : date.start] or opens < grade.start < closes:
        return False
    return any(opens < other.start < closes for other in others)


def _of_another(
    annotated: Annotated, sentence: Sentence, date: DateMention, grade: GradeMention, told: list[GradeMention]
) -> bool:
    """Say whether a date is of the news that a grade was given up, of a meeting, of what was before, or the like."""
    if no_longer(annotated.folded, sentence.start, grade.start, grade.end):
        return not of_that_time(annotated.folded, grade.end, date.start)
    if HAS_COME_TO.search(annotated.folded, date.end, max(date.end, grade.start)) and any(
        other.end <= date.start for other in told
    ):
        return True
    opens, closes = conceded(annotated.folded, sentence.start, date.start)
    if closes and not opens < grade.start < closes:
        return True
    past = bool(date.value) and not is_recent(date.value, annotated.document.published)
    if past and date.end <= grade.start and _is_of_now(annotated.folded, date, grade):
        return True
    left = is_left(annotated, sentence, grade) if len(told) > 1 else is_given_up(annotated, sentence, grade)
    if is_gone(annotated, grade) or of_others(annotated.folded, sentence, date, grade.start, grade.end):
        return True
    if left and date.value and is_recent(date.value, annotated.document.published):
        return True
    low = max(sentence.start, date.start - _SINCE_REACH)
    told_of = date.end <= grade.start and _TOLD_OF.match(annotated.folded, date.end) is not None
    if not told_of and _FIRST_SINCE.search(annotated.folded, low, date.start):
        return True
    since = _SINCE.search(annotated.folded, low, date.start)
    if since and not told_of and annotated.folded.count(",", date.end, max(date.end, grade.start)) > 1:
        return True
    own = since and _OWN_SINCE.fullmatch(annotated.folded, grade.end, date.start)
    if since and not own and not is_left(annotated, sentence, grade):
        return any(is_left(annotated, sentence, other) for other in told)
    return _of_a_meeting(annotated, sentence, date, grade)


def _is_of_now(folded: str, date: DateMention, grade: GradeMention) -> bool:
    """Say whether a grade that follows a past date is told as that of today."""
    return bool(IS_NOW.search(folded, date.end, grade.start) or NOW_AFTER.match(folded, grade.end))


def _of_a_meeting(annotated: Annotated, sentence: Sentence, date: DateMention, grade: GradeMention) -> bool:
    folded = annotated.folded
    before, after = folded[sentence.start : date.start], folded[date.end : sentence.end]
    start = sentence.start + max(before.rfind(cut) + len(cut) if cut in before else 0 for cut in _CUTS)
    end = date.end + min(after.find(cut) if cut in after else len(after) for cut in _CUTS)
    if that := _THAT.match(folded, date.end):
        end = min(end, that.end())
    if start <= grade.start < end or not _ELSEWHERE.search(folded, start, end):
        return False
    return not _INSPECTING.search(folded, start, end)
