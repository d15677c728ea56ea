"""Where a sentence tells that inspectors were there: "Ofsted came to", "they were back", "the last time round"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.annotate import Annotated, Mark, remembered, within
from graphkit.extract.inspections.named.kinds import A_VISIT, BEING_THERE, is_elsewhere, is_unreal, of_special_needs
from graphkit.language.sentences import Sentence

_AT_WORK = re.compile(r"(?:inspect\w+(?! of police| general)|ofsted|hmi|watchdog)\b")
_OF_OTHERS = ("police ", "health ", "fire ", "tax ", "housing ", "probation ")
#: How far behind "visited by" inspectors are named, in characters.
_BY = 45
#: Words for an inspection that need no inspectors before them.
_PASSIVE = (
    "inspect",
    "visit,",
    "visit ",
    "re-inspection",
    "carried",
    "conducted",
    "took place",
    "held",
    "undertaken",
    "made",
)
_COMING = (
    r"(?:came|went|arrived|called|visited|inspected|stayed|returned|descended|swooped|dropped (?:in|by)|turned up"
    r"|pitched up|knocked|moved in(?:to)?|went (?:in|into|through|over)|swept|looked in|looked at|looked into"
    r"|were (?:in|at|with|among|there|here|back|on site)|was (?:in|at|there|here|back)"
    r"|in (?:the (?:county|city|borough|town)|town)|spent|left|packed|took)\b"
)
#: Inspectors with a verb of coming or staying: "Ofsted came to Trafford", "inspectors, who stayed for a fortnight".
_CAME = re.compile(
    r"\b(?:inspect(?:ors|orate)|ofsted|hmi|watchdog|(?:its|a|the|their)(?: \w+)? team)(?:'s (?:\w+ )?(?:team|people))?"
    r"(?: of (?:\w+ )?(?:inspectors|\w+))?(?:,? (?:from|and) [^.;,]{2,60}?,?)?(?:, [^.;,]{2,40},)?"
    r"(?:,? (?:who|that|which))?(?: (?:had|have|has|last|first|then|again"
    r"|also|been))*"
    rf" {_COMING}"
)
#: Those who came, in a sentence after that which names them.
_THEY_CAME = re.compile(
    r"[\"']?(?:but |and |when )?(?:they|the (?:team|visitors|inspectorate))(?: (?:had|have|last|first|then|also"
    rf"|been))* {_COMING}"
)
_LOOKED_AT = re.compile(
    r"\b(?:was|were|been|being) (?:separately |also )?(?:looked at|inspected|examined)\b(?! by (?!ofsted|inspectors))"
)
#: Before inspectors, these make what they did a relative clause, but for one about the time of their stay.
_OF_SOMETHING = re.compile(
    r"\b(?:what|which|whom|whose(?: [a-z]+)?|(?<!time )(?<!weeks )(?<!days )(?<!day )that)(?: the)? $"
)
_WAS_VISITED = re.compile(
    r"\b(?:(?:was|were|been) (?:last |first |again |also |then )?(?:visited|seen|re-?inspected|looked (?:at|over))"
    r"(?: again)?|had (?:its|their) (?:own )?(?:turn|visit)|'s (?:own )?(?:turn|visit) came)\b"
)
_TEAM_CAME = re.compile(
    r"\ba team of (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:was|were|spent|came|arrived|visited|stayed|called|descended|turned up)\b"
)
#: From there to its time.
_AT_A_TIME = re.compile(
    r"(?: (?:on|in|between|from|during|over|for (?:an?|one|two|three|four|the) (?:\w+ )?(?:days?|weeks?|fortnight)"
    r"(?: (?:in|from|to|on))?))?(?: the)? "
)
#: Verbs of others than inspectors too, and what is their subject where they are inspectors'.
_SEEN = re.compile(r"\b(?:seen|looked)\b")
_COUNCIL_WAS = re.compile(
    r"\b(?:it|they|both|all|council|authority|borough|county|city|town|services?|department|directorate|trust)"
    r"(?: (?:itself|here|there))? $"
)
#: After that time, those who were there are others than inspectors.
_BY_SOMEBODY = re.compile(
    r",? (?:by|when|where) (?!(?:the |a team of |its |two |three |four |five |six )?(?:ofsted|inspect\w*|hmi|watchdog"
    r"|regulator|team)|it\b|they\b)"
)
#: "Held" tells of an inspection where its time follows: "held in May", not "held back".
_NOT_OF_IT = re.compile(r"held(?! (?:in|on|between|from|over|during|at|last|this|earlier|by|back in)\b|[,.;)])")
_STAYING = re.compile(r"\b(?:spent|were|stayed|came|went|returned|visited|called|arrived|left)\b")
#: Before "arrived" or "visited", these make it what a person did.
_SOMEBODY = re.compile(
    r"\b(?:(?:mr|ms|mrs|miss|dr|cllr|councillor|coun|sir|dame)\.? [\w'-]+|he|she|i)(?: had| has| have)? $"
)

_NAME_REACH = 60
#: What makes the date of an inspection the one when inspectors were there: "it was carried out in February".
_CARRIED_OUT = re.compile(r"\b(?:carried out|took place|conducted|undert(?:ook|aken)|was held|began|started)\b")
#: Inspectors who are not Ofsted's.
_OTHERS = re.compile(r"\b(?:care quality commission|cqc|constabulary|hmic\w*|probation)\b")


def tells_of_being_there(annotated: Annotated, sentence: Sentence, kind: Mark) -> bool:
    """Say whether what a sentence calls an inspection tells that Ofsted's inspectors were there, not only of a plan."""
    if _OTHERS.search(annotated.folded, sentence.start, sentence.end):
        return False
    if kind.concept == "inspection":
        return _CARRIED_OUT.search(annotated.folded, sentence.start, sentence.end) is not None
    return kind.concept in (BEING_THERE, A_VISIT)


