"""What is no part of a PDF's telling: running heads, page numbers and footnotes, told apart by place and size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from graphkit.documents.pdf_lines import PageLines, TextLine

#: Running heads stand in this part of a page's height at its top and bottom.
_BAND = 0.09
#: Footnotes are set in at most this part of the size of the text, running heads that change in at most the second.
_SMALLER = 0.9
_TINY = 0.75
_OFTEN = 3
_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def body_size(pages: Iterable[PageLines]) -> float:
    """Return the size of the font that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def repeated(pages: Sequence[PageLines]) -> frozenset[str]:
    """Return the lines, without their figures, that stand at the edge of several pages."""
    found = Counter(key for page in pages for key in {_key(line) for line in page.lines if _at_edge(line, page)})
    return frozenset(key for key, count in found.items() if count >= _OFTEN)


def without_furniture(page: PageLines, size: float, heads: frozenset[str]) -> tuple[PageLines, list[TextLine]]:
    """Return a page without its furniture, and that. `size` is that of the text, `heads` are the running heads."""
    furniture = [line for line in page.lines if _is_running(line, page, size, heads)]
    rest = [line for line in page.lines if line not in furniture]
    lowest = min((line.bottom for line in rest if line.size > _SMALLER * size), default=0.0)
    small = [line for line in rest if line.size <= _SMALLER * size and line.bottom < lowest]
    top = max((line.bottom for line in small if line.note and line.left < page.width / 4), default=0.0)
    notes = [line for line in small if line.bottom <= top]
    telling = [line for line in rest if line not in notes]
    return page._replace(lines=telling), notes + furniture


def _is_running(line: TextLine, page: PageLines, size: float, heads: frozenset[str]) -> bool:
    if not _at_edge(line, page):
        return False
    small = line.size < _TINY * size
    return bool(_NUMBER.fullmatch(line.text)) or _key(line) in heads or small


def _at_edge(line: TextLine, page: PageLines) -> bool:
    return line.bottom < _BAND * page.height or line.bottom + line.size > (1 - _BAND) * page.height


def _key(line: TextLine) -> str:
    return _DIGITS.sub("#", line.text.lower())
