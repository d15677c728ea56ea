"""The library from end to end: a graph is built, checked, asked, and its facts are shown with their words.

python examples/library.py [GRAPH]    (without one, a graph of seeds/ is built in a folder that is thrown away)
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import graphkit

SEEDS = Path(__file__).parent.parent / "seeds"


def tell(folder: Path) -> None:
    """Print what the graph in `folder` says of Trafford."""
    with graphkit.open(folder) as graph:
        print("conforms:", graph.validate().conforms)
        for document in graph.documents():
            print(f"  {document.title}")

        card = graph.show("Trafford")
        print(card.name)
        for line in card.summary:
            print(f"  {line.label}: {line.text}")

        print("Who led it when it was judged?")
        for row in graph.named("leaders-when-judged", {"council": "Trafford"}):
            print("  " + " | ".join(getattr(term, "value", "") for term in row))

        explanation = graph.explain("judgement/trafford-inspection-2019-03/leadership/inadequate")
        for passage in explanation.passages:
            print(f"  “{passage.source.quote}” ({passage.source.title})")


if len(sys.argv) > 1:
    tell(Path(sys.argv[1]))
else:
    with TemporaryDirectory() as place:
        summary = graphkit.build([SEEDS], output=f"{place}/graph")
        print(summary.read, "articles read,", summary.triples, "triples")
        tell(Path(place) / "graph")
