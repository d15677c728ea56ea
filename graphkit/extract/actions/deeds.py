"""Deeds in a sentence: the words that state an action, and its type.

Some words state an action by themselves ("improvement notice"). Others do with a verb of doing beside
them: a verb of the type with an object of the type ("hire" and "social workers"), or any verb of
doing with a name of the action ("commissioned" and "audit of cases").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from graphkit.extract.actions.addressed import is_helper
from graphkit.extract.actions.giving import given
from graphkit.extract.actions.pledges import pledges
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.numbers import numbers
from graphkit.language.sentences import Sentence

#: A verb stands at most this many characters before its object, or behind it.
_REACH = 64
_BEHIND = 72
#: So near behind a deed, a word may still undo it: "the improvement board was ineffective".
_AFTER = 40
#: And so far before it.
_BEFORE = 90
#: Money below this, in pounds, is no funding.
_SUM = 10_000
#: Verbs of looking state a review of cases, and of nothing else.
_OF_CASES = "-of-cases"
#: Roles whose holders come and go as news.
_LEADERS = frozenset(
    "chief-executive director-of-childrens-services director assistant-director council-leader "
    "deputy-leader lead-member cabinet-member safeguarding-board-chair improvement-board-chair improvement-adviser "
    "trust-chief-executive trust-chair principal-social-worker".split()
)
#: Types that any verb of doing states with a name of the action.
_NAMED = frozenset(
    "improvement-board improvement-plan recruitment training-programme restructure partnership tool".split()
)
#: Types whose objects may do the deed themselves, so far before the verb: "the trust took over".
_DOERS = {"trust": 64, "departure": 32, "partnership": 48}
_PASSIVE = re.compile(r"\b(?:been|being|be|is|are|was|were)(?: \w+)? $")
_TO_DO = re.compile(r"\bto \w+ ")
#: "Plans are reviewed each month": what goes on anyhow.
_HABIT = re.compile(r"\b(?:is|are)(?: \w+ly)? $")
_PASSIVE_VERB = re.compile(
    r"(?:has |have |had |will |to |is to |are to )(?:been|being|be) \w|(?:been|being|be|is|are|was|were)\b"
)
#: "A board led by", "social workers hired abroad": so near behind a thing a participle needs no "was".
_ADJACENT = 2
_PARTICIPLE = re.compile(
    r"(?:\bby|(?:hired|recruited|issued|served|imposed|trained|launched|introduced|spent|invested))$"
)
_BREAK = re.compile(r"[;:?!]|\bbut\b")
#: "Posts created in the teams": what stands in a place is not what is created.
_PLACE = re.compile(r"^ (?:in|within|across|inside) (?:the|its|their|our|each|every|all)\b")
_FINITE = re.compile(r"[;:?!]|\b(?:but|has|have|had|is|are|was|were|will|that|although|while|because|if|who|which)\b")
#: "Asked the minister for money" is lobbying, "asked the minister whether he knew" is not.
_ASKING = re.compile(r"ask|want|would like|'d like|demand")
_ASKED = re.compile(r" (?:(?:the|for|our|its|new|that|british|uk|labour|conservative|tory|national|central) )*")
_QUESTION = re.compile(r"(?: [\w']+){0,3}? (?:whether|if|why|what|how|when|about|comment)\b|[\"',]? *\w+ asked")
_NOTICE = re.compile(r"notice|direction")
#: What others are asked to do, or are wished to, is not done.
_ASKED_OF = re.compile(
    r"\b(?:(?:asked|told|ordered|urged|instructed|wants?|wanted)(?: [\w']+){1,4} to"
    r"|ask(?:ing|s|ed)? for|call(?:ed|ing|s)? for|demand\w*|recommend\w*)\b"
)
_SHORT_OF = re.compile(r"\b(?:needs?|needed|short of|lacks?|lacked|could do with)(?: [\w'-]+){0,3} $")
_WISH = re.compile(r"wants?\b|wanted|wish|demand|call|ask|urge|recommend|would like|should|need|fear")
#: "They had not been told of her departure": she has gone.
_FACTIVE = re.compile(r"(?: been| be| yet)? (?:told|informed|aware|known|know|consulted|surprised|realised?)\b")
#: "Panels meet too seldom": many of them are part of the service.
_MANY = ("panels", "boards", "trusts")
#: What all councils spend is given to none.
_NATIONAL = re.compile(r"\b(?:english councils|councils in england|across england|nationally|nationwide|the country)\b")
_BEING = re.compile(r"\bbe(?:come|comes)?$|\bbecame$")
_GERUND = re.compile(r"\b\w+ing\b")
_CLAUSE = re.compile(
    r"[;:?!]|\bbut\b|, (?:and|which|who|as|while|although|after)\b"
    r"|\b(?:said|says|disclosed|announced|confirmed|added|revealed|explained|insisted|promised) that\b"
)
#: Words that undo an apology; a wish for better that goes with it does not.
_UNSAID = re.compile(
    r"not\b|never|nor|no\b|without|refus|fail|declin|(?:been )?wait|still|\w+n't|could|might|should|call|demand|if\b"
)


class Deed(NamedTuple):
    """Words at `start`:`end` that state an action of a type."""

    start: int
    end: int
    type: str


def deeds(annotated: Annotated, sentence: Sentence, told: Iterable[Mark] = ()) -> list[Deed]:
    """Return the deeds of a sentence in order, those that are denied or only wished for left out.

    `told` are those that are known from elsewhere.
    """
    stated = annotated.inside(sentence, "deed")
    found = {Deed(*mark) for mark in (*stated, *told, *given(annotated, sentence))}
    verbs, happening = annotated.inside(sentence, "doing"), annotated.inside(sentence, "happening")
    if verbs or happening:
        things = _things(annotated, sentence, stated)
        found |= {_joined(verb, thing) for verb in verbs for thing in things if _is_done(annotated.folded, verb, thing)}
        found |= {_joined(verb, one) for verb in happening for one in things if _happens(annotated.folded, one, verb)}
    masked = annotated.inside(sentence, "cue/not-a-deed") if found else []
    kept = [deed for deed in sorted(found) if not _masked(deed, masked)]
    kept = kept or [Deed(*mark) for mark in pledges(annotated, sentence)]
    if not kept:
        return []
    undone = [*annotated.inside(sentence, "cue/undone"), *annotated.inside(sentence, "cue/undone-after")]
    kept = [deed for deed in kept if not _undone(annotated, deed, undone, sentence.start)]
    return _without_doubles(annotated.folded, _without_demands(annotated.folded, kept))


def _things(annotated: Annotated, sentence: Sentence, stated: list[Mark]) -> list[Mark]:
    """Return what may be done in a sentence; names of actions that any verb of doing states are `any:TYPE`."""
    roles = [mark for mark in annotated.inside(sentence, "role") if mark.concept in _LEADERS]
    names = [m for m in annotated.inside(sentence, "action") if m.concept in _NAMED]
    names = [name for name in names if not any(one.start < name.end and name.start < one.end for one in stated)]
    objects = annotated.inside(sentence, "object")
    if annotated.inside(sentence, "cue/inspecting-body"):
        objects = [mark for mark in objects if not mark.concept.endswith(_OF_CASES)]
    return [
        *objects,
        *(mark._replace(concept="appointment") for mark in roles),
        *(mark._replace(concept="departure") for mark in roles),
        *(mark._replace(concept="any:" + mark.concept) for mark in names),
        *_sums(annotated, sentence),
        *_helpers(annotated, sentence),
    ]


def _joined(verb: Mark, thing: Mark) -> Deed:
    kind, _, named = thing.concept.partition(":")
    return Deed(min(verb.start, thing.start), max(verb.end, thing.end), named or kind.removesuffix(_OF_CASES))


def _is_done(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a verb of doing is one of the kind of a thing, and the thing is what it is done to."""
    if verb.concept == "none" or thing.concept.partition(":")[0] != verb.concept:
        return False
    if folded.endswith(_MANY, thing.start, thing.end) or folded.startswith("spends", verb.start):
        return False
    if verb.concept == "lobbying" and _ASKING.match(folded, verb.start, verb.end):
        return _is_asked(folded, verb, thing)
    if not _beside(folded, verb, thing):
        return False
    being = _BEING.search(folded, verb.start, verb.end) and _GERUND.search(folded, verb.end, thing.start)
    return not being


