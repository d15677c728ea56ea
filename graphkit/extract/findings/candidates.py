"""The clauses of a document that may tell of a strength or a weakness, and what speaks for or against each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.findings.clauses import clauses_in, listed
from graphkit.extract.findings.features import Clause
from graphkit.extract.findings.hints import clause_hints, sentence_hints
from graphkit.extract.findings.voice import Telling, tellings
from graphkit.extract.grades.grades import grades
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Words that put what a clause tells into the future or into doubt.
_NOT_FOUND = re.compile(
    r"\b(?:will|shall|would|hopes?|hoped|plans to|is due|are due|going to|might|aims? to|believed|claimed|to be set up"
    r"|described most|was told|asked (?:how|what|about|whether))\b"
)
#: One of these is in each of them; they are quicker to look for.
_DOUBTING = (
    "will", "shall", "would", "hope", "plans to", " due", "going to", "might", "aim", "believed", "claimed", "told",
    "to be set up", "asked", "described most",
)  # fmt: skip
#: A clause with words of its own in somebody's speech, after one that recalls what inspectors found.
_OWN_WORDS = re.compile(r"(?:(?:and|but|so|yet) )?(?:we|i|there|it is|it's|this|i'm|i've|we're|we've)\b")
_FIRST_PERSON = re.compile(r"\b(?:we|our|ours|us|i|my)\b")
#: A claim, and how a clause after it opens that refutes it.
_CLAIM = re.compile(
    r"\b(?:states?|stated|says?|said|believed?|believes|claims?|thinks?|thought|felt|suggest(?:s|ed)?|assumed?) that\b"
)
_REFUTES = re.compile(
    r"but (?:this|that|these|it|they) (?:is|was|are|were|rests?|rested|relie[sd]|did|does)\b"
    r"|but (?:in (?:fact|reality|practice|truth)|inspectors|ofsted|the (?:evidence|reality|truth|report))\b"
)
_ADVERB = 12
#: Kinds of action whose names hold words that speak of no finding ("improvement notice").
_FORMAL = frozenset({"intervention", "improvement-board", "commissioner"})
_LONG_KIND = len("inspections")
#: Schemes among whose marks are such names, and those that tell who inspects.
_NAMING = frozenset({"action", "kind", "cue/inspectors"})


class Candidate(NamedTuple):
    """A clause that tells of a strength or a weakness, if it has a topic; or a part of the list that is the `whole`."""

    clause: Clause
    whole: Clause
    sentence: int
    announced: str
    hints: tuple[str, ...]


def candidate_clauses(annotated: Annotated) -> Iterator[Candidate]:
    """Yield the clauses that may tell of a strength or a weakness, in order, with what speaks for or against it."""
    for index, (sentence, telling) in enumerate(zip(annotated.sentences, tellings(annotated), strict=True)):
        if not _speaks_of_findings(annotated, sentence, telling):
            continue
        told_clauses = _telling_clauses(annotated, sentence, telling)
        around = sentence_hints(annotated, index, telling) if told_clauses else ()
        for start, end, told in told_clauses:
            masked = _masked(annotated, sentence, start, end)
            doubt = _is_doubted(annotated.folded, start, end)
            hints = around + clause_hints(told, doubt, telling.voice)
            whole = Clause(annotated, start, end, masked)
            for begin, stop in listed(annotated.folded, start, end, annotated.marks("topic", start, end)):
                part = whole if (begin, stop) == (start, end) else Clause(annotated, begin, stop, masked)
                yield Candidate(part, whole, index, telling.announced, hints)


def _is_doubted(folded: str, start: int, end: int) -> bool:
    return holds(folded, _DOUBTING, start, end) and _NOT_FOUND.search(folded, start, end) is not None


def _speaks_of_findings(annotated: Annotated, sentence: Sentence, telling: Telling) -> bool:
    """Say whether a sentence is worth weighing: it names a topic or judges, and is not somebody else's speech."""
    if annotated.block_kind(sentence) == "heading":
        return False
    if telling.voice in ("inspectors", "continued") and annotated.inside(sentence, "polarity"):
        return True
    if not annotated.inside(sentence, "topic"):
        return False
    if telling.voice != "other" or annotated.inside(sentence, "cue/inspectors"):
        return True
    if annotated.inside(sentence, "cue/reports-finding"):
        return True
    return not telling.answering and not _is_own_view(annotated, sentence)


