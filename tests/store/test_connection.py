from __future__ import annotations

import base64
import hashlib
import re
import socket
import threading
from collections.abc import Iterator

import httpx
import pytest

from graphkit.errors import EndpointFailed, QueryTimeout
from graphkit.store.connection import Connection, address
from graphkit.store.credentials import Credentials, credentials_from_environment
from tests.servers import Answer, Behaviour, Request, serving

SESAME = "open sesame"
KNOWN = Credentials("ada", SESAME)


def failure(url: str, *, credentials: Credentials = KNOWN, timeout: float = 5) -> EndpointFailed:
    """Return how a request to `url` fails."""
    with Connection(timeout=timeout, credentials=credentials) as connection, pytest.raises(EndpointFailed) as caught:
        connection.send("PUT", httpx.URL(url), body=b"x")
    return caught.value


PAGE = b"<html><head><title>Oops</title></head><body><script>alert(1)</script><p>The  disk\nis full</p></body></html>"


@pytest.mark.parametrize(
    ("answer", "message", "hint"),
    [
        (Answer(401), "the server does not accept this name and password", "check them"),
        (Answer(403, b"no"), "the server does not allow this (403: no)", "set GRAPHKIT_USER"),
        (Answer(404), "there is no such service (404)", "check the address"),
        (Answer(405, b"no PUT"), "the server does not take this request here (405: no PUT)", "check the address"),
        (Answer(413), "the server takes no request of this size (413)", "raise its limit"),
        (Answer(415), "the server does not take this format here (415)", "check the address"),
        (Answer(500, b"first\nsecond"), "the server refuses (500: first)", "log"),
        (Answer(500, PAGE), "the server refuses (500: The disk is full)", "log"),
        (Answer(500, b"Error SR186:SECURITY: No"), "the server does not allow this (500: Error SR", "/sparql-auth"),
        (Answer(400, b"\x1b[2J" + b"x" * 900), f"the server refuses (400: [2J{'x' * 197}…)", "log"),
        (Answer(307, b"", (("Location", "http://b.example/"),)), "the service has moved to http://b.example/", "give"),
    ],
)
def test_a_refusal_is_told_in_one_line(answer: Answer, message: str, hint: str) -> None:
    with serving(lambda _: answer) as server:
        error = failure(f"{server.url}/store?key=k")
    assert error.message.startswith(message)
    assert hint in str(error.hint)
    assert error.where == f"{server.url}/store"
    assert "\n" not in str(error)


def test_a_redirection_takes_the_password_nowhere() -> None:
    with serving(lambda _: Answer(401)) as other:
        there = (("Location", other.url),)
        with serving(lambda _: Answer(302, b"", there)) as server:
            failure(server.url)
        assert other.requests == []


@pytest.fixture
def half() -> Iterator[str]:
    """A server that sends a part of its answer and goes away; with nothing at all at /nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=answer_by_half, args=(listening,))
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()


def answer_by_half(listening: socket.socket) -> None:
    connected, _ = listening.accept()
    with connected:
        asked = connected.recv(65536)
        if b"/nothing" not in asked:
            connected.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")


@pytest.mark.parametrize("path", ["/half", "/nothing"])
def test_half_an_answer_is_none(half: str, path: str) -> None:
    assert failure(half + path).message.startswith("the connection broke off: ")


@pytest.fixture
def silent() -> Iterator[str]:
    """A server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def test_a_server_that_is_silent_is_left_when_the_time_is_up(silent: str) -> None:
    error = failure(silent, timeout=0.1)
    assert error.message == "no whole answer within 0.1 s"
    assert "--timeout" in str(error.hint)
    assert isinstance(error, QueryTimeout)


def test_a_server_that_answers_drop_by_drop_is_left_when_the_time_is_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        error = failure(f"http://127.0.0.1:{listening.getsockname()[1]}", timeout=0.3)
        thread.join()
    assert error.message == "no whole answer within 0.3 s"


def drip(listening: socket.socket) -> None:
    connected, _ = listening.accept()
    with connected:
        connected.recv(65536)
        connected.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        stop = threading.Event()
        try:
            while not stop.wait(0.05):
                connected.sendall(b"x")
        except OSError:
            return


def test_a_server_that_is_down_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = failure(f"http://127.0.0.1:{port}/store")
    assert "no server answers" in error.message
    assert error.hint == "start it, or check the address"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("localhost:7878/store", "this is no web address"),
        ("ftp://localhost/store", "this is no web address"),
        ("http://", "this is no web address"),
        ("http://ada:sesame@[::1/", "this is no web address"),
        (f"http://ada:{SESAME.replace(' ', '')}@localhost/", "others can see a name or password in an address"),
    ],
)
def test_an_address_that_cannot_be_used_is_told(url: str, message: str) -> None:
    with pytest.raises(EndpointFailed, match=message) as caught:
        address(url)
    assert "sesame" not in str(caught.value)


