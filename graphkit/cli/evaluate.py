"""`graphkit evaluate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.output import write_result

if TYPE_CHECKING:
    from graphkit.evaluation.score import Evaluation, Score


def evaluate(
    texts: Annotated[str, typer.Argument(metavar="TEXTS", help="The folder of the documents.")],
    gold: Annotated[str, typer.Argument(metavar="GOLD", help="The folder of their annotations, STEM.json each.")],
    *,
    by_document: Annotated[bool, typer.Option("--by-document", help="Add a line for each document.")] = False,
    errors: Annotated[
        str, typer.Option("--errors", metavar="TABLE", help="Add what was missed and what is false in TABLE, or 'all'.")
    ] = "",
) -> None:
    """Score what is read against annotations made by hand.

    The table gives precision, recall and F1 for each kind of fact; the headline is their mean F1.

    \b
    Examples:
      graphkit evaluate seeds tests/gold/seeds
      graphkit evaluate seeds tests/gold/seeds --errors posts
    """
    from graphkit import api
    from graphkit.evaluation.score import TABLES

    if errors not in ("", "all", *TABLES):
        raise typer.BadParameter(
            f"'{errors}' is not one of 'all', {', '.join(map(repr, TABLES))}", param_hint="--errors"
        )
    write_result("\n".join(_told(api.evaluate(texts, gold), by_document, errors)) + "\n")


def _told(evaluation: Evaluation, by_document: bool, errors: str) -> list[str]:
    lines = [f"{'':<12}{'wanted':>8}{'found':>8}{'precision':>11}{'recall':>8}{'F1':>8}"]
    for table, score in evaluation.tables.items():
        lines.append(
            f"{table:<12}{score.wanted:>8}{score.found:>8}{score.precision:>11.3f}{score.recall:>8.3f}{score.f1:>8.3f}"
        )
    lines.append(f"status of posts right: {evaluation.status[0]} of {evaluation.status[1]}")
    lines.append(f"evidence that stands in its text: {evaluation.evidence[0]} of {evaluation.evidence[1]}")
    lines.append(f"mean F1: {evaluation.headline:.3f}")
    for document, scores in evaluation.documents.items():
        if by_document:
            lines.append(f"{document}  " + "  ".join(f"{t} {s.hits}/{s.found}/{s.wanted}" for t, s in scores.items()))
        for table, score in scores.items():
            if errors in (table, "all"):
                lines += _errors(document, table, score)
    return lines


def _errors(document: str, table: str, score: Score) -> list[str]:
    missed = [f"{document} {table}: missed {line}" for line in score.missed]
    return missed + [f"{document} {table}: false {line}" for line in score.false]
