from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.support import Run

COMMANDS = {
    "path": ["Sara Todd", "Jill McGregor"],
    "neighbours": ["Trafford"],
    "common": ["Trafford", "Tameside"],
    "similar": ["Tameside"],
    "central": [],
    "communities": [],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_walk_is_shown_as_a_table(run: Run, seeds_graph: Path, command: str) -> None:
    done = run(command, *COMMANDS[command], "-g", seeds_graph)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Trafford" in done.stdout
    assert "─" in done.stdout.splitlines()[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(run: Run, command: str) -> None:
    assert f"graphkit {command}" in run(command, "--help").stdout


def test_the_formats_of_an_answer(run: Run, seeds_graph: Path) -> None:
    shown = {
        name: run("similar", "tameside", "-g", seeds_graph, "--format", name).stdout for name in ("json", "csv", "dot")
    }
    assert json.loads(shown["json"])[0]["reasons"][0]["here"]["visits"]
    assert next(csv.reader(io.StringIO(shown["csv"])))[0] == "council"
    assert shown["dot"].startswith("digraph")


def test_a_way_is_told_with_its_words(run: Run, seeds_graph: Path) -> None:
    shown = run("path", "todd", "mcgregor", "-g", seeds_graph).stdout
    assert "Sara Todd was chief executive at Trafford" in shown
    assert "Jill McGregor was director of children's services at Trafford" in shown


def test_only_so_many_are_shown(run: Run, seeds_graph: Path) -> None:
    done = run("central", "--kind", "council", "--limit", "2", "-g", seeds_graph)
    assert len(done.stdout.splitlines()) == 4


def test_no_way_is_a_checked_no(run: Run, seeds_graph: Path) -> None:
    done = run("path", "Sara Todd", "Damian Hinds", "-g", seeds_graph)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "no facts lead from Sara Todd to Damian Hinds\n"


@pytest.mark.parametrize("command", ["path", "common"])
def test_a_thing_and_itself_is_a_checked_no(run: Run, seeds_graph: Path, command: str) -> None:
    done = run(command, "Sara Todd", "todd", "-g", seeds_graph)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Sara Todd and todd are the same: Sara Todd\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["path", "Sara Tood", "Trafford"],
            "no thing of the graph is called “Sara Tood” (did you mean Sara Todd (person)?)",
        ),
        (["similar", "Kent"], "no fact in the graph speaks of Kent"),
        (["neighbours", "tameside visit"], "“tameside visit” may be any of 2: "),
        (
            ["neighbours", "Trafford", "--kind", "planet"],
            "there is no kind of thing called planet (choose one of council, ",
        ),
        (["central", "--kind", "planet"], "planet"),
        (["neighbours", "Trafford", "--depth", "0"], "--depth"),
    ],
)
def test_a_mistake_is_told_in_one_line(run: Run, seeds_graph: Path, arguments: list[str], complaint: str) -> None:
    done = run(*arguments, "-g", seeds_graph)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert complaint in done.stderr


@pytest.mark.parametrize("name", ["graphml", "gexf", "dot", "mermaid", "cypher"])
def test_the_network_is_exported(run: Run, seeds_graph: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "network"
    done = run("export", "-g", seeds_graph, "--format", name, "-o", file)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "Sara Todd" in file.read_text(encoding="utf-8")
