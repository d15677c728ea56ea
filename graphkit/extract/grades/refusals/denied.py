"""Grades that a council is said not to have: "not good", "never rose to good", "no longer inadequate"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.refusals.no_longer import no_longer
from graphkit.extract.grades.times.held import unmoved
from graphkit.language.sentences import Sentence

_DENIED = re.compile(
    r"\b(?:not|never|no longer|nothing|(?<!better )(?<!higher )(?<!more )than|n't)(?: \w+){0,2} [\"']?$"
    r"|(?:\b(?:never|not)|n't)(?: \w+)? (?:come|came|live|lived|get|got|reach|reached|measure|rise|risen|stretch"
    r"|make it)(?: up)?(?: to)?(?: an?| the)? [\"']?$"
    r"|\b(?:never|not)(?: \w+){0,3} (?:better|higher|more) than [\"']?$"
    r"|(?<!make )(?<!made )(?<!making )\bdo(?:es|ing|ne)? (?!(?:is|was|are|were|it|they|he|she|we|the)\b)(?:\w+ ){1,2}$"
    r"|\b(?:often|usually|sometimes|typically|tend to) [^.;,]{0,30}$"
    r"|\b(?:what (?:is|was|are)|hired for|gone for|once and for) $"
)


def denied(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is one that a council is said not to have."""
    folded = annotated.folded
    if no_longer(folded, sentence.start, mark.start, mark.end):
        return True
    before = folded[max(sentence.start, mark.start - 44) : mark.start].rstrip("\"' ")
    return bool(_DENIED.search(before[-40:] + " ")) and not unmoved(folded, sentence.start, mark.start)
