"""Questions in SPARQL 1.1, asked of a graph directory.

A query that names no graph is asked of the union of all graphs, in which each triple stands once. The
prefixes of `graphkit.rdf.prefixes` are known in every query.
"""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Store

from graphkit.errors import QueryRefused
from graphkit.query.binding import bind_values
from graphkit.query.columns import columns_named
from graphkit.query.mistakes import explain_mistake
from graphkit.query.result import Result, engine_failures
from graphkit.query.terms import unknown_terms
from graphkit.query.tokens import form, has_keyword, tokens
from graphkit.rdf.prefixes import PREFIXES
from graphkit.store.directory import GraphDirectory


def query(
    directory: GraphDirectory,
    text: str,
    *,
    bind: Mapping[str, str] | None = None,
    timeout: float | None = None,
    allow_service: bool = False,
    allow_update: bool = False,
    store: Store | None = None,
) -> Result:
    """Return the answer to a query, or carry out an update where `allow_update` says that one may be.

    `bind` gives values to variables by name (see `graphkit.query.names.resolve_value`). `timeout` is in
    seconds: the query then runs in a process of its own, which is ended when the time is up, and
    QueryTimeout is raised. `SERVICE` and `LOAD`, which call other servers, need `allow_service`.
    `store` may be an open store of the directory. Raises QueryRefused for a mistake in the query, with its
    line and column, and for what is not allowed. `advice` of the result tells of terms of graphkit that there are
    not, and of values that nothing is called.
    """
    if is_allowed_update(text, allow_service=allow_service, allow_update=allow_update):
        return _update(directory, text, bind=bind, timeout=timeout)
    if timeout is not None and not timeout > 0:
        raise QueryRefused(f"a query cannot be answered within {timeout:g} s", hint="give it a timeout above 0")
    store = store or directory.open_store()
    text = columns_named(text, PREFIXES)
    bound, notes = bind_values(store, text, bind or {})
    try:
        result = _result(directory, store, bound, timeout)
    except SyntaxError as error:
        raise mistake_in(text, bound, error) from error
    result.advice = "\n".join([*notes, *unknown_terms(store, text)])
    return result


def _result(directory: GraphDirectory, store: Store, text: str, timeout: float | None) -> Result:
    if timeout is not None:
        from graphkit.query.limited import run_limited

        return run_limited(str(directory.store_path), text, PREFIXES, timeout)
    with engine_failures():
        return Result(store.query(text, prefixes=PREFIXES))


def is_allowed_update(text: str, *, allow_service: bool, allow_update: bool) -> bool:
    """Say whether the text is an update; QueryRefused for what is not allowed."""
    parts = tokens(text)
    for keyword in ("SERVICE", "LOAD"):
        if has_keyword(parts, keyword) and not allow_service:
            hint = "allow it with --allow-service, or allow_service=True"
            raise QueryRefused(f"{keyword} calls another server", hint=hint)
    is_update = form(parts) == "UPDATE"
    if is_update and not allow_update:
        hint = "allow it with --allow-update, or allow_update=True"
        raise QueryRefused("this would change the graph", hint=hint)
    return is_update


def mistake_in(text: str, bound: str, error: SyntaxError) -> QueryRefused:
    """Return what is wrong with the query as it was written, or with the values bound in it."""
    if bound != text:
        try:
            Store().query(text, prefixes=PREFIXES)
        except SyntaxError as own:
            return explain_mistake(text, PREFIXES, own, update=False)
        hint = "give it no value of its own with BIND or AS"
        return QueryRefused("a variable that is bound has a value in the query too", hint=hint)
    return explain_mistake(text, PREFIXES, error, update=False)


def _update(directory: GraphDirectory, text: str, *, bind: Mapping[str, str] | None, timeout: float | None) -> Result:
    if bind or timeout is not None:
        raise QueryRefused("an update takes neither bound values nor a timeout", hint="write the values into it")
    from graphkit.store.update import update_store

    try:
        with engine_failures():
            update_store(directory, text, PREFIXES)
    except SyntaxError as error:
        raise explain_mistake(text, PREFIXES, error, update=True) from error
    return Result(None)
