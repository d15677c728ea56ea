"""Where a job title begins and ends: the words before its head, and what it is for or of."""

from __future__ import annotations

import re

from graphkit.extract.annotate import within
from graphkit.extract.posts.titles.heads import Head
from graphkit.extract.posts.titles.marks import Marks

_JOIN_LEFT = re.compile(r"(?:'s?)?[ -]$")
_AND_LEFT = re.compile(r"(?:, | and | & |, and )$")
_PLACE_OF_MP = re.compile(r"(?:[A-Z][\w-]+ (?:and |upon |on )?)*[A-Z][\w-]+(?:['’]s?)? $")
_JOIN_RIGHT = re.compile(
    r"[ ,/&-]*(?:\b(?:of|for|with|at|in|on|and|the|its|their|our|an?|both|other|new|neighbouring|northern"
    r"|southern|responsible|responsibility|charge)\b[ ,/&]*)*"
)
#: One who advises is so "to" a council; a director lost "to" one, or a commissioner sent, is not of it.
_TO = re.compile(r" to (?:the )?")
_PORTFOLIO_ONLY = re.compile(r",|\band\b|&|/")
_REGION = (
    r"(?:the )?(?:(?:north|south|east|west)(?: (?:east|west))?(?: of england)?|yorkshire|humber|london"
    r"|(?:east |west )?midlands)"
)
#: Between a body and a post in one of its regions: "Ofsted North West director".
_REGION_LEFT = re.compile(rf"(?<= )(?!the ){_REGION}(?: region(?:al)?)?(?:'s)? $")
_REGION_WITHIN = 40
_MORE_REGIONS = re.compile(rf"(?:(?:,|,? and|,? &) {_REGION}\b)+")
_CONSTITUENCY = re.compile(r" for(?: [A-Z][\w'’-]+| (?:and|upon|on)(?= [A-Z]))+")
#: The first part of a word that ends before a title: the "bi-" of "bi-borough director", "soon-to-retire director".
_HYPHENATED = re.compile(r"(?<![\w'-])[a-z]+(?:-[a-z]+)*(?:-|(?<=-[a-z]{4})[a-z]* )$")
_NO_VERB = (
    r"(?!(?:who|which|that|said|says|has|had|is|was|will|would|whose|where|when|while|as|but|told|met|saw|beat|wrote|gave"
    r"|sent|took|put|let|led|ran|held|paid|hit|won|lost|meets|sees|thanks|backs|wants|knows|knew|joins|can|could|did"
    r"|does|may|must|should|by|at|from|named|called|after|before|since|until|under|against|than|with|replacing"
    r"|succeeding|following|place|then|now|not|like|unlike|to) )(?![a-z]+(?:ed|ise|ises) )"
)
#: A word that no list has, before a part that decides the role: "leader of the main opposition group".
_UNLISTED = re.compile(
    rf"{_NO_VERB}(?!(?:and|or|this|last|next|over) )[a-z][\w-]{{2,}} "
    r"(?=overview|scrutiny|select committee|improvement|safeguarding|opposition|children|young people|families"
    r"|administration|coalition|labour|conservative|tory|lib dem|liberal democrat|green|independent)"
)
#: The rest of what a board or committee is called: "scrutiny and policy development panel".
_REST_OF_BOARD = re.compile(
    rf"(?:,? (?:(?:and|&) )?{_NO_VERB}(?!(?:of|for|to|on|in|with) )[a-z][\w-]+){{0,4}}?"
    r" (?:sub-?committee|committee|panel|board|commission|partnership|forum)\b"
)
#: What a post is for, in words that no list has, up to the name of who holds it: "head of first response Jane Moor".
_UP_TO_NAME = re.compile(rf"(?:(?:,|,? and| &| of| in| to| for)? {_NO_VERB}[a-z][\w-]+){{1,4}}(?=,? $)")
_PLAIN_WORDS = re.compile(rf"(?:{_NO_VERB}[a-z&'-]+ ){{1,5}}")
_OF_CABINET = frozenset({"cabinet-member", "lead-member", "lead"})
_JOINERS = (",", " and ", " & ", " of ", " for ")
_NAME_WITHIN = 50
_WORD = 24
_FOR_PARTS = frozenset(
    """cabinet-member lead-member director assistant-director head-of-service minister childrens-minister
    director-of-childrens-services""".split()
)
#: What a party runs: "leader of the Labour-run council".
_PARTY_RUN = re.compile(
    r"-(?:led|run|controlled|held) (?:council|administration|authority|cabinet|borough|county|city)\b"
)


