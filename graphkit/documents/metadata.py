"""What a document is called, who published it, when, and who wrote it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from graphkit.dates import finer
from graphkit.documents.bylines import affiliation, authors, is_name, trade
from graphkit.documents.cues import cues
from graphkit.documents.datelines import Found, find_dates, without_dates
from graphkit.documents.head import Head
from graphkit.documents.lines import Line
from graphkit.documents.sorts import is_dated_label
from graphkit.model import TELLING, Block, BlockKind

_SMALL = frozenset("a an and at by for from in of on the to upon with".split())
_LONG = 300
#: So many lines are the top of a page, and so many words a line that may date it.
_TOP, _SHORT = 14, 14
#: A line that dates a page without saying so has at most so many words beside the day.
_LEFT = 6
#: A line that dates a page at its end is one of so many last ones.
_END = 12
#: What says that a day is that of the page, at the start of a line or before the day.
_LABELLED = re.compile(r"\b(?:posted|published|publication date|issued|released|updated)\b")
_MEETING = re.compile(r"minutes of (?:the|a) (?!last|previous|earlier)")
#: What makes a line tell of something that was on a day, or will be.
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shows?|said|says|wrote|died|born|agreed|closing|closes|deadline|due"
    r"|inquiry|inquest|photo|picture|section|table|figure|page|last|previous)\b"
)
#: Before a day on which something was: "the inquiry of 3 May 2018", "Kyle Moor: 3 May 2018".
_OF_DAY = re.compile(
    r"\b(?:of|on|in|since|from|to|until|till|by|before|after|at|for|between|held)"
    r"(?: the| \w+day| morning)*[ ,]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$"
    r"|(?<!date)(?<!news)(?<!meeting): *$"
)
#: What a line at the end may have beside the day on which it was put there: "Filed at 9.52 on 18 June 2019".
_STAMPS = frozenset({"filed", "uploaded", "posted", "printed", "issued", "dated", "story filed", "added"})
#: A note above a speech: "[The text of a lecture given in Brackley on 14 July 2016.]".
_SPEECH = re.compile(
    r"\W*(?=[^.]*\b(?:text|version|transcript|extracts?|edited|shortened|abridged)\b)[^.]*"
    r"\b(?:lecture|speech|talk|address|keynote|remarks|sermon)\b[^.]*\b(?:given|delivered|made|read)\b[^.]*"
    r" on (?:\w+day,? )?"
)
#: What parts a line that says several things: "18 October 2021 | Item 6".
_PARTED = re.compile(r" [|/·•>»–—-] | {3,}")
#: A dash within a sentence.
_DASHED = re.compile(r" [–—-] [a-z]")
#: A line that says when a page was published, and perhaps more: "Posted by Kyle on 3 May 2018. Filed under".
_SAID = re.compile(
    r"(?:posted|published|issued|updated)(?: by [\w'’ -]{2,40})?(?: on)?(?: \w+day)?,? (?=\d|[a-z]{3,9} \d)"
)
#: The whole name of a body, and behind it the day on which it met: "Scrutiny Committee, 7 June 2011".
_OF_BODY = re.compile(
    r"^((?!.*\b(?:to|from|by|of the|at|see|report|minute|leader|member|chair)\b)(?:[\w'’&]+ ){0,6}"
    r"(?:committee|cabinet|council|panel|board)), +"
)
#: So many words has at most a line of which only a part may date the page.
_IN_PARTS = 24
_FURTHER = re.compile(r"(?<=\w)[.;] +(?=[a-z]{3})")
#: What a line that tells the month of an issue has beside it.
_ISSUE = re.compile(r"(?:(?:issue|vol(?:ume)?|no|number|edition)\b[ .]*\d*[ ,]*)*")
_ISSUED = re.compile(r"\b(?:issue|vol(?:ume)?|no|number|edition|magazine|monthly|quarterly|journal|bulletin)\b")
_DAY = len("2021-10-18")
#: The season of an issue that tells its year: "Issue 27, Spring 2023", "the summer 2019 edition". One over New Year
#: ("Winter 2018/19") tells none.
_EDITION = r"(?:issue|edition|number|no|vol(?:ume)?|magazine|newsletter|bulletin|journal|quarterly|review|term)"
_SEASON = re.compile(
    rf"(?:(?:the|our|{_EDITION}|[a-z]{{0,3}}\d{{1,4}}(?!\d))[ .:,(]{{1,4}}){{0,6}}"
    rf"(?:spring|summer|autumn|winter)(?:,| of)? (?P<year>(?:19|20)\d\d)"
    rf"(?:[ .:,)]{{1,4}}(?:{_EDITION}|\d{{1,3}})\b){{0,3}}[ .)]*"
)
_NAME = r"([A-Z][\w&'’]*(?: (?:[A-Z&][\w&'’]*|of|and|the|upon|on)(?= |$|\W)){0,5})"
_NAMED = (
    re.compile(rf"^(?i:more (?:news |stories )?from) {_NAME}"),
    re.compile(rf"(?i:related) {_NAME} (?:content|articles|stories)"),
    re.compile(rf"(?i:first published (?:in|by|on)|first appeared (?:in|on)|source:) {_NAME}"),
    re.compile(rf"(?i:©|\(c\)|copyright) ?(?:\d{{4}} ?)?{_NAME}"),
)
_COUNCIL = re.compile(r"\b[A-Z][a-z]+(?:[ -](?:[A-Z][a-z]+|and|upon|on|of|the)){0,5} Council\b")
_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)")
_OURS = re.compile(r"\b(?:our|ours|we|us)\b", re.IGNORECASE)


class Metadata(msgspec.Struct, frozen=True):
    """What is known about a document; the empty string where nothing is."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    kind: str = ""


