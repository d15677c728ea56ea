"""Each format is proved by loading it back with a program that speaks it."""

from __future__ import annotations

import io
import json
import re
from collections import Counter, defaultdict
from typing import Any

import ladybug
import networkx as nx
import pydot
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.errors import GraphkitError
from graphkit.graph.cypher import cypher, edge_type, node_label
from graphkit.graph.export import export
from graphkit.graph.projection import Network
from graphkit.graph.text import dot, mermaid, printable
from graphkit.query.knowledge import Source
from tests.graph.made import add_edge, add_node

HOSTILE = [
    'say "no"', "it's", "back\\slash", "ends in \\", "two\nlines", "tab\there", "carriage\rreturn", "<b>bold</b>",
    "&amp; &lt;", "a]b)c}d|e", "`code` *em* #35;", "--> n1; %% end", "$1 {x} [y]", "日本語 é 😀", "\u202eright to left",
    "\u2028\x85\x0c", "end", "", "]]>", "//", "\x00\x1b[31m", "'; DROP TABLE x; --",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20))
STRINGS = {"node": ("kind", "label", "council", "date", "grade"), "edge": ("label", "sentence", "status", "date")}


def hostile(labels: list[str]) -> Network:
    """Return a network in which each of `labels` is the name of a topic, and stands in a fact."""
    network = Network()
    add_node(network, "council/a", label="A")
    for number, label in enumerate(labels):
        add_node(network, f"topic/{number}", label=label)
        quote = Source("https://e.example/d", label, "", "", "", label)
        add_edge(network, "council/a", f"topic/{number}", key=f"f{number}", kind="weakness", quote=quote)
        network["council/a"][f"topic/{number}"][f"f{number}"]["sentence"] = label
        network["council/a"][f"topic/{number}"][f"f{number}"]["label"] = label
    return network


def as_read(text: str) -> str:
    """Return a text as it is after XML or Cypher, which hold no control characters."""
    return printable(text)


def facts(network: nx.MultiDiGraph, name: str) -> Counter[tuple[str, str, str, str]]:
    return Counter((u, v, data[name], data["sentence"]) for u, v, data in network.edges(data=True))


def keyed(network: Network) -> Counter[tuple[str, str, str, str]]:
    return Counter((u, v, key, as_read(data["sentence"])) for u, v, key, data in network.edges(keys=True, data=True))


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_it_back(network: Network, name: str, read: Any) -> None:
    back = read(io.BytesIO(export(network, name)))
    assert dict(back.nodes(data="label")) == dict(network.nodes(data="label"))
    assert dict(back.nodes(data="weaknesses")) == dict(network.nodes(data="weaknesses"))
    assert facts(back, "fact") == keyed(network)
    for _, _, data in back.edges(data=True):
        assert all(json.loads(line)["quote"] for line in data["evidence"].splitlines())


def test_graphml_and_gexf_have_places(network: Network) -> None:
    graphml = nx.read_graphml(io.BytesIO(export(network, "graphml")))
    gexf = nx.read_gexf(io.BytesIO(export(network, "gexf")))
    for node in network:
        place = gexf.nodes[node]["viz"]["position"]
        assert (place["x"], place["y"]) == (graphml.nodes[node]["x"], graphml.nodes[node]["y"])
    assert len({(data["x"], data["y"]) for _, data in graphml.nodes(data=True)}) == len(network)


@pytest.mark.parametrize("name", ["graphml", "gexf", "dot", "mermaid", "cypher"])
def test_the_same_network_gives_the_same_bytes(network: Network, name: str) -> None:
    written = export(network, name)
    assert written == export(network.copy(), name)
    assert not re.search(rb"20\d\d-\d\d-\d\d\">\n *<creator", written)


def test_a_format_that_is_none_is_refused(network: Network) -> None:
    with pytest.raises(GraphkitError, match="choose one of graphml, gexf, dot, mermaid, cypher"):
        export(network, "png")


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, max_size=4))
def test_hostile_text_survives_xml(labels: list[str]) -> None:
    network = hostile(labels)
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        back = read(io.BytesIO(export(network, name)))
        shown = {node: back.nodes[node].get("label") or "" for node in network}
        # An XML reader gives a line feed for every end of a line within an element.
        wanted = {node: as_read(label) for node, label in network.nodes(data="label")}
        assert {n: ends(text) for n, text in shown.items()} == {n: ends(text) for n, text in wanted.items()}


def ends(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


#: pydot calls functions of pyparsing that have new names.
old_names = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")


def parsed(text: str) -> pydot.Dot:
    graphs = pydot.graph_from_dot_data(text)
    assert graphs is not None
    (graph,) = graphs
    return graph


@old_names
def test_pydot_reads_it_back(network: Network) -> None:
    graph = parsed(dot(network))
    nodes = {
        node.get_name().strip('"'): node.get("label")
        for node in graph.get_nodes()
        if node.get_name() not in {"node", "edge"}
    }
    assert nodes == {node: f'"{label}"' for node, label in network.nodes(data="label")}
    ends = [(str(e.get_source()), str(e.get_destination()), str(e.get("fact"))) for e in graph.get_edges()]
    found = Counter(tuple(end.strip('"') for end in edge) for edge in ends)
    assert found == Counter(list(network.edges(keys=True)))


@old_names
@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, max_size=4))
def test_hostile_text_survives_dot(labels: list[str]) -> None:
    network = hostile(labels)
    shown = {node.get_name().strip('"'): node.get("label") for node in parsed(dot(network)).get_nodes()}
    for number, label in enumerate(labels):
        written = shown[f"topic/{number}"]
        assert re.sub(r"\\(.)", r"\1", written[1:-1]) == re.sub(r"\s*[\r\n\t]\s*", " ", as_read(label))


