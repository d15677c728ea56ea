from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit import api
from graphkit.graph.projection import Network
from tests.support import ROOT

SHARED = ROOT.parent / "shared" / "seeds"


@pytest.fixture(scope="session")
def seeds(seeds_graph: Path) -> Iterator[api.Graph]:
    """The graph of the project's seeds, opened."""
    with api.open(seeds_graph) as graph:
        yield graph


@pytest.fixture(scope="session")
def network(seeds: api.Graph) -> Network:
    """Its network. Tests read it and leave it as it is."""
    return seeds.network()


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[api.Graph]:
    """The graph of the five articles that the seeds retell."""
    if not SHARED.is_dir():
        pytest.skip("the articles are not here")
    path = tmp_path_factory.mktemp("articles") / "graph"
    api.build([SHARED], output=path)
    with api.open(path) as graph:
        yield graph
