"""Whose findings a sentence tells: the inspectors', or those of somebody else.

A sentence speaks for the inspectors where it attributes its words to them ("inspectors found", "the
report says"), where a heading announces their findings, or where it goes on after such a sentence.
What a council, a politician or a union says is its own view, except where it tells what inspectors
found or recognised.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from graphkit.extract.annotate import Annotated
from graphkit.extract.findings.agents import Attribution, Side, accepted, attributions, experts
from graphkit.extract.findings.words import stems
from graphkit.language.quotations import Quotation
from graphkit.language.sentences import Sentence

Voice = Literal["inspectors", "continued", "other", "unknown"]

#: An introduction without a colon is at most this long, in characters.
_SHORT = 60
#: How a paragraph begins that tells what inspectors said, before it tells what somebody answers.
_LABEL = re.compile(
    r"(?:what )?(?:they|it|ofsted|inspectors?|the (?:report|inspectors?|letter|watchdog))"
    r" (?:said|says?|found|finds?|saw|liked|praised|criticised|noted|wrote|told us) ?:"
)
_REPORT = ("it ", "they ")
_PERSONS = frozenset(("he", "she", "we", "i", "our"))


@dataclass(slots=True, frozen=True)
class Telling:
    """Who speaks in a sentence, from where on, and the polarity that a heading before it announces.

    `recalled` says that somebody else's direct speech tells what inspectors found, `answering` that the
    section or the list tells what somebody does about it.
    """

    voice: Voice
    start: int
    announced: str = ""
    recalled: bool = False
    answering: bool = False


def tellings(annotated: Annotated) -> list[Telling]:
    """Return, for each sentence of the document, who speaks in it."""
    state = _State(annotated)
    return [state.read(sentence) for sentence in annotated.sentences]


class _State:
    """Who spoke last, and what the section is about."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self._experts = experts(annotated)
        self._blocks: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in annotated.sentences:
            self._blocks[sentence.block].append(sentence)
        self._voice: Voice = "unknown"
        self._announced = ""
        self._block = -1
        self._closed = False
        self._theirs = False
        self._last_person: Side = "other"

    def read(self, sentence: Sentence) -> Telling:
        """Return who speaks in the next sentence."""
        kind = self._annotated.block_kind(sentence)
        if kind == "heading":
            return self._heading(sentence)
        new_block, self._block = sentence.block != self._block, sentence.block
        voice, start, recalled = self._spoken(sentence)
        if new_block and kind == "paragraph" and voice == "other":
            self._announced = ""
        self._closed = self._closed and voice != "inspectors"
        if self._closed:
            voice = "other"
        self._announce(sentence, kind)
        self._voice = voice if start == sentence.start and not self._closed else "other"
        if kind != "item":
            self._theirs = voice == "other" and self._annotated.text[sentence.end - 1] == ":"
        return Telling(voice, start, self._announced, recalled, self._closed or self._theirs)

    def _heading(self, sentence: Sentence) -> Telling:
        annotated = self._annotated
        self._announced = ""
        self._closed = False
        self._announce(sentence, "heading")
        if self._closed:
            self._voice = "other"
        elif self._announced or annotated.inside(sentence, "cue/inspectors"):
            self._voice = "inspectors"
        elif self._voice == "other":
            self._voice = "unknown"
        return Telling("other", sentence.end)

    def _announce(self, sentence: Sentence, kind: str) -> None:
        """Take note of what a heading or an introduction announces: a polarity, or another matter."""
        short = sentence.end - sentence.start < _SHORT
        introduces = self._annotated.text[sentence.end - 1] == ":"
        if not (kind == "heading" or introduces or (short and kind != "item")):
            return
        inside = self._annotated.inside
        if (kind == "heading" or introduces) and inside(sentence, "cue/response"):
            self._closed = True
            return
        good = inside(sentence, "cue/praise")
        bad = inside(sentence, "cue/criticism")
        if good or bad:
            self._announced = "weakness" if bad else "strength"

    def _spoken(self, sentence: Sentence) -> tuple[Voice, int, bool]:
        """Return who speaks in a sentence, from where on, and whether somebody else recalls the words."""
        annotated = self._annotated
        quotation = _covering(annotated, sentence)
        told = self._attributed(sentence, quotation)
        self._remember(sentence)
        if told is None and quotation is not None:
            told = self._quoted(sentence, quotation)
        if told is None and accepted(annotated, sentence):
            told = "other", sentence.start
        if told is not None and told[0] == "other" and quotation is not None:
            recognised = self._recognised(sentence)
            return (*recognised, True) if recognised else (*told, False)
        if told is not None:
            return *told, False
        if self._voice in ("inspectors", "continued"):
            return "continued", sentence.start, False
        item = annotated.block_kind(sentence) == "item"
        return ("other" if self._voice == "other" and item else "unknown"), sentence.start, False

    def _attributed(self, sentence: Sentence, quotation: Quotation | None) -> tuple[Voice, int] | None:
        """Return who is said to speak in a sentence, if that is said."""
        folded = self._annotated.folded
        if _LABEL.match(folded, sentence.start, sentence.end):
            return "inspectors", sentence.start
        found = attributions(self._annotated, sentence, self._experts, quotation)
        sides = [self._meant(attribution) for attribution in found]
        if "other" in sides and self._goes_on(sentence):
            return "inspectors", sentence.start
        if "inspectors" not in sides:
            return ("other", sentence.start) if "other" in sides else None
        first = sides.index("inspectors")
        return "inspectors", found[first].start if "other" in sides[:first] else sentence.start

    def _goes_on(self, sentence: Sentence) -> bool:
        """Say whether a sentence that names nobody goes on with what the inspectors' report does ("It says …")."""
        told = self._voice in ("inspectors", "continued")
        opens = told and self._annotated.folded.startswith(_REPORT, sentence.start)
        if not opens or self._annotated.names_in(sentence):
            return False
        return _PERSONS.isdisjoint(stems(self._annotated, sentence.start, sentence.end))

    def _meant(self, attribution: Attribution) -> str:
        """Return the side of an attribution, pronouns resolved."""
        if attribution.side == "they":
            return "other" if self._voice == "other" else "inspectors"
        if attribution.side in ("he", "she"):
            return self._last_person
        return attribution.side

    def _remember(self, sentence: Sentence) -> None:
        last = next((n for n in reversed(self._annotated.names_in(sentence)) if n.given or n.title), None)
        if last is not None:
            self._last_person = "inspectors" if last.surname in self._experts else "other"

    def _quoted(self, sentence: Sentence, quotation: Quotation) -> tuple[Voice, int]:
        """Return who speaks a sentence that is all quotation: who speaks in the rest of its block."""
        voice: Voice = "inspectors" if self._voice in ("inspectors", "continued") else "other"
        for other in self._blocks[sentence.block]:
            if other != sentence:
                told = self._attributed(other, quotation)
                if told is not None:
                    voice = told[0]
                    break
        return voice, sentence.start

    def _recognised(self, sentence: Sentence) -> tuple[Voice, int] | None:
        """Return from where on somebody's direct speech tells what inspectors found or recognised."""
        named = self._annotated.inside(sentence, "cue/inspectors")
        for attribution in attributions(self._annotated, sentence, self._experts, None):
            they = attribution.side == "they" and any(mark.end <= attribution.start for mark in named)
            if attribution.side == "inspectors" or they:
                return "inspectors", max(attribution.start, sentence.start + 1)
        return None


def _covering(annotated: Annotated, sentence: Sentence) -> Quotation | None:
    """Return the quotation that holds more than half of a sentence, if one does."""
    quotations = annotated.quotations
    first = bisect_left(quotations, (sentence.start + 1,))
    for index in range(max(first - 1, 0), len(quotations)):
        quotation = quotations[index]
        if quotation.start >= sentence.end:
            break
        shared = min(quotation.end, sentence.end) - max(quotation.start, sentence.start)
        if 2 * shared > sentence.end - sentence.start:
            return quotation
    return None
