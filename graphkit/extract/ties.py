"""Which person a job title belongs to: apposition on either side, verbs, lists, coordination."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.people import Mention
from graphkit.extract.roles import Title

#: No tie reaches over more characters than this.
_REACH = 110
#: Within so many characters "X … as director" needs no verb of taking a post.
_NEAR = 18
_NEAR_END = 70

_HAVE = (
    r"(?:has|had|have|will|then|also|now|still|currently|previously|formerly|recently|until recently|once"
    r"|himself|herself)"
)
#: A party or ward in brackets after a name, letters that go with it, an age.
_AFTER_NAME = re.compile(
    r"(?: \([^()]{2,40}\)| (?:obe|cbe|mbe|dbe|kbe|qc|kc|jp|phd|hmi|mp)\b|, (?:aged )?\d\d(?=,)"
    r"|, [^,.;:\"]{3,70},(?= (?:is|was|has|had|became|will)\b))+"
)
_WHEN = (
    r"(?:now|then|by then|by now|at that time|at the time|currently|also|still|formerly|previously|recently"
    r"|newly|once|later"
    r"|latterly|always|briefly|temporarily|until recently|until then|until now|until (?:\w+ )?(?:\d{4}|last \w+|\w+day)"
    r"|since (?:\w+ )?\d{4}|for (?:\w+ ){1,2}(?:years|months)|for now|for a time|in those days|soon to be|long)"
)
_PERSON_TITLE = re.compile(
    r"(?:,|:| -| \(|)"
    rf"(?:(?: ?who| and)?(?:'s| is| was)(?: {_WHEN})?"
    rf"|(?: {_WHEN},?)*(?: appointed| elected| named| serving as| acting as)?"
    r"| and| as| our| when (?:he|she) was| while (?:he|she) was"
    rf"|(?: ?who| and who)?(?: {_HAVE})*(?: {_WHEN})? (?:is|was|be|been|being|becomes?|became|remains?|remained"
    rf"|used to be)"
    rf"(?: (?:{_WHEN}|both|appointed|named|made|elected|confirmed|promoted to|due to be|set to be|to be|to become))*"
    r") "
)
_BARE_APPOSITION = re.compile(r"(?:,| -| \(| \|)? {0,2}")
#: ", the council's embattled director": words of praise or blame that titles do not list.
_ADJECTIVES = re.compile(
    r", (?:the|an?|its|their|his|her|[\w-]+(?: [\w-]+)?'s?)"
    r"(?: (?!of |to |who |that |for |by |with |and |or |in |at |says |said |told |from |whose |as )[\w-]+){1,3} "
)
_WHO = re.compile(
    r"(?:, [a-z -]{2,30}?)?(?:,| \(|)(?: ?who| and who| and)?"
    r"(?: (?:also|then|now|has|had|once|still|previously|currently|will|independently))* "
)
_WHOSE = re.compile(
    r"'s (?:\w+ )?(?:appointment|time|tenure|resignation|departure|promotion|arrival|position|role|election) as "
)
#: "…, where she was previously", said of the one person of a sentence.
_THERE = re.compile(
    r"\b(?:where|when|while|who|and|previously|formerly|also|before|after|having|since)\b[^.;:\"]{0,40}?"
    r"\b(?:was|became|becoming|been|being|works|worked)(?: also| then| previously| most recently| as)?"
    r"(?: (?:an?|the|its))? $"
)
_AS = re.compile(r" (?:as|post of|role of|job of|position of|to be|to become)(?: (?:both|an?|the|its))? $")
#: "leader of the council at the time, …", "director from 2013 to 2016, …".
_ADJUNCT = r"(?:,? (?:at|in|of|before|since|until|from|for|between|when|then)(?: [\w'-]+){0,5}?)?"
_TITLE_PERSON = re.compile(
    rf"{_ADJUNCT}(?:, |: | (?:is|was|will be|has been) )"
    r"| |: | - | \(|,? (?:is|was|will be|is now|is to be|has been|remains|was then|to be)(?: now| then)? "
    r"|,? (?:named as|called|named|namely|in the shape of|in the person of) |,? led by | to | (?:has gone"
    r"|has been given|went|goes) to | \| "
)
_AND_TITLE = re.compile(
    r"(?:,| -)?(?: and| as well as| and also| &| who is also| and formerly| as|;? also|,? (?:is|was|will be"
    r"|became|has been))"
    r"(?: also| then| previously| former| now| as| is| was)* |/| / |, (?:and )?"
)
#: From one post in a career to the next: ", and before that was", "before becoming", "having been".
_CAREER = re.compile(
    r"(?:,|;)?(?: (?:and|but|who|after|before|having|then|later|where|since|until|going on to|rising to"
    r"|moving to|most recently)\b)"
    r"[^.;:\"]{0,40}?(?:^| )(?:as|was|been|became|become|becoming|being|to|be|that|previously|formerly"
    r"|later|then|a|an)(?: (?:both|an?|the|its))? "
)
_LIST = re.compile(r"(?: \([^()]{2,40}\))?(?:,? and(?: then)? |, then |,? followed by |, | & |; )")
_ALL = re.compile(
    r",? (?:have|has|had|were|are|all|each|both)(?: (?:have|has|had|all|each|both|since|been|served|as|former))* "
)


class Tie(NamedTuple):
    """The person of `mention` holds the post of `title`; `gap` is the folded text between them."""

    mention: Mention
    title: Title
    gap: str

    @property
    def start(self) -> int:
        """Where the words that make the tie begin."""
        return min(self.mention.start, self.title.start)

    @property
    def end(self) -> int:
        """Where the words that make the tie end."""
        return max(self.mention.end, self.title.end)


def ties(annotated: Annotated, mentions: list[Mention], titles: list[Title]) -> list[Tie]:
    """Return which of the mentions of a sentence hold which of its titles."""
    found: list[Tie] = []
    outside = [title for title in titles if not any(m.start <= title.start < m.end for m in mentions)]
    found += [Tie(m, t, " ") for t in titles for m in mentions if t.role == "mp" and m.start <= t.start < m.end < t.end]
    for title in outside:
        tie = _tie(annotated, mentions, title, found)
        if tie is None:
            tie = _with_the_title_before(annotated, title, found)
        if tie is not None:
            found.append(tie)
            found += _title_before(annotated, outside, tie, found)
            if title.plural:
                found += _listed(annotated, mentions, tie)
    return found


def _tie(annotated: Annotated, mentions: list[Mention], title: Title, found: list[Tie]) -> Tie | None:
    before = next((m for m in reversed(mentions) if m.end <= title.opening), None)
    after = next((m for m in mentions if m.start >= title.end), None)
    gap_before = annotated.folded[before.end : title.opening] if before else ""
    beside = _AFTER_NAME.match(gap_before)
    gap_before = gap_before[beside.end() :] if beside else gap_before
    gap_after = annotated.folded[title.end : after.start] if after else ""
    if title.verb:
        fits = before is not None and _WHO.fullmatch(gap_before) is not None
        if before is not None and fits:
            return Tie(before, title, gap_before)
        return _passive(after, title, gap_after)
    if after is not None and gap_after == " ":
        return Tie(after, title, gap_after)
    if before is not None and gap_before == " as ":
        before = _successor(annotated, mentions, before)
    if (
        before is not None
        and len(gap_before) <= _REACH
        and _held_before(annotated, before, title, gap_before, found, alone=len({m.person for m in mentions}) == 1)
    ):
        return Tie(before, title, gap_before)
    if after is not None and _TITLE_PERSON.fullmatch(gap_after):
        return Tie(after, title, gap_after)
    return None


def _successor(annotated: Annotated, mentions: list[Mention], person: Mention) -> Mention:
    """Return who succeeded or replaced a person, where the words before say so, or else the person."""
    index = mentions.index(person)
    if index and annotated.marks("cue/succeeding", mentions[index - 1].end, person.start):
        by = annotated.folded[person.start - 4 : person.start] == " by "
        return person if by else mentions[index - 1]
    return person


def _passive(after: Mention | None, title: Title, gap: str) -> Tie | None:
    """Return the tie of "chaired by X" and "led by X"."""
    if (
        after is not None
        and gap in (" by ", " by her majesty's inspector ")
        and title.head in ("chaired", "led", "headed")
    ):
        return Tie(after, title, gap)
    return None


def _held_before(
    annotated: Annotated, person: Mention, title: Title, gap: str, found: list[Tie], *, alone: bool
) -> bool:
    """Say whether a title after a person is that person's."""
    if title.plural:
        return _ALL.fullmatch(gap) is not None
    if gap.startswith("'s "):
        return _WHOSE.fullmatch(gap) is not None
    taken = [tie for tie in found if tie.mention == person]
    if taken and taken[-1].title.start > person.start:
        return False
    if _BARE_APPOSITION.fullmatch(gap):
        named = annotated.marks("cue/taking-post", max(person.start - _NEAR, 0), person.start)
        return (
            gap.strip() != ""
            or annotated.text[title.start].isupper()
            or (bool(named) and named[-1].end + 1 == person.start)
        )
    if _ADJECTIVES.fullmatch(gap):
        return True
    if _PERSON_TITLE.fullmatch(gap):
        return gap.strip() not in ("and", ", and", "")
    if ";" in gap or ". " in gap or '"' in gap:
        return False
    if _AS.search(gap):
        relative = gap.startswith((", who", " who", ", whom", " (who"))
        return relative or len(gap) <= _NEAR or bool(annotated.marks("cue/taking-post", person.end, title.opening))
    return alone and _THERE.search(gap, max(0, len(gap) - _NEAR_END)) is not None


