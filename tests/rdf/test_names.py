import re

import pytest

from graphkit.rdf.graphs import reference_nquads
from graphkit.rdf.names import GK, term
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES, SCHEMES, TERMS, THINGS
from graphkit.rdf.quads import read_quads, union
from graphkit.vocabulary import ontology_folder, turtle_triples


def test_the_namespace_holds_the_terms_of_the_ontology_and_no_others() -> None:
    subjects = {subject for subject, _, _ in turtle_triples(ontology_folder() / "graphkit.ttl")}
    declared = {subject[1:-1].removeprefix(TERMS) for subject in subjects if subject.startswith(f"<{TERMS}")}
    assert set(GK.__annotations__) == declared


def test_an_undeclared_term_is_an_error() -> None:
    with pytest.raises(AttributeError, match="counci"):
        term("gk:counci")


def test_an_unknown_prefix_is_an_error() -> None:
    with pytest.raises(KeyError, match="nope"):
        term("nope:thing")


def test_a_term_of_another_vocabulary() -> None:
    assert term("oa:start") == "<http://www.w3.org/ns/oa#start>"


def test_every_scheme_of_the_reference_graph_has_its_prefix() -> None:
    triples = union(read_quads(reference_nquads()))
    schemes = {subject for subject, _, value in triples if value == term("skos:ConceptScheme")}
    assert {scheme[1:-1].removeprefix(CONCEPTS) for scheme in schemes} == set(SCHEMES)


@pytest.mark.parametrize("file", ["graphkit.ttl", "shapes.ttl", "concepts.ttl", "councils.ttl"])
def test_the_ontology_uses_prefixes_as_exports_do(file: str) -> None:
    text = (ontology_folder() / file).read_text(encoding="utf-8")
    bound = dict(re.findall(r"^@prefix ([\w-]+): <([^>]*)> \.", text, flags=re.MULTILINE))
    own = {kind: f"{THINGS}{kind}/" for kind in ("council", "provider")} | {
        "scheme": CONCEPTS,
        "sh": "http://www.w3.org/ns/shacl#",
        "shape": "https://w3id.org/graphkit/shapes#",
    }
    assert bound.items() <= (PREFIXES | own).items()
