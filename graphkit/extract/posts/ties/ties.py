"""Which person a job title belongs to: apposition on either side, verbs, lists, coordination."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.ties import careers
from graphkit.extract.posts.ties import words as between
from graphkit.extract.posts.ties.after import held_before, in_full, is_subject
from graphkit.extract.posts.ties.ahead import apposed, by_an_officer, leads_to
from graphkit.extract.posts.ties.constituencies import in_title, is_constituency
from graphkit.extract.posts.ties.to_come import is_to_do
from graphkit.extract.posts.ties.without_verb import goes_on
from graphkit.extract.posts.titles.titles import Title

_ONGOING = ("ing", "in charge of", "at the helm of", "in the driving seat of")
_ELECTED = frozenset("council-leader deputy-leader opposition-leader lead-member cabinet-member mayor".split())
#: No tie reaches over more characters than this.
_REACH = 110
#: Within so many characters "X … as director" needs no verb of taking a post.
_NEAR, _NEAR_END = 18, 70
#: Others are left or asked to do something.
_OTHERS_DO = re.compile(
    r"\b(?:leav|left|ask|want|expect|trust|allow|help|let|urg)\w* (?:others|somebody|someone|them|it|him|her|staff"
    r"|(?:the|its|their|his|her) \w+) $"
)
_INTO = (" as ", " to become ", " to be ", " to become the ", " as the ")


class Tie(NamedTuple):
    """The person of `mention` holds the post of `title`; `gap` is the folded text that says so.

    `gap` begins at `since`: between the two, or after the title before in a career; -1 for right between.
    """

    mention: Mention
    title: Title
    gap: str
    since: int = -1

    @property
    def start(self) -> int:
        """Where the words that make the tie begin."""
        return min(self.mention.start, self.title.start)

    @property
    def gap_span(self) -> tuple[int, int]:
        """Where the words between the person and the title stand."""
        if self.since >= 0:
            return self.since, self.title.start
        if self.mention.end <= self.title.start:
            return self.mention.end, self.title.start
        return min(self.title.end, self.mention.start), self.mention.start

    @property
    def end(self) -> int:
        """Where the words that make the tie end."""
        return max(self.mention.end, self.title.end)


def ties(annotated: Annotated, mentions: list[Mention], titles: list[Title]) -> list[Tie]:
    """Return which of the mentions of a sentence hold which of its titles."""
    found: list[Tie] = []
    mentions = [mention for mention in mentions if not is_constituency(annotated, mention, mentions, titles)]
    outside = [title for title in titles if not any(m.start <= title.start < m.end for m in mentions)]
    found += [Tie(m, t, " ") for t in titles for m in mentions if t.role == "mp" and in_title(m, t, mentions[0])]
    found += _respectively(annotated, mentions, outside)
    for title in outside:
        if any(tie.title == title for tie in found):
            continue
        tie = _tie(annotated, mentions, title, found)
        if tie is None:
            tie = _with_the_title_before(annotated, mentions, title, found)
        if tie is not None:
            found.append(tie)
            found += _title_before(annotated, outside, tie, found)
            found += _listed(annotated, mentions, tie)
    return found


def _respectively(annotated: Annotated, mentions: list[Mention], titles: list[Title]) -> list[Tie]:
    """Return the ties of two people and their two posts: "Jane Moor and Tom Pell, its leader and chief executive"."""
    folded = annotated.folded
    for title, other in pairwise(titles):
        if title.verb or title.plural or other.plural or folded[title.end : other.opening] != " and ":
            continue
        after = [mention for mention in mentions if mention.start >= other.end][:2]
        if len(after) == 2 and _both_after(folded, other, after) and title.role != other.role:
            return [Tie(after[0], _beside(title, other), ", "), Tie(after[1], other, ", ")]
        before = [mention for mention in mentions if mention.end <= title.opening][-2:]
        if len(before) < 2 or folded[before[0].end : before[1].start] != " and ":
            continue
        gap = folded[before[1].end : title.opening]
        unlike = (title.role in _ELECTED) != (other.role in _ELECTED)
        if gap in (", respectively ", ", respectively the ") or (gap in (", ", " (") and unlike):
            return [Tie(before[0], _beside(title, other), ", "), Tie(before[1], other, ", ")]
    return []


def _beside(title: Title, other: Title) -> Title:
    """Return a title with the council that another, joined to it, names."""
    return title if title.council or title.body else title._replace(council=other.council)


def _both_after(folded: str, title: Title, people: list[Mention]) -> bool:
    """Say whether two people follow two titles, the second of them given: "leader and chief executive, X and Y"."""
    gap = folded[title.end : people[0].start]
    return gap in (", ", " (", ": ", " - ") and folded[people[0].end : people[1].start] == " and "


def _tie(annotated: Annotated, mentions: list[Mention], title: Title, found: list[Tie]) -> Tie | None:
    before = next((m for m in reversed(mentions) if m.end <= title.opening), None)
    after = next((m for m in mentions if m.start >= title.end), None)
    gap_before = annotated.folded[before.end : title.opening] if before else ""
    beside = between.AFTER_NAME.match(gap_before)
    gap_before = in_full(gap_before[beside.end() :] if beside else gap_before)
    gap_after = annotated.folded[title.end : after.start] if after else ""
    if title.verb:
        began = before.end + beside.end() if before and beside else -1
        return _tie_of_verb(annotated, title, before, gap_before, began) or _after_verb(annotated, title, after)
    if after is not None and gap_after == " ":
        return Tie(after, title, gap_after)
    if after is not None and before is not None and _takes_turns(before, gap_before, gap_after, found):
        return Tie(after, title, gap_after)
    pronoun = before is not None and annotated.folded[before.start : before.end] in ("he", "she")
    if before is not None and found and goes_on(annotated, before, title, *found[-1][:3]):
        since = title.opening if title.opening - before.end > 1 else -1
        return Tie(before, _beside(title, found[-1].title), found[-1].gap, since)
    if before is not None and gap_before == "'s " and not pronoun and len(mentions) > 1 and mentions[0] != before:
        before, gap_before = _owned(annotated, mentions, before)
    if before is not None and gap_before in _INTO:
        before = _successor(annotated, mentions, before)
    if (
        before is not None
        and len(gap_before) <= _REACH
        and not any(tie.mention == before and tie.title.start > before.start for tie in found)
        and held_before(annotated, before, title, gap_before, alone=len({m.person for m in mentions}) == 1)
    ):
        return Tie(before, title, gap_before)
    if after is not None and apposed(annotated, title, after):
        return Tie(after, title, ", ", title.start)
    return Tie(after, title, gap_after) if after is not None and leads_to(annotated, title, gap_after) else None


def _tie_of_verb(annotated: Annotated, title: Title, before: Mention | None, gap: str, began: int) -> Tie | None:
    """Return the tie of who does what a title that is a verb tells; `gap` is between the two, from `began` on."""
    gap = " has " if gap == "'s " else gap
    if before is None or (between.BY_SOMEBODY.match(annotated.folded, title.end) and " was " not in gap):
        return None
    return Tie(before, title, gap, began) if _does(annotated, before, title, gap) else None


def _after_verb(annotated: Annotated, title: Title, after: Mention | None) -> Tie | None:
    """Return the tie of who stands behind a title that is a verb: "chaired by X", "running the department is X"."""
    gap = annotated.folded[title.end : after.start] if after else ""
    tie = _passive(after, title, gap) or _inverted(after, title, gap)
    return None if tie and by_an_officer(annotated, title, tie.mention) else tie


def _does(annotated: Annotated, person: Mention, title: Title, gap: str) -> bool:
    """Say whether somebody does what a title that is a verb says: "who chairs", "was brought in to chair"."""
    if between.WHO.fullmatch(gap) or is_to_do(title.head, annotated.text[title.start - len(gap) : title.start]):
        return True
    if _OTHERS_DO.search(gap):
        return False
    if title.head.startswith("having "):
        return gap.endswith(", ") and not gap.startswith(",") and is_subject(annotated, person)
    aside = gap.startswith(",")
    gap = gap.removeprefix(", who").removeprefix(",")
    if not title.head.startswith("to ") or len(gap) > _NEAR_END:
        return False
    if not aside and between.APPOINTS.match(gap):
        return False
    near = max(person.start - _NEAR, 0)
    asked = between.ASKED.search(annotated.folded, near, person.start) is not None
    return between.CLAUSE.fullmatch(gap) is not None and (
        asked or bool(annotated.marks("cue/taking-post", near, title.start))
    )


def _takes_turns(before: Mention, gap_before: str, gap_after: str, found: list[Tie]) -> bool:
    """Say whether a list goes "its leader, X, its chief executive, Y": a title before each person."""
    told = [tie for tie in found if tie.mention == before]
    return bool(told) and told[-1].title.end <= before.start and gap_after == ", " and gap_before in (", ", ", and ")


def _owned(annotated: Annotated, mentions: list[Mention], owner: Mention) -> tuple[Mention, str]:
    """Return whose title another's is, and the words between: "Jane Moor, Mr Pell's deputy director"."""
    person = mentions[mentions.index(owner) - 1]
    gap = annotated.folded[person.end : owner.start]
    return (person, gap) if gap.strip() else (owner, "'s ")


