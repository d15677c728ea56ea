"""What a text is speaking of at each sentence: the council.

A document has a main council, the one that it names first and most; a masthead or a caption may name
it too. Another council takes over where a sentence names it as its subject, and keeps the floor for
the rest of its paragraph; beyond that only where the document says more about it than a remark in
passing. A council named as somebody's other post, or as a neighbour, never takes the floor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence
from graphkit.model import TELLING

#: Mentions in a headline or standfirst count as this many in the body.
_HEADLINE_WEIGHT = 3
#: A council with fewer mentions than this is spoken of in passing.
_PASSING = 2
#: A council with so many times fewer mentions than the main one is spoken of in passing, too.
_FAR_LESS = 2
#: So near to the beginning of a sentence, a post is its subject ("The director of …").
_SUBJECT_REACH = 12
#: Words that make a council somebody's other post or a helper.
_OTHER_POST = re.compile(
    r"\b(?:who (?:ran|runs|used to|was|is also|had|has|led|leads|worked|previously|formerly|came|joined|moved|advised"
    r"|advises|chaired|chairs|turned|helped|oversaw|reviewed|investigated|served|spent|held|inspected)|used to"
    r"|once of|late of|lately of|latterly of|gone to|went to|left for|leaves for|off to|moved? to|moves to|moving to"
    r"|heading for|spent \w+ years? (?:in|at)|moved on"
    r"|formerly|previously (?:at|of|with|in|an?|the)|joined? from|joins from"
    r"|(?:came|comes?|moved|arrived|arrives|returned|seconded)(?: \w+){0,2} from|(?:in|fresh|straight|over|across"
    r"|down|up) from|(?:workers|managers|staff|team"
    r"|teams|colleagues) from|with help from|help from"
    r"|on loan|partner|former \w+ (?:at|of|in)|same (?:post|job|role)|until then|has also helped"
    r"|with the london borough of)"
    r"\b[^.;:]{0,48}$"
)
#: Words of somebody's post, which is another one unless they are the subject of the sentence.
_POST = re.compile(r"\b(?:director of \S+ services (?:at|in)|chief executive (?:at|of|in))\b[^.;:]{0,48}$")
#: Those who go to a council for no post: "inspectors went to", "Ofsted, which came from London to".
_CALLERS = re.compile(r"\b(?:inspectors|ofsted|watchdog|team|hmi)(?:,? (?:who|that|which))?(?: \w+){1,4} $")
#: A line of somebody's career: "2006 Head of service, Slough".
_CAREER = re.compile(
    r"(?:19|20)\d\d(?: ?(?:-|to) ?(?:(?:19|20)?\d\d|now|present|date))?[:,.]? [^.;:]{0,50}"
    r"\b(?:director|manager|head|worker|leader|officer|executive|consultant|practitioner|adviser|inspector|teacher)\b"
    r"[^.;:,]{0,40}(?:,| at| in| for| with)(?: the)? $"
)
#: A sentence about a person, whose posts elsewhere change nothing about the council spoken of.
_PERSON = re.compile(
    r"[\"' ]*(?:(?:before|after|until|since|previously|earlier|then|now)\b[^.;:]{0,60}, ?)?"
    r"(?:he|she|they|who|(?:mr|ms|mrs|miss|dr|sir|dame|prof)\.? [\w'-]+)"
    r" (?:(?:also|then|now|previously|currently|once|first|later|has|had) )*(?:was|is|been|led|leads|ran|runs|run"
    r"|headed|worked|works|served|managed|spent|began|started|qualified|trained|moved|joined|joins|came|comes|left"
    r"|held|holds|chaired|chairs|became|arrived|took|rose|made|grew)\b"
)
#: A sentence whose subject is the council spoken of before: the one that it names is another.
_SAME_SUBJECT = re.compile(
    r"[\"' ]*(?:but |and |now |meanwhile,? )?(?:(?:the|its|their|our)(?: \w+)? (?:council|authority|borough|county"
    r"|city|town|district|service|department|leader|director|trust|board)|it|they|we|councillors|members|leaders)"
    r"(?:'s)? (?!of )"
)
#: What a council that helps the one spoken of does.
_HELPS = re.compile(
    r"(?:,? (?:and|&) \w+)?(?: [a-z]+)? councils?'? |(?:,? (?:and|&) \w+)? (?=has|have|is|are|will|which)"
)
_HELPING = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|will|would|which|been|be|also|agreed to) )*"
    r"(?:offer|sent|send|lent|lend|help|support|advis|acting as|act as|giving|partner|second|loan)"
)
#: Between such a subject and a name, the subject of another clause.
_CLAUSE = re.compile(r"\b(?:ofsted|inspect\w+|which|when|where|while|whereas|that|but|and|as|than|,)\b|,")
#: What makes the name of a county that of a place in it: "the Staffordshire city".
_PLACE_WITHIN = (" city", " town", " borough", " district", " village", " market town", " seaside")
_COUNCIL_AFTER = re.compile(r" \w+(?: \w+)? (?:council|children|social|services|leader|director)")
#: How a sentence begins that turns to other news; the council that it names keeps the floor over paragraphs.
_TURNS = re.compile(
    r"[\"' ]*(?:meanwhile|in the meantime|elsewhere|separately|at the same time|in other news|on the same day"
    r"|(?:also|earlier|later) (?:today|this week|this month|last week))\b"
)
#: Words by which a sentence is about both councils of the one before.
_BOTH = re.compile(
    r"(?<!\w)both (?:were|are|had|have|councils|boroughs|counties|cities|authorities|of them|remain|now|got|went)\b"
    r"|\b(?:inspected|visited|rated|judged|found|graded|told) (?:that )?both\b"
    r"|(?<!\w)the (?:pair|two (?:councils|boroughs|authorities|are|were|have))\b"
)
_NEIGHBOUR = re.compile(
    r"\b(?:neighbour(?:ing|s)?|not to be confused|alongside|compared with|unlike|the next|such as|including|next door)"
    r"\b[^.;:]{0,30}$"
)


@dataclass(slots=True, frozen=True)
class Context:
    """The council spoken of in each sentence (by index), and the document's main one."""

    main: str
    councils: tuple[str, ...]

    def council(self, sentence: int) -> str:
        """Return the GSS code of the council spoken of in a sentence, or the empty string."""
        return self.councils[sentence] if sentence < len(self.councils) else self.main


