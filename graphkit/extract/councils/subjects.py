"""Whether a sentence is about a council that it names, or names it only after its verb, as what somebody deals with."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence

_VERBS = (
    r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|\w{2,}ed"
    r"|s(?:aid|ays|ent|ends|aw|et|pent|tood|ought|hows|erves|its|eeks|taffs)|t(?:old|ells|ook|akes|hinks|hought|aught)"
    r"|w(?:ent|on|ants|rote|rites|orks)|c(?:ame|omes|alls|overs|hose|aught)|g(?:oes|ave|ives|ot|ets|rew)"
    r"|m(?:ade|akes|et|eets|oves|eans)|r(?:an|uns|ose|ang|elies|emains)|l(?:ed|eads|eft|eaves|ent|ends|ooks|ost|et|ies"
    r"|ives|ay)|b(?:ecame|ecomes|egan|rought|rings|uilt|ought|egins|eat|elongs)|h(?:eld|olds|elps)|kn(?:ew|ows)"
    r"|k(?:ept|eeps)|f(?:ell|ound|inds|aces|lew|ought)|p(?:aid|ays|ut|uts)|d(?:rew|rove|raws)|joins|shares"
    r"|(?:also|now|still|never|always|often|then|even|only|once) \w+s)"
)
#: A word that is a verb wherever it stands, or nearly.
VERB = re.compile(rf"\b{_VERBS}\b")
#: Those who tell of a council that is no subject: who inspect, judge or govern it, and what they write.
_OUTSIDER = re.compile(
    r"\b(?:ofsted|inspect\w*|watchdog|regulators?|ministers?|government|whitehall|secretary|department for|dfe"
    r"|(?:they|he|she|it) (?:found|judged|saw|visited|said|wrote)|reports?|letters?|judges?|review\w*|visit\w*)\b"
)
#: A subject that says nothing by itself: "Nothing has changed in", "Then it was the turn of", "Worse was to come in".
_EMPTY = re.compile(
    r"[\"' (]*(?:(?:and|but|then|now|so|yet|however),? )?(?:it|there|nothing|something|little|much|more|less|worse"
    r"|better|things|matters|all|next|last|first|last but not least"
    r"|(?:the|a|an) (?:(?:very|quite) )?(?:same|opposite|reverse|contrary|turn|case|(?:\w+ )?(?:story|picture|position"
    r"|situation|tale|scene|contrast)))(?: \w+)?,? (?:is|are|was|were|can|could|has|had|must|may|will|would)\b"
)
#: What stands before a subject that follows its verb: "Why does", "So is", "Next came".
_INVERTED = re.compile(r"[\"' ]*(?:[a-z]+ ){0,2}(?:do|does|did|is|are|was|were|has|have|had|will|can|came|comes) $")
#: What stands before the subject of a clause other than the first, or may do so.
_CLAUSE_BEGINS = re.compile(
    r"(?:[,;:\u2013\u2014] ?(?:and |but |so |yet |while |whereas )?"
    r"|\b(?:that|while|whereas|but|when|where|because|if|why|how|whether|it (?:is|was)) )"
    r"(?:(?:in|at|across|over in|for|both|neighbouring|nearby|the) )*$"
)
_AND = re.compile(r"\b(?:and|as|than) (?:(?:in|at|across|neighbouring|nearby|the) )*$")
_OWN_VERB = re.compile(rf"(?: (?:city|county|borough))?(?: council)?(?:'s? [a-z' ]{{3,40}})? {_VERBS}\b")


def is_object(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence that tells no grade, and not by inspectors, names a council after its verb only."""
    folded, start = annotated.folded, sentence.start
    verb = VERB.search(folded, start, mention.start)
    if verb is None or annotated.inside(sentence, "grade"):
        return False
    if any(start <= other.start < verb.start() for other in within(annotated.councils, start, mention.start)):
        return False
    if folded.startswith(", where", mention.end) or _EMPTY.match(folded, start, mention.start):
        return False
    if _INVERTED.match(folded, start, mention.start) or _OUTSIDER.search(folded, start, mention.start):
        return False
    return not _opens_clause(folded, verb.end(), mention)


def _opens_clause(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a council after the verb that ends at `start` is the subject, or the place, of another clause."""
    low = max(start, mention.start - 40)
    if _CLAUSE_BEGINS.search(folded, low, mention.start):
        return True
    return _AND.search(folded, low, mention.start) is not None and _OWN_VERB.match(folded, mention.end) is not None
