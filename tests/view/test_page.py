from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graphkit import api
from graphkit.errors import NameUnclear
from graphkit.graph.projection import Network
from graphkit.view.page import page
from graphkit.view.vis import vis_library
from tests.graph.made import made
from tests.support import Run
from tests.view.made import HOSTILE, crowd, hostile

_DATA = re.compile(r'<script id="data" type="application/json">(.*?)</script>', re.DOTALL)


class _Parts(HTMLParser):
    """What a parser finds in a page: elements, and addresses that a browser would ask for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action", "data", "srcset")]


def data_of(text: str) -> dict[str, Any]:
    found = _DATA.search(text)
    assert found
    data = json.loads(found[1])
    assert isinstance(data, dict)
    return data


@pytest.fixture(scope="module")
def seeds_page(seeds_graph: Path) -> str:
    with api.open(seeds_graph) as graph:
        return graph.view()


def test_the_page_refers_to_nothing_outside(seeds_page: str) -> None:
    parts = _Parts(seeds_page)
    assert parts.addresses == []
    assert parts.tags.count("script") == 3
    assert "link" not in parts.tags
    assert "@import" not in seeds_page
    assert "default-src 'none'; script-src 'sha256-" in seeds_page


def test_the_page_holds_the_library_that_came_with_pyvis(seeds_page: str) -> None:
    assert vis_library() in seeds_page


def test_everything_in_the_network_is_in_the_page(seeds_graph: Path, seeds_page: str) -> None:
    with api.open(seeds_graph) as graph:
        network = graph.network()
    data = data_of(seeds_page)
    assert [node["label"] for node in data["nodes"]] == [label for _, label in network.nodes(data="label")]
    ends = {frozenset((edge["from"], edge["to"])) for edge in data["edges"]}
    number = {node: place for place, node in enumerate(network)}
    assert ends == {frozenset((number[a], number[b])) for a, b in network.edges() if a != b}
    quotes = {quote for fact in data["facts"] for _, quote in fact["sources"]}
    assert quotes == {source.quote for *_, words in network.edges(data="evidence") for source in words}


def test_the_map_stands_still(seeds_page: str) -> None:
    data = data_of(seeds_page)
    assert data["options"]["physics"] == {"enabled": False}
    assert all(isinstance(node[axis], int) for node in data["nodes"] for axis in ("x", "y"))


def test_the_network_is_left_as_it_was() -> None:
    network, same = hostile(), hostile()
    page(network)
    assert list(network.nodes(data=True)) == list(same.nodes(data=True))
    assert list(network.edges(keys=True, data=True)) == list(same.edges(keys=True, data=True))


def test_the_same_graph_gives_the_same_bytes(seeds_graph: Path, tmp_path: Path) -> None:
    pages = []
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "graphkit", "view", "-g", seeds_graph, "-o", "-", "--focus", "Trafford"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        pages.append(done.stdout)
    assert pages[0] == pages[1]


def test_hostile_text_stays_text() -> None:
    text = page(hostile())
    assert _Parts(text).tags.count("script") == 3
    assert "img" not in _Parts(text).tags
    assert HOSTILE not in text
    assert data_of(text)["documents"][0]["title"] == HOSTILE


def test_a_hostile_name_in_the_title_stays_text() -> None:
    text = page(hostile(), focus="council/Ashbeck")
    assert "<title>Around Ashbeck &lt;/script&gt;" in text
    assert _Parts(text).tags.count("script") == 3


def test_a_focus_keeps_what_is_near(seeds_graph: Path) -> None:
    with api.open(seeds_graph) as graph:
        near, far, whole = (data_of(graph.view(**how)) for how in _NEAR_FAR_WHOLE)
    assert 1 < len(near["nodes"]) < len(far["nodes"]) < len(whole["nodes"])
    assert near["nodes"][near["focus"]]["label"] == "Trafford"
    assert whole["focus"] == -1


_NEAR_FAR_WHOLE: tuple[dict[str, Any], ...] = ({"focus": "Trafford"}, {"focus": "Trafford", "depth": 2}, {})


def test_a_focus_that_nothing_is_called_is_told(seeds_graph: Path) -> None:
    with api.open(seeds_graph) as graph, pytest.raises(NameUnclear):
        graph.view(focus="Atlantis")


def test_facts_come_newest_first_and_those_without_a_date_last() -> None:
    dated = [("person/A", "council/C", "holds-post", date) for date in ("2018", "", "2019-05-01", "2019-04")]
    network = made(dated)
    for *_, data in network.edges(data=True):
        data["evidence"] = ()
        data["sentence"] = f"told {data['date']}"
    facts = data_of(page(network))["facts"]
    assert [fact["sentence"] for fact in facts] == ["told 2019-05-01", "told 2019-04", "told 2018", "told "]


def test_the_summary_and_the_legend_count_the_same(seeds_page: str) -> None:
    data = data_of(seeds_page)
    inspections = len([node for node in data["nodes"] if node["kind"] == "inspection"])
    carried_out = [fact["sentence"] for fact in data["facts"] if fact["tie"] == "inspection"]
    assert f"{len(data['facts']):,} facts from" in seeds_page
    assert (len(carried_out), inspections) == (len(set(carried_out)), len(carried_out))


def test_an_empty_network_makes_a_page() -> None:
    data = data_of(page(Network()))
    assert (data["nodes"], data["edges"], data["facts"]) == ([], [], [])


def test_a_page_of_thousands_is_no_larger_than_its_facts() -> None:
    assert len(page(crowd(2000)).encode()) < 3_000_000


def test_the_command_writes_one_file_and_leaves_no_other(run: Run, seeds_graph: Path, tmp_path: Path) -> None:
    done = run("view", "-g", seeds_graph, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("graph.html: ")
    assert [file.name for file in tmp_path.iterdir()] == ["graph.html"]
    assert (tmp_path / "graph.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_command_opens_the_page_in_the_browser(run: Run, seeds_graph: Path, tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    done = run("view", "-g", seeds_graph, "--open", cwd=tmp_path, BROWSER=f"sh -c 'echo %s > {opened}'")
    assert done.returncode == 0, done.stderr
    assert opened.read_text().strip() == (tmp_path / "graph.html").as_uri()


def test_a_page_on_stdout_is_not_opened(run: Run, seeds_graph: Path) -> None:
    done = run("view", "-g", seeds_graph, "--open", "-o", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert "give it a file with --output" in done.stderr
