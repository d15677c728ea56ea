"""Posts told by a title before a name or by a party beside it, of people of whom no other post is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.bodies.council_at import council_at
from graphkit.extract.posts.bodies.outsiders import Outsider, outsiders
from graphkit.extract.posts.party_members import members, sits_now
from graphkit.extract.posts.people import Cast, Mention, Person
from graphkit.extract.posts.succession.followed import ELECTED
from graphkit.model import Post, evidence
from graphkit.vocabulary import vocabulary

_IN_CABINET = re.compile(r" (?:on|in|from) (?:the|his|her|its|their) (?:council's )?(?:executive|cabinet)\b")


def titled(annotated: Annotated, context: Context, cast: Cast, found: Iterable[Post]) -> Iterator[Post]:
    """Yield the posts of councillors and judges who are no more than that now; `found` are the posts known."""
    known = list(found)
    placed = {post.person for post in known}
    # Whoever led a council before and is told with a party still sits on it.
    sitting = placed - {post.person for post in known if post.status != "former" or post.role not in ELECTED}
    first = {mention.person: mention for mention in reversed(cast.mentions)}
    for index, person in enumerate(cast.people):
        role = _role(person)
        if role and person.name not in placed:
            in_cabinet = _IN_CABINET.match(annotated.folded, first[index].end) is not None
            yield _post(annotated, context, person, "cabinet-member" if in_cabinet else role, first[index])
    for outsider in outsiders(annotated, cast):
        if cast.people[outsider.person].name not in placed:
            yield _outside(annotated, cast.people[outsider.person].name, outsider)
    for mention in members(annotated, cast):
        person = cast.people[mention.person]
        if (person.name in sitting and sits_now(annotated, mention)) or (
            not _role(person) and person.name not in placed
        ):
            sitting.discard(person.name)
            yield _post(annotated, context, person, "councillor", mention)


def _outside(annotated: Annotated, name: str, outsider: Outsider) -> Post:
    return Post(
        person=name,
        role=outsider.role,
        role_label=outsider.role,
        status="incumbent",
        evidence=evidence(annotated.text, outsider.start, outsider.end),
        organisation=outsider.body,
        as_of=annotated.document.published,
    )


def _role(person: Person) -> str:
    if "justice" in person.words[:2]:
        return "judge"
    return "councillor" if person.councillor else ""


def _post(annotated: Annotated, context: Context, person: Person, role: str, mention: Mention) -> Post:
    gss = "" if role == "judge" else council_at(annotated, context, mention.start)
    label = annotated.text[mention.start : mention.end].split(" ")[0]
    return Post(
        person=person.name,
        role=role,
        role_label=label if label.lower() not in person.words else role,
        status="incumbent",
        evidence=evidence(annotated.text, mention.start, mention.end),
        organisation=vocabulary().council_name(gss),
        council=gss,
        as_of=annotated.document.published,
    )
