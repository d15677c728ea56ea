"""Posts told by who came before and after: "X was replaced by Y", "her predecessor, X", "X held the post".

The post itself is the one of a title in the sentence, or of the person beside whom the other stands,
or the one spoken of last.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.succession import brought
from graphkit.extract.posts.succession import words as followed
from graphkit.extract.posts.succession.beside import beside
from graphkit.extract.posts.succession.heirs import HOLDER_BEFORE, in_all, told_after
from graphkit.extract.posts.succession.words import SUCCEEDED, Succession
from graphkit.extract.posts.titles.titles import Title

_LONGEST = 170
#: Before the title of the second of two people, that the first had below.
_OWN = ("his ", "her ", "their ")
#: The word before a name is looked for within so many characters.
_WORD = 20
#: No council that a clause is set in stands further before the one whom it names first.
_FRONT = 40


def successions(
    annotated: Annotated, mentions: list[Mention], known: list[Title], start: int, end: int, previous: int
) -> Iterator[Succession]:
    """Yield the posts that a sentence tells of by succession.

    `known` are the titles of the sentence; without one the post of the other person is meant.
    `previous` is whom the sentence before speaks of, or -1.
    """
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if following is not None:
            yield from _between(annotated, mention, following, _main_title(annotated, known, mention, following))
        if brought.NO_HOLDER.match(annotated.folded, mention.end):
            continue
        title = next((title for title in reversed(known) if _of_another(annotated, title, mention)), None)
        earlier = previous if previous != mention.person else -1
        other = next((m.person for m in reversed(mentions[:index]) if m.person != mention.person), earlier)
        yield from _alone(annotated, mentions, index, title, (start, end), other)
        if index or previous >= 0:
            yield from _nth_after(annotated, mentions, index, (start, end), previous)
        told = list(beside(annotated, mentions, index, start, end, previous))
        yield from told
        beyond = any(one.council for one in told)
        deputy = any(one.deputy for one in told)
        own = any(_beside(annotated, title, mention) for title in known)
        told_by = any(_is_apposed(annotated, title, mention) for title in known)
        if title is not None and _in_apposition(annotated, title, mentions[:index], mention):
            title = None
        held = _holder(annotated, mention, title, end, other, held=not beyond, left=not deputy)
        if own and followed.STOPGAP.match(annotated.folded, mention.end, end):
            continue
        held = (one for one in held if not told_by or one.status != "former")
        yield from (one for one in held if not own or one.status in ("interim", "incoming"))


def _nth_after(
    annotated: Annotated, mentions: list[Mention], index: int, span: tuple[int, int], previous: int
) -> Iterator[Succession]:
    """Yield those after whom somebody is "the third" in a post: "the third, after Tom Pell and then Ida Quill"."""
    first, folded = mentions[index], annotated.folded
    of = mentions[index - 1].person if index else previous
    nth = followed.NTH.search(folded, max(span[0], first.start - followed.NEAR), first.start)
    if nth is None or not (nth["time"] is not None or annotated.marks("role", nth.start(), first.start)):
        return
    run = [first]
    for mention in mentions[index + 1 :]:
        if not followed.NEXT_OF.fullmatch(folded, run[-1].end, mention.start):
            break
        run.append(mention)
    if followed.ENDS_LIST.match(folded, run[-1].end, span[1]):
        yield from (Succession(one, "former", None, of, first.start, one.end) for one in run if one.person != of)


def _main_title(annotated: Annotated, known: list[Title], first: Mention, second: Mention) -> Title | None:
    """Return the last title of a sentence that is not told by the way of one of two people."""
    for title in reversed(known):
        if second.end <= title.opening and _is_of(annotated, title, second):
            continue
        if _beside(annotated, title, second) and annotated.folded.startswith(_OWN, title.opening):
            continue
        aside = title.opening >= first.end and followed.APPOSITION.fullmatch(annotated.folded, first.end, title.opening)
        if not aside and title.role in SUCCEEDED:
            return title
    return None


def _is_of(annotated: Annotated, title: Title, second: Mention) -> bool:
    """Say whether a title after the second of two people is only this one's: "replaced by X, the deputy leader"."""
    if followed.OF_THE_SECOND.match(annotated.folded, second.end, title.opening):
        return True
    passive = annotated.folded.endswith(" by ", 0, second.start)
    return passive and followed.APPOSITION.fullmatch(annotated.folded, second.end, title.opening) is not None