def _successor(annotated: Annotated, mentions: list[Mention], person: Mention) -> Mention:
    """Return who succeeded or replaced a person, where the words before say so, or else the person."""
    index = mentions.index(person)
    if index and between.BEATEN.fullmatch(annotated.folded, mentions[index - 1].end, person.start):
        return mentions[index - 1]
    if index and annotated.marks("cue/succeeding", mentions[index - 1].end, person.start):
        by = annotated.folded[person.start - 4 : person.start] == " by "
        return person if by else mentions[index - 1]
    return person


def _passive(after: Mention | None, title: Title, gap: str) -> Tie | None:
    """Return the tie of "chaired by X" and "led by the formidable X"."""
    if after is None:
        return None
    by = between.BY.match(gap)
    told = title.head.endswith(" by") or (by is not None and title.head in ("chaired", "led", "headed"))
    form = between.PASSIVE.fullmatch(gap, by.end() if by else 0)
    return Tie(after, title, gap) if told and form is not None else None


def _inverted(after: Mention | None, title: Title, gap: str) -> Tie | None:
    """Return the tie of "Running the department for now is X"."""
    if after is not None and title.head.endswith(_ONGOING) and between.INVERTED.fullmatch(gap):
        return Tie(after, title, gap)
    return None


def _with_the_title_before(annotated: Annotated, mentions: list[Mention], title: Title, found: list[Tie]) -> Tie | None:
    """Return the tie of a second title of the same person: "leader of the council and local MP"."""
    if not found:
        return None
    last = found[-1]
    owned = (m.start for m in mentions if m.end + 3 == title.opening and annotated.folded.startswith("'s ", m.end))
    opening = next(owned, title.opening)
    between_them = any(last.title.end <= mention.start < opening for mention in mentions)
    if between_them or last.title.end > opening or last.mention.end > opening:
        return None
    gap = annotated.folded[last.title.end : opening]
    if careers.is_anothers(annotated, last.title, title):
        return None
    if between.AFTER_ASIDE.fullmatch(gap) and last.gap[:2] in (", ", " (", " "):
        return Tie(last.mention, title, gap, last.title.end)
    if last.mention.end <= last.title.start and careers.goes_on(annotated, mentions, last.title, title):
        own = careers.PRESENT.search(gap) is not None
        return Tie(last.mention, title, gap if own else last.gap, last.title.end if own else last.gap_span[0])
    return _further(last, title, gap)


