"""The captions of a plain text that their neighbours tell: below a label, said twice, or glued to a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.documents.cues import cues
from graphkit.documents.lines import Line
from graphkit.documents.sorts import ends_sentence, is_prose
from graphkit.vocabulary import vocabulary

#: What describes a picture and the credit that a page sets below it, run together: "A playgroundImage source, PA".
_CREDIT = re.compile(r"Image (?:source|credit|copyright|caption),")
_LONGEST = 60
_LABEL_WORDS = 2
#: A name or title of fewer letters is not told twice by a page that sets it below a picture and behind it, too.
_SHORTEST = 7
#: A line of fewer words that stands there twice may be a value: "Requires improvement".
_FEWEST = 3


def find_captions(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the lines that are captions by what stands beside them or is said twice in them."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        if line.mark or line.hint or not line.key:
            continue
        if line.words <= _LABEL_WORDS and cues().is_line("caption-label", line.key.strip(" ,")):
            found.update(j for j in (i - 1, i + 1) if 0 <= j < len(lines) and _is_beside(lines, i, j))
        elif ("Image" in line.text and _CREDIT.search(line.text)) or _is_twice(line):
            found.add(i)
        elif i and _again(lines[i - 1], line):
            found.update((i - 1,) if ends_sentence(line.text) else (i - 1, i))
    return frozenset(found)


def _is_beside(lines: Sequence[Line], label: int, index: int) -> bool:
    """Say whether a line beside `Image caption,` goes with it: any below, only what is close and no sentence above."""
    line = lines[index]
    if line.mark or line.hint or not line.key or line.words > _LONGEST:
        return False
    return index > label or not (line.chunk != lines[label].chunk or is_prose(line) or ends_sentence(line.text))


def _is_twice(line: Line) -> bool:
    """Say whether a line says one thing twice without a break: `Brackley Post: Kit AnsahKit Ansah`."""
    if ends_sentence(line.text):
        return False
    return _is_doubled(line.text) or _is_doubled(line.text.partition(": ")[2])


def _is_doubled(text: str) -> bool:
    half = len(text) // 2
    return half >= _SHORTEST and text[:half] == text[-half:] and text[half : len(text) - half] in ("", " ")


def _again(above: Line, line: Line) -> bool:
    """Say whether a line repeats the one above it, as what describes a picture and the caption often do."""
    return above.key == line.key and line.words >= _FEWEST and line.key not in _grades()


def _grades() -> frozenset[str]:
    """Return the grades as they are written: in a table that lost its lines the same one may stand below another."""
    grades = vocabulary().concepts["grade"].values()
    return frozenset(label for grade in grades for label in (grade.label.lower(), *grade.cues))