def context(annotated: Annotated) -> Context:
    """Return what each sentence of the document speaks of."""
    weights = _weights(annotated)
    main = max(weights, key=lambda gss: weights[gss]) if weights else annotated.masthead
    if annotated.masthead and weights[main] <= _PASSING:
        main = annotated.masthead
    spoken: list[str] = []
    floor, block, kind, section = main, -1, "", False
    for index, sentence in enumerate(annotated.sentences):
        if sentence.block != block:
            above, block = (kind, block), sentence.block
            kind = annotated.block_kind(sentence)
            if (kind == "heading" and above != ("heading", block - 1)) or floor == main:
                section = False
            if headed := _name_above(annotated, block):
                floor, section = headed, True
            if (_in_passing(weights, floor, main) and not section) or kind in ("headline", "standfirst"):
                floor = main
        named = _named(annotated, index, main)
        turns = _TURNS.match(annotated.folded, sentence.start)
        section = section or bool(named and (kind == "heading" or (turns and named.gss[0] != main)))
        spoken.append(named.gss[0] if named else floor)
        if named and not _keeps_floor(annotated.folded, sentence, named):
            floor = named.gss[0]
    return Context(main, tuple(spoken))


def _name_above(annotated: Annotated, block: int) -> str:
    """Return the council whose name alone is the block above, where that was taken for no telling one (a byline)."""
    above = annotated.document.blocks[block - 1] if block else None
    if above is None or above.kind != "byline":
        return ""
    named = _single(annotated, above.start, above.end)
    alone = named and (named[0].start, named[0].end) == (above.start, above.end)
    return named[0].gss[0] if alone else ""


def _in_passing(weights: Counter[str], council: str, main: str) -> bool:
    """Say whether a document speaks of a council so little that it loses the floor with its paragraph."""
    return weights[council] < max(_PASSING, weights[main] / _FAR_LESS)


def _keeps_floor(folded: str, sentence: Sentence, named: CouncilMention) -> bool:
    """Say whether a sentence names a council that does not take the floor: that of somebody's post, a neighbour."""
    if is_aside(folded, sentence.start, named) or _is_post(folded, sentence.start, named):
        return True
    if (helps := _HELPS.match(folded, named.end)) is not None and _HELPING.match(folded, helps.end()):
        return True
    return _PERSON.match(folded, sentence.start) is not None


def both(annotated: Annotated, index: int) -> list[str]:
    """Return the two councils (GSS codes) that the sentence before names, where this one speaks of "both"."""
    sentence = annotated.sentences[index]
    if not index or not _BOTH.search(annotated.folded, sentence.start, sentence.end):
        return []
    before = annotated.sentences[index - 1]
    names = dict.fromkeys(mention.gss[0] for mention in _single(annotated, before.start, before.end))
    return list(names) if len(names) == 2 and not _single(annotated, sentence.start, sentence.end) else []


