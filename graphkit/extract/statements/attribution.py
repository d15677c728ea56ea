"""Whose quoted words are where no verb of saying tells it: a name after a dash, "was her reply", the one spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.statements.voices import Telling, Voice, voices

_NOUN = (
    r"(?:reply|answer|response|verdict|message|retort|comment|advice|view|take|assessment|conclusion|warning|words"
    r"|plea|promise|explanation|riposte|question|motto|description|phrase|summary|challenge|tribute|reaction)\b"
)
_WAS_THE_REPLY = re.compile(
    rf"[\"'”’, ]{{0,4}}(?:was|is|were|are|came|comes|ran|runs|went|goes)(?: all)? "
    rf"(?P<whose>his|her|(?=[A-Z])|(?:the )?)"
    rf"(?:[\w'’. -]{{0,50}}?['’]s?)? ?(?:[a-z-]+ ){{0,2}}?{_NOUN}"
    r"|[\"'”’, ]{0,4}(?:is|was|that's|that is|that was|this is) (?:how|what|the way) "
    r"|[\"'”’, ]{0,4}(?:are|were|is|was) (?:those|the words|a phrase|the phrase) of ",
)
_THE_REPLY = re.compile(rf"[\"' ]{{0,4}}(?:and |but |so )?(?P<whose>his|her)(?: [a-z-]+){{0,2}} {_NOUN}")
_PRONOUNS = {"his": "he", "her": "she"}
_OF_WHOM = re.compile(r" (?:of|from|given by|offered by|by) (?=[\w])")
_DASH = re.compile(r"[\"'”’.,]{0,4}\s{0,2}(?:[-–—|~]{1,3}|\()\s{0,3}")
_ELLIPTIC = re.compile(
    r"[\s\"'”’]{0,4}(?:Says|Adds|Thinks|Asks|Wants|Tells|Warns|Insists|Promises|Admits|Denies|Claims|Argues|Reckons"
    r"|Accuses|Points out|Calls) (?:that|the|it|there|this|to|for|no|why|how|if|councillors|members|ministers)\b"
)
#: A clause before the main one, in which somebody else is named: "when Tom Pell left, Jane Moor".
_CLAUSE = re.compile(
    r"[\"' ]*(?:when|while|as(?! for\b)|after|before|since|if|although|though|because|unlike|like|with|without|beside"
    r"|alongside|[a-z]{3,}ing)\b"
)
#: A subject that is nobody, and what is told of it by the way, in which somebody is named: "The report, which came
#: after Tom Pell left,", "News that Tom Pell had gone".
_BY_THE_WAY = re.compile(
    r"[\"' ]{0,6}(?:(?:the |an? |its |their |this )?(?:[\w'-]+ ){1,5}?(?<=[a-z] ),? ?"
    r"|(?:[^,.;:\"]{3,50}), )"
    r"(?:which|for which|of which|published|issued|released|written|that came) [^;:\"]{0,110}"
    r"|[\"' ]{0,6}(?:the )?(?:news|word|reports?|claims?|rumours?|confirmation|revelation|departure|resignation"
    r"|suspension|sacking|exit|appointment|arrival|dismissal|promotion) (?:that|of|by) [^,.;:\"]{0,50}"
)
_MAIN_VERB = re.compile(
    r"(?:[^.;:\"]{0,70},| (?:had|has|was|is|will)(?: [a-z]+){1,3}| left)? (?:led|shocked|made|prompted|forced|left"
    r"|brought|moved|angered|surprised|was (?:welcomed|confirmed|criticised|attacked|announced|presented"
    r"|described|no surprise)"
    r"|came as|comes as|drew|has (?:led|shocked|prompted|forced|angered))\b[^.;:\"]{0,80}"
)
_GOES_ON = re.compile(r" (?!and\b|or\b|of\b|for\b|from\b|in\b|at\b)[a-z]")
#: Between words of saying and the quotation that they lead to, and after those of which it is told what is said.
_THAT = re.compile(r"(?: that| how)?[:,]? ?[\"'“‘]?")
_SAYS_MORE = re.compile(r" (?:that|it|they|he|she|we|the|its|there|this)\b")
_FOLLOWED_BY = re.compile(
    r"[^.;\"]{0,60}? (?:was|is|were|been|being)(?: [a-z]+)? (?:replaced|succeeded|followed)(?: [^.;,\"]{2,30}?)? by"
    r"(?: [^.;\"]{2,60})? "
)
_THAT_IS_HOW = re.compile(
    r"[\"' ]*(?:that(?: is|'s| was) (?:how|what|the (?:view|verdict|message|opinion) of)"
    r"|(?:so|thus)(?: said| says| wrote| writes)?"
    r"|those (?:were|are) the words of|the words are those of|the words are) (?:the )?"
)
_AT_ONCE = 4
_SIGNED = 90
_HOW = 60


def main_subject(annotated: Annotated, people: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Return whom a sentence is about where that is not the one it names first; None where it is, or is not told.

    That is the subject behind a clause in which another is named, or who followed another.
    """
    if len(people) < 2:
        return None
    first, folded = people[0], annotated.folded
    if _FOLLOWED_BY.fullmatch(folded, first.end, people[1].start):
        return people[1]
    if _BY_THE_WAY.fullmatch(folded, start, first.start) and _MAIN_VERB.match(folded, first.end, people[1].start):
        return people[1]
    if not _CLAUSE.match(folded, start, first.start):
        return None
    behind = (m for m in people[1:] if m.person != first.person and folded.endswith(", ", 0, m.start))
    return next((m for m in behind if _GOES_ON.match(folded, m.end, end)), None)


