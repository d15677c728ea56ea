"""Every command and every piece of Python that the documentation shows is run, from top to bottom of its page."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from graphkit.cli.app import app
from graphkit.rdf.prefixes import PREFIXES, TERMS
from graphkit.vocabulary import ontology_folder, turtle_triples
from tests.pages import BUILDS, PAGES, answers, blocks, furnish, renewed, runnable, steps
from tests.support import ROOT, Run

DOCS = ROOT / "docs"
COMMANDS = [command.callback.__name__ for command in app.registered_commands if command.callback]


@pytest.fixture
def workplace(tmp_path: Path, seeds_graph: Path) -> Path:
    """A folder as a reader has it after cloning: the seeds, the examples and a graph of the seeds."""
    furnish(tmp_path)
    shutil.copytree(seeds_graph, tmp_path / "graph")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_work_and_say_what_it_shows(page: Path, workplace: Path) -> None:
    text = page.read_text(encoding="utf-8")
    if BUILDS in text:
        shutil.rmtree(workplace / "graph")
    script = [runnable(step.commands) for step in steps(text)]
    outputs, well = answers(script, workplace)
    assert well, "\n".join(block + said for block, said in zip(script, outputs, strict=True))
    assert renewed(text, outputs) == text, f"{page.name} shows other answers than the commands give: make docs"


@pytest.mark.parametrize(
    "page", [page for page in PAGES if blocks(page.read_text(encoding="utf-8"), "python")], ids=lambda page: page.name
)
def test_the_python_of_a_page_works(page: Path, workplace: Path) -> None:
    script = "\n".join(blocks(page.read_text(encoding="utf-8"), "python"))
    done = subprocess.run([sys.executable, "-c", script], cwd=workplace, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{script}\n{done.stderr}"
    assert done.stdout


@pytest.mark.parametrize(
    "page", [*PAGES, ROOT / "examples" / "README.md"], ids=lambda page: f"{page.parent.name}/{page.name}"
)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in targets if "://" not in link and not (page.parent / link).exists()] == []


def test_output_is_only_what_follows_its_commands_directly() -> None:
    page = "```sh\none\n```\n\n```text\nsaid\n```\n\n```sh\ntwo\n```\n\nProse.\n\n```text\nno output\n```\n"
    assert [(step.commands, page[step.output] if step.output else None) for step in steps(page)] == [
        ("one\n", "said\n"),
        ("two\n", None),
    ]
    assert renewed(page, ["new words\n", "unseen"]) == page.replace("said", "new words")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_section_with_its_help(command: str) -> None:
    page = (DOCS / "command-line.md").read_text(encoding="utf-8")
    _, found, section = page.partition(f"\n## {command}\n")
    assert found, f"docs/command-line.md has no section on {command}"
    section = section.partition("\n## ")[0]
    helps = [step for step in steps(section) if step.commands == f"graphkit {command} --help\n" and step.output]
    assert helps, f"the section on {command} lacks the output of graphkit {command} --help"


def examples(run: Run, command: str) -> str:
    """Return the examples that the help of a command shows."""
    shown = run(command, "--help").stdout.partition("\n  Example")[2].partition("\n\n")[0]
    return "".join(f"{line.strip()}\n" for line in shown.splitlines()[1:])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_in_the_help_of_a_command_work(command: str, run: Run, workplace: Path) -> None:
    (workplace / "articles").symlink_to(ROOT / "seeds")
    (workplace / "reports").mkdir()
    shutil.copy(ROOT / "seeds" / "trafford-inspection-2019.txt", workplace / "reports" / "2019.html")
    shutil.copy(ROOT / "seeds" / "trafford-inspection-2019.txt", workplace / "article.txt")
    shutil.copy(ROOT / "examples" / "judgements.rq", workplace / "grades.rq")
    outputs, well = answers(["export BROWSER=true", runnable(examples(run, command))], workplace)
    assert well, "\n".join(outputs)


def test_the_page_of_the_ontology_holds_every_term() -> None:
    page = unescape((DOCS / "ontology.html").read_text(encoding="utf-8"))
    told = {f"<{PREFIXES['rdfs']}comment>", f"<{PREFIXES['skos']}example>", f"<{PREFIXES['rdfs']}label>"}
    triples = [triple for triple in turtle_triples(ontology_folder() / "graphkit.ttl") if triple[1] in told]
    texts = {value[1 : value.rindex('"@en')].replace('\\"', '"') for _, _, value in triples}
    wanted = texts | {subject[1:-1] for subject, _, _ in triples}
    own = {iri for iri in wanted if iri.startswith(TERMS)}
    assert own == set(re.findall(rf"{TERMS}\w+", page)), "docs/ontology.html is out of date: make docs"
    assert [text for text in sorted(wanted) if text not in page] == [], "docs/ontology.html is out of date: make docs"


def test_the_changelog_tells_of_the_version() -> None:
    from importlib.metadata import version

    assert f"## [{version('graphkit')}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
