"""Five short articles about two councils, with facts made by hand: every case that the named queries tell apart."""

# ruff: noqa: E501 (a sentence and its fact are a line)

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from graphkit.model import (
    Action,
    Document,
    Evidence,
    Facts,
    Finding,
    Inspection,
    Judgement,
    Measure,
    Post,
    Statement,
    evidence,
    names_by_document,
)
from graphkit.rdf import iris
from graphkit.rdf.graphs import document_nquads, identity_nquads, reference_nquads
from graphkit.resolve.resolve import resolve
from graphkit.store.manifest import Manifest
from graphkit.store.version import build_place, new_version

BOLTON, BURY = "E08000001", "E08000002"

Making = Callable[[Evidence], Any]


def _judged(visit: str, area: str, grade: str) -> Making:
    return lambda words: Judgement(inspection=visit, area=area, grade=grade, evidence=words)


def _found(visit: str, polarity: str, *topics: str) -> Making:
    return lambda words: Finding(council=BOLTON, inspection=visit, polarity=polarity, topics=topics, evidence=words)


def _visited(visit: str, kind: str, council: str = BOLTON, **known: Any) -> Making:
    return lambda words: Inspection(key=visit, council=council, kind=kind, evidence=words, **known)


def _served(person: str, role: str, council: str, status: str, **when: str) -> Making:
    name = {BOLTON: "Bolton", BURY: "Bury"}[council]
    return lambda words: Post(
        person=person, role=role, role_label=role, organisation=name, council=council, status=status,
        evidence=words, **when,
    )  # fmt: skip


def _done(kind: str, status: str) -> Making:
    return lambda words: Action(council=BOLTON, type=kind, status=status, evidence=words)


DIRECTOR = "director-of-childrens-services"

#: For each article: its id, when it was published, and its sentences with the facts that they state.
ARTICLES: tuple[tuple[str, str, tuple[tuple[str, Making], ...]], ...] = (
    (
        "first",
        "2016-06-01",
        (
            ("Inspectors were in Bolton in May.", _visited("a", "inspection", start="2016-05-09")),
            ("Bolton is good.", _judged("a", "overall", "good")),
            ("They went on to Bury.", _visited("x", "inspection", BURY, start="2016-05")),
            ("Bury is inadequate.", _judged("x", "overall", "inadequate")),
            ("Petra Lindqvist directs it.", _served("Petra Lindqvist", DIRECTOR, BOLTON, "incumbent", as_of="2016-06-01")),
        ),
    ),
    (
        "second",
        "2019-07-01",
        (
            ("They came back in June.", _visited("b", "inspection", start="2019-06-03")),
            ("Now it is inadequate.", _judged("b", "overall", "inadequate")),
            ("Supervision was rare.", _found("b", "weakness", "supervision")),
            ("Caseloads were high.", _found("b", "weakness", "caseloads")),
            ("Nobody at the top knew.", _found("b", "weakness", "self-awareness", "leadership")),
            ("Petra Lindqvist went.", _served("Petra Lindqvist", DIRECTOR, BOLTON, "former", until="2019-07")),
            ("Amos Thistlewood leads.", _served("Amos Thistlewood", "council-leader", BOLTON, "incumbent", as_of="2019-07-01")),
            ("Ines Okafor will come.", _served("Ines Okafor", DIRECTOR, BOLTON, "incoming", as_of="2019-07-01")),
            ("Workers will be hired.", _done("recruitment", "planned")),
            ("Somebody apologised.", _done("apology", "done")),
        ),
    ),
    (
        "third",
        "2019-07-02",
        (
            ("They came on the fifth.", _visited("b", "inspection", start="2019-06-05")),
            ("It requires improvement.", _judged("b", "overall", "requires-improvement")),
        ),
    ),
    (
        "fourth",
        "2020-03-01",
        (
            ("A visit took place in February.", _visited("c", "monitoring-visit", start="2020-02-11", ordinal=1)),
            ("Supervision is regular.", _found("c", "strength", "supervision")),
            ("Caseloads are still high.", _found("c", "weakness", "caseloads")),
            ("Bury was inspected in January.", _visited("y", "inspection", BURY, start="2020-01")),
            ("Bury has become good.", _judged("y", "overall", "good")),
            ("Bury has Petra Lindqvist.", _served("Petra Lindqvist", DIRECTOR, BURY, "incumbent", as_of="2020-03-01")),
            ("A worker has 30 cases.", lambda words: Measure(council=BOLTON, metric="caseload", value="30", unit="cases", evidence=words)),
            ("We are sorry.", lambda words: Statement(speaker="Petra Lindqvist", role=DIRECTOR, about=BURY, evidence=words)),
        ),
    ),
    (
        "fifth",
        "",
        (
            ("The fourth visit was made.", _visited("d", "monitoring-visit", ordinal=4)),
            ("It follows the one of 2019.", _visited("b", "inspection", start="2019")),
            ("Caseloads have come down.", _found("d", "strength", "caseloads", "workforce-support")),
        ),
    ),
)  # fmt: skip

_TABLES: dict[Any, str] = {
    Inspection: "inspections", Judgement: "judgements", Post: "posts", Finding: "findings", Measure: "measures",
    Action: "actions", Statement: "statements",
}  # fmt: skip


def write_invented_graph(path: Path) -> None:
    """Make the graph of the articles in the folder `path`."""
    read = list(_read())
    resolution = resolve(read)
    names = names_by_document(resolution)
    graphs = [(iris.graph(made.id), document_nquads(made, facts, names[made.id])) for made, facts in read]
    graphs += [(iris.IDENTITIES, identity_nquads(resolution)), (iris.REFERENCE, reference_nquads())]
    with build_place(path) as place, new_version(place, base=False) as version:
        version.replace_graphs(iter(graphs))
        for name in ("documents.jsonl", "texts.jsonl", "resolution.json"):
            (version.folder / name).write_bytes(b"")
        version.commit(Manifest(0, "0", "", 0, version.count(), {}, "", {}))


def _read() -> Iterator[tuple[Document, Facts]]:
    for name, published, sentences in ARTICLES:
        text = "\n".join(sentence for sentence, _ in sentences)
        made: dict[str, list[Any]] = defaultdict(list)
        for sentence, making in sentences:
            start = text.index(sentence)
            fact = making(evidence(text, start, start + len(sentence)))
            made[_TABLES[type(fact)]].append(fact)
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=name, text=text, sha256=digest, title=f"The {name}", published=published)
        tables: dict[str, Any] = {table: tuple(facts) for table, facts in made.items()}
        yield document, Facts(document=name, **tables)