def _of_another(annotated: Annotated, title: Title, mention: Mention) -> bool:
    """Say whether a title before somebody may be that of the post spoken of, and not right beside the name."""
    if title.end > mention.start or title.role not in SUCCEEDED or title.head.startswith("whose "):
        return False
    return not _beside(annotated, title, mention)


def _in_apposition(annotated: Annotated, title: Title, before: list[Mention], mention: Mention) -> bool:
    """Say whether a title is told by the way of somebody named before, and a clause of time follows: "since X left"."""
    if not followed.SINCE.search(annotated.folded, max(mention.start - 12, 0), mention.start):
        return False
    return any(
        one.end <= title.opening and followed.APPOSITION.fullmatch(annotated.folded, one.end, title.opening)
        for one in before
    )


def _beside(annotated: Annotated, title: Title, mention: Mention) -> bool:
    """Say whether a title stands right before a name, as that of the one named."""
    return title.end <= mention.start and annotated.folded[title.end : mention.start] in (" ", ", ")


def _is_apposed(annotated: Annotated, title: Title, mention: Mention) -> bool:
    """Say whether a title stands right behind a name, as that of the one named: ", head of adoption at Kent,"."""
    return title.start > mention.end and bool(
        followed.APPOSITION.fullmatch(annotated.folded, mention.end, title.opening + 1)
        or followed.APPOSITION.fullmatch(annotated.folded, mention.end, title.start)
    )


def _between(annotated: Annotated, first: Mention, second: Mention, title: Title | None) -> Iterator[Succession]:
    """Yield what the words between two people tell of who followed whom."""
    gap = annotated.folded[first.end : second.start]
    if len(gap) > _LONGEST or first.person == second.person:
        return
    start, end = first.start, second.end
    owns = annotated.folded.startswith("'s ", end)
    for_now = followed.FOR_NOW.search(gap) or followed.FOR_NOW_AFTER.match(annotated.folded, second.end)
    new = "interim" if for_now else "incoming" if followed.COMING.search(gap) else ""
    passive = followed.PASSIVE.search(gap) is not None
    earlier = not (passive or owns) and bool(followed.EARLIER_SECOND.fullmatch(gap))
    later = bool(followed.LATER_SECOND.fullmatch(gap)) and (title is not None or bool(followed.PLAINLY.search(gap)))
    if followed.WHOM.fullmatch(gap) and followed.REPLACED.match(annotated.folded, second.end):
        later = True
    theirs = followed.THEIRS.fullmatch(gap)
    told = followed.BESIDE.match(annotated.folded, second.end) if gap == ", " else None
    if theirs:
        earlier, later = theirs["which"] in followed.EARLIER, theirs["which"] not in followed.EARLIER
    elif told:
        earlier, later = told["which"] not in followed.EARLIER, told["which"] in followed.EARLIER
    stays = (
        new == "incoming" or followed.STANDING_IN.search(gap) or followed.LEAVING.match(annotated.folded, second.end)
    )
    ahead = new == "incoming"
    if earlier:
        yield Succession(second, "" if stays else "former", title, first.person, start, end, weak=ahead, ahead=ahead)
        yield Succession(first, new, title, second.person, start, end, weak=ahead, ahead=ahead)
    elif later:
        yield Succession(first, "" if ahead else "former", title, second.person, start, end, ahead=ahead)
        yield Succession(second, new, title, first.person, start, end, ahead=ahead)


