"""Titles that stand without a name, and the person beside whose name they stand a sentence away.

"The leader of the county council has apologised. Tom Pell told …", "Jane Moor opens the door. 'Come in,'
says the director of children's services."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.succession.brought import NO_HOLDER
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence

#: The roles of one person of a council at a time, of whom news is told without a name at first.
_ONE_OF_A_KIND = frozenset(
    """chief-executive director-of-childrens-services council-leader lead-member mayor opposition-leader commissioner
    trust-chief-executive improvement-board-chair""".split()
)
#: Roles that a sentence may begin with where the one before names who has them.
_TAKEN_UP = _ONE_OF_A_KIND | frozenset("director assistant-director head-of-service principal-social-worker".split())
_DOES = re.compile(
    r"(?: for [\w' -]{3,40})? (?:said|says|had|has|was|is|left|resigned|quit|announced|retired|added|told|warned"
    r"|went|also|will|would|insisted)\b"
)
_GONE = re.compile(
    r" (?:has |had |is )?(?:also |just )?(?:gone|left|leaving|going|resigned|quit|retired|retiring|stepped down)\b"
)
#: After a sentence that tells of a post, before the name of who has it.
_PRESENTED = re.compile(
    r"[ \n]*(?:(?:it|that|this|he|she)(?:'s| is) |step forward,? |enter |meet |(?:his|her|the) name is "
    r"|(?:the|this|his|her) appointment of )(?:the )?"
)
_COMING = re.compile(r"\bwho (?:has |had )?(?:just |only |recently )?(?:arrived|joined|came|started|took up|moved)\b")
_COMES = re.compile(r",? (?:who )?(?:has |had )?(?:just |only )?(?:arriv|join|came|start|took up|mov)\w*\b")
_PAST = re.compile(r"(?:the )?(?:former|ex|one-time)\b")
_FORMER = re.compile(r"\b(?:former|ex|next|new|previous|incoming)\b")
_ELECTED = frozenset("council-leader lead-member mayor opposition-leader".split())
#: News tells at its beginning whom it names a sentence later; a name follows within so many characters.
_INTRODUCTION = 8
_NEAR = 420
_PARTY = 16
_AFTER = 40
_TO_BE = (" is to be ", " to become ", " will be ")
#: A question for who has a post, up to its title.
_ASKED = re.compile(
    r"[\"' ]*(?:(?:and|so|but),? )?who(?: (?:is|was|will be|now|then|currently|used to|has|had|been|'s))*"
)
#: Before the name of somebody told by another.
_ANOTHER = re.compile(r"\b(?:his|her|their) (?:[\w-]+ ){1,3}?[\w-]+,? (?:is |was )?$")
#: A name that opens the next sentence follows within so many characters.
_NEXT = 4
_FATE = re.compile(
    r"[^.;,]{0,40}? (?:is (?:to |being )?(?:go|leav|quit|retir|step|stand|resign|mov|suspend|replac|sack)"
    r"|has (?:been |just )?"
    r"(?:resign|quit|left|announc|stepped|stood|appoint|suspend|sack|remov|told|retire|decided|stood)"
    r"|will (?:leave|step|stand|go"
    r"|retire|move)|(?:resigned|quit|left|stepped|stood) )"
)


def unnamed(
    annotated: Annotated, cast: Cast, known: list[Title], told: list[Tie], sentence: Sentence, index: int
) -> Iterator[Tie]:
    """Yield who is likely meant by the titles of a sentence (the one of this number) that names nobody."""
    if cast.within(sentence.start, sentence.end):
        yield from _called_so(annotated, cast, known, told, sentence)
        return
    if answer := _answer(annotated, cast, known, sentence):
        yield answer
        return
    for title in known:
        if title.verb or title.plural or any(tie.title == title for tie in told):
            continue
        mention = _told_just_before(annotated, cast, title, sentence) if _opens(annotated, title, sentence) else None
        if mention is None and title.role in _TAKEN_UP:
            mention = _presented(annotated, cast, title, sentence)
        if mention is None and title.role in _ONE_OF_A_KIND:
            mention = _told_near(annotated, cast, title, sentence, index)
        if mention is not None and (title.role in _ELECTED or not cast.people[mention.person].councillor):
            begin = title.opening - len(" is to be ")
            ahead = annotated.folded.endswith(_TO_BE, 0, title.opening) and begin > sentence.start
            yield Tie(mention, title, " is to be ", begin) if ahead else Tie(mention, title, "", title.opening)


def _called_so(
    annotated: Annotated, cast: Cast, known: list[Title], told: list[Tie], sentence: Sentence
) -> Iterator[Tie]:
    """Yield the tie of "The former Kent director", which opens a sentence, to whom the one before speaks of."""
    first = cast.within(sentence.start, sentence.end)[0]
    title = next((t for t in known if not t.verb and not t.plural), None)
    if title is None or title.end + _NEXT > first.start or any(tie.title == title for tie in told):
        return
    opens = not annotated.folded[sentence.start : title.opening].strip(" \"'") and _PAST.match(
        annotated.folded, title.opening, title.end
    )
    mention = _told_just_before(annotated, cast, title, sentence) if opens else None
    if mention is not None:
        yield Tie(mention, title, "", title.opening)


def _answer(annotated: Annotated, cast: Cast, known: list[Title], sentence: Sentence) -> Tie | None:
    """Return the tie of a title that a question asks for and a name answers: "Who runs the service? Tom Pell"."""
    asked = _ASKED.match(annotated.folded, sentence.start, sentence.end)
    if not known or known[0].plural or not _is_asked(known[0], sentence, asked):
        return None
    first = next(iter(cast.within(sentence.end, sentence.end + _NEXT)), None)
    return Tie(first, known[0], " ", known[0].start) if first and annotated.text[sentence.end - 1] == "?" else None


def _is_asked(title: Title, sentence: Sentence, asked: re.Match[str] | None) -> bool:
    """Say whether a question asks for a title: "Who is the leader?", "The leader?"."""
    if asked is None:
        return title.opening == sentence.start and title.end + 1 >= sentence.end and not title.verb
    return title.opening <= asked.end() + 1


def _presented(annotated: Annotated, cast: Cast, title: Title, sentence: Sentence) -> Mention | None:
    """Return who is named right at the beginning of the sentence after: "It's Tom Pell"."""
    words = _PRESENTED.match(annotated.folded, sentence.end)
    named = annotated.marks("cue/taking-post", sentence.start, title.opening)
    if words is None and (named or annotated.folded.endswith(_TO_BE, 0, title.opening)):
        first = _introduced(annotated, cast, sentence.end, _NEAR)
        begins = first is not None and annotated.folded[sentence.end : first.start].strip() == ""
        return first if begins else None
    return next(iter(cast.within(words.end(), words.end() + 1)), None) if words else None


def _told_near(annotated: Annotated, cast: Cast, title: Title, sentence: Sentence, index: int) -> Mention | None:
    """Return who is named beside a quotation before a title, or after the introduction of the document."""
    mention = _before(annotated, cast, title) if _said_by(annotated, title) else None
    if mention is None and index < _INTRODUCTION and _tells(annotated, title):
        mention = _introduced(annotated, cast, sentence.end, _NEAR)
    if mention is None and index < _INTRODUCTION and title.opening - sentence.start <= 1:
        first = _introduced(annotated, cast, sentence.end, _NEXT)
        elected = first is not None and title.role in _ELECTED and cast.people[first.person].councillor
        mention = first if elected or _meets_a_fate(annotated, title, sentence) else None
    return mention


def _opens(annotated: Annotated, title: Title, sentence: Sentence) -> bool:
    """Say whether a sentence begins with a title as with one spoken of: "The assistant director went to look"."""
    if title.role not in _TAKEN_UP or annotated.folded[sentence.start : title.opening].strip(" \"'"):
        return False
    definite = annotated.folded.startswith(("the ", "its "), title.opening) or title.opening == title.start
    if annotated.folded.startswith("the new ", title.opening):
        return definite and _came(annotated, sentence) and _DOES.match(annotated.folded, title.end) is not None
    return (
        definite
        and _DOES.match(annotated.folded, title.end) is not None
        and (
            _PAST.match(annotated.folded, title.opening, title.end) is not None
            or not _FORMER.search(annotated.folded, title.opening, title.end)
        )
    )


def _came(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether the sentence before tells that somebody came to a post."""
    index = annotated.sentence_index(sentence.start)
    before = annotated.sentences[max(index - 1, 0)]
    return bool(index) and _COMING.search(annotated.folded, before.start, before.end) is not None


