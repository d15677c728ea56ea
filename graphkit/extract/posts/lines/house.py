"""Members of parliament told as Hansard tells them: a seat in brackets, "the hon. Member for Otley (Jane Moor)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title

_PARTY = (
    r"(?:con(?:servative)?|lab(?:our)?(?: ?/ ?co-?op)?|ld|lib(?:eral)? dem(?:ocrat)?|green|snp|pc|plaid cymru|dup"
    r"|sdlp|uup|alliance|reform(?: uk)?|ukip|ind(?:ependent)?)"
)
#: "Jane Moor (Otley South) (Con)": the seat and the party in brackets of their own.
_SEAT_AND_PARTY = re.compile(rf" (?P<seat>\([a-z][a-z ,&'-]{{2,50}}\)) \({_PARTY}\)")
#: "The hon. Member for Otley South (" or ", " before the name.
_MEMBER = re.compile(
    r"(?P<seat>\bmember for [a-z][a-z &'-]{2,50}?(?:, [a-z][a-z &'-]{2,40}?)?)(?: \(|, )(?:the )?"
    r"(?:(?:right )?hon\.? )?$"
)
#: ", the Labour Member for Otley South" after the name.
_MEMBER_AFTER = re.compile(
    r",? \(?(?:(?:is|was) )?the (?:[\w.]+ ){0,2}?(?P<seat>member for [a-z][a-z &'-]{2,50}?)"
    r"(?=[,.;:)]| (?:and|who|said|says|told)\b)"
)
_SEAT = len("member for ")
_BACK = 110


def of_the_house(annotated: Annotated, cast: Cast) -> Iterator[Tie]:
    """Yield the seats of those whom a document names as Hansard does; councillors have none there."""
    for mention in cast.mentions:
        told = None if cast.people[mention.person].councillor else _told(annotated, mention)
        if told is not None:
            start, end = told.span("seat")
            yield Tie(mention, Title(start, start, end, "mp", "member"), ", ")


def _told(annotated: Annotated, mention: Mention) -> re.Match[str] | None:
    """Return the words that give a seat in parliament to somebody."""
    folded, end = annotated.folded, mention.end
    if told := _SEAT_AND_PARTY.match(folded, end):
        return told
    told = None
    if folded[mention.start - 2 : mention.start] in (" (", ", ") or folded.endswith("hon. ", 0, mention.start):
        told = _MEMBER.search(folded, max(mention.start - _BACK, 0), mention.start)
    told = told or _MEMBER_AFTER.match(folded, end)
    # A seat is a place, and so has a capital: "the member for children" has none.
    return told if told and _is_place(annotated, told) else None


def _is_place(annotated: Annotated, told: re.Match[str]) -> bool:
    """Say whether what somebody is a member for is a place, and no portfolio."""
    start = told.start("seat") + _SEAT
    return annotated.text[start].isupper() and not annotated.marks("cue/portfolio", start, told.end("seat"))
