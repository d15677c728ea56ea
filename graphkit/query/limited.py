"""Queries with a limit of time, each in a process of its own.

The engine cannot be told to stop, and a thread cannot be ended from outside; a process can. Its answer
comes back in the W3C's JSON for results, or as N-Triples.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store, parse, parse_query_results
from pyoxigraph import serialize as serialize_triples

from graphkit.errors import QueryRefused, QueryTimeout
from graphkit.query.result import Result

_ROWS, _TRIPLES, _SYNTAX, _FAILED = b"R", b"T", b"S", b"F"


def run_limited(store_path: str, text: str, prefixes: dict[str, str], timeout: float) -> Result:
    """Return the answer to a query, or raise QueryTimeout after `timeout` seconds.

    A text that is no query raises SyntaxError, as the engine does.
    """
    request = json.dumps([store_path, text, prefixes]).encode()
    command = [sys.executable, "-m", "graphkit.query.limited"]
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=timeout, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        hint = "give it more time, or ask for less"
        raise QueryTimeout(f"the query took longer than {timeout:g} s", hint=hint) from error
    kind, body = done.stdout[:1], done.stdout[1:]
    if kind == _SYNTAX:
        raise SyntaxError(body.decode())
    if kind == _ROWS:
        return Result(parse_query_results(body, format=QueryResultsFormat.JSON))
    if kind == _TRIPLES:
        return Result([quad.triple for quad in parse(body, RdfFormat.N_TRIPLES)])
    reason = body.decode() or done.stderr.decode(errors="replace").strip() or f"exit code {done.returncode}"
    raise QueryRefused(f"the query cannot be answered: {' '.join(reason.split())}")


def main() -> None:
    """Answer the request on stdin."""
    store_path, text, prefixes = json.loads(sys.stdin.buffer.read())
    try:
        answer = _answer(Store.read_only(store_path), text, prefixes)
    except SyntaxError as error:
        answer = _SYNTAX + str(error).encode()
    except (RuntimeError, OSError) as error:
        answer = _FAILED + str(error).encode()
    with suppress(BrokenPipeError):
        sys.stdout.buffer.write(answer)


def _answer(store: Store, text: str, prefixes: dict[str, str]) -> bytes:
    found = store.query(text, prefixes=prefixes)
    if isinstance(found, QueryTriples):
        return _TRIPLES + (serialize_triples(found, format=RdfFormat.N_TRIPLES) or b"")
    return _ROWS + (found.serialize(format=QueryResultsFormat.JSON) or b"")


if __name__ == "__main__":
    main()
