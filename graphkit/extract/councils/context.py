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
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.asides import is_aside, is_post
from graphkit.extract.councils.back import Met, Pointed, is_there, referred
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.passing import is_in_passing
from graphkit.extract.councils.seats import seat_begins, seat_ends
from graphkit.extract.councils.subjects import is_object
from graphkit.extract.councils.weights import main_council, single
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds
from graphkit.vocabulary import vocabulary

#: A council with fewer mentions than this is spoken of in passing.
_PASSING = 2
#: A council with so many times fewer mentions than the main one is spoken of in passing, too.
_FAR_LESS = 2
#: So near to the beginning of a sentence, a council is its subject.
_SUBJECT_REACH = 12
#: So near to it is one with a word before it: "Neighbouring Bolton has lent".
_OPENING = 20
#: A sentence about a person, whose posts elsewhere change nothing about the council spoken of.
_PERSON = re.compile(
    r"[\"' ]*(?:(?:before|after|until|since|previously|earlier|then|now)\b[^.;:]{0,60}, ?)?"
    r"(?:he|she|they|who|(?:mr|ms|mrs|miss|dr|sir|dame|prof)\.? [\w'-]+)"
    r" (?:(?:also|then|now|previously|currently|once|first|later|has|had) )*(?:was|is|been|led|leads|ran|runs|run"
    r"|headed|worked|works|served|managed|spent|began|started|qualified|trained|moved|joined|joins|came|comes|left"
    r"|held|holds|chaired|chairs|became|arrived|took|rose|made|grew)\b"
)
#: What follows a full name in a sentence about a person's career.
_CAREER_OF = re.compile(
    r"(?:,[^.;:,]{2,60},)? (?:(?:also|then|previously|once|first|later|had|has|who) )*"
    r"(?:been|led|ran|headed|worked|works|served|managed|spent|began|started|qualified|trained|moved|joined|came|left|chaired|became|arrived|rose)\b"
)
#: Between names of which what is told of one is told of the next.
_JOINED = frozenset({", ", " and ", ", and ", " or ", " & "})
#: A sentence whose subject is the council spoken of before: the one that it names is another.
_SAME_SUBJECT = re.compile(
    r"[\"' ]*(?:but |and |now |meanwhile,? )?(?:(?:the|its|their|our)(?: \w+)? (?:council|authority|borough|county"
    r"|city|town|district|service|department|leader|director|trust|board)|it|they|we|councillors|members|leaders)"
    r"(?:'s)? (?!of )"
)
#: A sentence about the council named last: "That council has been good since 2018, and Trafford would like to be".
_THAT_ONE = re.compile(r"[\"' ]*(?:but |and |now )?that (?:council|authority|borough|county|city|town)(?:'s)?\b")
#: Between such a subject and a name, the subject of another clause.
_CLAUSE = re.compile(r"\b(?:ofsted|inspect\w+|which|when|where|while|whereas|that|but|and|as|than|,)\b|,")
#: What is told by the way of when or where something was so: "good since 2018, when Leeds was not".
_BY_THE_WAY = re.compile(
    r"(?<=,) (?:when|while|whereas|unlike|as|just as|a year (?:after|before))(?: neighbouring| nearby)? $"
)
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


#: Officers who speak of other councils, and whose post begins so near to the beginning of a sentence.
_OFFICERS = frozenset(
    """council-leader deputy-leader director director-of-childrens-services chief-executive lead-member
    cabinet-member councillor mayor assistant-director""".split()
)
_TITLE_REACH = 24
_SAID = re.compile(
    r"\b(?:said|says|told|believes?|thinks?|argued|argues|insist(?:s|ed)|hop(?:es|ed)|pointed|admit(?:s|ted))\b"
)
#: So many characters in quotation marks are a phrase, and tell of no council.
_PHRASE = 32


class _Passing:
    """The councils of which a document speaks so little that they lose the floor with their paragraph."""

    def __init__(self, annotated: Annotated, weights: Counter[str], main: str) -> None:
        """Take what weight each council has in the document, and its main one."""
        self._often = _in_several_blocks(annotated)
        self._weights = weights
        self._enough = max(_PASSING, weights[main] / _FAR_LESS)
        self._main = main
        self._before_main = vocabulary().councils[main].replaces if main else ()

    def __contains__(self, gss: str) -> bool:
        """Say whether a council is one of these: named little, or the one that the main one took over from."""
        return self._main != "" and (self._weights[gss] < self._enough or gss in self._before_main)

    def once(self, gss: str) -> bool:
        """Say whether a council beside the main one is named in one paragraph only."""
        return self._main != "" and gss != self._main and gss not in self._often


def _in_several_blocks(annotated: Annotated) -> set[str]:
    """Return the councils that more than one paragraph names."""
    blocks: dict[str, set[int]] = {}
    for mention in annotated.councils:
        for gss in mention.gss:
            blocks.setdefault(gss, set()).add(annotated.sentences[annotated.sentence_index(mention.start)].block)
    return {gss for gss, named in blocks.items() if len(named) > 1}


@dataclass(slots=True, frozen=True)
class Context:
    """The council spoken of in each sentence (by index), and the document's main one."""

    main: str
    councils: tuple[str, ...]

    def council(self, sentence: int) -> str:
        """Return the GSS code of the council spoken of in a sentence, or the empty string."""
        return self.councils[sentence] if sentence < len(self.councils) else self.main


