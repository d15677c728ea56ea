"""Posts told by their council alone, the title being one told before: "Leeds's leader is Tom Pell, Bolton's Ida Quill".

What stands for the title is a council's name without a noun ("Bolton's"), or one beside a word for any post
("the Bolton job", "the same post in Bolton", "the one at Bolton"), or "in Bolton it is".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.succession.words import SUCCEEDED
from graphkit.extract.posts.ties.ties import Tie, ties
from graphkit.extract.posts.titles.meaning import role_of
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence

_POST = r"(?:post|job|role|position|brief|portfolio|office)"
#: After a council's name: no noun of which it could be the owner.
_ALONE = re.compile(
    r"'s?(?: own)?(?=[,.;:)]| -|$| \(| (?:is|was|will be|has been|too|as well|also|now|since|before|until|from|in|at"
    r"|for|by|and|but|who|after|then|next|these days|remains|goes|went|leaves|left|says|said)\b)"
)
_ITS_POST = re.compile(rf"(?:'s?)? (?:own )?(?:{_POST}|one)\b(?!s)")
#: Before a council's name.
_POST_AT = re.compile(
    rf"\b(?:(?:the|that|this)(?: very)?(?: same)? (?:{_POST}|one|equivalent|same)|its|the same)"
    r"(?:,? (?:before(?: now)?|previously|already|once|twice|(?:two|three|four|several) times|elsewhere|earlier),?)*"
    r" (?:over |up |down |across )?(?:in|at|for|with|of|on)(?: the| neighbouring| nearby)* $"
    rf"|\ban? {_POST} (?:that |which )?(?:he|she)(?: had| has)? (?:previously|once|earlier|formerly|also|already)"
    r"(?: had)? (?:held|done|did|had|occupied|filled)(?: before)? (?:in|at|for|with|on) (?:the )?$"
)
_A_POST = re.compile(rf"an? {_POST} ")
_THE = re.compile(r"\b(?:the|that) (?:equivalent |same )?$")
_NOW = (
    r"(?: (?:also|now|then|still|currently|already|until \w+|since \w+|once|previously|formerly|at present|long|briefly"
    r"|soon|has|have|had|himself|herself|in turn|meanwhile|for some years|for a time))*"
)
_BE = (
    r"(?: is| was|'s| been| be| became| becomes| become| remains| will be| is to be"
    r"| is to become|(?: is)? (?:doubl|act|serv)(?:es|ed|s|ing) as| stands in as| stood in as)"
)
_DO = (
    r" (?:holds?|held|has|had|have|does|did|do|done|fills?|filled|takes?|took|gets?|got|keeps?|kept|quit|left|leaves?"
    r"|gives?|gave|giving|occupies|occupied|lands|landed|won|wins|(?:retired|resigned|stepped down|stood down|departed"
    r"|came|comes|moved|arrived|joined|was (?:lured|poached|recruited|hired)) from)(?: up| on| over)?"
)
_RUN = r" (?:runs?|ran|leads?|led|heads?|headed|directs?|directed|manages?|managed|oversees|oversaw|chairs?|chaired)"
#: Something said by the way, "who" or nothing.
_WHO = r"(?:, [^,.;:\"]{3,70},(?: who)?|,? who|,? and| \([^()]{3,40}\)|,)?"
_TO = r"(?: (?:will|is to|to|would|used to|is about to|is going to|is off to))?"
#: Between a person and "Bolton's", between one and "the Bolton job".
_IS = re.compile(rf"{_WHO}{_NOW}{_TO}{_NOW}(?:{_BE}|{_RUN}){_NOW} |, | \(")
_HOLDS = re.compile(rf"{_WHO}{_NOW}{_TO}(?:{_BE}{_NOW}(?: in)?|{_DO}|{_RUN}) |, | as ")
#: After years "as Bolton's".
_AS = re.compile(r"\b(?:years?|months?|spell|stint|time|decade|term) (?:\w+ )?as $")
#: Between either and the person told after it.
_THEN = re.compile(
    r" (?:is|was|will be|remains|has been|is now|goes to|went to|falls to|fell to|belongs to|passed to|passes to"
    r"|(?:(?:is|are|was|were|will be) )?(?:(?:held|done|filled|taken|occupied|run|led|headed) )?by)"
    r"(?: now| still| currently)?:? |: "
)
_APPOSED = re.compile(r", | \(| - ")
#: Where a clause begins that either is the subject of.
_BEGINS = re.compile(r"(?:^|[.;:!?\n,(-] ?|\b(?:and|but|while|whereas|as) )[\"' ]*(?:the |that )?$")
#: Before a council's name, of something else of its: "worse than Bolton's".
_COMPARED = re.compile(r"\b(?:than|like|as|from|to|with|of|for|in|by|at|on|against) $")
#: "In Bolton it is".
_IN = re.compile(r"(?:over |up |down |across |out )?(?:in|at|for|with)(?: the| neighbouring| nearby)* $")
#: Before "in Bolton", with a name right after it.
_AND = re.compile(r"(?:,? and|;|,) $")
_IT_IS = re.compile(
    rf"(?: council)?,? (?:it|that|the (?:{_POST}|equivalent|title)) (?:is (?:done|held|filled|taken) by"
    r"|falls to|belongs to|goes to|went to|is|was|will be)(?: now| currently)? "
)
_END = frozenset(",.;:)")
_PAST = re.compile(
    r"\b(?:was|had|held|did|done|left|quit|gave up|ran|led|headed|directed|managed|oversaw|chaired|used to|from)\b"
)
_STILL = re.compile(r"\b(?:has|have)\b(?! done)|\bsince\b")
_AHEAD = re.compile(r"\b(?:will|is to|(?<!used )to|about to|going to|off to)(?: (?!give|leave|quit)|$)")
#: A title is one told before within so many characters; one beside a council's name ("Leeds's leader") is preferred.
_BACK, _FURTHER = 420, 600
_NEAR = 40
#: No person stands further from what stands for a title.
_REACH = 130


_TIME_OF = r"(?:,? (?:in|from|since|until|for|by|after)(?: (?!in |at )[\w'-]+){1,4}?,?)?"
#: From where somebody has a post to where else: "director in Kent and, before that, in Bury", "then at Bolton".
_AND_THERE = re.compile(
    rf"{_TIME_OF}(?:,|;|,? and|,? but)*(?P<when>,? (?:before that|previously|earlier|earlier still|formerly|originally"
    r"|later|then|afterwards|after that|subsequently|finally|lastly|latterly|most recently|next|now|today"
    rf"|since (?:\w+ )?\d{{4}}|in (?:\w+ )?\d{{4}}|for a time|briefly|once),?){{1,2}}{_TIME_OF}"
    r" (?:over |up |down )?(?:in|at|for|with)(?: the| neighbouring| nearby)* "
)
#: From a title to the council where it is held.
_HELD_IN = re.compile(r" (?:over |up |down )?(?:in|at|for|with|of|to)(?: the| neighbouring| nearby)* ")
#: From one place where somebody has or had the post meant to the next: "(2006-11), in Bury and most recently at".
_NEXT_PLACE = re.compile(
    r"(?: council)?(?: \([^()]{4,25}\)| (?:from|until|in|since) [\w -]{4,20}?)?(?:,|;|,? and|,? then)+"
    r"(?: (?:before that|previously|earlier|later|then|finally|lastly|(?:most|more) recently|latterly|now),?)?"
    r"(?: (?:over |up |down )?(?:in|at|for|with|on))?(?: the| neighbouring| nearby)* "
)
_NOW_THERE = re.compile(r"\b(?:now|today)\b")
_BEFORE_THAT = re.compile(r"before that|previously|earlier|formerly|originally|once")
_PLACE_ENDS = re.compile(
    r"(?: (?:city|county|borough))?(?: council)?"
    r"(?=[,.;)]|$| \(\d| (?:and|but|from|until|for|in|before|between|too|since)\b)"
)


class _Short(NamedTuple):
    """What stands for a title at `start`:`end`: in which council, and whether a word for a post is said.

    A `bare` one is no more than where somebody has it: "and in Bolton Jane Moor".
    """

    start: int
    end: int
    gss: str
    post: bool
    bare: bool = False


def elliptic(
    annotated: Annotated, mentions: Sequence[Mention], known: Sequence[Title], before: Sequence[Title], told: Sentence
) -> Iterator[tuple[Tie, str, Title]]:
    """Yield the posts that a sentence tells without a title, each with its status or none and the title meant.

    `mentions` and `known` are the people and titles of the sentence, and `before` the titles told before it.
    """
    if not mentions:
        return
    yield from _in_other_places(annotated, mentions, known, told)
    for short in _shorts(annotated, known, told):
        meant = _meant(annotated, short, known, before)
        tie = _tie(annotated, short, mentions, meant, told) if meant else None
        if tie is not None and meant is not None:
            yield tie, _status(tie), meant


def _in_other_places(
    annotated: Annotated, mentions: Sequence[Mention], known: Sequence[Title], told: Sentence
) -> Iterator[tuple[Tie, str, Title]]:
    """Yield the posts of one title in other councils: "was director in Kent, then in Bury and later at Bolton"."""
    named = [m for m in within(annotated.councils, told.start, told.end) if len(m.gss) == 1 and m.form != "provider"]
    last: tuple[int, Tie] | None = None
    for before, mention in pairwise(named):
        title = next((title for title in reversed(known) if title.start <= before.start), None)
        if title is None or title.verb or any(before.end <= other.start < mention.start for other in known):
            continue
        chained = last is not None and last[0] == before.start and last[1].title == title
        first = last[1] if last and chained else _held_in(annotated, mentions, title, before.start)
        then = _AND_THERE.fullmatch(annotated.folded, before.end, mention.start)
        if first is None or then is None or not _PLACE_ENDS.match(annotated.folded, mention.end, told.end):
            continue
        last = mention.start, first
        short = _Short(mention.start, mention.end, mention.gss[0], post=True)
        past = _BEFORE_THAT.search(then["when"]) or (_PAST.search(first.gap) and not _STILL.search(first.gap))
        former = past and not _NOW_THERE.search(then["when"])
        yield (
            Tie(first.mention, _as_title(annotated, short, title), first.gap),
            "former" if former else "incumbent",
            title,
        )


def _held_in(annotated: Annotated, mentions: Sequence[Mention], title: Title, place: int) -> Tie | None:
    """Return who holds a title that is told to be in the council at `place`, right behind it; None for nobody."""
    own = title.start <= place < title.end or _HELD_IN.fullmatch(annotated.folded, title.end, place)
    return next((tie for tie in ties(annotated, list(mentions), [title]) if title.council), None) if own else None


def goes_on(annotated: Annotated, title: Title) -> str:
    """Return the council that a title goes on to name: "Leeds's director and Bolton's as well"; empty for none."""
    for mention in within(annotated.councils, title.end, title.end + len(" and also x")):
        told = annotated.folded[title.end : mention.start] in (" and ", " and also ", " as well as ", " and now ")
        if told and mention.form != "provider" and _ALONE.match(annotated.folded, mention.end):
            return mention.gss[0]
    return ""


def _shorts(annotated: Annotated, known: Sequence[Title], told: Sentence) -> Iterator[_Short]:
    folded = annotated.folded
    first: _Short | None = None
    for mention in within(annotated.councils, told.start, told.end):
        if mention.form == "provider" or len(mention.gss) != 1:
            continue
        if any(title.start <= mention.start < title.end for title in known):
            continue
        near = max(mention.start - _NEAR, told.start)
        if post := _POST_AT.search(folded, near, mention.start):
            first = _Short(post.start(), mention.end, mention.gss[0], post=True)
            yield first
        elif first and _goes_on_to(annotated, first, mention, told.end):
            first = first._replace(end=mention.end, gss=mention.gss[0])
            yield first
        elif post := _ITS_POST.match(folded, mention.end, told.end):
            the = _THE.search(folded, near, mention.start)
            yield _Short(the.start() if the else mention.start, post.end(), mention.gss[0], post=True)
        elif alone := _ALONE.match(folded, mention.end, told.end):
            yield _Short(mention.start, alone.end(), mention.gss[0], post=False)
        elif place := _IN.search(folded, near, mention.start):
            it_is = _IT_IS.match(folded, mention.end, told.end)
            if it_is or (known and _AND.search(folded, near, place.start())):
                stop = it_is.end() if it_is else mention.end + 1
                yield _Short(place.start(), stop, mention.gss[0], post=True, bare=it_is is None)


def _goes_on_to(annotated: Annotated, short: _Short, mention: CouncilMention, end: int) -> bool:
    """Say whether a council is the next of several in which somebody has or had the post meant."""
    then = _NEXT_PLACE.fullmatch(annotated.folded, short.end, mention.start)
    return then is not None and _PLACE_ENDS.match(annotated.folded, mention.end, end) is not None


def _meant(annotated: Annotated, short: _Short, known: Sequence[Title], before: Sequence[Title]) -> Title | None:
    """Return the title that is meant: the last of the sentence, or the last before beside a council, or the last."""
    here = [title for title in known if title.end <= short.start and title.role in SUCCEEDED]
    if here:
        return here[-1]
    last = [title for title in before if title.end > short.start - _FURTHER and title.role in SUCCEEDED]
    owned = [title for title in last if _is_owned(annotated, title)]
    if not short.post and owned:
        return owned[-1]
    return last[-1] if last and last[-1].end > short.start - _BACK else None


def _is_owned(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is told as that of a council: "Leeds's leader", "the county's leader"."""
    return "'s " in annotated.folded[title.opening : title.end].replace("children's ", "")


