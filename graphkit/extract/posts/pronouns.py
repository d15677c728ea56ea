"""Whom "he" and "she" mean, at the beginning of a sentence and of a clause that tells of a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.posts.people import Cast, Mention
from graphkit.language.text import holds

_OPENERS = (
    r"(?:[a-z][\w' -]{0,60}?,? )??(?:when|since|before|after|until|but|and|as|where|while|because|that|so)[, ]+"
    r"|(?:before|after|since|on|while|by|besides) [a-z]+ing [\w' -]{0,50}?,? "
    r"|(?:in|from|for|at|by|during|until|since|on) [\w' -]{2,50}?,? "
    r"|(?:(?:some|just|only|a|about) )?\w+ (?:years?|months?|weeks) (?:on|later|ago|after that|before(?: that)?),? "
    r"|(?:previously|now|then|before that|until then"
    r"|earlier|later|today|formerly|there|this time|now)[, ]+|(?:as|under) [\w',& -]{4,90}?,? "
)
#: A "he" or "she" that nobody named before in the sentence can be: it opens the sentence, or a clause of it.
_OPENING = re.compile(
    rf"[\"' ]*(?:{_OPENERS}|the (?:job|post|role|work) (?:that )?)??(?:(he|she)(?= |'(?:s|ll|d) )"
    r"|(his|her)(?= (?:job |official |full )?title| (?:previous|last|first|earlier|former|present|current|new"
    r"|latest) (?:jobs?|posts?|roles?)\b))"
)
#: One in a later clause: "; previously she was", ", where until last year he ran", "(over there she's".
_WITHIN = re.compile(
    r"(?:[;:(–—-] ?|, |\b(?:where|when|while|and|but|before|after|until|since) "
    r"|\b(?:in|at|of|for|over) (?:which|whose [\w' ]{3,25}?) )"
    r"(?:(?:where|when|while|and|but|before|after|until|since|then|previously|earlier|later|formerly|there|over there"
    r"|before that|today|now|nowadays|these days|at present|soon|(?:in|on|from) [\w ]{3,14}?|until [\w ]{3,20}?"
    r"|for [\w ]{3,20}?|\w+ (?:years?|months?) (?:later|on)),? )*"
    r"(he|she)(?='(?:s|ll|d) | (?:(?:once|now|also|then|still|first|later|already|briefly) )?(?:is|was|has|had"
    r"|will|became|becomes|used|ran|runs|led|leads|headed|oversaw|chaired"
    r"|chairs|held|holds|started|starts|began|begins|worked|served|takes|took|did|does|remains|rose|spent"
    r"|replaced|replaces"
    r"|succeeded|succeeds|followed|joined|joins|arrived|came|left|resigned|retired|went|moved|moves|qualified)\b)"
)
#: How else somebody is called who was named in the sentence before.
_CALLED = re.compile(
    r"[\"' ]*(the (?:\d\d-year-old|(?:labour|conservative|tory|lib dem|liberal democrat|green|independent|veteran)"
    r" (?:councillor|politician|man|woman)))(?=,| (?:who|has|had|is|was|will|took|takes|became|becomes|joined|left)\b)"
)
_POLITICIAN = ("councillor", "politician")
_NEAR = 30
_TIME = (
    r" (?:today|yesterday|now|then|instead|again|later|first|(?:last|this|next) \w+|(?:in|on|since) (?:\w+ )?\w+"
    r"|\w+ (?:years|months|weeks) (?:ago|later)|for \w+ (?:years|months))"
)
#: "The county has had her as its director", "the minister named her last week as", "made him head of service".
_OBJECT = re.compile(
    r"\b(?:ha(?:s|ve|d)|(?:appoint|hir|nam|elect|recruit|install|nominat|promot|second|poach|confirm|unveil|announc"
    r"|pick|borrow|keep|mak)(?:e|s|es|ed|ing)?|chos?en?|choos(?:e|es|ing)|kept|made"
    r"|(?:t(?:oo|a)k|sen[dt]|br(?:ing|ought)|draft)(?:e|s|es|ed|ing|en)?"
    r"(?= (?:in|on|back|over|h\w+ (?:in|on|back|over))\b))"
    r"(?: (?:in|on|back|over))? (him|her)(?: (?:in|on|back|over))?"
    rf"(?=(?:{_TIME})? (?:as|its|to be|to the) |(?<=(?:made|make) h(?:im|er)) )"
)
_PRONOUNS = ("he", "she", "his")
_OBJECTS = (" him", " her")
#: A pronoun behind what a later clause begins with; it is quick to look for.
_SUBJECT = re.compile(r"[ ;:(–—-]s?he[ ']")
_INSIDE = tuple(edge + word for edge in " \"'(—–" for word in ("he", "she", "his", "him"))
_GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


def in_sentence(
    cast: Cast, folded: str, before: Sequence[Mention], start: int, end: int, hero: Mention | None = None
) -> list[Mention]:
    """Return the mentions of a cast in a sentence, with each "he" and "she" of which it is clear who is meant.

    One that opens the sentence is whom the sentence before names first; one in a later clause is the one
    person named before it in the sentence. `before` are the mentions of the sentence before, as returned here;
    `hero` is whom the paragraph names first.
    """
    here = cast.within(start, end)
    if called := _called(cast, folded, before, start, end):
        return [called, *here]
    if not (folded.startswith(_PRONOUNS, start, end) or holds(folded, _INSIDE, start, end)):
        return here
    if named := [mention for mention in before if not folded.startswith(":", mention.end)]:
        # Who is written before a colon speaks, and seldom of themselves as "he" or "she".
        before = named
        hero = hero if hero is None or not folded.startswith(":", hero.end) else None
    if hero is not None and before and not _is_subject(folded, before[0]):
        before = sorted([hero, *before], key=lambda mention: folded[mention.start : mention.end] not in _GENDERS)
    found = _opening(cast, folded, here, before, start, end)
    for match in _OBJECT.finditer(folded, start, end) if holds(folded, _OBJECTS, start, end) else ():
        subjects = {mention.person for mention in here}
        fitting = (m.person for m in before if _fits(cast, folded, m, _GENDERS[match[1]]))
        person = next((person for person in fitting if person not in subjects), -1)
        if person >= 0 and all(mention.end < match.start(1) for mention in here):
            found = [*found, Mention(*match.span(1), person)]
    for match in _WITHIN.finditer(folded, start, end) if _SUBJECT.search(folded, start, end) else ():
        told = [mention for mention in found if mention.start < match.start(1)] or list(before)
        if any(mention.start == match.start(1) for mention in found):
            continue
        person = _meant(cast, folded, told, match[1])
        if person >= 0:
            found = sorted([*found, Mention(*match.span(1), person)])
    return found


def _called(cast: Cast, folded: str, before: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Return the mention that opens a sentence with another word for the one person of the sentence before."""
    told = _CALLED.match(folded, start, end) if len({mention.person for mention in before}) == 1 else None
    if told is None or (told[1].endswith(_POLITICIAN) and not cast.people[before[0].person].councillor):
        return None
    return Mention(*told.span(1), before[0].person)


