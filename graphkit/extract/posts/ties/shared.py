"""Posts of several people or in several councils told at once: "A and B, leaders of X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.succession.elliptic import goes_on
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.text import holds
from graphkit.vocabulary import vocabulary

#: Before a title that a phrase in front of the subject ends with, and after the subject.
_FRONTED = re.compile(r"\b(?:to|by|with|for|of|from|before|after|among|against|like|unlike|at) (?:the |some |all )?$")
_GOES_ON = re.compile(r" (?!of |from |at |in |for |and |or |who |were |are |have )[a-z]")
_OF = re.compile(r",? (?:of|from|at|in) (?:the )?$| \($")
_FROM = re.compile(r" (?:from|over from|on loan from|lent by)(?: the| neighbouring| nearby)? ")
_BOTH = re.compile(r"\b(?:both|the two) (?:boroughs|councils|authorities|counties|cities|towns)\b")
#: Right after a title: "director for both", "of the two".
_BOTH_ALONE = re.compile(
    r" (?:for|of|in|at|to) (?:both|the two|the pair)(?: of them)?"
    r"(?=[,.;:)]|$| (?:is|was|said|says|and|until|since|has)\b)"
)
_BODY = re.compile(r"((?:[A-Z][\w'’&-]+ (?:(?:of|for|and|the) )*)*[A-Z][\w'’&-]+)[,)]? where\b")
_HIRES = re.compile(
    r"(?: (?:has|have|had|also|then|now))* (?:appoint|nam|hir|recruit|pick|chos|choos|promot|poach|install|unveil|lur"
    r"|sack|suspend|remov|fir|dismiss)(?:e|es|ed|ing|en|s)?(?: [a-z]+){0,2} "
)
_PLACED = re.compile(
    r"(?:'s (?:job|post|role|chair|position|seat))?(?: (?:just|over|next|door|nearby|away|down|up|across|along"
    r"|round|the|road|river|border|water|corner|other|side"
    r"|north|south|east|west|neighbouring|first|there|of))* (?:in|at|for|with|on|to)(?: the| neighbouring| nearby)* "
)
#: After the name of an officer: ", ran both", "is in charge of both departments".
_RUNS_BOTH = re.compile(
    r",? (?:who )?(?:(?:has|had|have|now|then|also|been|will|is|was|to) )*"
    r"(?:(?:(?:took|takes|taken|taking) on|does|did|doing|done|holds?|held|holding|fills?|filled) both"
    r" (?:jobs|posts|roles"
    r"|positions)\b(?!:| of\b|, [\w ]{3,30} and\b)|(?:runs?|ran|running|leads?|led"
    r"|leading|heads?"
    r"|headed|heading|manages|managed|managing|directs|directed|oversees|oversaw|works? for|worked for|working for"
    r"|serves?|served|covers|covered|in charge of|responsible for) both"
    r"(?=[.,;:)]|$| (?:of them|at|for|until|since|and|from)\b| (?:councils?|authorities|boroughs|departments"
    r"|services|places"
    r"|children's)\b))"
)
_COMMA = re.compile(r"(?:, | \(| - | \| )(?:the )?")
#: What may stand between a council and "where": "from Kent in April 2015, where", "from Kent two years ago, where".
_MEANWHILE = re.compile(
    r"(?: (?:in|on|last|this|earlier|late|early|just|only|over|some|a|two|three|four|five|six|seven|\d+|back)"
    r"(?: [\w'-]+){1,4})?,?"
)
_AT = re.compile(r"\b(?:at|in|with|to|joined|joins|join|joining)(?: the| neighbouring| nearby)? $")
_AS = re.compile(
    r"(?: in [\w ]{4,14}| [\w-]+ (?:decades?|years?|months?) (?:ago|earlier|before)|,)? as (?:an? |its |the |their )?"
)
_WHERE_CLAUSE = re.compile(r" where(?: (?!he |she )[\w'-]+){0,5},? $")
_THERE = re.compile(r" (?:over |up |down )?there(?= (?:until|since|from|in|for)\b|[,.;)]|$)")
_THERE_BEFORE = re.compile(r"(?:over|up|down)? ?there,? $")
_CLAUSE = 45
_SHARES = re.compile(r"\b(?:shares?|shared|sharing|has shared)(?: (?:the same|one))? $")
_WITH = re.compile(r",? with(?: (?:its|the|neighbouring|nearby|next-door|neighbour))*,? ")
_SHARE = 40
_TWO = 2
_FURTHER = 50
_BACK = 200
_BESIDE = 20
_BEFORE = 60


def shared(annotated: Annotated, told: list[Tie]) -> Iterator[Tie]:
    """Yield the ties of a sentence, each with the council that the words give to its person."""
    for tie in told:
        if _is_another(annotated, tie):
            continue
        councils = tie.title.councils
        group = sorted(other.mention.start for other in told if other.title == tie.title)
        if len(councils) > 1 and len(group) == len(councils):
            yield _in(tie, councils[group.index(tie.mention.start)])
        elif len(councils) > 1 and len(group) == 1:
            yield from (_in(tie, gss) for gss in councils)
        elif len(group) == 1 and (tells_both(annotated.folded, tie.title) or _runs_both(annotated.folded, tie)):
            yield from (_in(tie, gss) for gss in _last_two(annotated, tie.end))
        else:
            if gss := _sharer(annotated, tie) or goes_on(annotated, tie.title):
                yield _in(tie, gss)
            gss = _own_council(annotated, tie, several=len(group) > 1)
            body = "" if gss else _body_where(annotated, tie)
            yield _in(tie, gss) if gss else tie._replace(title=tie.title._replace(body=body)) if body else tie


def _is_another(annotated: Annotated, tie: Tie) -> bool:
    """Say whether a title in the plural only ends what stands before a subject: "To ministers, Jane Moor said"."""
    title, folded = tie.title, annotated.folded
    if not title.plural or tie.gap != ", " or tie.mention.start < title.end:
        return False
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    fronted = _FRONTED.search(folded, sentence.start, title.opening)
    return fronted is not None and _GOES_ON.match(folded, tie.mention.end, sentence.end) is not None


def in_each(tie: Tie) -> list[Tie]:
    """Return a tie once for each of the councils that its title names, where it names several."""
    return [_in(tie, gss) for gss in tie.title.councils] or [tie]


def tells_both(folded: str, title: Title) -> bool:
    """Say whether a title is that of somebody of both councils."""
    start, end = title.start, title.end + len(" for the two authorities ")
    if not holds(folded, ("both", "the two", "the pair"), start, end):
        return False
    alone = _BOTH_ALONE.search(folded, start, end + _BESIDE)
    near = alone is not None and ". " not in folded[title.end : alone.start()]
    return _BOTH.search(folded, start, end) is not None or near


def _runs_both(folded: str, tie: Tie) -> bool:
    """Say whether a holder is told to have two councils' posts: "its director, Jane Moor, ran both"."""
    return _RUNS_BOTH.match(folded, tie.mention.end) is not None


