"""The adverts of a plain text: what stands below a line that is nothing but `ADVERTISEMENT` or the like.

Such a line mostly marks the place of an advert that is gone, and the article goes on below it. What is
below is an advert where it is set right under the mark in a text of paragraphs set apart by blank lines,
or where it speaks to a buyer, a reader or an applicant.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.documents.cues import cues
from graphkit.documents.lines import Line
from graphkit.documents.sorts import ends_sentence, is_prose

_LONGEST = 6


def find_adverts(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the lines of adverts, those that only mark them aside."""
    found: set[int] = set()
    told, apart = 0, True
    for i, line in enumerate(lines):
        if cues().is_line("advert", line.key):
            found.update(range(i + 1, _end(lines, i, apart=apart and told > 0)))
        elif is_prose(line) and i not in found:
            told += 1
            apart = apart and (i == 0 or lines[i - 1].chunk != line.chunk)
    return frozenset(found)


def _end(lines: Sequence[Line], mark: int, *, apart: bool) -> int:
    """Return the index of the first line below a mark that is not of its advert."""
    end = mark + 1
    if apart:
        while end < len(lines) and lines[end].chunk == lines[mark].chunk:
            end += 1
    for i in range(end, min(end + _LONGEST, len(lines))):
        if cues().within("offer", lines[i].key):
            end = i + 1
        elif is_prose(lines[i]) or (ends_sentence(lines[i].text) and not lines[i].text.endswith(("?", "!"))):
            break
    return end
