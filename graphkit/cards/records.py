"""What cards, explanations and timelines are made of: plain records, the same as `--format json` shows."""

from __future__ import annotations

from typing import NamedTuple

from graphkit.query.knowledge import Source


class Entry(NamedTuple):
    """A fact told as a sentence.

    `id` is what `explain` takes. `date` is the partial date of the fact or of its inspection, `reported` that of
    the first document that states it. Where both are empty, `earliest` is the latest date that these documents speak
    of, than which they cannot be older. Sources stand in the order of their dates.
    """

    id: str
    kind: str
    date: str
    reported: str
    earliest: str
    sentence: str
    sources: tuple[Source, ...]


class Line(NamedTuple):
    """A line of a summary: what it tells of, and what there is to tell."""

    label: str
    text: str


class Section(NamedTuple):
    """Facts of one sort, the newest first."""

    title: str
    entries: tuple[Entry, ...]


class Card(NamedTuple):
    """What is known of a council, a person, an inspection, a topic or another thing."""

    iri: str
    kind: str
    name: str
    summary: tuple[Line, ...]
    sections: tuple[Section, ...]


class Passage(NamedTuple):
    """Words that state a fact (`source.quote`), with the words just before and after them in the document."""

    source: Source
    before: str
    after: str


class Mention(NamedTuple):
    """A document that speaks of a person or an inspection, with the name that it gives a person."""

    document: str
    title: str
    name: str


class Doubt(NamedTuple):
    """Another thing that may be the same, and why that was left open."""

    id: str
    name: str
    reason: str


class Identity(NamedTuple):
    """Why mentions in documents were taken for one person or one inspection."""

    reason: str
    mentions: tuple[Mention, ...]
    doubts: tuple[Doubt, ...]


class Explanation(NamedTuple):
    """A fact, an inspection or a person, the words that it was read from, and how it was identified."""

    id: str
    kind: str
    sentence: str
    passages: tuple[Passage, ...]
    identity: Identity | None


class OpenPair(NamedTuple):
    """Two people or inspections that may be one, and why that was left open."""

    reason: str
    one: Explanation
    other: Explanation


class Checked(NamedTuple):
    """A claim of an article beside the official report.

    `verdict` is confirmed, contradicted or not settled; `matter` is what was checked, such as grade or quotation.
    `words` are those of the article `article` (its id, with title and partial date of publication), `report_words`
    those of the report on page `page`; empty where no report has words on the matter. `difference` shows how a
    quotation departs from the report: what only the article has as [-this-], what only the report has as {+this+}.
    """

    council: str
    verdict: str
    matter: str
    claim: str
    reason: str
    words: str
    title: str
    published: str
    report_words: str
    page: str
    report_title: str
    difference: str
    article: str
    report: str


class Checks(NamedTuple):
    """Claims of articles with what became of them; `about` says in words which claims were asked for."""

    about: str
    claims: tuple[Checked, ...]

    @property
    def is_contradicted(self) -> bool:
        """Whether any claim is contradicted."""
        return any(claim.verdict == "contradicted" for claim in self.claims)


class Timeline(NamedTuple):
    """What happened at a council, the earliest first."""

    iri: str
    name: str
    events: tuple[Entry, ...]
