"""Deeds that the shape of a clause tells of, looked for where a sentence has a word of that shape.

A sentence has few words of the scheme `act`; only the shapes that these belong to are tried.
"""

from __future__ import annotations

from graphkit.extract.actions.acts import ACTS
from graphkit.extract.actions.changes import CHANGES
from graphkit.extract.actions.openings import OPENINGS
from graphkit.extract.actions.putting import PUT
from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

SHAPES = ACTS | CHANGES | OPENINGS | PUT
#: Only the government directs a council, and gives it time.
_OF_GOVERNMENT = frozenset({"directed", "given-time"})


def shapes(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the deeds of a sentence that the shape of a clause tells of."""
    found = []
    for name in sorted({mark.concept for mark in annotated.inside(sentence, "act")}):
        pattern, kind = SHAPES[name]
        told = pattern.search(annotated.folded, sentence.start, sentence.end)
        if told and (name not in _OF_GOVERNMENT or annotated.inside(sentence, "cue/government")):
            found.append(Mark(told.start(), told.end(), kind))
    return found