def _told_just_before(annotated: Annotated, cast: Cast, title: Title, sentence: Sentence) -> Mention | None:
    """Return the one person named in the sentence before, who says or does something there.

    In the paragraph before it is a politician with a politician's title only.
    """
    index = annotated.sentence_index(sentence.start)
    if not index:
        return None
    before = annotated.sentences[index - 1]
    near = cast.within(before.start, before.end)
    if len({mention.person for mention in near}) != 1 or NO_HOLDER.match(annotated.folded, near[0].end, before.end):
        return None
    if before.block != sentence.block and not (title.role in _ELECTED and _elected(annotated, cast, near[0])):
        return None
    opens = annotated.folded[before.start : near[0].start].strip(" \"'")
    if not opens or any(
        m.end - m.start == len(opens) for m in annotated.marks("cue/party", before.start, near[0].start)
    ):
        return near[0]
    said = annotated.marks("cue/telling", max(near[0].start - 20, before.start), near[-1].end + _AFTER)
    gone = _GONE.match(annotated.folded, near[-1].end, before.end)
    came = _COMES.match(annotated.folded, near[-1].end, before.end)
    return near[-1] if said or gone or came else None


def _elected(annotated: Annotated, cast: Cast, mention: Mention) -> bool:
    """Say whether somebody is a councillor, by a title or by a party beside the name."""
    beside = annotated.marks("cue/party", max(mention.start - _PARTY, 0), mention.end + _PARTY)
    return cast.people[mention.person].councillor or bool(beside)


