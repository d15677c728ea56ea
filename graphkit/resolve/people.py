"""People across documents: one name with compatible posts is one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from graphkit.model import Doubt, Facts, PersonIdentity
from graphkit.resolve.slugs import slug
from graphkit.vocabulary import vocabulary

#: Names this much alike, of people with a place in common, are listed as doubtful.
_ALIKE = 0.93
_TITLES = re.compile(
    r"^(?:(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|professor|prof|rt hon|the)\.? )+",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:council|ofsted|department|trust|board|government|union|unison|association|inspectors?|corporation|spokes\w+"
    r"|commission|committee|party|police|nhs|ltd|children's|services)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Person:
    name: str
    places: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    members: set[tuple[str, str]] = field(default_factory=set)


def resolve_people(documents: Iterable[Facts]) -> tuple[list[PersonIdentity], list[Doubt]]:
    """Return the people whom the documents name, and the pairs left open."""
    by_name: dict[str, list[_Person]] = defaultdict(list)
    for facts in documents:
        for person in _of_document(facts):
            by_name[slug(person.name)].append(person)
    identities: list[PersonIdentity] = []
    doubts: list[Doubt] = []
    people: list[tuple[str, _Person]] = []
    for name in sorted(by_name):
        clusters = _clusters(by_name[name])
        ids = [name if len(clusters) == 1 else f"{name}-{_place(person)}" for person in clusters]
        identities += [_identity(person, ids[n]) for n, person in enumerate(clusters)]
        people += list(zip(ids, clusters, strict=True))
        doubts += [
            Doubt(one=ids[0], other=other, reason="one name, but no post or place in common") for other in ids[1:]
        ]
    return identities, doubts + _alike(people)


def _of_document(facts: Facts) -> list[_Person]:
    """Return the people of one document, each with all posts that it states."""
    people: dict[str, _Person] = {}
    for post in facts.posts:
        person = people.setdefault(post.person, _Person(bare(post.person)))
        person.places |= {place for place in (post.council, slug(post.organisation)) if place}
        person.roles.add(post.role)
    for statement in facts.statements:
        if statement.speaker not in people and is_person(statement.speaker):
            people[statement.speaker] = _Person(bare(statement.speaker))
    for inspection in facts.inspections:
        if inspection.lead_inspector:
            person = people.setdefault(inspection.lead_inspector, _Person(bare(inspection.lead_inspector)))
            person.roles.add("inspector")
    for name, person in people.items():
        person.members.add((facts.document, name))
    return list(people.values())


def bare(name: str) -> str:
    """Return a name without titles."""
    return _TITLES.sub("", name).strip() or name


def is_person(speaker: str) -> bool:
    """Say whether a speaker is a person and not a body."""
    words = bare(speaker).split()
    return 2 <= len(words) <= 5 and not _BODY.search(speaker.replace("’", "'"))


def _clusters(people: list[_Person]) -> list[_Person]:
    """Return the people of one name, joined where a place or a role is shared or nothing is known."""
    clusters: list[_Person] = []
    for person in sorted(people, key=lambda p: (-len(p.places), sorted(p.members))):
        home = next((c for c in clusters if _compatible(c, person)), None)
        if home is None:
            clusters.append(person)
            continue
        home.places |= person.places
        home.roles |= person.roles
        home.members |= person.members
    return clusters


def _compatible(one: _Person, other: _Person) -> bool:
    if not other.places and not other.roles:
        return True
    return bool(one.places & other.places or one.roles & other.roles)


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
    return PersonIdentity(id=identifier, name=person.name, members=tuple(sorted(person.members)), reason=reason)


def _alike(people: list[tuple[str, _Person]]) -> list[Doubt]:
    """Return the pairs of people of one place whose names are nearly alike."""
    by_place: dict[str, list[tuple[str, _Person]]] = defaultdict(list)
    for identifier, person in people:
        for place in person.places:
            by_place[place].append((identifier, person))
    pairs = {
        (one, other)
        for group in by_place.values()
        for n, (one, a) in enumerate(group)
        for other, b in group[n + 1 :]
        if a.name != b.name and JaroWinkler.similarity(a.name, b.name) >= _ALIKE
    }
    return [Doubt(one=one, other=other, reason="names nearly alike at one place") for one, other in sorted(pairs)]
