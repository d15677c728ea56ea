"""What a line is by itself: prose, furniture, a caption, the start of readers' comments."""

from __future__ import annotations

import re

from graphkit.documents.cues import cues
from graphkit.documents.datelines import find_dates, without_dates
from graphkit.documents.lines import Line

_STOPS = (".", "!", "?", "…")
_CLOSING = "\"'”’)]* "
_TRAIL = re.compile(r"[|›>≡☰·»«]|<<| / ")
_ELSEWHERE = re.compile(r"[-,] (?:p|pp|page|pages) ?\d+$")
_WORD = re.compile(r"[^\W\d_][\w'-]*")


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as sentences do, closing quotation marks and brackets aside."""
    return text[-6:].rstrip(_CLOSING).endswith(_STOPS)


def is_prose(line: Line) -> bool:
    """Say whether a line is too long for anything but telling, or a sentence of some length."""
    words = line.words
    if words < 10:
        return False
    return words >= 25 or (words >= 12 and ends_sentence(line.text)) or ";" in line.text


def is_furniture(line: Line) -> bool:
    """Say whether a short line belongs to the page and not to its telling."""
    folded = line.key
    if not folded or line.words > 25:
        return False
    if not any(char.isalnum() for char in folded):
        return True  # a rule across the page: `---`, `* * *`
    known = cues()
    if known.is_line("furniture-line", folded) or known.start("furniture-start", folded):
        return True
    if _ELSEWHERE.search(folded):
        return True
    return known.within("furniture-anywhere", folded) is not None


def is_navigation(line: Line) -> bool:
    """Say whether a short line is a row of links: words between bars, arrows or wide gaps."""
    if not line.key or line.words > 30 or ends_sentence(line.text) or find_dates(line.key):
        return False
    gaps = len(re.findall(r"\S {2,8}(?=\S)", line.text))
    bars = len(_TRAIL.findall(line.text))
    return gaps >= 2 or bars >= 2 or (bars == 1 and line.words <= 8) or (gaps == 1 and line.words <= 6)


def opens_links(line: Line) -> bool:
    """Say whether a line is the heading of a list of links to other pages or offers."""
    folded = line.key
    if not folded or line.words > 10:
        return False
    known = cues()
    if known.is_line("related-line", folded):
        return True
    if known.start("related-start", folded) and not ends_sentence(line.text):
        return True
    return line.words <= 6 and known.within("related-anywhere", folded) is not None


def is_link(line: Line) -> bool:
    """Say whether a line below such a heading is one of its links."""
    return line.mark == "item" or (line.words <= 20 and (line.text.endswith("?") or not _closes(line.text)))


def _closes(text: str) -> bool:
    return text.endswith(":") or ends_sentence(text)


def is_caption(line: Line) -> bool:
    """Say whether a line describes a picture: `Photo: …`, `[Image: …]`, `… Picture: Ann Lens`."""
    folded = line.key
    if not folded:
        return False
    known = cues()
    if known.start("caption-start", folded.lstrip("[(!")):
        return True
    tail = folded[-70:]
    credit = known.within("caption-end", tail)
    return credit is not None and len(tail[credit.end() :].split()) <= 5 and not tail.endswith((".", '."', ".'"))


def counts_comments(line: Line) -> bool:
    """Say whether a line counts the comments of readers: `COMMENTS (3)`, `4 Responses to …`."""
    known = cues()
    if known.is_counted("comments", line.key):
        return True
    number, _, rest = line.key.partition(" ")
    return number.isdigit() and known.start("comments-start", rest) > 0


def is_dateline(line: Line, *, spare: int) -> bool:
    """Say whether a line is a date with at most `spare` other words, labels like `published` aside."""
    if not line.key or line.words > 25 or "?" in line.text:
        return False
    found = find_dates(line.key)
    return bool(found) and spare_words(line.key) <= spare


def spare_words(folded: str) -> int:
    """Return how many words a line has beside dates, times and labels like `published`."""
    rest = without_dates(folded, find_dates(folded))
    for label in ("published", "updated"):
        rest = cues().words[label].sub(" ", rest)
    return len(_WORD.findall(rest))


def is_dated_label(line: Line) -> bool:
    """Say whether a line says when the page was published or changed, or only announces it."""
    known = cues()
    label = known.start("published", line.key) or known.start("updated", line.key)
    if not label:
        return False
    rest = line.key[label:].strip(" :")
    return not rest or (is_dateline(line, spare=4) and not ends_sentence(line.text))
