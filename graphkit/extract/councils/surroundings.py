"""The words around a name: what they say of whether it is a council, a place or something else.

The words looked for are the labels of `ontology/places.ttl`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from graphkit.language.given_names import GENDERS
from graphkit.language.text import fold
from graphkit.language.words import GIVEN
from graphkit.vocabulary import vocabulary

_REACH = 56
#: Parts the columns of a table.
_COLUMN = "   "
_RELATIVES = (", which ", ", where ", ", whose ")
_BREAKS = '.,;:!?)]"”’…'
_OPENINGS = "(\"'“‘["

#: Everyday words with which a sentence or a headline may lead up to a name.
#: "Bury is currently rated": what no verb and no pastime is.
_GRADED = frozenset({"rated", "judged", "graded", "inspected", "inadequate"})
_OPENERS = frozenset(
    "a about across after against all along also although amid among an and another any around as at because before "
    "behind below between both but by can could despite did do does during each even every few for from had has have "
    "he her here his how however i if in inside into is it its just last like many more most much my near never next "
    "no not now of off on once one only or our out outside over per she should since so some still than that the their "
    "then there these they this those though through throughout thus to today together tomorrow towards two three "
    "under unlike until up upon via was we were what when where whether which while who whose why will with within "
    "without would yesterday yet you your meanwhile elsewhere instead later earlier recently previously lastly finally "
    "firstly secondly thirdly again perhaps somehow sadly happily unusually curiously remarkably eventually "
    "hadn't hasn't wasn't isn't weren't aren't didn't doesn't don't won't can't "
    "contrast compare consider take see ask meet join leave look thank congratulations".split()
)


@dataclass(frozen=True, slots=True)
class Around:
    """The words before (last one nearest) and after a name, as written and folded, on its line.

    The words end at the first mark of punctuation. `left` and `right` are the characters that touch
    the name and its possessive; `tail` is the folded text after it.
    """

    before: tuple[str, ...]
    before_folded: tuple[str, ...]
    after: tuple[str, ...]
    after_folded: tuple[str, ...]
    left: str
    right: str
    tail: str
    possessive: bool
    opens: bool


def around(text: str, folded: str, start: int, end: int) -> Around:
    """Return the words around the name at `start`:`end`."""
    possessive = folded.startswith("'s", end) and not folded[end + 2 : end + 3].isalnum()
    stop = end + 2 if possessive else end
    if not possessive and folded[end - 1] == "s" and folded.startswith("' ", end):
        possessive, stop = True, end + 1
    before, opens = _words_before(text, start)
    after = _words_after(text, stop)
    return Around(
        before=before,
        before_folded=tuple(fold(" ".join(before)).split()),
        after=after,
        after_folded=tuple(fold(" ".join(after)).split()),
        left=text[start - 1 : start] if start else "",
        right=text[stop : stop + 1],
        tail=folded[stop : stop + _REACH],
        possessive=possessive,
        opens=opens,
    )


def _words_before(text: str, start: int) -> tuple[tuple[str, ...], bool]:
    """Return up to three words before a name, and whether the name opens a sentence or line."""
    line = text[max(start - _REACH, 0) : start]
    line = line[line.rfind("\n") + 1 :].rpartition(_COLUMN)[2]
    words = line.split()[-3:]
    if not words:
        return (), True
    if not line[-1].isspace():
        return (), line[-1] in _OPENINGS and len(words) == 1
    found: list[str] = []
    for word in reversed(words):
        if (word[-1] in _BREAKS and not _is_abbreviation(word)) or not any(map(str.isalnum, word)):
            break
        found.append(word.lstrip(_OPENINGS))
    opens = not found and (words[-1][-1] in ".!?:…|*•-–—" or (words[-1][-1] in '"”’' and words[-1][-2:-1] in ".!?"))
    return tuple(reversed(found)), opens


def _is_abbreviation(word: str) -> bool:
    """Say whether the full stop after a word belongs to a title or an initial: `Mr.`, `J.`."""
    return word[-1] == "." and ((len(word) == 2 and word[0].isupper()) or fold(word[:-1]) in cues("title"))


def _words_after(text: str, stop: int) -> tuple[str, ...]:
    """Return up to four words after a name."""
    if not text[stop : stop + 1].isspace():
        return ()
    found: list[str] = []
    for word in text[stop : stop + _REACH].partition("\n")[0].partition(_COLUMN)[0].split()[:4]:
        bare = word.rstrip(_BREAKS)
        if not bare or word[0] in _OPENINGS:
            break
        found.append(bare)
        if bare != word:
            break
    return tuple(found)


@cache
def cues(name: str) -> frozenset[str]:
    """Return the words of the concept `place:name`."""
    return frozenset(vocabulary().concepts["place"][name].cues)


def starts_with(words: Sequence[str], wanted: frozenset[str]) -> bool:
    """Say whether the first one, two or three words, a possessive aside, are among `wanted`."""
    phrase = ""
    for word in words[:3]:
        phrase = f"{phrase} {word}" if phrase else word
        if phrase in wanted or (word.endswith("'s") and phrase[:-2] in wanted):
            return True
    return False


def ends_with(words: Sequence[str], wanted: frozenset[str]) -> bool:
    """Say whether the last one, two or three words are among `wanted`."""
    return any(" ".join(words[at:]) in wanted for at in range(len(words)))


def part_of_another_name(near: Around, place: str) -> bool:
    """Say whether words before or after a place (in lower case) make it part of another name, or it lies abroad."""
    if not near.possessive and starts_with(near.after_folded, cues("trap-after")):
        return True
    return (
        qualified(near)
        or _elsewhere(near)
        or _joint_body(near)
        or (place not in cues("with-article") and not place.startswith("city of ") and _with_article(near))
    )


def qualified(near: Around) -> bool:
    """Say whether the words before a name make it another: `Greater`, `West`, `Bishop of`."""
    if not near.before or not ends_with(near.before_folded, cues("trap-before")):
        return False
    one = near.before_folded[-1]
    return one not in cues("trap-before") or near.before[-1][0].isupper()


def _elsewhere(near: Around) -> bool:
    for lead in (", ", " in ", " ("):
        if near.tail.startswith(lead):
            words = near.tail[len(lead) :].replace(",", " ").replace(".", " ").replace(")", " ").split()
            return starts_with(words, cues("elsewhere"))
    return False


def _joint_body(near: Around) -> bool:
    """Say whether the place is the first of those after which a joint body is called."""
    if not near.after_folded or near.after_folded[0] not in ("and", "&"):
        return False
    for at in range(2, len(near.after)):
        if not near.after[at - 1][0].isupper():
            return False
        if starts_with(near.after_folded[at:], cues("trap-joint")):
            return True
    return False


def _with_article(near: Around) -> bool:
    """Say whether the name has an article of its own, as no place has: `won the Derby`, `along the Medway`."""
    if near.before_folded[-1:] != ("the",) or near.possessive:
        return False
    return not near.after or near.after_folded[0] in _OPENERS


def names_joint_body(near: Around) -> bool:
    """Say whether a body that joined places share is named right after the last of them."""
    return starts_with(near.after_folded, cues("trap-joint"))


def titled(near: Around) -> bool:
    """Say whether a person's title stands before the name, or before the name of a peer `of` it."""
    if not near.before:
        return False
    if near.before_folded[-1].rstrip(".") in cues("title"):
        return near.before[-1][0].isupper() or near.before_folded[-1] == "councillor"
    return len(near.before) == 3 and near.before_folded[-1] == "of" and near.before_folded[0] in cues("title")