def _weights(annotated: Annotated) -> Counter[str]:
    """Return how much the document speaks of each council, in order of first mention."""
    weights: Counter[str] = Counter()
    for sentence in annotated.sentences:
        headline = annotated.block_kind(sentence) in ("headline", "standfirst")
        for mention in _single(annotated, sentence.start, sentence.end):
            start = sentence.start
            if not (is_aside(annotated.folded, start, mention) or _is_post(annotated.folded, start, mention)):
                told = headline and not annotated.folded.endswith(" from ", 0, mention.start)
                weights[mention.gss[0]] += (_HEADLINE_WEIGHT if told else 1) + mention.certain
    if not weights:
        weights.update(_named_in_passing(annotated))
    for gss, weight in _around(annotated).items():
        weights[gss] += weight
    return weights


def _named_in_passing(annotated: Annotated) -> Iterator[str]:
    """Yield the councils of a document that names all in passing, those of somebody's post aside."""
    folded = annotated.folded
    for mention in annotated.councils:
        if len(mention.gss) == 1 and not _POST.search(folded, max(mention.start - 80, 0), mention.start):
            yield mention.gss[0]


def _around(annotated: Annotated) -> dict[str, int]:
    """Return the councils named in the masthead, the byline and the captions, with their weight."""
    blocks = annotated.document.blocks
    first = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), len(blocks))
    outside = [block for i, block in enumerate(blocks) if block.kind not in TELLING and block.kind != "comment"]
    return {
        mention.gss[0]: 3 if mention.form == "council" else 1
        for block in outside
        if block.kind == "caption" or block.start < blocks[first - 1].end
        for mention in _single(annotated, block.start, block.end)
    }


def _named(annotated: Annotated, index: int, main: str) -> CouncilMention | None:
    """Return the council that a sentence is about by name, if it names any."""
    sentence = annotated.sentences[index]
    mentions = _single(annotated, sentence.start, sentence.end)
    told = [mention for mention in mentions if not is_aside(annotated.folded, sentence.start, mention)]
    if not told:
        return mentions[0] if mentions and _neighbour(annotated, sentence, mentions[0]) else None
    first, names = told[0], {mention.gss[0] for mention in told}
    if main not in names and _is_only_met(annotated.folded, sentence, first):
        return None
    if main in names and first.gss[0] != main and first.start - sentence.start >= 12:
        return next(mention for mention in told if mention.gss[0] == main)
    return first


def _is_only_met(folded: str, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence is about the council spoken of before, or a person, and only meets with the one named."""
    if folded.startswith((", whose", ", which", ", where"), mention.end):
        return False
    subject = _SAME_SUBJECT.match(folded, sentence.start, mention.start)
    if subject is not None:
        return not _CLAUSE.search(folded, subject.end(), mention.start)
    return _PERSON.match(folded, sentence.start, mention.start) is not None


def is_aside(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a mention in a sentence that begins at `start` is of somebody's other post or of a neighbour."""
    if folded.startswith(_PLACE_WITHIN, mention.end) and not _COUNCIL_AFTER.match(folded, mention.end):
        return True
    near = bool(_NEIGHBOUR.search(folded, max(start, mention.start - 50), mention.start))
    return near or is_other_post(folded, start, mention)


def is_other_post(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a mention in a sentence that begins at `start` is of somebody's other post."""
    if folded.startswith((", whose", ", which", ", where"), mention.end):
        return False
    return _is_post(folded, start, mention)


def _is_post(folded: str, start: int, mention: CouncilMention) -> bool:
    low = max(start, mention.start - 80)
    if _CALLERS.search(folded, low, mention.start):
        return False
    if _OTHER_POST.search(folded, low, mention.start) or _CAREER.match(folded, start, mention.start):
        return True
    post = _POST.search(folded, low, mention.start)
    return post is not None and (post.start() - start > _SUBJECT_REACH or "," in folded[start : post.start()])


def _neighbour(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence tells of a neighbour that it names."""
    folded = annotated.folded
    opening = ("neighbour", "next door", "in neighbour", "its neighbour", "the neighbour", "their neighbour")
    return folded.startswith(opening, sentence.start) or folded.startswith((", whose", ", which"), mention.end)


def _single(annotated: Annotated, start: int, end: int) -> list[CouncilMention]:
    """Return the mentions of a stretch that mean one council (a trust may serve several)."""
    return [mention for mention in within(annotated.councils, start, end) if len(mention.gss) == 1]
