"""One scan of a text for everything the ontology has words for, with shapes found beside it.

One automaton holds all labels and cue words of the ontology and all names of councils. Its hits,
as marks with offsets, and the sentences, quotations and dates are what every grammar of this room
works on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

from graphkit.extract.automaton import DATE_WORD, NUMBER_WORD, Mark, automaton
from graphkit.extract.councils.councils import CouncilMention, Hit, judge_mentions
from graphkit.extract.grades.areas.phrases import describe_areas
from graphkit.extract.grades.words.scale import place_on_scale
from graphkit.language.dates import DateMention, dates, tells_when
from graphkit.language.name_words import Name
from graphkit.language.names import names
from graphkit.language.numbers import Number, numbers
from graphkit.language.quotations import Quotation, quotations
from graphkit.language.sentences import Sentence, sentences
from graphkit.language.set_back import set_back
from graphkit.language.text import fold
from graphkit.model import TELLING, Block, Document

__all__ = ["NAMING", "Annotated", "Mark", "annotate", "within"]

#: Blocks in which people are named: the telling ones, and captions, which often hold the only full name.
NAMING: frozenset[str] = TELLING | {"caption"}
_FIGURES = re.compile(r"\d+")


@dataclass(slots=True)
class Annotated:
    """A document with all that was found in its telling blocks, each list in order of position.

    `masthead` is the GSS code of the council whose place stands in the publisher's name, if any.
    """

    document: Document
    text: str
    folded: str
    sentences: list[Sentence]
    quotations: list[Quotation]
    dates: list[DateMention]
    councils: list[CouncilMention]
    names: list[Name]
    #: Where figures and the words that numbers are made of stand.
    numbered: list[int]
    masthead: str = ""
    by_scheme: dict[str, list[Mark]] = field(default_factory=dict)
    #: Where the sentences begin.
    _begun: list[int] = field(init=False)
    #: Where the marks of a scheme begin, and the marks of several schemes, each made when first asked for.
    _starts: dict[str, list[int]] = field(default_factory=dict)
    _merged: dict[tuple[str, ...], list[Mark]] = field(default_factory=dict)
    #: The dates, councils and numbers of the sentences that were asked for.
    _dates: dict[Sentence, list[DateMention]] = field(default_factory=dict)
    _councils: dict[Sentence, list[CouncilMention]] = field(default_factory=dict)
    _numbers: dict[Sentence, list[Number]] = field(default_factory=dict)
    #: The marks by scheme of each sentence, by where it begins.
    by_sentence: dict[int, dict[str, list[Mark]]] = field(default_factory=dict)
    #: What readers found (see `remembered`).
    remembered: dict[Callable[..., Any], dict[tuple[Any, ...], Any]] = field(default_factory=lambda: defaultdict(dict))

    def __post_init__(self) -> None:
        self._begun = [sentence.start for sentence in self.sentences]

    def marks(self, scheme: str, start: int = 0, end: int | None = None) -> list[Mark]:
        """Return the marks of a scheme that begin in `start`:`end`; cue words are `cue/NAME`."""
        found = self.by_scheme.get(scheme)
        if not found:
            return []
        starts = self._starts.get(scheme)
        if starts is None:
            starts = self._starts[scheme] = [mark[0] for mark in found]
        first = bisect_left(starts, start)
        if end is None:
            return found[first:]
        if first == len(starts) or starts[first] >= end:  # most stretches hold none
            return []
        return found[first : bisect_left(starts, end, first)]

    def inside(self, sentence: Sentence, scheme: str) -> list[Mark]:
        """Return the marks of a scheme that begin in a sentence."""
        return self.by_sentence[sentence.start].get(scheme) or []

    def merged(self, schemes: tuple[str, ...]) -> list[Mark]:
        """Return the marks of several schemes in order, the longer first of those that begin together."""
        found = self._merged.get(schemes)
        if found is None:
            found = [mark for scheme in schemes for mark in self.by_scheme.get(scheme, ())]
            found.sort(key=lambda mark: (mark.start, -mark.end))
            self._merged[schemes] = found
        return found

    def names_in(self, sentence: Sentence) -> list[Name]:
        """Return what has the shape of a person's name in a sentence."""
        start, end, _ = sentence
        first = stop = bisect_left(self.names, (start,))
        while stop < len(self.names) and self.names[stop].start < end:
            stop += 1
        cut = (stop > first and self.names[stop - 1].end > end) or (first and self.names[first - 1].end > start)
        return names(self.text, start, end) if cut else self.names[first:stop]

    def dates_in(self, sentence: Sentence) -> list[DateMention]:
        """Return the dates that begin in a sentence."""
        found = self._dates.get(sentence)
        if found is None:
            found = self._dates[sentence] = within(self.dates, sentence.start, sentence.end)
        return found

    def councils_in(self, sentence: Sentence) -> list[CouncilMention]:
        """Return the mentions of councils that begin in a sentence."""
        found = self._councils.get(sentence)
        if found is None:
            found = self._councils[sentence] = within(self.councils, sentence.start, sentence.end)
        return found

    def numbers_in(self, sentence: Sentence) -> list[Number]:
        """Return the numbers of a sentence that are no dates."""
        found = self._numbers.get(sentence)
        if found is None:
            start, end = sentence.start, sentence.end
            at = self.numbered[bisect_left(self.numbered, start) : bisect_right(self.numbered, end)]
            apart = self.dates_in(sentence)
            found = self._numbers[sentence] = numbers(self.folded, start, end, apart=apart, at=at) if at else []
        return found

    def sentence_index(self, position: int) -> int:
        """Return the index of the sentence at a position, or of the last one before it."""
        following = bisect_right(self._begun, position)
        return following - 1 if following else 0

    def block_kind(self, sentence: Sentence) -> str:
        """Return the kind of block that a sentence stands in."""
        return self.document.blocks[sentence.block].kind

    def quotation_at(self, position: int) -> Quotation | None:
        """Return the quotation around a position, if any."""
        index = bisect_left(self.quotations, (position + 1,)) - 1
        return self.quotations[index] if index >= 0 and position < self.quotations[index].end else None


