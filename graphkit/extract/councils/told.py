"""Which council a sentence tells of by the councils that it names, and whether the next sentences go on so."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.asides import is_aside, is_aside_or_post
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.helpers import SET_OFF, serves
from graphkit.extract.councils.passing import is_in_passing
from graphkit.extract.councils.speakers import SAYS, speaks_for
from graphkit.extract.councils.subjects import is_object
from graphkit.extract.councils.venues import is_venue
from graphkit.language.sentences import Sentence

#: So near to the beginning of a sentence, a council is its subject.
_SUBJECT_REACH = 12
#: A sentence about a person, whose posts elsewhere change nothing about the council spoken of.
_PERSON = re.compile(
    r"[\"' ]*(?:(?:before|after|until|since|previously|earlier|then|now)\b[^.;:]{0,60}, ?)?"
    r"(?:he|she|they|who|(?:mr|ms|mrs|miss|dr|sir|dame|prof)\.? [\w'-]+)"
    r" (?:(?:also|then|now|previously|currently|once|first|later|has|had) )*(?:was|is|been|led|leads|ran|runs|run"
    r"|headed|worked|works|served|managed|spent|began|started|qualified|trained|moved|joined|joins|came|comes|left"
    r"|held|holds|chaired|chairs|became|arrived|took|rose|made|grew)\b"
)
#: Between names of which what is told of one is told of the next.
_JOINED = frozenset({", ", " and ", ", and ", " or ", " & "})
#: A sentence whose subject is the council spoken of before: the one that it names is another.
_SAME_SUBJECT = re.compile(
    r"[\"' ]*(?:but |and |now |meanwhile,? )?(?:(?:the|its|their|our)(?: \w+)? (?:council|authority|borough|county"
    r"|city|town|district|service|department|leader|director|trust|board)|it|they|we|councillors|members|leaders)"
    r"(?:'s)? (?!of )"
)
#: Such a subject that may be nobody: "It was the turn of".
_IT = re.compile(r"[\"' ]*(?:but |and |now |meanwhile,? )?(?:it|they|we)\b")
#: Between such a subject and a name, the subject of another clause.
_CLAUSE = re.compile(r"\b(?:ofsted|inspect\w+|which|when|where|while|whereas|that|but|and|as|than|,)\b|,")
#: What is told by the way of when or where something was so: "good since 2018, when Leeds was not".
_BY_THE_WAY = re.compile(
    r"(?<=,) (?:when|while|whereas|unlike|as|just as|a year (?:after|before))(?: neighbouring| nearby)? $"
)
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
#: What tells of inspections.
_INSPECTED = ("grade", "cue/visit", "kind")
#: What tells of a council for its own sake: "Leeds's inspectors wrote", "Leeds had its own plans praised".
_OWN_NEWS = re.compile(r"\b(?:ofsted|inspect(?:ors?|ions?|ed)|(?:had|of) its own|itself)\b")
#: What follows the name of a council whose officer speaks.
_OFFICER_SAYS = re.compile(rf"'s? [^.;:]{{3,90}}? {SAYS}")
#: How a sentence begins whose subject is a neighbour: "Next door in ", "Up the valley, neighbouring ".
_NEIGHBOUR = re.compile(
    r"(?:in |its |the |their )?neighbour|next door"
    r"|[\"' (]*[^;:.,]{3,40}, (?:(?:and|but|its|the|their) )*neighbour(?:ing)? $"
)
#: So near to each other stand a council, a title and a name that belong together.
_BESIDE = 4
#: After a name alone, no more than this is left of its sentence.
_NAME_ALONE = 4


class Told(NamedTuple):
    """The council that a sentence names as its own, empty for one met in passing only; whether the next go on so."""

    council: str
    lasting: bool


def told_by_names(
    annotated: Annotated, sentence: Sentence, mentions: list[CouncilMention], main: str, helping: frozenset[str]
) -> Told | None:
    """Return what a sentence tells by the councils that it names, if it names any."""
    folded, start = annotated.folded, sentence.start
    speakers = (m for m in mentions if speaks_for(folded, start, m) and not is_venue(folded, start, m))
    if speaking := next(speakers, None):
        return Told(speaking.gss[0], lasting=True)
    near = [mention for mention in mentions if not is_aside(folded, start, mention)]
    near = [m for m in near if not _is_sent(annotated, start, m)]
    if not near and mentions and _neighbour(annotated, sentence, mentions[0]):
        near = mentions[:1]
    told = _not_in_passing(folded, start, near, main)
    if told and main and all(m.gss[0] != main and _is_only_said(annotated, sentence, m) for m in told):
        return None
    if not told:
        return Told("", lasting=False) if near else None
    first = told[0]
    if main not in {mention.gss[0] for mention in told} and (
        _is_only_met(folded, sentence, first) or (main and is_object(annotated, sentence, first))
    ):
        return None
    helps = first.gss[0] in helping or (first.gss[0] != main and serves(annotated, sentence, first, main))
    if helps and _is_help(annotated, sentence, first):
        return None
    if first.gss[0] != main and first.start - start >= _SUBJECT_REACH:
        first = next((mention for mention in told if mention.gss[0] == main), first)
    passed = first.gss[0] != main and near[0] != first
    return Told(first.gss[0], lasting=not passed and _takes_floor(annotated, sentence, first))


def _is_help(annotated: Annotated, sentence: Sentence, named: CouncilMention) -> bool:
    """Say whether a sentence tells what a council that helps another does, and nothing of its own inspections.

    What stands between commas after its name does not count: "Essex, which is rated good, will lend a team".
    """
    if _OFFICER_SAYS.match(annotated.folded, named.end, sentence.end):
        return False
    aside = SET_OFF.match(annotated.folded, named.end, sentence.end)
    end = aside.end() if aside else named.end
    marks = [mark for scheme in _INSPECTED for mark in annotated.inside(sentence, scheme)]
    told = any(mark.concept != "other" and not named.end <= mark.start < end for mark in marks)
    told = told or _OWN_NEWS.search(annotated.folded, end, sentence.end) is not None
    return not told and sentence.end - named.end > _NAME_ALONE


def _is_sent(annotated: Annotated, start: int, mention: CouncilMention) -> bool:
    """Say whether a council is that of somebody sent: "ministers sent a commissioner, Leeds director Jane Moor, to"."""
    folded = annotated.folded
    if mention.start - start < _SUBJECT_REACH or not folded.endswith(", ", start, mention.start):
        return False
    role = next(iter(annotated.marks("role", mention.end, mention.end + _BESIDE)), None)
    return role is not None and any(within(annotated.names, role.end, role.end + _BESIDE))


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
    return not (is_aside_or_post(folded, start, named) or _PERSON.match(folded, start))


def _is_only_met(folded: str, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence is about the council spoken of before, or a person, and only meets with the one named."""
    subject = _SAME_SUBJECT.match(folded, sentence.start, mention.start)
    relative = folded.startswith((", whose", ", which", ", where"), mention.end)
    if relative and (subject is None or _IT.match(subject[0])):
        return False
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
    opens = _NEIGHBOUR.match(folded, sentence.start, mention.start) is not None
    return opens or folded.startswith((", whose", ", which"), mention.end)
