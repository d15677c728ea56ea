"""The people of a document: who is named in full, and where each is spoken of again.

"Cllr Jane Moor", "Councillor Moor", "Ms Moor" and a bare "Moor" in one document are one person;
where two people share a surname, title, gender and nearness tell them apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from graphkit.extract.annotate import NAMING, Annotated, within
from graphkit.extract.statements.first_names import first_names
from graphkit.language.given_names import GENDERS
from graphkit.language.name_words import Name
from graphkit.language.names import names
from graphkit.language.words import COMMON, SURNAMES
from graphkit.model import Block

#: A sentence of more characters is no prose; who is what is not read from it.
LONGEST = 3000
_COUNCILLOR = frozenset("cllr clr coun councillor alderman".split())
_PEERS = frozenset("lord lady baroness".split())
#: So many people of one surname, and so many mentions back, are looked at to tell them apart.
_LARGEST_FAMILY = 40
_RECENT = 200
#: A surname by itself has more letters than this.
_INITIALS = 2
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w’'-].)[\w’'-]+")
_OF_A_PLACE = ("mayor of ", "mp for ", "leader of ", "lord mayor of ", "bishop of ")
_PARTY = (
    r"(?:con|conservative|tory|lab|labour|lab co-op|lib dem|ld|liberal democrat|liberal|green|ind|independent|ukip"
    r"|reform|reform uk|plaid|residents?|c|l|d)"
)
_WARD_BEFORE = re.compile(rf"\({_PARTY}(?:,|:|;| -|/| for)? $")
_WARD_AFTER = re.compile(rf"(?:,|:|;| -|/)? (?:ward, )?{_PARTY}\)")
_CALLED = re.compile(
    r"(?<!\w)(?:charity|campaign group|firm|company|consultancy|think[ -]tank|agency|organisation|provider|website|blog"
    r"|newspaper|magazine|programme|scheme|project)(?: called| named)? $"
)
#: The title of the page of a member of parliament is no longer: "Jane Moor MP".
_LONGEST_TITLE = 40
_CONTACT = re.compile(r"contact(?: officers?| person| details)?(?: for [a-z ]{3,40})?:")
#: What makes a name that of a council, university or the like: "Ribble Valley Borough Council".
_OF_COUNCIL = re.compile(r"(?: (?:(?:Metropolitan )?Borough|District|City|Town|Parish))? Council\b| (?:Univers|Colle)")
_OF_A_BODY = ("chair of the company ", "executive of the company ", "director of the company ")
_MARKS = frozenset("\"'“”‘’")
#: Words that begin a surname of two words: "Ní Dhomhnaill" is nobody's full name.
_PARTICLES = frozenset("ní ni nic ó mac van von de del della da di du le la el al ben bin st".split())
#: By one of these the only bearer of a surname is meant, whatever the given name.
_PLAIN_TITLES = frozenset("mr ms".split())
_GIVEN_TITLES = frozenset("sir dame".split())


class Mention(NamedTuple):
    """The person number `person` of a cast, spoken of at `start`:`end`, titles included."""

    start: int
    end: int
    person: int


@dataclass(slots=True)
class Person:
    """Somebody named in a document. `gender` is `m`, `f` or empty, `titled` if a title tells it, as `councillor`."""

    name: str
    words: tuple[str, ...]
    gender: str = ""
    councillor: bool = False
    titled: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return self.words[-1]


@dataclass(slots=True)
class Cast:
    """The people of a document in the order in which they come up, and all mentions of them in order."""

    people: list[Person] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    #: The number of a person by all words of the name, and the numbers of those of one surname.
    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    families: dict[str, list[int]] = field(default_factory=dict)

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin in `start`:`end`."""
        return within(self.mentions, start, end)


def people(annotated: Annotated) -> Cast:
    """Return who is named in the telling blocks and captions of a document."""
    blocks = naming_blocks(annotated)
    found = [name for block in blocks for name in _names(annotated, block)]
    cast = Cast()
    for name in found:
        if name.given:
            _enter(cast, name)
    for name in found:
        cast.mentions.append(Mention(name.start, name.end, _whom(cast, name)))
    _add_first_names(annotated, cast)
    _add_bare_surnames(annotated, cast, [(block.start, block.end) for block in blocks])
    return cast


def naming_blocks(annotated: Annotated) -> list[Block]:
    """Return the blocks in which people are named: telling ones, captions, and bylines and contacts with a post."""
    return [block for block in annotated.document.blocks if block.kind in NAMING or _has_post(annotated, block)]


