"""How much the words of a quotation and those of the report differ: in form, by leaving out, or in what is said."""

from __future__ import annotations

from itertools import takewhile
from typing import Literal

Weight = Literal["form", "omission", "substance"]
Edit = tuple[tuple[str, ...], tuple[str, ...]]

#: Words that may come, go or change without a change of what is said.
_LIGHT = frozenset(
    """a an the this that these those it its their his her they he she we our is are was were be been being has have had
    do does did to of in on at for by with from as and also who which there here very however therefore""".split()
)
#: Words that turn what is said, or say how much and how many.
_TURNING = frozenset(
    """not no never none nor neither without cannot nothing nobody all some most many few every each any always often
    sometimes rarely seldom only almost nearly less more fewer least hardly barely too insufficient
    insufficiently""".split()
)
#: Verbs whose past has letters of its own.
_FORMS = """
begin began begun, bring brought, build built, come came, fall fell fallen, feel felt, find found, get got, give gave
given, grow grew grown, hear heard, hold held, keep kept, know knew known, lead led, leave left, lose lost, make made,
mean meant, meet met, rise rose risen, run ran, say said, see saw seen, seek sought, send sent, show showed shown, speak
spoke spoken, spend spent, take took taken, teach taught, tell told, think thought, understand understood, write wrote
written
"""
_VERBS = {form: verb for verb, *forms in map(str.split, _FORMS.split(",")) for form in (verb, f"{verb}s", *forms)}
#: Two forms of one word begin with so much of the longer one, and so many letters.
_SHARED, _LETTERS = 0.6, 4


def weight(edits: tuple[Edit, ...]) -> Weight:
    """Return how heavy the heaviest of some edits is; each has the words of the quotation and of the report."""
    weights = {_weight(ours, theirs) for ours, theirs in edits}
    return "substance" if "substance" in weights else "omission" if "omission" in weights else "form"


def _weight(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Weight:
    if any(map(_turns, ours)) or any(map(_turns, theirs)):
        return "substance"
    if len(ours) == len(theirs) and all(map(_one_word, ours, theirs)):
        return "form"
    added = [word for word in ours if not _is_light(word, theirs)]
    missing = [word for word in theirs if not _is_light(word, ours)]
    if added:
        return "substance"
    return "omission" if missing else "form"


def _turns(word: str) -> bool:
    return word in _TURNING or word.endswith("n't")


def _is_light(word: str, others: tuple[str, ...]) -> bool:
    """Say whether a word weighs nothing, or is a form of one that stands against it."""
    return word in _LIGHT or any(_one_word(word, other) for other in others)


def _one_word(one: str, other: str) -> bool:
    """Say whether two words are forms of one word ("improve", "improving") or both weigh nothing."""
    if _VERBS.get(one, one) == _VERBS.get(other, other) or {one, other} <= _LIGHT:
        return True
    if one.isdigit() or other.isdigit():
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= max(_LETTERS, _SHARED * max(len(one), len(other)))
