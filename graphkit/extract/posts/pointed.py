"""The council of a title that points to one named before: "leader of the latter", "the county's director", "there"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.back import kinds
from graphkit.extract.councils.context import Context
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.roles import Title

#: What follows a title, or stands at its end: the place that it is in.
_IN = r"(?: ?\b(?:of|at|in|for|with)|(?<=leads)|(?<=runs)|(?<=led)|(?<=ran)|(?<=chairs)) the "
_KIND_AFTER = re.compile(rf"{_IN}(?:same |whole )?(county|city|borough|town|island)\b(?! (?:of|and|or)\b)")
#: The kind as part of the title: "the county's director", "city mayor".
_KIND_WITHIN = re.compile(r"(?:the )?(county|city|borough|town|island)(?:'s?)?(?: council(?:'s?)?)? ")
_IN_TURN = re.compile(rf"{_IN}(latter|former)\b(?!'| [a-z]+ (?:council|authority|borough)\b)")
_OTHER = re.compile(r"\bthe other(?: (?:one|council|authority|borough|county|city|town|place|side|two)\b|(?=[.,;]))")
_AT = re.compile(r" (?:in|at) ")
_THERE = re.compile(r" (?:over |up |down )?there\b(?! (?:is|are|was|were|has|have|had|will)\b)")
#: Between a council and a title that somebody holds in it: "works for Derby, as", "is at Derby, where she was".
_AS = re.compile(
    r"(?:'s)?(?: council)?"
    r"(?: (?:an?|two|three|four|five|ten|some|\d+) [a-z]+ (?:ago|earlier|before)"
    r"|,? (?:in|from|until|since|for|between) [^.;:,]{3,24})?"
    r",? (?:as|where (?:he|she|they) (?:is|was|are|were|became|becomes|serves? as|works? as"
    r"|will be|has been|had been))(?: now| then| also| once| its| their| an?| the| (?:a )?new)* ?"
)
#: How far before a title its council stands so, and how far behind it the place is told.
_LEFT, _RIGHT = 60, 40
#: How many sentences back a title may point.
_BACK = 6


def pointed(annotated: Annotated, context: Context, title: Title) -> str:
    """Return the council (GSS code) to which a title that names none points, or empty where it points to none."""
    folded, end = annotated.folded, title.end
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    if held := _held_in(annotated, title):
        return held
    stop = min(end + _RIGHT, sentence.end)
    at = _AT.match(folded, end, stop)
    if at is not None and (seat := seat_in(annotated, at.end(), at.end() + 1)):
        return seat
    if kind := _KIND_AFTER.match(folded, end, stop) or _KIND_WITHIN.match(folded, title.opening, end):
        return _of_kind(annotated, context, title, kind[1])
    named = _named_before(annotated, title, _BACK)
    if not named:
        return ""
    if turn := _IN_TURN.match(folded, end, stop):
        return named[-2 if turn[1] == "former" else -1] if len(named) > 1 else ""
    if _OTHER.search(folded, title.opening, stop):
        here = context.council(annotated.sentence_index(title.start))
        return next((gss for gss in reversed(named[-2:]) if gss != here), "")
    return named[-1] if _THERE.match(folded, end, stop) else ""


def _held_in(annotated: Annotated, title: Title) -> str:
    """Return the council right before a title that somebody holds there: "works for Derby as"; empty for none."""
    before = within(annotated.councils, max(title.opening - _LEFT, 0), title.opening)
    if not before or len(before[-1].gss) != 1 or annotated.folded.endswith("from ", 0, before[-1].start):
        return ""
    return before[-1].gss[0] if _AS.fullmatch(annotated.folded, before[-1].end, title.opening) else ""


def _named_before(annotated: Annotated, title: Title, back: int) -> list[str]:
    """Return the councils named at most `back` sentences before a title, each once, the last one last."""
    index = annotated.sentence_index(title.start)
    start = annotated.sentences[max(index - back, 0)].start
    found: list[str] = []
    for mention in within(annotated.councils, start, title.start):
        if len(mention.gss) == 1:
            found = [gss for gss in found if gss != mention.gss[0]] + [mention.gss[0]]
    return found


def _of_kind(annotated: Annotated, context: Context, title: Title, kind: str) -> str:
    """Return the council that may be called "the county" or the like: the one spoken of, or the last one that may."""
    index = annotated.sentence_index(title.start)
    here, named = context.council(index), _named_before(annotated, title, index)
    return next((gss for gss in (here, *reversed(named), context.main) if gss and _is_called(gss, kind)), "")


def _is_called(gss: str, kind: str) -> bool:
    told = kinds(gss)
    return ("borough" in told and "city" not in told) if kind == "town" else kind in told