def _has_post(annotated: Annotated, block: Block) -> bool:
    """Say whether a block is a byline, or the line of whom to ask, and tells a post: "Contact: Jane Moor, Director"."""
    if block.start == 0 and block.kind == "furniture" and annotated.folded.endswith(" mp", 0, block.end):
        return block.end - block.start <= _LONGEST_TITLE
    if block.kind != "byline" and not (block.kind == "furniture" and _CONTACT.match(annotated.folded, block.start)):
        return False
    return bool(annotated.marks("role", block.start, block.end))


def _names(annotated: Annotated, block: Block) -> Iterator[Name]:
    """Yield the names of a block that are not those of councils and other bodies."""
    start, end = block.start, block.end
    shown = within(annotated.names, start, end) if block.kind in NAMING else names(annotated.text, start, end)
    bodies = [(other.start, other.end) for other in within(annotated.councils, start, end)]
    bodies += [(other.start, other.end) for other in annotated.marks("organisation", start, end)]
    bodies.sort()
    for name in shown:
        if _is_ward(annotated.folded, name) or _is_called(annotated, name):
            continue
        over = [stretch for stretch in bodies if stretch[0] < name.end and stretch[1] > name.start]
        if not over:
            yield _without_place(annotated.folded, name)
        elif over[0][0] <= name.start and len(over) == 1 and not name.title:
            left = annotated.text[over[0][1] : name.end].lstrip("'’s")
            if left.strip().count(" "):
                words = left.strip()
                yield name._replace(start=name.end - len(words), words=words)


def _is_ward(folded: str, name: Name) -> bool:
    """Say whether a name is that of a ward or a seat: "(Con, Otley North)", "(Otley North, Lab)", "Member for …"."""
    if not name.title and folded.endswith("member for ", 0, name.start):
        return True
    if _WARD_BEFORE.search(folded, max(name.start - 24, 0), name.start):
        return folded[name.end : name.end + 1] in ("),;")
    return folded[name.start - 1 : name.start] == "(" and _WARD_AFTER.match(folded, name.end) is not None


def _is_called(annotated: Annotated, name: Name) -> bool:
    """Say whether a name is that of a body or a scheme: "the charity Otley Lane", the “Bright Future” board."""
    if annotated.folded.endswith(_OF_A_BODY, 0, name.start):
        return False
    if not name.title and _OF_COUNCIL.match(annotated.text, name.end):
        return True
    if not name.title and _CALLED.search(annotated.folded, max(name.start - 20, 0), name.start):
        return True
    return annotated.text[name.start - 1 : name.start] in _MARKS and annotated.text[name.end : name.end + 1] in _MARKS


def _without_place(folded: str, name: Name) -> Name:
    """Return a name without the place that runs into it: "the Mayor of Otley Jane Moor", "MP for Otley Jane Moor"."""
    _, _, rest = name.words.partition(" ")
    if name.title or " " not in rest or not folded.endswith(_OF_A_PLACE, 0, name.start):
        return name
    return name._replace(start=name.end - len(rest), words=rest)


def _add_first_names(annotated: Annotated, cast: Cast) -> None:
    """Add the people of one name who are introduced, unless it is the given name of another."""
    for at, stop in first_names(annotated):
        shown = annotated.text[at:stop]
        words = _folded(shown)
        if words[0] in cast.families or any(person.words[0] == words[0] for person in cast.people):
            continue
        cast.mentions.append(Mention(at, stop, _add(cast, shown, words)))
    cast.mentions.sort()


def _folded(words: str) -> tuple[str, ...]:
    return tuple(words.lower().replace("’", "'").replace(".", "").split())


def _enter(cast: Cast, name: Name) -> None:
    """Add a person named in full who is not yet in the cast."""
    words = _folded(name.words)
    titled = name.title and name.title not in _PEERS
    if (titled or words[0] in _PARTICLES) and _ending_in(cast, words, longer=True):
        return
    if words not in cast.numbers:
        _add(cast, name.words, words)


def _add(cast: Cast, shown: str, words: tuple[str, ...]) -> int:
    number = len(cast.people)
    cast.people.append(Person(shown, words, GENDERS.get(words[0], "") if len(words) > 1 else ""))
    cast.numbers[words] = number
    cast.families.setdefault(words[-1], []).append(number)
    return number


def _ending_in(cast: Cast, words: tuple[str, ...], *, longer: bool = False) -> list[int]:
    """Return whose names end in these words: `Ms Rhode Moor` may be called Ada Rhode Moor in full."""
    family = cast.families.get(words[-1], [])[-_LARGEST_FAMILY:]
    least = len(words) + longer
    return [i for i in family if len(cast.people[i].words) >= least and cast.people[i].words[-len(words) :] == words]


