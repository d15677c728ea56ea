from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pyoxigraph import Store

from tests.servers import Answer, Request, Server, serving, sizes, sparql
from tests.support import Run


@pytest.fixture
def there() -> Store:
    return Store()


@pytest.fixture
def server(there: Store) -> Iterator[Server]:
    with serving(sparql(there)) as running:
        yield running


def test_the_summary_tells_what_was_sent(server: Server, there: Store, seeds_graph: Path, run: Run) -> None:
    done = run("push", f"{server.url}/store", "-g", seeds_graph)
    assert done.returncode == 0
    assert done.stdout == ""
    sent, counted, union = done.stderr.splitlines()
    total = sum(sizes(there).values())
    told = f"{total:,} triples in {len(sizes(there))} graphs sent (gsp); one of several graphs counts in each"
    assert sent == f"{server.url}/store: {told}"
    assert counted == "counted there: all of them have come"
    assert "GRAPH ?g" in union


def test_a_loss_is_a_checked_no(there: Store, seeds_graph: Path, run: Run) -> None:
    def lossy(request: Request) -> Answer:
        is_lost = request.parameters.get("graph", "").endswith("/-identities")
        return Answer(204) if is_lost else sparql(there)(request)

    with serving(lossy) as server:
        done = run("push", f"{server.url}/store", "-g", seeds_graph)
    assert done.returncode == 1
    assert "not as sent: <https://w3id.org/graphkit/id/graph/-identities> has 0 triples of " in done.stderr


def test_what_was_not_counted_is_told(there: Store, seeds_graph: Path, run: Run) -> None:
    def closed(request: Request) -> Answer:
        return Answer(404) if request.path.startswith("/query") else sparql(there)(request)

    with serving(closed) as server:
        done = run("push", f"{server.url}/store", "-g", seeds_graph)
    assert done.returncode == 0
    assert "not counted there: " in done.stderr
    assert "say with --endpoint" in done.stderr


def test_a_server_that_fails_is_one_line(seeds_graph: Path, run: Run) -> None:
    with serving(lambda _: Answer(503, b"tired")) as server:
        done = run("push", f"{server.url}/store", "-g", seeds_graph)
    assert done.returncode == 2
    assert done.stderr.startswith(f"graphkit: {server.url}/store: the server refuses (503: tired); this was at graph 1")
    assert done.stderr.count("\n") == 1


def test_a_missing_graph_is_told_before_the_server(tmp_path: Path, run: Run) -> None:
    done = run("push", "http://127.0.0.1:9/store", cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no graph" in done.stderr


LOGIN = (("WWW-Authenticate", "Basic"),)
SESAME = "open sesame"


def test_a_person_at_a_terminal_is_asked_for_the_password(
    there: Store, seeds_graph: Path, graphkit_command: Path
) -> None:
    def closed(request: Request) -> Answer:
        return sparql(there)(request) if "Authorization" in request.headers else Answer(401, b"", LOGIN)

    with serving(closed) as server:
        command = [graphkit_command, "push", f"{server.url}/store", "-g", seeds_graph]
        code, told = at_a_terminal(command, ["ada\n", f"{SESAME}\n"], ["wants a name: ", "Password of ada: "])
        assert code == 0, told
        assert server.requests[-1].headers["Authorization"] == "Basic YWRhOm9wZW4gc2VzYW1l"
    assert "all of them have come" in told
    assert SESAME not in told


def test_control_c_at_the_prompt_leaves(seeds_graph: Path, graphkit_command: Path) -> None:
    with serving(lambda _: Answer(401, b"", LOGIN)) as server:
        command = [graphkit_command, "push", f"{server.url}/store", "-g", seeds_graph]
        code, told = at_a_terminal(command, ["\x03"], ["wants a name: "])
    assert code == 130
    assert "interrupted" in told
    assert "Traceback" not in told


def at_a_terminal(command: Sequence[object], typed: list[str], prompts: list[str]) -> tuple[int, str]:
    """Run a command at a terminal of its own, typing each text after its prompt; return exit code and screen.

    Like a person it types a moment after the prompt has come, when the command has begun to listen.
    """
    outer, inner = pty.openpty()
    process = subprocess.Popen(["setsid", "--ctty", *map(str, command)], stdin=inner, stdout=inner, stderr=inner)
    os.close(inner)
    shown, waiting = "", list(zip(prompts, typed, strict=True))
    while part := read(outer):
        shown += part
        if waiting and waiting[0][0] in shown:
            time.sleep(0.5)
            os.write(outer, waiting.pop(0)[1].encode())
    os.close(outer)
    return process.wait(30), shown


def read(outer: int) -> str:
    """Return what appears on the screen, nothing where the command has ended or is silent for too long."""
    if not select.select([outer], [], [], 30)[0]:
        return ""
    try:
        return os.read(outer, 4096).decode()
    except OSError:  # the other end is closed
        return ""


def test_control_c_says_that_a_part_is_there(seeds_graph: Path, graphkit_command: Path) -> None:
    arrived, leave = threading.Event(), threading.Event()

    def slow(_: Request) -> Answer:
        arrived.set()
        leave.wait(30)
        return Answer(204)

    with serving(slow) as server:
        process = subprocess.Popen(
            [graphkit_command, "push", f"{server.url}/store", "-g", seeds_graph], stderr=subprocess.PIPE, text=True
        )
        assert arrived.wait(30)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
        leave.set()
    assert process.returncode == 130
    assert told == "graphkit: interrupted; the server has some of the graphs: run it again to send them all\n"
