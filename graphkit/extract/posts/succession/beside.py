"""Posts told by those of others: somebody's deputy or counterpart, and who has "the same job" elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.succession import words as followed
from graphkit.extract.posts.succession.words import Succession
from graphkit.extract.posts.ties.words import WISHED
from graphkit.language.text import holds

_OF_WHOM = r"(?:\b(?:his|her|their)|(?<=[\w])(?:'s|s'))"
_DEPUTY_BEFORE = re.compile(
    rf"{_OF_WHOM} (?P<then>(?:then|former|one-time|erstwhile)[ -])?(?:[\w-]+ )?deputy(?:,| is| was| will be|)"
    r" (?:(?:mr|mrs|ms|dr|cllr|councillor|coun) )?$"
)
#: Before somebody's deputy who takes over, and so is none any more.
_FOR_THE_DEPUTY = re.compile(
    r"\b(?:made|makes|making) way for $|\b(?:gave|gives|giving) way(?: \w+ \w+)? to $|\bhand\w* over to $"
)
_DEPUTY_AFTER = re.compile(
    r"(?:, | \(|,? who (?:is|was) )(?:his|her|their|[\w' -]{2,30}?(?:'s|s')) (?P<then>(?:then|former|one-time)[ -])?"
    r"(?:[\w-]+ )?deputy(?:,| and\b|\.|;|\)|$)"
)
#: "Her Leeds counterpart", "his opposite number across the river in Leeds", "Leeds's equivalent".
_COUNTERPART = (
    rf"{_OF_WHOM} (?:own |new |then )?(?:(?!and |or )[\w'-]+ ){{0,4}}?(?:counterparts?|opposite numbers?|equivalents?)"
    r"(?P<where> (?:in|at|for|from|on|across|over|along|down|up|with|next)\b[^,.;:]{3,50}?| (?:over )?there)?"
)
_COUNTERPART_BEFORE = re.compile(_COUNTERPART + r"(?:,| is| was| \(|) ?(?:(?:cllr|councillor|coun|mr|ms|mrs|dr) )?$")
_COUNTERPART_AFTER = re.compile(rf"(?:,| \(|,? who is) {_COUNTERPART}(?=[,.;)]|$| (?:and|who|said|says|has)\b)")
#: A place of a counterpart that tells no name, and leaves it to be the other council.
_NEAR_BY = re.compile(
    r" (?:across|over|along|down|up|next|on|there)\b|.* the (?:neighbour\w*|other|next)\b"
    r"|.*\b(?:county|city|borough|council)$"
)
#: "Does the same job in", "is leaving for an equivalent post at", from somebody on.
_SAME = re.compile(
    r"(?P<how>[^.;\"]{0,110}?)(?:,? (?:the|an|a)(?: very)?|(?<=exactly) the|\bher|\bhis)"
    r" (?:same|equivalent|identical|similar|corresponding|comparable)(?: \w+)?"
    r" (?:job|post|role|position|brief|portfolio|title|office"
    r"|(?P<run>services?|department|directorate))\b"
)
#: Before "the same services", where it is they that are run.
_RUNS = re.compile(
    r"\b(?:r[ua]n|runs|running|lead|leads|led|leading|heads?|headed|heading|take over|taking over|charge of)$"
)
_ALIKE = (" same ", " equivalent ", " identical ", " similar ", " corresponding ", " comparable ")
#: The ways to "the same job": it is left for, or was held.
_TO_COME = re.compile(
    r"\b(?:(?:leav|mov|go|head|swap|quit|depart|return|off|lure|poach|tempt|switch)\w*\b.{0,50}?\b(?:for|to|into)"
    r"(?: (?:do|take|take up|fill|hold|become))?|tak(?:es|ing) up|tak(?:es|ing) on"
    r"|(?:will|to) (?:take|hold|fill|do|start|join|run|lead|head|be in)\b.{0,20}|starts?(?: in)?|begins?)$"
)
#: Somebody who has left for it is in it.
_MOVED = re.compile(r"\b(?:has|have) (?:also |now |just |since )?(?:gone|moved|crossed|returned)\b|\bwent\b")
_PAST = re.compile(
    r"\b(?:held|had|did|done|ran|led|headed|was in|filled|occupied|left|from|in|after|previously|formerly|gave up"
    r"|doing)$"
)
_STILL = re.compile(r"\b(?:is|has been|currently|now|still) (?:in|doing)$")
#: "after three years in the same role at".
_SAME_TIME = re.compile(
    r" (?:years|months|year|spell|stint|time|decade) (?:in|doing|holding) the (?:very )?(?:same"
    r"|equivalent) (?:job|post|role|position)\b"
)
_BACK = 90
_ON = 40
_PLACED = re.compile(r"(?: [a-z]+){0,3} (?:in|at|for|with|over in|up in|down in)(?: the| neighbouring| nearby)* ")
_FROM = re.compile(r"(?:(?: (?:in|on|last|two|three|four|five|six|a) [\w ]{2,20})?,? where|,)$")


def beside(
    annotated: Annotated, mentions: list[Mention], index: int, start: int, end: int, previous: int
) -> Iterator[Succession]:
    """Yield what a sentence at `start`:`end` tells of the mention of this index as somebody's deputy or counterpart.

    `previous` is whom the sentence before speaks of, or -1.
    """
    mention, folded = mentions[index], annotated.folded
    near = max(start, mention.start - _BACK)
    others = [other for other in mentions if other.person != mention.person]
    before = [other for other in others if other.start < mention.start]
    of = before[-1].person if before else previous
    if deputy := _DEPUTY_BEFORE.search(folded, near, mention.start):
        if not _FOR_THE_DEPUTY.search(folded, near, deputy.start() + 1):
            yield _deputy(annotated, mention, of, deputy, end)
    elif deputy := _DEPUTY_AFTER.match(folded, mention.end, end):
        named = [other.person for other in others if mention.end < other.start < deputy.end()]
        yield _deputy(annotated, mention, named[0] if named else of, deputy, end)
    before_name = _COUNTERPART_BEFORE.search(folded, near, mention.start)
    if counterpart := before_name or _COUNTERPART_AFTER.match(folded, mention.end, end):
        yield from _counterpart(annotated, mention, of, counterpart)
    if same := _SAME_TIME.search(folded, mention.end, end):
        council = _beyond(annotated, mention, same.end()) if len(mentions) == 1 else ""
        if council:
            yield Succession(mention, "former", None, mention.person, mention.start, same.end(), council, near=of)
    elif not holds(folded, _ALIKE, mention.end, end):
        return
    elif (same := _SAME.match(folded, mention.end, end)) and not any(
        mention.end < o.start < same.end() for o in others
    ):
        council = _beyond(annotated, mention, same.end())
        council = "" if same["run"] and not _RUNS.search(same["how"]) else council
        if council and not WISHED.search(folded, mention.end, same.end()):
            status = _status(same["how"])
            yield Succession(mention, status, None, mention.person, mention.start, same.end(), council, near=of)


def _status(how: str) -> str:
    """Return the status of "the same job" elsewhere that the words before it tell."""
    if _TO_COME.search(how):
        return "" if _MOVED.search(how) else "incoming"
    return "former" if _PAST.search(how) and not _STILL.search(how) else ""


def _owning(annotated: Annotated, position: int) -> str:
    """Return the council right before a position: "Kent's opposite number"; empty for none."""
    named = within(annotated.councils, max(position - _ON, 0), position)
    near = named and named[-1].form != "provider" and named[-1].end == position
    return named[-1].gss[0] if near else ""


def _deputy(annotated: Annotated, mention: Mention, of: int, told: re.Match[str], end: int) -> Succession:
    gone = told["then"] or followed.WENT.match(annotated.folded, mention.end, end)
    start, stop = min(mention.start, told.start()), max(mention.end, told.end())
    return Succession(mention, "former" if gone else "", None, of, start, stop, deputy=True)


def _counterpart(annotated: Annotated, mention: Mention, of: int, told: re.Match[str]) -> Iterator[Succession]:
    """Yield the post of somebody's counterpart: in the council that the words name, or else in another one."""
    start, end = min(mention.start, told.start()), max(mention.end, told.end())
    council = _council(annotated, told.start(), told.end()) or _owning(annotated, told.start())
    if council or not told["where"] or _NEAR_BY.match(told["where"]):
        yield Succession(mention, "", None, of, start, end, council, apart=True)


def _council(annotated: Annotated, start: int, end: int) -> str:
    """Return the council named last between two positions; empty for none."""
    named = [mention for mention in within(annotated.councils, start, end) if mention.form != "provider"]
    return named[-1].gss[0] if named else seat_in(annotated, start, end)


def _beyond(annotated: Annotated, mention: Mention, position: int) -> str:
    """Return the council right after "the same job", or right before "where she had" it; empty for none."""
    for named in within(annotated.councils, position, position + _ON)[:1]:
        if named.form != "provider" and _PLACED.fullmatch(annotated.folded, position, named.start):
            return named.gss[0]
    before = [m for m in within(annotated.councils, max(mention.start - _ON, 0), mention.start) if m.form != "provider"]
    if before and _FROM.fullmatch(annotated.folded[before[-1].end : mention.start].rstrip()):
        return before[-1].gss[0]
    return ""
