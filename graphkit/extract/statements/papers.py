"""Whose a paper is that is quoted: a direction is the government's, a report that of whoever wrote it.

A paper is told to be somebody's by an owner ("the council's own report"), by who sends it ("ministers have issued a
direction"), by whom it is from ("a letter from"), or by its kind ("a statutory direction"). Spoken of again by its
noun alone it is still the same one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.bodies.council_at import council_at
from graphkit.extract.posts.people import Cast
from graphkit.extract.statements.speaker import OFSTED, Speaker
from graphkit.vocabulary import vocabulary

_PAPER = re.compile(
    r"\b(?:(?P<order>statutory direction|improvement notice|notice (?:to improve|of improvement)|formal direction"
    r"|(?:a|the|this|that|new|formal) direction(?! of\b|s?\b of))"
    r"|(?P<council>cabinet (?:report|paper)|(?:report|paper|letter|briefing)"
    r"(?= to (?:the (?:council's |authority's )?)?(?:cabinet|scrutiny|councillors|(?:council |committee )?members"
    r"|full council|council|[\w' ]{3,30}'s? (?:cabinet|scrutiny))\b)"
    r"|motion|improvement plan|action plan|self-(?:evaluation|assessment))"
    r"|(?P<noun>letter|report|review|document|notice|paper|order|memorandum))\b(?!-)"
)
#: The last word of each, which is quick to find, and how far the others are from it at most.
_NOUN = re.compile("direction|notice|letter|report|review|document|paper|order|memorandum|motion|plan|self-|briefing")
_BEFORE_NOUN, _AFTER_NOUN = 12, 60
_MINISTRY = re.compile(
    r"\b(?:ministers|(?:the|central) government|whitehall|education secretary|secretary of state|children's minister"
    r"|children and families minister|education minister|schools minister|education department|dfe|dfes|dcsf)\b"
)
_INSPECTING = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate|watchdog|inspection|hmi|monitoring visit|focused visit)\b"
)
#: From who sends a paper to the paper.
_SENDS = re.compile(
    r"(?:[^.;:\"]{0,60}? )?(?:has |have |had |also |then |today |this week )*"
    r"(?:issue|sen[dt]|serve|hand|gave|give|wrote|writ|publish|impos|deliver|releas|said in|put its name to|sign"
    r"|produc|compil|draw|drew|present|prepar|author)\w*"
    r"[^.;:\"]{0,80}? $"
)
_BEHIND = re.compile(
    r"(?: (?:on|about|into) [^.,;:\"]{3,50}?)?,? (?:which was |that was |also )?(?:from|(?:written|signed|issued"
    r"|published|drawn up|compiled|prepared|commissioned|sent|produced|drafted)? ?by) "
    r"(?:the |its |an? |their |of )?(?:[a-z-]+ ){0,2}?"
)
_OWNED = re.compile(r"(?:'s|s') (?:own |new |latest |recent |damning |published |first |final |[\w-]+ ){0,3}$")
_HERS = re.compile(r"\b(?P<whose>his|her|their|its) (?:[\w-]+ ){0,2}$")
_BESIDE = re.compile(r"(?:own |new |latest |recent |first |final |[a-z-]+ ){0,2}$")
_LIKE = {
    "letter": "order letter",
    "document": "order letter council report review paper",
    "notice": "order notice",
    "order": "order",
    "report": "report review",
    "review": "review report",
    "paper": "paper council",
    "memorandum": "memorandum",
}
#: In the words of an order: what nobody else writes.
_OF_AN_ORDER = re.compile(
    r"\bth(?:is|e) (?:direction|notice)\b|\bsecretary of state\b|\bthe council (?:shall|must|is required to)\b"
)
_GENDERS = {"his": "m", "her": "f"}
#: A paper is still the same one so many characters on.
_MEMORY = 2500
_BACK = 140
#: So many papers are kept in mind.
_KNOWN = 12


class Paper(NamedTuple):
    """A paper spoken of at `start`:`end`, its kind, and whose it is (None where nothing tells)."""

    start: int
    end: int
    kind: str
    speaker: Speaker | None


class Papers:
    """The papers that a document speaks of, in order."""

    def __init__(self, annotated: Annotated, context: Context, cast: Cast) -> None:
        self.annotated, self.context, self.cast = annotated, context, cast
        self._found: list[Paper] = []
        self._read = False

    @property
    def found(self) -> list[Paper]:
        """The papers, read when one is first asked for."""
        if not self._read:
            self._read = True
            for match in self._named_papers():
                kind = match["noun"] or match.lastgroup or ""
                speaker = self._author(match) or self._of_kind(kind, match.start()) or self._same(kind, match.start())
                self._found.append(Paper(match.start(), match.end(), kind, speaker))
        return self._found

    def _named_papers(self) -> Iterator[re.Match[str]]:
        """Yield the words for papers."""
        folded, stop = self.annotated.folded, 0
        for noun in _NOUN.finditer(folded):
            match = _PAPER.search(folded, max(noun.start() - _BEFORE_NOUN, stop), noun.end() + _AFTER_NOUN)
            if match is not None and noun.start() >= stop:
                stop = match.end()
                yield match

    def at(self, start: int, end: int) -> Speaker | None:
        """Return whose the paper named at `start`:`end` is, where it is not an inspector's or nothing tells."""
        here = within(self.found, start, end)
        return here[-1].speaker if here else None

    def before(self, position: int, begin: int) -> Speaker | None:
        """Return whose the last paper in `begin`:`position` is, unless inspectors are spoken of after it."""
        here = within(self.found, begin, position)
        if not here or _INSPECTING.search(self.annotated.folded, here[-1].end, position):
            return None
        return here[-1].speaker

    def ordered(self, start: int, end: int, speaker: Speaker | None) -> Speaker | None:
        """Return whose the words at `start`:`end` are, where they speak of the order that they are in; else `speaker`.

        It is asked of what would be an inspector's.
        """
        if speaker is None or speaker.name != OFSTED or not _OF_AN_ORDER.search(self.annotated.folded, start, end):
            return speaker
        return next((p.speaker for p in self.found if p.kind == "order" and p.start < start), speaker)

    def _of_kind(self, kind: str, position: int) -> Speaker | None:
        if kind == "order":
            return _ministry()
        return self._council(position) if kind == "council" else None

    def _same(self, kind: str, position: int) -> Speaker | None:
        """Return whose the paper is that a noun alone means: the last one so called, or else of its kind."""
        known = self._found[-_KNOWN:]
        for kinds in ((kind,), tuple(_LIKE.get(kind, "").split())):
            told = next((p for p in reversed(known) if p.kind in kinds and position - p.start < _MEMORY), None)
            if told is not None and not _INSPECTING.search(self.annotated.folded, told.end, position):
                return told.speaker
        return None

    def _author(self, match: re.Match[str]) -> Speaker | None:
        """Return who is told in its sentence to have written a paper."""
        sentence = self.annotated.sentences[self.annotated.sentence_index(match.start())]
        start, end = match.start(), match.end()
        folded, begin = self.annotated.folded, max(sentence.start, match.start() - _BACK)
        if hers := _HERS.search(folded, begin, start):
            return self._one_of(hers["whose"], sentence.start, hers.start())
        if own := _OWNED.search(folded, begin, start):
            return self._named(begin, own.start(), last=own.start())
        if behind := _BEHIND.match(folded, end, sentence.end):
            return self._named(behind.end() - 1, min(behind.end() + 50, sentence.end), first=behind.end())
        beside = _BESIDE.search(folded, begin, start)
        near = beside.start() if beside else start
        if _INSPECTING.search(folded, near, start) or folded.endswith(("ofsted ", "ofsted's "), 0, near):
            return Speaker(OFSTED)
        return self._sender(begin, start)

    def _sender(self, begin: int, start: int) -> Speaker | None:
        """Return who sends a paper: the one before the verb."""
        for at, stop, speaker in self._all(begin, start):
            if _SENDS.fullmatch(self.annotated.folded, stop, start) and at >= begin:
                return speaker
        return None

    def _one_of(self, whose: str, start: int, end: int) -> Speaker | None:
        """Return whom "her" before a paper means: the person named last before, or the body of "its"."""
        if whose in ("its", "their"):
            if _INSPECTING.search(self.annotated.folded, max(start - 2 * _BACK, 0), end):
                return Speaker(OFSTED)
            told = [speaker for _, _, speaker in self._all(max(start - _BACK, 0), end)]
            return told[-1] if told else None
        people = [self.cast.people[m.person] for m in self.cast.within(start, end)]
        mentions = self.cast.within(start, end)
        fitting = [m.person for m, p in zip(mentions, people, strict=True) if p.gender in ("", _GENDERS[whose])]
        return self._person(fitting[-1]) if fitting else None

    def _named(self, start: int, end: int, *, first: int = -1, last: int = -1) -> Speaker | None:
        """Return who is named in a stretch, at `first` or right before `last`."""
        for at, stop, speaker in self._all(start, end):
            if stop == last or (first >= 0 and first - len("the ") <= at <= first + 1):
                return speaker
        return None

    def _all(self, start: int, end: int) -> list[tuple[int, int, Speaker]]:
        """Return everybody who may have written a paper that a stretch names, in order, with where."""
        annotated = self.annotated
        found = [(m.start, m.end, self._person(m.person)) for m in self.cast.within(start, end)]
        found += [(m.start, m.end, self._body(m)) for m in annotated.marks("organisation", start, end)]
        found += [(m.start(), m.end(), _ministry()) for m in _MINISTRY.finditer(annotated.folded, start, end)]
        found += [(m.start(), m.end(), Speaker(OFSTED)) for m in _INSPECTING.finditer(annotated.folded, start, end)]
        councils = [m for m in within(annotated.councils, start, end) if m.form == "council"]
        found += [(m.start, m.end, _council_of(m.gss[0])) for m in councils]
        found += [(m.start, m.end, self._council(m.start)) for m in annotated.marks("cue/council-body", start, end)]
        return sorted((one for one in found if one[2].name), key=lambda one: one[:2])

    def _person(self, number: int) -> Speaker:
        person = self.cast.people[number]
        return Speaker(person.name, number, person.gender)

    def _body(self, mark: Mark) -> Speaker:
        return Speaker(vocabulary().concepts["organisation"][mark.concept].label)

    def _council(self, position: int) -> Speaker:
        return _council_of(council_at(self.annotated, self.context, position))


def _council_of(gss: str) -> Speaker:
    name = vocabulary().council_name(gss)
    return Speaker(f"{name} Council" if name else "")


def _ministry() -> Speaker:
    return Speaker(vocabulary().concepts["organisation"]["department-for-education"].label)
