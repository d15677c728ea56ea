"""Whose service a sentence tells of when it names other councils as helpers, or as somebody's last post.

The council spoken of (`context`) follows every name. For what is done in a service this is too
quick: "a partnership with Ealing" and "the director of services in Essex, to advise" tell of the
council that was spoken of before.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.helped import Hand, is_standing, lends_a_hand
from graphkit.extract.actions.helping import lends
from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence

_HELPING = re.compile(
    r"\b(?:from|with|at|by|like|joined by|asked|invited|turned to)(?: the| neighbouring| nearby| london borough of)* $"
)
#: Where somebody goes to, or came from.
_ELSEWHERE = re.compile(
    r"\b(?:(?:off|moves?|moved|moving|go|goes|going|went|switch|return) to|(?:leaves?|left|leaving|bound) for"
    r"|(?:job|role|post|position) (?:at|in|with)|joins?|joined|came from|comes from"
    r"|previously at|formerly of)(?: the)? $"
)
_TOLD_BY_THE_WAY = re.compile(r", (?:who|whose|formerly|previously|once|a former|until recently)\b[^;]{0,120}$")
_OFFICE = re.compile(
    r"(?: (?:city|county|borough))?(?: council)?(?:'s)? (?:chief executive|director|executive director)\b"
)
#: A role ends at most this many characters before the council that it is in.
_ROLE_REACH = 24
_PAIRED = re.compile(r"\b(?:pair|twin|buddi|match|link)(?:e?d)?(?: up)? with\b")
_COUNCIL = re.compile(r"\b(?:councils?|authorit(?:y|ies)|neighbours?|boroughs?|count(?:y|ies)|cit(?:y|ies)|lga)\b")
_NAME_REACH = 10
#: Who is helped was spoken of at most so many sentences before.
_BACK = 8


class Spoken(NamedTuple):
    """The council that a sentence tells of, and the one spoken of before it in its paragraph."""

    council: str
    before: str


def addressed(annotated: Annotated, context: Context) -> list[Spoken]:
    """Return, for each sentence, whose service it tells of."""
    main = context.main
    many = _of_many(annotated, context.main)
    found: list[Spoken] = []
    floor, block, passed_by = main, -1, ""
    for index, sentence in enumerate(annotated.sentences):
        mentions = annotated.councils_in(sentence)
        council = context.council(index)
        helping = [_helps(annotated, sentence, mention) for mention in mentions]
        by_the_way = bool(mentions) and all(helping)
        if sentence.block != block:
            block = sentence.block
            if not many or (main and by_the_way):
                floor = main
            elif council != passed_by or mentions:
                floor = council
        before = floor if many else main
        if council == floor and by_the_way:
            before = floor
        if council == main and mentions and not any(council in mention.gss for mention in mentions):
            before = main
        subject = any(council in mention.gss and not helps for mention, helps in zip(mentions, helping, strict=True))
        if (council == main and (mentions or many)) or (subject and not _partnership(annotated, sentence)):
            floor = council
        if mentions or council != passed_by:
            passed_by = council if by_the_way and council != main else ""
        found.append(Spoken(floor, before or floor))
    return found


def receivers(
    annotated: Annotated, context: Context, spoken: Spoken, index: int, deed: Deed, hands: list[Hand]
) -> list[str]:
    """Return the councils that the partnership of a deed is of: those that are helped, as far as the text tells."""
    named = [hand for hand in hands if hand.start < deed.end and deed.start < hand.end] or hands
    if named:
        return list(dict.fromkeys(hand.helped for hand in named))
    sentence, folded = annotated.sentences[index], annotated.folded
    lending = [one for one in annotated.councils_in(sentence) if lends_a_hand(folded, sentence, one)]
    lenders = {gss for one in lending for gss in one.gss}
    if not lenders and (is_standing(folded, deed.start) or _is_of_people(annotated, sentence, deed)):
        return []
    if spoken.before not in lenders:
        return [spoken.before]
    before = (context.council(back) for back in range(index - 1, max(-1, index - 1 - _BACK), -1))
    found = next((one for one in before if one and one not in lenders), context.main)
    return [] if found in lenders else [found]


def _is_of_people(annotated: Annotated, sentence: Sentence, deed: Deed) -> bool:
    """Say whether a pair is one of people: "officers have been paired with care leavers"."""
    folded = annotated.folded
    paired = _PAIRED.search(folded, deed.start, min(deed.end + _NAME_REACH, sentence.end))
    if paired is None or any(mention.start > deed.start for mention in annotated.councils_in(sentence)):
        return False
    return _COUNCIL.search(folded, paired.end(), sentence.end) is None


def _partnership(annotated: Annotated, sentence: Sentence) -> bool:
    return any(mark.concept == "partnership" for mark in annotated.inside(sentence, "deed"))


def _of_many(annotated: Annotated, main: str) -> bool:
    """Say whether a document tells of several councils, none of them above all."""
    weights = Counter(mention.gss[0] for mention in annotated.councils if len(mention.gss) == 1)
    return weights[main] * 2 < weights.total()


def is_helper(annotated: Annotated, mention: CouncilMention) -> bool:
    """Say whether a council is one that help comes from, as its preposition tells."""
    return bool(_HELPING.search(annotated.folded, max(0, mention.start - 40), mention.start))


def _helps(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a council is named as a helper, or as where somebody is or was in office."""
    folded = annotated.folded
    if is_helper(annotated, mention) or _ELSEWHERE.search(folded, max(0, mention.start - 40), mention.start):
        return True
    if (
        _OFFICE.match(folded, mention.end)
        or lends(folded, mention)
        or _TOLD_BY_THE_WAY.search(folded, sentence.start, mention.start)
    ):
        return True
    roles = annotated.marks("role", max(0, mention.start - 80), mention.start)
    return bool(roles) and mention.start - roles[-1].end <= _ROLE_REACH