def _alone(
    annotated: Annotated,
    mentions: list[Mention],
    index: int,
    title: Title | None,
    span: tuple[int, int],
    other: int,
) -> Iterator[Succession]:
    """Yield what is told of one person: predecessor, successor, holder of "the post"."""
    mention = mentions[index]
    start, end = span
    folded, near = annotated.folded, max(start, mention.start - followed.NEAR)
    after = followed.AFTER_PREDECESSOR.match(folded, mention.end, end)
    if told := told_after(annotated, mention, title, span, other):
        yield told
        return
    party = followed.OF_A_PARTY.search(folded, max(start, mention.start - _WORD), mention.start)
    opening = party.start() if party else mention.start
    word = folded[max(start, opening - _WORD) : opening].rpartition(" ")[0].rpartition(" ")[2]
    if after is None and not (word.endswith(",") or word in followed.BEFORE_HOLDER):
        return
    if before := followed.PREDECESSOR.search(folded, near, opening):
        every = in_all(before[0])
        yield Succession(mention, "former", title, other, before.start(), mention.end, every=every)
    elif after:
        beside = [m.person for m in mentions if mention.end < m.start < after.end()]
        yield Succession(mention, "former", title, beside[0] if beside else other, mention.start, after.end())
    elif before := followed.SUCCESSOR.search(folded, near, opening):
        coming = "incoming" if followed.COMING.search(before[0]) else ""
        yield Succession(mention, coming, title, other, before.start(), mention.end)
        if other >= 0 and not coming:
            yield Succession(
                mention._replace(person=other), "former", title, mention.person, before.start(), mention.end
            )
    elif before := HOLDER_BEFORE.search(folded, near, mention.start):
        yield Succession(mention, "", title, -1, before.start(), mention.end, named=title is None)
    elif (title is None or title.plural) and (before := followed.ONE_OF_BEFORE.search(folded, near, mention.start)):
        came = followed.CAME.match(folded, mention.end, end)
        status = "incoming" if came and (came["coming"] or came["starts"]) else ""
        gone = "former" if followed.WENT.match(folded, mention.end, end) else status
        yield Succession(mention, gone, title, -1, before.start(), mention.end, named=True, one_of=True)
    elif followed.NEXT.fullmatch(folded, start, mention.start):
        yield Succession(mention, "", title, other, mention.start, mention.end)
    else:
        yield from _brought_in(annotated, mention, title, span, other)


def _brought_in(
    annotated: Annotated, mention: Mention, title: Title | None, span: tuple[int, int], other: int
) -> Iterator[Succession]:
    """Yield the post spoken of, of somebody who is named for it or asked to fill it."""
    start, end = span
    folded, near = annotated.folded, max(start, mention.start - followed.NEAR)
    if filled := brought.filled(annotated, near, mention.start):
        kept = "kept warm" in filled[0] or filled["how"] in ("covered", "done")
        for_now = kept or followed.FOR_NOW.search(filled[0]) or brought.FOR_A_TIME.search(filled[0])
        status = "interim" if for_now else "incoming" if followed.COMING.search(filled[0]) else ""
        of = other if brought.is_ones(folded, filled) else -1
        yield Succession(mention, status, title, of, filled.start(), mention.end, near=other)
    elif brought.COMES_TO_POST.search(folded, start, mention.start) and (
        (gone := brought.DEPARTED.search(folded, near, mention.start))
        or (
            (gone := brought.SINCE_WHEN.search(folded, near, mention.start))
            and brought.DEPARTED_AFTER.match(folded, mention.end, end)
        )
    ):
        yield Succession(mention, "former", title, -1, gone.start(), mention.end, near=other)
    elif brought.GONE_OF.search(folded, near, mention.start):
        yield Succession(mention, "former", None, -1, mention.start, mention.end)
    elif brought.CHOSEN.search(folded, start, mention.start) and not folded.startswith(" as ", mention.end):
        for_now = followed.FOR_NOW_AFTER.match(folded, mention.end, end)
        yield Succession(mention, "interim" if for_now else "incoming", title, -1, mention.start, mention.end)
    elif brought.FILLING.search(folded, near, mention.start) or brought.STOPGAP_BEFORE.search(
        folded, near, mention.start
    ):
        yield Succession(mention, "interim", title, -1, mention.start, mention.end, near=other)
    elif followed.NAMED.fullmatch(folded, start, mention.start) and title is None:
        yield Succession(mention, "", None, -1, mention.start, mention.end, named=True, weak=True)
    elif brought.ASKED.search(folded, near, mention.start) and (
        brought.TO_STAND_IN.match(folded, mention.end, end) or followed.FOR_NOW_AFTER.match(folded, mention.end, end)
    ):
        named = within(annotated.names, title.end, title.end + 3) if title is not None else []
        asker = title is not None and bool(named) and folded[title.end : named[0].start] in (" ", ", ")
        yield Succession(mention, "interim", None if asker else title, -1, mention.start, mention.end, near=other)
    elif brought.TURNED.search(folded, near, mention.start) and brought.MEANWHILE.search(folded, start, mention.start):
        yield Succession(mention, "interim", title, -1, mention.start, mention.end, weak=True)