Stretch = TypeVar("Stretch", bound=tuple[Any, ...])
Place = TypeVarTuple("Place")
Found = TypeVar("Found")
#: What stands for a place that a reader has not read yet; it may have found nothing.
_UNREAD: Any = object()


def remembered(read: Callable[[Annotated, *Place], Found]) -> Callable[[Annotated, *Place], Found]:
    """Let a reader keep what it found at each place of a text, since several grammars ask for it; nobody may change it.

    The place is told by position, and is made of tuples and numbers.
    """

    @wraps(read)
    def reader(annotated: Annotated, /, *place: *Place) -> Found:
        """Return what the reader finds, read once."""
        known = annotated.remembered[read]
        found: Found = known.get(place, _UNREAD)
        if found is _UNREAD:
            found = known[place] = read(annotated, *place)
        return found

    return reader


def within(found: list[Stretch], start: int, end: int | None) -> list[Stretch]:
    """Return those of a sorted list of stretches that begin in `start`:`end`."""
    if not found or found[-1][0] < start:
        return []
    first = bisect_left(found, (start,)) if start else 0
    if end is None:
        return found[first:]
    stop, size = first, len(found)
    while stop < size and found[stop][0] < end:  # most stretches hold few or none
        stop += 1
    return found[first:stop]


def annotate(document: Document) -> Annotated:
    """Return the document with all that its telling blocks hold."""
    folded = fold(document.text)
    telling = [(i, block) for i, block in enumerate(document.blocks) if block.kind in TELLING]
    told = [s for i, block in telling for s in sentences(document.text, block.start, block.end, i)]
    scan = automaton().scan(folded, told)
    place_on_scale(folded, told, scan)
    describe_areas(folded, told, scan)
    figures = [at for match in _FIGURES.finditer(folded) for at in match.span()]
    dated = sorted([*figures, *(mark.start for mark in scan.by_scheme.get(DATE_WORD, ()))])
    return Annotated(
        document=document,
        text=document.text,
        folded=folded,
        sentences=told,
        quotations=quotations(document.text, [(block.start, block.end) for _, block in telling]),
        dates=_dates(document, folded, [block for _, block in telling], dated),
        councils=judge_mentions(document.text, folded, scan.councils, document.published),
        names=_names(document),
        numbered=sorted([*figures, *(mark.start for mark in scan.by_scheme.get(NUMBER_WORD, ()))]),
        masthead=_masthead(document, scan.councils),
        by_scheme=scan.by_scheme,
        by_sentence=scan.by_sentence,
    )


def _names(document: Document) -> list[Name]:
    blocks = [block for block in document.blocks if block.kind in NAMING]
    return [name for block in blocks for name in names(document.text, block.start, block.end)]


def _dates(document: Document, folded: str, blocks: list[Block], words: list[int]) -> list[DateMention]:
    """Return the dates of the blocks, looked for near figures and the words that dates are made of."""
    found: list[DateMention] = []
    told = ""
    for block in blocks:
        near = reach(words, block.start, block.end)
        if near:
            here = dates(folded, document.published, block.start, block.end, near=near, told=told)
            here = set_back(here, folded, document.published)
            told = next((date.value for date in reversed(here) if tells_when(date)), told)
            found += here
    return found


def reach(positions: list[int], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the last of some sorted positions in `start`:`end`, if any."""
    first = bisect_left(positions, start)
    last = bisect_right(positions, end, first) - 1
    return (positions[first], positions[last]) if first <= last else None


def _masthead(document: Document, hits: list[Hit]) -> str:
    """Return the council of the place in a publisher's name ("The Trafford Bugle"), above the article."""
    first = next(
        (i for i, block in enumerate(document.blocks) if block.kind not in ("furniture", "byline", "dateline")), 0
    )
    text, above = document.text, document.blocks[first].start if document.blocks else 0
    for start, _, called in hits:
        # A place in the name of a site ("democracy.trafford") is written small.
        if start < above and len(called[0].gss) == 1 and (text[start].isupper() or text[start - 1 : start] == "."):
            return called[0].gss[0]
    return ""
