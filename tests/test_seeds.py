"""The retold articles of seeds/ and the invented ones of tests/fixtures/articles agree with their gold."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
INVENTED = ROOT / "tests" / "fixtures" / "articles"
GOLD = ROOT / "tests" / "gold"
TABLES = ("inspections", "judgements", "posts", "findings", "measures", "actions", "statements")

MUST_STAND = {
    "trafford-inspection-2019": ["Trafford Council", "Sara Todd", "March", "2015", "July 2018", "outstanding"],
    "trafford-monitoring-visit-2022": ["Trafford", "Jill McGregor", "fourth monitoring visit", "2019", "2020", "CWAN"],
    "trafford-council-response-2019": [
        "Sara Todd", "Andrew Western", "Catherine Hynes", "Damian Hinds", "8 May 2019", "13 May", "improvement board",
    ],
    "herefordshire-and-havering-2018": ["Herefordshire", "Havering", "Chris Baird", "2012", "2014", "2016"],
    "tameside-monitoring-visit-2018": [
        "Tameside", "22 August 2018", "October 2017", "December 2016", "41 per cent", "17 appointments",
        "15 people shortlisted", "18.5 cases", "28",
    ],
}  # fmt: skip


def pairs() -> list[Any]:
    """Return each gold file with the text that it is about."""
    folders = {"seeds": SEEDS, "articles": INVENTED}
    return [
        pytest.param(gold, texts / f"{gold.stem}.txt", id=gold.stem)
        for name, texts in folders.items()
        for gold in sorted((GOLD / name).glob("*.json"))
    ]


def stems(folder: Path, suffix: str) -> set[str]:
    return {path.stem for path in folder.glob(f"*{suffix}")}


def rows(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for table in TABLES for row in gold[table]]


def test_every_text_has_its_gold() -> None:
    assert stems(SEEDS, ".txt") == stems(GOLD / "seeds", ".json") == set(MUST_STAND)
    assert stems(INVENTED, ".txt") == stems(GOLD / "articles", ".json")
    assert len(stems(INVENTED, ".txt")) >= 6


@pytest.mark.parametrize(("gold_file", "text_file"), pairs())
def test_gold_stands_in_its_text(gold_file: Path, text_file: Path) -> None:
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    text = text_file.read_text(encoding="utf-8")
    assert gold["document"]["id"] == gold_file.stem
    assert gold["document"]["title"] in text
    cues = [row["cue"] for row in rows(gold) if "cue" in row]
    assert [cue for cue in cues if cue not in text] == []
    assert [cue for cue in cues if len(cue.split()) > 8] == []
    people = {row["person"] for row in gold["posts"]}
    assert {person for person in people if person not in text} == set()
    councils = {row["council"] for row in rows(gold) if row.get("council")}
    assert {council for council in councils if council not in text} == set()


@pytest.mark.parametrize(("gold_file", "text_file"), pairs())
def test_statements_are_quoted(gold_file: Path, text_file: Path) -> None:
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    quoted = " ".join(re.findall(r"[“\"]([^”\"]+)", text_file.read_text(encoding="utf-8")))
    assert [row["cue"] for row in gold["statements"] if row["cue"] not in quoted] == []


@pytest.mark.parametrize(("stem", "wanted"), MUST_STAND.items(), ids=MUST_STAND)
def test_seed_carries_its_facts(stem: str, wanted: list[str]) -> None:
    text = (SEEDS / f"{stem}.txt").read_text(encoding="utf-8")
    assert [words for words in wanted if words not in text] == []


@pytest.mark.parametrize("stem", MUST_STAND)
def test_seed_quotes_at_most_five_words(stem: str) -> None:
    quoted = re.findall(r"“([^”]+)”|\"([^\"]+)\"", (SEEDS / f"{stem}.txt").read_text(encoding="utf-8"))
    assert quoted
    assert [words for pair in quoted for words in pair if len(words.split()) > 5] == []


def test_readme_lists_every_seed() -> None:
    listed = re.findall(r"^\| `([^`]+\.txt)` \|", (SEEDS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(path.name for path in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("text_file", sorted(INVENTED.glob("*.txt")), ids=lambda path: str(path.stem))
def test_invented_text_says_so(text_file: Path) -> None:
    assert text_file.read_text(encoding="utf-8").startswith("Invented text for tests.\n")


def test_no_long_run_of_words_is_an_originals() -> None:
    originals = ROOT.parent / "shared" / "seeds"
    if not originals.is_dir():
        pytest.skip("the original articles are not here")
    known = {run for path in originals.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}
    assert known
    for path in SEEDS.glob("*.txt"):
        assert known & runs(path.read_text(encoding="utf-8")) == set(), path.name


def runs(text: str, *, length: int = 8) -> set[tuple[str, ...]]:
    """Return every run of `length` words in lower case, with straight apostrophes."""
    words = re.findall(r"[a-z0-9]+(?:['.][a-z0-9]+)*", text.casefold().replace("’", "'").replace("‘", "'"))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}
