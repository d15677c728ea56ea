"""Portfolios of a cabinet told without a title: "X gets children", "housing goes to Y", "Z, whose brief is schools"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.people import Mention, Person
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence

_ADVERB = (
    r"(?: (?:has|had|have|is|was|been|now|also|then|instead|who|still|and|will|to|be|once|used|just|will be|duly))*"
)
_TAKES = re.compile(
    rf"(?:,[^,.;:\"]{{3,60}},)?(?:,? who)?{_ADVERB} (?:gets?|got|(?:takes?|took)(?: on| over| up)?|keeps?"
    r"|kept|retains?|retained|given|handed|moves? to|moved to|adds?|added|picks? up|picked up|inherits?|inherited|gains"
    r"|gained|switche[sd] to|h[eo]lds? on to)(?: responsibility for)? (?:the |its |their )?"
)
_LOSES = re.compile(
    rf"(?:,? who)?{_ADVERB} (?:loses|lost|gives up|gave up|hands over|handed over|hands|relinquishes|relinquished"
    r"|drops|dropped|stripped of|surrenders|surrendered) (?:the |its |their )?"
)
_WHOSE = re.compile(
    r",? whose (?:\w+ ){0,2}?(?P<held>brief|portfolio|remit|job|role|duties|responsibilit(?:y|ies)|patch)"
    r"(?: (?P<place>(?:in|on) (?:the |its )?[\w' -]{3,40}?))?"
    r" (?:is|are|covers|cover|includes|include|takes in|was|were)(?: now| also)? (?:the )?"
)
_PASSES = re.compile(
    r"(?: (?:portfolio|brief|seat|remit))?(?:,[^,.;:\"]{3,60},)?(?: (?:in|at|on) (?:the )?[\w' -]{3,30}?)?"
    r"(?: (?:is|are|was|were|has|have|been|will|be|now|then|instead|also|once))*"
    r" (?:(?:goes|go|pass|passes|passed|falls?|fell|moves?|moved|went|gone|handed|given|transferred|entrusted|belongs?"
    r"|returns?|returned)(?: over| back)?(?: now| instead)?(?: (?:in|on|last|this|late|early) [\w ]{3,18}?)? to"
    r"|(?:is |are |rests? |lies? |stays? |remains? )with"
    r"|(?:held|taken|covered|looked after) (?:on |over |up )?by)"
    r"(?: (?:the |an? )?(?:[\w'-]+ ){0,3}?(?:newcomer|backbencher|labour's|colleague|councillor|veteran),?)? "
)
_FROM = re.compile(
    r"(?: (?:portfolio|brief))?(?: (?:has|have|had|now|will))*"
    r" (?:goes|go|went|gone|passes|passed|moves|moved|switches|switched|transfers|transferred) from "
)
_RESPONSIBLE = re.compile(
    rf"(?:,? who)?{_ADVERB} (?:carr(?:ies|ied)|holds?|held|takes?|took|has|had|with) (?:the )?(?:political|cabinet)"
    r" (?:responsibility|charge|lead|oversight|accountability) (?:for|of|on) (?:the )?"
)
_LIES_WITH = re.compile(
    r"\b(?:political|cabinet) (?:responsibility|charge|lead|accountability) (?:for|of|on) (?:the )?$"
)
#: Before a portfolio that is given to somebody: "has handed the task of running".
_GIVES = re.compile(
    r"\b(?:giv(?:e|es|en|ing)|gave|hand(?:s|ed|ing)?|entrust(?:s|ed|ing)?|pass(?:es|ed|ing)?|assign(?:s|ed|ing)?|fallen"
    r"|falls|fell)(?: over| back)?(?: (?:the |his |her )?(?:job|task|role|duty|responsibilit(?:y|ies)|charge"
    r"|oversight|control))?(?: (?:of|for)(?: (?:overseeing|running|leading|looking after|turning (?:round|around)"
    r"|improving|sorting out|fixing))?)? (?:the |its |their )?$"
)
_GIVEN_BACK = 70
_IN_SEAT = re.compile(
    rf"(?:,? who)?{_ADVERB} (?:sits?|sat|stays?|remains?|stayed|remained|is|was)? ?(?:on|in|holds|has) (?:the|a)"
    r" (?:council's )?(?:cabinet|executive)(?: (?:seat|chair|post|role|place|job))? (?:for|as) (?:the )?"
)
_HAS_IT = re.compile(
    r"(?:(?: now| since| today)* (?:has|holds|took|takes|has taken) it)(?: now| today| these days| on| over)*"
    r"(?=[.,;]|$)"
)
#: "Remains in the cabinet seat", that for children where they are spoken of.
_SEAT = re.compile(
    rf"(?:,? who)?{_ADVERB} (?:sits?|stays?|remains?|is|keeps|holds|fills)(?: in| on to)? the cabinet"
    r" (?:seat|chair|post|role|job)(?=[.,;]|$)"
)
#: "Holds the portfolio", that for children where they are spoken of within so many characters.
_SPOKEN_OF = 800
_BARE = re.compile(
    rf"(?:,? who)?{_ADVERB} (?:holds?|held|had|has) the (?:portfolio|brief|cabinet (?:portfolio|brief|post|seat))"
    r"(?=[.,;]|$| (?:at|in|and|until|since|on)\b)"
    r"|(?:,[^,.;:\"]{3,40})?,? whose (?:portfolio|brief|remit|department) (?:it|this|that) (?:is|was|has been|became)\b"
)
_ENDS = re.compile(
    r"(?: (?P<noun>portfolio|brief|remit|seat|job)\b|(?:[.,;:)!?]| - |$|(?= (?:and|from|after|while|but|since|until"
    r"|instead|again|politically|too|in the (?:\w+ )?(?:cabinet|reshuffle|line-up|shake-up))\b)))"
)
_JOINS = frozenset((" ", " and ", " & ", "/", ", ", ", and "))
#: "(Lab, children and schools)": between a name and a portfolio that closes the bracket.
_IN_BRACKETS = re.compile(r" \((?P<party>[\w ]{1,20})(?:,|;|:| -) ")
#: "Who has children's services in her portfolio", "counts it among his duties": before and after the portfolio.
_HAS = re.compile(
    rf"(?: \([\w ]{{2,20}}\))?(?:,? who)?{_ADVERB}"
    r" (?:has|have|had|counts|counted|numbers|includes|keeps|with)(?: the)? "
)
_IN_HIS = re.compile(
    r" (?:in|among|amongst|within|under|as (?:a )?part of) (?:his|her|their)(?: [\w-]+)? "
    r"(?:portfolio|brief|remit|duties|responsibilities|patch)\b"
)
#: "In whose portfolio children's services fall".
_IN_WHOSE = re.compile(r",? (?:in|to|under|within|into) whose (?:\w+ )?(?:portfolio|brief|remit|patch) (?:the )?")
_FALLS = re.compile(
    r" (?:now |also |still )?(?:falls?|sits?|lies?|comes?|belongs?|rests?|fell|sat|(?:was|were|has been|have been"
    r"|is|are)(?: \w+)?)\b"
)
#: A cabinet that is made anew is spoken of within so many characters before.
_RESHUFFLE = re.compile(
    r"\b(?:reshuffl\w*|line-up|(?:cabinet|top-table) shake-?up|new(?:-look)? (?:cabinet|executive)|portfolios|briefs"
    r"|newcomer to the cabinet)\b"
)
#: What a cabinet has portfolios for, besides children.
_OTHERS = re.compile(
    r"(?:adults?|education|schools?|finances?|housing|transport|highways|roads|environment|climate|waste|public health"
    r"|health|culture|leisure|libraries|resources|regeneration|planning|skills|communities|community safety"
    r"|corporate services)\b"
)
#: "To remove Jane Moor from the children's brief", "appointed Jane Moor to the education portfolio".
_REMOVED = re.compile(
    r"\b(?:remov|sack|drop|axe|axing|strip|oust|fir|mov|shift|demot|reliev|dismiss)\w*(?: (?:mr|mrs|ms|the))? $"
)
_MOVED = re.compile(r"\b(?:appoint|mov|promot|nam|elevat|return|assign|shift|put)\w*(?: (?:mr|mrs|ms|the))? $")
_OUT_OF = re.compile(r" (?:from|of|out of) (?:the |its |her |his )?")
_INTO = re.compile(r" (?:to|into|in|in charge of|on) (?:the |its )?(?:vacant )?")
_VERB = 24
_BACK = 260
_HELD_BACK = 160
_HELD = re.compile(r"\b(?:children's|families|children) (?:[\w']+ )?(?:portfolio|brief|remit|seat)\b")


class _Phrase(NamedTuple):
    """Words for a part of a cabinet's work at `start`:`end`; `noun` is set for "the children's brief"."""

    start: int
    end: int
    role: str
    noun: bool


