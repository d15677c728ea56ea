"""Identity across all development texts: what is one is one, what is two stays two, measured as pairs.

The facts are those of the annotations, so that only what is concluded about identities is measured.
"""

from __future__ import annotations

import json
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from graphkit.model import Document, Evidence, Facts, Inspection, Judgement, Post, names_by_document
from graphkit.resolve.resolve import resolve
from graphkit.vocabulary import vocabulary
from tests.support import ROOT

GOLD = ROOT.parent / "shared" / "corpus" / "gold"
TRUTH = tomllib.loads((Path(__file__).parent / "identities.toml").read_text(encoding="utf-8"))
WORDS = Evidence(start=0, end=1, quote="x")
CODES = {council.name: gss for gss, council in vocabulary().councils.items()}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the development texts are not here")


def first(value: Any) -> str:
    """Return the first of the values that an annotation allows."""
    return str(value[0] if isinstance(value, list) else value or "")


def key(row: dict[str, Any]) -> str:
    return f"{first(row['council'])} {first(row['kind'])} {first(row['date'])} {row.get('ordinal') or ''}".strip()


def annotated(file: Path) -> Facts:
    """Return the inspections, overall judgements and posts of an annotation."""
    gold = json.loads(file.read_text(encoding="utf-8"))
    inspections = {key(row): row for row in gold["inspections"]}
    dated = {key({**row, "ordinal": None}): name for name, row in inspections.items()}
    return Facts(
        document=file.stem,
        inspections=tuple(
            Inspection(
                key=name,
                council=CODES.get(first(row["council"]), ""),
                kind=first(row["kind"]),
                start=first(row["date"]),
                ordinal=row.get("ordinal"),
                evidence=WORDS,
            )
            for name, row in inspections.items()
        ),
        judgements=tuple(
            Judgement(inspection=dated[key(row)], area="overall", grade=first(row["grade"]), evidence=WORDS)
            for row in gold["judgements"]
            if first(row["area"]) == "overall" and key(row) in dated
        ),
        posts=tuple(
            Post(
                person=row["person"],
                role=first(row["role"]),
                role_label="",
                status=first(row["status"]),
                organisation=first(row["organisation"]),
                council=CODES.get(first(row["organisation"]), ""),
                evidence=WORDS,
            )
            for row in gold["posts"]
        ),
    )


@pytest.fixture(scope="module")
def concluded() -> dict[tuple[str, str], str]:
    """The identity of each mention: of an inspection by document and key, of a person by document and name."""
    files = [file for file in sorted(GOLD.glob("*.json")) if file.stem[0] != "h" or int(file.stem[1:]) % 2]
    facts = [annotated(file) for file in files if '"inspections"' in file.read_text(encoding="utf-8")]
    names = names_by_document(resolve([(Document(id=each.document, text="", sha256="0"), each) for each in facts]))
    return {
        (document, mention): identity
        for document, each in names.items()
        for mention, identity in (*each.inspections.items(), *each.people.items())
    }


def groups() -> list[list[list[tuple[str, str]]]]:
    """Return, for each council and kind and for each name, the mentions of each thing that is one."""
    found = []
    for group in TRUTH["inspections"]:
        start = f"{group['council']} {group.get('kind', 'inspection')} "
        found.append([[(m.split()[0], start + m.split()[1]) for m in mentions] for mentions in group["one"]])
    found += [[[(document, name) for document in one] for one in ones] for name, ones in TRUTH["people"].items()]
    return found


def mention_of(concluded: dict[tuple[str, str], str], mention: tuple[str, str]) -> str:
    document, name = mention
    (identity,) = {
        identity for (d, n), identity in concluded.items() if d == document and (n == name or n.startswith(f"{name} "))
    }
    return identity


def test_pairs_that_are_one_and_pairs_that_are_two(concluded: dict[tuple[str, str], str]) -> None:
    counts = {"one as one": 0, "one as two": 0, "two as one": 0, "two as two": 0}
    wrong = []
    for group in groups():
        members = [(n, mention) for n, mentions in enumerate(group) for mention in mentions]
        for (a, one), (b, other) in combinations(members, 2):
            is_one = mention_of(concluded, one) == mention_of(concluded, other)
            verdict = f"{'one' if a == b else 'two'} as {'one' if is_one else 'two'}"
            counts[verdict] += 1
            if (a == b) != is_one:
                wrong.append((verdict, one, other))
    precision = counts["one as one"] / (counts["one as one"] + counts["two as one"])
    recall = counts["one as one"] / (counts["one as one"] + counts["one as two"])
    assert precision >= 0.98, (counts, wrong)
    assert recall >= 0.98, (counts, wrong)