def context(annotated: Annotated) -> Context:
    """Return what each sentence of the document speaks of."""
    main, weights = main_council(annotated)
    passing = _Passing(annotated, weights, main)
    much = [gss for gss in weights if gss != main and main and gss not in passing]
    spoken: list[str] = []
    floor, block, kind, section, opens = main, -1, "", False, False
    met: Met | None = None
    ended = ""
    for sentence in annotated.sentences:
        if sentence.block != block:
            above, block, met = (kind, block), sentence.block, None
            kind = annotated.block_kind(sentence)
            if (kind == "heading" and above != ("heading", block - 1)) or floor == main:
                floor, section = main or floor, False
            if headed := _name_above(annotated, block):
                floor, section = headed, True
            gone = floor in passing or (passing.once(floor) and not opens)
            if (gone and not section) or kind in ("headline", "standfirst"):
                floor = main
        mentions = single(annotated, sentence.start, sentence.end)
        told = _told(annotated, sentence, mentions, main)
        by_another = told and not told.council and mentions[0].start - sentence.start < _OPENING
        if by_another and floor in passing and not section:
            floor = main
        named = told.council if told else ""
        turns = _TURNS.match(annotated.folded, sentence.start)
        section = section or bool(named and (kind == "heading" or (turns and named != main)))
        if mentions and met is not None and _THAT_ONE.match(annotated.folded, sentence.start, mentions[0].start):
            here, lasting = met.mention.gss[0], True
        elif mentions:
            here, lasting = named or floor or mentions[0].gss[0], told is None or told.lasting
            met = Met(mentions[-1], sentence.start, sentence.end)
        else:
            here, lasting = _unnamed(annotated, sentence, ended) or referred(
                annotated.folded, sentence, floor, met, (main, *much)
            )
        ended = seat_ends(annotated, sentence.start, sentence.end)
        spoken.append(here)
        if here and lasting:
            begin = annotated.document.blocks[block].start
            turned = bool(mentions) and mentions[0].start - begin < _OPENING
            floor, opens = here, turned or (opens and here == floor)
    return Context(main, tuple(spoken))


def _unnamed(annotated: Annotated, sentence: Sentence, ended: str) -> Pointed | None:
    """Return what a sentence tells by the town in which a council sits, where the last one `ended` with it or so."""
    if seat := seat_begins(annotated, sentence.start, sentence.end):
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


class _Told(NamedTuple):
    """The council that a sentence names as its own, empty for one met in passing only; whether the next go on so."""

    council: str
    lasting: bool


def _told(annotated: Annotated, sentence: Sentence, mentions: list[CouncilMention], main: str) -> _Told | None:
    """Return what a sentence tells by the councils that it names, if it names any."""
    folded, start = annotated.folded, sentence.start
    near = [mention for mention in mentions if not is_aside(folded, start, mention)]
    if not near and mentions and _neighbour(annotated, sentence, mentions[0]):
        near = mentions[:1]
    told = _not_in_passing(folded, start, near, main)
    if told and main and all(m.gss[0] != main and _is_only_said(annotated, sentence, m) for m in told):
        return None
    if not told:
        return _Told("", lasting=False) if near else None
    first = told[0]
    if main not in {mention.gss[0] for mention in told} and (
        _is_only_met(folded, sentence, first) or (main and is_object(annotated, sentence, first))
    ):
        return None
    if first.gss[0] != main and first.start - start >= _SUBJECT_REACH:
        first = next((mention for mention in told if mention.gss[0] == main), first)
    passed = first.gss[0] != main and near[0] != first
    return _Told(first.gss[0], lasting=not passed and _takes_floor(annotated, sentence, first))


def _not_in_passing(folded: str, start: int, near: list[CouncilMention], main: str) -> list[CouncilMention]:
    """Return the mentions of which a sentence tells: not those in passing, nor any joined to one of these."""
    told: list[CouncilMention] = []
    passed: CouncilMention | None = None
    for mention in near:
        joined = passed is not None and folded[passed.end : mention.start] in _JOINED
        if mention.gss[0] != main and (joined or is_in_passing(folded, start, mention)):
            passed = mention
        else:
            told.append(mention)
    return told


def _takes_floor(annotated: Annotated, sentence: Sentence, named: CouncilMention) -> bool:
    """Say whether a council that a sentence names takes the floor: that of somebody's post or a neighbour does not."""
    folded, start = annotated.folded, sentence.start
    if is_aside(folded, start, named) or is_post(folded, start, named) or _PERSON.match(folded, start):
        return False
    name = next(iter(within(annotated.names, start, start + 1)), None)
    return name is None or name.end > named.start or _CAREER_OF.match(folded, name.end, named.start) is None


def _is_only_met(folded: str, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence is about the council spoken of before, or a person, and only meets with the one named."""
    if folded.startswith((", whose", ", which", ", where"), mention.end):
        return False
    subject = _SAME_SUBJECT.match(folded, sentence.start, mention.start)
    if subject is not None:
        told = _BY_THE_WAY.search(folded, subject.end(), mention.start)
        return told is not None or not _CLAUSE.search(folded, subject.end(), mention.start)
    return _PERSON.match(folded, sentence.start, mention.start) is not None


def _is_only_said(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a council stands in the speech of an officer who opens the sentence, or in a quoted phrase."""
    quotation = annotated.quotation_at(mention.start)
    if quotation is not None and mention.start - quotation.start > 1 and quotation.end - quotation.start < _PHRASE:
        return True
    role = next(iter(annotated.inside(sentence, "role")), None)
    if role is None or role.start - sentence.start > _TITLE_REACH or role.concept not in _OFFICERS:
        return False
    return _SAID.search(annotated.folded, role.end, mention.start) is not None


def _neighbour(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence tells of a neighbour that it names."""
    folded = annotated.folded
    opening = ("neighbour", "next door", "in neighbour", "its neighbour", "the neighbour", "their neighbour")
    return folded.startswith(opening, sentence.start) or folded.startswith((", whose", ", which"), mention.end)
