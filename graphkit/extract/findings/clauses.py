"""Clauses of a sentence: the stretches that can each hold one finding.

A sentence is cut at semicolons, colons, dashes, conjunctions and commas; a piece without a finite
verb is joined to its neighbour, unless a word of contrast opens it ("despite rising demand").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, Mark, remembered

_FINITE = frozenset(
    "is are was were be been has have had do does did can could must should will would may might cannot isn't aren't "
    "wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't remain remains remained need "
    "needs needed get gets got receive receives received know knows knew feel feels felt lack lacks lacked show "
    "shows showed work works worked make makes made take takes took wait waits waited live lives lived fail fails "
    "failed help helps helped want wants see sees saw find finds found give gives gave keep keeps kept come comes "
    "came go goes went benefit benefits benefited improve improves improved varies vary varied mean means meant lead "
    "leads led understand understands understood enjoy enjoys enjoyed like likes liked tell tells told spend spends "
    "spent use uses used meet meets met leave leaves left lose loses lost drop dropped fell fallen rose risen put "
    "puts provide provides provided miss misses missed say says said speak speaks spoke depend depends depended hold "
    "holds held carry carries carried happen happens happened seem seems seemed appear appears appeared become "
    "becomes became begin begins began run runs ran stay stays stayed stand stands stood sit sits sat set sets turn "
    "turns turned start starts started stop stops stopped slip slips slipped drift drifts drifted change changes "
    "changed move moves moved follow follows followed try tries tried call calls called ask asks asked praise "
    "praised criticised write writes wrote read reads think thinks thought believe believes believed hear hears "
    "heard watch watches watched talk talks talked listen listens listened share shares shared reach reaches reached "
    "raise raises raised act acts acted respond responds responded treat treats treated seen done grow grows grew "
    "stick sticks stuck pass passes passed close closes closed open opens opened overran petered add adds added "
    "bring brings brought build builds built fall falls rise rises cost costs cut cuts let lets mattered matters "
    "explain explains explained protect protects protected ensure ensures ensured allow allows allowed enable "
    "enables enabled struggle struggles struggled suffer suffers suffered tend tends tended visit visits visited "
    "contain contains contained offer offers offered sound sounds seek seeks sought support supports supported trust "
    "trusts trusted wish wishes wished lie lies lay look looks looked pay pays paid play plays played point points "
    "pointed push pushes pushed record records recorded reflect reflects reflected rely relies relied require "
    "requires required return returns returned send sends sent serve serves served settle settles settled spot spots "
    "spotted thrive thrives thrived travel travels travelled".split()
)
_CONTRAST = "but(?! one\\b)|though|although|while|whilst|whereas|however|despite|even though"
#: It begins with a class of characters, which is quick to find.
_CUT = re.compile(
    rf"[;:(),\s](?:(?<=[;:()])\s*|(?<=,)\s|(?<=\s)(?:--?\s|(?=(?:{_CONTRAST})\b)|and\s"
    r"(?=(?:that|so|is|are|was|were|has|have|had|do|does|did|not|there|it|they|some|many|most|children|social|staff"
    r"|managers|leaders|senior|in|too|caseloads|supervision)\b)))"
)
#: What stands between the things of a list, and how many make one.
_COMMA, _LIST = re.compile(r",\s(?:and\s)?|\sand\s"), 3
_WORD = re.compile(r"[\w'-]+")
_OPENS_CONTRAST = frozenset("but yet though although while whilst whereas however despite".split())


@remembered
def clauses_in(annotated: Annotated, start: int, end: int) -> list[tuple[int, int]]:
    """Return the clauses of the sentence at `start`:`end` of a text, in order."""
    return clauses(annotated.folded, start, end)


def clauses(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the clauses of the sentence `folded[start:end]` (see `fold`), in order."""
    pieces = list(_pieces(folded, start, end))
    if len(pieces) < 2:
        return pieces
    joined: list[tuple[int, int, bool]] = []
    for begin, stop in pieces:
        words = _WORD.findall(folded, begin, stop)
        contrasts = bool(words) and words[0] in _OPENS_CONTRAST
        whole = len(words) > 2 and (contrasts or not _FINITE.isdisjoint(words))
        if joined and _joins(folded, joined[-1], begin, whole, contrasts):
            first, _, was_whole = joined[-1]
            joined[-1] = (first, stop, was_whole or whole)
        else:
            joined.append((begin, stop, whole))
    return [(begin, stop) for begin, stop, _ in joined]


def listed(folded: str, start: int, end: int, topics: list[Mark]) -> list[tuple[int, int]]:
    """Return the parts of a clause that lists at least three things of topics of their own; else the clause whole."""
    if len(topics) < _LIST:
        return [(start, end)]
    cuts = [(cut.start(), cut.end()) for cut in _COMMA.finditer(folded, start, end)]
    parts: list[tuple[int, int, str]] = []
    for begin, stop in zip([start, *(after for _, after in cuts)], [*(before for before, _ in cuts), end], strict=True):
        about = next((mark.concept for mark in topics if begin <= mark.start < stop), "")
        if parts and (not about or parts[-1][2] in ("", about)):
            parts[-1] = (parts[-1][0], stop, about or parts[-1][2])
        else:
            parts.append((begin, stop, about))
    if sum(bool(about) for _, _, about in parts) < _LIST:
        return [(start, end)]
    return [(begin, stop) for begin, stop, _ in parts]


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for cut in _CUT.finditer(folded, start, end):
        if cut.start() > begin:
            yield begin, cut.start()
        begin = cut.end()
    if end > begin:
        yield begin, end


def _joins(folded: str, before: tuple[int, int, bool], begin: int, whole: bool, contrasts: bool) -> bool:
    """Say whether the piece at `begin` belongs to the piece before it."""
    if contrasts:
        return False
    between = folded[before[1] : begin].strip()
    return not whole or (not before[2] and between in (",", "and", ""))
