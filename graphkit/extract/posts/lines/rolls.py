"""Posts told by lists under a heading: those who had a post one after another, with their years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.lines.layout import LONGEST_LINE, NOW, YEAR, Line, Told, lines, sentence_of
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title, titles

#: What a heading says beside the post: "List of former", before it, and what may come after it.
_HEADING = re.compile(
    r"[\s*•#=\d.)-]*(?:(?:list of|our|the|all|its|their|council's|past|former|previous|earlier|and|present|current"
    r"|successive|permanent|recent)\s+)*"
)
_PAST = re.compile(r"\b(?:past|former|previous|earlier)\b(?!.*\bpresent\b)")
_AFTER_HEADING = re.compile(
    r"(?: (?:of|at|in|for) [\w' &-]{3,40}?)?(?:,? (?:since|from|to|until) [\w -]{3,20}|,? (?:19|20)\d\d ?[-–—] ?\w*)?"
    r"[\s:=.]*"
)
_BULLET = r"[\s*•|–—\d.)-]*?"
_SPAN = (
    rf"(?:(?P<how>interim|acting|temporary|caretaker),? )?(?:(?P<open>since|from) )?(?P<from>{YEAR})?"
    rf"(?P<to> ?(?:[-–—/]|to|until) ?(?P<end>{YEAR}|\d\d|{NOW})?)?(?:,? (?:interim|acting|temporary|caretaker))?"
)
_YEARS_FIRST = re.compile(rf"{_BULLET}{_SPAN}[:,;| –—-]+(?:(?:mr|mrs|ms|dr|sir|cllr|councillor) )?")
_YEARS_AFTER = re.compile(
    rf"(?:,? (?:obe|cbe|mbe|dbe|kbe|qpm|dl|jp))*(?: \((?:[a-z ]{{1,20}})\))?[\s,:–—-]*\(?{_SPAN}\)?"
    r"(?: \([a-z ]{1,20}\))?[\s.,;]*"
)
_ONLY_MARKS = re.compile(r"[\s*•|–—\d.)-]*")


def enrolled(annotated: Annotated, cast: Cast) -> Iterator[Told]:
    """Yield the posts of those whom lines under a heading such as "Directors" name, each with years."""
    heading: tuple[Title, bool] | None = None
    for line in lines(annotated):
        if line.end - line.start < 2:
            continue
        if heading is not None and (entry := _entry(annotated, cast, line, past=heading[1])):
            mention, status = entry
            if status == "incumbent" and annotated.folded.startswith(("interim", "acting"), heading[0].start):
                status = "interim"
            yield Told(sentence_of(annotated, line), Tie(mention, heading[0], ", "), status)
        else:
            heading = _heading(annotated, cast, line)


def _heading(annotated: Annotated, cast: Cast, line: Line) -> tuple[Title, bool] | None:
    """Return the title in the plural that is all that a line says, and whether it is that of past holders."""
    if line.end - line.start > LONGEST_LINE or cast.within(line.start, line.end):
        return None
    title = next(iter(titles(annotated, line.start, line.end)), None)
    if title is None or not (title.plural or (title.verb and title.head == "chairs")):
        return None
    before = _HEADING.match(annotated.folded, line.start, line.end)
    after = _AFTER_HEADING.fullmatch(annotated.folded, title.end, line.end)
    if before is None or before.end() < title.start or after is None:
        return None
    past = _PAST.search(annotated.folded, line.start, line.end) is not None
    return title._replace(plural=False, verb=False), past


def _entry(annotated: Annotated, cast: Cast, line: Line, *, past: bool) -> tuple[Mention, str] | None:
    """Return the one person of a line, and whether the years beside the name go on; None for another line."""
    named = cast.within(line.start, line.end) if line.end - line.start <= LONGEST_LINE else []
    if len(named) != 1:
        return None
    start, end = named[0].start, named[0].end
    after = _YEARS_AFTER.fullmatch(annotated.folded, end, line.end)
    if after is None:
        return None
    first = _YEARS_FIRST.fullmatch(annotated.folded, line.start, start)
    if first is None and not _ONLY_MARKS.fullmatch(annotated.folded, line.start, start):
        return None
    spell = first if first and first["from"] else after
    if not spell["from"]:
        return (named[0], "former") if past else None
    stays = (spell["open"] and not spell["to"]) or (spell["to"] and not spell["end"]) or _is_now(spell)
    if stays and not past:
        return named[0], "interim" if spell["how"] else "incumbent"
    return named[0], "former"


def _is_now(spell: re.Match[str]) -> bool:
    return bool(spell["end"]) and re.fullmatch(NOW, spell["end"]) is not None
