"""ontology/graphkit.ttl: documented, consistent, and neither more nor less than what graphs use."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from graphkit.rdf.compact import prefixed
from graphkit.rdf.graphs import document_nquads, identity_nquads, ontology_nquads, reference_nquads
from graphkit.rdf.prefixes import PREFIXES, TERMS
from graphkit.rdf.quads import TYPE, read_quads, union
from graphkit.rdf.rulings import rulings_nquads
from graphkit.rdf.serialise import serialise
from graphkit.vocabulary import ontology_folder, turtle_triples
from tests.rdf.invented import DECISIONS, DOCUMENT, FACTS, NAMES, REPORT, REPORT_FACTS, RESOLUTION
from tests.rdf.test_checks import checks_nquads

RDFS, SKOS = PREFIXES["rdfs"], PREFIXES["skos"]
DOCUMENTATION = (f"<{RDFS}label>", f"<{RDFS}comment>", f"<{SKOS}example>")
# Terms with which RDF and OWL describe other terms; those who read RDF know them.
LANGUAGE = {PREFIXES["rdf"], PREFIXES["rdfs"], PREFIXES["owl"], PREFIXES["xsd"]}
TOLD = document_nquads(REPORT, REPORT_FACTS, NAMES) + checks_nquads()
GRAPHS = TOLD + document_nquads(DOCUMENT, FACTS, NAMES) + identity_nquads(RESOLUTION) + reference_nquads()
GRAPHS += rulings_nquads(DECISIONS, RESOLUTION)


def declared() -> dict[str, dict[str, list[str]]]:
    terms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in turtle_triples(ontology_folder() / "graphkit.ttl"):
        if prefixed(subject[1:-1]):
            terms[subject][predicate].append(value)
    # dcterms:creator and the like are declared bare, for the ontology's own header.
    header = {t for t, known in terms.items() if set(known) == {TYPE}}
    return {term: known for term, known in terms.items() if term not in header}


def used() -> set[str]:
    """Predicates and classes of graphs."""
    triples = union(read_quads(GRAPHS))
    return {p for _, p, _ in triples} | {o for _, p, o in triples if p == TYPE}


def namespace(token: str) -> str:
    return token[1:-1].removesuffix(prefixed(token[1:-1]).partition(":")[2])


@pytest.mark.parametrize("term", sorted(declared()))
def test_every_term_has_a_label_a_comment_and_an_example(term: str) -> None:
    known = declared()[term]
    assert [predicate for predicate in DOCUMENTATION if len(known.get(predicate, ())) != 1] == []
    assert all(value.endswith('"@en') for predicate in DOCUMENTATION for value in known[predicate])


def test_every_term_that_graphs_use_is_declared() -> None:
    known = {t for t, properties in declared().items() if f"<{RDFS}label>" in properties}
    assert {t for t in used() if namespace(t) not in LANGUAGE} - known == set()


def test_every_term_that_is_declared_is_used() -> None:
    above = {o for _, p, o in union(read_quads(GRAPHS)) if p in {f"<{RDFS}subClassOf>", f"<{RDFS}subPropertyOf>"}}
    referred = {
        value
        for known in declared().values()
        for predicate in ("subClassOf", "subPropertyOf", "domain", "range")
        for value in known.get(f"<{RDFS}{predicate}>", ())
    }
    assert set(declared()) - used() - above - referred == set()
    own = {t for t in declared() if t.startswith(f"<{TERMS}")}
    assert own - used() - above == set()


def test_shapes_cover_each_class_that_graphs_use() -> None:
    shapes = turtle_triples(ontology_folder() / "shapes.ttl")
    covered = {value for _, predicate, value in shapes if predicate.endswith("shacl#targetClass>")}
    classes = {o for _, p, o in union(read_quads(GRAPHS)) if p == TYPE}
    assert {c for c in classes if namespace(c) not in LANGUAGE} - covered == set()
    own = {
        t for t, known in declared().items() if t.startswith(f"<{TERMS}") and f"<{PREFIXES['owl']}Class>" in known[TYPE]
    }
    assert own - covered == {f"<{TERMS}Fact>"}


def test_shapes_use_declared_terms_only() -> None:
    tokens = {token for triple in turtle_triples(ontology_folder() / "shapes.ttl") for token in triple}
    own = {token for token in tokens if token.startswith(f"<{TERMS}")}
    assert own - set(declared()) == set()


def test_every_property_shape_has_a_message_and_a_severity() -> None:
    properties: dict[str, set[str]] = defaultdict(set)
    for subject, predicate, _ in turtle_triples(ontology_folder() / "shapes.ttl"):
        properties[subject].add(predicate.rpartition("#")[2])
    paths = [known for known in properties.values() if "path>" in known]
    assert len(paths) > 80
    assert [known for known in paths if "message>" not in known] == []
    assert [known for known in properties.values() if "targetClass>" in known and "property>" not in known] == []


def test_shapes_are_valid_shacl() -> None:
    import pyshacl
    from rdflib import Graph

    shapes = Graph().parse(ontology_folder() / "shapes.ttl")
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


WITHOUT_JAVA = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java")


def reason(nquads: bytes, folder: Path) -> list[object]:
    """Return the classes that can have no member; an inconsistent ontology raises."""
    import owlready2

    # OWL 2 has no xsd:date, and HermiT refuses what OWL 2 has not.
    lines = serialise(nquads, "nt").decode().split("\n")
    kept = [line for line in lines if not line.endswith(("XMLSchema#date> .", "#gYear> .", "#gYearMonth> ."))]
    file = folder / "ontology.nt"
    file.write_text("\n".join(kept), encoding="utf-8")
    world = owlready2.World()
    with world.get_ontology(file.as_uri()).load():
        owlready2.sync_reasoner_hermit(world, debug=0)
    return list(world.inconsistent_classes())


@WITHOUT_JAVA
@pytest.mark.filterwarnings("default")
def test_the_ontology_and_a_graph_are_consistent(tmp_path: Path) -> None:
    assert reason(ontology_nquads() + GRAPHS, tmp_path) == []


@WITHOUT_JAVA
@pytest.mark.filterwarnings("default")
def test_a_finding_that_is_an_inspection_is_inconsistent(tmp_path: Path) -> None:
    import owlready2

    wrong = f"<http://example.org/x> {TYPE} <{TERMS}{{}}> .\n"
    both = (wrong.format("Finding") + wrong.format("Inspection")).encode()
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(ontology_nquads() + both, tmp_path)
