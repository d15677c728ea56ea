"""The graph as a network of people, councils, inspections, topics and actions, for networkx."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, TypeAlias

import networkx as nx

from graphkit.graph.links import links_of, links_of_reference
from graphkit.query.knowledge import Knowledge, kind_of

#: A network as `network` makes it. networkx ships no types.
Network: TypeAlias = nx.MultiDiGraph


def network(knowledge: Knowledge) -> Network:
    """Return the network of what a graph holds: things as nodes, facts as edges, all in a settled order.

    A node is known by its IRI and has, empty or 0 where it does not apply:

    - `kind`: council, provider, organisation, person, inspection, topic, action (a type of action, such as
      "improvement board") or metric;
    - `label`: its name;
    - `council`: the IRI of the council that it belongs to: that of an inspection, of a person's latest post;
    - `date`: the partial date of an inspection; of any other thing, that of the latest dated fact about it;
    - `grade`: the id of a grade, such as `inadequate`: for overall effectiveness at an inspection, and of a
      council at the latest inspection that gave one;
    - `strengths`, `weaknesses`: how many findings say so of a council, of an inspection, or in a topic.

    Only things that a fact speaks of are nodes: not all councils of England, not all topics.

    An edge is known by the IRI of the fact that it stands for, as its key. One fact may make several edges with
    the same key: a finding in two topics makes two. A fact about one thing alone is a loop. An edge has

    - `kind`: holds-post (person → council or body), inspection-of (inspection → council), carried-out
      (inspectorate → inspection), led (lead inspector → inspection), judged (inspection → council), strength
      and weakness (inspection, or council where none is told → topic), acted and promised (council and
      person → action), measured (council → metric), said (speaker → council, topic or body), and, from
      the list of councils rather than from documents, runs-services-for (provider → council) and
      replaces (council → council), whose key is their kind;
    - `label`: two or three words; `sentence`: the fact told in English;
    - `status`: incumbent, interim, former, incoming; done, under-way, planned;
    - `date`: the partial date of the fact, or of its inspection;
    - `polarity`: strength or weakness; `area` and `grade`: of a judgement, as ids of concepts;
    - `evidence`: a tuple of `graphkit.query.knowledge.Source`: document, title, date, publisher, url, quote.

    All are plain strings, numbers and tuples.
    """
    links = sorted({*links_of(knowledge)})
    nodes = {link.source for link in links} | {link.target for link in links}
    links += sorted(link for link in links_of_reference(knowledge) if {link.source, link.target} <= nodes)
    graph = Network()
    for node in sorted(nodes):
        graph.add_node(node, kind=kind_of(node), label=knowledge.label(node), **_about(node, knowledge))
    for link in links:
        attributes = link._asdict()
        graph.add_edge(attributes.pop("source"), attributes.pop("target"), **attributes)
    _add_counts(graph)
    _add_latest(graph)
    return graph


def _about(node: str, knowledge: Knowledge) -> dict[str, str | int]:
    thing = knowledge.things.get(node)
    council = node if kind_of(node) == "council" else thing.one("gk:council") if thing else ""
    date = thing.one("dcterms:date") if thing else ""
    return {"council": council, "date": date, "grade": "", "strengths": 0, "weaknesses": 0}


def _add_counts(graph: Network) -> None:
    """Count findings: each once for its council and its inspection, and once in each of its topics."""
    seen: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        if attributes["polarity"]:
            for node in {source, target, graph.nodes[source]["council"]} - {""}:
                seen[node].add((attributes["polarity"], key))
    for node, findings in seen.items():
        counts = Counter(polarity for polarity, _ in findings)
        graph.nodes[node]["strengths"], graph.nodes[node]["weaknesses"] = counts["strength"], counts["weakness"]


def _add_latest(graph: Network) -> None:
    """Add what the latest dated facts say: grades, the councils of people, the dates of things."""
    edges = list(graph.edges(keys=True, data=True))
    for source, target, _, attributes in sorted(edges, key=_age):
        if attributes["kind"] == "judged" and attributes["area"] == "overall":
            graph.nodes[source]["grade"] = graph.nodes[target]["grade"] = attributes["grade"]
        if attributes["kind"] == "holds-post" and graph.nodes[target]["kind"] == "council":
            graph.nodes[source]["council"] = target
        for node in (source, target):
            if attributes["date"] and graph.nodes[node]["kind"] != "inspection":
                graph.nodes[node]["date"] = attributes["date"]


def _age(edge: tuple[str, str, str, dict[str, Any]]) -> tuple[object, ...]:
    *ends, attributes = edge
    return attributes["date"], len(attributes["evidence"]), *ends
