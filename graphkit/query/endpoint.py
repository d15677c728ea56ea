"""Questions in SPARQL 1.1, asked of a server elsewhere.

The text is checked here before it is sent, so that a mistake is told with its line and column, and the
prefixes of `graphkit.rdf.prefixes` that it uses are declared in front of it. What a query that names no graph
is asked of is the server's own choice: the union of all graphs at some, an empty graph at others.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from pyoxigraph import Store

from graphkit.errors import QueryRefused
from graphkit.query.binding import bind_values
from graphkit.query.mistakes import explain_mistake
from graphkit.query.result import Result
from graphkit.query.run import is_allowed_update, mistake_in
from graphkit.query.tokens import form, has_keyword, tokens
from graphkit.rdf.prefixes import PREFIXES
from graphkit.store.remote import Found, RemoteStore

_NO_UNION = (
    "nothing was found, and this server looks into no named graph unless told: put the pattern into GRAPH ?g { ... }, "
    "or ask the server for the union of its graphs"
)


class _Endpoint:
    """A server as the resolution of names asks it."""

    def __init__(self, remote: RemoteStore) -> None:
        self._remote = remote

    def query(self, text: str, *, prefixes: dict[str, str]) -> Found:
        """Return what the server answers; the prefixes that the text uses are declared in front of it."""
        return self._remote.query(declared(text, prefixes)).found


def query_endpoint(
    remote: RemoteStore,
    text: str,
    *,
    bind: Mapping[str, str] | None = None,
    allow_service: bool = False,
    allow_update: bool = False,
) -> Result:
    """Return the server's answer, or have it carry out an update where `allow_update` says that one may be.

    The rest is as with `graphkit.query.run.query`; a server that fails raises EndpointFailed. Where nothing
    was found because the server keeps named graphs apart, `advice` of the result says so.
    """
    if is_allowed_update(text, allow_service=allow_service, allow_update=allow_update):
        return _update(remote, text, bind=bind)
    bound, notes = bind_values(_Endpoint(remote), text, bind or {}, is_apart=True)
    parts = tokens(text)
    if not has_keyword(parts, "SERVICE"):  # which the check would call
        try:
            Store().query(bound, prefixes=PREFIXES)
        except SyntaxError as error:
            raise mistake_in(text, bound, error) from error
    found, is_empty = remote.query(declared(bound, PREFIXES), is_triples=form(parts) in ("CONSTRUCT", "DESCRIBE"))
    result = Result(found)
    names_graphs = any(has_keyword(parts, keyword) for keyword in ("GRAPH", "FROM"))
    if is_empty and not names_graphs and remote.query("ASK { ?s ?p ?o }").is_empty:
        notes = (*notes, _NO_UNION)
    result.advice = "\n".join(notes)
    return result


def _update(remote: RemoteStore, text: str, *, bind: Mapping[str, str] | None) -> Result:
    if bind:
        raise QueryRefused("an update takes no bound values", hint="write the values into it")
    if not has_keyword(tokens(text), "LOAD"):  # which the check would carry out
        try:
            Store().update(text, prefixes=PREFIXES)
        except SyntaxError as error:
            raise explain_mistake(text, PREFIXES, error, update=True) from error
    remote.update(declared(text, PREFIXES))
    return Result(None)


def declared(text: str, prefixes: Mapping[str, str]) -> str:
    """Return the text with those of `prefixes` declared that it uses and does not declare, on the same lines."""
    parts = tokens(text)
    used = {token.text.partition(":")[0] for token in parts if token.kind == "name"}
    own = {name.text.rstrip(":") for word, name in pairwise(parts) if word.keyword == "PREFIX"}
    return "".join(f"PREFIX {name}: <{prefixes[name]}> " for name in sorted((used - own) & prefixes.keys())) + text