class Held(NamedTuple):
    """A tie of a councillor and a portfolio, with the status told."""

    tie: Tie
    status: str


def portfolios(
    annotated: Annotated, people: Sequence[Person], mentions: list[Mention], sentence: Sentence
) -> Iterator[Held]:
    """Yield the portfolios that a sentence gives to the people mentioned in it, or takes from them."""
    if not mentions:
        return
    yield from _it(annotated, people, mentions, sentence)
    for phrase in _phrases(annotated, sentence):
        before = next((m for m in reversed(mentions) if m.end <= phrase.start), None)
        told = _told(annotated, before, phrase, _in_cabinet(annotated, people, before, phrase)) if before else None
        if told is not None:
            yield told
        for mention in mentions:
            if mention.start > phrase.end:
                told_after = list(_passed(annotated, people, mention, phrase))
                yield from told_after
                if told_after and told_after[0].status == "former":
                    yield from _next_holder(annotated, mentions, mention, phrase)
                break


def _told(annotated: Annotated, mention: Mention, phrase: _Phrase, certain: bool) -> Held | None:
    """Return what the words between a person and a portfolio tell."""
    folded, span = annotated.folded, (mention.end, phrase.start)
    whose = _WHOSE.fullmatch(folded, *span)
    if whose and (whose["held"] in ("brief", "portfolio", "remit") or (whose["place"] or "").endswith("cabinet")):
        return Held(_tie(mention, phrase), "incumbent")
    if _in_brackets(annotated, *span, phrase.end) or (
        _HAS.fullmatch(folded, *span) and _IN_HIS.match(folded, phrase.end)
    ):
        return Held(_tie(mention, phrase), _status(folded, *span)) if certain else None
    if _IN_WHOSE.fullmatch(folded, *span) and _FALLS.match(folded, phrase.end):
        return Held(_tie(mention, phrase), "incumbent")
    if _RESPONSIBLE.fullmatch(folded, *span) or _IN_SEAT.fullmatch(folded, *span):
        return Held(_tie(mention, phrase), _status(folded, *span))
    if phrase.noun and (moved := _moved(annotated, mention, phrase)):
        return Held(_tie(mention, phrase), moved)
    if not certain:
        return None
    if _LOSES.fullmatch(folded, *span):
        return Held(_tie(mention, phrase), "former")
    return Held(_tie(mention, phrase), _status(folded, *span)) if _TAKES.fullmatch(folded, *span) else None


