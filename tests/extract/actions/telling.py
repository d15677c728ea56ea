"""What the actions of a document about Tameside are, for the tests of the room."""

from __future__ import annotations

from pathlib import Path

from graphkit.extract.actions.actions import actions
from graphkit.extract.councils.context import context
from graphkit.extract.measures.measures import measures
from graphkit.extract.posts.people import people
from graphkit.extract.posts.posts import posts
from graphkit.model import Action, BlockKind
from tests.extract.reading import reading


def cases(name: str) -> list[list[str]]:
    """Return the rows of a table of cases: paragraphs parted by " // ", and the types of their actions, if any."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines]


def read(*paragraphs: str | tuple[BlockKind, str], kind: BlockKind = "paragraph") -> list[Action]:
    """Return the actions of a document about Tameside with these paragraphs."""
    annotated = reading("Inspectors have been to Tameside Council.", *paragraphs, published="2019-06-12", kind=kind)
    told, cast = context(annotated), people(annotated)
    held, counted = posts(annotated, told, cast), measures(annotated, told)
    return actions(annotated, told, cast, held, counted)


def types(text: str) -> str:
    """Return the types of the actions of a text, its paragraphs parted by " // ", in order of their names."""
    return " ".join(sorted({action.type for action in read(*text.split(" // "))}))
