"""What the page shows, as plain records for its script: things, the ties between them, facts and documents."""

from __future__ import annotations

from collections import defaultdict
from math import log2
from typing import Any, TypeAlias

from graphkit.dates import spoken_date
from graphkit.graph.layout import positions
from graphkit.graph.projection import Network
from graphkit.graph.told import Told, told, when_told
from graphkit.query.knowledge import Source
from graphkit.rdf.prefixes import CONCEPTS, THINGS
from graphkit.view.vis import Record, vis_data
from graphkit.vocabulary import vocabulary

#: How the page calls the kinds of things, one and many.
KINDS = {
    "council": ("Council", "Councils"),
    "inspection": ("Inspection", "Inspections"),
    "person": ("Person", "People"),
    "topic": ("Topic", "Topics"),
    "action": ("Action", "Actions"),
    "metric": ("Figure", "Figures"),
    "provider": ("Trust or company", "Trusts and companies"),
    "organisation": ("Organisation", "Organisations"),
}
#: How the page groups facts: a name for the group, its title, and the kinds of edges of the network in it.
TIES = (
    ("judgement", "Judgements", ("judged",)),
    ("post", "Posts", ("holds-post",)),
    ("weakness", "Weaknesses", ("weakness",)),
    ("strength", "Strengths", ("strength",)),
    ("action", "Promised and done", ("promised", "acted")),
    ("figure", "Figures", ("measured",)),
    ("statement", "Statements", ("said",)),
    ("inspection", "Inspections carried out", ("inspection-of", "carried-out", "led")),
    ("body", "Councils and trusts", ("runs-services-for", "replaces")),
)
#: From the best to the worst, each with the letter that it has on the map.
GRADES = {"outstanding": "O", "good": "G", "adequate": "A", "requires-improvement": "R", "inadequate": "I"}
#: IRI, title, publisher, partial date and address.
_Document: TypeAlias = tuple[str, str, str, str, str]
_TIE = {kind: name for name, _, kinds in TIES for kind in kinds}
#: Pixels for one unit of the layout, at the scale of 1.
_SCALE = 44
#: The radius of a thing with few facts, by kind; and how much the binary logarithm of its facts adds.
_RADIUS = {"council": 12, "topic": 9, "inspection": 9, "organisation": 10}
_GROWTH = 1.3
_MANY = 3000
#: Where there are many edges they are not drawn while the map moves, so that it moves at once.
_OPTIONS: Record = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"smooth": False, "chosen": False},
    "interaction": {"selectable": False, "dragNodes": False, "keyboard": {"enabled": True, "bindToWindow": False}},
}


def records(network: Network, *, focus: str = "") -> Record:
    """Return all that the page shows of a network; things, facts and documents are known by their places in lists.

    `focus` is the IRI of the node with which the page opens.
    """
    number = {node: place for place, node in enumerate(network)}
    facts = _facts(network)
    place_of = {_once(fact): place for place, fact in enumerate(facts)}
    sources = {source: None for fact in facts for source in fact.evidence}
    documents = {document: place for place, document in enumerate(dict.fromkeys(map(_document, sources)))}
    edges, loops = _edges(network, number, place_of)
    return {
        **vis_data(_nodes(network, number, loops), edges, _options(len(edges))),
        "facts": [_fact(fact, documents) for fact in facts],
        "documents": [
            {"title": title, "publisher": publisher, "date": _spoken(date), "url": url}
            for _, title, publisher, date, url in documents
        ],
        "kinds": [{"id": kind, "one": one, "many": many} for kind, (one, many) in KINDS.items()],
        "grades": [*_grades(), {"id": "", "label": "no overall grade told", "letter": ""}],
        "ties": [{"id": name, "label": label} for name, label, _ in TIES],
        "focus": number.get(focus, -1),
    }


def _facts(network: Network) -> list[Told]:
    """Return each fact once, the newest first, those without any date last."""
    facts = [told(key, data) for *_, key, data in network.edges(keys=True, data=True)]
    ordered = sorted({_once(fact): fact for fact in sorted(facts, reverse=True)}.items())
    return [
        fact for _, fact in sorted(ordered, key=lambda each: when_told(each[1].date, each[1].evidence), reverse=True)
    ]


def _once(fact: Told) -> tuple[str, str, str]:
    """Return by what a fact is known: an inspection ties its council and its inspectorate, and is told of once."""
    return fact.fact, _TIE[fact.kind], fact.sentence


def _nodes(network: Network, number: dict[str, int], loops: dict[str, list[int]]) -> list[Record]:
    places = positions(network)
    found = []
    for node, data in network.nodes(data=True):
        radius = _RADIUS.get(data["kind"], 8) + _GROWTH * log2(1 + network.degree(node))
        found.append(
            {
                "id": number[node],
                "label": data["label"],
                "shape": "custom",
                "x": round(places[node][0] * _SCALE),
                "y": round(places[node][1] * _SCALE),
                "size": round(radius, 1),
                "kind": data["kind"],
                "grade": data["grade"],
                "date": _spoken(data["date"]),
                "council": number.get(data["council"], -1),
                "address": node.removeprefix(THINGS).removeprefix(CONCEPTS),
                "facts": loops.get(node, []),
            }
        )
    return found


def _edges(
    network: Network, number: dict[str, int], place_of: dict[tuple[str, str, str], int]
) -> tuple[list[Record], dict[str, list[int]]]:
    """Return one record for each two things that facts tie together, and the facts about one thing alone."""
    pairs: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    loops: dict[str, list[int]] = defaultdict(list)
    for source, target, key, data in network.edges(keys=True, data=True):
        place = place_of[_once(told(key, data))]
        if source == target:
            loops[source].append(place)
        else:
            one, other = sorted((number[source], number[target]))
            pairs[one, other][place] = _TIE[data["kind"]]
    found = []
    for edge, ((one, other), facts) in enumerate(sorted(pairs.items())):
        ties = sorted(set(facts.values()))
        width = round(0.8 + 0.6 * log2(len(facts)), 1)
        found.append({"id": edge, "from": one, "to": other, "width": width, "ties": ties, "facts": sorted(facts)})
    return found, {node: sorted(places) for node, places in loops.items()}


def _fact(fact: Told, documents: dict[_Document, int]) -> Record:
    sources = [[documents[_document(source)], source.quote] for source in fact.evidence]
    return {"tie": _TIE[fact.kind], "sentence": _sentence(fact), "sources": sources}


def _sentence(fact: Told) -> str:
    """Return the sentence; of a statement without its words, which follow in full."""
    speaker, opening, _ = fact.sentence.partition(": “")
    return f"{speaker}:" if fact.kind == "said" and opening and fact.evidence else fact.sentence


def _document(source: Source) -> _Document:
    return source.document, source.title, source.publisher, source.date, source.url


def _options(edges: int) -> Record:
    is_large = edges > _MANY
    moving = {"hideEdgesOnDrag": is_large, "hideEdgesOnZoom": is_large}
    return {**_OPTIONS, "interaction": {**_OPTIONS["interaction"], **moving}}


def _grades() -> list[dict[str, Any]]:
    known = vocabulary().concepts["grade"]
    return [{"id": grade, "label": known[grade].label, "letter": letter} for grade, letter in GRADES.items()]


def _spoken(date: str) -> str:
    return spoken_date(date) if date else ""
