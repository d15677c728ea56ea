"""Grades that a sentence gives another council by a word alone: "So is Bolton, since May", "Bury got there in 2017".

A sentence does so where it names one council and has a word that stands for a grade, and else only words of
inspections, of being and of time, or the name of that council alone asks: "Salford? The same, a year earlier."
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.again.unchanged import says_nothing_else
from graphkit.language.sentences import Sentence

#: Words that stand for the grade told before.
_SO = re.compile(
    r"\b(?:so|too|as well|likewise|ditto|also|there|the same|an? (?:identical|similar) \w+|identical|no different"
    r"|(?:does|did|do|had|has|was|were|is|are)(?=[.;,)]| (?:in|since|by|last|this|from|back|as of)\b)"
    r"|(?:matched|joined|followed|equalled|emulated|shared|shares|same)(?: (?:it|them|suit|that))?)\b"
)
_OPENS = re.compile(r"[\"']?(?:and |but )?(?:so|as|likewise|ditto)\b")
#: Inspectors' coming and going, which is no grade: "Inspectors went to Oldham too in June".
_GOING = re.compile(r"\b(?:went|go|came|come|visit\w*|inspect(?:ed)?|return\w*|looked?|called|there for|told)\b")
_STRONG = re.compile(r"\b(?:same|identical|ditto|likewise|so (?:is|was|were|are|did|does|has|had))\b")
#: What else such a sentence may have.
_ELSE = frozenset(
    "since happened joined followed matched equalled emulated shared shares likewise ditto half suit".split()
)
#: Between a grade and another council that has it too, and behind that council's name.
_AS_DID = re.compile(
    r"[\"')]*(?: overall)?(?: (?:in|at|on|by) [a-z0-9 ]{3,30})?,? (?:and so|as|so) (?:did|was|were|had|has|is|are)"
    r" (?:(?:neighbouring|nearby|that of|those of|the services of|services in) )?"
)
_ENDS = re.compile(r"(?:'s?)?(?: (?:council|services?|department))?[.\"' ]*")
_BEHIND = 70
#: How long such a sentence is at most, in characters.
_LONG = 120


def also_elsewhere(annotated: Annotated, sentence: Sentence, grade: Mark) -> Mark | None:
    """Return where a clause behind a grade gives it to another council, at the same time: "good, as was Salford"."""
    for one in within(annotated.councils, grade.end, sentence.end):
        if len(one.gss) == 1 and one.start - grade.end <= _BEHIND:
            as_did = _AS_DID.fullmatch(annotated.folded, grade.end, one.start)
            if as_did and _ENDS.fullmatch(annotated.folded, one.end, sentence.end):
                return Mark(one.end, one.end, grade.concept)
    return None


def so_elsewhere(annotated: Annotated, index: int, grade: str, last: str) -> Mark | None:
    """Return where a sentence (by index) gives one council the grade told before it, as a mark of that grade.

    `grade` is that of the sentence before, `last` the one told last. A sentence without a date begins with "so".
    """
    sentence = annotated.sentences[index]
    if not index or annotated.sentences[index - 1].block != sentence.block or sentence.end - sentence.start > _LONG:
        return None
    if annotated.inside(sentence, "grade") or annotated.inside(sentence, "area") or annotated.inside(sentence, "kind"):
        return None
    asked = _only_asks(annotated, annotated.sentences[index - 1])
    named = annotated.councils_in(sentence)
    councils = {one.gss for one in named}
    if (not councils and not asked) or len(councils) > 1 or any(len(one) != 1 for one in councils):
        return None
    so = _SO.search(annotated.folded, sentence.start, sentence.end)
    dated = any(one.value or one.shift for one in annotated.dates_in(sentence))
    told = last if asked else grade
    if so is None or not told or not (dated or _OPENS.match(annotated.folded, sentence.start)):
        return None
    spans = [(one.start, one.end) for one in named]
    spans += [(one.start, one.end) for one in annotated.dates_in(sentence)]
    if not says_nothing_else(annotated.folded, sentence.start, sentence.end, spans, _ELSE):
        return None
    folded, strong = annotated.folded, _STRONG.search(annotated.folded, sentence.start, sentence.end)
    if not strong and _GOING.search(folded, sentence.start, sentence.end):
        return None
    end = max([so.end(), *(one.end for one in named)])
    return Mark(end, end, told)


def _only_asks(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence is the name of a council and a question mark."""
    named = annotated.councils_in(sentence)
    if len(named) != 1 or annotated.folded[sentence.end - 1] != "?":
        return False
    lead = annotated.folded[sentence.start : named[0].start] + annotated.folded[named[0].end : sentence.end]
    return lead.strip("\"' ?") in ("", "and", "and the", "and what of", "what of", "what about", "council", "as for")