def leads_to(annotated: Annotated, told: Telling | None, after: Telling | None, quoted: tuple[int, int]) -> bool:
    """Say whether words of saying right before a quotation are its own, those behind go on: ", Jane Moor said it"."""
    if told is None or after is None or after.voice.start > after.start:
        return False
    close = _THAT.fullmatch(annotated.folded, told.end, quoted[0]) is not None
    goes_on = _SAYS_MORE.match(annotated.folded, max(after.end, after.voice.end)) is not None
    return close and goes_on and annotated.text[quoted[1] - 1] not in ",.!?"


def replied(annotated: Annotated, cast: Cast, start: int, end: int) -> Voice | None:
    """Return the voice of "…" was her reply, and of "was Mr Pell's answer", after a quotation that ends at `start`."""
    match = _WAS_THE_REPLY.match(annotated.text, start, end)
    if match is None:
        return None
    if match["whose"] in _PRONOUNS:
        return Voice(match.start("whose"), match.end("whose"), "pronoun", _PRONOUNS[match["whose"]])
    source = _OF_WHOM.match(annotated.text, match.end(), end)
    if source:
        known = voices(annotated, cast, source.end(), min(source.end() + _SIGNED, end))
        return next((voice for voice in known if voice.kind == "person"), known[0] if known else None)
    how = match["whose"] is None
    known = voices(
        annotated, cast, match.end() if how else match.start(), min(match.end() + _HOW, end) if how else match.end()
    )
    return next((voice for voice in known if voice.kind == "person"), known[0] if known else None)


def reply(annotated: Annotated, start: int, end: int) -> Voice | None:
    """Return the voice of "Her verdict: …" at the beginning of a stretch."""
    match = _THE_REPLY.match(annotated.folded, start, end)
    if match is None:
        return None
    return Voice(match.start("whose"), match.end("whose"), "pronoun", _PRONOUNS[match["whose"]])


def summed_up(annotated: Annotated, cast: Cast, start: int, end: int) -> Voice | None:
    """Return the voice of who spoke, where the sentence behind tells: "That is how Ms Moor put it"."""
    told = _THAT_IS_HOW.match(annotated.folded, start, end)
    known = voices(annotated, cast, told.end(), min(told.end() + _HOW, end)) if told else []
    return known[0] if known and told and known[0].start - told.end() < _AT_ONCE else None


def signed(annotated: Annotated, cast: Cast, start: int, end: int) -> Voice | None:
    """Return who stands after a dash, or in brackets, behind a quotation that ends at `start`."""
    dash = _DASH.match(annotated.text, start, end)
    if dash is None or end - start > _SIGNED:
        return None
    known = voices(annotated, cast, dash.end(), end)
    at_once = known and known[0].start - dash.end() < _AT_ONCE
    return known[0] if at_once and known[0].kind in ("person", "title") else None


def elliptic(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether a sentence leaves its speaker out: "Says that it is too late.", as in notes of a debate."""
    return _ELLIPTIC.match(annotated.text, start, end) is not None


def spoken_of(annotated: Annotated, cast: Cast, start: int, end: int) -> Voice | None:
    """Return the one person of the sentence right before a quotation, named or meant by "he" or "she"."""
    known = [v for v in voices(annotated, cast, start, end) if v.kind == "person" or v.key in ("he", "she")]
    return known[0] if len({voice.key for voice in known if voice.kind == "person"}) <= 1 and known else None