def _opening(
    cast: Cast, folded: str, here: list[Mention], before: Sequence[Mention], start: int, end: int
) -> list[Mention]:
    """Return the mentions of a sentence with the pronoun that opens it."""
    pronoun = _OPENING.match(folded, start, end)
    if pronoun is None:
        return here
    at, stop = pronoun.span(pronoun.lastindex or 0)
    if here and here[0].start < at:
        return here
    for mention in before:
        if _fits(cast, folded, mention, _GENDERS[folded[at:stop]]):
            return [Mention(at, stop, mention.person), *here]
    return here


def _is_subject(folded: str, mention: Mention) -> bool:
    """Say whether a mention stands at the beginning of its sentence."""
    near = folded[max(mention.start - _NEAR, 0) : mention.start]
    return mention.start < _NEAR or any(stop in near for stop in (". ", "? ", "! ", "\n", '" ', "' "))


def _meant(cast: Cast, folded: str, told: list[Mention], pronoun: str) -> int:
    """Return the number of the one person told of before that a pronoun can mean; -1 where they are several."""
    fitting = {mention.person for mention in told if _fits(cast, folded, mention, _GENDERS[pronoun])}
    return fitting.pop() if len(fitting) == 1 else -1


def _fits(cast: Cast, folded: str, mention: Mention, gender: str) -> bool:
    called = _GENDERS.get(folded[mention.start : mention.end]) or cast.people[mention.person].gender
    return called in ("", gender)
