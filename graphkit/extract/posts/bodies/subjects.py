"""The council that "its" means in "its director": the subject of the clause, or of the sentence before."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.titles.titles import titles

#: Where a clause may begin.
_CUT = re.compile(r"[;:] |, (?:and|but|while|whereas|so|yet) | - | (?:and|but|while|whereas) (?=it\b)")
#: Before the subject of a clause.
_OPENS = re.compile(
    r"[\"' (]*(?:(?:and|but|so|yet|now|then|meanwhile|neighbouring|nearby|next door|little|even|the"
    r"|its neighbour|also|instead|still"
    r"|in \w+|last \w+)[ ,]+)*"
)
_IT = re.compile(
    r"[\"' (]*(?:and |but |so |yet )?(?:now |then )?(?:(?:it was )?(?:rated|judged|found|graded|inspected|praised"
    r"|outstanding|inadequate|good|once|long|since|after|having|with|in|by|until) [^,.;:]{2,60}, )?it(?:'s| |, )"
)
#: Right between a council and "its director": "thanked Bolton and its director".
_AND = re.compile(
    r"(?: council)?(?: for [\w ]{3,20}?| from \w+ to \w+| until \d{4}| since \d{4})?"
    r"(?:(?:,? and(?: to| for| by| from)?|,| \(|,? with|,? through|,? via|,? under|,? led by"
    r"|,? headed by) |: [a-z'-]+ [a-z'-]+, )"
)
#: Before a council that a sentence is not about.
_PASSING = (" from ", " than ", " like ", " unlike ", " for ", " as ")
_AS = (" as ", " as also ", " as now ")
_BACK = 2
#: "Its director" begins a sentence within so many characters.
_OWN = 6
#: "Cllr" or "Dame" may stand between the beginning of a sentence and a name.
_TITLED = 12


def subject_of(annotated: Annotated, context: Context, opening: int) -> str:
    """Return the council (GSS code) that "its" means, at the beginning of a title; empty where the words tell none."""
    if not annotated.folded.startswith("its ", opening):
        return ""
    index = annotated.sentence_index(opening)
    sentence = annotated.sentences[index]
    named = [m for m in within(annotated.councils, sentence.start, opening) if len(m.gss) == 1]
    if not named:
        return _of_the_one_before(annotated, context, index, opening)
    again = " its " in annotated.folded[sentence.start : opening]
    if not again and _AND.fullmatch(annotated.folded, named[-1].end, opening):
        return named[-1].gss[0]
    if gss := _subject(annotated, context, index, opening, _BACK):
        return gss
    posts = [title for title in titles(annotated, sentence.start, sentence.end) if title.end <= opening]
    free = [m for m in named if not any(title.start <= m.start < title.end for title in posts)]
    if free and annotated.folded.endswith(_AS, 0, opening):
        return "" if annotated.folded.endswith("from ", 0, free[-1].start) else free[-1].gss[0]
    before = annotated.sentences[index - 1] if index else None
    if free or before is None or before.block != sentence.block:
        return ""
    return context.council(index - 1)


def _of_the_one_before(annotated: Annotated, context: Context, index: int, opening: int) -> str:
    """Return the council of the sentence before that "its" means, in one of this index that names none."""
    sentence = annotated.sentences[index]
    if _IT.match(annotated.folded, sentence.start, opening):
        return _subject(annotated, context, index, opening, _BACK)
    if not index or (opening - sentence.start > _OWN and not _beside_name(annotated, sentence.start, opening)):
        return ""
    if gss := _subject(annotated, context, index - 1, sentence.start, _BACK):
        return gss
    before = annotated.sentences[index - 1]
    named = [m for m in annotated.councils_in(before) if m.form != "provider"]
    if len({mention.gss for mention in named}) != 1 or len(named[0].gss) > 1:
        return ""
    passing = annotated.folded.endswith(_PASSING, before.start, named[0].start)
    return "" if passing else named[0].gss[0]


def _beside_name(annotated: Annotated, start: int, opening: int) -> bool:
    """Say whether a title stands behind the name with which a sentence begins: "Jane Moor, its director,"."""
    named = within(annotated.names, start, opening)
    return bool(named) and named[0].start - start <= _TITLED and named[0].end + len(", ") == opening


def _subject(annotated: Annotated, context: Context, index: int, end: int, back: int) -> str:
    """Return the council with which the last clause of a sentence before `end` opens, or which its "it" means."""
    sentence = annotated.sentences[index]
    cuts = [sentence.start, *(cut.end() for cut in _CUT.finditer(annotated.folded, sentence.start, end))]
    for start in reversed(cuts):
        opens = _OPENS.match(annotated.folded, start, end)
        first = opens.end() if opens else start
        for mention in within(annotated.councils, start, first + 1):
            if len(mention.gss) == 1 and mention.start <= first:
                return mention.gss[0]
        if start == sentence.start and _IT.match(annotated.folded, start, end):
            before = annotated.sentences[index - 1] if index and back else None
            if before is None or before.block != sentence.block:
                return ""
            return _subject(annotated, context, index - 1, before.end, back - 1) or context.council(index - 1)
    return ""
