"""Grades that open their sentence, before what they are given to: "Good, too, are adoption and care leavers"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.areas.told import areas_in
from graphkit.language.sentences import Sentence

_IS = re.compile(
    r"[\"')]*(?:,? (?:too|also|likewise|again|once more|as well))?,? (?:is|are|was|were|remains?|remained|comes?|came) "
)
#: Between the verb and the first area stand no other subject and no verb.
_OF_AREA = re.compile(
    r"(?:(?:the|its|their|our|both|all|local|also|again|experiences?|progress|support|services?|work|quality|impact"
    r"|effectiveness|help|care|offer|outcomes|those|that|and|of|for|with|on|in|given|offered|to) )*"
)


def opens_before_area(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade at the head of a sentence is said of the area, or of all areas, at once behind its verb."""
    folded = annotated.folded
    if folded[sentence.start : mark.start].strip("\"' "):
        return False
    verb = _IS.match(folded, mark.end, sentence.end)
    after = [area for area in areas_in(annotated, sentence) if verb and area.start >= verb.end()]
    return bool(verb and after) and _OF_AREA.fullmatch(folded, verb.end() if verb else 0, after[0].start) is not None
