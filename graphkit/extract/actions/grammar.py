"""Whether a verb states an action with a thing in its sentence: what it does to it, or what the thing does itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Mark

#: A verb stands at most this many characters before its object, or behind it.
_REACH = 64
#: Words so far before a verb may make it a noun, or tell that nothing is given.
_BEFORE = 16
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
#: "Went before the committee": nobody has gone for good.
_WENT_ON = re.compile(
    r"(?:went|gone|go|goes|going) (?:before|to|into|on|up|down|through|over|ahead|along|for)\b"
    r"|st(?:ands?|ood) down (?:its|their|the|an?|[\w']+'s) "
)
#: "The new director has begun to make a difference".
_BEGUN_TO = re.compile(r"(?:has |have |had |is |are )?(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?) to\b")
_COMING = frozenset({"appointment", "recruitment", "restructure", "trust"})
#: "The trust has started a programme": what a trust does when it is there.
_ITS_OWN = re.compile(
    r"(?:has |have |had |will |is |was |to )*(?:start|open|launch|creat|form|set|establish|agree|plan)\w*(?: up)?"
    r" (?:an?|two|three|four|new|more|\d+) "
)
#: "Has left the room", "was left to do": nobody has gone for good.
_ELSE_LEFT = re.compile(
    r"(?:(?:has|have|had|will) )?(?:left|leaves?|leaving) (?:to (?:do|be)\b|behind|much|many|some|no\b|ofsted's|open\b"
    r"|it to\b|him|her with|them|us with|children|families|staff|social workers|social work|care\b|home\b|school\b"
    r"|the (?!council|authority|borough|county|city|department|trust|company|service|post|job|role|board|town hall"
    r"|organisation|week|month|day|year))"
)
#: "Joined the council as a social worker": somebody's career.
_IN_A_CAREER = re.compile(r"join\w* [^.;]{0,40}\bas an? (?:[\w'-]+ ){0,2}$")
_NO_DEED = re.compile(
    r"(?:(?:is|are|was|were) )?filled by\b|spends"
    r"|(?:(?:been|being|be|is|was) )?(?:poach|headhunt|lur|tempt)ed(?: away)? by\b"
)
#: "Managers check files": what goes on anyhow.
_PRESENT = re.compile(r"(?!.*(?:ed|ing|gone|went|took|been|will|to|is|are|has|have)\b).*")
_TO_DO_SO = re.compile(r"\b(?:to|will|would|shall|must|'ll)(?: \w+){0,2} $")
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
#: "The second visit", "a big name": a noun, where a verb of doing has the same letters.
_AS_NOUN = re.compile(r"second|chair|name|lead|head|draft|fire|split|elect|run|strip|back")
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our|big|that|this|each)|'s) $")
#: "Has lost more grant".
_MORE = re.compile(r"more|extra|additional|another|a further|an extra")
_NOT_GIVEN = re.compile(r"\b(?:los[et]|losing|lacks?|lacked|without|no|cut|needs?|needed|asked for) $")
_WHILE = re.compile(r"\b(?:when|after|before|until|since|once)\b")
#: "Asked the minister for money" is lobbying, "asked the minister whether he knew" is not.
_ASKING = re.compile(r"ask|want|would like|'d like|demand")
_ASKED = re.compile(r" (?:(?:the|for|our|its|new|that|british|uk|labour|conservative|tory|national|central) )*")
_QUESTION = re.compile(r"(?: [\w']+){0,3}? (?:whether|if|why|what|how|when|about|comment)\b|[\"',]? *\w+ asked")
#: "Panels meet too seldom": many of them are part of the service.
_MANY = ("panels", "boards", "trusts")
_PLANS = "plans"
#: Plans of the council; bare plans are those of children.
_OWN_PLANS = re.compile(
    r"\b(?:its|their|our|new|council's|borough's|county's|city's|trust's|drawn up|draw up|agreed) $"
)
#: "In place of" puts nothing in place.
_INSTEAD = " of "
#: "A plan to keep children near home": of what is done anyhow, not of what is put right.
_OTHER_PLAN = re.compile(
    r" to (?:keep|cut|build|open|close|sell|buy|expand|extend|move|find|recruit|attract|house|place|provide|offer"
    r"|create|give|reduce|save|spend)\b"
)
#: A panel that is there to watch over the work is an improvement board; any other is just a panel.
_PANEL = re.compile(r"(?:new )?panel|working (?:group|party)|task (?:and finish )?group")
#: "Reviewing officers" and "reviewing managers" are people.
_OFFICERS = (" officer", " manager")
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
    if _PANEL.fullmatch(folded, thing.start, thing.end) and not _WATCHING.match(folded, verb.start, verb.end):
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
    if folded.endswith(_MANY, thing.start, thing.end) or _is_something_else(folded, verb, thing):
        return False
    if verb.concept == "lobbying" and _ASKING.match(folded, verb.start, verb.end):
        return _is_asked(folded, verb, thing)
    if not _beside(folded, verb, thing):
        return False
    being = _BEING.search(folded, verb.start, verb.end) and _GERUND.search(folded, verb.end, thing.start)
    return not being


def _is_something_else(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether what looks like a verb of doing is a noun ("chair of"), or tells of no deed for the council."""
    if verb.concept == "recruitment" and _IN_A_CAREER.match(folded, verb.start, max(verb.start, thing.start)):
        return True
    if folded[thing.start : thing.end] == _PLANS and not _OWN_PLANS.search(
        folded, max(0, thing.start - _BEHIND), thing.start
    ):
        return True
    if verb.start >= thing.end and _is_known_panel(folded, thing):
        return True
    if folded.startswith("reviewing", verb.start) and folded.startswith(_OFFICERS, verb.end):
        return True
    if verb.concept == "improvement-board" and folded.startswith(" of", verb.end):
        return True
    if verb.concept == "trust" and thing.end <= verb.start and _ITS_OWN.match(folded, verb.start):
        return True
    if verb.concept == "review-of-cases" and _PRESENT.fullmatch(folded, verb.start, verb.end):
        return not _TO_DO_SO.search(folded, max(0, verb.start - _BEHIND), verb.start)
    return bool(_ELSE_LEFT.match(folded, verb.start) or _NO_DEED.match(folded, verb.start))


