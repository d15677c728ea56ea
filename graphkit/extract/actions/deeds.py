"""Deeds in a sentence: the words that state an action, and its type.

Some words state an action by themselves ("improvement notice"). Others do with a verb of doing beside
them: a verb of the type with an object of the type ("hire" and "social workers"), or any verb of
doing with a name of the action ("commissioned" and "audit of cases").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphkit.extract.actions.addressed import is_helper
from graphkit.extract.actions.doubles import without_demands, without_doubles
from graphkit.extract.actions.giving import given, is_funding
from graphkit.extract.actions.grammar import OF_CASES, OF_NEW, Deed, happens, is_done, joined
from graphkit.extract.actions.newly import newly
from graphkit.extract.actions.pledges import pledges
from graphkit.extract.actions.shapes import shapes
from graphkit.extract.actions.undone import is_by_the_way, is_of_others, is_undone
from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.numbers import numbers
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

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
_HALTED = re.compile(r"\b(?:freeze|halt|ban|pause|moratorium) (?:on|to|in) (?:the |its |all )?$")
#: What all councils do, or are given.
_NATIONAL = re.compile(r"\b(?:english councils|councils in england|across england|nationally|nationwide|the country)\b")
_NATION = ("english councils", "england", "nation", "the country")


class Stated(NamedTuple):
    """The deeds that a sentence states, and the types of those that it denies, wishes for or tells of others."""

    deeds: list[Deed]
    refused: frozenset[str]


def deeds(annotated: Annotated, sentence: Sentence, told: Iterable[Mark] = (), *, listed: bool = False) -> Stated:
    """Return the deeds of a sentence in order, those that are denied or only wished for left out.

    `told` are those that are known from elsewhere; a sentence `listed` among measures states one by being there.
    """
    stated = annotated.inside(sentence, "deed")
    read = [mark for reader in (given, newly, shapes) for mark in reader(annotated, sentence)]
    found = {Deed(*mark) for mark in (*stated, *told, *read)}
    verbs, happening = annotated.inside(sentence, "doing"), annotated.inside(sentence, "happening")
    things = _things(annotated, sentence, stated) if verbs or happening else []
    if things:
        found |= _told_by_verbs(annotated.folded, verbs, happening, things)
    kept = _kept(annotated, sentence, found)
    if listed and not kept:
        kept = [_listed(annotated, sentence, stated)]
    return Stated(kept, frozenset(deed.type for deed in found if deed not in kept))


def _kept(annotated: Annotated, sentence: Sentence, found: set[Deed]) -> list[Deed]:
    """Return the deeds that are neither denied nor wished for, nor told of others."""
    kept = (_own(annotated, sentence, found) if found else []) or [Deed(*mark) for mark in pledges(annotated, sentence)]
    if not kept:
        return []
    if annotated.folded[sentence.end - 1] == ":":
        kept = [deed for deed in kept if deed.type != "other"]
    undone = [*annotated.inside(sentence, "cue/undone"), *annotated.inside(sentence, "cue/undone-after")]
    kept = [deed for deed in kept if not is_undone(annotated, deed, undone, sentence.start)]
    return without_doubles(annotated.folded, without_demands(annotated.folded, kept))


def _own(annotated: Annotated, sentence: Sentence, found: set[Deed]) -> list[Deed]:
    """Return the deeds that are neither by the way nor told of others."""
    masked = annotated.inside(sentence, "cue/not-a-deed")
    kept = [deed for deed in sorted(found) if not _masked(deed, masked)]
    kept = [deed for deed in kept if not is_by_the_way(annotated, deed, sentence)]
    others = [deed for deed in kept if is_of_others(annotated, deed, sentence)]
    return [deed for deed in kept if not _masked(deed, [one for one in others if one.type == deed.type])]


def _told_by_verbs(folded: str, verbs: list[Mark], happening: list[Mark], things: list[Mark]) -> set[Deed]:
    """Return what verbs of doing and of happening state with the things of their kinds."""
    of_kind: dict[str, list[Mark]] = defaultdict(list)
    of_name: dict[str, list[Mark]] = defaultdict(list)
    for thing in [one for one in things if one.concept != "none"]:
        kind, _, named = thing.concept.partition(":")
        of_kind[kind].append(thing)
        of_name[named or kind].append(thing)
    done = [(verb, one) for verb in verbs for one in of_kind.get(verb.concept.removesuffix(OF_NEW), ())]
    told = {joined(folded, verb, one) for verb, one in done if is_done(folded, verb, one)}
    going = [(verb, one) for verb in happening for one in of_name.get(verb.concept, ())]
    return told | {joined(folded, verb, one) for verb, one in going if happens(folded, one, verb)}


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


def is_national(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence tells of all councils, which is told of none."""
    folded, start, end = annotated.folded, sentence.start, sentence.end
    return holds(folded, _NATION, start, end) and _NATIONAL.search(folded, start, end) is not None


def _is_part(thing: Mark, whole: Mark) -> bool:
    """Say whether a thing is just a part of the words of something else: the team of "audit team"."""
    return whole.start < thing.start and thing.end <= whole.end and thing.concept != whole.concept


def _sums(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the sums of money of a sentence as objects of funding."""
    if "£" not in annotated.folded[sentence.start : sentence.end] or is_national(annotated, sentence):
        return []
    found = numbers(annotated.folded, sentence.start, sentence.end)
    return [Mark(n.start, n.end, "funding") for n in found if is_funding(annotated.folded, sentence, n)]


def _helpers(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the councils that a sentence names as helpers as objects of partnership."""
    named = annotated.councils_in(sentence)
    return [Mark(one.start, one.end, "partnership") for one in named if is_helper(annotated, one)]


def _masked(deed: Deed, masked: Sequence[Deed | Mark]) -> bool:
    return any(mark.start < deed.end and deed.start < mark.end for mark in masked)
