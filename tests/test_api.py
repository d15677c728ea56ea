from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

import graphkit
from graphkit import builder, intake
from graphkit.errors import GraphkitError, GraphUnusable, NoGraph
from tests.by_hand import OTHER, PLAIN, REFERENCE, Reading, resolve

ROOT = Path(__file__).parent.parent


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[graphkit.Graph]:
    made = Reading()
    monkeypatch.setattr(builder, "read_sources", made.read_sources)
    monkeypatch.setattr(intake, "extract", made.extract)
    monkeypatch.setattr(builder, "resolve", resolve)
    monkeypatch.setattr(builder, "reference_nquads", lambda: REFERENCE)
    for name, text in {"a.txt": PLAIN, "b.txt": OTHER}.items():
        (tmp_path / name).write_text(text)
    graphkit.build([tmp_path / "a.txt", tmp_path / "b.txt"], output=tmp_path / "graph")
    with graphkit.open(tmp_path / "graph") as opened:
        yield opened


@pytest.mark.usefixtures("graph")
def test_building_twice_through_the_front_door(tmp_path: Path) -> None:
    assert graphkit.build([tmp_path / "a.txt"], output=tmp_path / "graph").removed == 1


def test_queries(graph: graphkit.Graph) -> None:
    rows = list(graph.query("SELECT ?label { ?council skos:prefLabel ?label }", bind={"council": "trafford"}))
    assert [row[0].value for row in rows] == ["Trafford"]  # type: ignore[union-attr]


def test_an_update_is_seen_by_the_next_query(graph: graphkit.Graph) -> None:
    ask = "ASK { GRAPH gk:mine { gk:a gk:b gk:c } }"
    assert graph.query(ask).boolean is False
    graph.query("INSERT DATA { GRAPH gk:mine { gk:a gk:b gk:c } }", allow_update=True)
    assert graph.query(ask).boolean is True


def test_a_build_drops_updates_and_says_so(graph: graphkit.Graph, tmp_path: Path) -> None:
    before = graph.export("nq")
    graph.query("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", allow_update=True)
    assert graph.export("nq") == b""
    graph.close()
    summary = graphkit.build([tmp_path / "a.txt", tmp_path / "b.txt"], output=tmp_path / "graph")
    assert summary.dropped_updates
    assert summary.unchanged == 2
    with graphkit.open(tmp_path / "graph") as built:
        assert built.export("nq") == before


# rdflib warns of what its own Dataset does.
quiet = pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")


@quiet
def test_the_dataset(graph: graphkit.Graph) -> None:
    from rdflib import URIRef
    from rdflib.namespace import SKOS

    dataset = graph.dataset()
    trafford = URIRef("https://w3id.org/graphkit/id/council/E08000009")
    assert str(dataset.value(trafford, SKOS.prefLabel)) == "Trafford"
    asked = dataset.query("SELECT DISTINCT ?person { ?person a foaf:Person ; foaf:name ?name }")
    assert len(asked) == 2
    whole = graph.directory.manifest.triples
    assert len(dataset) == len(list(dataset.triples((None, None, None)))) == whole
    assert len(list(dataset.quads())) == len(graph.directory.nquads().splitlines())
    names = {str(part.identifier).rpartition("/")[2] for part in dataset.graphs()}
    assert names >= {"a", "b", "-identities", "-reference"}
    inspected = list(dataset.subjects(unique=False, predicate=URIRef("https://w3id.org/graphkit/ns#council")))
    assert len(inspected) == len(list(graph.query("SELECT ?s { ?s gk:council ?council }")))


@quiet
def test_the_dataset_is_read_only(graph: graphkit.Graph) -> None:
    from rdflib import URIRef

    node = URIRef("https://e.example/")
    dataset = graph.dataset()
    for change in (
        lambda: dataset.add((node, node, node)),
        lambda: dataset.addN([(node, node, node, dataset.graph(node))]),
        lambda: dataset.remove((node, node, node)),
        lambda: dataset.remove_graph(node),
        lambda: dataset.update("INSERT DATA { <a:a> <a:b> <a:c> }"),
    ):
        with pytest.raises(GraphkitError, match=r"read-only.*allow_update=True"):
            change()


@quiet
def test_a_graph_of_the_dataset(graph: graphkit.Graph) -> None:
    named = graph.dataset().graph("https://w3id.org/graphkit/id/graph/a")
    assert len(named) == len([line for line in graph.export("nq").splitlines() if b"/graph/a>" in line])


def test_an_unknown_format_is_told_all_that_there_are(graph: graphkit.Graph) -> None:
    with pytest.raises(GraphkitError) as caught:
        graph.export("foo")
    for name in ("turtle", "nt", "nq", "trig", "jsonld", "rdfxml", "graphml", "gexf", "dot", "mermaid", "cypher"):
        assert name in str(caught.value)


def test_export_tables_and_documents(graph: graphkit.Graph, tmp_path: Path) -> None:
    assert graph.export("nq") == graph.directory.nquads()
    assert len(list(parse(graph.export("turtle"), RdfFormat.TURTLE))) == graph.directory.manifest.triples
    assert graph.tables(tmp_path / "tables")["posts"] == 2
    assert [document.title for document in graph.documents()] == ["About a", "About b"]


def test_the_ontology() -> None:
    text = graphkit.ontology("nt")
    assert b"<https://w3id.org/graphkit/ns#Council>" in text


def test_there_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(NoGraph, match=f"make one with: graphkit build SOURCE -o {tmp_path}/none"):
        graphkit.open(tmp_path / "none")


@pytest.mark.parametrize("content", ["", "[]", '{"format": 99}', '{"format": 1}'])
def test_a_manifest_that_makes_no_sense(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(GraphUnusable, match=r"cannot be read.*build the graph again"):
        graphkit.open(tmp_path)


def test_a_store_that_is_broken(graph: graphkit.Graph) -> None:
    (graph.directory.store_path / "CURRENT").write_text("nonsense")
    with pytest.raises(GraphUnusable, match="the store cannot be read"):
        graph.query("ASK {}")


def test_the_front_door_shows_what_it_has() -> None:
    assert {"open", "build", "Graph", "ontology", "queries", "__all__"} <= set(dir(graphkit))


@pytest.mark.parametrize("kind", [str, Path])
@pytest.mark.usefixtures("graph")
def test_one_source_need_not_be_in_a_list(tmp_path: Path, kind: type[str] | type[Path]) -> None:
    summary = graphkit.build(kind(tmp_path / "a.txt"), output=tmp_path / "one")
    assert (summary.read, summary.refused) == (1, ())


def test_there_is_nothing_else_at_the_front_door() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = graphkit.nothing


def test_a_query_loads_nothing_heavy(graph: graphkit.Graph) -> None:
    script = (
        "import sys, graphkit\n"
        f"list(graphkit.open({str(graph.directory.path)!r}).query('SELECT * {{ ?s ?p ?o }} LIMIT 1'))\n"
        "heavy = {'rdflib', 'trafilatura', 'networkx', 'pyshacl', 'typer', 'msgspec', 'lxml'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "[]\n", done.stderr