def _tie(annotated: Annotated, short: _Short, mentions: Sequence[Mention], meant: Title, told: Sentence) -> Tie | None:
    """Return whose post is told of, by the words before what stands for the title, or those after it."""
    folded = annotated.folded
    before = next((mention for mention in reversed(mentions) if mention.end <= short.start), None)
    after = next((mention for mention in mentions if mention.start >= short.end), None)
    title = _as_title(annotated, short, meant)
    if before is not None and short.start - before.end <= _REACH:
        gap = folded[before.end : short.start]
        if _A_POST.match(folded, short.start) and meant.end <= short.start and told.start <= meant.start:
            return Tie(before, title, " had ")
        ends = folded[short.end : short.end + 1] in _END or short.end >= told.end
        if gap == " " and ends and (told.start <= meant.start or before != mentions[0]):
            return Tie(before, title, gap)
        form = _HOLDS if short.post else _IS
        if form.fullmatch(gap) and (ends or gap not in (", ", " (")):
            return Tie(before, title, gap)
        if _AS.search(gap) and len({mention.person for mention in mentions}) == 1:
            return Tie(before, title, " had been ")
    words = folded[max(short.start - _NEAR, told.start) : short.start]
    parallel = told.start <= meant.start and _is_owned(annotated, meant) and not _COMPARED.search(words)
    if after is not None and (parallel or _BEGINS.search(words)):
        gap = folded[short.end : after.start]
        apposed = _APPOSED.fullmatch(gap) is not None and _closed(annotated, after, gap)
        closed = not short.bare or folded[after.end : after.end + 1] in _END or after.end >= told.end
        if _THEN.fullmatch(gap) or (gap == "" and short.post and closed) or apposed:
            return Tie(after, title, ", ")
    return None


def _closed(annotated: Annotated, person: Mention, gap: str) -> bool:
    """Say whether a name in apposition ends as it began: with a comma, a bracket or a dash."""
    rest = annotated.folded[person.end : person.end + 2]
    return rest.startswith({", ": (",", ".", ";"), " (": (")",), " - ": (" -", "-")}[gap])


def _as_title(annotated: Annotated, short: _Short, meant: Title) -> Title:
    """Return what stands for a title as one of the role of the title meant."""
    role = role_of(annotated, meant)
    bare = meant.end - meant.start == len(meant.head)
    if role == "director" and bare and meant.head in ("director", "directors"):
        role = "director-of-childrens-services"
    return Title(short.start, short.start, short.end, role, "told before", council=short.gss)


def _status(tie: Tie) -> str:
    """Return the status that the words between a person and what stands for a title tell; empty for none."""
    if _AHEAD.search(tie.gap):
        return "incoming"
    return "former" if _PAST.search(tie.gap) and not _STILL.search(tie.gap) else ""