def _is_known_panel(folded: str, thing: Mark) -> bool:
    """Say whether a thing is a panel that has been there all along: "the panel hears appeals"."""
    return folded.endswith("the ", 0, thing.start) and _PANEL.fullmatch(folded, thing.start, thing.end) is not None


def _is_asked(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether somebody is asked for something, and not just a question."""
    gap = thing.concept == "lobbying" and _ASKED.fullmatch(folded, verb.end, thing.start)
    return bool(gap) and not _QUESTION.match(folded, thing.end)


def happens(folded: str, thing: Mark, verb: Mark) -> bool:
    """Say whether a thing is the subject of a verb of happening of its kind."""
    kind, _, named = thing.concept.partition(":")
    if (named or kind) != verb.concept or not 0 <= verb.start - thing.end <= _BEHIND:
        return False
    if folded.endswith(_MANY, thing.start, thing.end) or folded[thing.start : thing.end] == _PLANS:
        return False
    if _is_owner(folded, verb, thing) or _happens_else(folded, verb) or _is_known_panel(folded, thing):
        return False
    gap = _RELATIVE.sub(" ", _HELPED.sub(" ", _ASIDE.sub("", folded[thing.end : verb.start])))
    if verb.concept == "partnership" and _PASSIVE.search(folded, thing.end, verb.start):
        return False
    if verb.concept == "departure":
        gap = _AND_ANOTHER.sub("", gap)
    return not (_FINITE.search(gap) or _WHILE.search(gap)) and " and " not in gap


def _happens_else(folded: str, verb: Mark) -> bool:
    """Say whether the words behind a verb of happening make it tell of something else."""
    if folded.startswith(_INSTEAD, verb.end) or _ELSE_LEFT.match(folded, verb.start):
        return True
    if verb.concept == "departure":
        return bool(_WENT_ON.search(folded, verb.start, verb.end + 20))
    if verb.concept == "trust" and _ITS_OWN.match(folded, verb.start):
        return True
    return verb.concept in _COMING and bool(_BEGUN_TO.match(folded, verb.start))


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
    if _is_word_of_another_kind(folded, verb, gap):
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


def _is_word_of_another_kind(folded: str, verb: Mark, gap: str) -> bool:
    """Say whether a verb of doing is a noun there, or a word for more that tells of nothing given."""
    near = max(0, verb.start - _BEFORE)
    if _AS_NOUN.fullmatch(folded, verb.start, verb.end):
        return _DETERMINED.search(folded, near, verb.start) is not None
    more = _MORE.fullmatch(folded, verb.start, verb.end)
    return bool(more) and (" in " in gap or _NOT_GIVEN.search(folded, near, verb.start) is not None)


def _is_subject(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether a thing before a verb is what it is done to, or does it itself."""
    start, end = thing.end, verb.start
    if end - start > _BEHIND or _is_owner(folded, verb, thing) or _BREAK.search(folded, start, end):
        return False
    if verb.concept in _HABITUAL and _HABIT.search(folded, start, end):
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
    gap = _WHO_IS.sub(" ", _HELPED.sub(" ", _ASIDE.sub("", folded[start:end])))
    return not (_FINITE.search(gap) or _WHILE.search(gap))