def basic(request: Request) -> Answer:
    given = request.headers.get("Authorization")
    wanted = "Basic " + base64.b64encode(f"ada:{SESAME}".encode()).decode()
    return Answer(204) if given == wanted else Answer(401, b"", (("WWW-Authenticate", 'Basic realm="r"'),))


CHALLENGE = (("WWW-Authenticate", 'Digest realm="r", nonce="n0", qop="auth", algorithm="MD5"'),)


def digest(request: Request) -> Answer:
    """Check the answer to a challenge as RFC 7616 says."""
    parts = dict(re.findall(r'(\w+)="?([^",]+)"?', request.headers.get("Authorization", "")))
    first = hashed(f"ada:r:{SESAME}")
    second = hashed(f"{request.method}:{request.path}")
    middle = ":".join(parts.get(name, "") for name in ("nonce", "nc", "cnonce", "qop"))
    right = parts.get("response") == hashed(f"{first}:{middle}:{second}")
    return Answer(204) if right else Answer(401, b"", CHALLENGE)


def hashed(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize("behaviour", [basic, digest])
def test_the_server_chooses_how_to_log_in(behaviour: Behaviour) -> None:
    with serving(behaviour) as server, Connection(timeout=5, credentials=KNOWN) as connection:
        for _ in range(3):
            assert connection.send("PUT", httpx.URL(f"{server.url}/a?b=c"), body=b"all of it").status == 204
    assert "Authorization" not in server.requests[0].headers
    assert [request.body for request in server.requests if "Authorization" in request.headers] == [b"all of it"] * 3


@pytest.mark.parametrize("behaviour", [basic, digest])
def test_a_person_is_asked_where_the_password_is_missing(behaviour: Behaviour) -> None:
    asked = []

    def ask(where: str, user: str) -> tuple[str, str]:
        asked.append((where, user))
        return "ada", SESAME

    with serving(behaviour) as server, Connection(timeout=5, ask=ask, credentials=Credentials("ada")) as connection:
        connection.send("PUT", httpx.URL(f"{server.url}/a?b=c"))
        connection.send("PUT", httpx.URL(f"{server.url}/a?b=c"))
    assert asked == [(f"{server.url}/a", "ada")]


def test_nobody_is_asked_by_a_server_that_is_open() -> None:
    def ask(where: str, user: str) -> tuple[str, str]:
        raise AssertionError((where, user))

    with serving(lambda _: Answer(204)) as server, Connection(timeout=5, ask=ask) as connection:
        connection.send("GET", httpx.URL(server.url))
    assert "Authorization" not in server.requests[0].headers


def test_without_a_password_the_message_says_how_to_give_one() -> None:
    with serving(basic) as server:
        error = failure(server.url, credentials=Credentials())
    assert error.message == "the server wants a name and a password"
    assert "GRAPHKIT_USER and GRAPHKIT_PASSWORD" in str(error.hint)


def test_a_token_goes_with_every_request() -> None:
    with serving(lambda _: Answer(204)) as server, Connection(timeout=5, credentials=Credentials(token="t0")) as it:  # noqa: S106
        it.send("GET", httpx.URL(server.url))
    assert server.requests[0].headers["Authorization"] == "Bearer t0"


def echo(request: Request) -> Answer:
    if "Authorization" not in request.headers:
        return Answer(401, b"", (("WWW-Authenticate", "Basic"),))
    return Answer(500, f"{request.headers['Authorization']} {SESAME} t0psecret".encode())


@pytest.mark.parametrize("credentials", [KNOWN, Credentials(token="t0psecret")])  # noqa: S106
def test_a_server_that_tells_the_secret_is_not_quoted(credentials: Credentials) -> None:
    with serving(echo) as server:
        told = str(failure(server.url, credentials=credentials))
    encoded = base64.b64encode(f"ada:{SESAME}".encode()).decode()
    assert "***" in told
    assert [secret for secret in (credentials.password, credentials.token, encoded) if secret and secret in told] == []
    assert SESAME not in repr(credentials)
    assert "t0psecret" not in repr(credentials)


def test_the_environment_says_who_is_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"USER": "ada", "PASSWORD": SESAME, "TOKEN": "abc\n"}.items():
        monkeypatch.setenv(f"GRAPHKIT_{name}", value)
    assert credentials_from_environment() == ("ada", SESAME, "abc")
    monkeypatch.setenv("GRAPHKIT_TOKEN", "a\nb")
    with pytest.raises(EndpointFailed, match="GRAPHKIT_TOKEN") as caught:
        credentials_from_environment()
    assert "a\nb" not in str(caught.value)
