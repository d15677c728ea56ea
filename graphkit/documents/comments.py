"""Where the comments of readers begin, and where what is called so is no such thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.documents.bylines import is_name
from graphkit.documents.cues import cues
from graphkit.documents.datelines import find_dates
from graphkit.documents.lines import Line
from graphkit.documents.sorts import counts_comments, is_dateline, is_furniture, is_navigation, is_prose

_HANDLE = re.compile(r"@?[\w.-]{3,25}:|@?(?=\S*[\d_]|[a-z])[\w.-]{3,25}$")
_REPORTED = re.compile(r"\b(?:said|says|added|told)\b[^.]{0,80}[“\"]|[”\"],? (?:said|says|added)\b")
_TOP = 40


def is_paper(lines: Sequence[Line]) -> bool:
    """Say whether a page is a report or a committee paper: its comments are those of officers."""
    known = cues()
    heads = {line.key for line in lines if line.words <= 4 and known.is_line("paper", line.key)}
    return len(heads) > 1 or any(known.start("paper-start", line.key) for line in lines[:_TOP] if line.words <= 15)


def opens_comments(lines: Sequence[Line], index: int, told: int, *, paper: bool) -> bool:
    """Say whether the comments of readers begin here: a heading of theirs, or the first of them.

    `told` is the number of paragraphs before it. In a paper a heading like `Comments` opens none.
    """
    line = lines[index]
    if not line.key or not told:
        return False
    below = lines[index + 1] if index + 1 < len(lines) else None
    known = cues()
    if known.is_line("comments", line.key) and line.words == 1:
        return not paper and _heads_comments(lines, index, told)
    if told < 2:
        return False
    if counts_comments(line) or known.is_line("comments", line.key):
        return True
    return line.key.endswith(" says:") and below is not None and " at " in below.key and bool(find_dates(below.key))


def _heads_comments(lines: Sequence[Line], index: int, told: int) -> bool:
    """Say whether a heading of one word opens comments; it may be a link to them or a heading of the telling."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is not None and is_prose(below) and _REPORTED.search(below.text):
        return False
    if told > 1 and index > len(lines) / 2:
        return True
    if below is None or is_furniture(below) or is_navigation(below):
        return False
    return _is_signature(below) or (told > 1 and lines[index].key.startswith("comments"))


def _is_signature(line: Line) -> bool:
    """Say whether a line names somebody who comments: a name, a name and a date, `grump62: ...`."""
    if not line.key or line.mark:
        return False
    handle = _HANDLE.match(line.text)
    return handle is not None or is_name(line.text) or is_dateline(line, spare=4)
