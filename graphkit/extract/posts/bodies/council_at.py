"""The council in which somebody has a post whose title names none."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.asides import is_aside
from graphkit.extract.councils.back import in_relative_clause
from graphkit.extract.councils.context import Context
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.seats import seat_in

_FOR_A_JOB = re.compile(
    r"\b(?:previously|formerly|before that|earlier)\b[^.;:]{3,60} (?:at|in|of|for|with)(?: the| neighbouring)? $|"
    r"\b(?:(?:job|post|role|position|spell|stint|secondment|career|career began|years?) (?:in|at|with|from)"
    r"|(?:leav|left|depart|quit|mov)\w*\b[^.;:]{0,40} (?:for|to))(?: the| neighbouring)? $"
)
_FORMER = re.compile(r"\b(?:former|ex|one-time|once|lately)[ -](?:a |an |the )?(?:[a-z]+ )?$")

_MARKS = "\"“'‘"
#: How a paragraph begins that sets its scene in a council.
_FRONT = re.compile(
    r"[\"' ]*(?:and |but |meanwhile,? )?(?:over |up |down |across )?(?:in|at) (?:the )?(?:neighbouring |nearby "
    r"|next-door )?"
)
_FRONT_ENDS = re.compile(
    r"(?: (?:city|county|borough))?(?: council)?(?:,| (?:the|there|it|things|inspectors|they|by)\b)"
)
#: Where a later clause begins.
_LATER = re.compile(r"(?:; |, (?:and|but|while|whereas) )(?:the |even )?\S$")
#: "Compared it with", "unlike", "also covers".
_COMPARED = re.compile(
    r"\b(?:compar\w+ (?:[a-z]+ )?(?:with|to)|like|unlike|than|such as|along with|as (?:in|at)|also covers?|next to)"
    r"(?: neighbouring| nearby| next-door| the)? $"
)


def council_at(annotated: Annotated, context: Context, position: int) -> str:
    """Return the council that a title without one belongs to.

    It is the main one, unless the text speaks of another that the document is about as well, or that the paragraph or
    its heading names, and not just in passing; of a paragraph that begins with a quotation the one before may name it.
    A round-up has no main one: there it is the one spoken of.
    """
    index = annotated.sentence_index(position)
    gss = context.council(index)
    if not annotated.sentences:
        return gss
    if index and _only_later(annotated, gss, position):
        index -= 1
        gss = context.council(index)
    if elsewhere := in_relative_clause(annotated, position, which=False):
        return elsewhere
    if front := _in_front_of_paragraph(annotated, index, position):
        return front
    if gss == context.main or index in context.sections or gss in context.much:
        return gss
    blocks = annotated.document.blocks
    block = annotated.sentences[index].block
    if gss == seat_in(annotated, min(annotated.sentences[max(index - 1, 0)].start, blocks[block].start), position):
        return gss
    heading = next((b for b in reversed(blocks[:block]) if b.kind == "heading"), None)
    near = within(annotated.councils, blocks[block].start, position)
    after = within(annotated.councils, position, annotated.sentences[index].end)
    near += [mention for mention in after if annotated.folded.startswith((" had ", " has ", " was "), mention.end)]
    quotes = annotated.text[blocks[block].start] in _MARKS
    if quotes or (not context.main and sum(gss in mention.gss for mention in annotated.councils) > 1):
        near += within(annotated.councils, blocks[max(block - 1, 0)].start, position)
    over = within(annotated.councils, heading.start, heading.end) if heading else []
    told = [mention for mention in near if gss in mention.gss]
    if any(gss in mention.gss for mention in over) or any(
        not _in_passing(annotated, m) and not _in_others_words(annotated, m, position) for m in told
    ):
        return gss
    alone = heading is not None and len(over) == 1 and over[0].end - over[0].start == heading.end - heading.start
    if alone or context.main:
        return over[0].gss[0] if alone else context.main
    return gss if any(gss in mention.gss for mention in within(annotated.councils, 0, position)) else ""


def _in_front_of_paragraph(annotated: Annotated, index: int, position: int) -> str:
    """Return the council with which a paragraph sets its scene ("In nearby Bolton, …"), the one named in it so far."""
    start = annotated.document.blocks[annotated.sentences[index].block].start
    front = _FRONT.match(annotated.folded, start, position)
    named = within(annotated.councils, start, position) if front else []
    if front is None or not named or named[0].start != front.end() or any(m.gss != named[0].gss for m in named):
        return ""
    ends = _FRONT_ENDS.match(annotated.folded, named[0].end)
    return named[0].gss[0] if ends and len(named[0].gss) == 1 and named[0].form != "provider" else ""


def _only_later(annotated: Annotated, gss: str, position: int) -> bool:
    """Say whether a sentence is about a council for what a later clause tells of it, and goes on about another first.

    "An adviser, Jane Moor, is coming, and Leeds will lend two managers."
    """
    index = annotated.sentence_index(position)
    sentence, before = annotated.sentences[index], annotated.sentences[index - 1]
    named = [m for m in annotated.councils_in(sentence) if gss in m.gss]
    if not named or named[0].start < position or before.block != sentence.block:
        return False
    return _LATER.search(annotated.folded, position, named[0].start + 1) is not None


def _in_others_words(annotated: Annotated, mention: CouncilMention, position: int) -> bool:
    """Say whether a council is named in quotation marks in which the title at a position does not stand."""
    quoted = annotated.quotation_at(mention.start)
    return quoted is not None and quoted != annotated.quotation_at(position)


def _in_passing(annotated: Annotated, mention: CouncilMention) -> bool:
    """Say whether a council is named as where somebody else worked or goes to."""
    if annotated.folded.startswith((" had ", " has ", " was "), mention.end):
        return False
    sentence = annotated.sentences[annotated.sentence_index(mention.start)]
    if is_aside(annotated.folded, sentence.start, mention):
        return True
    near = annotated.folded[max(sentence.start, mention.start - 60) : mention.start]
    if _COMPARED.search(near):
        return True
    return _FOR_A_JOB.search(near) is not None or _FORMER.search(near) is not None