def _in_brackets(annotated: Annotated, start: int, stop: int, end: int) -> bool:
    """Say whether a party, and then a portfolio that ends at `end`, stand in brackets behind a name."""
    told = _IN_BRACKETS.fullmatch(annotated.folded, start, stop)
    if told is None or not annotated.folded.startswith(")", end):
        return False
    return any(m.start == told.start("party") for m in annotated.marks("cue/party", start, stop))


def _moved(annotated: Annotated, mention: Mention, phrase: _Phrase) -> str:
    """Return the status of somebody whom others give a portfolio, or take it from; empty where they do neither."""
    gap = annotated.folded[mention.end : phrase.start]
    near = max(mention.start - _VERB, 0)
    if _OUT_OF.fullmatch(gap) and _REMOVED.search(annotated.folded, near, mention.start):
        return "former"
    return "incumbent" if _INTO.fullmatch(gap) and _MOVED.search(annotated.folded, near, mention.start) else ""


def _passed(annotated: Annotated, people: Sequence[Person], mention: Mention, phrase: _Phrase) -> Iterator[Held]:
    """Yield what the words between a portfolio and a person tell."""
    folded = annotated.folded
    politically = _LIES_WITH.search(folded, max(phrase.start - 60, 0), phrase.start) is not None
    if not (phrase.noun or politically or _in_cabinet(annotated, people, mention, phrase)):
        return
    if _FROM.fullmatch(folded, phrase.end, mention.start):
        yield Held(_tie(mention, phrase), "former")
        return
    end = phrase.end - len(" portfolio") if phrase.noun else phrase.end
    given = folded[phrase.end : mention.start] == " to " and _GIVES.search(
        folded, max(phrase.start - _GIVEN_BACK, 0), phrase.start
    )
    if given or _PASSES.fullmatch(folded, phrase.end, mention.start) or _PASSES.fullmatch(folded, end, mention.start):
        yield Held(_tie(mention, phrase), "incoming" if " will " in folded[phrase.end : mention.start] else "incumbent")


