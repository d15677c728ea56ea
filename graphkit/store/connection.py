"""Requests to a server, and every way in which they fail, each told in one line."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, Self

import httpx

from graphkit.errors import EndpointFailed, QueryTimeout
from graphkit.store.credentials import Ask, Credentials, ServerAuth, credentials_from_environment

_CONNECT_SECONDS = 10.0
_SHOWN = 200
_MARKUP = re.compile(r"<(head|script|style)\b.*?</\1>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_LOGIN = "set GRAPHKIT_USER and GRAPHKIT_PASSWORD, or GRAPHKIT_TOKEN"
_ADDRESS = (
    "check the address: http://localhost:7878/store is that of Oxigraph, "
    "http://localhost:8890/sparql-graph-crud-auth that of Virtuoso"
)
_NOT_ALLOWED = (
    "the server does not allow this",
    f"{_LOGIN} to those of a user who may; Virtuoso lets one in at /sparql-auth and /sparql-graph-crud-auth",
)
_REFUSALS = {
    403: _NOT_ALLOWED,
    404: ("there is no such service", _ADDRESS),
    405: ("the server does not take this request here", _ADDRESS),
    413: ("the server takes no request of this size", "raise its limit, or try --protocol update"),
    415: ("the server does not take this format here", _ADDRESS),
    501: ("the server cannot do this", _ADDRESS),
}


class EndpointTimeout(EndpointFailed, QueryTimeout):
    """A server that is too slow."""


class Reply(NamedTuple):
    """What a server answered: the body is whole."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def media_type(self) -> str:
        """The type of the body without its parameters."""
        kind: str = self.headers.get("Content-Type", "")
        return kind.partition(";")[0].strip().lower()

    def words(self) -> str:
        """Return the beginning of the body as plain text on one line, without what would steer a terminal."""
        text = self.body.decode(errors="replace").strip()
        text = _MARKUP.sub(" ", text) if text.startswith("<") else text.partition("\n")[0]
        line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


class Connection:
    """A connection to one server; `timeout` in seconds is the most that one request may take.

    Credentials are those of the environment; `ask` is called where there are none and the server wants some.
    A redirection is not followed: it would take the credentials somewhere else.
    """

    def __init__(self, *, timeout: float, ask: Ask | None = None, credentials: Credentials | None = None) -> None:
        if not timeout > 0:
            raise EndpointFailed(f"no server answers within {timeout:g} s", hint="give it a timeout above 0")
        self._timeout = timeout
        self._auth = ServerAuth(credentials or credentials_from_environment(), ask)
        limits = httpx.Timeout(timeout, connect=min(timeout, _CONNECT_SECONDS))
        self._client = httpx.Client(auth=self._auth, timeout=limits, headers={"User-Agent": "graphkit"})

    def send(self, method: str, url: httpx.URL, *, body: bytes = b"", **headers: str) -> Reply:
        """Return the server's answer of success; every other one raises EndpointFailed.

        `headers` are named in Python's way: `content_type`, `accept`.
        """
        reply = self.reply(method, url, body=body, **headers)
        if not 200 <= reply.status < 300:
            raise self._refusal(reply, url)
        return reply

    def reply(self, method: str, url: httpx.URL, *, body: bytes = b"", **headers: str) -> Reply:
        """Return the server's answer whatever its status; EndpointFailed where none comes, or no login succeeds."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        ends = time.monotonic() + self._timeout
        with self._failures(url), self._client.stream(method, url, content=body, headers=named) as response:
            parts = []
            for part in response.iter_bytes():
                parts.append(part)
                if time.monotonic() > ends:
                    raise httpx.ReadTimeout("too slow")
            reply = Reply(response.status_code, response.headers, b"".join(parts))
        if reply.status == httpx.codes.UNAUTHORIZED:
            raise self._refusal(reply, url)
        return reply

    @contextmanager
    def _failures(self, url: httpx.URL) -> Iterator[None]:
        where = shown(url)
        try:
            yield
        except httpx.ConnectTimeout as error:
            raise EndpointFailed("no server answers", where=where, hint="check the address and the network") from error
        except httpx.TimeoutException as error:
            hint = "give it more time with --timeout, or ask for less"
            raise EndpointTimeout(f"no whole answer within {self._timeout:g} s", where=where, hint=hint) from error
        except httpx.ConnectError as error:
            hint = "start it, or check the address"
            raise EndpointFailed(f"no server answers: {self._safe(error)}", where=where, hint=hint) from error
        except httpx.HTTPError as error:
            hint = "run it again; if it stays so, look into the server's log"
            raise EndpointFailed(f"the connection broke off: {self._safe(error)}", where=where, hint=hint) from error

    def _refusal(self, reply: Reply, url: httpx.URL) -> EndpointFailed:
        where, status = shown(url), reply.status
        if status == httpx.codes.UNAUTHORIZED:
            known = self._auth.credentials
            if not (known.password or known.token):
                return EndpointFailed("the server wants a name and a password", where=where, hint=_LOGIN)
            return EndpointFailed("the server does not accept this name and password", where=where, hint="check them")
        if 300 <= status < 400:
            there = self._safe(reply.headers.get("Location", "another address"))
            return EndpointFailed(f"the service has moved to {there}", where=where, hint="give that address")
        words = self._safe(reply.words())
        message, hint = _REFUSALS.get(status, ("the server refuses", "look into the server's log"))
        if "SECURITY:" in words:  # as Virtuoso says it, with status 500
            message, hint = _NOT_ALLOWED
        return EndpointFailed(f"{message} ({status}{f': {words}' if words else ''})", where=where, hint=hint)

    def _safe(self, words: object) -> str:
        return self._auth.credentials.hidden_in(str(words))

    def close(self) -> None:
        """Let go of the server."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def address(url: str) -> httpx.URL:
    """Return `url` taken apart; EndpointFailed where it is none, or holds a password."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        where = re.sub(r"//[^/]*@", "//", url)
        raise EndpointFailed("this is no web address", where=where, hint="check its spelling") from error
    if parsed.userinfo:
        where = shown(parsed.copy_with(userinfo=b""))
        raise EndpointFailed("others can see a name or password in an address", where=where, hint=_LOGIN)
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise EndpointFailed("this is no web address", where=url, hint="begin with http:// or https://")
    return parsed


def shown(url: httpx.URL) -> str:
    """Return an address as messages show it: without what comes after a question mark."""
    return str(url.copy_with(query=None, fragment=None))