def _holder(
    annotated: Annotated, mention: Mention, title: Title | None, end: int, other: int, *, held: bool, left: bool
) -> Iterator[Succession]:
    """Yield the post spoken of, of somebody who held it, left it or came to it; `other` is spoken of before.

    `held` and `left` tell whether words of holding and of leaving mean that post.
    """
    folded = annotated.folded
    since = followed.SINCE.search(folded, max(mention.start - 12, 0), mention.start)
    own_end = since and folded[mention.start : mention.end] in ("he", "she")
    if own_end:
        return
    if held and (post := followed.HELD.match(folded, mention.end, end)):
        status = "" if followed.NOW.search(post[0]) else "former"
        if not status and followed.FOR_NOW_AFTER.match(folded, post.end(), end):
            status = "interim"
        yield Succession(mention, status, title, -1, mention.start, post.end(), _in_front(annotated, mention))
    elif (came := followed.CAME.match(folded, mention.end, end)) and folded.startswith(" as ", came.end()):
        return
    elif came:
        status = (
            "incoming" if came["coming"] or came["starts"] or brought.AND_WILL.match(folded, came.end(), end) else ""
        )
        for_now = came["for_now"] or came["acts"] or came["stopgap"]
        stands_in = for_now or followed.STANDS_IN.search(came[0])
        for_a_time = brought.UNTIL_THEN.match(folded, came.end(), end)
        if status and (for_a_time or (stands_in and not brought.FROM_THEN.match(folded, came.end(), end))):
            status = "interim"
        if followed.FOR_NOW_AFTER.match(folded, came.end(), end):
            status = "interim"
        elif for_now:
            since = brought.PAST.search(came[0]) and brought.UNTIL.match(folded, came.end(), end)
            status = "former" if since or " had " in came[0] else "interim"
        near = other if stands_in else -1
        weak = came["starts"] is not None
        yield Succession(mention, status, title, -1, mention.start, came.end(), near=near, weak=weak)
    elif left and (went := (followed.GONE if since else followed.WENT).match(folded, mention.end, end)):
        yield Succession(mention, "former", title, other if since and title is None else -1, mention.start, went.end())


def _in_front(annotated: Annotated, mention: Mention) -> str:
    """Return the council in which a clause is set that begins with a person: "in Bolton, Jane Moor does the job"."""
    before = within(annotated.councils, max(mention.start - _FRONT, 0), mention.start)
    if not before or before[-1].form == "provider" or len(before[-1].gss) != 1:
        return ""
    if annotated.folded[before[-1].end : mention.start] not in (", ", " "):
        return ""
    return before[-1].gss[0] if annotated.folded.endswith(("in ", "at ", "for "), 0, before[-1].start) else ""