def _last_two(annotated: Annotated, position: int) -> list[str]:
    """Return the two councils (GSS codes) named last before a position, or else the first two of the document."""
    named = [m.alone for m in annotated.councils if m.alone and m.start < position]
    last = list(dict.fromkeys(reversed(named)))
    first = dict.fromkeys(m.gss[0] for m in annotated.councils if m.form != "provider")
    return (last if len(last) >= _TWO else list(first))[:_TWO]


def _in(tie: Tie, gss: str) -> Tie:
    return tie._replace(title=tie.title._replace(council=gss, councils=()))


def _sharer(annotated: Annotated, tie: Tie) -> str:
    """Return the council with which another shares an officer: "shares its director, Jane Moor, with Kent"."""
    if tie.title.start > tie.mention.start or not _SHARES.search(
        annotated.folded, max(tie.title.opening - _SHARE, 0), tie.title.opening
    ):
        return ""
    for mention in within(annotated.councils, tie.end, tie.end + _SHARE)[:1]:
        if mention.form != "provider" and _WITH.fullmatch(annotated.folded, tie.end, mention.start):
            return mention.gss[0]
    return ""


def _own_council(annotated: Annotated, tie: Tie, *, several: bool) -> str:
    """Return the council beside the person, or before ", where she was director", if the title names none."""
    if tie.title.council or tie.title.body:
        return ""
    if several:
        for mention in within(annotated.councils, tie.mention.end, tie.mention.end + _BESIDE):
            if _OF.fullmatch(annotated.folded, tie.mention.end, mention.start):
                return mention.gss[0]
    if gss := _from(annotated, tie.title) or _beyond(annotated, tie.title.end) or _over_there(annotated, tie):
        return gss
    told_of = tie.mention.end <= tie.title.start and not tie.gap.startswith((", who was", ", who had been", ", once"))
    if told_of and (gss := _employer(annotated, tie.mention.start)):
        return gss
    if gss := _before_as(annotated, tie):
        return gss
    where = _where(annotated, tie)
    if where < 0 or tie.title.own == "trust":
        return ""
    before = [
        mention for mention in within(annotated.councils, max(where - 60, 0), where) if mention.form != "provider"
    ]
    beside = bool(before) and _MEANWHILE.fullmatch(annotated.folded, before[-1].end, where) is not None
    return before[-1].gss[0] if beside else ""


