"""Documents with facts made by hand, about invented people, and stand-ins for reading and deciding."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from graphkit.decisions import NO_DECISIONS, Decisions
from graphkit.documents import Refusal
from graphkit.errors import DocumentRefused
from graphkit.model import (
    Action,
    Document,
    Facts,
    Finding,
    Inspection,
    InspectionIdentity,
    Judgement,
    Measure,
    PersonIdentity,
    Post,
    Resolution,
    Statement,
    evidence,
)
from graphkit.store.directory import GraphDirectory

TRAFFORD = "E08000009"

#: Stands in for the graph of councils and concepts, which takes long to load.
REFERENCE = b"""\
<https://w3id.org/graphkit/id/council/E08000009> <http://www.w3.org/2004/02/skos/core#prefLabel> "Trafford"@en \
<https://w3id.org/graphkit/id/graph/-reference> .
"""

#: What the stand-in for reading understands: a line "GRADE|PERSON|SHARE|SAYING".
PLAIN = "inadequate|Petra Lindqvist|32|We accept every word of it, and we will mend it"
OTHER = "good|Amos Thistlewood|41|This is the work of every social worker, nobody else"
THIRD = "outstanding|Ines Okafor|7|We knew that this would take us years, and it did"


def document(name: str, text: str) -> Document:
    """Return an article with this text."""
    digest = hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()
    return Document(id=name, text=text, sha256=digest, title=f"About {name}", published="2019-05-08")


def facts(made: Document) -> Facts:
    """Return one fact of each kind, read from a line as above."""
    text = made.text
    grade, person, share, saying = text.strip().split("|")

    def words(part: str) -> dict[str, object]:
        start = text.index(part)
        return {"evidence": evidence(text, start, start + len(part))}

    return Facts(
        document=made.id,
        inspections=(Inspection(key="visit", council=TRAFFORD, kind="inspection", start="2019-03", **words(grade)),),  # type: ignore[arg-type]
        judgements=(Judgement(inspection="visit", area="overall", grade=grade, **words(grade)),),  # type: ignore[arg-type]
        posts=(
            Post(
                person=person,
                role="director-of-childrens-services",
                role_label="director of children's services",
                status="incumbent",
                organisation="Trafford",
                council=TRAFFORD,
                as_of="2019-05-08",
                **words(person),  # type: ignore[arg-type]
            ),
        ),
        findings=(
            Finding(council=TRAFFORD, polarity="weakness", topics=("supervision", "caseloads"), **words(grade)),  # type: ignore[arg-type]
        ),
        measures=(
            Measure(metric="agency-share", value=share, council=TRAFFORD, unit="percent", **words(share)),  # type: ignore[arg-type]
        ),
        actions=(Action(council=TRAFFORD, type="improvement-board", status="planned", **words(grade)),),  # type: ignore[arg-type]
        statements=(Statement(speaker=person, role="director-of-childrens-services", **words(saying)),),  # type: ignore[arg-type]
    )


def resolve(read: Iterable[tuple[Document, Facts]], _: Decisions = NO_DECISIONS) -> Resolution:
    """Return one identity for each council, kind and start of inspections and for each name of people."""
    inspections: dict[str, list[tuple[str, str]]] = {}
    people: dict[str, list[tuple[str, str]]] = {}
    for made, said in read:
        for inspection in said.inspections:
            name = f"trafford-{inspection.kind}-{inspection.start}"
            inspections.setdefault(name, []).append((made.id, inspection.key))
        for name in sorted({post.person for post in said.posts} | {statement.speaker for statement in said.statements}):
            people.setdefault(name, []).append((made.id, name))
    return Resolution(
        inspections=tuple(
            InspectionIdentity(
                id=name,
                council=TRAFFORD,
                kind="inspection",
                date="2019-03",
                ordinal=None,
                members=tuple(members),
                reason="the same month",
            )
            for name, members in sorted(inspections.items())
        ),
        people=tuple(
            PersonIdentity(id=name.lower().replace(" ", "-"), name=name, members=tuple(members), reason="the same name")
            for name, members in sorted(people.items())
        ),
    )


class Reading:
    """Stands in for reading and extracting; `extracted` are the ids of what was extracted."""

    def __init__(self) -> None:
        self.extracted: list[str] = []
        self.on_extract: Callable[[Document], None] = lambda _: None

    def read_sources(self, sources: Sequence[str | Path]) -> Iterator[Document | Refusal]:
        """Yield the documents of the files of `sources`, in the order given; an empty one is refused."""
        for source in sources:
            path = Path(source)
            for file in sorted(path.iterdir()) if path.is_dir() else [path]:
                text = file.read_text(encoding="utf-8")
                if text:
                    yield document(file.stem, text)
                else:
                    yield Refusal(str(file), DocumentRefused("it is empty", where=str(file)), id=file.stem)

    def extract(self, made: Document) -> Facts:
        """Return the facts of a document, and note that it was extracted."""
        self.extracted.append(made.id)
        self.on_extract(made)
        return facts(made)


def all_of(path: Path) -> bytes:
    directory = GraphDirectory(path)
    try:
        return directory.nquads()
    finally:
        directory.close()


def graphs(path: Path) -> dict[str, list[bytes]]:
    """Return the N-Quads of each graph by the last part of its name."""
    found: dict[str, list[bytes]] = {}
    for line in all_of(path).splitlines():
        found.setdefault(line.split(b" ")[-2].decode().rpartition("/")[2].strip(">"), []).append(line)
    return found
