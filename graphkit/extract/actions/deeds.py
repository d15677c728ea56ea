"""Deeds in a sentence: the words that state an action, and its type.

Some words state an action by themselves ("improvement notice"). Others do with a verb of doing beside
them: a verb of the type with an object of the type ("hire" and "social workers"), or any verb of
doing with a name of the action ("commissioned" and "audit of cases").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.extract.actions.acts import acts
from graphkit.extract.actions.addressed import is_helper
from graphkit.extract.actions.changes import changes
from graphkit.extract.actions.giving import given, is_funding
from graphkit.extract.actions.grammar import OF_CASES, Deed, happens, is_done, joined
from graphkit.extract.actions.newly import newly
from graphkit.extract.actions.pledges import pledges
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.numbers import numbers
from graphkit.language.sentences import Sentence

#: So near behind a deed, a word may still undo it: "the improvement board was ineffective".
_AFTER = 40
#: And so far before it.
_BEFORE = 90
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
_NOTICE = re.compile(r"notice|direction")
#: What others are asked to do, or are wished to, is not done.
_ASKED_OF = re.compile(
    r"\b(?:(?:asked|told|ordered|urged|instructed|wants?|wanted)(?: [\w']+){1,4} to"
    r"|ask(?:ing|s|ed)? for|call(?:ed|ing|s)? for|demand\w*|recommend\w*)\b"
)
#: What a service may be short of.
_NEEDED = frozenset({"recruitment", "tool", "training-programme"})
_HALTED = re.compile(r"\b(?:freeze|halt|ban|pause|moratorium) (?:on|to|in) (?:the |its |all )?$")
#: What is praised, or is somebody's job, is no deed where the service does it itself.
_OWN = frozenset(
    "other recruitment tool training-programme restructure improvement-plan partnership review funding".split()
)
#: What the coming of auditors looks like: "brought in auditors from Essex".
_OF_AUDITORS = frozenset({"partnership", "appointment"})
_AUDITORS_IN = re.compile(r"\b(?:in|hired|engaged|appointed|commissioned) (?:[\w-]+ ){0,2}?(?:auditors|consultants)\b")
_TO = re.compile(r"\bto ")
_MAY_BE = re.compile(r" (?:may|might|could|should|ought to)(?: yet| well| still| now)? be\b")
#: "Labour would spend £2m if it won".
_WOULD = re.compile(r"\bwould\b")
_IF = re.compile(r"[^.;:?!]{0,60}? if (?:it|they|he|she|elected|the|we)\b")
_CALLED_TO_GO = re.compile(
    r"\b(?:call(?:s|ed|ing)? on|urg(?:es|ed|ing)|press(?:es|ed|ing)|wants?|wanted)(?: [\w']+){1,6} to"
    r" (?:resign|go|quit|step|stand|leave|consider)\b"
)
_SHORT_OF = re.compile(
    r"\b(?:needs?|needed|short of|lacks?|lacked|could do with|asked (?:[\w']+ ){0,4}for|asks? for"
    r"|begged for|call(?:s|ed)? for)(?: [\w'-]+){0,3} $|\brecommend(?:ed|s)?(?: [\w'-]+){0,6} $"
)
#: "Her job is to recruit carers", "the report praised a training programme".
_DUTY = re.compile(
    r"\b(?:job|role|task|remit|duty|purpose|function|responsibility|responsible) (?:(?:is|was|will be) to|for) "
)
_PRAISED = re.compile(
    r"\b(?:prais(?:es|ed|ing)|commend(?:s|ed|ing)|criticis(?:es|ed|ing)|impressed (?:by|with)|singled out|complimented)"
    r"(?: [\w'-]+){0,4} $"
)
_WISH = re.compile(r"wants?\b|wanted|wish|demand|call|ask|urge|recommend|would like|should|need|fear")
#: "They had not been told of her departure": she has gone.
_FACTIVE = re.compile(r"(?: been| be| yet)? (?:told|informed|aware|known|know|consulted|surprised|realised?)\b")
#: "A team for children at risk of harm", "money is used to pay for it".
_AT_RISK = re.compile(r"\bat risk|\b(?:be|been|being|is|are|was|were) used")
_INSPECTORS = re.compile(r"(?:ofsted|inspectors?|hmi)\b(?!')")
_PEER_REVIEW = re.compile(r"\bpeer (?:review|challenge|inspection)")
_TO_COME = re.compile(
    r"\b(?:will|would|is to|are to|asked for|asks for|invited|commissioned|requested|booked|planned|due|arranged"
    r"|ordered"
    r"|agreed|offered|called in|set up)\b"
)
#: A month, and a kind of company.
_NO_DOUBT = re.compile(r"May\b|[Nn]ot-for")
#: What all councils spend is given to none.
_NATIONAL = re.compile(r"\b(?:english councils|councils in england|across england|nationally|nationwide|the country)\b")
_CLAUSE = re.compile(
    r"[;:?!]|\bbut\b|, (?:and|which|who|as|while|although|after)\b"
    r"|\b(?:said|says|disclosed|announced|confirmed|added|revealed|explained|insisted|promised) that\b"
)
#: Words that undo an apology; a wish for better that goes with it does not.
_UNSAID = re.compile(
    r"not\b|never|nor|no\b|nobody|none|without|deserves? (?:an|a full|our) apolog|refus|fail|declin|(?:been )?wait"
    r"|still|\w+n't|could|might|should|call|demand|if\b"
)


def deeds(annotated: Annotated, sentence: Sentence, told: Iterable[Mark] = (), *, listed: bool = False) -> list[Deed]:
    """Return the deeds of a sentence in order, those that are denied or only wished for left out.

    `told` are those that are known from elsewhere; a sentence `listed` among measures states one by being there.
    """
    stated = annotated.inside(sentence, "deed")
    read = [mark for reader in (given, newly, changes, acts) for mark in reader(annotated, sentence)]
    found = {Deed(*mark) for mark in (*stated, *told, *read)}
    verbs, happening = annotated.inside(sentence, "doing"), annotated.inside(sentence, "happening")
    if verbs or happening:
        things = _things(annotated, sentence, stated)
        found |= {
            joined(annotated.folded, verb, thing)
            for verb in verbs
            for thing in things
            if is_done(annotated.folded, verb, thing)
        }
        found |= {
            joined(annotated.folded, verb, one)
            for verb in happening
            for one in things
            if happens(annotated.folded, one, verb)
        }
    masked = annotated.inside(sentence, "cue/not-a-deed") if found else []
    kept = [deed for deed in sorted(found) if not _masked(deed, masked)]
    kept = [deed for deed in kept if not _told_by_others(annotated, deed, sentence)]
    kept = kept or [Deed(*mark) for mark in pledges(annotated, sentence)]
    if listed and not kept:
        return [_listed(annotated, sentence, stated)]
    if not kept:
        return []
    if annotated.folded[sentence.end - 1] == ":":
        kept = [deed for deed in kept if deed.type != "other"]
    undone = [*annotated.inside(sentence, "cue/undone"), *annotated.inside(sentence, "cue/undone-after")]
    kept = [deed for deed in kept if not _undone(annotated, deed, undone, sentence.start)]
    return _without_doubles(annotated.folded, _without_demands(annotated.folded, kept))


def _listed(annotated: Annotated, sentence: Sentence, stated: list[Mark]) -> Deed:
    """Return the deed that an item of a list of measures is: of the type of the first thing that it names."""
    things = [thing for thing in _things(annotated, sentence, stated) if thing.concept not in ("none", "lobbying")]
    thing = min(things, default=Mark(sentence.start, sentence.end, "other"))
    return Deed(thing.start, thing.end, thing.concept.removeprefix("any:").removesuffix(OF_CASES))


def _things(annotated: Annotated, sentence: Sentence, stated: list[Mark]) -> list[Mark]:
    """Return what may be done in a sentence; names of actions that any verb of doing states are `any:TYPE`."""
    roles = [mark for mark in annotated.inside(sentence, "role") if mark.concept in _LEADERS]
    names = [m for m in annotated.inside(sentence, "action") if m.concept in _NAMED]
    names = [name for name in names if not any(one.start < name.end and name.start < one.end for one in stated)]
    names = [name for name in names if not _HALTED.search(annotated.folded, sentence.start, name.start)]
    objects = annotated.inside(sentence, "object")
    whole = [*stated, *annotated.inside(sentence, "role")]
    others = [mark for mark in objects if mark.concept == "none"]
    roles = [one for one in roles if not any(mark.start < one.end and one.start < mark.end for mark in others)]
    objects = [one for one in objects if not any(_is_part(one, mark) for mark in whole)]
    if annotated.inside(sentence, "cue/inspecting-body"):
        objects = [mark for mark in objects if not mark.concept.endswith(OF_CASES)]
    return [
        *objects,
        *(mark._replace(concept="appointment") for mark in roles),
        *(mark._replace(concept="departure") for mark in roles),
        *(mark._replace(concept="any:" + mark.concept) for mark in names),
        *_sums(annotated, sentence),
        *_helpers(annotated, sentence),
    ]


def _is_part(thing: Mark, whole: Mark) -> bool:
    """Say whether a thing is just a part of the words of something else: the team of "audit team"."""
    return whole.start < thing.start and thing.end <= whole.end and thing.concept != whole.concept


def _sums(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the sums of money of a sentence as objects of funding."""
    told = annotated.folded[sentence.start : sentence.end]
    if "£" not in told or _NATIONAL.search(told):
        return []
    found = numbers(annotated.folded, sentence.start, sentence.end)
    return [Mark(n.start, n.end, "funding") for n in found if is_funding(annotated.folded, sentence, n)]


