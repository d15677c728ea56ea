"""Who is asking: name and password, or a token, told to a server only when it wants to know.

They come from the environment or from a prompt, never from an argument, which others could see.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Generator
from typing import NamedTuple

import httpx

from graphkit.errors import EndpointFailed

#: Asks a person for name and password; given are the server's address and the name where it is known.
Ask = Callable[[str, str], tuple[str, str]]


class Credentials(NamedTuple):
    """A name with its password, or a token (RFC 6750); empty is what is not there."""

    user: str = ""
    password: str = ""
    token: str = ""

    def __repr__(self) -> str:
        return f"Credentials(user={self.user!r}, ...)"

    def hidden_in(self, text: str) -> str:
        """Return `text` with every secret in it, plain or as HTTP encodes it, replaced by `***`."""
        pair = base64.b64encode(f"{self.user}:{self.password}".encode()).decode() if self.password else ""
        for secret in (pair, self.password, self.token):
            text = text.replace(secret, "***") if secret else text
        return text


def credentials_from_environment() -> Credentials:
    """Return what GRAPHKIT_USER, GRAPHKIT_PASSWORD and GRAPHKIT_TOKEN say."""
    user, password, token = (os.environ.get(f"GRAPHKIT_{name}", "") for name in ("USER", "PASSWORD", "TOKEN"))
    token = token.strip()
    if not (token.isascii() and token.isprintable()):
        raise EndpointFailed("GRAPHKIT_TOKEN holds characters that no token has", hint="set it again")
    return Credentials(user, password, token)


class ServerAuth(httpx.Auth):
    """Answers a server's 401 in the way that it asks for, digest or basic, and keeps to it from then on."""

    def __init__(self, credentials: Credentials, ask: Ask | None) -> None:
        self.credentials = credentials
        self._ask = ask
        self._way: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send `request`, and again with the credentials where the server wants some."""
        if self.credentials.token:
            request.headers["Authorization"] = f"Bearer {self.credentials.token}"
        if self._way is None:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED or self.credentials.token:
                return
            self._way = self._chosen(response)
        if self._way is not None:
            yield from self._way.auth_flow(request)

    def _chosen(self, response: httpx.Response) -> httpx.Auth | None:
        if self._ask is not None and not self.credentials.password:
            address = str(response.request.url.copy_with(query=None))
            self.credentials = Credentials(*self._ask(address, self.credentials.user))
        if not self.credentials.password:
            return None
        ways = " ".join(response.headers.get_list("WWW-Authenticate")).lower()
        way = httpx.DigestAuth if "digest" in ways else httpx.BasicAuth
        return way(self.credentials.user, self.credentials.password)
