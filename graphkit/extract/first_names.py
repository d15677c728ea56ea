"""People who are told of by one name only: "Kieran, 19, said", "Tess (not her real name)", "added Kieran"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.language.names import TITLES
from graphkit.language.words import COMMON, MONTHS, SURNAMES

#: A name with an age of up to thirty, which care leavers have, or one said to be changed; an age before it.
_TOLD = re.compile(
    r"(?<![\w'’.-])(?P<name>[A-Z][a-zà-ÿ]{2,12})"
    r"(?:,? (?:who is |is |now |aged |\()?(?:[5-9]|[12]\d|30)(?=[,.)]| said| says| told| and)"
    r"|,? \(?(?:not (?:his|her|their) real name|whose name (?:has been|we have) changed|name changed))"
    r"|\b(?:1\d|2\d)-year-old (?P<after>[A-Z][a-zà-ÿ]{2,12})(?! [A-Z])"
    r"|(?<=[”\"’'] )(?:said|says|added|adds|recalls?|recalled|explained) (?P<said>[A-Z][a-zà-ÿ]{2,12})"
    r"(?=[,.]| who| from| of)"
)

_BODIES = ("organisation", "cue/party", "cue/inspecting-body")


def first_names(annotated: Annotated, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where people of one name are introduced in a stretch."""
    for match in _TOLD.finditer(annotated.text, start, end):
        group = match.lastgroup or "name"
        at, stop = match.span(group)
        word = match[group].lower()
        if (
            word in COMMON
            or word in TITLES
            or word in MONTHS
            or word in SURNAMES
            or _part_of_a_name(annotated, at, stop)
        ):
            continue
        yield at, stop


def _part_of_a_name(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether a word stands in the name of a person, a council or another body, or in a date."""
    near = max(start - 60, 0)
    ends = [name.end for name in within(annotated.names, near, end)]
    ends += [mention.end for mention in within(annotated.councils, near, end)]
    ends += [mark.end for scheme in _BODIES for mark in annotated.marks(scheme, near, end)]
    return any(stop > start for stop in ends)