def _said_by(annotated: Annotated, title: Title) -> bool:
    """Say whether a title stands right after a verb of telling: "says the director"."""
    marks = annotated.marks("cue/telling", max(title.opening - 20, 0), title.opening)
    if not marks or ". " in annotated.folded[marks[-1].end : title.opening]:
        return False
    return marks[-1].end + 1 >= title.opening - len("the council's ")


def _tells(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is that of somebody who tells something."""
    return bool(annotated.marks("cue/telling", title.end, title.end + _AFTER)) or _said_by(annotated, title)


def _before(annotated: Annotated, cast: Cast, title: Title) -> Mention | None:
    """Return the one person named shortly before a title, in its paragraph."""
    block = annotated.document.blocks[annotated.sentences[annotated.sentence_index(title.start)].block]
    near = cast.within(max(title.start - _NEAR, block.start), title.start)
    return near[-1] if len({mention.person for mention in near}) == 1 else None


def _meets_a_fate(annotated: Annotated, title: Title, sentence: Sentence) -> bool:
    """Say whether a sentence that a title opens goes on to tell what becomes of whoever has it."""
    return _FATE.match(annotated.folded, title.end, sentence.end) is not None


def _introduced(annotated: Annotated, cast: Cast, position: int, reach: int) -> Mention | None:
    """Return the first person named after a position, if within so many characters and for the first time."""
    near = cast.within(position, position + reach)
    if near and _ANOTHER.search(annotated.folded, position, near[0].start):
        return None
    if not near or any(mention.person == near[0].person for mention in cast.within(0, position)):
        return None
    return near[0]
