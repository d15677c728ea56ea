"""Every import points to the left, and every foreign library is used in its own room."""

from __future__ import annotations

import ast
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "graphkit"

#: The rooms from left to right, each a module or a package of graphkit, with the foreign libraries it may use.
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "dates": set(),
    "model": set(),
    "vocabulary": {"pyoxigraph"},
    "documents": {"pypdfium2", "trafilatura"},
    "language": set(),
    "extract": {"ahocorasick_rs"},
    "tables": set(),
    "decisions": set(),
    "resolve": {"rapidfuzz"},
    "check": {"rapidfuzz"},
    "rdf": {"pyshacl", "rdflib"},
    "store": {"httpx", "oxrdflib", "pyoxigraph", "rdflib"},
    "query": {"pyoxigraph"},
    "cards": {"pyoxigraph"},
    "register": set(),
    "graph": {"networkx"},
    "view": {"pyvis"},
    "brief": set(),
    "evaluation": set(),
    "intake": set(),
    "builder": set(),
    "opened": {"pyoxigraph", "rdflib"},
    "api": set(),
    "__init__": set(),
    "cli": {"typer"},
    "__main__": set(),
}
#: What a library of the rooms needs, and would not get on its own.
BENEATH = "lxml_html_clean"
#: What grows trees: only who learns weights anew needs it, so it comes with what developers need.
GROWING = {"extract/learned/growing.py": "sklearn"}
#: Records are made of it in every room.
RECORDS = "msgspec"
PLACE = {room: place for place, room in enumerate(ROOMS)}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(file: Path) -> str:
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(source: str) -> list[tuple[int, str]]:
    """Return line and dotted name of everything that `source` imports, inside functions too."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: relative imports hide their room"
            if node.module == "graphkit":
                found += [(node.lineno, f"graphkit.{alias.name}") for alias in node.names]
            else:
                found.append((node.lineno, str(node.module)))
    return found


def complaints(room: str, source: str, besides: str = "") -> list[str]:
    """Return what is wrong with the imports of a module of `room`, which may use one library besides its room's."""
    wrong = []
    for line, name in imports(source):
        package, _, rest = name.partition(".")
        if package == "graphkit":
            target = rest.partition(".")[0] or "__init__"
            if target not in PLACE:
                wrong.append(f"line {line}: {name} is in no room")
            elif target != room and PLACE[target] >= PLACE[room]:
                wrong.append(f"line {line}: {room} may not import {name}, which is not to its left")
        elif package not in sys.stdlib_module_names and package not in {RECORDS, besides, *ROOMS[room]}:
            wrong.append(f"line {line}: {room} may not use {package}")
    return wrong


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_to_the_left(file: Path) -> None:
    room = room_of(file)
    assert room in PLACE, f"{room} is in no room: give it a place in ROOMS"
    besides = GROWING.get(file.relative_to(PACKAGE).as_posix(), "")
    assert complaints(room, file.read_text(encoding="utf-8"), besides) == []


@pytest.mark.parametrize(
    ("room", "source", "complaint"),
    [
        ("model", "import graphkit.extract.extract", "line 1: model may not import graphkit.extract.extract"),
        ("model", "def f():\n    from graphkit import api", "line 2: model may not import graphkit.api"),
        ("rdf", "from graphkit.store import directory", "line 1: rdf may not import graphkit.store"),
        ("rdf", "import graphkit", "line 1: rdf may not import graphkit, "),
        ("rdf", "import graphkit.attic", "line 1: graphkit.attic is in no room"),
        ("extract", "from rdflib.term import URIRef", "line 1: extract may not use rdflib"),
    ],
)
def test_a_wrong_import_is_found(room: str, source: str, complaint: str) -> None:
    (found,) = complaints(room, source)
    assert found.startswith(complaint)


def test_every_library_of_the_rooms_is_a_dependency() -> None:
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {name.partition(">=")[0] for name in dependencies} == {RECORDS, BENEATH}.union(*ROOMS.values())
