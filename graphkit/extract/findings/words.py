"""What the learned weights of findings go by in a clause: its words, those around it, and the marks of the ontology.

Words count as stems, as the first letters of long stems and as pairs; names, in capitals inside a
sentence, teach nothing. The marks of a clause are its labels of topics and its cue words.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, remembered
from graphkit.extract.learned.rows import Group
from graphkit.vocabulary import ontology_folder

_WORD = re.compile(r"[^\W_][\w']*(?:-[\w']+)*|£")
_ENDINGS = ("'s", "ing", "ed", "es", "s", "ly")
#: What is left of a word without its ending has at least so many letters, and a beginning has exactly so many.
_LEAST, _BEGINNING = 4, 5
#: What all words of a clause count together, each mark, and each word around the clause.
_WORDS, _CLASS, _MARK, _AROUND = 2.0, 0.5, 0.5, 0.25
_POLARITY_SCHEMES = (
    "polarity", "cue/negation", "cue/negative-outcome", "cue/praise", "cue/criticism", "cue/hindrance",
    "cue/burden", "cue/shrinking",
)  # fmt: skip


class Words(NamedTuple):
    """The words of a stretch: where each begins and ends, its stem, its beginning and its class, if it has one.

    `pairs` holds each word but the last together with the next, and `around` what each is around a clause.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    stems: Sequence[str]
    beginnings: Sequence[str]
    pairs: Sequence[str]
    classes: Sequence[str]
    around: Sequence[str]


def word_features(annotated: Annotated, start: int, end: int) -> Group:
    """Return the features of the words of a clause."""
    told, first, last = _words(annotated, start, end)
    stems = told.stems[first:last]
    if not stems:
        return _WORDS, ["^ $"]
    beginnings = filter(None, told.beginnings[first:last])
    pairs = told.pairs[first : last - 1]
    found = dict.fromkeys([*stems, *beginnings, f"^ {stems[0]}", *pairs, f"{stems[-1]} $"])
    return _WORDS / len(found) ** 0.5, list(found)


def class_features(annotated: Annotated, start: int, end: int) -> Group:
    """Return the features of the classes of a clause's words: each, and each with the next."""
    told, first, last = _words(annotated, start, end)
    found = list(filter(None, told.classes[first:last]))
    return _CLASS, list(dict.fromkeys([*found, *map(" ".join, pairwise(found))]))


def label_features(annotated: Annotated, start: int, end: int, masked: Iterable[Mark]) -> Group:
    """Return the features of the labels of topics in a clause; marks inside `masked` do not count."""
    hidden = [(mark.start, mark.end) for mark in masked]
    labels = [
        (mark.concept, annotated.folded[mark.start : mark.end])
        for mark in annotated.marks("topic", start, end)
        if not hidden or not any(begin <= mark.start < stop for begin, stop in hidden)
    ]
    return _MARK, _of_labels(labels)


def around_features(annotated: Annotated, start: int, end: int) -> Group:
    """Return the features of the words and the labels of topics around a clause in its sentence."""
    index = annotated.sentence_index(start)
    sentence = annotated.sentences[index]
    told = words_of(annotated, index)
    found = [*told.around[: bisect_right(told.ends, start)], *told.around[bisect_left(told.starts, end) :]]
    marks = annotated.marks("topic", sentence.start, max(sentence.end, end))
    found += [f"~{mark.concept}" for mark in marks if not start <= mark.start < end]
    return _AROUND, list(dict.fromkeys(found))


def polarity_features(annotated: Annotated, start: int, end: int, strength: float, weakness: float) -> Group:
    """Return the features of the cue words of polarity in a clause, and of their balance."""
    found = list(_of_balance(strength, weakness))
    sentence = annotated.sentences[annotated.sentence_index(start)]
    whole = sentence.start <= start and end <= sentence.end
    present = annotated.by_sentence[sentence.start] if whole else annotated.by_scheme
    for scheme in _POLARITY_SCHEMES:
        if scheme in present:
            found += {f"{scheme} {mark.concept}": None for mark in annotated.marks(scheme, start, end)}
    return 1.0, found


@lru_cache(maxsize=4096)
def _of_balance(strength: float, weakness: float) -> tuple[str, ...]:
    more = "=" if strength == weakness else ">" if strength > weakness else "<"
    much = (more * 2,) if abs(strength - weakness) > 1 else ()
    return f"+{min(round(strength), 3)}", f"-{min(round(weakness), 3)}", more, *much


def _of_labels(labels: list[tuple[str, str]]) -> list[str]:
    if not labels:
        return ["topics 0"]
    found = dict.fromkeys([f"{topic}={label}" for topic, label in labels])
    counted: dict[str, int] = {}
    for topic, _ in dict.fromkeys(labels):
        counted[topic] = counted.get(topic, 0) + 1
    most = max(counted.values())
    for topic, times in counted.items():
        found[f"@{topic}"] = None
        if times == most:
            found[f"best {topic}"] = None
        if times > 1:
            found[f"often {topic}"] = None
    found[f"topics {min(len(counted), 4)}"] = None
    return list(found)


def stems(annotated: Annotated, start: int, end: int) -> list[str]:
    """Return the stems of the words of a stretch; of words in capitals, only the first of a sentence counts."""
    told, first, last = _words(annotated, start, end)
    return list(told.stems[first:last])


@remembered
def _words(annotated: Annotated, start: int, end: int) -> tuple[Words, int, int]:
    """Return the words of the sentence around a stretch, and the first and the end of those that stand in it."""
    index = annotated.sentence_index(start)
    sentence = annotated.sentences[index]
    if sentence.start <= start and end <= sentence.end:
        told = words_of(annotated, index)
        return told, bisect_left(told.starts, start), bisect_right(told.ends, end)
    told = _read(annotated, start, end, sentence.start)
    return told, 0, len(told.stems)


@remembered
def words_of(annotated: Annotated, index: int) -> Words:
    """Return the words of a sentence."""
    sentence = annotated.sentences[index]
    return _read(annotated, sentence.start, sentence.end, sentence.start)


def _read(annotated: Annotated, start: int, end: int, first: int) -> Words:
    text = annotated.text
    found = [
        word
        for word in _WORD.finditer(annotated.folded, start, end)
        if not text[at := word.start()].isupper() or at <= first + 1
    ]
    if not found:
        return Words((), (), (), (), (), (), ())
    starts, ends = zip(*map(re.Match.span, found), strict=True)
    stems, beginnings, classes, around = zip(*map(_known, map(re.Match.group, found)), strict=True)
    return Words(starts, ends, stems, beginnings, list(map(" ".join, pairwise(stems))), classes, around)


@lru_cache(maxsize=20_000)
def _known(word: str) -> tuple[str, str, str, str]:
    """Return the stem of a word, its beginning where that is shorter, its class if any, and itself around a clause."""
    stem = _stem(word)
    return stem, f"{stem[:_BEGINNING]}*" if len(stem) > _BEGINNING else "", _classes().get(stem, ""), f"~{stem}"


def _stem(word: str) -> str:
    if word[0].isdigit():
        return "#"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


@cache
def _classes() -> dict[str, str]:
    """Return the class of each stem of the ontology's classes of words, in brackets."""
    with (ontology_folder() / "weights" / "classes.tsv").open(encoding="utf-8", newline="") as lines:
        told = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {_stem(word): f"<{line['class']}>" for line in told for word in line["words"].split()}