def _at_work(annotated: Annotated, sentence: Sentence) -> re.Match[str] | None:
    """Return the first word of a sentence that tells of inspectors, and not of those of the police or the like."""
    folded = annotated.folded
    for word in _AT_WORK.finditer(folded, sentence.start, sentence.end):
        at = word.start()
        inside = at > 0 and (folded[at - 1].isalnum() or folded[at - 1] == "_")
        if not inside and not folded.endswith(_OF_OTHERS, 0, at):
            return word
    return None


def on_site(annotated: Annotated, sentence: Sentence, kinds: list[Mark]) -> list[Mark]:
    """Return where a sentence tells that inspectors were there, as marks of the first of the kinds that it names."""
    return _on_site(annotated, sentence, tuple(kinds))


@remembered
def _on_site(annotated: Annotated, sentence: Sentence, kinds: tuple[Mark, ...]) -> list[Mark]:
    inspectors = _at_work(annotated, sentence)
    they = None if inspectors else _they_came(annotated, sentence)
    if they is not None:
        return [Mark(*they.span(), kinds[0].concept if kinds else BEING_THERE)]
    if not kinds and inspectors is None and (looked := _looked_at_needs(annotated, sentence)) is not None:
        return [looked]
    if not kinds and inspectors is None and (visited := _was_visited(annotated, sentence)) is not None:
        return [visited]
    if not kinds and inspectors is None and not annotated.inside(sentence, "cue/previous"):
        return []
    if not kinds and inspectors is not None and of_special_needs(annotated, sentence):
        return [Mark(inspectors.start(), inspectors.end(), "send")]
    kind = kinds[0].concept if kinds else BEING_THERE
    came = _CAME.search(annotated.folded, sentence.start, sentence.end)
    cues = annotated.inside(sentence, "cue/on-site")
    if came is not None and not any(cue.start < came.end() and came.start() < cue.end for cue in cues):
        cues = sorted([*cues, Mark(*came.span(), kind)])
    return [
        Mark(cue.start, cue.end, _kind_of(cue, kinds))
        for cue in cues
        if not is_unreal(annotated, sentence, cue) and not is_elsewhere(annotated, sentence, cue)
        if not _is_of_something(annotated.folded, sentence, cue) and not _NOT_OF_IT.match(annotated.folded, cue.start)
        if not _SOMEBODY.search(annotated.folded, max(sentence.start, cue.start - _NAME_REACH), cue.start)
        if kinds or _by_inspectors(annotated.folded, cue, inspectors) or is_last_time(annotated.folded, cue)
    ]


