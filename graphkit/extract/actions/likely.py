"""How likely a clause states an action, and of which type, by learned weights of its words and marks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.weights import learned
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.findings.clauses import clauses_in
from graphkit.extract.findings.words import stems, word_features
from graphkit.extract.learned.rows import Group
from graphkit.extract.learned.said import said
from graphkit.language.sentences import Sentence

#: Marks of what is done. A clause without any is told by its grammar alone.
_DOING = frozenset({"action", "deed", "doing", "happening", "object"})
#: Marks that count by their scheme alone.
_BESIDE = {
    scheme: f"!{scheme}"
    for scheme in (
        "cue/saying", "cue/inspectors", "cue/planned", "cue/hypothetical", "kind", "grade", "metric", "cue/government",
        "cue/own-council", "action-status", "topic", "cue/negation", "cue/no-grade", "cue/finding-verb", "cue/undone",
        "cue/undone-after", "cue/not-a-deed", "cue/joining", "cue/leaving",
    )
}  # fmt: skip
_COUNTED = ("action", "deed", "doing", "happening", "object", "role", "unit")
_MARK = 0.5
#: What the grammar tells stands from these odds (logarithm) on, one in fifty; from one in two on, and a little more, an
#: action is told whatever the grammar reads.
_STANDS, _SURE = -3.9, 0.3
_FIRST_PERSON = frozenset(("we", "our", "i", "my"))
#: A document is told in so many parts, as far as where a sentence stands matters.
_PARTS = 4


class Clause(NamedTuple):
    """The clause at `start`:`end`, and its features beside its words: its marks, and its sentence."""

    start: int
    end: int
    marks: tuple[Group, Group]


class Likely(NamedTuple):
    """The logarithms of the odds that the clause at `start`:`end` states an action of each type."""

    start: int
    end: int
    types: dict[str, float]


def likely(annotated: Annotated, index: int) -> list[Likely]:
    """Return how likely each clause of the sentence at an index states an action of each type, in order."""
    weights = learned()
    return [
        Likely(start, end, weights.odds(said(annotated, start, end).actions, marks))
        for start, end, marks in told(annotated, index)
    ]


def features(annotated: Annotated, clause: Clause) -> list[Group]:
    """Return the features of a clause: its words, its marks, and its sentence."""
    return [word_features(annotated, clause.start, clause.end), *clause.marks]


def stands(deed: Deed, clauses: list[Likely]) -> bool:
    """Say whether what the grammar tells in a sentence with these clauses is not too unlikely."""
    beside = [one.types[deed.type] for one in clauses if one.start < deed.end and deed.start < one.end]
    return max(beside, default=0.0) >= _STANDS


def sure(clauses: list[Likely]) -> Iterator[Deed]:
    """Yield the actions that clauses most likely state."""
    for clause in clauses:
        yield from (Deed(clause.start, clause.end, name) for name, odds in clause.types.items() if odds >= _SURE)


def told(annotated: Annotated, index: int) -> Iterator[Clause]:
    """Yield the clauses of the sentence at an index that hold a mark of what is done, with their marks."""
    sentence = annotated.sentences[index]
    here = annotated.by_sentence[sentence.start]
    if here.keys().isdisjoint(_DOING):
        return
    setting = (_MARK, list(_setting_of(annotated, sentence, index)))
    counted = [(scheme, mark) for scheme in _COUNTED if scheme in here for mark in here[scheme]]
    beside = [(flag, mark.start) for scheme, flag in _BESIDE.items() if scheme in here for mark in here[scheme]]
    for start, end in clauses_in(annotated, sentence.start, sentence.end):
        inside = [(scheme, mark) for scheme, mark in counted if start <= mark.start < end]
        if _DOING.isdisjoint([scheme for scheme, _ in inside]):
            continue
        marks = [
            *dict.fromkeys(
                [
                    *[f"{scheme} {mark.concept}" for scheme, mark in inside],
                    *_named(annotated, inside),
                    *[flag for flag, at in beside if start <= at < end],
                ]
            ),
            "named True" if within(annotated.names, start, end) else "named False",
            "dated True" if within(annotated.dates, start, end) else "dated False",
        ]
        yield Clause(start, end, ((_MARK, marks), setting))


def _named(annotated: Annotated, inside: list[tuple[str, Mark]]) -> list[str]:
    """Return the names of actions as they stand in a clause, and its verbs of doing, each with each thing."""
    things = [mark.concept for scheme, mark in inside if scheme == "object"]
    found = [
        f"{mark.concept}={annotated.folded[mark.start : mark.end]}" for scheme, mark in inside if scheme == "action"
    ]
    verbs = [mark.concept for scheme, mark in inside if scheme == "doing"] if things else []
    return found + [f"{verb}>{thing}" for verb in verbs for thing in things]


def _setting_of(annotated: Annotated, sentence: Sentence, index: int) -> tuple[str, ...]:
    """Return the features of a sentence: who speaks, and where it stands."""
    return _setting(
        annotated.quotation_at((sentence.start + sentence.end) // 2) is not None,
        not _FIRST_PERSON.isdisjoint(stems(annotated, sentence.start, sentence.end)),
        annotated.block_kind(sentence),
        _PARTS * index // len(annotated.sentences),
        bool(annotated.numbers_in(sentence)),
    )


@lru_cache
def _setting(quoted: bool, own: bool, kind: str, part: int, numbers: bool) -> tuple[str, ...]:
    return (
        f"quoted {quoted}",
        f"own {own}",
        f"quoted {quoted} {own}",
        f"block {kind}",
        f"part {part}",
        f"numbers {numbers}",
    )