def _further(last: Tie, title: Title, gap: str) -> Tie | None:
    """Return the tie of a second title of the person of the last one, by the words between the two, folded."""
    if last.gap.endswith(" from ") and between.PROMOTED.fullmatch(last.gap) and between.TO_POST.fullmatch(gap):
        return Tie(last.mention, title, gap, last.title.end)
    if len(gap) <= _REACH and not title.plural and between.CAREER.fullmatch(gap):
        main = between.MAIN_CLAUSE.search(gap)
        begin = main.start() if main else 0
        return Tie(last.mention, title, gap[begin:], last.title.end + begin)
    if title.verb and between.AND_DOES.fullmatch(gap):
        return Tie(last.mention, title, gap, last.title.end + max(gap.rfind(" and "), gap.rfind(" but "), 0))
    if between.AND_TITLE.fullmatch(gap) and (title.verb or gap not in (", ", ",  ")):
        if between.VERB_IN.search(gap):
            return Tie(last.mention, title, gap, last.title.end)
        return Tie(last.mention, title, last.gap + gap, last.gap_span[0])
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
    if careers.goes_on(annotated, [], first, tie.title):
        before = Tie(tie.mention, first, " had been ", first.start)
        return [before, *_title_before(annotated, titles, before, found)]
    if gap == " " and tie.title.role == "councillor" and first.role in _ELECTED:
        return [Tie(tie.mention, first, gap)]
    if not first.verb and not first.plural and between.IS_THE.fullmatch(gap):
        return [Tie(tie.mention, first, gap)]
    if between.OF_SOME_BODY.fullmatch(gap) and not first.verb and " former " in gap:
        return [Tie(tie.mention, first, ", ", first.start)]
    if (gap in (" and ", " and also ", " & ", "/", ", ") or between.OF_SOME_BODY.fullmatch(gap)) and not first.verb:
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
        gap = annotated.folded[one.end : other.start]
        if not (between.LIST.fullmatch(gap) if tie.title.plural else between.ANOTHER.fullmatch(gap)):
            break
        found.append(Tie(mention, tie.title, tie.gap))
        last = mention
    return found
