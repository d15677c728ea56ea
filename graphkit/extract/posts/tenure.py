"""Whether a post is held, was held or will be held, and since and until when."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts import left
from graphkit.extract.posts.ties import adverbials, careers
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.ties.to_come import is_off
from graphkit.extract.posts.titles.titles import head_end
from graphkit.language.when import ahead

#: Taking up a post "when" something happened.
_BEGUN = re.compile(r"\b(?:became|becomes|appointed|took over|named|made|elected|promoted|arrived)\b")
_PAST_BETWEEN = re.compile(
    r"\b(?:his|her) (?:trade|craft|teeth|name|spurs)\b|"
    r"\b(?:at th(?:e|at) time|in those days|of the day|back then|at the point|(?:previous|last|first|earlier"
    r"|former|recent)"
    r" (?:jobs?|posts?|roles?|positions?|postings?))\b"
    r"|\b(?:promoted|elevated|risen|moved up|stepped up|stepping up|moves up) from $"
    r"|\b(?:years|months|spells?|stints?|time|decades?|career) (?:at|in|with|for) [^.;,]{2,40} as (?:an? |the |its )?$"
)
#: Words after which another post begins, whose dates say nothing of the one before.
_ELSEWHERE = re.compile(
    r";| where | he | she | whose | (?:same|equivalent|identical|similar) |, (?:worked|came|joined|moved|spent) "
)
#: Giving up a portfolio or the leadership of a council.
_GIVEN_UP = re.compile(
    r"(?:gave|gives|giving|(?:(?<=decided to )|(?<=chosen to )|(?<=opted to ))give) up"
    r"|resign|relinquish|lost|quit|surrendered|left|st[eo]o?d down|stepp|steps|stripped"
    r"|held\b|had\b"
)
_COMING_AFTER = re.compile(
    r"[,)]? (?:who )?(?:starts|begins|arrives)\b|[^.;]{0,60}? (?:who will|will|and will|due to|is to) (?:start"
    r"|join|take up|take over|begin|succeed|assume)\b"
)
_WAS = re.compile(
    r"\b(?:was|had been|having been|used to be|was then|served as|were)\b(?! (?:also )?(?:appointed|named|made|elected"
    r"|promoted|confirmed|brought|hired|chosen|installed|sent|drafted|put|parachuted|recruited|poached|lured|picked"
    r"|unveiled|announced|selected|engaged|taken on|called in|lined up))"
)
_AFTER = 150
#: In brackets behind a post: "(2010-15)".
_YEARS = re.compile(r"\((\d{4}) ?- ?(\d{4}|\d\d)\)")
#: Words of standing in for another: the post beside them is one's own.
_OF_ANOTHER = re.compile(
    r"(?:minding|standing in|filling in|stepp|steps in|covering|hold|held|keeping|kept|stand in|looking)"
)
_TO_BE = re.compile(r"\b(?:next|incoming)\b")
_TAKES = re.compile(
    r" (?:takes over|takes up|starts|begins|joins|becomes|moves|arrives|returns|goes|leaves|heads|crosses|switches)\b"
)
_DATE = 30
_NEXT_TIME = re.compile(
    r" (?:next (?:week|month|year|spring|summer|autumn|winter|term|\w+day)|later this \w+|shortly)\b"
)
#: "will step down as": the post is held until then.
_WILL_LEAVE = re.compile(
    r"\b(?:will|to|is|are|plans to|due to|about to) (?:be )?(?:also )?(?:step(?:ping)? (?:down|aside|away|back)"
    r"|stand(?:ing)? down|leav(?:e|ing)"
    r"|retir(?:e|ing)|resign(?:ing)?|depart(?:ing)?|quit(?:ting)?|bow(?:ing)? out|giv(?:e|ing) up"
    r"|relinquish(?:ing)?)\b(?:(?! to )[^.;,]){0,70}$"
)
#: "Came in 2021 to be": the post was taken up then.
_CAME_TO_BE = re.compile(
    r" (?:acting up|stepping up|stepped up|acts up) from (?:the|his|her) (?:post|role|job|position) (?:of"
    r"|as) (?:an? |the |its )?$|"
    r" (?:came|joined|arrived|moved|returned|left|crossed|was (?:hired|brought in|lured|poached"
    r"|recruited))\b[^.;]{0,60}?"
    r" to (?:be|become|take over|take up|chair|lead|run|head)(?: (?:an?|the|its))? $| has spent "
)
#: "The person who will run", "somebody to lead".
_ONE_TO_COME = re.compile(
    r"(?:some(?:body|one)|(?:the|a) [\w' -]{3,40}?)(?: who)?(?: (?:will|would|is to|is due to|is set to)(?= )| who'll"
    r"|(?: chosen| picked| named| selected| due| set)? to )"
)
_WILL = re.compile(r"\b(?:will|would)\b(?! (?:later |then |go on to )?have| not\b)")
#: Before "the children's brief" of which it is then told whose it "was".
_TAKEN = ("took ", "picked up ", "inherited ", "assumed ")
#: Beginning as "the council's director" is coming to a post; as "a social worker", the start of a career.
_BEGAN = (" started as ", " begun as ", " began as ")
_OWNED = re.compile(r"its |(?:the )?[\w' -]{2,30}?(?<!children)(?<!people)'s ")
_GIVEN = ("handed ", "given ", "taken ")
_BECOMING = ("former", "interim", "incoming")
_AT_PRESENT = re.compile(r"\b(?:currently|now|nowadays|these days|at present|for the (?:past|last))\b")
_PAST_VERBS = frozenset(
    """chaired|led|headed|ran|oversaw|held|who looked after|had looked after|who answered for|had run
