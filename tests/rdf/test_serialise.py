import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Quad, RdfFormat, parse
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from graphkit.errors import GraphkitError
from graphkit.rdf.graphs import document_nquads, identity_nquads, ontology_nquads, reference_nquads
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES
from graphkit.rdf.serialise import FORMATS, serialise
from graphkit.rdf.writer import GraphWriter, english, text
from tests.rdf.invented import DOCUMENT, FACTS, NAMES, RESOLUTION

# rdflib's own Dataset uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

NQUADS = document_nquads(DOCUMENT, FACTS, NAMES) + identity_nquads(RESOLUTION)
OXIGRAPH = {
    "turtle": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
RDFLIB = {"turtle": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml"}
KEEP_GRAPHS = {"nq", "trig", "jsonld"}


def by_oxigraph(data: bytes, form: str, *, graphs: bool = True) -> set[Quad]:
    quads = parse(data, OXIGRAPH[form])
    return set(quads) if graphs else {Quad(q.subject, q.predicate, q.object) for q in quads}


def by_rdflib(data: bytes, form: str, *, graphs: bool = True) -> set[tuple[str, ...]]:
    dataset = Dataset()
    dataset.parse(data=data, format=RDFLIB[form])
    size = 4 if graphs else 3
    return {tuple(str(term) for term in quad[:size]) for quad in dataset.quads()}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("nquads", [NQUADS, reference_nquads()], ids=["facts", "reference"])
def test_oxigraph_reads_what_was_written(nquads: bytes, form: str) -> None:
    graphs = form in KEEP_GRAPHS
    written = serialise(nquads, form)
    assert by_oxigraph(written, form, graphs=graphs) == by_oxigraph(nquads, "nq", graphs=graphs)


@pytest.mark.parametrize("form", FORMATS)
def test_rdflib_reads_what_was_written(form: str) -> None:
    graphs = form in KEEP_GRAPHS
    written = serialise(NQUADS, form)
    assert by_rdflib(written, form, graphs=graphs) == by_rdflib(NQUADS, "nq", graphs=graphs)


@pytest.mark.parametrize("form", FORMATS)
def test_blank_nodes_of_the_ontology_survive(form: str) -> None:
    made, given_ = Dataset(), Graph()
    made.parse(data=serialise(ontology_nquads(), form), format=RDFLIB[form])
    given_.parse(data=ontology_nquads(), format="nt")
    assert isomorphic(made.default_graph, given_)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_statements_give_the_same_bytes(form: str) -> None:
    turned = b"".join(reversed(NQUADS.splitlines(keepends=True)))
    assert serialise(turned + NQUADS, form) == serialise(NQUADS, form)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_at_all_is_written_as_such(form: str) -> None:
    assert by_oxigraph(serialise(b"", form), form) == set()


def test_turtle_reads_like_a_persons() -> None:
    written = serialise(document_nquads(DOCUMENT, FACTS, NAMES), "turtle").decode()
    assert written.startswith("@base <https://w3id.org/graphkit/id/> .\n@prefix action: <")
    assert (
        """
<measure/a1/391-444> a gk:Measure ;
    skos:prefLabel "Trafford: average caseload 18.50 cases (2019-05)"@en ;
    gk:council <council/E08000009> ;
    gk:metric metric:caseload ;
    schema:value 18.5 ;
    schema:unitText "cases" ;
    dcterms:date "2019-05"^^xsd:gYearMonth ;
    gk:qualifier "average" ;
    prov:wasDerivedFrom <document/a1> .
"""
        in written
    )
    declared = {line.split()[1] for line in written.splitlines() if line.startswith("@prefix")}
    body = written.partition("\n\n")[2]
    assert {prefix for prefix in declared if prefix not in body} == set()


def test_turtle_tells_the_world_before_what_is_said_of_it() -> None:
    written = serialise(NQUADS + reference_nquads(), "turtle").decode()
    order = ["gk:Tenure a owl:Class", "gk:council a owl:ObjectProperty", "topic:supervision a", "<council/E08000009> a"]
    order += ["<document/a1> a", "<judgement/", "<person/", "<finding/", "<annotation/", "<passage/"]
    places = [written.index(f"\n{start}") for start in order]
    assert places == sorted(places)


def test_trig_keeps_what_each_document_says_apart() -> None:
    written = serialise(NQUADS, "trig").decode()
    assert "\n<graph/-identities> {\n    <inspection/trafford-inspection-2019-03> a gk:Inspection ;\n" in written
    assert written.count("\n}\n") == 2


def test_jsonld_has_plain_names_and_coerced_values() -> None:
    document = json.loads(serialise(document_nquads(DOCUMENT, FACTS, NAMES), "jsonld"))
    (graph,) = document["@graph"]
    assert graph["@id"] == "graph/a1"
    nodes = {node["@id"]: node for node in graph["@graph"]}
    assert nodes["measure/a1/391-444"] == {
        "@id": "measure/a1/391-444",
        "@type": "Measure",
        "prefLabel": "Trafford: average caseload 18.50 cases (2019-05)",
        "council": "council/E08000009",
        "metric": "concept:metric/caseload",
        "value": "18.5",
        "unitText": "cases",
        "date": {"@value": "2019-05", "@type": "xsd:gYearMonth"},
        "qualifier": "average",
        "wasDerivedFrom": "document/a1",
    }
    assert nodes["inspection/trafford-inspection-2019-03"]["startDate"] == "2019-03-04"
    assert nodes["inspection/trafford-monitoring-visit-2018-08"]["ordinal"] == 4
    assert document["@context"]["concept"] == CONCEPTS


def test_every_prefix_of_jsonld_keeps_its_meaning_beside_the_plain_names() -> None:
    context = json.loads(serialise(NQUADS + reference_nquads(), "jsonld"))["@context"]
    names = [meaning["@id"] if isinstance(meaning, dict) else str(meaning) for meaning in context.values()]
    prefixes = {name.partition(":")[0] for name in names if ":" in name and "//" not in name}
    assert len(prefixes) > 8
    assert {prefix: context[prefix] for prefix in prefixes} == {prefix: PREFIXES[prefix] for prefix in prefixes}


def test_rdfxml_marks_what_xml_cannot_hold() -> None:
    graph = GraphWriter("http://example.org/g")
    graph.add("http://example.org/s", "dcterms:title", text("a\x00b\x1fc\ufffed\r\n"))
    (quad,) = parse(serialise(graph.nquads(), "rdfxml"), RdfFormat.RDF_XML)
    assert quad.object.value == "a\ufffdb\ufffdc\ufffdd\r\n"


def test_rdfxml_refuses_a_predicate_that_it_cannot_name() -> None:
    with pytest.raises(GraphkitError, match=r"RDF/XML cannot write <http://example\.org/1>"):
        serialise(b'<http://example.org/s> <http://example.org/1> "x" .\n', "rdfxml")


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        GraphkitError, match=r"unknown format: n3 \(choose one of turtle, nt, nq, trig, jsonld, rdfxml\)"
    ):
        serialise(b"", "n3")


def test_a_broken_line_is_refused_with_its_number() -> None:
    with pytest.raises(GraphkitError, match="line 2: this line is no N-Quads"):
        serialise(b"# a comment\n<http://example.org/s> nonsense .\n", "nt")


AWKWARD = [
    "https://w3id.org/graphkit/id/",
    "https://w3id.org/graphkit/id/x",
    "https://w3id.org/graphkit/id/document/a:b",
    "https://w3id.org/graphkit/id/document/../b",
    "https://w3id.org/graphkit/id/document//b",
    "https://w3id.org/graphkit/id/document/a?b#c",
    "https://w3id.org/graphkit/concept/",
    "https://w3id.org/graphkit/concept/grade",
    "https://w3id.org/graphkit/concept/grade/good",
    "https://w3id.org/graphkit/concept/grade/good/x",
    "https://w3id.org/graphkit/ns#a.b",
    "https://w3id.org/graphkit/ns#-a",
    "https://w3id.org/graphkit/ns#a.",
    "https://w3id.org/graphkit/ns#é",
    "https://schema.org/",
    "http://example.org/it's&(so)",
    "urn:x:y",
    "mailto:a@b.example",
]


@pytest.mark.parametrize("form", FORMATS)
def test_awkward_iris_stay_what_they_are(form: str) -> None:
    predicate = "https://w3id.org/graphkit/ns#council"
    nquads = "".join(f"<{iri}> <{predicate}> <{iri}> .\n" for iri in AWKWARD).encode()
    assert by_oxigraph(serialise(nquads, form), form) == by_oxigraph(nquads, "nq")


@pytest.mark.parametrize("form", FORMATS)
def test_literals_of_every_type_stay_what_they_are(form: str) -> None:
    types = ["integer", "decimal", "boolean", "double", "date", "gYear", "string", "anyURI"]
    values = ["1", "01", "-1", "1.0", ".5", "true", "1e3", "2019", "2019-01-01", "x y"]
    lines = {f'_:1a <http://purl.org/dc/terms/date> "{v}"^^<{PREFIXES["xsd"]}{t}> .\n' for v in values for t in types}
    lines |= {f'_:1a <http://purl.org/dc/terms/title> "{v}"@en-gb .\n' for v in values}
    nquads = "".join(sorted(lines)).encode()
    made = {str(quad.object) for quad in by_oxigraph(serialise(nquads, form), form)}
    assert made == {str(quad.object) for quad in by_oxigraph(nquads, "nq")}


PIECES = st.sampled_from(
    ['"', "\\", "\n", "\r", "\t", "'", "<", ">", "&", "]]>", '"""', "@en", "^^", "%", "{", "é", "😀", "\u2028", "\x7f"]
)
HOSTILE = st.lists(PIECES | st.text(max_size=5), min_size=1, max_size=8).map("".join)


@given(HOSTILE, HOSTILE)
@pytest.mark.parametrize("form", FORMATS)
def test_hostile_text_stays_text(form: str, plain: str, label: str) -> None:
    if form == "rdfxml":
        plain, label = (value.encode("ascii", "ignore").decode() for value in (plain, label))
        plain, label = ("".join(c for c in value if c >= " " or c in "\t\n\r") for value in (plain, label))
    graph = GraphWriter("http://example.org/g")
    graph.add("http://example.org/s", "dcterms:title", text(plain))
    graph.add("http://example.org/s", "skos:prefLabel", english(label))
    written = serialise(graph.nquads(), form)
    values = {str(quad.object) for quad in by_oxigraph(written, form)}
    assert values == {str(quad.object) for quad in by_oxigraph(graph.nquads(), "nq")}


@given(HOSTILE)
def test_a_document_with_hostile_text_is_the_same_to_oxigraph_and_rdflib(title: str) -> None:
    nquads = document_nquads(msgspec.structs.replace(DOCUMENT, title=title, publisher=title, id=title), FACTS, NAMES)
    dataset = Dataset()
    dataset.parse(data=nquads, format="nquads")
    assert len(set(dataset.quads())) == len(by_oxigraph(nquads, "nq")) == nquads.count(b"\n")
