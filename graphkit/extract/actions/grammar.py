"""Whether a verb states an action with a thing in its sentence: what it does to it, or what the thing does itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.actions.senses import PANEL, PLANS, does_else, happens_else, is_known_panel, is_no_verb
from graphkit.extract.annotate import Mark

#: A verb stands at most this many characters before its object, or behind it.
_REACH = 64
_BEHIND = 72
#: Verbs of looking state a review of cases, and of nothing else.
OF_CASES = "-of-cases"
#: Verbs of making state a restructure with what is told of as new.
OF_NEW = "-of-new"
_KNOWN = re.compile(r"\b(?:the|its|their|our|his|her|this|that|whose|\w+'s)(?: (?!new\b|an?\b)[\w'-]+){0,3} $")
#: Words between a verb and what it is done to that make it something else: "spends money on staff".
_APART = re.compile(r" (?:for|to|from|with|on|about|in|as|at|into|since|until|after|before|between) ")
_SEARCHING = re.compile(r"trawl|scour|comb|advertis|look|search|hunt|scout")
#: Who goes stands before the verb, but for "resigned as director".
_GOES = re.compile(
    r"(?:has |have |had |will |is |are |was |to )*(?:go|going|gone|went|resign|retire|step|stood|stand|bow|walk)"
)
_AS = re.compile(r" as |ment of |ion of ")
_TO_OTHERS = re.compile(r"\bto (?!(?:be|act|become|serve|work|find|recruit|replace)\b)\w+ ")
_DIRECT = frozenset({"recruitment", "restructure", "restructure-of-new", "training-programme", "tool", "other"})
#: Types whose objects may do the deed themselves, so far before the verb: "the trust took over".
_DOERS = {"trust": 64, "departure": 32, "partnership": 48}
_PASSIVE = re.compile(r"\b(?:been|being|be|is|are|was|were)(?: \w+)? $")
_TO_DO = re.compile(r"\bto \w+ ")
#: "Plans are reviewed each month": what goes on anyhow.
_HABIT = re.compile(r"\b(?:is|are)(?: \w+ly)? $")
#: "The review, by the association, would help": who is told of so does nothing else.
_AGENT = re.compile(r"\bby (?:(?:an?|the) )?(?:(?:retired|former|new|independent|outside) )?$")
_NEAR_BY = 24
#: "Of the cases that were examined, half were good".
_WHICH_WERE = re.compile(r" (?:that|which) (?:were|was) $")
_HABITUAL = frozenset({"review", "review-of-cases", "recruitment", "other", "training-programme"})
_PASSIVE_VERB = re.compile(
    r"(?:has |have |had |will |to |is to |are to )(?:been|being|be) \w|(?:been|being|be|is|are|was|were)\b"
)
#: "A board led by", "social workers hired abroad": so near behind a thing a participle needs no "was".
_ADJACENT = 2
_PARTICIPLE = re.compile(
    r"(?:\bby|(?:hired|recruited|issued|served|imposed|trained|launched|introduced|spent|invested))$"
)
_BREAK = re.compile(r"[;:?!]|\b(?:but|said|says|wrote|writes|told|tells|added|warned|thinks|believes)\b")
#: What helps a verb: "the academy would now be | opened".
_HELPED = re.compile(
    r"(?: (?:will|would|shall|is|are|was|were|has|have|had|to|be|been|being|going|due|set|about|expected|now|also|soon"
    r"|already|then|up and))+ $"
)
_RELATIVE = re.compile(r"^,? (?:that|which|who) $")
_WHO_IS = re.compile(r",? (?:that|which|who)? ?$")
_ASIDE = re.compile(r" ?\([^()]*\)")
#: "The director and her deputy went".
_AND_ANOTHER = re.compile(r" and (?:her|his|the|its|their|another|one|two|an?)(?: [\w'-]+){1,4}")
#: "Posts created in the teams": what stands in a place is not what is created.
_PLACE = re.compile(r"^ (?:in|within|across|inside) (?:the|its|their|our|each|every|all)\b")
_FINITE = re.compile(r"[;:?!]|\b(?:but|has|have|had|is|are|was|were|will|that|although|while|because|if|who|which)\b")
#: What comes after these words is not what a verb before them is done to.
_NO_OBJECT = re.compile(
    r"\b(?:after|since|until|says?|said|finds|though|whose|where|hands?|quits?)\b|, (?:and|[\w']+ (?:the|an?|in)) "
)
_WHILE = re.compile(r"\b(?:when|after|before|until|since|once)\b")
#: "Asked the minister for money" is lobbying, "asked the minister whether he knew" is not.
_ASKING = re.compile(r"ask|want|would like|'d like|demand")
_ASKED = re.compile(r" (?:(?:the|for|our|its|new|that|british|uk|labour|conservative|tory|national|central) )*")
_QUESTION = re.compile(r"(?: [\w']+){0,3}? (?:whether|if|why|what|how|when|about|comment)\b|[\"',]? *\w+ asked")
#: "Panels meet too seldom": many of them are part of the service.
_MANY = ("panels", "boards", "trusts")
#: "A plan to keep children near home": of what is done anyhow, not of what is put right.
_OTHER_PLAN = re.compile(
    r" to (?:keep|cut|build|open|close|sell|buy|expand|extend|move|find|recruit|attract|house|place|provide|offer"
    r"|create|give|reduce|save|spend)\b"
)
_REGULAR = ("weekly ", "daily ", "fortnightly ")
_WATCHING = re.compile(
    r"(?:will |to |is to |has )?(?:overs|scrutin|supervis|watch|monitor|track|keep|report"
    r"|go|look|check|steer|drive|answer)"
)
_BEING = re.compile(r"\bbe(?:come|comes)?$|\bbecame$")
_GERUND = re.compile(r"\b\w+ing\b")


class Deed(NamedTuple):
    """Words at `start`:`end` that state an action of a type."""

    start: int
    end: int
    type: str


def joined(folded: str, verb: Mark, thing: Mark) -> Deed:
    """Return the deed that a verb states with a thing."""
    kind, _, named = thing.concept.partition(":")
    if PANEL.fullmatch(folded, thing.start, thing.end) and not _WATCHING.match(folded, verb.start, verb.end):
        named = "other" if folded.startswith("panel", thing.end - 5) else "review"
    elif _is_of_another_kind(folded, thing):
        named = "other"
    return Deed(min(verb.start, thing.start), max(verb.end, thing.end), named or kind.removesuffix(OF_CASES))


def _is_of_another_kind(folded: str, thing: Mark) -> bool:
    """Say whether a thing is a panel that meets weekly, or a plan for what is done anyhow."""
    if thing.concept.startswith("improvement-board"):
        return folded.endswith(_REGULAR, 0, thing.start)
    return folded.startswith("plan", thing.start) and _OTHER_PLAN.match(folded, thing.end) is not None


def is_done(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a verb of doing is one of the kind of a thing, and the thing is what it is done to."""
    if verb.concept == "none" or thing.concept.partition(":")[0] != verb.concept.removesuffix(OF_NEW):
        return False
    if verb.concept.endswith(OF_NEW) and _KNOWN.search(folded[max(0, thing.start - _REACH) : thing.start]):
        return False
    if folded.endswith(_MANY, thing.start, thing.end) or does_else(folded, verb, thing):
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