def _was_visited(annotated: Annotated, sentence: Sentence) -> Mark | None:
    """Return where somebody "was visited", or "a team of five came", and what stands around tells that by inspectors.

    What tells it is a grade, here or in the sentences beside, or inspectors in one of these.
    """
    team = _TEAM_CAME.search(annotated.folded, sentence.start, sentence.end)
    visited = team or _WAS_VISITED.search(annotated.folded, sentence.start, sentence.end)
    if visited is None:
        return None
    at = _AT_A_TIME.match(annotated.folded, visited.end())
    dated = within(annotated.dates, at.end(), at.end() + 1) if at and not team else annotated.dates_in(sentence)
    if not dated or (at is None and not team):
        return None
    if not team and (_BY_SOMEBODY.match(annotated.folded, dated[0].end) or _something_seen(annotated, visited)):
        return None
    if is_elsewhere(annotated, sentence, Mark(*visited.span(), BEING_THERE)):
        return None
    index = annotated.sentence_index(sentence.start)
    around = annotated.sentences[max(index - 1, 0) : index] + annotated.sentences[index + 1 : index + 2]
    told = annotated.inside(sentence, "grade") or any(
        _at_work(annotated, one) or annotated.inside(one, "grade") for one in around
    )
    return Mark(*visited.span(), BEING_THERE) if told else None


def _is_of_something(folded: str, sentence: Sentence, cue: Mark) -> bool:
    """Say whether inspectors are those of a relative clause: "what inspectors had written", "teams they looked at"."""
    if not folded.startswith(("inspectors ", "ofsted "), cue.start) or _STAYING.search(folded, cue.start, cue.end):
        return False
    return _OF_SOMETHING.search(folded, max(sentence.start, cue.start - _NAME_REACH), cue.start) is not None


def _looked_at_needs(annotated: Annotated, sentence: Sentence) -> Mark | None:
    """Return where services for special educational needs "were looked at", by nobody else than inspectors."""
    if not annotated.inside(sentence, "cue/special-needs") or not of_special_needs(annotated, sentence):
        return None
    looked = _LOOKED_AT.search(annotated.folded, sentence.start, sentence.end)
    return Mark(*looked.span(), "send") if looked is not None else None


def _kind_of(cue: Mark, kinds: Sequence[Mark]) -> str:
    """Return the kind of the inspection named last before a mark; of the first one where none is."""
    before = [kind.concept for kind in kinds if kind.end <= cue.start]
    return before[-1] if before else kinds[0].concept if kinds else BEING_THERE


def is_last_time(folded: str, mark: Mark) -> bool:
    """Say whether a mark is "the last time round", which is one of the inspections that the text is about."""
    return folded.startswith("last time", mark.start)


def _they_came(annotated: Annotated, sentence: Sentence) -> re.Match[str] | None:
    """Return where a sentence tells that "they" came, where the one before speaks of inspectors."""
    index = annotated.sentence_index(sentence.start)
    they = _THEY_CAME.match(annotated.folded, sentence.start, sentence.end) if index else None
    if they is None:
        return None
    before = annotated.sentences[index - 1]
    return they if _at_work(annotated, before) else None


def _something_seen(annotated: Annotated, visited: re.Match[str]) -> bool:
    """Say whether it is something else than a council or its services that "was seen" or "looked at"."""
    if not _SEEN.search(visited[0]):
        return False
    named = within(annotated.councils, max(visited.start() - _NAME_REACH, 0), visited.start())
    own = _COUNCIL_WAS.search(annotated.folded, max(visited.start() - _NAME_REACH, 0), visited.start())
    return own is None and not (named and visited.start() - named[-1].end <= len(" (x)"))


def _by_inspectors(folded: str, cue: Mark, inspectors: re.Match[str] | None) -> bool:
    """Say whether those who were there are inspectors: named before the words, or as those by whom it was done."""
    if inspectors is None:
        return False
    if folded.startswith(" by ", cue.end) and not _AT_WORK.search(folded, cue.end, cue.end + _BY):
        return False
    return (
        inspectors.start() < cue.end
        or folded.startswith(_PASSIVE, cue.start)
        or " by " in folded[cue.end : inspectors.start()]
    )
