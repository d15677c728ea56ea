"""Whether a sentence is about a council that it names, or names it only after its verb, as what somebody deals with."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.single import single
from graphkit.language.sentences import Sentence

_VERBS = (
    r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|(?!ofsted)\w{2,}ed"
    r"|s(?:aid|ays|ent|ends|aw|et|pent|tood|ought|hows|erves|its|eeks|taffs)|t(?:old|ells|ook|akes|hinks|hought|aught)"
    r"|w(?:ent|on|ants|rote|rites|orks)|c(?:ame|omes|alls|overs|hose|aught)|g(?:oes|ave|ives|ot|ets|rew)"
    r"|m(?:ade|akes|et|eets|oves|eans)|r(?:an|uns|ose|ang|elies|emains)|l(?:ed|eads|eft|eaves|ent|ends|ooks|ost|et|ies"
    r"|ives|ay)|b(?:ecame|ecomes|egan|rought|rings|uilt|ought|egins|eat|elongs)|h(?:eld|olds|elps)|kn(?:ew|ows)"
    r"|k(?:ept|eeps)|f(?:ell|ound|inds|aces|lew|ought)|p(?:aid|ays|ut|uts)|d(?:rew|rove|raws)|joins|shares"
    r"|go|going|(?:also|now|still|never|always|often|then|even|only|once|he|she|it|who|which|that) \w+s"
    r"|(?:he|she|it|who|that|there)'s)"
)
#: A word that is a verb wherever it stands, or nearly.
VERB = re.compile(rf"\b{_VERBS}\b")
#: Those who tell of a council that is no subject: who inspect, judge or govern it, and what they write.
_OUTSIDER = re.compile(
    r"\b(?:ofsted|inspect\w*|watchdog|regulators?|ministers?|government|whitehall|secretary|department for|dfe"
    r"|(?:they|he|she|it) (?=found|judged|saw|visited|said|wrote)|reports?|letters?|judges?|review\w*"
    r"|visit\w*)\b(?! \w+,)"
)
#: What they did: "was visited by inspectors".
_BY_OUTSIDER = re.compile(
    r"\b(?:by|of|when|where|that|which) (?:the |two |its )?(?:ofsted|inspect\w*|watchdog|regulators?)\b"
)
#: Before a council, what is told to be about it: "this week saw the results of an inspection of".
_ABOUT = re.compile(
    r"\b(?:(?:re-?)?inspections?|visits?|reports?|letters?|findings|results|verdicts?|judge?ments?|ratings?|reviews?)"
    r" (?:of|on|to|into|about|in|at|for)"
    r"(?: (?:children'?s |its |the )?(?:social care |services |social work )?(?:of|in|at|by|run by))?"
    r"(?: (?:the|nearby|neighbouring|its neighbour))* $"
)
#: After a council, what is told of it and not of who is there: "Leeds, where children wait".
_WHERE = re.compile(r", where (?!(?:he|she|they)\b)")
_RELATIVES = (", which ", ", whose ", ", where ")
#: A post in a council, whatever is told of that council then.
_POST = re.compile(r"\b(?:jobs?|posts?|role|position|career|years?|director|head|manager|chief|leader)\b")
#: A subject that says nothing by itself: "Nothing has changed in", "Then it was the turn of", "Worse was to come in".
_EMPTY = re.compile(
    r"[\"' (]*(?:(?:and|but|then|now|so|yet|however),? )?(?:it|there|nothing|something|little|much|more|less|worse"
    r"|better|things|matters|all|next|last|first|last but not least"
    r"|(?:the|a|an) (?:(?:very|quite) )?(?:same|opposite|reverse|contrary|turn|case|(?:\w+ )?(?:story|picture|position"
    r"|situation|tale|scene|contrast)))(?: \w+)?,? (?:is|are|was|were|can|could|has|had|must|may|will|would)\b"
)
#: What stands before a subject that follows its verb: "Why does", "So is", "Next came".
_INVERTED = re.compile(
    r"[\"' ]*(?:(?:and|but|why|how|what|when|where|so|nor|neither|next|then|now|here|first|last|only|as|before|after|it"
    r"|all|that|is|too) ){0,3}(?:do|does|did|is|are|was|were|has|have|had|will|can|came|comes) $"
)
#: Before a council that a clause brings in: "Turn south, and there is Bolton".
_THERE_IS = ("there is ", "there was ", "there's ")
#: What stands before the subject of a clause other than the first, or may do so.
_CLAUSE_BEGINS = re.compile(
    r"(?:[,;:\u2013\u2014] ?(?:and |but |so |yet |while |whereas )?"
    r"|\b(?:that|while|whereas|but|when|where|because|if|why|how|whether|it (?:is|was)) )"
    r"(?:(?:in|at|across|over in|for|both|neighbouring|nearby|the) )*$"
)
#: Before a council whose own verb follows: "and in Leeds", ", but children in Leeds".
_AND = re.compile(
    r"\b(?:and|as|than) (?:(?:in|at|across|neighbouring|nearby|the) )*$"
    r"|[,;] (?:and|but|while|whereas|so|yet) (?:[a-z'-]+ ){1,4}(?:in|at|of) $"
)
#: So near to the beginning of a sentence, a person's name after a title opens it.
_NAME_REACH = 16
_NOT_NOW = re.compile(
    r",[^;:]{0,60}\b(?:former|formerly|once|late|lately|previously|until|sometime|now|currently|at present|on loan"
    r"|on secondment)\b"
)
#: From a person's name to a council in what is told of that person between commas.
_BY_THE_WAY = re.compile(r", (?!and |but |while |whereas |when |where |as |because |if |so )[^,;:.\"]{2,60} ")
_OWN_VERB = re.compile(rf"(?: (?:city|county|borough))?(?: council)?(?:'s? [a-z' ]{{3,40}})? {_VERBS}\b")


def is_object(annotated: Annotated, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a sentence that tells no grade, and not by inspectors, names a council after its verb only."""
    folded, start = annotated.folded, sentence.start
    verb = VERB.search(folded, start, mention.start)
    relative = folded.startswith(_RELATIVES, mention.end) and not annotated.marks("role", start, mention.start)
    if any(not relative or grade.start < mention.end for grade in annotated.inside(sentence, "grade")):
        return False
    if _in_apposition(annotated, start, mention):
        return True
    if verb is None:
        return _is_of_somebody(annotated, start, mention)
    if single(annotated, start, verb.start()):
        return False
    if folded.endswith(_THERE_IS, start, mention.start) or _INVERTED.match(folded, start, mention.start):
        return False
    if _EMPTY.match(folded, start, mention.start):
        return False
    if _OUTSIDER.search(folded, start, verb.start() + 1) or _BY_OUTSIDER.search(folded, verb.end(), mention.start):
        return False
    if _ABOUT.search(folded, max(start, mention.start - 80), mention.start):
        return False
    if _WHERE.match(folded, mention.end) and not _POST.search(folded, verb.end(), mention.start):
        return False
    return not _opens_clause(folded, verb.end(), mention)


def _is_of_somebody(annotated: Annotated, start: int, mention: CouncilMention) -> bool:
    """Say whether a council is where a person who opens a sentence was: "Jane Moor, lately a manager in Leeds, "."""
    name = next((one for one in within(annotated.names, start, mention.start) if one.start - start < _NAME_REACH), None)
    return name is not None and _NOT_NOW.match(annotated.folded, name.end, mention.start) is not None


def _in_apposition(annotated: Annotated, start: int, mention: CouncilMention) -> bool:
    """Say whether a council stands in what is told of a person by the way, not as a title: ", a veteran of Leeds,"."""
    names = within(annotated.names, start, mention.start)
    if not names or not _BY_THE_WAY.fullmatch(annotated.folded, names[-1].end, mention.start):
        return False
    once = _NOT_NOW.match(annotated.folded, names[-1].end, mention.start) is not None
    return once or not annotated.marks("role", names[-1].end, mention.start)


def _opens_clause(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a council after the verb that ends at `start` is the subject, or the place, of another clause."""
    low = max(start, mention.start - 40)
    if _CLAUSE_BEGINS.search(folded, low, mention.start):
        return True
    return _AND.search(folded, low, mention.start) is not None and _OWN_VERB.match(folded, mention.end) is not None
