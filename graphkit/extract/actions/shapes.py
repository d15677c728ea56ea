"""Deeds that the shape of a clause tells of, looked for where a sentence has a word of that shape.

A sentence has few words of the scheme `act`; only the shapes that these belong to are tried.
"""

from __future__ import annotations

import re

from graphkit.extract.actions.acts import ACTS
from graphkit.extract.actions.changes import CHANGES
from graphkit.extract.actions.openings import OPENINGS
from graphkit.extract.actions.putting import PUT
from graphkit.extract.actions.takeovers import TAKEOVERS
from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

SHAPES = ACTS | CHANGES | OPENINGS | PUT | TAKEOVERS
#: Only the government directs a council, and gives it time.
_OF_GOVERNMENT = frozenset({"directed", "given-time"})
#: What is told of a council that a sentence names.
_IN_CHARGE = "in-charge-of"


def shapes(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the deeds of a sentence that the shape of a clause tells of."""
    found = []
    for name in sorted({mark.concept for mark in annotated.inside(sentence, "act")}):
        pattern, kind = SHAPES[name]
        if name == _IN_CHARGE:
            found += [Mark(*span, kind) for span in _of_councils(annotated, sentence, pattern)]
            continue
        told = pattern.search(annotated.folded, sentence.start, sentence.end)
        if told and (name not in _OF_GOVERNMENT or annotated.inside(sentence, "cue/government")):
            found.append(Mark(told.start(), told.end(), kind))
    return found


def _of_councils(annotated: Annotated, sentence: Sentence, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where a pattern begins right behind the name of a council."""
    told = (pattern.match(annotated.folded, one.end, sentence.end) for one in annotated.councils_in(sentence))
    return [one.span() for one in told if one]