def _with_the_title_before(annotated: Annotated, title: Title, found: list[Tie]) -> Tie | None:
    """Return the tie of a second title of the same person: "leader of the council and local MP"."""
    if not found:
        return None
    last = found[-1]
    gap = annotated.folded[last.title.end : title.opening]
    if last.title.end > title.opening or last.mention.end > title.opening:
        return None
    if _CAREER.fullmatch(gap):
        return Tie(last.mention, title, gap)
    if _AND_TITLE.fullmatch(gap):
        if gap in (", ", ",  ") and not title.verb:
            return None
        return Tie(last.mention, title, gap if gap.rstrip().endswith(" as") else last.gap + gap)
    return None


def _title_before(annotated: Annotated, titles: list[Title], tie: Tie, found: list[Tie]) -> list[Tie]:
    """Return the tie of a first title where a second stands right before the person."""
    if tie.mention.start < tie.title.end:
        return []
    index = titles.index(tie.title)
    if not index or any(other.title == titles[index - 1] for other in found):
        return []
    first = titles[index - 1]
    gap = annotated.folded[first.end : tie.title.opening]
    if gap in (" and ", " and also ", " & ", "/", ", ") and not first.verb:
        return [Tie(tie.mention, first, gap)]
    return []


def _listed(annotated: Annotated, mentions: list[Mention], tie: Tie) -> list[Tie]:
    """Return the ties of the other people of a list that a title in the plural is said of."""
    index = mentions.index(tie.mention)
    rest = mentions[index + 1 :] if tie.mention.start >= tie.title.end else mentions[:index][::-1]
    found = []
    last = tie.mention
    for mention in rest:
        one, other = sorted((last, mention))
        if not _LIST.fullmatch(annotated.folded[one.end : other.start]):
            break
        found.append(Tie(mention, tie.title, tie.gap))
        last = mention
    return found
