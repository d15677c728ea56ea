"""`graphkit validate`."""

from __future__ import annotations

import typer

from graphkit.cli.options import DEFAULT_GRAPH, GraphOption
from graphkit.cli.output import paint, write_result


def validate(*, graph: GraphOption = DEFAULT_GRAPH) -> None:
    """Check the graph against the ontology's shapes.

    The shapes are SHACL; what breaks them is listed node by node. The exit code is 0 where the graph
    conforms and 1 where it does not.

    \b
    Examples:
      graphkit validate
      graphkit validate -g graph && echo sound
    """
    import sys

    from graphkit import api

    with api.open(graph) as opened:
        report = opened.validate()
    if report.conforms:
        write_result(paint("conforms", "green", sys.stdout) + "\n")
        return
    for problem in report.problems:
        about = ", ".join(part for part in (problem.path, problem.value) if part)
        write_result(f"{problem.node}: {problem.message}" + (f" ({about})" if about else "") + "\n")
    raise typer.Exit(1)
