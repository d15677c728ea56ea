"""Who wrote the page: `By Ann Reporter, education correspondent`, `Ann Reporter | 3 May 2019`."""

from __future__ import annotations

import re

from graphkit.documents.cues import cues
from graphkit.documents.datelines import find_dates
from graphkit.documents.lines import key

_PART = r"(?:[A-Z][\w'’.-]*|[A-Z]['’][A-Z]\w*)"
_NAME = re.compile(rf"{_PART}(?: (?:{_PART}|de|del|der|di|du|la|le|van|von|bin|al|ap|ab)){{0,4}}")
_BY = re.compile(r"(?<!\w)[Bb][Yy] +(?=[\"“‘']?[A-Z])")
_CUT = re.compile(r" *(?:[,|·•]| on | in | for | at |\d| - | – )")
_SEGMENT = re.compile(r" *[,|·•] *| for (?:the )?(?=[A-Z])")
_BETWEEN = re.compile(r" (?:and|&) ")
_QUOTES = " \t\u00a0\"“”‘’'*_"


def authors(text: str) -> tuple[str, ...]:
    """Return the names in a byline, without their trades; none where it is no byline."""
    text = " ".join(text.split())
    folded = key(text)
    start = cues().start("byline-start", folded)
    if start and len(folded) == len(text):
        return _names(text[start:])
    by = _BY.search(text) if find_dates(folded) else None
    if by:
        return _names(text[by.end() :])
    segments = re.split(r" *[|·•] *", text)
    if len(segments) > 1 and any(find_dates(key(segment)) for segment in segments[1:]):
        return _lone(segments[0])
    if cues().within("journalist", folded):
        return _lone(text.partition(",")[0])
    return ()


def is_name(text: str) -> bool:
    """Say whether a line is nothing but the name of one person, or two."""
    return _CUT.search(text) is None and bool(_lone(text))


def affiliation(text: str) -> str:
    """Return the paper that a byline or dateline names beside author and date, or the empty string."""
    for part in _SEGMENT.split(text):
        folded = key(part)
        known = cues().within("publication", folded) and not cues().within("journalist", folded)
        if known and 2 <= len(part.split()) <= 6 and part[0].isupper() and not find_dates(folded):
            return part.strip()
    return ""


def trade(line_key: str) -> bool:
    """Say whether a line is the trade of a journalist, or an address at a social network."""
    if line_key.startswith("@") and " " not in line_key:
        return True
    if "," in line_key:
        return False
    found = cues().within("journalist", line_key)
    return found is not None and found.end() == len(line_key) and line_key.count(" ") < 5


def _lone(text: str) -> tuple[str, ...]:
    names = () if cues().within("publication", key(text)) else _names(text)
    return names if all(2 <= name.count(" ") + 1 <= 4 for name in names) else ()


def _names(text: str) -> tuple[str, ...]:
    text = text.strip(_QUOTES)
    cut = _CUT.search(text)
    parts = [part.strip(_QUOTES) for part in _BETWEEN.split(text[: cut.start()] if cut else text)]
    return tuple(_cased(part) for part in parts) if all(_NAME.fullmatch(part) for part in parts) else ()


def _cased(name: str) -> str:
    """Return a name written in capitals as names are written."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), name)