def _is_own_view(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether somebody speaks for themselves in a sentence: it is quoted, or in the first person."""
    if annotated.quotation_at((sentence.start + sentence.end) // 2) is not None:
        return True
    return _FIRST_PERSON.search(annotated.folded, sentence.start, sentence.end) is not None


def _telling_clauses(annotated: Annotated, sentence: Sentence, telling: Telling) -> list[tuple[int, int, bool]]:
    """Return the clauses of a sentence that may tell what inspectors found, and whether they likely do."""
    if annotated.text[sentence.end - 1] == "?" or _of_something_else(annotated, sentence):
        return []
    spoken = telling.voice != "other" or bool(annotated.inside(sentence, "cue/reports-finding"))
    if not spoken and _FIRST_PERSON.search(annotated.folded, sentence.start, sentence.end):
        return []
    judging = bool(annotated.inside(sentence, "cue/judging"))
    given = [grade.span for grade in grades(annotated, sentence) if grade.areas or judging]
    return [
        (
            begin,
            end,
            spoken and end > telling.start and not any(begin < stop and first < end for first, stop in given),
        )
        for begin, end in _stated(annotated, sentence, telling)
    ]


def _stated(annotated: Annotated, sentence: Sentence, telling: Telling) -> list[tuple[int, int]]:
    """Return the clauses of a sentence without refuted claims and without what a speaker adds of their own."""
    folded = annotated.folded
    found = []
    pieces = clauses_in(annotated, sentence.start, sentence.end)
    for index, (begin, end) in enumerate(pieces):
        if telling.recalled and begin > telling.start and _OWN_WORDS.match(folded, begin):
            break
        if index + 1 < len(pieces) and _refuted(annotated, begin, end, pieces[index + 1][0]):
            continue
        embedded = telling.recalled and folded.endswith("that ", begin, min(telling.start, end))
        found.append((telling.start if embedded else begin, end))
    return found


def _refuted(annotated: Annotated, start: int, end: int, after: int) -> bool:
    """Say whether a clause tells what somebody other than inspectors claims and the clause at `after` refutes."""
    claim = _CLAIM.search(annotated.folded, start, end)
    if claim is None or _REFUTES.match(annotated.folded, after) is None:
        return False
    inspecting = annotated.marks("cue/inspectors", max(start, claim.start() - _ADVERB), claim.start())
    return not inspecting


def _recognising(annotated: Annotated, start: int, end: int) -> list[Mark]:
    """Return the single words that follow inspectors ("the report recognises"): they name no topic."""
    subjects = {mark.end + 1 for mark in annotated.marks("cue/inspectors", start, end)}
    if not subjects:
        return []
    topics_there = annotated.marks("topic", start, end)
    return [one for one in topics_there if one.start in subjects and " " not in annotated.folded[one.start : one.end]]


def _of_something_else(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence grades a school, a home or another service."""
    return all(annotated.inside(sentence, scheme) for scheme in ("cue/no-grade", "grade", "cue/judging"))


def _masked(annotated: Annotated, sentence: Sentence, start: int, end: int) -> list[Mark]:
    """Return the marks of a clause whose words tell nothing of a finding: names of visits and of interventions."""
    if _NAMING.isdisjoint(annotated.by_sentence[sentence.start]):
        return []
    formal = [mark for mark in annotated.marks("action", start, end) if mark.concept in _FORMAL]
    visits = [mark for mark in annotated.marks("kind", start, end) if mark.end - mark.start > _LONG_KIND]
    return formal + visits + _recognising(annotated, start, end)
