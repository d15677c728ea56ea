"""Draw what documents say about inspections as SVG: documents, inspections, and what was judged and found.

python examples/picture.py graph > docs/picture.svg
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from statistics import fmean
from textwrap import wrap
from xml.sax.saxutils import escape

import graphkit

INSPECTIONS = """
SELECT ?inspection ?label ?council ?date WHERE {
  ?inspection a gk:Inspection ; skos:prefLabel ?label ; gk:council/skos:prefLabel ?council .
  OPTIONAL { ?inspection dcterms:date ?date }
} ORDER BY ?council STR(?date) ?inspection
"""
MENTIONS = """
SELECT DISTINCT ?inspection ?document ?title ?issued WHERE {
  ?inspection dcterms:isReferencedBy ?document . ?document dcterms:title ?title .
  OPTIONAL { ?document dcterms:issued ?issued }
} ORDER BY STR(?issued) ?document ?inspection
"""
GRADES = """
SELECT DISTINCT ?inspection ?area ?grade WHERE {
  ?judgement gk:inspection ?inspection ; gk:area ?area ; gk:grade ?grade .
} ORDER BY ?inspection ?area ?grade
"""
FINDINGS = """
SELECT ?inspection ?polarity (COUNT(?finding) AS ?number) WHERE {
  ?finding a gk:Finding ; gk:inspection ?inspection ; gk:polarity ?polarity .
} GROUP BY ?inspection ?polarity
"""

COLOURS = {"outstanding": "#1b7f5c", "good": "#4c9f70", "requires-improvement": "#d98e04", "inadequate": "#b3392f"}
COUNCIL_COLOURS = ("#3b5b92", "#7a4f8f", "#2f7f86", "#8a6d3b", "#5b6770")
PLURALS = {"weakness": "weaknesses", "strength": "strengths"}
INK, SOFT, LINE, PAPER = "#1f2933", "#66727f", "#cfd6dd", "#fbfbf9"
WIDTH, LEFT, MIDDLE, RIGHT = 1080, 24, 400, 724
CARD, TOP, GAP = 290, 76, 12


@dataclass
class Inspection:
    """An inspection with all that is drawn of it."""

    label: str
    council: str
    documents: list[str] = field(default_factory=list)
    grades: list[tuple[str, str]] = field(default_factory=list)
    findings: Counter[str] = field(default_factory=Counter)


def short(value: str) -> str:
    """Return the last part of one of the graph's IRIs, and any other text as it is."""
    return value.rpartition("/")[2] if value.startswith("https://w3id.org/graphkit/") else value


def rows(graph: graphkit.Graph, question: str) -> list[list[str]]:
    """Return the answers as text."""
    return [[short(getattr(term, "value", "")) for term in row] for row in graph.query(question)]


def read(graph: graphkit.Graph) -> tuple[dict[str, Inspection], dict[str, str]]:
    """Return the inspections by id, and the titles of the documents that speak of them."""
    inspections = {key: Inspection(label, council) for key, label, council, _ in rows(graph, INSPECTIONS)}
    titles = {}
    for key, document, title, _ in rows(graph, MENTIONS):
        inspections[key].documents.append(document)
        titles[document] = title
    for key, area, grade in rows(graph, GRADES):
        inspections[key].grades.append((area, grade))
    for key, polarity, number in rows(graph, FINDINGS):
        inspections[key].findings[polarity] += int(number)
    return inspections, titles


def text(x: float, y: float, words: str, *, size: int = 13, colour: str = INK, weight: int = 400) -> str:
    """Return a line of text."""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{colour}">{escape(words)}</text>'


def card(x: float, y: float, height: float, colour: str, lines: list[str]) -> str:
    """Return a card with a coloured edge and a few lines of text."""
    box = f'<rect x="{x:g}" y="{y:g}" width="{CARD}" height="{height:g}" rx="5" fill="#fff" stroke="{LINE}"/>'
    edge = (
        f'<path d="M{x + 1.5:g} {y + 5:g}v{height - 10:g}" stroke="{colour}" stroke-width="4" stroke-linecap="round"/>'
    )
    first = y + height / 2 - 9 * (len(lines) - 1) + 4.5
    return box + edge + "".join(text(x + 16, first + 18 * number, line) for number, line in enumerate(lines))


