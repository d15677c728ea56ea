"""Who says or finds something in a sentence: the subjects of its verbs of saying and of finding."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.names import names
from graphkit.language.quotations import Quotation
from graphkit.language.sentences import Sentence

Side = Literal["inspectors", "other", "they", "he", "she"]

#: How far before its verb, in characters, a subject may stand, and how far after it a speaker.
_BEFORE, _AFTER = 75, 6
_PRONOUN = re.compile(r"\b(?:he|she|i|we|they|it)\b")
_SIDES: dict[str, Side] = {"he": "he", "she": "she", "i": "other", "we": "other", "they": "they", "it": "they"}
_INSPECTING = frozenset({"inspector", "commissioner", "improvement-adviser", "ofsted-director"})
#: Roles whose holders tell inspectors how they find their work.
_TOLD_INSPECTORS = frozenset({"social-worker", "principal-social-worker"})
#: Verbs after which stands what is accepted or welcomed, not who says so.
_TAKES_OBJECT = frozenset({"accepted", "welcomed", "denied"})
#: Words of somebody who takes a report as it is, and tells nothing that it found.
_ACCEPTS = re.compile(
    r"\b(?:accept|welcom)(?:e|s|es|ed|ing)?\b.{0,30}\b(?:findings?|reports?|verdict|judge?ments?|recommendations|conclusions)\b"
)
_NEAR_NAME = 110
#: What may stand between a name and the role it is given in apposition, or by appointment.
_APPOSED = re.compile(
    r", (?:the|its|their|an?) (?:[\w'-]+ ){0,3}"
    r"|(?:, [^.;:]{4,70},)?(?: (?:was|has been|had been))?(?: (?:appointed|named|brought in|installed|sent))?"
    r" (?:as|to be) (?:(?:its|the|their|an?) )?(?:[\w'-]+ ){0,2}"
)
#: What stands before "findings" and its like where they are nouns.
_NOUNS = frozenset({"finding", "findings", "reports", "note", "notes"})
_BEFORE_NOUN = re.compile(r"(?:'s?|\b(?:the|a|an|its|their|these|those|this|key|main|all|of)) $")
_BARE_NAME = re.compile(r"[\"”’',] ([A-Z][a-z]+) $")


class Agent(NamedTuple):
    """Somebody named or meant at `start`:`end`."""

    start: int
    end: int
    side: Side


class Attribution(NamedTuple):
    """Who is said to say what a sentence says, and from where on the words are theirs."""

    side: Side
    start: int


def attributions(
    annotated: Annotated, sentence: Sentence, experts: frozenset[str], quotation: Quotation | None
) -> list[Attribution]:
    """Return the attributions of a sentence outside `quotation`, in order."""
    saying, finding = annotated.inside(sentence, "cue/saying"), annotated.inside(sentence, "cue/finding-verb")
    if not (saying or finding):
        return []
    verbs = [(verb, True) for verb in saying]
    verbs += [(verb, False) for verb in finding if not _noun(annotated, verb)]
    verbs = [(verb, says) for verb, says in sorted(verbs) if not _inside(verb.start, quotation)]
    if not verbs:
        return []
    agents = [one for one in _agents(annotated, sentence, experts) if not _inside(one.start, quotation)]
    taken = accepted(annotated, sentence)
    agents = [one for one in agents if taken is None or not taken.start() <= one.start < taken.end()]
    found = []
    for verb, says in verbs:
        agent = _surname(annotated, sentence, verb, experts) or _subject(agents, verb, annotated.folded)
        if agent is not None and (says or agent.side != "other"):
            found.append(Attribution(agent.side, min(agent.start, verb.start)))
    return found


def accepted(annotated: Annotated, sentence: Sentence) -> re.Match[str] | None:
    """Return the words of a sentence by which somebody accepts or welcomes a report as it is."""
    folded, start, end = annotated.folded, sentence.start, sentence.end
    if folded.find("accept", start, end) < 0 and folded.find("welcom", start, end) < 0:
        return None
    return _ACCEPTS.search(folded, start, end)


def experts(annotated: Annotated) -> frozenset[str]:
    """Return the surnames, in lower case, of the inspectors, commissioners and advisers that are named."""
    found: set[str] = set()
    for role in annotated.marks("role"):
        if role.concept in _INSPECTING:
            near = names(annotated.text, max(0, role.start - _NEAR_NAME), role.end + _NEAR_NAME)
            after = [name for name in near if 0 <= name.start - role.end <= 2]
            before = [name for name in near if 0 <= role.start - name.end <= 8]
            before += [name for name in near if _APPOSED.fullmatch(annotated.folded, name.end, role.start)]
            found.update(name.surname for name in after[:1] or before[-1:])
    return frozenset(found)


def _noun(annotated: Annotated, verb: Mark) -> bool:
    """Say whether a word of finding is a noun ("Ofsted's findings")."""
    if annotated.folded[verb.start : verb.end] not in _NOUNS:
        return False
    return _BEFORE_NOUN.search(annotated.folded, max(0, verb.start - 8), verb.start) is not None


def _inside(position: int, quotation: Quotation | None) -> bool:
    return quotation is not None and quotation.start <= position < quotation.end


def _surname(annotated: Annotated, sentence: Sentence, verb: Mark, experts: frozenset[str]) -> Agent | None:
    """Return the person whose bare surname stands before a verb in the middle of a sentence ("…," Smith said)."""
    before = _BARE_NAME.search(annotated.text, sentence.start, verb.start)
    if before is None or before.start() == sentence.start:
        return None
    if annotated.marks("cue/inspectors", before.start(1), verb.start):
        return None
    return Agent(before.start(1), before.end(1), "inspectors" if before[1].lower() in experts else "other")


def _subject(agents: list[Agent], verb: Mark, folded: str) -> Agent | None:
    after = [agent for agent in agents if verb.end < agent.start <= verb.end + _AFTER]
    before = [agent for agent in agents if agent.end <= verb.start and agent.end > verb.start - _BEFORE]
    follows = folded[verb.start : verb.end] not in _TAKES_OBJECT and not (before and before[-1].end + 1 == verb.start)
    if after and follows and folded[verb.end : after[0].start].strip() in ("", "the", "a", "their", "its"):
        return after[0]
    return before[-1] if before else None


def _agents(annotated: Annotated, sentence: Sentence, experts: frozenset[str]) -> list[Agent]:
    """Return everybody who may be the subject of a verb in a sentence, in order."""
    start, end = sentence.start, sentence.end
    found = [Agent(mark.start, mark.end, "inspectors") for mark in annotated.inside(sentence, "cue/inspectors")]
    told = bool(found)
    taken = [(agent.start, agent.end) for agent in found]
    taken += [(council.start, council.end) for council in annotated.councils_in(sentence)]
    taken += [(date.start, date.end) for date in annotated.dates_in(sentence)]
    for name in annotated.names_in(sentence):
        if not any(name.start < stop and begin < name.end for begin, stop in taken):
            side: Side = "inspectors" if name.surname in experts else "other"
            found.append(Agent(name.start, name.end, side))
    for mark in annotated.inside(sentence, "role"):
        if told and mark.concept in _TOLD_INSPECTORS:
            found.append(Agent(mark.start, mark.end, "inspectors"))
        elif mark.concept not in _INSPECTING:
            found.append(Agent(mark.start, mark.end, "other"))
    pronouns = _PRONOUN.finditer(annotated.folded, start, end)
    found.extend(Agent(pronoun.start(), pronoun.end(), _SIDES[pronoun[0]]) for pronoun in pronouns)
    return sorted(found)
