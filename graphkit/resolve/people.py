"""People across documents: one name with compatible posts is one person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from graphkit.decisions import Identity
from graphkit.model import Doubt, Facts, PersonIdentity
from graphkit.resolve.decided import Decided, Mentions, decide
from graphkit.resolve.slugs import slug
from graphkit.vocabulary import vocabulary

#: Names this much alike, of people with a place in common, are listed as doubtful.
_ALIKE = 0.93
#: Roles that people hold at one place: two of a name elsewhere are as likely two.
_ROOTED = frozenset(
    {"council-leader", "deputy-leader", "opposition-leader", "lead-member", "cabinet-member", "councillor", "mayor"}
    | {"mp", "scrutiny-chair", "social-worker", "union-officer", "spokesperson", "other"}
)
#: Roles between which one career leads: two of a name in them are one.
_CAREER = frozenset(
    {"director-of-childrens-services", "assistant-director", "chief-executive", "trust-chief-executive", "trust-chair"}
    | {"commissioner", "improvement-adviser", "improvement-board-chair", "safeguarding-board-chair"}
)
_TITLES = re.compile(
    r"^(?:(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|professor|prof|rt hon|the)\.? )+",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:council|ofsted|department|trust|board|government|union|unison|association|inspectors?|corporation|spokes\w+"
    r"|commission|committee|party|police|nhs|ltd|children's|services)\b",
    re.IGNORECASE,
)


class _Told(NamedTuple):
    """A person as one document names him or her: the smallest record, since there are millions."""

    member: tuple[str, str]
    places: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(slots=True)
class _Person:
    """A person whom one document names, or several do."""

    names: Counter[str]
    places: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    members: set[tuple[str, str]] = field(default_factory=set)
    decided: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that most documents use, of several the longest."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))


def resolve_people(
    documents: Iterable[Facts], identities: Sequence[Identity] = ()
) -> tuple[list[PersonIdentity], list[Doubt], frozenset[str]]:
    """Return the people whom the documents name, the pairs left open, and the decisions that concern them."""
    by_name: dict[str, list[_Told]] = defaultdict(list)
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    for facts in documents:
        for one in _of_document(facts):
            kept = _Told(one.member, *(shared.setdefault(words, words) for words in one[1:]))
            by_name[slug(bare(one.member[1]))].append(kept)
    concluded = _identified([person for name in sorted(by_name) for person in _clusters(by_name[name])])
    decided = decide({name: sorted(person.members) for name, person in concluded.items()}, identities)
    people = concluded
    if decided.used:
        parts = {one.member: one for told in by_name.values() for one in told}
        people = _identified([_joined(parts, *group) for group in decided.groups])
    doubts = [*_homonyms(people, decided), *_alike(people, decided)]
    return [_identity(person, name) for name, person in sorted(people.items())], doubts, decided.used


def _of_document(facts: Facts) -> Iterator[_Told]:
    """Yield the people of one document, each with all posts that it states."""
    places: dict[str, set[str]] = {}
    roles: dict[str, set[str]] = defaultdict(set)
    for post in facts.posts:
        places.setdefault(post.person, set()).update({post.council, slug(post.organisation)} - {""})
        roles[post.person].add(post.role)
    for statement in facts.statements:
        if is_person(statement.speaker):
            places.setdefault(statement.speaker, set())
    for inspection in facts.inspections:
        if inspection.lead_inspector:
            places.setdefault(inspection.lead_inspector, set())
            roles[inspection.lead_inspector].add("inspector")
    for name, found in places.items():
        yield _Told((facts.document, name), tuple(sorted(found)), tuple(sorted(roles[name])))


def bare(name: str) -> str:
    """Return a name without titles."""
    return _TITLES.sub("", name).strip() or name


def is_person(speaker: str) -> bool:
    """Say whether a speaker is a person and not a body."""
    words = bare(speaker).split()
    return 2 <= len(words) <= 5 and not _BODY.search(speaker.replace("’", "'"))


def _clusters(people: list[_Told]) -> list[_Person]:
    """Return the people of one name, joined where a place or a role is shared or nothing is known."""
    clusters: list[_Person] = []
    for person in sorted(people, key=lambda p: (-len(p.places), p.member)):
        home = next((cluster for cluster in clusters if _compatible(cluster, person)), None)
        if home is None:
            clusters.append(_merged([person]))
        else:
            _merge(home, person)
    return clusters


def _compatible(one: _Person, other: _Told) -> bool:
    if not other.places and not other.roles:
        return True
    if not one.places.isdisjoint(other.places) or one.roles.intersection(other.roles) - _ROOTED:
        return True
    return not (one.roles.isdisjoint(_CAREER) or _CAREER.isdisjoint(other.roles))


def _merged(people: Iterable[_Told]) -> _Person:
    person = _Person(Counter())
    for each in people:
        _merge(person, each)
    return person


def _merge(home: _Person, told: _Told) -> None:
    home.names[bare(told.member[1])] += 1
    home.places.update(told.places)
    home.roles.update(told.roles)
    home.members.add(told.member)


def _joined(parts: dict[tuple[str, str], _Told], members: Mentions, decided: tuple[str, ...]) -> _Person:
    person = _merged(parts[member] for member in sorted(members))
    person.decided = decided
    return person


def _identified(people: list[_Person]) -> dict[str, _Person]:
    """Return people by identifier: the name, and where several have it, the place, and if need be the document."""
    names = Counter(slug(person.name) for person in people)
    placed = Counter((slug(person.name), _place(person)) for person in people)
    identified = {}
    for person in people:
        name, place = slug(person.name), _place(person)
        parts = [name]
        if names[name] > 1:
            parts.append(place)
        if placed[name, place] > 1:
            parts.append(slug(min(person.members)[0]))
        identified["-".join(parts)] = person
    return identified


def _place(person: _Person) -> str:
    places = sorted(person.places)
    if not places:
        return slug(min(person.members)[0])
    councils = vocabulary().councils
    return slug(councils[places[0]].name) if places[0] in councils else places[0]


def _identity(person: _Person, identifier: str) -> PersonIdentity:
    documents = sorted({document for document, _ in person.members})
    reason = (
        "named by one document" if len(documents) == 1 else f"one name with posts that agree in {', '.join(documents)}"
    )
    return PersonIdentity(
        id=identifier,
        name=person.name,
        members=tuple(sorted(person.members)),
        reason="; ".join(person.decided) or reason,
    )


def _homonyms(people: dict[str, _Person], decided: Decided) -> list[Doubt]:
    """Return the pairs of people of one name: the first of each name with every other."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for identifier, person in people.items():
        by_name[slug(person.name)].append(identifier)
    return [
        Doubt(one=ids[0], other=other, reason="one name, but no post or place in common")
        for _, ids in sorted(by_name.items())
        for other in ids[1:]
        if not decided.are_apart(people[ids[0]].members, people[other].members)
    ]


def _alike(people: dict[str, _Person], decided: Decided) -> list[Doubt]:
    """Return the pairs of people of one place whose names are nearly alike."""
    by_place: dict[str, list[str]] = defaultdict(list)
    names = {identifier: people[identifier].name for identifier in sorted(people)}
    for identifier in names:
        for place in people[identifier].places:
            by_place[place].append(identifier)
    pairs = {pair for group in by_place.values() for pair in _alike_in(group, names)}
    return [
        Doubt(one=one, other=other, reason="names nearly alike at one place")
        for one, other in sorted(pairs)
        if not decided.are_apart(people[one].members, people[other].members)
    ]


def _alike_in(group: list[str], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a group, in its order, whose names are nearly alike."""
    called = [names[identifier] for identifier in group]
    for n, name in enumerate(called):
        rest = called[n + 1 :]
        for other, _, at in process.extract(name, rest, scorer=JaroWinkler.similarity, score_cutoff=_ALIKE, limit=None):
            if other != name:
                yield group[n], group[n + 1 + at]