def over(first: Metadata, second: Metadata) -> Metadata:
    """Return metadata that says what `first` says, and what `second` says where `first` says nothing."""
    fields = Metadata.__struct_fields__
    return Metadata(**{field: getattr(first, field) or getattr(second, field) for field in fields})


def read_metadata(lines: Sequence[Line], blocks: Sequence[Block], head: Head) -> Metadata:
    """Return what the lines of a page say about it."""
    kinds = [block.kind for block in blocks]
    title = lines[head.headline].text if head.headline is not None else ""
    signed = tuple(name for i in _of(kinds, "byline") for name in _authors(lines[i]))
    return Metadata(
        title=" ".join(title.split()),
        publisher=_publisher(lines, kinds, head, signed),
        published=_published(lines, kinds, head),
        authors=tuple(dict.fromkeys(signed)),
    )


def _of(kinds: Sequence[BlockKind], *wanted: BlockKind) -> list[int]:
    return [i for i, kind in enumerate(kinds) if kind in wanted]


def _authors(line: Line) -> tuple[str, ...]:
    found = authors(line.text) if not trade(line.key) else ()
    return found if found or trade(line.key) or not is_name(line.text) else tuple(re.split(r" (?:and|&) ", line.text))


def _published(lines: Sequence[Line], kinds: Sequence[BlockKind], head: Head) -> str:
    """Return the date of publication, else that of the last change, of a short line above, or of the comments."""
    dated = [lines[i] for i in _of(kinds, "dateline", "byline")]
    above = [lines[i] for i in _of(kinds[: head.headline], "furniture")] if head.headline else []
    dated += [line for line in above if line.key]
    if head.headline is not None and lines[head.headline].key.startswith("minutes of"):
        dated.append(lines[head.headline])
    published, changed = "", ""
    for line in dated:
        found = find_dates(line.key)
        if found and cues().start("updated", line.key):
            changed = finer(changed, found[0].date)
        elif found:
            published = finer(published, found[0].date)
    if told := published or changed or _day_above(lines, kinds) or _day_below(lines, kinds):
        return told
    if spoken := _day_of_speech(lines):
        return spoken
    return _month_of_comments(lines, kinds) or _year_of_season(lines, kinds)


