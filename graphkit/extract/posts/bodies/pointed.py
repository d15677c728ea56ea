"""The council of a title that points to one named before: "leader of the latter", "the county's director", "there"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.councils.kinds import kinds
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.bodies.subjects import subject_of
from graphkit.extract.posts.titles.titles import Title, titles
from graphkit.vocabulary import vocabulary

#: What follows a title, or stands at its end: the place that it is in.
_IN = r"(?: ?\b(?:of|at|in|for|with)|(?<=leads)|(?<=runs)|(?<=led)|(?<=ran)|(?<=chairs)) the "
_KIND = r"(?P<kind>county|city|borough|town|island|council|authority|unitary)"
_WHICH = r"(?P<which>(?:(?!of |in |at |for |and |or |to |by |with |from |on )[\w-]+ ){0,2}?)"
_KIND_AFTER = re.compile(rf"{_IN}{_WHICH}{_KIND}\b(?! (?:of|and|or)\b|'s)")
#: The kind as part of the title: "the county's director", "the helping borough's director", "city mayor".
_KIND_WITHIN = re.compile(rf"(?:the )?{_WHICH}{_KIND}(?:'s?)?(?: council(?:'s?)?)? ")
#: Words that make "the borough" the other one of two.
_BESIDES = re.compile(
    r"\b(?:other|neighbour\w*|nearby|adjoining|adjacent|next-door|helping|lending|supporting|assisting|partner|donor"
    r"|sister|better|second)\b"
)
#: Words for a county beside a borough or a city, and for the latter beside the former.
_LARGE = re.compile(r"\b(?:big|bigger|large|larger|giant|sprawling)\b")
_SMALL = re.compile(r"\b(?:little|small|smaller|tiny|compact)\b")
#: One of two councils that share the rest of their name.
_COMPASS_AFTER = re.compile(rf"{_IN}(north|south|east|west)\b(?! [a-z]+(?:shire|ern)?\b(?<! and)(?<! is)(?<! was))")
#: Where a clause begins with a place: "in the city", "; over in the east".
_FRONT = re.compile(
    rf"(?:[.;:] |, (?:and |but |while )?| and | but )?(?:over |up |down |across )?(?:in|at|for) the"
    rf" (?:{_WHICH}{_KIND}|(?P<compass>north|south|east|west))(?=,? )"
)
_COMPASS = frozenset({"north", "south", "east", "west"})
#: Kinds that every council is.
_ANY = frozenset({"council", "authority", "unitary"})
_IN_TURN = re.compile(rf"{_IN}(latter|former)\b(?!'| [a-z]+ (?:council|authority|borough)\b)")
_TURNS = re.compile(r"the (latter|former)'s ")
_OTHER = re.compile(r"\bthe other(?: (?:one|council|authority|borough|county|city|town|place|side|two)\b|(?=[.,;]))")
_AT = re.compile(r" (?:in|at) ")
_THE, _COUNCIL = re.compile(r" the "), re.compile(r" (?:council|authority|one|unitary)\b")
_THERE = re.compile(r" (?:over |up |down )?there\b(?! (?:is|are|was|were|has|have|had|will)\b)")
#: Between a council and a title that somebody holds in it: "works for Derby, as", "is at Derby, where she was".
_AS = re.compile(
    r"(?:'s)?(?: council)?"
    r"(?: (?:an?|two|three|four|five|ten|some|\d+) [a-z]+ (?:ago|earlier|before)"
    r"|,? (?:in|from|until|since|for|between) [^.;:,]{3,24})?"
    r"(?: (?:in|on|last|this|next) [^.;:,]{3,20})?,? (?:as|to (?:be|become)|where (?:he|she|they) (?:is|was|are"
    r"|were|became|becomes|serves? as|works? as"
    r"|will be|has been|had been))(?: now| then| also| once| its| their| an?| the| (?:a )?new)* ?"
)
#: Before the council of somebody who is told by a title after it: "her colleague from Leeds, director Jane Moor".
_COLLEAGUE = re.compile(
    r"\b(?:colleague|counterpart|opposite number|equivalent|friend|neighbour|visitor|guest|helper)s?"
    r" (?:from|in|at|of|for)(?: the| neighbouring| nearby)* $"
)
#: Before the council that somebody else went to: "replaces Tom Pell, who left for Leeds, as".
_LEFT_FOR = re.compile(
    r", who (?:has |had )?(?:left|leaves|is leaving|quit|moved|went|goes|gone)\b[^.;:]{0,40} (?:for|to) $"
)
#: How far before a title its council stands so, and how far behind it the place is told.
#: Between a council at the head of an item and the title told there: "Gone from Derby: its director".
_COLONS = frozenset({": ", " council: ", ": its ", ": the "})
_LEFT, _RIGHT = 60, 40
#: How many sentences back a title may point.
_BACK = 6
#: So many sentences before a post, a council may be meant by its kind alone: "the county".
_FAR_BACK = 200


def pointed(annotated: Annotated, context: Context, title: Title) -> str:
    """Return the council (GSS code) to which a title that names none points, or empty where it points to none."""
    folded, end = annotated.folded, title.end
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    if held := _held_in(annotated, title):
        return held
    stop = min(end + _RIGHT, sentence.end)
    if seat := seat_after(annotated, title):
        return seat
    kind = _KIND_WITHIN.match(folded, title.opening, end) or _placed(_KIND_AFTER, folded, title, stop)
    if kind and (gss := _of_kind(annotated, context, title, kind)):
        return gss
    if compass := _placed(_COMPASS_AFTER, folded, title, stop):
        return _of_compass(annotated, compass[1])
    if gss := subject_of(annotated, context, title.opening):
        return gss
    if gss := _in_front(annotated, context, title):
        return gss
    named = _named_before(annotated, title, _BACK)
    if not named:
        return ""
    if turn := _IN_TURN.match(folded, end, stop) or _TURNS.match(folded, title.opening, end):
        return named[-2 if turn[1] == "former" else -1] if len(named) > 1 else ""
    if _OTHER.search(folded, title.opening, stop):
        here = context.council(annotated.sentence_index(title.start))
        return next((gss for gss in reversed(named[-2:]) if gss != here), "")
    return _last_place(annotated, title, named[-1]) if _THERE.match(folded, end, stop) else ""


def _last_place(annotated: Annotated, title: Title, named: str) -> str:
    """Return the council whose seat is named after the last one `named` before a title, or else that one."""
    last = within(annotated.councils, 0, title.start)[-1]
    return seat_in(annotated, last.end, title.opening) or named


def seat_after(annotated: Annotated, title: Title) -> str:
    """Return the council in whose seat a title is told to be: "director in Trowbridge"; empty for none."""
    stop = title.end + _RIGHT
    at = _AT.match(annotated.folded, title.end, stop)
    if at is None and title.verb and (at := _THE.match(annotated.folded, title.end)):
        # "Leads the Halifax authority".
        seat = annotated.marks("seat", at.end(), at.end() + 1)
        at = at if seat and _COUNCIL.match(annotated.folded, seat[0].end, stop) else None
    return seat_in(annotated, at.end(), at.end() + 1) if at else ""


def _placed(form: re.Pattern[str], folded: str, title: Title, stop: int) -> re.Match[str] | None:
    """Return what says where a title is, in it or right after it."""
    return form.search(folded, title.start, title.end) or form.match(folded, title.end, stop)


def _held_in(annotated: Annotated, title: Title) -> str:
    """Return the council right before a title that somebody holds there: "works for Derby as"; empty for none."""
    before = within(annotated.councils, max(title.opening - _LEFT, 0), title.opening)
    if before and _in_another_title(annotated, title, before[-1].start):
        return ""
    if before and _COLLEAGUE.search(annotated.folded, max(before[-1].start - _LEFT, 0), before[-1].start):
        beside = annotated.folded[before[-1].end : title.opening] in (", ", " ", " (")
        return before[-1].gss[0] if beside and len(before[-1].gss) == 1 else ""
    gap = annotated.folded[before[-1].end : title.opening] if before and len(before[-1].gss) == 1 else ""
    if gap in _COLONS or (gap == " (" and annotated.folded.startswith(")", title.end)):
        return before[-1].gss[0]
    if not before or len(before[-1].gss) != 1 or annotated.folded.endswith("from ", 0, before[-1].start):
        return ""
    if _LEFT_FOR.search(annotated.folded, max(before[-1].start - _LEFT, 0), before[-1].start):
        return ""
    return before[-1].gss[0] if _AS.fullmatch(annotated.folded, before[-1].end, title.opening) else ""


def _in_another_title(annotated: Annotated, title: Title, position: int) -> bool:
    """Say whether a position is in a title told by the way before: "X, once director in Derby, as commissioner"."""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    known = titles(annotated, sentence.start, sentence.end)
    return any(one.start <= position < one.end <= title.opening for one in known)


def _named_before(annotated: Annotated, title: Title, back: int) -> list[str]:
    """Return the councils named at most `back` sentences before a title, each once, the last one last."""
    index = annotated.sentence_index(title.start)
    start = annotated.sentences[max(index - back, 0)].start
    found: list[str] = []
    for mention in within(annotated.councils, start, title.start):
        if len(mention.gss) == 1:
            found = [gss for gss in found if gss != mention.gss[0]] + [mention.gss[0]]
    return found


def _of_kind(annotated: Annotated, context: Context, title: Title, told: re.Match[str]) -> str:
    """Return the council that may be called "the county" or the like: the one spoken of, or the last one that may.

    "The helping borough" is the last one named beside that of which the document tells.
    """
    index = annotated.sentence_index(title.start)
    here, named = context.council(index), _named_before(annotated, title, _FAR_BACK)
    kind, main = told["kind"], context.main or here
    if _BESIDES.search(told["which"]):
        gone = vocabulary().councils[main].replaces if main else ()
        return next((gss for gss in reversed(named) if gss not in (main, *gone) and _is_called(gss, kind)), "")
    for size, county in ((_LARGE, True), (_SMALL, False)):
        if size.search(told["which"]):
            found = [gss for gss in named if ("county" in kinds(gss)) is county]
            return found[0] if len(found) == 1 and len(named) > 1 else ""
    if kind in _ANY:
        return ""
    royal = "royal" in told["which"]
    called = [gss for gss in (here, *reversed(named), context.main) if gss and _is_called(gss, kind)]
    if kind == "county":
        called.sort(key=lambda gss: "island" in kinds(gss))
    return next((gss for gss in called if _is_royal(gss) or not royal), "")


def _is_called(gss: str, kind: str) -> bool:
    told = kinds(gss)
    return kind in _ANY or (("borough" in told and "city" not in told) if kind == "town" else kind in told)


def _is_royal(gss: str) -> bool:
    return any("royal borough" in name.lower() for name in vocabulary().councils[gss].names)


def _of_compass(annotated: Annotated, word: str) -> str:
    """Return the one council named in a document that has a point of the compass in its name, beside one with another.

    It is one of two that share the rest of their names: Cheshire East, Cheshire West and Chester.
    """
    councils = vocabulary().councils
    named = {m.gss[0]: set(councils[m.gss[0]].name.lower().split()) for m in annotated.councils if len(m.gss) == 1}
    found = [gss for gss, words in named.items() if word in words]
    others = [words - _COMPASS for gss, words in named.items() if gss not in found and words & _COMPASS]
    alike = len(found) == 1 and any((named[found[0]] - _COMPASS) & other for other in others)
    return found[0] if alike else ""


def _in_front(annotated: Annotated, context: Context, title: Title) -> str:
    """Return the council in which a clause says at its beginning that something is so: "In the city the leader is"."""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    fronts = _FRONT.finditer(annotated.folded, sentence.start, title.opening)
    begun = [told for told in fronts if told.start() == sentence.start or not told[0].startswith(("in", "at", "for"))]
    if not begun:
        return ""
    told = begun[-1]
    if told["kind"]:
        return _of_kind(annotated, context, title, told)
    return _of_compass(annotated, told["compass"])