def spoken_of_as_council(near: Around) -> bool:
    """Say whether the words next to a place are of the kind that only an authority has: `Bury's failing services`."""
    after = starts_with(near.after_folded, cues("company-after"))
    if near.possessive and near.after_folded[1:2] in (("children's",), ("social",)):
        after = starts_with(near.after_folded[1:], cues("company-after"))
    return after or ends_with(near.before_folded, cues("company-before"))


def name_goes_on(near: Around) -> bool:
    """Say whether the next word has a capital and is none that may follow a council."""
    return bool(near.after) and near.after[0][0].isupper() and near.after_folded[0] not in cues("service-after")


def has_somebody(near: Around) -> bool:
    """Say whether a person's name follows the possessive of a place: "Leeds's Anna Lowe"."""
    if not near.possessive or len(near.after) < 2 or starts_with(near.after_folded[1:], cues("trap-after")):
        return False
    return all(len(word) > 1 and word[0].isupper() and word[1].islower() for word in near.after[:2])


def name_began_before(near: Around) -> bool:
    """Say whether the word before has a capital and is none that may lead up to a council."""
    if not near.before or not near.before[-1][0].isupper():
        return False
    word = near.before_folded[-1].removesuffix("'s").rstrip(".")
    return word not in _OPENERS and word not in cues("service-before")


def opens_line(text: str, start: int, near: Around) -> bool:
    """Say whether a word that is no given name opens a line before the name at `start`, and so has its capital."""
    if len(near.before) != 1 or near.before_folded[0] in GIVEN or near.before_folded[0] in GENDERS:
        return False
    return text.rfind("\n", 0, start) + 1 == start - len(near.before[0]) - 1


def word_or_place(near: Around) -> Literal["joined", "maybe", "yes"]:
    """Judge an everyday word where its capital proves nothing, by what follows: `Reading was`, `Reading the`."""
    if near.possessive or starts_with(near.after_folded, cues("subject-after")) or near.tail.startswith(_RELATIVES):
        return "yes"
    if near.after_folded[:1] in (("is",), ("was",)) and not _GRADED.isdisjoint(near.after_folded[1:3]):
        return "yes"
    if starts_with(near.after_folded, cues("perhaps-subject-after")) or near.right in (":", ".", "?"):
        return "maybe"
    return "joined" if near.opens and near.after_folded[:1] != ("is",) else "maybe"


def led_up_to(near: Around) -> bool:
    """Say whether an everyday word such as `in` stands before the name."""
    return bool(near.before) and near.before_folded[-1] in _OPENERS


def in_headline(text: str, start: int) -> bool:
    """Say whether the line at `start` is written with capitals throughout, as headlines may be."""
    reach = 200
    left = text[max(start - reach, 0) : start]
    right = text[start : start + reach]
    first, last = left.rfind("\n"), right.find("\n")
    if (first < 0 and len(left) == reach) or (last < 0 and len(right) == reach):
        return False
    line = left[first + 1 :] + (right[:last] if last >= 0 else right)
    words = [word for word in line.split() if word[0].isalpha()]
    long = [word for word in words if len(word) > 4]
    return len(words) > 3 and len(long) > 1 and line[-1] != "." and all(word[0].isupper() for word in long)
