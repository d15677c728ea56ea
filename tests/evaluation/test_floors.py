"""How good the reading is, at least. Floors fall only by an explicit change, told in the CHANGELOG."""

from __future__ import annotations

import csv
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

import graphkit
from graphkit.evaluation.run import evaluate
from graphkit.evaluation.score import TABLES, Evaluation

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the development corpus is not here")


def check(evaluation: Evaluation, headline: float, table: float) -> None:
    # Figures alone: the message of a failure must not show what nobody is to read.
    f1 = {name: score.f1 for name, score in evaluation.tables.items() if score.wanted}
    assert min(f1.values()) >= table, f1
    assert evaluation.headline >= headline
    assert evaluation.evidence[0] == evaluation.evidence[1] > 0


@needs_shared
def test_the_articles_that_it_began_with_are_read_well() -> None:
    check(evaluate(SHARED / "seeds", SHARED / "corpus" / "gold"), headline=0.92, table=0.80)


@needs_shared
def test_articles_at_large_are_read_well_enough() -> None:
    check(evaluate(SHARED / "corpus" / "articles", SHARED / "corpus" / "gold"), headline=0.88, table=0.80)


def test_the_retold_articles_are_read_well() -> None:
    evaluation = evaluate(ROOT / "seeds", ROOT / "tests" / "gold" / "seeds")
    for name, floor in {"inspections": 0.9, "judgements": 0.9, "posts": 0.9, "findings": 0.6}.items():
        assert evaluation.tables[name].f1 >= floor, (name, evaluation.tables[name])
    assert evaluation.evidence[0] == evaluation.evidence[1] > 0


@needs_shared
def test_the_figures_are_those_of_the_reference_scorer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, gold = SHARED / "corpus" / "articles", SHARED / "corpus" / "gold"
    graphkit.build([texts], output=tmp_path / "graph")
    with graphkit.open(tmp_path / "graph") as graph:
        graph.tables(tmp_path / "tables")
    reference = _reference()
    sys_argv, sys.argv = sys.argv, ["score", str(tmp_path / "tables"), str(gold), str(texts)]
    try:
        assert reference.main() == 0
    finally:
        sys.argv = sys_argv
    printed = capsys.readouterr().out.splitlines()
    evaluation = evaluate(texts, gold)
    for table in TABLES:
        score = evaluation.tables[table]
        line = next(line for line in printed if line.startswith(table))
        assert line.split()[1:] == [str(score.wanted), str(score.found)] + [
            f"{figure:.3f}" for figure in (score.precision, score.recall, score.f1)
        ]
    assert f"post status right: {evaluation.status[0]}/{evaluation.status[1]}" in printed
    assert f"HEADLINE mean F1 {evaluation.headline:.3f}" in printed


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_scorer", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_shared
def test_the_facts_that_it_began_with_are_there(tmp_path: Path) -> None:
    graphkit.build([SHARED / "seeds"], output=tmp_path / "graph")
    with graphkit.open(tmp_path / "graph") as graph:
        graph.tables(tmp_path)

    def rows(table: str) -> list[dict[str, str]]:
        with (tmp_path / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    posts = {(row["person"], row["role"], row["organisation"], row["status"]) for row in rows("posts")}
    assert posts >= {
        ("Sara Todd", "chief-executive", "Trafford", "incumbent"),
        ("Jill McGregor", "director-of-childrens-services", "Trafford", "incumbent"),
        ("Andrew Western", "council-leader", "Trafford", "incumbent"),
        ("Catherine Hynes", "deputy-leader", "Trafford", "incumbent"),
        ("Damian Hinds", "education-secretary", "Department for Education", "incumbent"),
        ("Chris Baird", "director-of-childrens-services", "Herefordshire", "incumbent"),
    }
    trafford: dict[str, set[str]] = {}
    for row in rows("inspections"):
        if row["council"] == "Trafford":
            trafford.setdefault(row["inspection"], set()).add(row["document"][:3])
    assert trafford == {
        "trafford-inspection-2015": {"000"},
        "trafford-inspection-2019-03": {"000", "001", "002"},
        "trafford-monitoring-visit-no-4": {"001"},
    }
    both = {row["council"] for row in rows("inspections") if row["document"].startswith("003")}
    assert both == {"Herefordshire", "Havering"}
    measures = {(row["metric"], row["value"]) for row in rows("measures")}
    assert measures >= {
        ("agency-share", "41"),
        ("caseload", "18.5"),
        ("caseload", "28"),
        ("recruits", "17"),
        ("other", "15"),
    }


@pytest.mark.parametrize(
    ("folder", "headline", "table"), [("tuned-on", 0.88, 0.80), ("more", 0.85, 0.74), ("set-aside", 0.81, 0.69)]
)
def test_articles_of_our_own_are_read_well(folder: str, headline: float, table: float) -> None:
    tests = ROOT / "tests"
    check(evaluate(tests / "fixtures" / folder, tests / "gold" / folder), headline=headline, table=table)
