"""`show`, `explain` and `timeline` on the seeds, and on the articles that the seeds retell where these are there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import graphkit
from tests.support import ROOT, Run

SHARED = ROOT.parent / "shared" / "seeds"


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ["show", "Trafford"],
            [
                "Trafford – council",
                "Posts",
                "  On 8 May 2019 Andrew Western was council leader.",
                "Inspections and grades",
                "  In March 2019 Ofsted judged overall effectiveness inadequate.",
                "  In March 2019 Ofsted judged the impact of leaders on social work practice inadequate.",
                "  In 2015 Ofsted judged the impact of leaders on social work practice outstanding.",
                "Strengths and weaknesses",
                "Actions",
                "Statements",
            ],
        ),
        (["show", "Ms S. Tod"], ["Sara Todd – person", "  On 8 May 2019 Sara Todd was chief executive at Trafford."]),
        (["show", "SUPERVISION"], ["supervision – topic", "Strengths and weaknesses"]),
        (
            ["show", "trafford 2019"],
            ["  Council       Trafford", "  Date          March 2019", "  Inspectorate  Ofsted"],
        ),
        (
            ["explain", "judgement/trafford-inspection-2019-03/leadership/inadequate"],
            [
                "In March 2019 Ofsted judged the impact of leaders on social work practice at Trafford inadequate.",
                "  **So was the impact that its leaders have on social work practice.**",
                (
                    "    “Trafford plans cabinet post and improvement board after Ofsted's verdict”, "
                    "Graphkit Gazette, 8 May 2019"
                ),
            ],
        ),
        (["explain", "Sara Todd"], ["person/sara-todd"]),
        (["timeline", "tameside council"], ["Tameside – timeline"]),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else None,
)
def test_the_seeds_are_told(run: Run, seeds_graph: Path, arguments: list[str], lines: list[str]) -> None:
    done = run(*arguments, "-g", seeds_graph)
    assert done.returncode == 0, done.stderr
    assert [line for line in lines if line not in done.stdout.splitlines()] == []


def test_a_timeline_of_the_seeds(run: Run, seeds_graph: Path) -> None:
    done = run("timeline", "Tameside", "-g", seeds_graph, "--format", "json")
    events = json.loads(done.stdout)["events"]
    assert [(event["date"], event["sentence"]) for event in events if event["kind"] == "inspection"] == [
        ("2016-12", "Inspection by Ofsted – overall effectiveness: inadequate."),
        ("2017-10", "Monitoring visit by Ofsted."),
        ("2018-08-22", "Monitoring visit by Ofsted."),
    ]
    assert all(event["sources"] for event in events)


def test_every_fact_that_a_card_shows_can_be_explained(seeds_graph: Path) -> None:
    with graphkit.open(seeds_graph) as graph:
        for name in ("Trafford", "Havering", "Chris Baird"):
            entries = [entry for section in graph.show(name).sections for entry in section.entries]
            assert entries
            for entry in entries:
                assert entry.sources
                quotes = {source.quote for source in entry.sources}
                assert {passage.source.quote for passage in graph.explain(entry.id).passages} == quotes


@pytest.mark.parametrize("command", ["show", "explain"])
@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (
            "trafford inspection",
            ["may be any of 2", "Trafford: inspection, 2015", "write more of the name"],
        ),
        ("Jil McGreggor", ["is called “Jil McGreggor”", "did you mean Jill McGregor (person)"]),
        ("zzzz", ["is called “zzzz”", "graphkit query --name all-councils, posts, inspections"]),
    ],
)
def test_a_name_that_is_not_clear(run: Run, seeds_graph: Path, command: str, name: str, parts: list[str]) -> None:
    done = run(command, name, "-g", seeds_graph)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert [part for part in parts if part not in done.stderr] == []


def test_a_council_is_no_fact(run: Run, seeds_graph: Path) -> None:
    done = run("explain", "Trafford", "-g", seeds_graph)
    assert done.returncode == 2
    assert done.stderr == "graphkit: Trafford is no fact (graphkit show Trafford lists the facts about it)\n"


@pytest.mark.parametrize("format_name", ["markdown", "json"])
def test_other_formats(run: Run, seeds_graph: Path, format_name: str) -> None:
    done = run("show", "Havering", "-g", seeds_graph, "--format", format_name)
    assert done.returncode == 0
    assert json.loads(done.stdout)["name"] == "Havering" if format_name == "json" else "# Havering\n" in done.stdout


def test_the_articles_that_the_seeds_retell(run: Run, tmp_path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("the articles are not beside the project")
    assert run("build", SHARED, "-o", tmp_path / "graph").returncode == 0
    shown = run("show", "Trafford", "-g", tmp_path / "graph").stdout
    assert "  Grades                      good (2015) → inadequate (March 2019)\n" in shown
    assert "Sara Todd, chief executive (8 May 2019)" in shown
    assert "  In 2015 Ofsted judged overall effectiveness good.\n" in shown