def _before_as(annotated: Annotated, tie: Tie) -> str:
    """Return the council right before "as": "after eight years at Kent as assistant director"; empty for none."""
    start, end = tie.gap_span
    for mention in within(annotated.councils, start, end)[-1:]:
        named = _AT.search(annotated.folded, start, mention.start) if mention.form != "provider" else None
        if named and _AS.fullmatch(annotated.folded, mention.end, end):
            return mention.gss[0]
    return ""


def _provider_before_as(annotated: Annotated, tie: Tie) -> str:
    """Return the trust or company right before "as": "went to Slough Children First as director"; empty for none."""
    start, end = tie.gap_span
    for mention in within(annotated.councils, start, end)[-1:]:
        named = _AT.search(annotated.folded, start, mention.start) if mention.form == "provider" else None
        if named and _AS.fullmatch(annotated.folded, mention.end, end):
            return vocabulary().providers[mention.provider].name
    return ""


def _where(annotated: Annotated, tie: Tie) -> int:
    """Return the position before the "where" of "…, where she was director"; -1 for none."""
    start, end = tie.gap_span
    if annotated.folded[tie.mention.start : tie.mention.end] in ("he", "she"):
        clause = _WHERE_CLAUSE.search(annotated.folded, max(tie.mention.start - _CLAUSE, 0), tie.mention.start)
        return clause.start() if clause else -1
    return annotated.folded.rfind(" where ", start - 1, end)


def _beyond(annotated: Annotated, position: int) -> str:
    """Return the council that stands a few words after a title: "across the river in Kent", ", Kent Council,"."""
    for mention in within(annotated.councils, position, position + _FURTHER):
        if mention.form == "provider" or len(mention.gss) > 1:
            return ""
        if _PLACED.fullmatch(annotated.folded, position, mention.start):
            return mention.gss[0]
        stop = annotated.sentences[annotated.sentence_index(mention.start)].end
        ends = mention.end >= stop or annotated.folded[mention.end : mention.end + 1] in ",.;)\n"
        listed = _COMMA.fullmatch(annotated.folded, position, mention.start)
        return mention.gss[0] if listed and ends and mention.form == "council" else ""
    return ""


def _from(annotated: Annotated, title: Title) -> str:
    """Return the council that "a director from" it is of, told as one of many; empty for none."""
    if not annotated.folded.startswith(("a ", "an "), title.opening):
        return ""
    for mention in within(annotated.councils, title.end, title.end + _BESIDE):
        if mention.form != "provider" and _FROM.fullmatch(annotated.folded, title.end, mention.start):
            return mention.gss[0] if len(mention.gss) == 1 else ""
    return ""


def _over_there(annotated: Annotated, tie: Tie) -> str:
    """Return the council named last before "deputy director over there", "there she was deputy director"."""
    opening = annotated.folded[max(tie.start - _BESIDE, 0) : tie.start]
    if not (_THERE.match(annotated.folded, tie.title.end) or _THERE_BEFORE.search(opening)):
        return ""
    start = max(tie.start - _BACK, 0)
    before = [m for m in within(annotated.councils, start, tie.start) if m.form != "provider"]
    seat = seat_in(annotated, before[-1].end if before else start, tie.start)
    return seat or (before[-1].gss[0] if before else "")


def _employer(annotated: Annotated, position: int) -> str:
    """Return the council that appoints or dismisses whoever is named at a position: "Kent has hired X"."""
    before = [m for m in within(annotated.councils, max(position - _BEFORE, 0), position) if m.form != "provider"]
    if before and _HIRES.fullmatch(annotated.folded, before[-1].end, position):
        return before[-1].gss[0]
    return ""


def _body_where(annotated: Annotated, tie: Tie) -> str:
    """Return the name of another body before ", where she was director"; empty for none."""
    if tie.title.council or tie.title.body:
        return ""
    if provider := _provider_before_as(annotated, tie):
        return provider
    where = _where(annotated, tie)
    if where < 0 or tie.title.own:
        return ""
    match = _BODY.search(annotated.text, max(where - 60, 0), where + len(" where"))
    return match[1] if match else ""
