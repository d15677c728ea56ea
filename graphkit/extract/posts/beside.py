"""Posts told by those of others: somebody's deputy or counterpart, and who has "the same job" elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts import succession_words as followed
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.succession_words import Succession

_OF_WHOM = r"(?:\b(?:his|her|their)|(?<=[\w])(?:'s|s'))"
_DEPUTY_BEFORE = re.compile(
    rf"{_OF_WHOM} (?P<then>(?:then|former|one-time|erstwhile)[ -])?(?:[\w-]+ )?deputy,? (?:(?:mr|mrs|ms|dr) )?$"
)
_DEPUTY_AFTER = re.compile(
    r"(?:, | \(|,? who (?:is|was) )(?:his|her|their|[\w' -]{2,30}?(?:'s|s')) (?P<then>(?:then|former|one-time)[ -])?"
    r"(?:[\w-]+ )?deputy(?:,| and\b|\.|;|\)|$)"
)
_COUNTERPART = re.compile(
    r"\b(?:counterparts?|opposite numbers?)(?: (?:in|at|for|from|on|across|over)(?: the)? [^,.;:]{3,50}?)?(?:,"
    r"| is| was)? $"
)
#: "who does the same job in", "where she had the same role".
_SAME = re.compile(
    r"(?:,? ?who)?(?: (?:also|already|now|previously|formerly|has|had|once|then))*"
    r" (?P<verb>does|did|done|has|had|have|held|holds|fills|filled|occupie[sd]|is in|was in"
    r"|do) (?:down )?(?:exactly )?the"
    r" (?:very )?same (?:job|post|role|position|brief|portfolio)\b"
)
#: "after three years in the same role at".
_SAME_TIME = re.compile(
    r" (?:years|months|year|spell|stint|time|decade) (?:in|doing|holding) the (?:very )?(?:same"
    r"|equivalent) (?:job|post|role|position)\b"
)
_BACK = 90
_ON = 40
_HELD = frozenset({"does", "has", "holds", "fills", "is in"})
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
        yield _deputy(annotated, mention, of, deputy, end)
    elif deputy := _DEPUTY_AFTER.match(folded, mention.end, end):
        named = [other.person for other in others if mention.end < other.start < deputy.end()]
        yield _deputy(annotated, mention, named[0] if named else of, deputy, end)
    if counterpart := _COUNTERPART.search(folded, near, mention.start):
        council = _council(annotated, counterpart.start(), mention.start)
        if council:
            yield Succession(mention, "", None, of, counterpart.start(), mention.end, council)
    if same := _SAME_TIME.search(folded, mention.end, end):
        council = _beyond(annotated, mention, same.end()) if len(mentions) == 1 else ""
        if council:
            yield Succession(mention, "former", None, mention.person, mention.start, same.end(), council, near=of)
    elif same := _SAME.match(folded, mention.end, end):
        council = _beyond(annotated, mention, same.end())
        status = "" if same["verb"] in _HELD else "former"
        if council:
            yield Succession(mention, status, None, mention.person, mention.start, same.end(), council, near=of)


def _deputy(annotated: Annotated, mention: Mention, of: int, told: re.Match[str], end: int) -> Succession:
    gone = told["then"] or followed.WENT.match(annotated.folded, mention.end, end)
    start, stop = min(mention.start, told.start()), max(mention.end, told.end())
    return Succession(mention, "former" if gone else "", None, of, start, stop, deputy=True)


def _council(annotated: Annotated, start: int, end: int) -> str:
    """Return the council named last between two positions; empty for none."""
    named = [mention for mention in within(annotated.councils, start, end) if mention.form != "provider"]
    return named[-1].gss[0] if named else ""


def _beyond(annotated: Annotated, mention: Mention, position: int) -> str:
    """Return the council right after "the same job", or right before "where she had" it; empty for none."""
    for named in within(annotated.councils, position, position + _ON)[:1]:
        if named.form != "provider" and _PLACED.fullmatch(annotated.folded, position, named.start):
            return named.gss[0]
    before = [m for m in within(annotated.councils, max(mention.start - _ON, 0), mention.start) if m.form != "provider"]
    if before and _FROM.fullmatch(annotated.folded[before[-1].end : mention.start].rstrip()):
        return before[-1].gss[0]
    return ""
