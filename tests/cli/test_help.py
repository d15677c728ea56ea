from __future__ import annotations

import pytest

from graphkit.cli.app import app
from tests.support import Run

COMMANDS = [command.callback.__name__ for command in app.registered_commands if command.callback]


def test_every_command_of_the_main_job_is_there() -> None:
    assert {"build", "query", "queries", "tables", "export", "validate", "ontology", "push"} <= set(COMMANDS)
    assert {"show", "explain", "timeline"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example_that_calls_the_command(run: Run, command: str) -> None:
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert shown.stderr == ""
    _, _, examples = shown.stdout.partition("  Example")
    assert f"graphkit {command}" in examples


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_tells_whole_sentences(run: Run, command: str) -> None:
    (line,) = (line for line in run("--help").stdout.splitlines() if line.startswith(f"  {command} "))
    assert line.endswith(".")
    assert not line.endswith("...")


def test_no_command_shows_help(run: Run) -> None:
    assert run().stdout == run("--help").stdout
    assert run().returncode == 0


def test_version_is_that_of_the_package(run: Run) -> None:
    from importlib.metadata import version

    assert run("--version").stdout == f"graphkit {version('graphkit')}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["quary"], "graphkit: No such command 'quary'. Did you mean 'query'?; see graphkit --help"),
        (["build"], "graphkit: Missing argument 'SOURCE...'; see graphkit build --help"),
        (["query"], "give one query: as text, with --file or --name, or - for stdin; see graphkit query --help"),
        (["query", "ASK {}", "--file", "x.rq"], "give one query: as text, with --file or --name, or - for stdin"),
        (["query", "ASK {}", "--bind", "Trafford"], "'Trafford' is not NAME=VALUE; see graphkit query --help"),
        (["query", "ASK {}", "--timeout", "soon"], "--timeout"),
        (["export", "--format", "excel"], "'excel' is not one of 'turtle', 'nt', 'nq', 'trig', 'jsonld', 'rdfxml'"),
        (["export", "--fromat", "nt"], "No such option: --fromat (Possible options: --format)"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(run: Run, arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("graphkit expo", "export"),
        ("graphkit export --format tri", "trig"),
        ("graphkit query --allow-s", "--allow-service"),
    ],
)
def test_the_shell_completes(run: Run, words: str, completed: str) -> None:
    last = str(len(words.split()) - 1)
    done = run(_GRAPHKIT_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=last)
    assert done.stdout.split() == [completed]


def test_a_completion_script_is_offered_for_bash(run: Run) -> None:
    done = run("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0
    assert "complete -o default -F _graphkit_completion graphkit" in done.stdout
