"""Posts told by lines that are entries: "Chief Nurse, Oak Hospital: Jane Moor", "Contact: Tom Pell, 01234, Clerk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.lines.layout import LONGEST_LINE, Line, Told, lines, sentence_of
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title, titles
from graphkit.vocabulary import vocabulary

_OPENS = re.compile(r"[\s*•|–—\d.)(-]*(?:the |our |your )?")
#: Between what somebody is and the name: a colon, a dash, a bar.
_PARTS = re.compile(
    r"[^.;:?!\"]*?(?: ?[:|] ?| [-–—] )(?:(?:mr|mrs|ms|dr|sir|dame|prof|professor|cllr|councillor)\.? )?"
)
#: How somebody is reached, and letters after a name.
_REACHED = (
    r"(?:[\s,;:()|–—-]|\b(?:obe|cbe|mbe|dbe|kbe|qpm|phd|qc|kc|dl)\b|\b(?:tel|telephone|phone|ext|extension|mobile|email"
    r"|e-mail)\b[.:]?|\+?\d[\d ]{2,}|[\w.+-]+@[\w.-]+)*"
)
_AFTER = re.compile(_REACHED)
#: What opens a line that tells whom to ask, or who is there.
_ASKED = re.compile(
    r"[\s*•|–—-]*(?:contact|for (?:more|further) (?:details|information)|(?:further|more) information|report author"
    r"|report of|author|lead officer|officer|responsible officer|originating officer|presented by|prepared by)"
    r"\b[^:]{0,40}: ?(?:(?:mr|mrs|ms|dr|cllr|councillor) )?"
)
_PROPER = re.compile(r", (?:the )?((?:[A-Z][\w'’&.-]*)(?: (?:(?:of|and|for|the|&) )*[A-Z][\w'’&.-]*)*)$")
#: What opens a line of a report that gives the portfolio and the councillor who has it.
_PORTFOLIO = re.compile(
    r"[\s*•|–—\d.)(-]*(?P<label>(?:cabinet |executive |relevant |lead )?portfolio(?: holder| member)?s?"
    r"|(?:cabinet|executive|lead) (?:member|councillor))(?: responsible| concerned| consulted)? ?[:|–—-] ?"
)
_MOST_BRIEF = 14
#: What opens a line of minutes with members who are no councillors.
_CO_OPTED = re.compile(
    r"[\s*•|–—-]*(?P<label>(?:(?:statutory|voting|non-voting|education|other) )*co-?opted"
    r"(?: (?:members?|representatives?))?|co-?optees?|church representatives?"
    r"|parent governors?(?: representatives?)?) ?: ?"
)
_MOST_WORDS = 7
#: After a title, up to the name: no clause of which it is the subject.
_NO_CLAUSE = re.compile(r" *(?:$|[^\w ]|[A-Z\d]|(?:of|for|at|and|in|with|to|the)\b)")


class _Entry(NamedTuple):
    """A line with the one person whom it names and what it says that the person is, known to the lists or not."""

    line: Line
    mention: Mention
    title: Title
    known: bool


def entered(annotated: Annotated, cast: Cast) -> Iterator[Told]:
    """Yield the posts of lines that give a post and a name, or whom to ask.

    A post that no list has counts in a run of such lines, one of which has one that a list has.
    """
    run: list[_Entry] = []
    for line in lines(annotated):
        yield from _co_opted(annotated, cast, line)
        entry = _entry(annotated, cast, line)
        if entry is not None:
            run.append(entry)
            continue
        if line.end > line.start:
            yield from _of_run(annotated, run)
            run = []
    yield from _of_run(annotated, run)


def _co_opted(annotated: Annotated, cast: Cast, line: Line) -> Iterator[Told]:
    """Yield those whom a line of minutes gives as members of a committee who are no councillors."""
    label = _CO_OPTED.match(annotated.folded, line.start, line.end)
    if label is not None:
        title = Title(line.start, line.start, label.end("label"), "other", "co-opted member", own="council")
        for mention in cast.within(label.end(), line.end):
            yield Told(sentence_of(annotated, line), Tie(mention, title, ", "), "")


def _of_run(annotated: Annotated, run: list[_Entry]) -> Iterator[Told]:
    counts = len(run) > 1 and any(entry.known for entry in run)
    for entry in run:
        if entry.known or counts:
            yield Told(sentence_of(annotated, entry.line), Tie(entry.mention, entry.title, ", "), "")


def _entry(annotated: Annotated, cast: Cast, line: Line) -> _Entry | None:
    """Return what a line tells that is an entry; None for another line."""
    named = cast.within(line.start, line.end) if line.end - line.start <= LONGEST_LINE else []
    if len(named) != 1:
        return None
    mention = named[0]
    if asked := _ASKED.fullmatch(annotated.folded, line.start, mention.start):
        reached = _AFTER.match(annotated.folded, mention.end, line.end)
        begin = reached.end() if reached else mention.end
        title = _known(annotated, begin, line.end) or _unlisted(annotated, begin, line.end)
        return None if title is None or asked.end() == line.start else _Entry(line, mention, title, known=True)
    if brief := _portfolio(annotated, line, mention):
        return _Entry(line, mention, brief, known=True)
    opens = _OPENS.match(annotated.folded, line.start, mention.start)
    begin = opens.end() if opens else line.start
    parts = _PARTS.fullmatch(annotated.folded, begin, mention.start)
    if annotated.folded.startswith(" (", mention.end) and opens and not annotated.folded[begin : mention.start].strip():
        closed = annotated.folded.find(")", mention.end, line.end)
        title = _unlisted(annotated, mention.end + 2, closed) if closed > 0 else None
        return _Entry(line, mention, title, known=True) if title else None
    if parts is None or _AFTER.fullmatch(annotated.folded, mention.end, line.end) is None:
        return None
    end = begin + len(annotated.folded[begin : mention.start].rstrip().rpartition(":")[0] or parts[0].rstrip(" :|–—-"))
    if title := _known(annotated, begin, end):
        return _Entry(line, mention, title, known=True)
    unlisted = _unlisted(annotated, begin, end)
    return _Entry(line, mention, unlisted, known=False) if unlisted else None


def _portfolio(annotated: Annotated, line: Line, mention: Mention) -> Title | None:
    """Return the portfolio of "Portfolio: Councillor Jane Moor, Children's Services"; None for another line."""
    label = _PORTFOLIO.match(annotated.folded, line.start, mention.start)
    if label is None:
        return None
    about = annotated.folded[label.end() : mention.start].strip(" :–—-|(")
    start, end = (label.end(), mention.start) if about else (mention.end, line.end)
    if not annotated.marks("cue/portfolio", start, end) or annotated.text[start:end].count(" ") > _MOST_BRIEF:
        return None
    role = "lead-member" if annotated.marks("cue/of-children", start, end) else "cabinet-member"
    return Title(line.start, line.start, label.end("label"), role, "portfolio", own="council")


def _known(annotated: Annotated, start: int, end: int) -> Title | None:
    """Return the title of the lists with which a stretch begins, of the body that the rest of it names."""
    title = next(iter(titles(annotated, start, end)), None)
    if title is None or title.verb or title.plural or title.start > start:
        return None
    if _NO_CLAUSE.match(annotated.text[title.end : end]) is None:
        return None
    if title.council or title.body:
        return title
    council, body = _body(annotated, title.end, end)
    own = title.own if council or body or title.role != "other" else "council"
    return title._replace(council=council, body=body, own=own)


def _unlisted(annotated: Annotated, start: int, end: int) -> Title | None:
    """Return what a stretch says that somebody is, in words that no list has: "Business Support Manager"."""
    words = annotated.text[start:end].strip(" ()").partition(",")[0].strip()
    begin = annotated.text.find(words, start)
    stop = begin + len(words)
    if not words[:1].isupper() or words.count(" ") >= _MOST_WORDS:
        return None
    if not any(job.end == stop for job in annotated.marks("cue/job", begin, stop)):
        return None
    council, body = _body(annotated, stop, end)
    return Title(begin, begin, stop, "other", words.lower(), council, body, "" if council or body else "council")


def _body(annotated: Annotated, start: int, end: int) -> tuple[str, str]:
    """Return the council (GSS code) or the other body that ends a stretch after a comma; empty for none."""
    named = within(annotated.councils, start, end)
    if named and named[-1].form == "provider":
        return "", vocabulary().providers[named[-1].provider].name
    proper = _PROPER.search(annotated.text, start, end)
    if proper is None:
        return "", ""
    if named and named[-1].form == "council":
        return named[-1].gss[0], ""
    brief = annotated.marks("cue/portfolio", proper.start(1), end)
    if named and named[-1].end == end:
        return named[-1].gss[0], ""
    return "", "" if brief else proper[1]
