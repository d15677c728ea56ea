"""The domain as data: concepts with their labels and cue words, councils with their names.

Read once from the Turtle files of `ontology/`, whichever holds them. A concept is known by its
scheme and its local name (`topic`, `supervision`); a council by its GSS code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from pyoxigraph import Literal, Quad, RdfFormat, parse

from graphkit.errors import OntologyBroken, cause

CONCEPT = "https://w3id.org/graphkit/concept/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
GK = "https://w3id.org/graphkit/ns#"

Properties = dict[str, list[str]]


class Concept(msgspec.Struct, frozen=True):
    """A concept: its preferred label, its other usual names, and words that hint at it."""

    scheme: str
    id: str
    label: str
    names: tuple[str, ...]
    cues: tuple[str, ...]
    broader: str = ""


class Council(msgspec.Struct, frozen=True):
    """An authority. `names` identify it alone; `cues` only where the text speaks of councils.

    `dfe` is its code at the Department for Education, `urn` that at Ofsted; `neighbours` are its statistical
    neighbours and `replaces` the councils that it took over from, by GSS code.
    """

    gss: str
    name: str
    names: tuple[str, ...]
    cues: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    region: str = ""
    dfe: str = ""
    urn: str = ""
    neighbours: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()


class Provider(msgspec.Struct, frozen=True):
    """A trust or company that runs or ran children's services for councils."""

    id: str
    name: str
    names: tuple[str, ...]
    councils: tuple[str, ...]
    start: str = ""
    end: str = ""


class Vocabulary(msgspec.Struct, frozen=True):
    """All concepts by scheme and id, all councils by GSS code, all providers by id."""

    concepts: dict[str, dict[str, Concept]]
    councils: dict[str, Council]
    providers: dict[str, Provider]

    def council_name(self, gss: str) -> str:
        """Return the short name of a council, or the empty string for the empty code."""
        return self.councils[gss].name if gss else ""


def ontology_folder() -> Path:
    """Return the folder of the Turtle files: inside the installed package, or beside it."""
    inside = Path(__file__).parent / "ontology"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "ontology"


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the ontology that graphkit came with."""
    return read_vocabulary(ontology_folder())


def read_vocabulary(folder: Path) -> Vocabulary:
    """Return the vocabulary of `folder`; a file that is no Turtle raises OntologyBroken."""
    concepts: dict[str, dict[str, Concept]] = defaultdict(dict)
    councils, providers = {}, {}
    for file in sorted(folder.glob("*.ttl")):
        for iri, properties in _subjects(file):
            types = properties[RDF_TYPE]
            if f"{SKOS}Concept" in types and iri.startswith(CONCEPT):
                concept = _concept(iri, properties)
                concepts[concept.scheme][concept.id] = concept
            elif f"{GK}Council" in types:
                council = _council(properties)
                councils[council.gss] = council
            elif f"{GK}Provider" in types:
                provider = _provider(iri, properties)
                providers[provider.id] = provider
    return Vocabulary(concepts=dict(concepts), councils=councils, providers=providers)


def turtle_triples(file: Path) -> list[tuple[str, str, str]]:
    """Return the triples of a Turtle file as N-Triples tokens, blank nodes numbered as they come."""
    blanks: dict[str, str] = {}

    def token(node: object) -> str:
        """Return a node as its token."""
        text = str(node)
        return blanks.setdefault(text, f"_:b{len(blanks)}") if text.startswith("_:") else text

    return [(token(t.subject), token(t.predicate), token(t.object)) for t in _parsed(file)]


def _parsed(file: Path) -> Iterator[Quad]:
    try:
        yield from parse(path=str(file), format=RdfFormat.TURTLE)
    except (SyntaxError, OSError) as error:
        raise OntologyBroken(cause(error), where=str(file), hint="mend the Turtle or reinstall graphkit") from error


def _subjects(file: Path) -> Iterator[tuple[str, Properties]]:
    """Yield each subject of a Turtle file with its properties, in the order of the file."""
    subjects: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for triple in _parsed(file):
        value = triple.object
        text = value.value if isinstance(value, Literal) else str(value).strip("<>")
        subjects[str(triple.subject).strip("<>")][triple.predicate.value].append(text)
    yield from subjects.items()


def _one(properties: Properties, name: str) -> str:
    values = properties.get(name, [])
    return values[0] if values else ""


def _concept(iri: str, properties: Properties) -> Concept:
    scheme, _, name = iri.removeprefix(CONCEPT).partition("/")
    return Concept(
        scheme=scheme,
        id=name,
        label=_one(properties, f"{SKOS}prefLabel"),
        names=tuple(properties.get(f"{SKOS}altLabel", [])),
        cues=tuple(properties.get(f"{SKOS}hiddenLabel", [])),
        broader=_one(properties, f"{SKOS}broader").rpartition("/")[2],
    )


def _council(properties: Properties) -> Council:
    return Council(
        gss=_one(properties, f"{GK}gssCode"),
        name=_one(properties, f"{SKOS}prefLabel"),
        names=tuple(properties.get(f"{SKOS}altLabel", [])),
        cues=tuple(properties.get(f"{SKOS}hiddenLabel", [])),
        start=_one(properties, f"{GK}since"),
        end=_one(properties, f"{GK}until"),
        region=_one(properties, f"{GK}region"),
        dfe=_one(properties, f"{GK}dfeCode"),
        urn=_one(properties, f"{GK}ofstedUrn"),
        neighbours=_local_names(properties, f"{GK}statisticalNeighbour"),
        replaces=_local_names(properties, f"{GK}replaces"),
    )


def _local_names(properties: Properties, name: str) -> tuple[str, ...]:
    return tuple(value.rpartition("/")[2] for value in properties.get(name, []))


def _provider(iri: str, properties: Properties) -> Provider:
    return Provider(
        id=iri.rpartition("/")[2],
        name=_one(properties, f"{SKOS}prefLabel"),
        names=tuple(properties.get(f"{SKOS}altLabel", [])),
        councils=_local_names(properties, f"{GK}runsServicesFor"),
        start=_one(properties, f"{GK}since"),
        end=_one(properties, f"{GK}until"),
    )
