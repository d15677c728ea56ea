"""`graphkit query`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.interruption import interruptible
from graphkit.cli.login import asker
from graphkit.cli.options import DEFAULT_GRAPH, GraphOption, ResultFormat
from graphkit.cli.output import INTERRUPTED, STANDARD, complain_of_interruption, note, read_text, write_result
from graphkit.cli.queries import complete_name

if TYPE_CHECKING:
    from graphkit.query.result import Result


def query(
    text: Annotated[str | None, typer.Argument(metavar="QUERY", help="The SPARQL; - reads it from stdin.")] = None,
    *,
    file: Annotated[
        str | None, typer.Option("--file", "-f", metavar="FILE", help="Read the query from a file.")
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    endpoint: Annotated[
        str | None, typer.Option("--endpoint", metavar="URL", help="Ask a SPARQL server instead of a folder.")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            "-n",
            metavar="NAME",
            help="Ask a named query; graphkit queries lists them.",
            autocompletion=complete_name,
        ),
    ] = None,
    bind: Annotated[
        list[str] | None,
        typer.Option("--bind", "-b", metavar="NAME=VALUE", help="Give ?NAME a value; may be repeated."),
    ] = None,
    format: Annotated[  # noqa: A002 - the option is called --format
        ResultFormat | None,
        typer.Option("--format", help="How to show the result; table, or turtle where the query makes triples."),
    ] = None,
    timeout: Annotated[float | None, typer.Option(metavar="SECONDS", help="Stop after so many seconds.")] = None,
    allow_service: Annotated[bool, typer.Option("--allow-service", help="Let SERVICE call other endpoints.")] = False,
    allow_update: Annotated[bool, typer.Option("--allow-update", help="Let the text change the graph.")] = False,
) -> None:
    """Ask the graph in SPARQL 1.1.

    SELECT, ASK, CONSTRUCT and DESCRIBE are answered. The prefixes gk, skos, org, foaf, prov, oa,
    dcterms, schema, rdf, rdfs, owl, xsd and one for each scheme of concepts (topic, grade, area, role
    ...) need not be declared. The default graph is the union of all documents and of what was concluded
    from them; GRAPH ?g tells them apart. An ASK whose answer is false exits with 1.

    With --endpoint the default graph is what the server makes it; it logs in as `graphkit push` does.

    \b
    Examples:
      graphkit query 'SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name'
      graphkit query --name grade-history --bind council=Trafford
      graphkit query --file grades.rq --bind council=Trafford --format csv
      echo 'ASK { ?judgement gk:grade grade:inadequate }' | graphkit query -
      graphkit query --endpoint http://localhost:8890/sparql --file grades.rq
    """
    if endpoint is not None and graph != DEFAULT_GRAPH:
        raise typer.BadParameter("ask a folder or a server, not both", param_hint="--endpoint")
    asked, bindings = _query_text(text, file, name), _bindings(bind or [])
    if name is not None:
        from graphkit.query.named import check_values, named_query

        bindings = check_values(named_query(name), bindings)
    from graphkit import api

    with interruptible(_leave):
        if endpoint is not None:
            result = api.query_endpoint(
                endpoint,
                asked,
                bind=bindings,
                timeout=timeout,
                allow_service=allow_service,
                allow_update=allow_update,
                ask=asker(),
            )
            _show(result, format)
            return
        with api.open(graph) as opened:
            if name is not None:
                result = opened.named(name, bindings, timeout=timeout)
            else:
                result = opened.query(
                    asked, bind=bindings, timeout=timeout, allow_service=allow_service, allow_update=allow_update
                )
            _show(result, format)


def _show(result: Result, format: ResultFormat | None) -> None:  # noqa: A002 - as the option
    from graphkit.query.results import format_result

    write_result(format_result(result, format))
    if result.advice:
        note(result.advice)
    if result.boolean is False:
        raise typer.Exit(1)


def _leave() -> None:
    complain_of_interruption()
    os._exit(INTERRUPTED)


def _query_text(text: str | None, file: str | None, name: str | None) -> str:
    if [text, file, name].count(None) != 2:
        raise typer.BadParameter("give one query: as text, with --file or --name, or - for stdin", param_hint="QUERY")
    if name is not None:
        from graphkit.query.named import named_query

        return named_query(name).text
    if file is not None:
        return read_text(file)
    return read_text(STANDARD) if text == STANDARD else str(text)


def _bindings(pairs: list[str]) -> dict[str, str]:
    """Return `name=value` pairs as a mapping; a leading ? or $ of the name may be left out."""
    bindings = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f"{pair!r} is not NAME=VALUE", param_hint="--bind")
        variable = name.lstrip("?$")
        if variable in bindings:
            raise typer.BadParameter(f"{variable} is given twice", param_hint="--bind")
        bindings[variable] = value
    return bindings
