"""What a text is speaking of at each sentence: the council.

A document has a main council, the one that it names first and most; a masthead or a caption may name
it too. Another council takes over where a sentence names it as its subject, and keeps the floor for
the rest of its paragraph; beyond that only where the document says more about it than a remark in
passing. A council named as somebody's other post, or as a neighbour, never takes the floor.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.asides import is_authority_within
from graphkit.extract.councils.back import (
    Met,
    Pointed,
    goes_on_about,
    goes_on_judging,
    is_graded_there,
    is_put_in,
    is_there,
    referred,
    speaks_of_it,
)
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.described import described, described_first
from graphkit.extract.councils.helpers import helpers
from graphkit.extract.councils.inserted import outside_insertions
from graphkit.extract.councils.people import People
from graphkit.extract.councils.seats import seat_begins, seat_called, seat_ends
from graphkit.extract.councils.single import single
from graphkit.extract.councils.speakers import is_own
from graphkit.extract.councils.subjects import VERB
from graphkit.extract.councils.told import told_by_names
from graphkit.extract.councils.weights import main_council
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds
from graphkit.vocabulary import vocabulary

#: A council with fewer mentions than this is spoken of in passing.
_PASSING = 2
#: A council with so many times fewer mentions than the main one is spoken of in passing, too.
_FAR_LESS = 2
#: So near to the beginning of a sentence or a paragraph, a name opens it: "Neighbouring Bolton has lent".
_OPENING = 20
#: A sentence about the council named last: "That council has been good since 2018, and Trafford would like to be".
_THAT_ONE = re.compile(r"[\"' ]*(?:but |and |now )?that (?:council|authority|borough|county|city|town)(?:'s)?\b")
#: How a sentence begins that turns to other news; the council that it names keeps the floor over paragraphs.
_TURNS = re.compile(
    r"[\"' ]*(?:meanwhile|in the meantime|elsewhere|separately|at the same time|in other news|on the same day"
    r"|(?:also|earlier|later) (?:today|this week|this month|last week))\b"
)
#: Words by which a sentence is about both councils of the one before.
_BOTH = re.compile(
    r"(?<!\w)both (?:were|are|had|have|councils|boroughs|counties|cities|authorities|of them|remain|now|got|went)\b"
    r"|\b(?:inspected|visited|rated|judged|found|graded|told) (?:that )?both\b"
    r"|(?<!\w)the (?:pair|two (?:councils|boroughs|authorities|are|were|have))\b"
)
_TWO = ("both", "the pair", "the two")
_ABOVE = ("headline", "standfirst")


class _Passing:
    """The councils of which a document speaks so little that they lose the floor with their paragraph."""

    def __init__(self, annotated: Annotated, weights: Counter[str], main: str, helping: frozenset[str]) -> None:
        """Take what weight each council has in the document, its main one, and those that help it."""
        self._helping = helping
        self._often = _in_several_blocks(annotated)
        above = [one for one in annotated.councils if annotated.block_kind(_sentence(annotated, one)) in _ABOVE]
        self._headlined = {gss for one in above for gss in one.gss}
        self._weights = weights
        self._enough = max(_PASSING, weights[main] / _FAR_LESS)
        self._main = main
        self._before_main = vocabulary().councils[main].replaces if main else ()

    def __contains__(self, gss: str) -> bool:
        """Say whether a council is one of these: named little, or the one that the main one took over from."""
        little = self._weights[gss] < self._enough or gss in self._helping
        return self._main != "" and (little or gss in self._before_main)

    def beside(self, gss: str) -> bool:
        """Say whether one paragraph only names a council beside the main one, or the headline names that one only."""
        if not self._main or gss == self._main:
            return False
        return gss not in self._often or (self._main in self._headlined and gss not in self._headlined)


def _in_several_blocks(annotated: Annotated) -> set[str]:
    """Return the councils that more than one paragraph names."""
    blocks: dict[str, set[int]] = {}
    for mention in annotated.councils:
        for gss in mention.gss:
            blocks.setdefault(gss, set()).add(_sentence(annotated, mention).block)
    return {gss for gss, named in blocks.items() if len(named) > 1}


def _sentence(annotated: Annotated, mention: CouncilMention) -> Sentence:
    return annotated.sentences[annotated.sentence_index(mention.start)]


@dataclass(slots=True, frozen=True)
class Context:
    """The council spoken of in each sentence (by index), and the document's main one.

    `sections` are the sentences that go on about the council of a heading, or of other news that the text turned to;
    `much` are the councils besides the main one that it speaks of over several paragraphs, and hardly less than of it.
    """

    main: str
    councils: tuple[str, ...]
    sections: frozenset[int] = frozenset()
    much: frozenset[str] = frozenset()

    def council(self, sentence: int) -> str:
        """Return the GSS code of the council spoken of in a sentence, or the empty string."""
        return self.councils[sentence] if sentence < len(self.councils) else self.main


def context(annotated: Annotated) -> Context:
    """Return what each sentence of the document speaks of."""
    walk = _Walk(annotated)
    for sentence in annotated.sentences:
        walk.step(sentence)
    return Context(walk.main, tuple(walk.spoken), frozenset(walk.sections), walk.much)


class _Walk:
    """A walk through the sentences of a document, which keeps in mind what was spoken of last."""

    def __init__(self, annotated: Annotated) -> None:
        """Begin with the main council."""
        self._annotated = annotated
        self.main, weights = main_council(annotated)
        self.spoken: list[str] = []
        self.sections: list[int] = []
        self._helping = helpers(annotated, self.main)
        self._passing = _Passing(annotated, weights, self.main, self._helping)
        much = [gss for gss in weights if gss != self.main and self.main and gss not in self._passing]
        self._much = (self.main, *much)
        self.much = frozenset(gss for gss in much if not self._passing.beside(gss))
        self._floor, self._opens = self.main, False
        self._block, self._kind, self._section, self._begun = -1, "", False, False
        self._met: Met | None = None
        self._named: list[str] = []
        self._ended = ""
        self._people = People(annotated)

    def step(self, sentence: Sentence) -> None:
        """Take what the next sentence speaks of."""
        annotated = self._annotated
        if sentence.block != self._block:
            self._enter(sentence)
        mentions = [m for m in single(annotated, sentence.start, sentence.end) if not self._is_within(m)]
        outside = outside_insertions(annotated, sentence, mentions)
        mentions = outside if outside or self._floor else mentions
        pointed = self._of_names(sentence, mentions) if mentions else self._of_none(sentence)
        if mentions:
            names = tuple(dict.fromkeys(mention.gss[0] for mention in mentions))
            self._met = Met(mentions[-1], sentence.start, sentence.end, names)
            self._named = [*reversed(names), *(gss for gss in self._named if gss not in names)]
        self._people.meet(sentence, mentions)
        self._ended = seat_ends(annotated, sentence.start, sentence.end)
        if self._section:
            self.sections.append(len(self.spoken))
        self.spoken.append(pointed.council)
        if pointed.council and pointed.lasting:
            begin = annotated.document.blocks[self._block].start
            turned = bool(mentions) and mentions[0].start - begin < _OPENING
            self._opens = turned or (self._opens and pointed.council == self._floor)
            self._floor = pointed.council

    def _enter(self, sentence: Sentence) -> None:
        """Begin a paragraph: one spoken of little, or in passing, has lost the floor, and a heading gives it."""
        above, before = self._kind, self._block
        self._block, self._met = sentence.block, None
        self._begun = self._begun or self._kind == "paragraph"
        self._kind = self._annotated.block_kind(sentence)
        below_heading = above == "heading" and before == self._block - 1
        if (self._kind == "heading" and not below_heading) or self._floor == self.main:
            self._floor, self._section = self.main or self._floor, False
        if headed := _name_above(self._annotated, self._block):
            self._floor, self._section = headed, True
        gone = self._floor in self._passing or (self._passing.beside(self._floor) and not self._opens)
        if (gone and not self._section) or self._kind in _ABOVE:
            self._floor = self.main

    def _is_within(self, mention: CouncilMention) -> bool:
        """Say whether a county not named before is named for the council spoken of: "the Devon authority"."""
        new = mention.gss[0] not in self._named
        return new and is_authority_within(self._annotated.folded, mention, self._floor)

    def _of_names(self, sentence: Sentence, mentions: list[CouncilMention]) -> Pointed:
        """Return what a sentence speaks of that names councils."""
        folded, start, first = self._annotated.folded, sentence.start, mentions[0].start
        if self._is_above(mentions[0]):
            return Pointed(self.main, lasting=True)
        if goes_on_about(folded, sentence, first, self._met, self._floor):
            return Pointed(self._floor, lasting=True)
        told = told_by_names(self._annotated, sentence, mentions, self.main, self._helping)
        by_another = told and not told.council and first - start < _OPENING
        if by_another and self._floor in self._passing and not self._section:
            self._floor = self.main
        named = told.council if told else ""
        turns = _TURNS.match(folded, start)
        self._section = self._section or bool(
            named and (self._kind == "heading" or (turns is not None and named != self.main))
        )
        if self._met is not None and _THAT_ONE.match(folded, start, first):
            return Pointed(self._met.mention.gss[0], lasting=True)
        if first - start > _OPENING and (seat := seat_begins(self._annotated, start, first)):
            return Pointed(seat, lasting=True)
        if other := described_first(folded, start, first, self._floor, self._named):
            return Pointed(other, lasting=False)
        if not named and (other := described(folded, sentence._replace(end=first), self._floor, self._much, ())):
            return Pointed(other, lasting=True)
        if not named and (own := self._of_item(sentence, mentions[0])):
            return Pointed(own, lasting=True)
        return Pointed(named or self._floor or mentions[0].gss[0], lasting=told is None or told.lasting)

    def _is_above(self, mention: CouncilMention) -> bool:
        """Say whether a line above the first paragraph names a council beside other words: "Region News, Essex"."""
        block = self._annotated.document.blocks[self._block]
        alone = (mention.start, mention.end) == (block.start, block.end)
        return self.main != "" and self._kind == "heading" and not self._begun and not alone

    def _of_item(self, sentence: Sentence, mention: CouncilMention) -> str:
        """Return the council with which the head of an item of a round-up ends: "Gone from Derby: Jane Moor"."""
        folded = self._annotated.folded
        item = not self.main and not self._section and self._kind not in _ABOVE
        head = folded.startswith(":", mention.end) and not VERB.search(folded, sentence.start, mention.start)
        return mention.gss[0] if item and head else ""

    def _of_none(self, sentence: Sentence) -> Pointed:
        """Return what a sentence speaks of that names no council."""
        annotated = self._annotated
        speaking = self._people.speaking(sentence)
        if speaking in self._helping and not is_own(annotated.folded, sentence.start, sentence.end):
            speaking = ""
        if speaking:
            return Pointed(speaking, lasting=True)
        if theirs := self._people.theirs(sentence):
            return Pointed(theirs, lasting=True)
        if (last := self._told_of_last(sentence)) and speaks_of_it(annotated.folded, sentence):
            return Pointed(last, lasting=False)
        if self._met is not None and is_graded_there(annotated, sentence, self._met, self._floor):
            return Pointed(self._met.mention.gss[0], lasting=False)
        if self._met is not None and is_put_in(annotated, sentence, self._met):
            return Pointed(self._met.mention.gss[0], lasting=False)
        if self.spoken[-1:] != [self._floor] and self._met is not None and goes_on_judging(annotated, sentence):
            return Pointed(self.spoken[-1], lasting=False)
        return _unnamed(annotated, sentence, self._ended) or referred(
            annotated.folded, sentence, self._floor, self._met, self._much, self._named
        )

    def _told_of_last(self, sentence: Sentence) -> str:
        """Return the council that the sentence before opens with, and tells of by the way; empty for none."""
        met = self._met
        if met is None or met.end + 1 < sentence.start:
            return ""
        if VERB.search(self._annotated.folded, met.start, met.mention.start):
            return ""
        last = self.spoken[-1]
        by_the_way = last not in (self._floor, self.main) and last not in self._helping
        return last if by_the_way and met.names == (last,) else ""


def _unnamed(annotated: Annotated, sentence: Sentence, ended: str) -> Pointed | None:
    """Return what a sentence tells by the town in which a council sits, where the last one `ended` with it or so."""
    start, end = sentence.start, sentence.end
    if seat := seat_begins(annotated, start, end) or seat_called(annotated, start, end):
        return Pointed(seat, lasting=True)
    return Pointed(ended, lasting=False) if ended and is_there(annotated.folded, sentence) else None


def _name_above(annotated: Annotated, block: int) -> str:
    """Return the council whose name alone is the block above, where that was taken for no telling one (a byline)."""
    above = annotated.document.blocks[block - 1] if block else None
    if above is None or above.kind != "byline":
        return ""
    named = single(annotated, above.start, above.end)
    alone = named and (named[0].start, named[0].end) == (above.start, above.end)
    return named[0].gss[0] if alone else ""


def both(annotated: Annotated, index: int) -> list[str]:
    """Return the two councils (GSS codes) that the sentence before names, where this one speaks of "both"."""
    sentence = annotated.sentences[index]
    if not index or not holds(annotated.folded, _TWO, sentence.start, sentence.end):
        return []
    if not _BOTH.search(annotated.folded, sentence.start, sentence.end):
        return []
    before = annotated.sentences[index - 1]
    names = dict.fromkeys(mention.gss[0] for mention in single(annotated, before.start, before.end))
    return list(names) if len(names) == 2 and not single(annotated, sentence.start, sentence.end) else []
