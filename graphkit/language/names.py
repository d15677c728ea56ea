"""Names of people by their shape: titles, given names, initials, particles, surnames.

Only the shape is judged here: a capitalised sequence that is no common word. Whether it is a person
is for the reader of the text to decide, by what is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.language.capitals import with_capitals
from graphkit.language.given_names import GENDERS
from graphkit.language.name_words import LOWER, TITLES, UPPER, Name, gender_of, plain
from graphkit.language.words import COMMON, GIVEN, MONTHS, SURNAMES

#: A title with a full stop, a word such as `Moor`, `O'Dray` or `McAdam` (with a possessive), an initial.
_CAP = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Cllr|Clr|Coun|Prof|Rev|Revd|Hon|St|Col|Capt|Lt|Brig)\."
    rf"|[{UPPER}](?:['’][A-Z])?[{LOWER}]+(?:[A-Z][{LOWER}]+)?(?:['’][{LOWER}]{{2,}})?"
    rf"|(?:[A-Z]\.){{2,3}}|[A-Z]{{2}}(?= [A-Z])|[{UPPER}](?![\w'’-])\.?)"
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
_OPENING = re.compile(rf"[{UPPER}](?<![\w’'-].)(?=[\w’'.-]* (?:[{UPPER}]|{_PARTICLE} |{_ARTICLE}))")
#: A name to which a caption glues the next word: "Jane MoorCllr".
_GLUED = re.compile(rf"(?P<first>[{UPPER}][{LOWER}]{{2,}})(?P<second>[{UPPER}][{LOWER}]+)")
_PREFIXES = frozenset("mac fitz van von san saint del".split())
#: Before a letter that stands for a name: "the death of Baby P."
_UNNAMED = frozenset("baby child boy girl teenager patient mother father resident victim witness pupil".split())
#: A word for what somebody is, with a capital only because it opens a sentence: "Troubleshooter Jane Moor".
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|eer|ist|ician|sman|swoman|woman)")
_NO_AGENTS = frozenset("taylor tyler parker harper hunter skyler spencer carter cooper fletcher tucker sawyer".split())
_NEAR = 4
_OPENS = re.compile(r"(?:^|[.!?:\n\"“”‘’] ?\s*)$")
_POSSESSIVE = ("'s", "’s", "'S", "’S")

_LONGEST = 5

_PLURAL_TITLES = frozenset("councillors cllrs messrs lords justices inspectors".split())
#: Titles that no name goes on with: "Before Otley Ms Moor was".
_ALWAYS_FIRST = frozenset("mr mrs ms dr cllr clr".split())
_LORDLY = frozenset("lord lady baroness baron viscount justice".split())
#: Words with which the names of buildings end and those of people hardly ever do, and such as end both.
_BUILDINGS = frozenset("house mansion manor villa cottage square gardens farm mill".split())
_STREETS = frozenset("hall lane close court street towers mills place road avenue crescent terrace".split())
_WHERE = re.compile(r"\b(?:at|in|on|near|outside|inside|into|opposite|behind|to|from) (?:the )?$")
_HONOURS = frozenset("obe cbe mbe kbe dbe qc kc mp hmi dl".split())


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
    return with_capitals(text, start, stop, found)


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
    pieces = [part for piece in _PIECE.finditer(text, match.start(), match.end()) for part in _unglued(text, piece)]
    for i, piece in enumerate(pieces):
        word = plain(piece[0])
        if i and piece.start() == pieces[i - 1].end():
            yield from _name(run, titles, listed=listed)
            titles, run, listed = [], [], False
        if not run and word in TITLES:
            titles.append(piece)
            continue
        if run and word in _ALWAYS_FIRST:
            yield from _name(run, titles, listed=listed)
            titles, run, listed = [piece], [], False
            continue
        following = plain(pieces[i + 1][0]) if i + 1 < len(pieces) else ""
        if not run and word in MONTHS and i + 2 < len(pieces) and _dated(text, piece.start()):
            continue
        if not run and _stands_for_nobody(pieces, i, following):
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


def _unglued(text: str, piece: re.Match[str]) -> list[re.Match[str]]:
    """Return a piece as the two words that lost the space between them: "MoorCllr", "MoorJane"; else as it is."""
    glued = _GLUED.fullmatch(piece[0])
    if glued is None:
        return [piece]
    first, second = glued["first"].lower(), glued["second"].lower()
    glues = second in TITLES or ((second in GENDERS or second in COMMON) and first not in GENDERS)
    if first in _PREFIXES or not glues:
        return [piece]
    cut = piece.start() + glued.end("first")
    halves = _PIECE.match(text, piece.start(), cut), _PIECE.match(text, cut, piece.end())
    return [half for half in halves if half is not None]


def _stands_for_nobody(pieces: list[re.Match[str]], i: int, following: str) -> bool:
    """Say whether a word before a name is no part of it: of "Baby P. Moor", or what its bearer is, in front."""
    word = plain(pieces[i][0])
    if len(word) == 1:
        return i > 0 and plain(pieces[i - 1][0]) in _UNNAMED
    if word in _UNNAMED and len(following) == 1:
        return True
    if i + 2 >= len(pieces) or following not in GENDERS or word in GENDERS or word in _NO_AGENTS:
        return False
    opens = _AGENT.fullmatch(word) and _OPENS.search(
        pieces[i].string, max(pieces[i].start() - _NEAR, 0), pieces[i].start()
    )
    return opens is not None and bool(opens)


def _dated(text: str, position: int) -> bool:
    """Say whether the word before a month makes it a date: "in June George Hayes spoke"."""
    return _DATED.search(text, max(position - 8, 0), position) is not None


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
    while run and plain(run[-1][0]) in _HONOURS:
        run.pop()
    if (
        len(run) > 2
        and not titles
        and plain(run[0][0]) in _MONTHS
        and _AFTER_DATE.search(run[0].string, 0, run[0].start())
    ):
        run = run[1:]
    if not run or not (titles or listed or len(run) > 1) or all(len(plain(piece[0])) < 2 for piece in run):
        return
    if not titles and _is_building(run):
        return
    last = run[-1][0]
    stop = run[-1].end() - (2 if last.endswith(_POSSESSIVE) else 1 if last.endswith(".") else 0)
    called = [plain(title[0]) for title in titles]
    words = run[0].string[run[0].start() : stop]
    lordly = next((title for title in titles if plain(title[0]) in _LORDLY), None)
    if lordly is not None and len(run) == 1:
        words = run[0].string[lordly.start() : stop]
        if lordly is not titles[0] and plain(titles[-1][0]) == "justice":
            words = run[0].string[titles[0].start() : stop]
    yield Name((titles or run)[0].start(), stop, words, " ".join(called), gender_of(called))


def _is_building(run: list[re.Match[str]]) -> bool:
    """Say whether two words are a building or a street: "Roycraft House", "in Euclid Street"."""
    first, last = plain(run[0][0]), plain(run[-1][0])
    if len(run) != 2 or last not in _BUILDINGS | _STREETS or first in GENDERS:
        return False
    return last in _BUILDINGS or _WHERE.search(run[0].string, 0, run[0].start()) is not None
