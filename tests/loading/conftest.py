"""Real servers on loopback. Where a program is missing, its tests are skipped; with CI=true they fail."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

#: The user that the tests make in Virtuoso, with a password that a shell, a URL and HTTP must all get right.
USER, PASSWORD = "pusher", "s3cret: pa&ss"
_READY_SECONDS = 60

_VIRTUOSO = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
DirsAllowed = .
VADInstallDir = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100000
"""


class Service(NamedTuple):
    """The services of a triple store, and what the environment says to it."""

    stores: str
    updates: str
    queries: str
    environment: dict[str, str]


def program(name: str, *, where: Path | None = None) -> str:
    """Return the path of a program; skip the test where it is missing, fail it where it may not be."""
    found = shutil.which(name, path=None if where is None else str(where))
    if found is None:
        missing(name)
    assert found is not None
    return found


def missing(name: str) -> None:
    reason = f"{name} is not installed (tests/install.sh installs it)"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def running(command: list[str], folder: Path, ready: str) -> Iterator[None]:
    """Run a server in `folder` until it answers at the address `ready`, and end it afterwards."""
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
    try:
        ends = time.monotonic() + _READY_SECONDS
        while not answers(ready):
            assert process.poll() is None, (folder / "output").read_text()
            assert time.monotonic() < ends, (folder / "output").read_text()
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(30)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own server
            return True
    except urllib.error.HTTPError as error:
        error.close()
        return True
    except OSError:
        return False


def free_ports(count: int) -> list[int]:
    listening = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [taken.getsockname()[1] for taken in listening]
    for taken in listening:
        taken.close()
    return ports


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """An Oxigraph server, in memory."""
    command = program("oxigraph", where=Path(sys.executable).parent)
    (port,) = free_ports(1)
    url = f"http://127.0.0.1:{port}"
    with running([command, "serve", "--bind", f"127.0.0.1:{port}"], tmp_path_factory.mktemp("oxigraph"), url):
        yield Service(f"{url}/store", f"{url}/update", f"{url}/query?union-default-graph", {})


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A Virtuoso with a new database, in which one user may update."""
    command, client = program("virtuoso-t"), program("isql-vt")
    sql, http = free_ports(2)
    folder = tmp_path_factory.mktemp("virtuoso")
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=sql, http=http))
    url = f"http://127.0.0.1:{http}"
    with running([command, "+foreground", "+configfile", "virtuoso.ini"], folder, f"{url}/sparql"):
        statements = f"USER_CREATE('{USER}', '{PASSWORD}'); GRANT SPARQL_UPDATE TO \"{USER}\";"
        made = subprocess.run(
            [client, f"127.0.0.1:{sql}", "dba", "dba", f"exec={statements}"], capture_output=True, text=True, timeout=60
        )
        assert "Error" not in made.stdout + made.stderr, made
        login = {"GRAPHKIT_USER": USER, "GRAPHKIT_PASSWORD": PASSWORD}
        yield Service(f"{url}/sparql-graph-crud-auth", f"{url}/sparql-auth", f"{url}/sparql", login)