def _helpers(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the councils that a sentence names as helpers as objects of partnership."""
    named = within(annotated.councils, sentence.start, sentence.end)
    return [Mark(one.start, one.end, "partnership") for one in named if is_helper(annotated, one)]


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


def _told_by_others(annotated: Annotated, deed: Deed, sentence: Sentence) -> bool:
    """Say whether a review or a team sent is one of inspectors, or a peer review of which only the outcome is told."""
    folded = annotated.folded
    if deed.type not in ("review", "partnership"):
        return False
    near = annotated.marks("cue/inspecting-body", max(sentence.start, deed.start - _AFTER), deed.end)
    acting = [mark for mark in near if mark.end <= deed.start and _INSPECTORS.match(folded, mark.start)]
    if any(not _CLAUSE.search(folded, mark.end, deed.start) for mark in acting):
        return True
    peer = _PEER_REVIEW.search(folded, deed.start, deed.end)
    return bool(peer) and not _TO_COME.search(folded, sentence.start, sentence.end)


def _undone(annotated: Annotated, deed: Deed, undone: list[Mark], start: int) -> bool:
    """Say whether a deed is denied, wished for or only thought of in its clause, in the sentence from `start`."""
    folded = annotated.folded
    breaks = _CLAUSE.finditer(folded, max(0, deed.start - _BEFORE), deed.start)
    clause = max((match.end() for match in breaks), default=deed.start - _BEFORE)
    if _only_wished(folded, deed, max(clause, start)):
        return True
    told = [mark for mark in undone if not _FACTIVE.match(folded, mark.end)]
    told = [mark for mark in told if not _NO_DOUBT.match(annotated.text, mark.start)]
    told = [mark for mark in told if not _AT_RISK.search(folded, mark.start - 6, mark.start + 7)]
    if deed.type == "apology":
        told = [mark for mark in told if _UNSAID.match(folded, mark.start) and mark.start < deed.start]
    if deed.type == "lobbying":
        told = [mark for mark in told if not _WISH.match(folded, mark.start)]
    if any(clause <= mark.start < deed.end for mark in told):
        return True
    after = [m for m in undone if 0 <= m.start - deed.end < _AFTER and m.concept == "undone-after"]
    return any(not _CLAUSE.search(folded, deed.end, mark.start) for mark in after)


def _only_wished(folded: str, deed: Deed, start: int) -> bool:
    """Say whether a deed is one that may be done, would be if, or that others are asked for in its clause."""
    if _MAY_BE.match(folded, deed.end) or (_WOULD.search(folded, start, deed.end) and _IF.match(folded, deed.end)):
        return True
    if deed.type == "departure":
        return bool(_CALLED_TO_GO.search(folded, start, deed.end))
    if deed.type in _OWN and (_DUTY.search(folded, start, deed.start) or _PRAISED.search(folded, start, deed.start)):
        return True
    if deed.type in _NEEDED and _SHORT_OF.search(folded, start, deed.start):
        return True
    return deed.type == "other" and bool(_ASKED_OF.search(folded, start, deed.start))


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
        and not (deed.type == "review" and _near(deed, audits))
        and not (audits and deed.type in _OF_AUDITORS and _AUDITORS_IN.search(folded, deed.start, deed.end))
        and not (
            deed.type == "other" and _TO.search(folded, deed.start - 3, deed.start + 3) and _is_purpose(deed, kept)
        )
    ]


def _is_purpose(deed: Deed, others: list[Deed]) -> bool:
    """Say whether a deed is what another is for: "hired ten workers to clear the backlog"."""
    return any(one.start < deed.start < one.end + _BEFORE and one.type != "other" for one in others)


def _near(deed: Deed, others: list[Deed]) -> bool:
    return any(one.start - deed.end < _AFTER and deed.start - one.end < _AFTER for one in others)
