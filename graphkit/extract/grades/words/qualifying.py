"""Whether a word that may be a grade only qualifies the word after it: "good practice", "inadequate supervision"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

EVERYDAY = frozenset({"good", "outstanding", "adequate"})
#: Words that may follow a grade when it is one, and not an adjective of the noun after it.
_AFTER = frozenset(
    "overall for in on across and but by at with rating rated grade graded judgement judgment judgements "
    "judgments verdict council authority borough county city last when because after again twice under mark marks "
    "ofsted three as while to since the who services service children's this that from which or all until where "
    "over two four five than both though although too it so local previously earlier now before during following "
    "just status tag category london department care leadership help there today yesterday times standard grades "
    "ratings is was are were only once also then yet had has having every despite amid within score label badge "
    "whereas except apart bar save its their each marking making meaning putting throughout ever instead "
    "altogether outright first second third a an bracket band class list camp group itself themselves councils "
    "authorities here elsewhere everywhere right top above below against alongside among around aside behind "
    "already even anyway nonetheless afterwards beneath beside besides between beyond given if including into like "
    "minus near nevertheless nor "
    "notwithstanding off past per plus regarding regardless round thanks till towards unless unlike upon via "
    "whenever wherever without he she we you them these those such any not never soon still indeed perhaps "
    "however therefore thus meanwhile otherwise rather precisely exactly largely mainly partly".split()
)
#: After "requires improvement", what makes it no grade: "requires improvement work".
_OF_WORK = frozenset(
    "plan plans notice board work works programme programmes partner adviser advisers planning measures".split()
)
#: What an inspection gave, in a sentence with its date: "an inadequate report in 2016".
_REPORTS = frozenset("report reports inspection inspections verdicts result results outcome ofsted".split())
_RATINGS = re.compile(r"\b(?:grad|rating|rated|judge|verdict|mark|scor|report|inspect)")
_NO_GRADE_OF = re.compile(
    r" (?:that (?!year|time|month|spring|summer|autumn|winter|week|day"
    r"|(?:it|they|we|the \w+) (?:had |have |has )?(?:won|got|was|were|earned|had|gained|held|received|been"
    r"|achieved|secured))|to (?:see|hear|know|have|be)\b"
    r"|at (?!(?:its|their|last|that|an?|every\w*|all|each)\b"
    r"|the (?:last|latest|time|previous|second|first|most|same|end|inspection|\d))"
    r"|for (?:morale|staff|business|recruitment|retention|everyone|everybody|nobody|them|us|him|her|you)\b"
    r"|and (?:timely|effective|strong|stable|improving|getting|well|supportive|caring)\b)"
)
_ONE = re.compile(r" one(?: for |[.,;])")
#: Part of a name: "the Good and Beyond Board".
_NAME_OF_ITS_OWN = re.compile(r" (?:and|to) [A-Z]")


def qualifies(annotated: Annotated, sentence: Sentence, mark: Mark, word: str | None) -> bool:
    """Say whether a word that may be a grade qualifies the `word` after it, or is "good at" and "good that"."""
    folded = annotated.folded
    if mark.concept in EVERYDAY and _NO_GRADE_OF.match(folded, mark.end):
        return not annotated.marks("area", mark.end, mark.end + 5)
    if _ONE.match(folded, mark.end) and not _RATINGS.search(folded, sentence.start, sentence.end):
        return True
    if word == "of" and within(annotated.dates, mark.end, mark.end + len('" of the 2')):
        return False
    if word is None or word in _AFTER or _ONE.match(folded, mark.end):
        return bool(_NAME_OF_ITS_OWN.match(annotated.text, mark.end)) and annotated.text[mark.start].isupper()
    told = folded[mark.start : mark.end]
    if word in _REPORTS and mark.concept not in EVERYDAY and annotated.dates_in(sentence):
        return False
    if told.startswith("requir") and "improvement" in told:
        return word in _OF_WORK
    return "improve" in told or " " not in told


def is_everyday(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a grade is told by a word that means much else: "good", and not "the top grade"."""
    return mark.concept in EVERYDAY and " " not in annotated.folded[mark.start : mark.end]
