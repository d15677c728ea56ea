"""Names written in capitals, wholly or in part: a byline, "Coun TOM Moor", "JANE Moor has been"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.language.given_names import GENDERS
from graphkit.language.name_words import LOWER, TITLES, UPPER, Name, gender_of, plain
from graphkit.language.words import COMMON

_CAPITALS = re.compile(r"[A-Z](?<![\w’'-].)[A-Z'’-]+\.?(?: [A-Z]\.?)?(?: [A-Z][A-Z'’-]{2,}){1,6}(?![\w’'])")
#: A name of which one word alone is in capitals: "TOM Moor", "Tom MOOR", "Mr MOOR".
_HALF = re.compile(
    rf"(?<![\w’'-])(?:(?P<given>[A-Z]{{3,}})(?: [A-Z]\.?)? [{UPPER}](?:['’][A-Z])?[{LOWER}]+"
    rf"(?:[A-Z][{LOWER}]+)?(?:-[{UPPER}][{LOWER}]+)*"
    rf"|(?P<called>[{UPPER}][{LOWER}]+)\.? [A-Z][A-Z'’-]{{3,}}(?![\w’'-]| [A-Z][A-Z'’]))"
)
#: A name with which a report opens, its first word in capitals: "JANE Moor has been …".
_OPENING_NAME = re.compile(
    rf"[A-Z]{{3,}} [{UPPER}][{LOWER}'’-]+(?:-[{UPPER}][{LOWER}]+)?(?=,| (?:has|had|is|was|will|who|said|says"
    r"|took|takes|became|joins|joined|leaves|left)\b)"
)
_SHOUTED = re.compile(r"[A-Z]{3}")
#: The titles right before a name.
_TITLED = re.compile(r"(?<![\w’'-])(?:(?:[A-Z][a-z]+|[A-Z]{2,})\.? )$")
_LONGEST_TITLE = 14
#: So many words in capitals may be one name.
_SHOWN = 3


def with_capitals(text: str, start: int, stop: int, found: list[Name]) -> list[Name]:
    """Return the names `found` in a stretch with those that have words in capitals, in order."""
    if _SHOUTED.search(text, start, stop) is None:
        return found
    half = [name for match in _HALF.finditer(text, start, stop) for name in _half_in_capitals(match)]
    found = [name for name in found if not any(name.start < other.end and other.start < name.end for other in half)]
    found += half
    taken = {name.start for name in half}
    found += [name for match in _CAPITALS.finditer(text, start, stop) for name in _in_capitals(match)]
    if (opening := _OPENING_NAME.match(text, start, stop)) is not None and opening.start() not in taken:
        found += _in_capitals(opening)
    return sorted(found)


def _half_in_capitals(match: re.Match[str]) -> Iterator[Name]:
    """Yield a name of which one word is in capitals, behind a title or with a given name that is known."""
    given = match["given"] or match["called"]
    start = match.start()
    if plain(given) in TITLES:
        start += len(given)
        start += match.string[start : match.end()].index(" ") + 1
    words = match.string[start : match.end()]
    name = _titled(match.string, start, match.end(), words)
    if not any(plain(word) in COMMON for word in words.split()) and (name.title or given.lower() in GENDERS):
        yield name


def _in_capitals(match: re.Match[str]) -> Iterator[Name]:
    """Yield the name written in capitals throughout, as in a byline; of a longer run the one that a title tells."""
    words = match[0].split()
    if len(words) <= _SHOWN and not any(plain(word) in COMMON | TITLES for word in words):
        yield _titled(match.string, match.start(), match.end(), match[0])
        return
    at = next((i for i, word in enumerate(words[:-1]) if i and word.lower() in GENDERS), -1)
    if at < 0 or any(plain(word) in COMMON | TITLES for word in words[at : at + 2]):
        return
    before = plain(words[at - 1])
    if before in TITLES or (before in COMMON and at + 2 == len(words)):
        start = match.start() + len(" ".join(words[:at])) + 1
        shown = " ".join(words[at : at + 2])
        yield _titled(match.string, start, start + len(shown), shown)


def _titled(text: str, start: int, end: int, words: str) -> Name:
    """Return the name at `start`:`end` with the title before it."""
    before = _TITLED.search(text, max(start - _LONGEST_TITLE, 0), start)
    title = plain(before[0].strip()) if before else ""
    if before is None or title not in TITLES:
        return Name(start, end, _capitalised(words))
    return Name(before.start(), end, _capitalised(words), title, gender_of([title]))


def _capitalised(name: str) -> str:
    return re.sub(r"(?<![a-z])[a-z]", lambda letter: letter[0].upper(), name.lower())