def happens(folded: str, thing: Mark, verb: Mark) -> bool:
    """Say whether a thing is the subject of a verb of happening of its kind."""
    kind, _, named = thing.concept.partition(":")
    if (named or kind) != verb.concept or not 0 <= verb.start - thing.end <= _BEHIND:
        return False
    if folded.endswith(_MANY, thing.start, thing.end) or folded[thing.start : thing.end] == PLANS:
        return False
    if (
        _is_agent(folded, thing)
        or _is_owner(folded, verb, thing)
        or happens_else(folded, verb)
        or is_known_panel(folded, thing)
    ):
        return False
    gap = _RELATIVE.sub(" ", _HELPED.sub(" ", _ASIDE.sub("", folded[thing.end : verb.start])))
    if verb.concept == "partnership" and _PASSIVE.search(folded, thing.end, verb.start):
        return False
    if verb.concept == "departure":
        gap = _AND_ANOTHER.sub("", gap)
    return not (_FINITE.search(gap) or _WHILE.search(gap)) and " and " not in gap


def _is_agent(folded: str, thing: Mark) -> bool:
    """Say whether a thing is told as the one who does something else: "a board led by a director has begun"."""
    return _AGENT.search(folded, max(0, thing.start - _NEAR_BY), thing.start) is not None


def _is_owner(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a thing is only whose something is: "the director's departure was announced"."""
    return verb.concept not in ("partnership", "trust") and folded.startswith("'s ", thing.end)


def _beside(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a thing is what a verb is done to: close behind it, or before it in the passive."""
    if verb.end <= thing.start:
        return _is_object(folded, verb, thing)
    return thing.end <= verb.start and _is_subject(folded, verb, thing)


def _is_object(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a thing behind a verb is its object."""
    gap = folded[verb.end : thing.start]
    if len(gap) > _REACH or _FINITE.search(gap) or _PLACE.search(gap) or _NO_OBJECT.search(gap):
        return False
    if is_no_verb(folded, verb, gap):
        return False
    if verb.concept == "restructure":
        if _TO_DO.search(gap):
            return False
        gap = gap.replace(" into ", " ")
    if verb.concept in ("appointment", "departure") and " by " in gap:
        return False
    if verb.concept == "departure" and _GOES.match(folded, verb.start) and not _AS.match(gap):
        return False
    if verb.concept == "appointment":
        return not _TO_OTHERS.search(gap)
    return verb.concept not in _DIRECT or not _APART.search(gap) or bool(_SEARCHING.match(folded, verb.start))


def _is_subject(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a thing before a verb is what it is done to, or does it itself."""
    start, end = thing.end, verb.start
    if end - start > _BEHIND or _is_owner(folded, verb, thing) or _BREAK.search(folded, start, end):
        return False
    if verb.concept in _HABITUAL and _HABIT.search(folded, start, end):
        return False
    if verb.concept == "appointment" and folded.endswith(" and ", start, end):
        return False
    if verb.concept.startswith("review") and _WHICH_WERE.search(folded, start, end):
        return False
    if folded.startswith("spent", verb.start) and _HABIT.search(folded, start, end):
        return False
    going_on = verb.concept in _DIRECT and _GERUND.fullmatch(folded, verb.start, verb.end)
    passive = not going_on and _PASSIVE.search(folded, start, end)
    if passive or _PASSIVE_VERB.match(folded, verb.start, verb.end):
        return True
    if end - start <= _ADJACENT and _PARTICIPLE.search(folded, verb.start, verb.end):
        return True
    if end - start > _DOERS.get(verb.concept, -1) or " and " in folded[start:end]:
        return False
    if _is_agent(folded, thing):
        return False
    gap = _WHO_IS.sub(" ", _HELPED.sub(" ", _ASIDE.sub("", folded[start:end])))
    return not (_FINITE.search(gap) or _WHILE.search(gap))
