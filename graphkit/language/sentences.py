"""Sentences of a block of text."""

from __future__ import annotations

import re
from typing import NamedTuple

#: It begins with a class of characters, which is quick to find.
_END = re.compile(r"""[.!?\n](?:(?<!\n)[.!?]*(?:["'”’»)\]]{0,3})\s+(?=["'“‘«(\[]{0,3}[A-Z0-9£“‘])|(?<=\n)\s*\n)""")
_BEFORE = re.compile(r"(\w+)\.$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr cllr clr cllrs capt brig prof rev hon st sir rt messrs jr sr no nos p pp para paras vol ch fig eg ie "
    "etc cf vs v al approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri "
    "inc ltd co dept gen col lt maj".split()
)
#: A letter that stands for a name or is one of several, which ends no abbreviation: "Baby P.", "Appendix B."
_LETTERED = re.compile(
    r"\b(?:baby|child|boy|girl|teenager|patient|resident|victim|witness|pupil|person|family|appendix|annex|part"
    r"|group|plan|grade|category|section|table|phase|schedule|hepatitis|vitamin|option|case) [A-Z]\.$",
    re.IGNORECASE,
)

#: The dots that lead from a label to its value.
_LEADER = "...."
#: A stretch of more characters is no sentence; it is cut, so that time grows with the length of a text.
_LONGEST = 6000


class Sentence(NamedTuple):
    """A sentence at `start`:`end` of a text, and the index of its block."""

    start: int
    end: int
    block: int


def sentences(text: str, start: int, end: int, block: int = 0) -> list[Sentence]:
    """Return the sentences of `text[start:end]`, without the white space around them."""
    found: list[Sentence] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.group().startswith(_LEADER) or _abbreviated(text, begin, match.start() + 1):
            continue
        _add(found, text, begin, match.end(), block)
        begin = match.end()
    _add(found, text, begin, end, block)
    return found


def _abbreviated(text: str, begin: int, stop: int) -> bool:
    """Say whether the full stop before `stop` closes an abbreviation or an initial."""
    word = _BEFORE.search(text, max(begin, stop - 12), stop)
    if word is None:
        return False
    letters = word.group(1)
    if len(letters) == 1 and _LETTERED.search(text, max(begin, stop - 14), stop):
        return False
    return letters.lower() in _ABBREVIATIONS or (len(letters) == 1 and letters.isupper() and letters != "I")


def _add(found: list[Sentence], text: str, start: int, end: int, block: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = max(text.rfind(" ", start, start + _LONGEST), start + _LONGEST // 2)
        _add(found, text, start, cut, block)
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        found.append(Sentence(start, end, block))
