"""Names of people by their shape: titles, given names, initials, particles, surnames.

Only the shape is judged here: a capitalised sequence that is no common word. Whether it is a person
is for the reader of the text to decide, by what is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from graphkit.language.given_names import GENDERS
from graphkit.language.words import COMMON, GIVEN, MONTHS, SURNAMES

_EXTENDED = [chr(code) for code in (*range(0x100, 0x180), *range(0x218, 0x21C), *range(0x1E00, 0x1F00))]
_LOWER = "a-zß-öø-ÿ" + "".join(letter for letter in _EXTENDED if letter.islower())
_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in _EXTENDED if letter.isupper())
#: A title with a full stop, a word such as `Moor`, `O'Dray` or `McAdam` (with a possessive), an initial.
_CAP = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Cllr|Clr|Coun|Prof|Rev|Revd|Hon|St|Col|Capt|Lt|Brig)\."
    rf"|[{_UPPER}](?:['’][A-Z])?[{_LOWER}]+(?:[A-Z][{_LOWER}]+)?(?:['’][{_LOWER}]{{2,}})?"
    rf"|(?:[A-Z]\.){{2,3}}|[A-Z]{{2}}(?= [A-Z])|[{_UPPER}](?![\w'’-])\.?)"
)
_WORD = rf"{_CAP}(?:-{_CAP})*"
_PARTICLE = (
    r"(?:Mac an|Mac Giolla|Nic an"
    r"|de la|de los|de las|van der|van den|van de|von der|de|del|della|di|da|das|do|dos|du|van|von|der|den|la|le"
    r"|al|el|bin|bint|ibn|ben|abu|ap|ferch|y|zu|af|ter|ten)"
)
#: Two words at least: one alone is no name.
_ARTICLE = r"(?:al|el|ad|an|ar|as|ash|at|az|ul|ur)-"
_SEQUENCE = re.compile(
    rf"(?<![\w’'-]){_WORD}(?:(?: \((?:retd|ret'd|retired)\))? (?:{_PARTICLE} )?(?:{_ARTICLE})?{_WORD})+"
)
_PIECE = re.compile(rf"(?:{_PARTICLE} )?(?:{_ARTICLE})?{_WORD}")
#: Before an article in the midst of a sentence, which has no capital there, and so is an initial: "and A Moor".
_LISTED = re.compile(r"[a-z,;)] (?:and|&) $|[a-z)], $")
#: Before a month, and so not before a given name.
_DATED = re.compile(r"\b(?:in|since|by|until|till|from|to|of|last|this|next|during|early|late|mid)[ -]$", re.IGNORECASE)
#: Where a word with a capital begins after which another may stand, which is quicker to find.
_OPENING = re.compile(rf"[{_UPPER}](?<![\w’'-].)(?=[\w’'.-]* (?:[{_UPPER}]|{_PARTICLE} |{_ARTICLE}))")
_CAPITALS = re.compile(r"[A-Z](?<![\w’'-].)[A-Z'’-]+(?: [A-Z]\.?)?(?: [A-Z][A-Z'’-]{2,}){1,2}(?![\w’'])")
#: A name with which a report opens, its first word in capitals: "JANE Moor has been …".
_OPENING_NAME = re.compile(
    rf"[A-Z]{{3,}} [{_UPPER}][{_LOWER}'’-]+(?:-[{_UPPER}][{_LOWER}]+)?(?=,| (?:has|had|is|was|will|who|said|says"
    r"|took|takes|became|joins|joined|leaves|left)\b)"
)
_POSSESSIVE = ("'s", "’s", "'S", "’S")

_LONGEST = 5

_MALE = frozenset("mr sir lord baron viscount fr".split())
_FEMALE = frozenset("mrs ms miss dame lady baroness".split())
#: Words before a name that say that a name follows, in lower case.
TITLES = (
    _MALE
    | _FEMALE
    | frozenset("mx cllr clr coun councillor alderman dr prof professor rev revd reverend hon rt justice".split())
    | frozenset("col colonel capt captain lt lieutenant brig brigadier canon archdeacon rabbi imam".split())
)
_PLURAL_TITLES = frozenset("councillors cllrs messrs lords justices inspectors".split())
#: Titles that no name goes on with: "Before Otley Ms Moor was".
_ALWAYS_FIRST = frozenset("mr mrs ms dr cllr clr".split())
_LORDLY = frozenset("lord lady baroness baron viscount justice".split())
#: Words with which the names of buildings end and those of people hardly ever do, and such as end both.
_BUILDINGS = frozenset("house mansion manor villa cottage square gardens farm mill".split())
_STREETS = frozenset("hall lane close court street towers mills place road avenue crescent terrace".split())
_WHERE = re.compile(r"\b(?:at|in|on|near|outside|inside|into|opposite|behind|to|from) (?:the )?$")
_HONOURS = frozenset("obe cbe mbe kbe dbe qc kc mp hmi dl".split())


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


#: "In June George Pell": months that are names too.
_MONTHS = frozenset("april may june august".split())
_AFTER_DATE = re.compile(r"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Ss]ince|[Nn]ext|[Ee]arly|[Ll]ate|\d) $")


def names(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """Return what has the shape of a person's name in `text[start:end]`, in order.

    A name has two words or more, or a title and one; of a sequence of capitalised words the common
    ones ("Chief Executive", "The", months) are left out and part it.
    """
    stop = len(text) if end is None else end
    found = [name for match in _sequences(text, start, stop) for name in _in_sequence(text, match)]
    found += [name for match in _CAPITALS.finditer(text, start, stop) for name in _in_capitals(match)]
    if (opening := _OPENING_NAME.match(text, start, stop)) is not None:
        found += _in_capitals(opening)
    return sorted(found)


def _sequences(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield the runs of two words or more with capitals."""
    for opening in _OPENING.finditer(text, start, stop):
        if opening.start() >= start and (match := _SEQUENCE.match(text, opening.start(), stop)):
            start = match.end()
            yield match