def _whom(cast: Cast, name: Name) -> int:
    """Return the number of the person that a name means, who is added where nobody fits."""
    words = _folded(name.words)
    titles, number = set(name.title.split()), cast.numbers.get(words, -1)
    number = number if number >= 0 else _best(cast, name, words, titles)
    if number < 0:
        shown = f"{name.title.title()} {name.words}" if name.title and len(words) == 1 else name.words
        number = _add(cast, shown, words)
    person = cast.people[number]
    person.gender, person.titled = name.gender or person.gender, person.titled or bool(name.gender)
    person.councillor = person.councillor or bool(titles & _COUNCILLOR)
    return number


def _best(cast: Cast, name: Name, words: tuple[str, ...], titles: set[str]) -> int:
    """Return who is meant by a title and surname, or by Sir and a given name; -1 for nobody."""
    unlike = _other(name.gender)
    if titles & _GIVEN_TITLES and len(words) == 1:
        for number in range(len(cast.people) - 1, max(len(cast.people) - _LARGEST_FAMILY, 0) - 1, -1):
            if cast.people[number].words[0] == words[0] and cast.people[number].gender != unlike:
                return number
    family = _ending_in(cast, words)
    fitting = [i for i in family if cast.people[i].gender != unlike]
    if not fitting and len(family) == 1 and titles & _PLAIN_TITLES and not cast.people[family[0]].titled:
        return family[0]
    if len(fitting) > 1:
        fitting = [i for i in fitting if cast.people[i].councillor == bool(titles & _COUNCILLOR)] or fitting
    if len(fitting) > 1:
        last = (m.person for m in islice(reversed(cast.mentions), _RECENT) if m.person in fitting)
        return next(last, fitting[0])
    return fitting[0] if fitting else -1


def _other(gender: str) -> str:
    return {"m": "f", "f": "m"}.get(gender, "-")


def _add_bare_surnames(annotated: Annotated, cast: Cast, blocks: list[tuple[int, int]]) -> None:
    """Add the mentions by surname alone of people named before."""
    taken = [(mention.start, mention.end) for mention in cast.mentions]
    taken += [(mention.start, mention.end) for mention in annotated.councils]
    taken.sort()
    last_bearer: dict[str, int] = {}
    by_given = _by_given(cast)
    added: list[Mention] = []
    named = 0
    for start, end in blocks:
        for match in _CAPITALISED.finditer(annotated.text, start, end):
            while named < len(cast.mentions) and cast.mentions[named].start < match.start():
                person = cast.people[cast.mentions[named].person]
                last_bearer[person.surname] = cast.mentions[named].person
                named += 1
            surname = match[0].lower().replace("’", "'").removesuffix("'s")
            if surname in last_bearer and len(surname) > _INITIALS and _stands_alone(annotated.text, match, taken):
                stop = match.start() + len(surname)
                added.append(Mention(match.start(), stop, last_bearer[surname]))
                continue
            called = by_given.get(surname)
            if called is not None and called.start < match.start() and _stands_alone(annotated.text, match, taken):
                added.append(Mention(match.start(), match.start() + len(surname), called.person))
    cast.mentions = sorted(cast.mentions + added)


def _by_given(cast: Cast) -> dict[str, Mention]:
    """Return the first mention of each person who alone in the document has a given name, by that name."""
    bearers: dict[str, list[int]] = {}
    for number, person in enumerate(cast.people):
        if len(person.words) > 1:
            bearers.setdefault(person.words[0], []).append(number)
    first = {mention.person: mention for mention in reversed(cast.mentions)}
    return {given: first[them[0]] for given, them in bearers.items() if len(them) == 1 and len(given) > _INITIALS}


def _stands_alone(text: str, match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Say whether a surname is no part of another name and no everyday word."""
    index = bisect_left(taken, (match.end(),))
    if index and taken[index - 1][1] > match.start():
        return False
    before, after = text[max(match.start() - 24, 0) : match.start()], text[match.end() : match.end() + 2]
    previous = before.split()[-1] if before.split() and before[-1:].isspace() else ""
    if after[:1] == " " and after[1:].isupper():
        return False
    word = match[0].lower().replace("’", "'").removesuffix("'s")
    if word in COMMON or word in SURNAMES:
        return False
    return not (previous[:1].isupper() and previous.isalpha() and previous.lower() not in COMMON)
