"""What is exported is read elsewhere, by Raptor (C) and N3.js (JavaScript), as what it was here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

import graphkit
from tests.loading.conftest import missing, program

HERE = Path(__file__).parent
#: Formats with one graph and formats with named graphs, as the readers call them.
RAPTOR = {"turtle": "turtle", "nt": "ntriples", "rdfxml": "rdfxml", "nq": "nquads", "trig": "trig"}
N3 = {"turtle": "text/turtle", "nt": "application/n-triples", "nq": "application/n-quads", "trig": "application/trig"}
GRAPHS = ("nq", "trig")


@pytest.fixture(scope="session")
def exports(seeds_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph in every format, each file named by its format."""
    folder = tmp_path_factory.mktemp("exports")
    with graphkit.open(seeds_graph) as graph:
        for name in RAPTOR:
            (folder / name).write_bytes(graph.export(name))
    return folder


def read_by_raptor(file: Path, name: str) -> bytes:
    output = "nquads" if name in GRAPHS else "ntriples"
    command = [program("rapper"), "-q", "-i", RAPTOR[name], "-o", output, str(file)]
    return printed(command)


def read_by_n3(file: Path, name: str) -> bytes:
    library = Path(sys.prefix) / "peers" / "node_modules" / "n3"
    if not library.is_dir():
        missing("N3.js")
    return printed([program("node"), str(HERE / "n3.js"), str(file), N3[name], str(library)])


def printed(command: list[str]) -> bytes:
    done = subprocess.run(command, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return done.stdout


CASES = [(read_by_raptor, name) for name in RAPTOR] + [(read_by_n3, name) for name in N3]


@pytest.mark.parametrize(("read", "name"), CASES, ids=[f"{read.__name__}-{name}" for read, name in CASES])
def test_an_export_is_read_as_what_it_was(read: Callable[[Path, str], bytes], name: str, exports: Path) -> None:
    there = set(parse(read(exports / name, name), RdfFormat.N_QUADS))
    here = set(parse((exports / ("nq" if name in GRAPHS else "nt")).read_bytes(), RdfFormat.N_QUADS))
    assert len(there) > 10_000
    assert there == here
