"""What a name is made of: letters, titles, and the record of one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from graphkit.language.words import COMMON

_EXTENDED = [chr(code) for code in (*range(0x100, 0x180), *range(0x218, 0x21C), *range(0x1E00, 0x1F00))]
LOWER = "a-zß-öø-ÿ" + "".join(letter for letter in _EXTENDED if letter.islower())
UPPER = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in _EXTENDED if letter.isupper())

_MALE = frozenset("mr sir lord baron viscount fr".split())
_FEMALE = frozenset("mrs ms miss dame lady baroness".split())
#: Words before a name that say that a name follows, in lower case.
TITLES = (
    _MALE
    | _FEMALE
    | frozenset("mx cllr clr coun councillor alderman dr prof professor rev revd reverend hon rt justice".split())
    | frozenset("col colonel capt captain lt lieutenant brig brigadier canon archdeacon rabbi imam".split())
)


class Name(NamedTuple):
    """A name at `start`:`end`: its words without titles, its title in lower case, and its gender.

    `gender` is `m`, `f` or empty; `title` is empty where there is none.
    """

    start: int
    end: int
    words: str
    title: str = ""
    gender: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name, in lower case, particles left out."""
        return self.words.rsplit(" ", 1)[-1].lower().replace("’", "'")

    @property
    def given(self) -> str:
        """The first word of a name of several words, in lower case, or the empty string."""
        return self.words.split(" ", 1)[0].lower() if " " in self.words else ""


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Return a word as the lists hold it: lower case, without possessive or full stop."""
    plain = word.lower().replace("’", "'").rstrip(".")
    return plain.removesuffix("'s") if plain not in COMMON else plain


def gender_of(titles: list[str]) -> str:
    """Return the gender that titles tell, `m` or `f`; empty for none."""
    if any(title in _MALE for title in titles):
        return "m"
    return "f" if any(title in _FEMALE for title in titles) else ""
