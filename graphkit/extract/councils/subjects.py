"""Whether a sentence is about a council that it names, or names it only after its verb, as what somebody deals with."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence

#: A word that is a verb wherever it stands, or nearly.
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|\w{2,}ed"
    r"|s(?:aid|ays|ent|ends|aw|et|pent|tood|ought)|t(?:old|ells|ook|akes|hinks|hought)|w(?:ent|on|ants|rote|rites|orks)"
    r"|c(?:ame|omes|alls)|g(?:oes|ave|ives|ot|ets|rew)|m(?:ade|akes|et|eets|oves|eans)|r(?:an|uns|ose|ang)"
    r"|l(?:ed|eads|eft|eaves|ent|ends|ooks|ost|et)|b(?:ecame|ecomes|egan|rought|rings|uilt|ought|egins)"
    r"|h(?:eld|olds|elps)|kn(?:ew|ows)|k(?:ept|eeps)|f(?:ell|ound|inds|aces)|p(?:aid|ays|ut|uts)|joins|shares)\b"
)
#: Those who tell of a council that is no subject: who inspect, judge or govern it, and what they write.
_OUTSIDER = re.compile(
    r"\b(?:ofsted|inspect\w*|watchdog|regulators?|ministers?|government|whitehall|secretary|department for|dfe"
    r"|(?:they|he|she|it) (?:found|judged|saw|visited|said|wrote)|reports?|letters?|judges?|review\w*|visit\w*|there)\b"
)
#: What stands before the subject of a clause other than the first.
_CLAUSE_BEGINS = re.compile(
    r"(?:[,;:\u2013\u2014] ?(?:and |but |so |yet |while |whereas )?|\b(?:that|and|while|whereas|but|than|when|where|as|because|if|it (?:is|was)) )"
    r"(?:(?:in|at|across|over in|for|both|neighbouring|nearby|the) )*$"
)
#: What stands before a subject that follows its verb: "Why does", "So is", "Next came".
_INVERTED = re.compile(r"[\"' ]*(?:[a-z]+ ){0,2}(?:do|does|did|is|are|was|were|has|have|had|will|can|came|comes) $")


def is_object(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence that is not about inspectors or a grade names a council after its verb only."""
    folded = annotated.folded
    verb = _VERB.search(folded, sentence.start, mention.start)
    if verb is None or annotated.inside(sentence, "grade") or folded.startswith(", where", mention.end):
        return False
    if _INVERTED.match(folded, sentence.start, mention.start) or _named_before(annotated, sentence.start, verb.start()):
        return False
    if _OUTSIDER.search(folded, sentence.start, mention.start):
        return False
    return _CLAUSE_BEGINS.search(folded, max(verb.end(), mention.start - 40), mention.start) is None


def _named_before(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether a council is named before a sentence's verb."""
    return bool(within(annotated.councils, start, end))
