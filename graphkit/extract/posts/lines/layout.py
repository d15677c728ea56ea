"""Posts told by the layout of lines: signatures, contact boxes, "meet the team" lists and careers line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import NAMING, Annotated, within
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title, titles
from graphkit.language.sentences import Sentence

#: A line of a signature or a career is no longer, in characters.
LONGEST_LINE = 110
#: Left of a line beside the name or the title that it holds.
_LETTERS = re.compile(
    r"[\s,.:|*•–—-]*(?:(?:obe|cbe|mbe|dbe|kbe|qc|kc|jp|phd|qpm|dl|frsa|ma|msc|ba|hmi|mp"
    r"|she/her|he/him)\b[\s,.()]*)*"
)
_OPENS = re.compile(r"[\s*•|–—-]*(?:the |our |your )?")
#: "2006-2013: ", "Since 2017, ", "March 2010 – present " at the beginning of a line, or "(2006-13)" at its end.
YEAR = r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?(?:19|20)\d\d"
NOW = r"(?:present|to date|date|now|today|current)"
_SPELL = re.compile(
    rf"[\s*•–—-]*(?:from |since |in )?(?P<from>{YEAR})"
    rf"(?: ?(?:[-–—/]|to|until) ?(?P<to>{YEAR}|\d\d|{NOW})?)?[:,;.| –—-]+"
)
_SPELL_AFTER = re.compile(
    rf"[ ,]*\(?(?:from |since )?(?P<from>{YEAR})(?: ?(?:[-–—/]|to|until) ?(?P<to>{YEAR}|\d\d|{NOW})?)?\)?[\s.]*"
)
_FROM = re.compile(
    r"(?:(?:an? )?(?:message|word|letter|note|foreword|welcome|column|statement|update) )?(?:from|by)"
    r" (?=the |our |your )|[^.;?!]{0,70}\b(?:report|statement|letter|blog|column|diary) (?:of|from|by) (?=the |our )"
)
#: After the title of whoever writes: nothing, or what it is about, or what it is called.
_WRITES = re.compile(
    r".{0,2}$|(?::| [-–—|]) .{3,60}$|'s? (?:[a-z]+ )?(?:blog|column|notebook|diary|message|update|view|foreword|letter"
    r"|notes|corner|comment|introduction|welcome|word)s?(?:$|[:,] )"
)
#: Before the name of whoever writes.
_BY = re.compile(r"(?:with|by|from):? ", re.IGNORECASE)
#: What a line goes on with that begins with a title as the subject of news: "The leader of Leeds has resigned".
_CLAUSE = re.compile(
    r"\b(?:has|have|had|is|was|were|will|would|said|says|told|resigned|quit|left|apologised|announced|warned)\b"
)
#: A name stands at most so many lines below the title.
_BELOW = 3
#: A career has so many lines at least.
_CAREER = 2


class Line(NamedTuple):
    """A line of the text at `start`:`end`."""

    start: int
    end: int


class Told(NamedTuple):
    """A tie that lines tell, in the line of the title, with the status told."""

    sentence: Sentence
    tie: Tie
    status: str


def laid_out(annotated: Annotated, cast: Cast) -> Iterator[Told]:
    """Yield the posts told by lines of their own: a name above a title, and the years of a career."""
    career: list[tuple[Line, re.Match[str], Title]] = []
    before: Line | None = None
    above: list[Title | None] = []
    for line in lines(annotated, head=True):
        title = _title_of(annotated, line, line.start)
        if title is not None and before is not None and (mention := _named(annotated, cast, before)):
            yield Told(sentence_of(annotated, line), Tie(mention, title, ", "), "")
        prose = line.end - line.start > LONGEST_LINE
        above = [] if prose else [*above, _headed(annotated, line)][-_BELOW:]
        written = next((one for one in reversed(above[:-1]) if one), None)
        if written is not None and (mention := _named(annotated, cast, line, by=True)):
            yield Told(sentence_of(annotated, line), Tie(mention, written, ", "), "")
            above = []
        spell = _spell(annotated, line, title)
        if spell is not None:
            career.append((line, *spell))
        else:
            yield from _career(annotated, cast, career)
            career = []
        before = line
    yield from _career(annotated, cast, career)


def _headed(annotated: Annotated, line: Line) -> Title | None:
    """Return the job title of a line that says whose words follow: "A message from our leader", "Director's blog"."""
    if line.end - line.start > LONGEST_LINE:
        return None
    opens = _FROM.match(annotated.folded, line.start, line.end)
    title = _title_of(annotated, line, opens.end() if opens else line.start)
    after = _WRITES.match(annotated.folded, title.end, line.end) if title else None
    return title if after and (opens or after[0].startswith("'")) else None


def lines(annotated: Annotated, *, head: bool = False) -> Iterator[Line]:
    """Yield the short lines of the blocks in which people are named, with `head` also those above the telling ones."""
    for block in annotated.document.blocks:
        head = head and block.kind != "paragraph"
        if block.kind in NAMING or (head and block.kind in ("furniture", "byline")):
            start = block.start
            for part in annotated.text[block.start : block.end].split("\n"):
                yield Line(start, start + len(part))
                start += len(part) + 1


def sentence_of(annotated: Annotated, line: Line) -> Sentence:
    """Return a line as a sentence of its block."""
    return annotated.sentences[annotated.sentence_index(line.start)]._replace(start=line.start, end=line.end)


def _named(annotated: Annotated, cast: Cast, line: Line, *, by: bool = False) -> Mention | None:
    """Return the one person whose name is all that a line holds, but for "by" before it."""
    if line.end - line.start > LONGEST_LINE:
        return None
    found = cast.within(line.start, line.end)
    opening = annotated.text[line.start : found[0].start] if found else ""
    opening = _BY.sub("", opening, count=1) if by else opening
    if len(found) != 1 or opening.strip(" *•|–—-"):
        return None
    return found[0] if _LETTERS.fullmatch(annotated.folded, found[0].end, line.end) else None


def _title_of(annotated: Annotated, line: Line, start: int) -> Title | None:
    """Return the job title with which a short line begins at `start`, nobody named in it."""
    if line.end - line.start > LONGEST_LINE or line.end - start < 2:
        return None
    opens = _OPENS.match(annotated.folded, start, line.end)
    first = opens.end() if opens else start
    if not annotated.text[first : first + 1].isupper() and opens and not opens[0].strip():
        return None
    title = next(iter(titles(annotated, start, line.end)), None)
    if title is None or title.verb or title.plural or title.start > first:
        return None
    if _CLAUSE.search(annotated.folded, title.end, line.end):
        return None
    return None if within(annotated.names, line.start, line.end) else title


def _spell(annotated: Annotated, line: Line, title: Title | None) -> tuple[re.Match[str], Title] | None:
    """Return the years of a line of a career and its title."""
    before = _SPELL.match(annotated.folded, line.start, min(line.end, line.start + LONGEST_LINE))
    if before is not None:
        title = _title_of(annotated, line, before.end())
        return (before, title) if title is not None else None
    if title is None:
        return None
    after = _SPELL_AFTER.search(annotated.folded, max(title.end, line.end - 30), line.end)
    return (after, title) if after is not None and after.end() == line.end else None


def _career(annotated: Annotated, cast: Cast, lines: list[tuple[Line, re.Match[str], Title]]) -> Iterator[Told]:
    """Yield the posts of a career, of the person whom the document speaks of most."""
    if len(lines) < _CAREER or not cast.mentions:
        return
    counted = Counter(mention.person for mention in cast.within(0, lines[0][0].start))
    if not counted:
        return
    person = counted.most_common(1)[0][0]
    latest = max(spell["from"][-4:] for _, spell, _ in lines)
    for line, spell, title in lines:
        stays = not spell["to"] or re.fullmatch(NOW, spell["to"]) is not None
        status = "incumbent" if spell["from"].endswith(latest) and stays else "former"
        named = within(annotated.councils, title.end, line.end)
        bodiless = bool(named) and not title.council and not title.body
        placed = title._replace(council=named[0].gss[0]) if bodiless else title
        yield Told(sentence_of(annotated, line), Tie(Mention(title.start, title.start, person), placed, ", "), status)
