"""Texts to learn from, and what people read in each: annotated articles, and tables of wordings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from graphkit.documents.read import read_document
from graphkit.errors import GraphkitError
from graphkit.extract.annotate import Annotated, annotate
from graphkit.model import Block, Document


class Folders(NamedTuple):
    """A folder of texts (STEM.txt), and one of their annotations (STEM.json)."""

    texts: Path
    gold: Path


def folders_named(arguments: list[str]) -> list[Folders]:
    """Return the folders that arguments name in pairs, TEXTS and GOLD; raises GraphkitError for one left over."""
    if len(arguments) % 2:
        hint = "name folders in pairs: TEXTS GOLD TEXTS GOLD"
        raise GraphkitError("is a folder of texts without one of gold", where=arguments[-1], hint=hint)
    return [Folders(Path(texts), Path(gold)) for texts, gold in zip(arguments[::2], arguments[1::2], strict=True)]


def annotated_articles(folders: list[Folders]) -> Iterator[tuple[Annotated, dict[str, Any]]]:
    """Yield the texts with what people annotated of each, in the order of folders and names."""
    for folder in folders:
        for file in sorted(folder.gold.glob("*.json")):
            gold = json.loads(file.read_text("utf-8"))
            yield annotate(read_document(folder.texts / f"{file.stem}.txt")), gold


def annotated_texts(folders: list[Folders], table: str) -> Iterator[tuple[Annotated, list[dict[str, Any]]]]:
    """Yield the texts with the rows that people gave a table, in the order of folders and names.

    An annotation without the table says nothing of it, and its text is left out.
    """
    for annotated, gold in annotated_articles(folders):
        if (rows := gold.get(table)) is not None:
            yield annotated, rows


def annotated_wordings(cases: Path) -> Iterator[tuple[Annotated, str]]:
    """Yield the wordings of the tables in a folder (NAME_cases.tsv), with what each is said to state.

    A line holds a wording, its paragraphs parted by " // ", a tab and what it states.
    """
    for table in sorted(cases.glob("*_cases.tsv")):
        for line in table.read_text("utf-8").splitlines():
            text, _, states = line.partition("\t")
            yield annotate(_document(text.split(" // "))), states


def _document(paragraphs: list[str]) -> Document:
    starts = list(accumulate((len(one) + 2 for one in paragraphs), initial=0))
    blocks = [Block("paragraph", at, at + len(one)) for at, one in zip(starts, paragraphs, strict=False)]
    return Document(id="wording", text="\n\n".join(paragraphs), sha256="", blocks=tuple(blocks))
