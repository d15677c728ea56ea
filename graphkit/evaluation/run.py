"""Reads texts and compares what they were found to state with gold."""

from __future__ import annotations

from pathlib import Path

from graphkit.documents import Refusal, read_sources
from graphkit.errors import GraphkitError
from graphkit.evaluation.score import Evaluation, evaluate_rows, read_gold
from graphkit.extract.pipeline import extract
from graphkit.model import Names, names_by_document
from graphkit.resolve.resolve import resolve
from graphkit.tables import fact_rows


def evaluate(texts: str | Path, gold: str | Path) -> Evaluation:
    """Return how well the facts of the documents in `texts` agree with the gold rows in `gold`.

    Both are folders; a gold file has the stem of its document's file. A document that is refused counts
    as one that states nothing. Raises GraphkitError where there is no gold for any document.
    """
    annotations = read_gold(Path(gold))
    read = [item for item in read_sources([texts]) if not isinstance(item, Refusal)]
    documents = [(item, extract(item)) for item in read if item.id in annotations]
    if not documents:
        raise GraphkitError("no document has gold", where=str(gold), hint="name the gold files as the texts: STEM.json")
    names = names_by_document(resolve(documents))
    rows = {facts.document: fact_rows(facts, names.get(facts.document, Names())) for _, facts in documents}
    return evaluate_rows(rows, annotations, {document.id: document.text for document, _ in documents})
