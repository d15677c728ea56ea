"""The automaton: one scan of a text for all labels and cue words of the ontology and all names of councils.

The words that dates and numbers are made of are looked for too, as the schemes `DATE_WORD` and
`NUMBER_WORD`, so that shapes need be tried only where there may be some.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from graphkit.extract.councils.councils import CouncilName, Hit, council_patterns
from graphkit.language import date_forms, numbers
from graphkit.language.sentences import Sentence
from graphkit.language.text import fold, whole_words
from graphkit.vocabulary import Concept, vocabulary

DATE_WORD, NUMBER_WORD = "shape/date", "shape/number"
_SHAPES = {DATE_WORD: date_forms.WORDS, NUMBER_WORD: numbers.WORDS}
#: Schemes whose words other readers look for, of pages (documents), around places (councils), of reports; or nobody.
_READ_ELSEWHERE = frozenset(
    "page place topic-group matter verdict report report-area report-grade report-kind report-framework report-subject "
    "report-section".split()
)


#: Of these schemes, words of one concept do not hide shorter ones of another, but those of none do.
_OF_EACH = frozenset({"doing", "happening", "act"})
_NONE = "none"


class Mark(NamedTuple):
    """A label or cue word of the concept `concept`, at `start`:`end`."""

    start: int
    end: int
    concept: str


class Scan(NamedTuple):
    """What one scan finds: marks by scheme, the same by sentence (where it begins), and hits of councils.

    The dictionaries of schemes make a list for each scheme that is asked for by `[]`: ask by `get`.
    """

    by_scheme: dict[str, list[Mark]]
    by_sentence: dict[int, dict[str, list[Mark]]]
    councils: list[Hit]


def _spelt(label: str, scheme: str) -> tuple[str, ...]:
    """Return a label as it may be spelt: areas are told with "&" in tables and lists."""
    return (label, label.replace(" and ", " & ")) if scheme == "area" else (label,)


def _covered(marks: list[Mark], start: int, end: int, concept: str) -> bool:
    """Say whether one of the last marks hides another that begins in it: one of its concept, or of none."""
    before = takewhile(lambda mark: mark.end > start, reversed(marks))
    others = [mark for mark in before if (mark.start, mark.end) != (start, end)]
    return any(_NONE in (concept, mark.concept) or mark.concept == concept for mark in others)


class _Automaton:
    """All patterns of the ontology, each with the concepts and councils that it may mean."""

    def __init__(self, concepts: list[Concept], councils: list[tuple[str, CouncilName]]) -> None:
        meanings: dict[str, list[tuple[str, str]]] = {}
        for concept in concepts:
            scheme = f"cue/{concept.id}" if concept.scheme == "cue" else concept.scheme
            labels = concept.cues if concept.scheme == "cue" else (concept.label, *concept.names, *concept.cues)
            for label in [spelt for each in labels for spelt in _spelt(each, scheme)]:
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
        self._councils = {n: tuple(names[pattern]) for n, pattern in enumerate(patterns) if pattern in names}
        self._machine = AhoCorasick(patterns)

    def scan(self, folded: str, sentences: list[Sentence]) -> Scan:
        """Return the marks, the longest of those of a scheme that overlap, and the hits of councils."""
        scan = Scan(defaultdict(list), {sentence.start: defaultdict(list) for sentence in sentences}, [])
        by_scheme, new = scan.by_scheme, tuple.__new__  # half the time of Mark(...)
        meanings, councils = self._meanings, self._councils
        here: dict[str, list[Mark]] = defaultdict(list)
        coming = iter([*sentences, Sentence(len(folded) + 1, len(folded) + 1, 0)])
        following = next(coming)
        opens, stop, reach = following.start, 0, 0
        for start, end, pattern in self._words(folded):
            if start >= stop:
                here = defaultdict(list)
                while start >= opens:
                    here, stop = scan.by_sentence[opens], following.end
                    following = next(coming)
                    opens = following.start
            for scheme, concept in meanings[pattern]:
                marks = by_scheme[scheme]
                hidden = start < reach and marks and start < marks[-1][1] and (start, end) != marks[-1][:2]
                if hidden and (scheme not in _OF_EACH or _covered(marks, start, end, concept)):
                    continue
                mark = new(Mark, (start, end, concept))
                marks.append(mark)
                here[scheme].append(mark)
            if end > reach:
                reach = end
            if pattern in councils:
                scan.councils.append((start, end, councils[pattern]))
        for marks_of in (by_scheme, *scan.by_sentence.values()):
            for scheme in _OF_EACH & marks_of.keys():
                marks_of[scheme].sort()
        return scan

    def _words(self, folded: str) -> list[tuple[int, int, int]]:
        """Return the start, the end and the pattern of each hit of whole words, the longest first of a start."""
        hits = self._machine.find_matches_as_indexes(folded, overlapping=True)
        hits.reverse()  # they come by their ends
        hits.sort(key=itemgetter(1))
        return whole_words(folded, hits)


@cache
def automaton() -> _Automaton:
    """Return the automaton of the ontology that graphkit came with."""
    known = vocabulary()
    concepts = [c for name, scheme in known.concepts.items() if name not in _READ_ELSEWHERE for c in scheme.values()]
    concepts.remove(known.concepts["cue"]["subject"])  # documents.subject looks for these
    return _Automaton(concepts, council_patterns(known))
