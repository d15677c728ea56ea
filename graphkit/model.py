"""The records that travel through the rooms: a document, its evidence, and the seven kinds of fact.

The vocabulary of the fields is that of the fact tables (docs/tables.md). Councils are GSS codes,
concepts are the local names of the ontology's SKOS concepts, dates are partial ISO dates
(`graphkit.dates`); the empty string means that the document does not say.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

import msgspec

BlockKind = Literal[
    "headline", "standfirst", "byline", "dateline", "heading", "paragraph", "item", "row",
    "quote", "caption", "furniture", "comment",
]  # fmt: skip

#: Blocks whose words are the document's own telling; facts come from these alone.
TELLING: frozenset[str] = frozenset({"headline", "standfirst", "heading", "paragraph", "item", "row", "quote"})


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A frozen, comparable, hashable record."""


class Block(Record, frozen=True):
    """A stretch of a document's text: `text[start:end]`, and what it is."""

    kind: BlockKind
    start: int
    end: int


class Document(Record, frozen=True):
    """A document's final text with what is known about it.

    `id` is stable and unique in a graph; `sha256` is that of `text` and the metadata; `kind` is
    `article` or `report`. `blocks` cover the text in order without overlapping. `pages` tells where in
    the text each page begins, of documents that have pages.
    """

    id: str
    text: str
    sha256: str
    kind: Literal["article", "report"] = "article"
    title: str = ""
    publisher: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    pages: tuple[int, ...] = ()

    def page(self, position: int) -> int:
        """Return the number of the page at a position of the text, the first being 1; 0 where there are no pages."""
        return bisect_right(self.pages, position)


class Evidence(Record, frozen=True):
    """The words that state a fact: `quote` is `text[start:end]` of its document."""

    start: int
    end: int
    quote: str


def evidence(text: str, start: int, end: int) -> Evidence:
    """Return the words at `start`:`end`, without white space at their ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Evidence(start=start, end=end, quote=text[start:end])


class Inspection(Record, frozen=True):
    """An inspection event that a document mentions. `key` names it within the document."""

    key: str
    council: str
    kind: str
    evidence: Evidence
    inspectorate: str = "Ofsted"
    ordinal: int | None = None
    start: str = ""
    end: str = ""
    published: str = ""
    framework: str = ""
    lead_inspector: str = ""


class Judgement(Record, frozen=True):
    """A grade given to an area by the inspection `inspection` (its key)."""

    inspection: str
    area: str
    grade: str
    evidence: Evidence


class Post(Record, frozen=True):
    """A person in a role. `council` is empty where the post is in another body."""

    person: str
    role: str
    role_label: str
    status: str
    evidence: Evidence
    organisation: str = ""
    council: str = ""
    since: str = ""
    until: str = ""
    as_of: str = ""


class Finding(Record, frozen=True):
    """Something that inspectors found; `inspection` is a key or empty."""

    council: str
    polarity: str
    topics: tuple[str, ...]
    evidence: Evidence
    inspection: str = ""
    attributed_to: str = "Ofsted"


class Measure(Record, frozen=True):
    """A figure. `value` is a plain decimal number as text."""

    metric: str
    value: str
    evidence: Evidence
    council: str = ""
    unit: str = ""
    qualifier: str = ""
    date: str = ""


class Action(Record, frozen=True):
    """What was, is being or will be done in response."""

    council: str
    type: str
    status: str
    evidence: Evidence
    actor: str = ""
    date: str = ""


class Statement(Record, frozen=True):
    """Direct speech; the evidence is what was said, without its quotation marks."""

    speaker: str
    evidence: Evidence
    role: str = ""
    organisation: str = ""
    about: str = ""


class Facts(Record, frozen=True):
    """Everything that one document states.

    `own` has the keys of the inspections whose official report it is; `unread` counts the blocks of a report's lists
    that gave no item.
    """

    document: str
    own: tuple[str, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    posts: tuple[Post, ...] = ()
    findings: tuple[Finding, ...] = ()
    measures: tuple[Measure, ...] = ()
    actions: tuple[Action, ...] = ()
    statements: tuple[Statement, ...] = ()
    unread: int = 0


class InspectionIdentity(Record, frozen=True):
    """Mentions (document id, key) concluded to be one inspection, and why."""

    id: str
    council: str
    kind: str
    date: str
    ordinal: int | None
    members: tuple[tuple[str, str], ...]
    reason: str


class PersonIdentity(Record, frozen=True):
    """Mentions (document id, name) concluded to be one person, and why."""

    id: str
    name: str
    members: tuple[tuple[str, str], ...]
    reason: str


class Doubt(Record, frozen=True):
    """Two identities left apart that may be one."""

    one: str
    other: str
    reason: str


class LeftOver(Record, frozen=True):
    """A decision of a decisions file (its place there) to which nothing in the documents answers."""

    place: str
    reason: str


class Resolution(Record, frozen=True):
    """What was concluded about identities over all documents of a graph."""

    inspections: tuple[InspectionIdentity, ...] = ()
    people: tuple[PersonIdentity, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_over: tuple[LeftOver, ...] = ()


class Names(Record, frozen=True):
    """What the mentions of one document were concluded to be: local key or name to identity."""

    inspections: dict[str, str] = {}
    people: dict[str, str] = {}


def names_by_document(resolution: Resolution) -> dict[str, Names]:
    """Return, for each document with mentions, the identities of its inspections and people."""
    inspections: dict[str, dict[str, str]] = {}
    people: dict[str, dict[str, str]] = {}
    for inspection in resolution.inspections:
        for document, key in inspection.members:
            inspections.setdefault(document, {})[key] = inspection.id
    for person in resolution.people:
        for document, name in person.members:
            people.setdefault(document, {})[name] = person.id
    documents = inspections.keys() | people.keys()
    return {d: Names(inspections=inspections.get(d, {}), people=people.get(d, {})) for d in sorted(documents)}