def leftmost(marks: Marks, head: int, left: int) -> int:
    """Return where the words before a head that belong to its title begin."""
    position = head
    while position > left:
        join = _JOIN_LEFT.search(marks.annotated.folded, max(left, position - 3), position)
        begin = None if join is None else marks.by_end.get(position - 1, marks.by_end.get(join.start()))
        if begin is None or begin < left:
            join = _AND_LEFT.search(marks.annotated.folded, max(left, position - 6), position)
            begin = marks.portfolio_by_end.get(join.start()) if join and position < head else None
            if begin is None or begin < left:
                break
        position = begin
    region = _REGION_LEFT.search(marks.annotated.folded, max(left, position - _REGION_WITHIN), position)
    begin = marks.by_end.get(region.start() - 1) if region else None
    position = position if begin is None or begin < left else begin
    hyphened = _HYPHENATED.search(marks.annotated.text, max(left, position - _WORD), position)
    return hyphened.start() if hyphened else position


def constituency(marks: Marks, position: int, left: int) -> int:
    """Return where the place that a member of parliament is for begins, before the head."""
    match = _PLACE_OF_MP.search(marks.annotated.text, max(left, position - 50), position)
    return match.start() if match else position


def rightmost(marks: Marks, head: Head, following: int) -> int:
    """Return where the words after a head, saying what it is for or of, end."""
    text, folded = marks.annotated.text, marks.annotated.folded
    if head.role == "mp":
        match = _CONSTITUENCY.match(text, head.end, marks.end)
        return match.end() if match else head.end
    end = position = head.end
    position += 2 if folded.startswith("'s ", end) else 0
    while position < marks.end:
        advises = head.role == "improvement-adviser" and position == head.end
        join = (_TO.match(folded, position) if advises else None) or _JOIN_RIGHT.match(folded, position, marks.end)
        assert join is not None
        begin = join.end()
        if begin == position or begin > following:
            break
        words = join[0]
        known = marks.portfolio if _PORTFOLIO_ONLY.search(words) else marks.by_start
        if begin not in known and (unlisted := _UNLISTED.match(folded, begin, marks.end)):
            begin = unlisted.end()
        if begin not in known and end == head.end and head.role in _OF_CABINET:
            begin = _children_after(marks, begin, following)
        stop = known.get(begin)
        if stop is None or stop > following:
            break
        if following - stop <= 3 and _PORTFOLIO_ONLY.search(words) and not _addressed(folded, stop, following):
            break
        end = position = stop
        if folded.startswith("'s ", end):
            position += 2
        elif folded.startswith("' ", end):
            position += 1
    return _to_its_end(marks, head, end, following)


def _children_after(marks: Marks, begin: int, following: int) -> int:
    """Return where children are told after words that no list has: "for best start for children"; else `begin`."""
    for mark in marks.annotated.marks("cue/of-children", begin, min(begin + _NAME_WITHIN, following)):
        if mark.start in marks.by_start and _PLAIN_WORDS.fullmatch(marks.annotated.text, begin, mark.start):
            return mark.start
    return begin


def _to_its_end(marks: Marks, head: Head, end: int, following: int) -> int:
    """Return where a title ends with the words of it that no list has, if what follows shows them to be of it."""
    folded = marks.annotated.folded
    stop = min(following, marks.end)
    if run := _PARTY_RUN.match(folded, end, stop):
        return run.end()
    if head.role == "chair" and end > head.end:
        board = _REST_OF_BOARD.match(folded, end, stop)
        return board.end() if board else end
    open_end = folded.endswith((" of", " for"), head.start, end)
    told_for = end > head.end or folded.startswith((" for ", " of "), end) or " for " in folded[head.start : end]
    if not (open_end or (head.role in _FOR_PARTS and told_for)):
        return end
    name = next(iter(within(marks.annotated.names, end, min(end + _NAME_WITHIN, stop + 1))), None)
    if name is None or marks.annotated.marks("cue/telling", end, name.start):
        return end
    rest = _UP_TO_NAME.match(folded, end, name.start)
    if rest is None or ("," in rest[0] and " and " not in rest[0]):
        return end
    apart = folded[rest.end()] == "," or name.title
    return rest.end() if apart or open_end or rest[0].startswith(_JOINERS) else end


def with_regions(folded: str, end: int, sentence_end: int) -> int:
    """Return where a title of Ofsted's ends with the regions that it goes on to list."""
    more = _MORE_REGIONS.match(folded, end, sentence_end)
    return more.end() if more else end


def _addressed(folded: str, stop: int, following: int) -> bool:
    """Say whether what follows a title is a comma or how somebody is addressed: "for children and families Cllr …"."""
    return folded[stop:following] == ", " or folded.startswith(("cllr", "coun ", "councillor "), following)
