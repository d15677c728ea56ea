"""Who is speaking where: the quotations of a document and its reported speech, each with its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.people import LONGEST, Cast
from graphkit.extract.posts.titles.titles import titles
from graphkit.extract.statements.attribution import (
    elliptic,
    leads_to,
    main_subject,
    replied,
    reply,
    signed,
    spoken_of,
    summed_up,
)
from graphkit.extract.statements.floor import Floor
from graphkit.extract.statements.interviews import Interview
from graphkit.extract.statements.pieces import (
    QUOTE_MARKS,
    heads_report,
    is_new_sentence,
    on_a_page,
    overlapping,
    piece_in,
)
from graphkit.extract.statements.speaker import OFSTED, Speaker
from graphkit.extract.statements.voices import Telling, Voice, tellings, tells, voices
from graphkit.language.quotations import Quotation
from graphkit.model import Block, Post

#: Blocks whose quotation marks set off words and do not quote a speaker.
_TITLES = frozenset({"headline", "standfirst", "heading"})
_SPOKEN = frozenset({"paragraph", "item", "quote", "row"})
#: A job title is what a sentence is about where it begins within so many characters.
_AT_ONCE = 4
#: A paragraph shorter than this after "Ofsted says:" is one of the points that a report makes.
_POINT = 80
_PRONOUN_FIRST = re.compile(r"(?<![\w'])(?:he|she)(?![\w'])")
#: What inspectors hear is in their report.
_TOLD_TO_THEM = ("were told", "was told", "been told", "being told")
_FIRST_PERSON = re.compile(r"\b(?:we|our|us|i|my)\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| often| too often| still)? $")
#: "Cllr Pell quoted from page 14: …": the words are the report's.
_QUOTES_FROM = re.compile(
    r"(?<!'d )(?<!had )(?<!having )(?<!has )\b(?:quot(?:es|ed|ing)|reads?|reading)(?: out| aloud)?(?: from)? [^:]{0,40}"
    r"\b(?:page|paragraph|report|letter|judgement|inspectors|ofsted)\b[^:]{0,20}:"
)


class Spoken(NamedTuple):
    """Words at `start`:`end` and whose they are; `direct` where they are quoted, else reported.

    `person` is the speaker's number in the cast, -1 for a body. `own` says that the words of saying
    stand beside the quotation.
    """

    start: int
    end: int
    speaker: str
    direct: bool
    person: int = -1
    own: bool = True


def spoken(annotated: Annotated, context: Context, cast: Cast, posts: Sequence[Post]) -> list[Spoken]:
    """Return all quoted and reported speech of a document whose speaker is known, in order."""
    reader = _Reader(annotated, context, cast, posts)
    for block in annotated.document.blocks:
        if block.kind in _SPOKEN or block.kind in _TITLES:
            reader.read(block)
    return sorted(reader.found)


class _Reader:
    """Goes through the blocks in order and remembers who spoke last and who was spoken of."""

    def __init__(self, annotated: Annotated, context: Context, cast: Cast, posts: Sequence[Post]) -> None:
        self.annotated, self.cast = annotated, cast
        self.floor = Floor(annotated, context, cast, posts)
        self.interview = Interview(annotated, cast, posts)
        self.found: list[Spoken] = []
        self.heard = False
        self.lead_in = False
        self.of_inspectors = self.in_report = False

    def read(self, block: Block) -> None:
        """Read a block: its quotations and the tellings around them."""
        annotated = self.annotated
        if block.kind != "item":
            self.of_inspectors = bool(annotated.marks("cue/inspecting-body", block.start, block.end))
        if block.kind in _TITLES:
            self.lead_in = False
            if block.kind == "heading":
                self.floor.running = None
                self.in_report = heads_report(annotated.folded, block)
            return
        quoted = [q for q in overlapping(annotated.quotations, block) if q.end > q.start]
        if self.interview.is_plain(block, quoted=bool(quoted)):
            start, person = self.interview.answers[block.start]
            self._add(start, block.end, self.floor.person(person), direct=True, own=True)
            return
        if self.interview.answers_in(block):
            self.floor.running = self.floor.topic = self.floor.person(self.interview.interviewee)
        if self.lead_in and not quoted and self.floor.running is not None:
            self._unmarked(block)
            return
        carried, self.heard = self.floor.running, False
        position = block.start
        for index, quotation in enumerate(quoted):
            first, last = piece_in(quotation, block)
            before = self._tell(position, max(first - 1, position), opening=index == 0)
            stop = quoted[index + 1].start - 1 if index + 1 < len(quoted) else block.end
            after_start = min(last + 1, block.end)
            self._attribute(quotation, first, last, before, self._peek(after_start, stop), carried, block)
            position = after_start
        self._tell(position, block.end, opening=not quoted)
        self._watch_lead_in(block)

    def _watch_lead_in(self, block: Block) -> None:
        words = self.annotated.text[block.start : block.end].rstrip()
        self.lead_in = words.endswith(":") and self.floor.running is not None and self.heard

    def _unmarked(self, block: Block) -> None:
        """Take a paragraph after "X said:" as said by X although its marks were lost."""
        assert self.floor.running is not None
        point = self.floor.running.name == OFSTED and block.end - block.start < _POINT
        if block.kind in ("paragraph", "quote") and not point:
            self._add(block.start, block.end, self.floor.running, direct=True, own=True)
        self.lead_in = False

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the sentences, or parts of them, between two quotations."""
        edges = [start]
        sentences = self.annotated.sentences
        for index in range(self.annotated.sentence_index(start), len(sentences)):
            sentence = sentences[index]
            if sentence.end >= end:
                break
            edges.append(max(sentence.end, start))
        return [(a, b) for a, b in pairwise([*edges, end]) if a < b <= a + LONGEST]

    def _tell(self, start: int, end: int, *, opening: bool) -> tuple[Telling | None, tuple[int, int]]:
        """Read the text outside quotations; return its last telling and its last sentence."""
        annotated = self.annotated
        last: Telling | None = None
        piece = (start, start)
        for piece in self._pieces(start, end):
            last = None
            leads_in = self.annotated.text[piece[0] : piece[1]].rstrip(" \n" + QUOTE_MARKS).endswith(":")
            if not leads_in and not tells(self.annotated, *piece):
                self._spoken_of(piece, opening=opening)
                continue
            if self.floor.topic is not None and elliptic(self.annotated, *piece):
                self.floor.running, self.heard = self.floor.topic, True
                continue
            known = voices(self.annotated, self.cast, *piece)
            told = tellings(self.annotated, known, *piece)
            last = told[-1] if told else None
            for telling in told:
                speaker = self.floor.whose(telling.voice)
                if speaker is not None:
                    self._speaks(speaker, telling.voice)
                    self._add(piece[0], piece[1], speaker, direct=False, own=True)
            if not told:
                self._spoken_of(piece, opening=opening)
                last = self._colon(known, piece) if leads_in else None
            if leads_in and _QUOTES_FROM.search(annotated.folded, *piece):
                last = Telling(piece[1] - 1, piece[1], Voice(*piece, "inspectors", ""))
        return last, piece

    def _spoken_of(self, piece: tuple[int, int], *, opening: bool) -> None:
        """Remember whom a sentence without words of saying is about."""
        office = titles(self.annotated, *piece) if opening else []
        people = self.cast.within(*piece)
        if (subject := main_subject(self.annotated, people, *piece)) is not None:
            self.floor.topic = self.floor.person(subject.person)
        elif office and people and people[0].start <= office[0].end:
            self.floor.topic = self.floor.person(people[0].person)
        elif office and office[0].opening - piece[0] < _AT_ONCE:
            voice = Voice(office[0].opening, office[0].end, "title", office[0].role)
            self.floor.topic = self.floor.whose(voice) or self.floor.topic
        elif people and not _PRONOUN_FIRST.search(self.annotated.folded, piece[0], people[0].start):
            self.floor.topic = self.floor.person(people[0].person)

    def _colon(self, known: list[Voice], piece: tuple[int, int]) -> Telling | None:
        """Return the lead-in "X was blunt:" as a telling of its first voice."""
        voice = next((v for v in known if v.kind in ("person", "spokesperson")), None)
        voice = voice or next((v for v in known if v.kind == "pronoun" and v.key in ("he", "she")), None)
        voice = voice or next((v for v in known if v.kind == "inspectors"), None)
        voice = voice or reply(self.annotated, *piece)
        if voice is None:
            return None
        speaker = self.floor.whose(voice)
        if speaker is not None:
            self._speaks(speaker, voice)
        return Telling(piece[1] - 1, piece[1], voice)

    def _peek(self, start: int, end: int) -> Telling | None:
        """Return the telling that follows a quotation within its sentence, if one does."""
        pieces = self._pieces(start, end)
        if not pieces or not tells(self.annotated, *pieces[0]):
            return None
        known = voices(self.annotated, self.cast, *pieces[0])
        return next(iter(tellings(self.annotated, known, *pieces[0])), None)

    def _attribute(
        self,
        quotation: Quotation,
        first: int,
        last: int,
        before: tuple[Telling | None, tuple[int, int]],
        after: Telling | None,
        carried: Speaker | None,
        block: Block,
    ) -> None:
        """Find the speaker of a quotation and add it."""
        text, (telling, piece) = self.annotated.text, before
        led = telling is not None and piece[1] >= first - 2
        closed = text[last - 1] in ".!" if last > first else False
        adjacent = after is not None and min(after.start, after.voice.start) - last <= 6
        own = True
        if (
            after is not None
            and (adjacent and not (led and leads_to(self.annotated, telling, after, (first, last))))
            and not (closed and text[last - 1] == "." and (led or is_new_sentence(text, last)))
        ):
            speaker = self.floor.whose(after.voice)
        elif led and telling is not None:
            speaker = self.floor.whose(telling.voice)
        elif after is not None and not closed:
            speaker = self.floor.whose(after.voice)
        else:
            speaker, own = self._untold(first, last, carried, block)
        if speaker is None and self._from_report(first, last, block):
            speaker, own = self.floor.papers.before(first, block.start) or Speaker(OFSTED), False
        speaker = self.floor.papers.ordered(first, last, speaker)
        if speaker is not None:
            self._add(quotation.start if first == quotation.start else first, last, speaker, direct=True, own=own)
            self.floor.running, self.heard = speaker, True
            if speaker.person >= 0:
                self.floor.topic = speaker

    def _untold(self, first: int, last: int, carried: Speaker | None, block: Block) -> tuple[Speaker | None, bool]:
        """Return whose a quotation is beside which no verb of saying stands, and whether the words around it tell."""
        if self.heard:
            return self.floor.running, True
        place = (self.annotated, self.cast, last, block.end)
        if voice := summed_up(*place) or replied(*place) or signed(*place):
            return self.floor.whose(voice), True
        if not self.annotated.text[block.start : first].strip(QUOTE_MARKS + " \n") and carried is not None:
            return carried, False
        voice = self._plainly_of(first, last, block)
        return (self.floor.whose(voice) if voice else None), False

    def _plainly_of(self, first: int, last: int, block: Block) -> Voice | None:
        """Return the person of the sentence before, to whom whole sentences in quotation marks belong."""
        text, sentences = self.annotated.text, self.annotated.sentences
        index = self.annotated.sentence_index(first)
        if not (text[first].isupper() and text[last - 1] in ".!?") or not index:
            return None
        if first - sentences[index].start > 1 or sentences[index - 1].start < block.start:
            return None
        return spoken_of(self.annotated, self.cast, sentences[index - 1].start, sentences[index - 1].end)

    def _from_report(self, first: int, last: int, block: Block) -> bool:
        """Say whether long quoted words in the midst of what inspectors found are the report's."""
        annotated = self.annotated
        sentence = annotated.sentences[annotated.sentence_index(first)]
        about = annotated.marks("cue/inspecting-body", block.start, block.end)
        others = [
            mark
            for start, end in ((sentence.start, first), (last, sentence.end))
            for mark in annotated.marks("cue/telling", start, end)
            if not annotated.folded.endswith(_TOLD_TO_THEM, 0, mark.end)
            and not _PASSIVE.search(annotated.folded, start, mark.start)
        ]
        reported = self.in_report and not _FIRST_PERSON.search(annotated.folded, first, last)
        listed = block.kind == "item" and self.of_inspectors
        amid = first - block.start > len(QUOTE_MARKS) and (
            bool(about) or listed or on_a_page(annotated.folded, block.start, first)
        )
        return (reported or amid) and not others and not self.cast.within(block.start, last)

    def _speaks(self, speaker: Speaker, voice: Voice) -> None:
        self.floor.takes(speaker, voice)
        self.heard = True

    def _add(self, start: int, end: int, speaker: Speaker, *, direct: bool, own: bool) -> None:
        self.found.append(Spoken(start, end, speaker.name, direct, speaker.person, own))
