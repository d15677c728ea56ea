"""Networks made by hand: one whose every text is hostile, and one as large as is wanted."""

from __future__ import annotations

import random

from graphkit.graph.projection import Network
from graphkit.query.knowledge import Source
from graphkit.rdf.prefixes import CONCEPTS, THINGS
from tests.graph.made import add_edge, add_node

HOSTILE = (
    "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"><!--{{data}}'\"&lt;"
)


def hostile() -> Network:
    """Return a council, an inspection and a topic whose names, facts, words and addresses are attempts at markup."""
    network = Network()
    nodes = ("council/Ashbeck", "inspection/Ashbeck/visit", "topic/plans")
    for node in nodes:
        add_node(network, node, label=f"{node.split('/')[-1]} {HOSTILE}")
    quote = Source(f"{THINGS}document/d1", HOSTILE, "2019-05-08", HOSTILE, "javascript:document.title='taken'", HOSTILE)
    add_edge(network, nodes[1], nodes[0], key="f1", kind="inspection-of", quote=quote)
    add_edge(network, nodes[1], nodes[2], key="f2", kind="weakness", quote=quote)
    for *_, data in network.edges(data=True):
        data["sentence"] = f"It was so. {HOSTILE}"
    return network


def crowd(count: int) -> Network:
    """Return a network of `count` things: councils with their people and inspections, and 40 topics that are shared."""
    chance = random.Random(3)
    network = Network()
    councils = [f"{THINGS}council/C{number}" for number in range(count // 30)]
    topics = [f"{CONCEPTS}topic/t{number}" for number in range(40)]
    for node in [*councils, *topics]:
        _add(network, node, council=node if node in councils else "")
    for number in range(count - len(network)):
        council = chance.choice(councils)
        kind, tie = (("person", "holds-post"), ("inspection", "inspection-of"))[number % 2]
        node = f"{THINGS}{kind}/{number}"
        _add(network, node, council=council, grade=chance.choice(("good", "inadequate", "")) if number % 2 else "")
        add_edge(network, node, council, key=node, kind=tie, quote=_words(chance))
        for finding in range(4 if kind == "inspection" else 0):
            polarity = chance.choice(("strength", "weakness"))
            add_edge(network, node, chance.choice(topics), key=f"{node}/{finding}", kind=polarity, quote=_words(chance))
    return network


def _add(network: Network, node: str, *, council: str, grade: str = "") -> None:
    kind, name = node.split("/")[-2:]
    known = {"kind": kind, "label": f"{kind} {name}", "council": council, "date": "2019-03", "grade": grade}
    network.add_node(node, **known, strengths=0, weaknesses=0)


def _words(chance: random.Random) -> Source:
    document = f"{THINGS}document/{chance.randrange(300)}"
    words = "Inspectors found that supervision was irregular and that records were not kept up to date."
    return Source(document, "A title", "2019-05-08", "Example Weekly", "https://example.org/a", words)
