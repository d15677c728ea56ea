"""The named queries: their heads, their answers on invented articles, on the seeds and on the original articles."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import graphkit
from graphkit.api import Graph
from graphkit.errors import GraphkitError, QueryRefused
from graphkit.query.named import NamedQuery, catalogue, check_values, named_queries, parse_query
from graphkit.query.table import shown
from tests.query.answers_invented import INVENTED
from tests.query.answers_originals import ORIGINALS
from tests.query.answers_seeds import SEEDS
from tests.query.invented_articles import write_invented_graph
from tests.support import ROOT, Run

Row = dict[str, str]
QUERIES = named_queries()
NAMES = [query.name for query in QUERIES]
by_name = pytest.mark.parametrize("query", QUERIES, ids=NAMES)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    path = tmp_path_factory.mktemp("invented") / "graph"
    write_invented_graph(path)
    with graphkit.open(path) as graph:
        yield graph


@pytest.fixture(scope="module")
def seeds(seeds_graph: Path) -> Iterator[Graph]:
    with graphkit.open(seeds_graph) as graph:
        yield graph


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Iterator[Graph]:
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the original articles are not here")
    path = tmp_path_factory.mktemp("originals") / "graph"
    assert run("build", folder, "-o", path).returncode == 0
    with graphkit.open(path) as graph:
        yield graph


def answer(graph: Graph, name: str, values: Mapping[str, str]) -> list[Row]:
    result = graph.named(name, values)
    return [dict(zip(result.variables, map(shown, row), strict=True)) for row in result]


def fits(row: Row, wanted: Row) -> bool:
    """Say whether a row has the values wanted; a value after "…" need only stand in it."""
    return all(
        value.removeprefix("…") in row[column] if value.startswith("…") else row[column] == value
        for column, value in wanted.items()
    )


def lacking(rows: list[Row], wanted: list[Row]) -> list[Row]:
    """Return what is wanted and not there in this order."""
    left = iter(rows)
    return [row for row in wanted if not any(fits(found, row) for found in left)]


@pytest.mark.parametrize(
    ("name", "values", "wanted"), INVENTED, ids=[f"{case[0]}-{n}" for n, case in enumerate(INVENTED)]
)
def test_the_whole_answer_on_invented_articles(
    invented: Graph, name: str, values: Mapping[str, str], wanted: str
) -> None:
    rows = answer(invented, name, values)
    assert [" | ".join(row.values()).strip() for row in rows] == [line.strip() for line in wanted.strip().splitlines()]


@pytest.mark.parametrize(("name", "values", "wanted"), SEEDS, ids=[case[0] for case in SEEDS])
def test_the_seeds_answer(seeds: Graph, name: str, values: Mapping[str, str], wanted: list[Row]) -> None:
    rows = answer(seeds, name, values)
    assert lacking(rows, wanted) == [], rows
    assert bool(rows) == bool(wanted)


@pytest.mark.parametrize(("name", "values", "wanted"), ORIGINALS, ids=[case[0] for case in ORIGINALS])
def test_the_originals_answer(originals: Graph, name: str, values: Mapping[str, str], wanted: list[Row]) -> None:
    rows = answer(originals, name, values)
    assert lacking(rows, wanted) == [], rows
    assert bool(rows) == bool(wanted)


def test_what_is_mended_does_not_recur(originals: Graph) -> None:
    mended = {(row["about"], row["after"]) for row in answer(originals, "mended-weaknesses", {})}
    recurring = {(row["weakness"], row["visit"]) for row in answer(originals, "recurring-weaknesses", {})}
    assert mended
    assert mended & recurring == set()


def test_a_promise_has_one_row(originals: Graph) -> None:
    rows = answer(originals, "promised-and-found", {"council": "Trafford"})
    promises = [(row["type"], row["promise"]) for row in rows]
    assert len(promises) == len(set(promises)) > 1


def test_every_query_has_a_test_on_every_graph() -> None:
    for cases in (INVENTED, SEEDS, ORIGINALS):
        assert sorted({case[0] for case in cases}) == NAMES


@by_name
def test_a_head_tells_what_the_query_takes(query: NamedQuery) -> None:
    assert query.question.endswith("?")
    variables = set(re.findall(r"\?(\w+)", "".join(line for line in query.text.splitlines(True) if line[0] != "#")))
    assert {parameter.name for parameter in query.parameters} <= variables
    required = {parameter.name for parameter in query.parameters if parameter.is_required}
    assert required <= set(query.example) <= {parameter.name for parameter in query.parameters}


@by_name
def test_an_answer_is_for_people(query: NamedQuery, invented: Graph, seeds: Graph) -> None:
    takes_all = not any(parameter.is_required for parameter in query.parameters)
    for graph, values in [(seeds, query.example), *([(seeds, {}), (invented, {})] if takes_all else [])]:
        told = [tuple(row.values()) for row in answer(graph, query.name, values)]
        assert len(told) == len(set(told))
        assert [value for row in told for value in row if re.match(r"https://w3id\.org/|[\w-]+:[\w-]+$", value)] == []


@by_name
def test_an_answer_comes_at_once(query: NamedQuery, seeds: Graph) -> None:
    start = time.perf_counter()
    answer(seeds, query.name, query.example)
    assert time.perf_counter() - start < 1


@by_name
def test_an_answer_has_an_order_of_its_own(query: NamedQuery) -> None:
    assert "\nORDER BY " in query.text


@pytest.mark.parametrize(
    ("name", "values", "told"),
    [
        ("grade-histry", {}, "there is no query named grade-histry (did you mean grade-history?)"),
        ("xyzzy", {}, "there is no query named xyzzy (graphkit queries lists them)"),
        (
            "statements-by",
            {},
            "statements-by needs a person (as in: graphkit query --name statements-by --bind 'person=Sara Todd')",
        ),
        ("grade-history", {"council": "Trafford", "topc": "x"}, "grade-history takes no topc (it takes council, area)"),
        ("doubts", {"council": "Trafford"}, "doubts takes no council (it takes no values)"),
        ("grade-history", {"council": "Traford"}, "no council is called “Traford” (did you mean Trafford (council)"),
        ("grade-history", {"council": "Sara Todd"}, "no council is called “Sara Todd”"),
        ("all-councils", {"grade": "bad"}, "no grade is called “bad” (grade: councils of this overall grade alone)"),
        ("behind", {"node": "xyzzy"}, "no thing of the graph is called “xyzzy”"),
    ],
)
def test_a_wrong_call_is_told(seeds: Graph, name: str, values: dict[str, str], told: str) -> None:
    with pytest.raises(GraphkitError) as refused:
        seeds.named(name, values)
    assert str(refused.value).startswith(told)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("grade-history", {"council": "trafford council"}),
        ("grade-history", {"council": "E08000009"}),
        ("grade-history", {"council": "<https://w3id.org/graphkit/id/council/E08000009>"}),
        ("grade-history", {"council": "Trafford", "area": "leadership"}),
        ("findings-on", {"topic": "Supervision", "polarity": "weakness"}),
        ("findings-on", {"topic": "topic:supervision"}),
        ("statements-by", {"person": "todd"}),
        ("statements-by", {"person": "Ofsted"}),
        ("statements-by", {"person": "Trafford Council"}),
        ("posts", {"role": "chief-executive", "status": "incumbent"}),
        ("actions", {"action": "improvement-board", "status": "planned"}),
        ("about-inspection", {"inspection": "Trafford: inspection, 2019-03"}),
        ("behind", {"node": "judgement/trafford-inspection-2019-03/overall/inadequate"}),
        ("behind", {"node": "Trafford"}),
    ],
)
def test_values_are_as_people_type_them(seeds: Graph, name: str, values: dict[str, str]) -> None:
    assert answer(seeds, name, values)


def test_a_default_is_a_value_that_was_not_given() -> None:
    query = parse_query(
        "q", "# Why?\n#\n# a (default b): c\n# d (optional): e\n#\n# Example: d='f g'\n#\n# Thus.\nASK {}"
    )
    assert (query.question, query.example, query.note) == ("Why?", {"d": "f g"}, "Thus.")
    assert [parameter.need for parameter in query.parameters] == ["default b", "optional"]
    assert check_values(query, {}) == {"a": "b"}
    assert check_values(query, {"a": "x", "d": "y"}) == {"a": "x", "d": "y"}
    with pytest.raises(QueryRefused, match="q takes no z"):
        check_values(query, {"z": ""})


def test_the_page_of_the_documentation_is_that_of_the_heads() -> None:
    _, heading, sections = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8").partition("## about-inspection")
    assert heading + sections == catalogue(), "docs/queries.md is out of date: make docs"


def test_the_library_of_queries_is_listed(run: Run) -> None:
    listed = run("queries")
    assert [line.split()[0] for line in listed.stdout.splitlines()[2:]] == NAMES
    assert run("queries", "--format", "markdown").stdout == catalogue()
    assert run("queries", "doubts").stdout == next(query.text for query in QUERIES if query.name == "doubts")
    assert [query.name for query in graphkit.queries()] == NAMES


def test_the_command_asks_by_name(run: Run, seeds_graph: Path) -> None:
    asked = ("query", "-g", seeds_graph, "--name", "grade-history", "--format", "csv")
    assert "inadequate" in run(*asked, "--bind", "council=Trafford").stdout
    refused = run(*asked)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "as in: graphkit query --name grade-history --bind council=Trafford" in refused.stderr
    assert "give one query" in run("query", "ASK {}", "--name", "doubts").stderr


@pytest.mark.parametrize("words", ["graphkit query --name grade", "graphkit queries grade"])
def test_the_shell_completes_names(run: Run, words: str) -> None:
    done = run(_GRAPHKIT_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert done.stdout.split() == ["grade-history"]