|having run|had been running|presided over|was in charge of|had charge of""".replace("\n", "").split("|")
)


def status_of(annotated: Annotated, tie: Tie, end: int) -> str:
    """Return the status of the post that a tie tells of, in a sentence that ends at `end`."""
    folded, title = annotated.folded, tie.title
    # A portfolio may be for the future of something.
    stop = head_end(annotated, title) if title.role in ("lead-member", "cabinet-member") else title.end
    inside = {mark.concept for mark in annotated.marks("status", title.start, max(stop, title.start + 1))}
    if not folded.startswith("the former's ", title.opening):
        inside |= {mark.concept for mark in annotated.marks("status", title.opening, title.start)} & {"former"}
    after = folded[tie.end : min(tie.end + _AFTER, end)]
    named = tie.mention.start >= tie.title.end and after.startswith(" when")
    past = (
        not named
        and left.PAST_AFTER.match(after) is not None
        and not _BEGUN.search(tie.gap)
        and not _WILL.search(tie.gap)
    )
    in_a_career = careers.tells(tie.gap) or careers.of_a_career(folded, 0, title.opening)
    apart = tie.mention.start >= end and left.LEFT_AFTER.match(folded[title.end : min(title.end + _AFTER, end)])
    if "former" in inside or past or in_a_career or apart or left.is_left(annotated, tie, after):
        return "former"
    _, until = dates_of(annotated, tie, end, "")
    if until and until < annotated.document.published[: len(until)]:
        return "former"
    if title.verb and _past_verb(annotated, tie):
        return "former"
    if _is_to_come(annotated, tie):
        return "incoming"
    if "interim" in inside:
        return "interim"
    told = _told_between(annotated, _until_by(annotated, tie))
    if told == "former":
        if title.verb and title.head.startswith("to "):
            return "incumbent"
        return "incoming" if _TO_BE.search(folded, title.opening, title.end) else "former"
    return told or _told_after(annotated, tie, end, incoming="incoming" in inside)


def _is_to_come(annotated: Annotated, tie: Tie) -> bool:
    """Say whether a title that is a verb, or "the one who" does something, tells of a time to come."""
    folded, title = annotated.folded, tie.title
    if not title.verb:
        return _ONE_TO_COME.match(folded, title.opening, title.start + len("will ")) is not None
    if title.head.startswith("to ") and is_off(annotated.text[slice(*tie.gap_span)]):
        return True
    return title.head.startswith("will ") or folded.endswith(("will be ", "to be "), 0, title.start)


def _told_after(annotated: Annotated, tie: Tie, end: int, *, incoming: bool) -> str:
    """Return the status that the words after a tie tell; `incoming` says that the title tells of one to come."""
    folded = annotated.folded
    after = folded[tie.end : min(tie.end + _AFTER, end)]
    near = annotated.marks("cue/becoming-interim", tie.end, min(tie.end + 50, end))
    another = bool(near) and bool(within(annotated.names, tie.end, near[0].start))
    if (
        near
        and not another
        and "," not in folded[tie.end : near[0].start]
        and not _OF_ANOTHER.match(folded, near[0].start)
    ):
        return "interim"
    if incoming or _begins(annotated, tie, end):
        return "incoming"
    aside = tie.gap.startswith(", who ") and after.startswith(",")
    coming = not aside and _COMING_AFTER.match(after)
    other = coming and tie.gap == ", " and left.as_another(annotated, tie.end + coming.end(), end)
    return "incoming" if coming and not other else "incumbent"


def _begins(annotated: Annotated, tie: Tie, end: int) -> bool:
    """Say whether a verb of the present with a date ahead tells that a post will be taken: "joins in June as"."""
    if not _TAKES.search(tie.gap):
        return False
    published = annotated.document.published
    if _NEXT_TIME.search(tie.gap) or _NEXT_TIME.match(annotated.folded, tie.end, end):
        return True
    for date in within(annotated.dates, tie.start, min(end, tie.end + _DATE)):
        value = date.value
        if value and date.relative:
            value = ahead(value, annotated.folded[date.start : date.end], published)
        if value and value > published[: len(value)]:
            return True
    return False


def left_after(annotated: Annotated, tie: Tie, end: int) -> bool:
    """Say whether the words after a tie, in a sentence that ends at `end`, tell that the post was left."""
    return left.LEFT_AFTER.match(annotated.folded[tie.end : min(tie.end + _AFTER, end)]) is not None


def _past_verb(annotated: Annotated, tie: Tie) -> bool:
    """Say whether a title that is a verb is in the past: "who led", "held the portfolio"."""
    was = annotated.folded.endswith((" was ", " were "), 0, tie.title.start)
    if tie.title.role == "inspector" or (tie.mention.start >= tie.title.end and " by " in tie.gap and not was):
        return False
    if annotated.folded.startswith(("held ", "had "), tie.title.start) and tie.gap.endswith((" has ", " have ")):
        return False
    if _GIVEN_UP.match(annotated.folded, tie.title.start):
        return True
    if tie.gap.endswith(" used to "):
        return True
    return (tie.title.head in _PAST_VERBS or tie.title.head.startswith("used to ")) and not tie.gap.endswith(
        (" has ", " have ", " by ")
    )


def _until_by(annotated: Annotated, tie: Tie) -> Tie:
    """Return a tie without what follows "chaired by", which tells of other posts: "by the former leader Jane Moor"."""
    by = annotated.folded.find(" by ", *tie.gap_span) if tie.title.verb and tie.mention.start >= tie.title.end else -1
    return tie if by < 0 else tie._replace(mention=tie.mention._replace(start=by), gap="")


def _told_between(annotated: Annotated, tie: Tie) -> str:
    """Return the status that the words between person and title tell, those after a quotation first; or nothing."""
    start, end = tie.gap_span
    if tie.gap.endswith(_BEGAN) and _OWNED.match(annotated.folded, tie.title.opening, tie.title.end):
        return "incumbent"
    quoted = annotated.folded.rfind('"', start, end) + 1
    rest = tie._replace(since=quoted, gap=annotated.folded[quoted:end]) if quoted else tie
    return _told_in(annotated, rest) or (_told_in(annotated, tie) if quoted else "")


def _told_in(annotated: Annotated, tie: Tie) -> str:
    """Return the status that the words of a tie tell, the last of them first; or nothing."""
    start, end = tie.gap_span
    if annotated.marks("cue/succeeding", start, end):
        if left.REPLACED.search(annotated.folded, start, end):
            return "former"
        return "incoming" if _WILL.search(annotated.folded, start, end) else ""
    if tie.mention.start >= tie.title.end and tie.gap.endswith(" to "):
        return "incumbent"
    if _WILL_LEAVE.search(tie.gap) or _CAME_TO_BE.search(tie.gap):
        return "incumbent"
    told = [(m.end, s) for s in _BECOMING for m in annotated.marks(f"cue/becoming-{s}", start, end)]
    told += [(match.end(), "incoming") for match in _WILL.finditer(annotated.folded, start, end)]
    taken = tie.mention.start >= tie.title.end and annotated.folded.startswith(_TAKEN, tie.title.start)
    if not taken and not annotated.folded.startswith(_GIVEN, tie.title.start):
        was = _WAS.finditer(annotated.folded, start, end + len(" appointed "))
        told += [(match.end(), "former") for match in was if match.end() <= end]
    if _AT_PRESENT.search(tie.gap):
        return "interim" if any(status == "interim" for _, status in told) else "incumbent"
    if left.LEAVING.search(tie.gap) or _PAST_BETWEEN.search(tie.gap):
        return "former"
    aside = adverbials.told(tie.gap)
    if not told or aside in ("former", "incoming"):
        return aside if aside != "incumbent" else ""
    told.sort()
    if told[-1][1] == "incoming" and " used to " not in tie.gap and any(status == "former" for _, status in told):
        return "incumbent"
    kinds = {status for _, status in told}
    return next((status for status in ("former", "interim", "incoming") if status in kinds), "")


def _taken_up(annotated: Annotated, tie: Tie, position: int) -> bool:
    """Say whether the words before a date tell of taking up the post: "took over", "the appointment of"."""
    if annotated.marks("cue/taking-post", tie.start, position):
        return True
    return "appointment of" in annotated.folded[max(0, tie.start - 30) : tie.start]


def _dated(annotated: Annotated, tie: Tie, end: int) -> tuple[int, int]:
    """Return the stretch in which dates are those of the post of a tie, not those of one before or after it."""
    start, stop = tie.start, min(end, tie.end + 60)
    if tie.since >= 0:
        start = max(start, tie.since)
        gap = annotated.folded[start : tie.title.start]
        start += max(gap.rfind(" and "), gap.rfind(" but "), gap.rfind(", "), 0)
    if beyond := _ELSEWHERE.search(annotated.folded, tie.end, stop):
        stop = beyond.start()
    others = annotated.marks("role", tie.end, stop) + annotated.marks("cue/leading", tie.end, stop)
    return start, min([stop, *(mark.start for mark in others)])


def dates_of(annotated: Annotated, tie: Tie, end: int, status: str) -> tuple[str, str]:
    """Return since when and until when the post is held, where the sentence says so."""
    since = until = ""
    for date in within(annotated.dates, *_dated(annotated, tie, end)):
        before = annotated.folded[max(date.start - 16, tie.start) : date.start].rstrip()
        word = before.rsplit(" ", 1)[-1] if before else ""
        if not date.value:
            continue
        years = _YEARS.match(annotated.folded, date.start - 1)
        if years and "," not in annotated.folded[tie.end : date.start]:
            return years[1], years[2] if len(years[2]) > 2 else years[1][:2] + years[2]
        value = date.value
        if status == "incoming" and date.relative:
            value = ahead(value, annotated.folded[date.start : date.end], annotated.document.published)
        if word in ("since", "from") and not since:
            since = value
        elif (word == "until" or (word in ("to", "-") and since)) and not until:
            until = date.value
        elif word in ("in", "on") and not (since or until):
            if status == "former" and left.LEFT_AFTER.match(annotated.folded, tie.end, date.start):
                until = date.value
            elif status != "former" and _taken_up(annotated, tie, date.start):
                since = value
    return since, until
