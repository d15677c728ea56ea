"""One scan of a text for everything the ontology has words for, with shapes found beside it.

One automaton holds all labels and cue words of the ontology and all names of councils. Its hits,
as marks with offsets, and the sentences, quotations and dates are what every grammar of this room
works on.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick

from graphkit.extract.councils import CouncilMention, CouncilName, Hit, council_patterns, judge_mentions
from graphkit.language.dates import DateMention, dates
from graphkit.language.quotations import Quotation, quotations
from graphkit.language.sentences import Sentence, sentences
from graphkit.language.text import fold, whole_word
from graphkit.model import TELLING, Document
from graphkit.vocabulary import Concept, vocabulary

#: Schemes whose words other readers look for: those of pages (documents) and around places (councils).
_READ_ELSEWHERE = frozenset({"page", "place", "topic-group"})


class Mark(NamedTuple):
    """A label or cue word of the concept `concept`, at `start`:`end`."""

    start: int
    end: int
    concept: str


@dataclass(slots=True)
class Annotated:
    """A document with all that was found in its telling blocks, each list in order of position.

    `masthead` is the GSS code of the council whose place stands in the publisher's name, if any.
    """

    document: Document
    folded: str
    sentences: list[Sentence]
    quotations: list[Quotation]
    dates: list[DateMention]
    councils: list[CouncilMention]
    masthead: str = ""
    by_scheme: dict[str, list[Mark]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def marks(self, scheme: str, start: int = 0, end: int | None = None) -> list[Mark]:
        """Return the marks of a scheme that begin in `start`:`end`; cue words are `cue/NAME`."""
        return within(self.by_scheme.get(scheme, []), start, end)

    def sentence_index(self, position: int) -> int:
        """Return the index of the sentence at a position, or of the last one before it."""
        return max(bisect_left(self.sentences, (position + 1,)) - 1, 0)

    def block_kind(self, sentence: Sentence) -> str:
        """Return the kind of block that a sentence stands in."""
        return self.document.blocks[sentence.block].kind

    def quotation_at(self, position: int) -> Quotation | None:
        """Return the quotation around a position, if any."""
        for quotation in self.quotations:
            if quotation.start <= position < quotation.end:
                return quotation
        return None


Stretch = TypeVar("Stretch", bound=tuple[Any, ...])


def within(found: list[Stretch], start: int, end: int | None) -> list[Stretch]:
    """Return those of a sorted list of stretches that begin in `start`:`end`."""
    first = bisect_left(found, (start,)) if start else 0
    return found[first:] if end is None else found[first : bisect_left(found, (end,))]


def annotate(document: Document) -> Annotated:
    """Return the document with all that its telling blocks hold."""
    folded = fold(document.text)
    telling = [(i, block) for i, block in enumerate(document.blocks) if block.kind in TELLING]
    by_scheme, council_hits = _automaton().scan(folded)
    return Annotated(
        document=document,
        folded=folded,
        sentences=[s for i, block in telling for s in sentences(document.text, block.start, block.end, i)],
        quotations=quotations(document.text, [(block.start, block.end) for _, block in telling]),
        dates=[d for _, block in telling for d in dates(folded, document.published, block.start, block.end)],
        councils=judge_mentions(document.text, folded, council_hits, document.published),
        masthead=_masthead(document, council_hits),
        by_scheme=by_scheme,
    )


def _masthead(document: Document, hits: list[Hit]) -> str:
    """Return the council of the place in a publisher's name ("The Trafford Bugle"), above the article."""
    first = next(
        (i for i, block in enumerate(document.blocks) if block.kind not in ("furniture", "byline", "dateline")), 0
    )
    above = document.blocks[first].start if document.blocks else 0
    for start, _, names in hits:
        if start < above and document.text[start].isupper() and len(names[0].gss) == 1:
            return names[0].gss[0]
    return ""


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
        names: dict[str, list[CouncilName]] = {}
        for pattern, name in councils:
            names.setdefault(pattern, []).append(name)
        patterns = sorted(meanings.keys() | names.keys())
        self._meanings = [tuple(meanings.get(pattern, ())) for pattern in patterns]
        self._councils = [tuple(names.get(pattern, ())) for pattern in patterns]
        self._machine = AhoCorasick(patterns)

    def scan(self, folded: str) -> tuple[dict[str, list[Mark]], list[Hit]]:
        """Return the marks by scheme, the longest of those that overlap, and the hits of councils."""
        hits = self._machine.find_matches_as_indexes(folded, overlapping=True)
        hits.sort(key=lambda hit: (hit[1], -hit[2]))
        by_scheme: dict[str, list[Mark]] = {}
        councils: list[Hit] = []
        for pattern, start, stop in hits:
            end = whole_word(folded, start, stop)
            if not end:
                continue
            for scheme, concept in self._meanings[pattern]:
                marks = by_scheme.setdefault(scheme, [])
                if not marks or start >= marks[-1].end or (start, end) == marks[-1][:2]:
                    marks.append(Mark(start, end, concept))
            if self._councils[pattern]:
                councils.append((start, end, self._councils[pattern]))
        return by_scheme, councils


@cache
def _automaton() -> _Automaton:
    known = vocabulary()
    concepts = [c for name, scheme in known.concepts.items() if name not in _READ_ELSEWHERE for c in scheme.values()]
    return _Automaton(concepts, council_patterns(known))
