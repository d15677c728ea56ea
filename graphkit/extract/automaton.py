"""The automaton: one scan of a text for all labels and cue words of the ontology and all names of councils.

The words that dates and numbers are made of are looked for too, as the schemes `DATE_WORD` and
`NUMBER_WORD`, so that shapes need be tried only where there may be some.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from graphkit.extract.councils import CouncilName, Hit, council_patterns
from graphkit.language import date_forms, numbers
from graphkit.language.sentences import Sentence
from graphkit.language.text import fold, whole_word
from graphkit.vocabulary import Concept, vocabulary

DATE_WORD, NUMBER_WORD = "shape/date", "shape/number"
_SHAPES = {DATE_WORD: date_forms.WORDS, NUMBER_WORD: numbers.WORDS}
#: Schemes whose words other readers look for, of pages (documents), around places (councils), of reports; or nobody.
_READ_ELSEWHERE = frozenset(
    "page place topic-group matter verdict report report-area report-grade report-kind report-framework report-subject "
    "report-section".split()
)


class Mark(NamedTuple):
    """A label or cue word of the concept `concept`, at `start`:`end`."""

    start: int
    end: int
    concept: str


class Scan(NamedTuple):
    """What one scan finds: marks by scheme, the same by sentence (where it begins), and hits of councils."""

    by_scheme: dict[str, list[Mark]]
    by_sentence: dict[int, dict[str, list[Mark]]]
    councils: list[Hit]


class _Automaton:
    """All patterns of the ontology, each with the concepts and councils that it may mean."""

    def __init__(self, concepts: list[Concept], councils: list[tuple[str, CouncilName]]) -> None:
        meanings: dict[str, list[tuple[str, str]]] = {}
        for concept in concepts:
            scheme = f"cue/{concept.id}" if concept.scheme == "cue" else concept.scheme
            labels = concept.cues if concept.scheme == "cue" else (concept.label, *concept.names, *concept.cues)
            for label in labels:
                meaning = meanings.setdefault(fold(label), [])
                if (scheme, concept.id) not in meaning:
                    meaning.append((scheme, concept.id))
        for scheme, words in _SHAPES.items():
            for word in words:
                meanings.setdefault(word, []).append((scheme, word))
        names: dict[str, list[CouncilName]] = {}
        for pattern, name in councils:
            names.setdefault(pattern, []).append(name)
        patterns = sorted(meanings.keys() | names.keys())
        self._meanings = [tuple(sorted(meanings.get(pattern, ()))) for pattern in patterns]
        self._councils = [tuple(names.get(pattern, ())) for pattern in patterns]
        self._machine = AhoCorasick(patterns)

    def scan(self, folded: str, sentences: list[Sentence]) -> Scan:
        """Return the marks, the longest of those of a scheme that overlap, and the hits of councils."""
        scan = Scan({}, {sentence.start: {} for sentence in sentences}, [])
        by_scheme, new = scan.by_scheme, tuple.__new__  # half the time of Mark(...)
        here: dict[str, list[Mark]] = {}
        coming = iter(sentences)
        following = next(coming, None)
        stop = 0
        for start, end, pattern in self._words(folded):
            while following is not None and start >= following.start:
                here, stop = scan.by_sentence[following.start], following.end
                following = next(coming, None)
            for scheme, concept in self._meanings[pattern]:
                before = by_scheme.setdefault(scheme, [])
                if before and start < before[-1].end and (start, end) != before[-1][:2]:
                    continue
                mark = new(Mark, (start, end, concept))
                before.append(mark)
                if start < stop:
                    here.setdefault(scheme, []).append(mark)
            if self._councils[pattern]:
                scan.councils.append((start, end, self._councils[pattern]))
        return scan

    def _words(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """Yield the start, the end and the pattern of each hit of whole words, the longest first of a start."""
        hits = self._machine.find_matches_as_indexes(folded, overlapping=True)
        hits.reverse()  # they come by their ends
        hits.sort(key=itemgetter(1))
        for pattern, start, last in hits:
            end = whole_word(folded, start, last)
            if end:
                yield start, end, pattern


@cache
def automaton() -> _Automaton:
    """Return the automaton of the ontology that graphkit came with."""
    known = vocabulary()
    concepts = [c for name, scheme in known.concepts.items() if name not in _READ_ELSEWHERE for c in scheme.values()]
    return _Automaton(concepts, council_patterns(known))
