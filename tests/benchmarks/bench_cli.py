"""How long a person waits for the command line, measured as whole processes beside what else one could use.

Run it with `make bench` on a machine that is doing nothing else.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pytest

from tests.support import Run

ROUNDS = 15
#: Python keeps what it compiled, as it does for a person.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
QUERY = "SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name LIMIT 5"
RDFLIB = """
import sys, rdflib
graph = rdflib.Graph().parse(sys.argv[1], format=sys.argv[2])
for row in graph.query("PREFIX foaf: <http://xmlns.com/foaf/0.1/> " + sys.argv[3]):
    print(row[0])
"""
OXIGRAPH = """
import sys, pyoxigraph
store = pyoxigraph.Store()
store.bulk_load(path=sys.argv[1])
for row in store.query("PREFIX foaf: <http://xmlns.com/foaf/0.1/> " + sys.argv[2], use_default_graph_as_union=True):
    print(row[0].value)
"""
NOTHING = [sys.executable, "-c", "pass"]

Command = Sequence[str | Path]


def seconds(command: Command) -> float:
    """Return how long the process took from its start to its end."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    return time.perf_counter() - start


def compare(commands: dict[str, Command]) -> dict[str, float]:
    """Return the median time of each command, in rounds that run all of them once, and print them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        seconds(command)
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(seconds(command))
    medians = {name: median(found) for name, found in times.items()}
    print()  # noqa: T201 - a benchmark prints what it measured
    for name, found in medians.items():
        print(f"{found:7.3f} s  {name}")  # noqa: T201
    return medians


@pytest.fixture(scope="module")
def exports(seeds_graph: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """The graph as Turtle and as N-Quads, for the tools that load files."""
    folder = tmp_path_factory.mktemp("exports")
    for name, form in (("graph.ttl", "turtle"), ("graph.nq", "nq")):
        assert run("export", "-g", seeds_graph, "--format", form, "-o", folder / name).returncode == 0
    return folder


def test_help(graphkit_command: Path) -> None:
    rdfpipe = graphkit_command.parent / "rdfpipe"
    medians = compare(
        {
            "graphkit --help": [graphkit_command, "--help"],
            "rdfpipe --help": [rdfpipe, "--help"],
            "python -c pass": NOTHING,
        }
    )
    assert medians["graphkit --help"] <= 0.15


def test_query(graphkit_command: Path, seeds_graph: Path, exports: Path) -> None:
    medians = compare(
        {
            "graphkit query": [graphkit_command, "query", "-g", seeds_graph, QUERY],
            "pyoxigraph, N-Quads loaded first": [sys.executable, "-c", OXIGRAPH, exports / "graph.nq", QUERY],
            "rdflib, Turtle loaded first": [sys.executable, "-c", RDFLIB, exports / "graph.ttl", "turtle", QUERY],
            "python -c pass": NOTHING,
        }
    )
    assert medians["graphkit query"] <= 0.25
    assert medians["graphkit query"] < medians["rdflib, Turtle loaded first"]
