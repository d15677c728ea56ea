"""The head of a page: masthead, headline, standfirst, byline and dateline, before its telling begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from graphkit.documents.adverts import find_adverts
from graphkit.documents.bylines import authors, is_name, trade
from graphkit.documents.captions import find_captions
from graphkit.documents.cues import cues
from graphkit.documents.lines import Line
from graphkit.documents.notices import is_notice
from graphkit.documents.sorts import (
    counts_comments,
    ends_sentence,
    is_caption,
    is_dated_label,
    is_dateline,
    is_furniture,
    is_navigation,
    is_prose,
    opens_links,
)
from graphkit.model import BlockKind

_LONGEST = 40
_LONGEST_STANDFIRST = 40
#: A line of more words is no byline, whatever name it ends with: "…, says its director, Jane Moor."
_LONGEST_BYLINE = 20
_LONGEST_NAMES = 8
_MASTHEAD_WORDS = 7
#: So little weight has what is hardly a headline: "Dear all,".
_HARDLY = 1
#: A line of so few words right below what heads a page may still be a part of its name.
_NAME_WORDS = 4
_LONGEST_HEADLINE = 25


class Head(msgspec.Struct, frozen=True):
    """The kinds of those lines of the head that are known, by index; where headline and masthead stand."""

    kinds: dict[int, BlockKind]
    headline: int | None = None
    masthead: int | None = None


def read_head(lines: Sequence[Line]) -> Head:
    """Return what the lines before the telling are."""
    adverts = find_adverts(lines)
    end = _end(lines, adverts)
    kinds = {i: kind for i in range(end) if (kind := "furniture" if i in adverts else _kind(lines[i]))}
    kinds.update(dict.fromkeys(_captions(lines, kinds, end), "caption"))
    candidates = [i for i in range(end) if i not in kinds and not lines[i].mark]
    notices = {i for i in range(end) if i in candidates and is_notice(lines[i])}
    if any(_weight(lines[i]) > _HARDLY for i in candidates if i not in notices):
        kinds.update(dict.fromkeys(notices, "furniture"))
        candidates = [i for i in candidates if i not in notices]
    headline = _headline(lines, candidates, kinds)
    if headline is None:
        return Head(kinds)
    above = [i for i in candidates if i < headline]
    kinds.update(dict.fromkeys(above, "furniture"))
    kinds[headline] = "headline"
    _name_lone_authors(lines, kinds, headline, end)
    for i in candidates:
        if i > headline and i not in kinds and _is_standfirst(lines, i, kinds, end):
            kinds[i] = "standfirst"
    return Head(kinds, headline, above[0] if above and _names_paper(lines, above[0], kinds) else None)


def _end(lines: Sequence[Line], adverts: frozenset[int]) -> int:
    """Return the index of the first line of telling."""
    for i, line in enumerate(lines[:_LONGEST]):
        if i in adverts or not is_prose(line) or line.hint == "headline" or is_furniture(line) or is_caption(line):
            continue
        if is_notice(line):
            continue
        signed = i + 1 < len(lines) and _kind(lines[i + 1]) in ("byline", "dateline")
        if line.words > _LONGEST_STANDFIRST or not signed:
            return i
    return min(len(lines), _LONGEST)


def _captions(lines: Sequence[Line], kinds: dict[int, BlockKind], end: int) -> set[int]:
    """Return the indexes of the captions of the head; what is most like a headline and repeated right below is none."""
    found = {i for i in find_captions(lines[:end]) if i not in kinds}
    first = next((i for i in range(end) if i not in kinds and not lines[i].mark and _weight(lines[i]) > _HARDLY), None)
    if first in found and first + 1 < end and lines[first].key == lines[first + 1].key:
        found.discard(first)
    return found


def _kind(line: Line) -> BlockKind | None:
    """Return what a line of the head is by itself; None for what may be a headline or standfirst."""
    if line.hint == "headline" or not line.key:
        return None
    if is_caption(line):
        return "caption"
    if line.words <= _LONGEST_BYLINE and (authors(line.text) or trade(line.key)):
        return "byline"
    if is_dated_label(line) or is_dateline(line, spare=6):
        return "dateline"
    kicker = cues().is_line("kicker", line.key)
    if kicker or counts_comments(line) or is_furniture(line) or is_navigation(line) or opens_links(line):
        return "furniture"
    return None


def _headline(lines: Sequence[Line], candidates: list[int], kinds: dict[int, BlockKind]) -> int | None:
    """Return the index of the line most like a headline, the first of those most like one."""
    hinted = [i for i, line in enumerate(lines[:_LONGEST]) if line.hint == "headline"]
    if hinted:
        return hinted[0]
    top = lines[candidates[0]].chunk if candidates and _heads_masthead(lines, candidates[0], kinds) else None
    weights = {i: 0 if lines[i].chunk == top else _weight(lines[i]) for i in candidates}
    if top is not None and max(weights.values()) <= _HARDLY:
        weights.update({i: _weight(lines[i]) for i in candidates[1:] if _may_title(lines[i])})
    if any(weights.values()):
        return max(candidates, key=lambda i: (weights[i], -i))
    sentence = next((i for i, line in enumerate(lines[:_LONGEST]) if is_prose(line) and i not in kinds), None)
    if sentence is not None and lines[sentence].words < _LONGEST_HEADLINE:
        return sentence
    return candidates[0] if candidates else None


def _may_title(line: Line) -> bool:
    """Say whether a line in the paragraph of a masthead may be a headline, and is no part of a name and no motto."""
    return line.words > _NAME_WORDS and not line.text[:1].islower()


def _heads_masthead(lines: Sequence[Line], first: int, kinds: dict[int, BlockKind]) -> bool:
    """Say whether a line names the paper: by its words, or by a motto or menu just below it."""
    return _is_masthead(lines[first]) or _above_menu(lines, first, kinds)


def _above_menu(lines: Sequence[Line], first: int, kinds: dict[int, BlockKind]) -> bool:
    below = first + 1
    if lines[first].words > _MASTHEAD_WORDS or below >= len(lines) or lines[below].chunk != lines[first].chunk:
        return False
    return kinds.get(below, "furniture") == "furniture" and not is_prose(lines[below])


def _names_paper(lines: Sequence[Line], first: int, kinds: dict[int, BlockKind]) -> bool:
    """Say whether the first line above a headline is surely the name of a paper, and no kicker."""
    named = _is_masthead(lines[first]) and cues().within("publication", lines[first].key) is not None
    return named or _above_menu(lines, first, kinds)


def _weight(line: Line) -> int:
    """Return how much a line is like a headline: 0 for the name of a paper, 4 for a plain headline."""
    if _is_masthead(line):
        return 0
    if line.words <= 3 or line.text.endswith((",", ":")):
        return 1
    if line.text.count(" – ") + line.text.count(" - ") >= 2:
        return 2
    if line.key.startswith("minutes of"):
        return 3
    return 4


def _is_masthead(line: Line) -> bool:
    """Say whether a line is like the name of a paper or of a public body that publishes."""
    name = re.split(r" [-–—|] ", line.text)[0]
    words = name.split()
    known = cues()
    if len(words) > _MASTHEAD_WORDS or known.within("headline-word", line.key) or re.search("[:,;?]", name):
        return False
    named = known.within("publication", line.key) is not None or "borough of" in line.key
    capital = all(word[:1].isupper() or not word[0].isalpha() for word in words if len(word) > 3)
    if name.isupper() or named:
        return capital or len(words) <= 3
    return capital and len(words) <= 4


def _name_lone_authors(lines: Sequence[Line], kinds: dict[int, BlockKind], headline: int, end: int) -> None:
    """Call a name alone beside a date, below the headline, a byline."""
    for i in range(headline + 1, end):
        beside = (kinds.get(i - 1), kinds.get(i + 1))
        if i not in kinds and lines[i].words <= _LONGEST_NAMES and "dateline" in beside and is_name(lines[i].text):
            kinds[i] = "byline"


def _is_standfirst(lines: Sequence[Line], index: int, kinds: dict[int, BlockKind], end: int) -> bool:
    """Say whether a line between headline and telling sums the telling up."""
    line = lines[index]
    if line.words < 6 or line.hint or line.text.endswith(":"):
        return False
    signed = any(kinds.get(i) in ("byline", "dateline") for i in range(index + 1, end))
    return signed or not ends_sentence(line.text)