def _in_sequence(text: str, match: re.Match[str]) -> Iterator[Name]:
    """Yield the names in a run of capitalised words."""
    titles: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    listed = False
    pieces = list(_PIECE.finditer(text, match.start(), match.end()))
    for i, piece in enumerate(pieces):
        word = _plain(piece[0])
        if not run and word in TITLES:
            titles.append(piece)
            continue
        if run and word in _ALWAYS_FIRST:
            yield from _name(run, titles, listed=listed)
            titles, run, listed = [piece], [], False
            continue
        following = _plain(pieces[i + 1][0]) if i + 1 < len(pieces) else ""
        if not run and word in MONTHS and i + 2 < len(pieces) and _dated(text, piece.start()):
            continue
        initial = word in ("a", "i") and (bool(titles) or piece[0].endswith("."))
        initial = initial or (
            word == "a" and _LISTED.search(text, max(piece.start() - 8, 0), piece.start()) is not None
        )
        given = not run and (
            (initial and bool(following) and following not in COMMON)
            or _is_name_word(word, after=False, following=following)
        )
        if given or _is_name_word(word, after=bool(run or titles), following=following):
            run.append(piece)
            if not piece[0].endswith(_POSSESSIVE):
                continue
        yield from _name(run, titles, listed=listed)
        titles, run, listed = [], [], word in _PLURAL_TITLES
    yield from _name(run, titles, listed=listed)


def _dated(text: str, position: int) -> bool:
    """Say whether the word before a month makes it a date: "in June George Hayes spoke"."""
    return _DATED.search(text, max(position - 8, 0), position) is not None


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """Return a word as the lists hold it: lower case, without possessive or full stop."""
    plain = word.lower().replace("’", "'").rstrip(".")
    return plain.removesuffix("'s") if plain not in COMMON else plain


def _is_name_word(word: str, *, after: bool, following: str) -> bool:
    """Say whether a capitalised word is part of a name, by what stands beside it."""
    if word not in COMMON:
        return True
    if after:
        return word in SURNAMES or (word == "st" and bool(following) and following not in COMMON)
    return word in GIVEN and bool(following) and (following not in COMMON or following in SURNAMES)


def _name(run: list[re.Match[str]], titles: list[re.Match[str]], *, listed: bool) -> Iterator[Name]:
    """Yield the name that a run of words makes with its titles, if it makes one."""
    run = run[:_LONGEST]
    while run and _plain(run[-1][0]) in _HONOURS:
        run.pop()
    if (
        len(run) > 2
        and not titles
        and _plain(run[0][0]) in _MONTHS
        and _AFTER_DATE.search(run[0].string, 0, run[0].start())
    ):
        run = run[1:]
    if not run or not (titles or listed or len(run) > 1) or all(len(_plain(piece[0])) < 2 for piece in run):
        return
    if not titles and _is_building(run):
        return
    last = run[-1][0]
    stop = run[-1].end() - (2 if last.endswith(_POSSESSIVE) else 1 if last.endswith(".") else 0)
    called = [_plain(title[0]) for title in titles]
    words = run[0].string[run[0].start() : stop]
    lordly = next((title for title in titles if _plain(title[0]) in _LORDLY), None)
    if lordly is not None and len(run) == 1:
        words = run[0].string[lordly.start() : stop]
        if lordly is not titles[0] and _plain(titles[-1][0]) == "justice":
            words = run[0].string[titles[0].start() : stop]
    yield Name((titles or run)[0].start(), stop, words, " ".join(called), _gender(called))


def _is_building(run: list[re.Match[str]]) -> bool:
    """Say whether two words are a building or a street: "Roycraft House", "in Euclid Street"."""
    first, last = _plain(run[0][0]), _plain(run[-1][0])
    if len(run) != 2 or last not in _BUILDINGS | _STREETS or first in GENDERS:
        return False
    return last in _BUILDINGS or _WHERE.search(run[0].string, 0, run[0].start()) is not None


def _gender(titles: list[str]) -> str:
    if any(title in _MALE for title in titles):
        return "m"
    return "f" if any(title in _FEMALE for title in titles) else ""


def _in_capitals(match: re.Match[str]) -> Iterator[Name]:
    """Yield a name written in capitals throughout, as in a byline."""
    words = match[0].split()
    if not any(_plain(word) in COMMON | TITLES for word in words):
        yield Name(match.start(), match.end(), _capitalised(match[0]))


def _capitalised(name: str) -> str:
    return re.sub(r"(?<![a-z])[a-z]", lambda letter: letter[0].upper(), name.lower())
