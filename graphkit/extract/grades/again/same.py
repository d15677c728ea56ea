"""Phrases that stand for a grade told before: "the same bracket", "an identical verdict", "that overall mark"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, remembered, within
from graphkit.language.sentences import Sentence

#: Between such a word and its noun stand words that qualify it: "the same disappointing overall grade".
_QUALIFIED = (
    r"(?: (?!(?:as|for|in|of|at|on|to|the|an?|with|is|was|and|or|had|has|have|gave|said)\b)[a-z'-]+){0,2} [\"']?$"
)
_SAME = re.compile(
    r"(?:\b(?:the|an?|its|their|this|that|exactly|precisely|very|much) )*"
    rf"\b(?:same|identical|matching|equal|similar|shared){_QUALIFIED}"
)
_REPEAT = re.compile(
    r"\b(?:an? (?:exact |straight )?(?:repeat|repetition|echo|carbon copy|replay|rerun|match) (?:of|for)"
    r"|(?:match|matche[sd]|matching|mirror|mirrors|mirrored|equals|equalled|repeats|repeated|echoes|echoed))"
    r" (?:the|its|their|that|this)(?: (?:overall|last|previous|earlier|\d{4}))* $"
)
_THAT = re.compile(r"\b(?:that|this)(?: (?:very|same|overall|dismal|poor|top|bottom|lowest|highest|middling))* $")
#: Before a noun, what gets or keeps the grade told before.
_GOT = re.compile(
    r"\b(?:won|wins|earned|achieved|got|gained|received|secured|attained|reached|kept|retained|held|(?:held|hung) on to"
    r"|fell to|sank to|(?:was|were|been) (?:first |last )?(?:given|awarded|handed))(?: back)?"
    r" (?P<the>the|its|this|that)(?: (?:very|top|highest|lowest|bottom|coveted|prized))* [\"']?$"
)
_WHEN = re.compile(
    r"[\"']?(?:,? (?:only|back|again|too|as well|first))*(?: (?:in|at|on|after)"
    r"(?: (?:an?|the|its|their)(?: [a-z-]+){0,2} (?:inspections?|visit|report))?)?(?: (?:of|in|from|dated))?(?: the)? ?"
)
#: The same at a date told before: "inspected again in 2023, when it kept the grade".
_KEPT_THEN = re.compile(
    r",? (?:when|and|where|at which(?: point)?|after which)(?: (?:it|they|the \w+|again|once|more))* $"
)
#: How far behind its noun such a date stands at most, in characters.
_OWN_DATE = 44
#: Behind a noun, what it is the outcome of, unless another report is.
_OF_SOMETHING = re.compile(
    r"[\"']? (?:(?:of|to|from|for) (?!\d|ofsted|(?:the|that|those|its) (?:one|verdict|previous|last|earlier|\d)"
    r"|(?:the )?(?:inspect|report|watchdog)|(?:for |on |upon )?(?:help|child|care|lead))"
    r"|as (?:others|staff|everyone|everybody|people|elsewhere)\b"
    r"|in (?:its|their|an?) (?!\d|last|previous|report|inspection))"
)
#: Before words that inspectors use again.
_USED = re.compile(r"\b(?:use[sd]?|chosen?|picked) the [a-z ]*$")
#: Several grades that only look alike are of many.
_SIMILAR_ONES = re.compile(r"\bsimilar\b.*(?<!s)s$")
#: Before an area, what is told of it and may be the same: "spending on care leavers".
_OF_AREA = re.compile(
    r"\b(?!(?:services?|work|grades?|rating|judge?ment|quality|experiences|effectiveness|impact|mark|verdict)\b)[a-z]+"
    r" (?:on|of|to|among|from) (?:the )?$"
)
_TOO = re.compile(r"\b(?:too|as well|also|likewise|again)\b")
#: No noun at all: "the same as in 2015", and behind an area "the same", at the end or with a date.
_AS_THEN = re.compile(
    r"\b(?:the|much the|exactly the) same as(?: it)?(?: (?:had|was|were|did|been|got))*(?: back)?(?: in| at)?(?: the)? "
)
_BARE = re.compile(
    r"[,:]?(?: (?:services?|teams?|work|arrangements|provision|performance))?"
    r"(?: (?:is|was|were|are|got|gets|had|received|came out|ended up|fared|scored))?(?: (?:just|much|exactly))? "
    r"(?P<same>the same)(?= (?:in|that|again|last|two|three|the|this|too|when)\b|[.,;]|$)"
)
#: Behind a noun: "the answer had been the same".
_IS_THE_SAME = re.compile(
    r"(?: (?:then|too|there|overall|also|again|given|it|got|from|ofsted))*"
    r" (?:was|were|is|are|had been|has been|remained|stayed|proved|came out|turned out)"
    r"(?: (?:much|exactly|just|precisely|very|to be))* (?P<same>the same|identical|no different)\b"
    r"(?! (?:as|for|in) (?!\d))"
)
#: The same of the areas named behind: "the judgement was the same for leaders, for adoption and for care leavers".
_SAME_FOR = re.compile(
    r"(?: (?:given|awarded|there))* (?:was|were|is|are|had been|has been)(?: (?:much|exactly|just|precisely))*"
    r" (?P<same>the same)(?= (?:both |also )?(?:for|in|on) )"
)
_TO_AREA = re.compile(r" (?:both |also )?(?:for|in|on)(?: (?:the|its|their|how|work|services|support|with|of|for))* ")
_ENDS = re.compile(r"[.,;!)]|$| (?:and|as well|too|but)\b")
#: "Matched the overall one", and a line that tells how it was before: "Last time: the same overall, 2014".
_AS_OVERALL = re.compile(
    r"\b(?:match|matche[sd]|mirror|mirrors|mirrored|echo|echoes|echoed|equal|equals|equalled"
    r"|(?:was|were|is|are) (?:in line with|no different from|identical to)) (?:the|that|its) overall"
    r"(?: (?:one|grade|judge?ment|rating|verdict|mark|effectiveness)\b|(?=[.,;]))"
)
_LAST_TIME = re.compile(
    r"(?:last time|previous(?:ly)?|before(?: that)?|previous (?:inspection|grade|rating|verdict))(?: round)?: "
    r"(?P<same>(?:exactly |just |much )?the same(?: again)?(?: overall)?)"
    r"(?=[.,;:(]|$| (?:in|at|on|two|three|four|five|last|\d|[a-z]+ \d{4}|grade|rating|verdict|result|outcome|story)\b)"
)
#: One of these, or "the same" itself, is in whatever such a phrase stands in.
_MARKS = frozenset({"cue/same-grade", "cue/grade-noun", "cue/outcome-noun"})
#: Others than inspectors, who come to the same conclusions.
_OTHERS = re.compile(
    r"\b(?:unions?|unison|surveys?|poll|peers?|parents|famil(?:y|ies)|charit\w+|campaigners|auditors?|mps?|staff|members"
    r"|councillors|residents|newspapers?|consultants?|panel|scrutiny|judges?|coroner)\b"
)
#: How far before its noun such a word begins at most, in characters.
_REACH = 50
#: Between such a phrase and the area on its right: "the same tag was hung on", "that mark goes to".
_GOES_TO = re.compile(
    r"[\"']?(?: (?:also|too|now|then|both|again)){0,2}"
    r"(?: (?:is|was|were|are|has been|had been|went|goes|applies|applied|hangs|hung|extends|extended|sits|attaches"
    r"|came|comes|holds|held|stands|stood|fell|falls))?"
    r"(?: (?:also|too|then|both|again)){0,2}(?: [a-z]+(?:ed|en|ung|ut|it|id|wn))?"
    r"(?: (?:out|down|over|up|round|equally))?"
    r"(?= (?:for|on|to|in|upon|over|across)\b)"
)


@remembered
def same_grades(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the phrases of a sentence that stand for a grade told before it, as marks of no concept, in order."""
    folded = annotated.folded
    bare = folded.find(" the same", sentence.start, sentence.end) >= 0
    if (overall := as_overall(folded, sentence.start, sentence.end)) is not None:
        return [overall]
    if not bare and _MARKS.isdisjoint(annotated.by_sentence[sentence.start]):
        return []
    found = [mark._replace(concept="") for mark in annotated.inside(sentence, "cue/same-grade")]
    nouns = annotated.inside(sentence, "cue/grade-noun")
    for noun in nouns + _outcomes(annotated, sentence):
        start = max(sentence.start, noun.start - _REACH)
        same = _SAME.search(folded, start, noun.start) or _REPEAT.search(folded, start, noun.start)
        if same is not None and _SIMILAR_ONES.search(folded, same.start(), noun.end):
            continue
        if same is None and noun in nouns and _is_too(annotated, sentence, noun):
            same = _THAT.search(folded, start, noun.start)
        found += [Mark(same.start(), noun.end, "")] if same else []
    if bare:
        found += _without_noun(annotated, sentence)
    kept: list[Mark] = []
    for mark in sorted(found):
        if not kept or mark.start >= kept[-1].end:
            kept.append(_reaching(folded, mark, sentence.end))
    return kept