def _day_above(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> str:
    """Return the first day, else month, that a part of a line near the top tells: "18 October 2021 | Item 6"."""
    months = []
    for line, kind in zip(lines[:_TOP], kinds, strict=False):
        linked = kind == "furniture" and line.mark
        if linked or kind == "comment" or line.text.endswith(("?", "”", ",")):
            continue
        for part in _parts(line):
            found = find_dates(part, brief=True)
            if found and len(found[0].date) == _DAY and _dates_the_page(part, found[0]):
                return found[0].date
            if _ISSUED.search(line.key):
                months += [one.date for one in found if _ISSUE.fullmatch(without_dates(part, [one]).strip(" ,.()"))]
    return months[0] if months else ""


def _year_of_season(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> str:
    """Return the year of the first part of a line near the top that names the season of an issue and nothing else."""
    for line, kind in zip(lines[:_TOP], kinds, strict=False):
        if kind in ("headline", "comment") or line.text.endswith(("?", "”", ",")):
            continue
        season = next(filter(None, map(_SEASON.fullmatch, _PARTED.split(line.text.lower()))), None)
        if season and (kind == "furniture" or _ISSUED.search(line.key)):
            return season["year"]
    return ""


def _parts(line: Line) -> list[str]:
    """Return the parts of a line in lower case that may each date the page; of sentences the first, with a label."""
    if line.text.endswith(".") or line.text.startswith(("“", '"', "‘")):
        return _FURTHER.split(line.key)[:1] if _SAID.match(line.key) else []
    said = _FURTHER.split(line.key)[0] if _SAID.match(line.key) else line.key
    cuts = [said] if line.words > _IN_PARTS or _DASHED.search(line.text) else _PARTED.split(said)
    return [part for cut in cuts for part in _OF_BODY.split(cut)]


def _dates_the_page(key: str, day: Found) -> bool:
    """Say whether a line in lower case gives a day as that of its page, and tells of nothing that was on it."""
    if _MEETING.match(key):
        return not _SENTENCE.search(key)
    words = len(key.split())
    if _LABELLED.match(key) or _LABELLED.search(key, 0, day.start):
        return words <= _SHORT
    left = without_dates(key, [day])
    return len(left.split()) <= _LEFT and not _SENTENCE.search(left) and not _OF_DAY.search(key, 0, day.start)


def _day_below(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> str:
    """Return the day of the lines at the end that say nothing else, if they tell but one: "News  7th March 2016"."""
    days = set()
    for line, kind in zip(lines[_TOP:][-_END:], kinds[_TOP:][-_END:], strict=True):
        found = find_dates(line.key)
        if kind != "comment" and not line.mark and len(found) == 1 and len(found[0].date) == _DAY:
            left = " ".join(re.findall(r"(?!(?:at|on|in|by)\b)\b\w+", without_dates(line.key, found)))
            if (
                not left
                or left in _STAMPS
                or any(cues().is_line(name, left) for name in ("kicker", "published", "updated"))
            ):
                days.add(found[0].date)
    return days.pop() if len(days) == 1 else ""


def _day_of_speech(lines: Sequence[Line]) -> str:
    """Return the day on which a speech was given whose text this is, as a note near the top says; empty for none."""
    for line in lines[:_TOP]:
        for found in find_dates(line.key) if line.words <= _IN_PARTS else ():
            if len(found.date) == _DAY and _SPEECH.fullmatch(line.key, 0, found.start):
                return found.date
    return ""


def _month_of_comments(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> str:
    days = [found.date for i in _of(kinds, "comment") if lines[i].words <= 12 for found in find_dates(lines[i].key)]
    return min((day for day in days if len(day) == 10), default="")[:7]


def _publisher(lines: Sequence[Line], kinds: Sequence[BlockKind], head: Head, signed: tuple[str, ...]) -> str:
    """Return the name of the paper: masthead, byline, dateline, links to more of it, or a council's own release."""
    if head.masthead is not None:
        return _cased(re.split(r" [-–—|] ", lines[head.masthead].text)[0])
    for i in _of(kinds, "byline", "dateline"):
        paper = affiliation(lines[i].text)
        if paper:
            return paper
    for i in _of(kinds, "furniture"):
        named = next((found for form in _NAMED if (found := form.search(lines[i].text[:_LONG]))), None)
        if named and not named[1].lower().startswith("the "):
            return named[1]
    return "" if signed else _own_release(lines, kinds)


def _own_release(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> str:
    """Return the council that speaks as `we` outside quotation marks and names itself."""
    told = [lines[i].text for i in range(len(lines)) if kinds[i] in TELLING and kinds[i] != "quote"]
    ours = any(_OURS.search(_QUOTED.sub(" ", text)) for text in told)
    posted = any(kinds[i] == "dateline" and is_dated_label(lines[i]) for i in range(len(lines)))
    councils = Counter(name[0] for text in told for name in _COUNCIL.finditer(text[:5000]))
    return councils.most_common(1)[0][0] if ours and posted and councils else ""


def _cased(name: str) -> str:
    """Return a name written in capitals as names are written."""
    if not name.isupper():
        return name
    words = [word.lower() if word.lower() in _SMALL else _capital(word) for word in name.split()]
    return " ".join([_capital(words[0]), *words[1:]])


def _capital(word: str) -> str:
    first = next((i for i, char in enumerate(word) if char.isalpha()), 0)
    return word[: first + 1].upper() + word[first + 1 :].lower()