def _is_asked(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether somebody is asked for something, and not just a question."""
    gap = thing.concept == "lobbying" and _ASKED.fullmatch(folded, verb.end, thing.start)
    return bool(gap) and not _QUESTION.match(folded, thing.end)


def _happens(folded: str, thing: Mark, verb: Mark) -> bool:
    """Say whether a thing is the subject of a verb of happening of its kind."""
    kind, _, named = thing.concept.partition(":")
    if (
        folded.endswith(_MANY, thing.start, thing.end)
        or (named or kind) != verb.concept
        or not 0 <= verb.start - thing.end <= _BEHIND
    ):
        return False
    return not _FINITE.search(folded, thing.end, verb.start) and " and " not in folded[thing.end : verb.start]


def _sums(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the sums of money of a sentence as objects of funding."""
    told = annotated.folded[sentence.start : sentence.end]
    if "£" not in told or _NATIONAL.search(told):
        return []
    found = numbers(annotated.folded, sentence.start, sentence.end)
    return [Mark(n.start, n.end, "funding") for n in found if n.unit == "GBP" and float(n.value) >= _SUM]


def _helpers(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the councils that a sentence names as helpers as objects of partnership."""
    named = within(annotated.councils, sentence.start, sentence.end)
    return [Mark(one.start, one.end, "partnership") for one in named if is_helper(annotated, one)]


def _beside(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a thing is what a verb is done to: close behind it, or before it in the passive."""
    if verb.end <= thing.start:
        gap = folded[verb.end : thing.start]
        if verb.concept == "restructure" and _TO_DO.search(gap):
            return False
        if verb.concept in ("appointment", "departure") and gap.startswith(" by "):
            return False
        return len(gap) <= _REACH and not _FINITE.search(gap) and not _PLACE.search(gap)
    if thing.end <= verb.start:
        if verb.start - thing.end > _BEHIND or _BREAK.search(folded, thing.end, verb.start):
            return False
        if verb.concept in ("review", "review-of-cases", "recruitment") and _HABIT.search(
            folded, thing.end, verb.start
        ):
            return False
        passive = _PASSIVE.search(folded, thing.end, verb.start) or _PASSIVE_VERB.match(folded, verb.start, verb.end)
        if verb.start - thing.end <= _ADJACENT and _PARTICIPLE.search(folded, verb.start, verb.end):
            return True
        near = verb.start - thing.end <= _DOERS.get(verb.concept, -1)
        return bool(passive) or (near and " and " not in folded[thing.end : verb.start])
    return False


def _without_demands(folded: str, found: list[Deed]) -> list[Deed]:
    """Leave out what the government is called on to do: "called on ministers to find more money"."""
    calls = [deed for deed in found if deed.type == "lobbying"]
    return [
        deed
        for deed in found
        if deed.type == "lobbying"
        or (deed.type == "intervention" and _NOTICE.search(folded, deed.start, deed.end))
        or not any(call.end <= deed.start and not _CLAUSE.search(folded, call.end, deed.start) for call in calls)
    ]


def _masked(deed: Deed, masked: list[Mark]) -> bool:
    return any(mark.start < deed.end and deed.start < mark.end for mark in masked)


def _undone(annotated: Annotated, deed: Deed, undone: list[Mark], start: int) -> bool:
    """Say whether a deed is denied, wished for or only thought of in its clause, in the sentence from `start`."""
    breaks = _CLAUSE.finditer(annotated.folded, max(0, deed.start - _BEFORE), deed.start)
    clause = max((match.end() for match in breaks), default=deed.start - _BEFORE)
    told = [mark for mark in undone if not _FACTIVE.match(annotated.folded, mark.end)]
    told = [mark for mark in told if annotated.text[mark.start : mark.end] != "May"]
    if deed.type == "apology":
        told = [mark for mark in told if _UNSAID.match(annotated.folded, mark.start) and mark.start < deed.start]
    if deed.type == "recruitment" and _SHORT_OF.search(annotated.folded, max(clause, start), deed.start):
        return True
    if deed.type in ("lobbying", "apology"):
        told = [mark for mark in told if not _WISH.match(annotated.folded, mark.start)]
    if deed.type == "other" and _ASKED_OF.search(annotated.folded, max(clause, start), deed.start):
        return True
    if any(clause <= mark.start < deed.end for mark in told):
        return True
    return any(0 <= mark.start - deed.end < _AFTER and mark.concept == "undone-after" for mark in undone)


def _without_doubles(folded: str, found: list[Deed]) -> list[Deed]:
    """Keep one deed of a type where several overlap.

    A commissioner is no other appointment, and services that come back to the council go to no trust.
    """
    kept: list[Deed] = []
    for deed in found:
        before = next((i for i, one in enumerate(kept) if one.type == deed.type and deed.start < one.end), None)
        if before is None:
            kept.append(deed)
        else:
            kept[before] = Deed(kept[before].start, max(kept[before].end, deed.end), deed.type)
    sent = [deed for deed in kept if deed.type == "commissioner"]
    audits = [deed for deed in kept if deed.type == "external-audit"]
    back = [deed for deed in kept if deed.type == "restructure" and " back" in folded[deed.start - 1 : deed.end]]
    return [
        deed
        for deed in kept
        if not (deed.type == "appointment" and _near(deed, sent))
        and not (deed.type == "trust" and _near(deed, back))
        and not (deed.type == "review" and any(one.start < deed.end and deed.start < one.end for one in audits))
    ]


def _near(deed: Deed, others: list[Deed]) -> bool:
    return any(one.start - deed.end < _AFTER and deed.start - one.end < _AFTER for one in others)