def as_overall(folded: str, start: int, end: int) -> Mark | None:
    """Return where a stretch says that grades "matched the overall one", as a mark of no concept."""
    found = _AS_OVERALL.search(folded, start, end) if " overall" in folded[start:end] else None
    return Mark(found.start(), found.end(), "") if found else None


def _without_noun(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return where a sentence has "the same as in 2015", or "the same" right behind an area, as marks."""
    folded = annotated.folded
    nouns = annotated.inside(sentence, "cue/grade-noun") + _outcomes(annotated, sentence)
    named = [mark.end for mark in nouns + annotated.inside(sentence, "grade")]
    then = _AS_THEN.finditer(folded, min(named), sentence.end) if named else ()
    found = [Mark(one.start(), one.end(), "") for one in then if within(annotated.dates, one.end(), one.end() + 1)]
    areas = [
        area
        for area in annotated.inside(sentence, "area")
        if not _OF_AREA.search(folded, max(sentence.start, area.start - _REACH), area.start)
    ]
    last = _LAST_TIME.match(folded, sentence.start, sentence.end)
    if last:
        return [Mark(*last.span("same"), "")]
    behind = [_IS_THE_SAME.match(folded, noun.end, sentence.end) for noun in nouns]
    behind += [_same_for(annotated, noun, sentence.end) for noun in nouns]
    behind += [_BARE.match(folded, area.end, sentence.end) for area in areas]
    return found + [Mark(*one.span("same"), "") for one in behind if one]


def _same_for(annotated: Annotated, noun: Mark, end: int) -> re.Match[str] | None:
    """Return where a noun is followed by "was the same for", and that by an area or leaders."""
    same = _SAME_FOR.match(annotated.folded, noun.end, end)
    to = _TO_AREA.match(annotated.folded, same.end(), end) if same else None
    if to is None:
        return None
    named = [
        *annotated.marks("area", same.end() if same else 0, to.end() + 1),
        *annotated.marks("cue/leaders", to.end(), to.end() + 1),
    ]
    return same if named and _ENDS.match(annotated.folded, named[-1].end) else None


def _outcomes(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the words of a sentence that may be what an inspection came to: "result", "fate"."""
    nouns = annotated.inside(sentence, "cue/outcome-noun")
    if not nouns or not _tells_of_grades(annotated, sentence):
        return []
    folded = annotated.folded
    return [
        noun
        for noun in nouns
        if not _OF_SOMETHING.match(folded, noun.end)
        and (
            not folded.startswith("word", noun.start)
            or _USED.search(folded, sentence.start, noun.start)
            or _IS_THE_SAME.match(folded, noun.end)
        )
    ]


def that_grade(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the phrases of a sentence that tell more of the grade before it ("that overall mark"), as marks."""
    found = list(annotated.inside(sentence, "cue/that-grade"))
    for noun in annotated.inside(sentence, "cue/grade-noun"):
        that = _THAT.search(annotated.folded, max(sentence.start, noun.start - _REACH), noun.start)
        found += [Mark(that.start(), noun.end, "")] if that else []
    return sorted(found)


def grades_got(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return where a grade told before is won, kept or lost at a date of its own: "It kept the grade in 2018"."""
    found = []
    for noun in annotated.inside(sentence, "cue/grade-noun"):
        got = _GOT.search(annotated.folded, max(sentence.start, noun.start - _REACH), noun.start)
        dates = within(annotated.dates, noun.end, noun.end + _OWN_DATE)
        before = within(annotated.dates, sentence.start, got.start()) if got else []
        then = before and got and _KEPT_THEN.fullmatch(annotated.folded, before[-1].end, got.start())
        if got and (then or (dates and _WHEN.fullmatch(annotated.folded, noun.end, dates[0].start))):
            found.append(Mark(got.start("the"), noun.end, ""))
    return found


def _reaching(folded: str, mark: Mark, end: int) -> Mark:
    """Return a phrase with the verb by which it goes to the areas behind it."""
    goes = _GOES_TO.match(folded, mark.end, end)
    return mark._replace(end=goes.end()) if goes else mark


def _is_too(annotated: Annotated, sentence: Sentence, noun: Mark) -> bool:
    """Say whether "that mark" is one that an area before it has too."""
    subject = annotated.marks("area", sentence.start, noun.start)
    return bool(subject) and _TOO.search(annotated.folded, subject[-1].end, sentence.end) is not None


def _tells_of_grades(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence has whom or when a grade is of, and tells of no inspection that gives none."""
    if any(mark.concept != "inspection" for mark in annotated.inside(sentence, "kind")):
        return False
    if of_others(annotated, sentence):
        return False
    before = annotated.sentences[max(annotated.sentence_index(sentence.start) - 1, 0)]
    inspected = [mark for mark in annotated.inside(before, "kind") if mark.concept == "inspection"]
    return bool(
        inspected
        or annotated.dates_in(sentence)
        or annotated.inside(sentence, "area")
        or annotated.councils_in(sentence)
    )


def of_others(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence names others than inspectors who may come to a conclusion: a union, peers, staff."""
    return _OTHERS.search(annotated.folded, sentence.start, sentence.end) is not None


def is_same(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether the words at `start`:`end`, which tell a grade, do not name it."""
    return not annotated.marks("grade", start, end)