def link(y1: float, y2: float, colour: str) -> str:
    """Return a curve from a document to an inspection."""
    x1, x2, bend = LEFT + CARD, MIDDLE, (LEFT + CARD + MIDDLE) / 2
    curve = f"M{x1} {y1:g}C{bend:g} {y1:g} {bend:g} {y2:g} {x2} {y2:g}"
    return f'<path d="{curve}" fill="none" stroke="{colour}" stroke-width="1.6" opacity=".6"/>'


def pill(x: float, y: float, words: str, colour: str) -> tuple[str, float]:
    """Return white words on a coloured ground, and the width that they take."""
    long = 6.6 * len(words)
    ground = f'<rect x="{x:g}" y="{y:g}" width="{long + 20:g}" height="21" rx="10.5" fill="{colour}"/>'
    style = f'font-size="11" font-weight="600" fill="#fff" textLength="{long:g}" lengthAdjust="spacingAndGlyphs"'
    return f'{ground}<text x="{x + 10:g}" y="{y + 14.5:g}" {style}>{escape(words)}</text>', long + 20


def found(inspection: Inspection) -> tuple[list[str], float]:
    """Return grades and counts of findings, drawn from the top of the picture, and the height that they take."""
    parts, x, y = [], float(RIGHT), 0.0
    for area, grade in inspection.grades:
        words = f"{area}: {grade}".replace("-", " ")
        drawn, width = pill(x, y, words, COLOURS.get(grade, SOFT))
        if x > RIGHT and x + width > WIDTH - 16:
            x, y = float(RIGHT), y + 26
            drawn, width = pill(x, y, words, COLOURS.get(grade, SOFT))
        parts.append(drawn)
        x += width + 6
    height = y + 21 if inspection.grades else 0.0
    counts = [
        f"{count} {polarity if count == 1 else PLURALS[polarity]}"
        for polarity, count in sorted(inspection.findings.items(), reverse=True)
    ]
    if counts:
        parts.append(text(RIGHT + 2, height + 17, " · ".join(counts), size=12, colour=SOFT))
        height += 22
    return parts, height


def draw(inspections: dict[str, Inspection], titles: dict[str, str]) -> str:
    """Return the picture."""
    shapes, links, y = [], [], float(TOP)
    councils = groupby(inspections.values(), key=lambda inspection: inspection.council)
    for (_, group), colour in zip(councils, COUNCIL_COLOURS * len(inspections), strict=False):
        for inspection in group:
            drawn, tall = found(inspection)
            height = max(40.0, tall + 12)
            shapes.append(card(MIDDLE, y, height, colour, wrap(inspection.label, 38)[:2]))
            shapes.append(f'<g transform="translate(0 {y + (height - tall) / 2:g})">{"".join(drawn)}</g>')
            links += [(document, y + height / 2, colour) for document in inspection.documents]
            y += height + GAP
        y += GAP
    places = spread([(document, middle) for document, middle, _ in links], y - 2 * GAP)
    curves = [link(places[document], middle, colour) for document, middle, colour in links]
    documents = [card(LEFT, place - 30, 60, SOFT, wrap(titles[name], 36)[:3]) for name, place in places.items()]
    heads = [
        text(x, 46, words.upper(), size=12, colour=SOFT, weight=600)
        for x, words in ((LEFT, "Documents"), (MIDDLE, "Inspections they speak of"), (RIGHT, "Judged and found"))
    ]
    frame = f'viewBox="0 0 {WIDTH} {y:g}" font-family="system-ui, Segoe UI, Helvetica, Arial, sans-serif"'
    paper = f'<rect width="{WIDTH}" height="{y:g}" rx="8" fill="{PAPER}"/>'
    drawing = "\n".join([paper, *heads, *curves, *documents, *shapes])
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n{drawing}\n</svg>\n'


def spread(links: list[tuple[str, float]], bottom: float) -> dict[str, float]:
    """Return the middles of the documents, evenly spaced, each as near as may be to what it speaks of."""
    ends: dict[str, list[float]] = {}
    for document, middle in links:
        ends.setdefault(document, []).append(middle)
    ordered = sorted(ends, key=lambda document: (fmean(ends[document]), document))
    step = (bottom - TOP) / max(1, len(ordered))
    return {document: TOP + step * (number + 0.5) for number, document in enumerate(ordered)}


if __name__ == "__main__":
    with graphkit.open(sys.argv[1] if len(sys.argv) > 1 else "graph") as opened:
        sys.stdout.write(draw(*read(opened)))