_TEXT = r'"(?:[^"#\n<>`\[\]{}|\\]|#\d+;)+"'
MERMAID = re.compile(
    rf"  n\d+(?:\[{_TEXT}\]|\(\[{_TEXT}\]\)|\{{\{{{_TEXT}\}}\}}|\({_TEXT}\)|>{_TEXT}\]|\[/{_TEXT}/\]):::[a-z]+"
    rf"|  n\d+ -->\|{_TEXT}\| n\d+"
    r"|  classDef [a-z]+ stroke-width:1px"
)


def mermaid_lines(network: Network) -> list[str]:
    first, *lines = mermaid(network).removesuffix("\n").split("\n")
    assert first == "flowchart LR"
    assert [line for line in lines if not MERMAID.fullmatch(line)] == []
    return lines


def test_mermaid_has_every_node_and_every_kind_of_fact_between_two(network: Network) -> None:
    lines = mermaid_lines(network)
    assert sum(":::" in line for line in lines) == len(network)
    arrows = {(source, target, label) for source, target, label in network.edges(data="label")}
    assert sum(" -->|" in line for line in lines) == len(arrows)


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, max_size=4))
def test_hostile_text_survives_mermaid(labels: list[str]) -> None:
    nodes = [line for line in mermaid_lines(hostile(labels)) if ":::topic" in line]
    for line, label in zip(nodes, labels, strict=True):
        shown = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), line[line.index('"') + 1 : line.rindex('"')])
        assert shown.split() == as_read(label).split()


def loaded(network: Network) -> ladybug.Connection:
    """Return an embedded store that has run the statements of `cypher`; it wants its tables first."""
    store = ladybug.Connection(ladybug.Database(":memory:"))
    for kind in sorted({data["kind"] for _, data in network.nodes(data=True)}):
        strings = ", ".join(f"{name} STRING" for name in STRINGS["node"])
        store.execute(
            f"CREATE NODE TABLE {node_label(kind)}(id STRING PRIMARY KEY, {strings}, strengths INT64, weaknesses INT64)"
        )
    ends = defaultdict(set)
    for source, target, kind in network.edges(data="kind"):
        ends[kind].add((node_label(network.nodes[source]["kind"]), node_label(network.nodes[target]["kind"])))
    for kind, pairs in sorted(ends.items()):
        tables = ", ".join(f"FROM {source} TO {target}" for source, target in sorted(pairs))
        strings = ", ".join(f"{name} STRING" for name in ("fact", "polarity", "area", "grade", *STRINGS["edge"]))
        store.execute(f"CREATE REL TABLE {edge_type(kind)}({tables}, {strings}, documents STRING[], quotes STRING[])")
    for statement in cypher(network).removesuffix("\n").split("\n"):
        store.execute(statement)
    return store


def asked(store: ladybug.Connection, question: str) -> list[list[Any]]:
    result = store.execute(question)
    assert isinstance(result, ladybug.QueryResult)
    return [list(row) for row in result.get_all()]


def test_a_cypher_store_holds_the_same(network: Network) -> None:
    store = loaded(network)
    nodes = Counter(label for _, label in network.nodes(data="label"))
    assert Counter(row[0] for row in asked(store, "MATCH (n) RETURN n.label")) == nodes
    rows = asked(store, "MATCH (a)-[r]->(b) RETURN a.id, b.id, r.fact, r.sentence")
    assert Counter(map(tuple, rows)) == keyed(network)
    (row,) = asked(
        store, 'MATCH (p:Person {label: "Jill McGregor"})-[r:HOLDS_POST]->(c:Council) RETURN c.label, r.quotes'
    )
    assert row[0] == "Trafford"
    assert "Jill McGregor" in row[1][0]


def test_hostile_text_survives_cypher() -> None:
    store = loaded(hostile(HOSTILE))
    rows = asked(store, "MATCH (:Council)-[r:WEAKNESS]->(t:Topic) RETURN t.id, t.label, r.quotes")
    wanted = {f"topic/{number}": as_read(label) for number, label in enumerate(HOSTILE)}
    assert {row[0]: row[1] for row in rows} == wanted
    assert {row[0]: row[2] for row in rows} == {node: [text] for node, text in wanted.items()}


@given(TEXTS)
def test_a_cypher_string_ends_where_it_ends(label: str) -> None:
    """Every statement is one line, and taking away whole strings leaves no quotation mark or backslash."""
    for line in cypher(hostile([label])).removesuffix("\n").split("\n"):
        left = re.sub(r'"(?:[^"\\\n]|\\["\\nrt])*"', "", line)
        assert '"' not in left
        assert "\\" not in left
        assert line.endswith(");")
