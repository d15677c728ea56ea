"""People who are told of by one name only: "Kieran, 19, said", "Tess (not her real name)", "added Kieran"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.language.name_words import TITLES
from graphkit.language.words import COMMON, MONTHS, SURNAMES

_NAME = r"(?P<name>[A-Z][a-zà-ÿ]{2,12})"
#: Before an age of up to thirty, which care leavers have, and that age; the age before the name.
_BEFORE_AGE = re.compile(rf"(?<![\w'’.-]){_NAME},? (?:who is |is |now |aged |\()?$")
_AGE = re.compile(r"(?:[5-9]|[12]\d|30)(?=[,.)]| said| says| told| and)")
_YEAR_OLD = re.compile(rf"[12]\d-year-old {_NAME}(?! [A-Z])")
_SAID = re.compile(
    rf"[”\"'’,]{{0,4}} (?:said|says|added|adds|recalls?|recalled|explained) {_NAME}(?=[,.]| who| from| of)"
)
_CHANGED = re.compile(
    rf"(?<![\w'’.-]){_NAME},? \(?(?:not (?:his|her|their) real name|whose name (?:has been|we have) changed"
    r"|name changed)"
)
_CALLED = re.compile(
    rf"\b(?:worker|manager|carer|assistant|adviser|nurse|teacher) (?:called|named) {_NAME}(?=[,.]| who)"
)
_BODIES = ("organisation", "cue/party", "cue/inspecting-body")


def first_names(annotated: Annotated) -> Iterator[tuple[int, int]]:
    """Yield where people of one name are introduced in a document, in order."""
    for start, end in sorted(match.span("name") for match in _introduced(annotated)):
        word = annotated.folded[start:end]
        known = word in COMMON or word in TITLES or word in MONTHS or word in SURNAMES
        if not known and not _part_of_a_name(annotated, start, end):
            yield start, end


def _introduced(annotated: Annotated) -> Iterator[re.Match[str]]:
    """Yield the matches of what introduces a name: an age beside it, a quotation before it, a remark on it."""
    text = annotated.text
    for position in annotated.numbered:
        if _AGE.match(text, position):
            match = _BEFORE_AGE.search(text, max(position - 24, 0), position) or _YEAR_OLD.match(text, position)
            if match:
                yield match
        elif match := _YEAR_OLD.match(text, position):
            yield match
    for quotation in annotated.quotations:
        if match := _SAID.match(text, quotation.end):
            yield match
    if " called " in text or " named " in text:
        yield from _CALLED.finditer(text)
    if "real name" in text or "name changed" in text or " changed" in text:
        yield from _CHANGED.finditer(text)


def _part_of_a_name(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether a word stands in the name of a person, a council or another body, or in a date."""
    near = max(start - 60, 0)
    ends = [name.end for name in within(annotated.names, near, end)]
    ends += [mention.end for mention in within(annotated.councils, near, end)]
    ends += [mark.end for scheme in _BODIES for mark in annotated.marks(scheme, near, end)]
    return any(stop > start for stop in ends)