def _next_holder(annotated: Annotated, mentions: list[Mention], first: Mention, phrase: _Phrase) -> Iterator[Held]:
    """Yield to whom a portfolio goes from somebody."""
    for mention in mentions:
        if annotated.folded[first.end : mention.start] == " to ":
            yield Held(_tie(mention, phrase), "incumbent")


def _it(annotated: Annotated, people: Sequence[Person], mentions: list[Mention], sentence: Sentence) -> Iterator[Held]:
    """Yield who has "it", the children's portfolio spoken of just before, and what councillor has "the portfolio"."""
    for mention in mentions:
        if _SEAT.match(annotated.folded, mention.end, sentence.end):
            if annotated.marks("cue/of-children", max(mention.start - _BACK, 0), mention.start):
                phrase = _Phrase(mention.end, mention.end, "lead-member", noun=True)
                yield Held(_tie(mention, phrase), "incumbent")
        elif people[mention.person].councillor and (held := _BARE.match(annotated.folded, mention.end, sentence.end)):
            if annotated.marks("cue/of-children", max(mention.start - _SPOKEN_OF, 0), held.end() + _SPOKEN_OF):
                phrase = _Phrase(held.end(), held.end(), "lead-member", noun=True)
                yield Held(_tie(mention, phrase), _status(annotated.folded, mention.end, held.end()))
        elif _HAS_IT.match(annotated.folded, mention.end, sentence.end):
            near = list(_HELD.finditer(annotated.folded, max(mention.start - _HELD_BACK, 0), mention.start))
            if near:
                phrase = _Phrase(mention.end, mention.end, "lead-member", noun=True)
                yield Held(_tie(mention, phrase), "incumbent")


def _tie(mention: Mention, phrase: _Phrase) -> Tie:
    title = Title(phrase.start, phrase.start, phrase.end, phrase.role, "portfolio", verb=False)
    return Tie(mention, title, " ")


def _status(folded: str, start: int, end: int) -> str:
    words = folded[start:end]
    if " will " in words or " is to " in words:
        return "incoming"
    return (
        "former" if re.search(r" (?:held|had|used to|once|was|sat)\b", words) and " has " not in words else "incumbent"
    )


def _phrases(annotated: Annotated, sentence: Sentence) -> Iterator[_Phrase]:
    """Yield the parts of a cabinet's work that a sentence speaks of, each with the ones joined to it."""
    folded = annotated.folded
    spans: list[list[int]] = []
    for mark in annotated.marks("cue/portfolio", sentence.start, sentence.end):
        if spans and mark.start < spans[-1][1]:
            spans[-1][1] = max(mark.end, spans[-1][1])
        elif spans and folded[spans[-1][1] : mark.start] in _JOINS:
            spans[-1][1] = mark.end
        else:
            spans.append([mark.start, mark.end])
    for start, end in spans:
        ends = _ENDS.match(folded, end, sentence.end + 1)
        placed = folded.startswith(" in ", end) and within(annotated.councils, end + 4, end + 9)
        moves = _PASSES.match(folded, end, sentence.end) or _FROM.match(folded, end, sentence.end)
        moves = moves or _IN_HIS.match(folded, end, sentence.end)
        if " whose " in folded[max(start - _GIVEN_BACK, 0) : start]:
            moves = moves or _FALLS.match(folded, end, sentence.end)
        moves = moves or _GIVES.search(folded, max(start - _GIVEN_BACK, sentence.start), start)
        if ends is not None or placed or moves:
            noun = ends is not None and ends["noun"] is not None
            if annotated.marks("cue/of-children", start, end):
                yield _Phrase(start, end, "lead-member", noun)
            elif _OTHERS.match(folded, start, end):
                yield _Phrase(start, end, "cabinet-member", noun)


def _in_cabinet(annotated: Annotated, people: Sequence[Person], mention: Mention, phrase: _Phrase) -> bool:
    """Say whether the portfolios of a cabinet are spoken of, or those of somebody who is a councillor."""
    if people[mention.person].councillor:
        return True
    return _RESHUFFLE.search(annotated.folded, max(phrase.start - _BACK, 0), phrase.start) is not None
