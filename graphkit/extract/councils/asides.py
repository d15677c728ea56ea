"""Councils that a sentence names without telling of them: that of somebody's other post, a neighbour."""

from __future__ import annotations

import re

from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.kinds import kinds
from graphkit.extract.councils.venues import is_venue
from graphkit.language.sentences import Sentence
from graphkit.vocabulary import vocabulary

#: So near to the beginning of a sentence, a post is its subject ("The director of …").
_SUBJECT_REACH = 12
#: Words that make a council somebody's other post or a helper.
_OTHER_POST = re.compile(
    r"\b(?:who (?:ran|runs|used to|was|is also|had|has|led|leads|worked|previously|formerly|came|joined|moved|advised"
    r"|advises|chaired|chairs|turned|helped|oversaw|reviewed|investigated|served|spent|held|inspected)|used to"
    r"|once of|late of|lately of|latterly of|gone to|went to|left for|leaves for|off to|moved? to|moves to|moving to"
    r"|heading for|spent \w+ years? (?:in|at)|moved on"
    r"|formerly|previously (?:at|of|with|in|an?|the)|joined? from|joins from"
    r"|(?:came|comes?|moved|arrived|arrives|returned|seconded)(?: \w+){0,2} from|(?:in|fresh|straight|over|across"
    r"|down|up) from|(?:workers|managers|staff|team"
    r"|teams|colleagues) from|with help from|help from"
    r"|on loan|partner|former \w+ (?:at|of|in)|same (?:post|job|role)|until then|has also helped"
    r"|with the london borough of)"
    r"\b(?:(?! (?:are|is|will|were|was) )[^.;:]){0,48}$"
)
#: Words of somebody's post, which is another one unless they are the subject of the sentence.
_POST = re.compile(r"\b(?:director of \S+ services (?:at|in)|chief executive (?:at|of|in))\b[^.;:]{0,48}$")
#: Those who go to a council for no post: "inspectors went to", "Ofsted, which came from London to".
_CALLERS = re.compile(
    r"\b(?:inspectors|ofsted|watchdog|team(?! (?:manager|leader))|hmi)(?:,? (?:who|that|which))?"
    r"(?: \w+){1,4}(?<! from) $"
)
#: When somebody came to a council, of which the sentence then tells.
_ON_ARRIVAL = re.compile(
    r"\b(?:when|before|after|by the time|until|since) (?:he|she|they|(?:[a-z]+\.? )?[a-z'-]+) (?:first )?"
    r"(?:went|came|moved|arrived|started|began|joined|took (?:over|charge|the (?:job|helm|reins)))"
    r"(?: (?:to|at|in|of|as [a-z ]{3,30} (?:at|in|of)))? $"
)
#: A line of somebody's career: "2006 Head of service, Slough".
_CAREER = re.compile(
    r"(?:19|20)\d\d(?: ?(?:-|to) ?(?:(?:19|20)?\d\d|now|present|date))?[:,.]? [^.;:]{0,50}"
    r"\b(?:director|manager|head|worker|leader|officer|executive|consultant|practitioner|adviser|inspector|teacher)\b"
    r"[^.;:,]{0,40}(?:,| at| in| for| with)(?: the)? $"
)
#: A sentence about where somebody was before: "She had led two teams in", "Mr Oduya has worked for".
_SOMEBODY_WAS = re.compile(
    r"[\"' (]*(?:(?:before|after|until|since|previously|earlier|then|in|by|from|for)\b[^.;:]{0,60}, ?"
    r"|(?:in|by|from|until|after) (?:[a-z]+ )?\d{4},? )?(?:he|she|they|(?:mr|ms|mrs|miss|dr|sir|dame|prof)\.? [\w'-]+)"
    r" (?:(?:also|then|previously|currently|once|first|later|earlier|has|had|has been|had been) )*(?:was|been|led|ran"
    r"|headed|worked|working|served|managed|spent|began|started|qualified|trained|left|held|chaired|rose)\b"
)
_SINCE = re.compile(r"\b(?:since|now|currently|today)\b")
#: What makes the name of a county that of a place in it: "the Staffordshire city".
_PLACE_WITHIN = (
    " city", " town", " borough", " district", " village", " market town", " seaside", " resort", " port", " coastal",
    " unitary", " cathedral city", " new town",
)  # fmt: skip
#: "The Devon authority", which may be one in Devon.
_AUTHORITY = re.compile(r" authority\b")
#: What makes the council named next that of somebody's old post, and what that was.
_ONCE = re.compile(r"\b(?:(?:former|one-time|sometime|retired|erstwhile|(?:the|its|their) then) |ex-)$")
_OFFICER = re.compile(
    r"(?:'s)?(?: (?:city|county|borough))?(?: council)?(?:'s)? (?:[a-z'-]+ ){0,4}?"
    r"(?:director|chief|leader|head|manager|boss|dcs|commissioner|officer|executive)\b"
)
_COUNCIL_AFTER = re.compile(r" \w+(?: \w+)? (?:council|children|social|services|leader|director)")
_NEIGHBOUR = re.compile(
    r"\b(?:neighbour(?:ing|s)?|not to be confused|alongside|compared with|unlike|the next|such as|including|next door)"
    r"\b[^.;:]{0,30}$"
)
#: How a sentence begins that compares the council named next, its subject, with others: "Unlike its neighbour, ".
_UNLIKE = re.compile(
    r"[\"' (]*(?:unlike|like|compared (?:with|to)|alongside|as with|along with|among|amongst|(?:out )?of)\b[^.;:,]*,"
    r" (?:the )?$"
)
#: After the name of a council, what another is under: "under Bolton's wing".
_WING = re.compile(r"'s? (?:wing|tutelage|stewardship|roof|umbrella)\b")
#: Whose neighbour another one is: "Bolton's big neighbour", "a neighbour of Bolton".
_HAS_NEIGHBOUR = re.compile(r"'s? (?:[a-z-]+ ){0,2}?neighbours?\b")


def is_aside(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a mention in a sentence that begins at `start` is of somebody's other post, a neighbour, a place."""
    return _is_beside(folded, start, mention) or is_other_post(folded, start, mention)


def is_aside_or_post(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a mention is an aside or of somebody's post, whatever a relative clause tells of the council."""
    return _is_beside(folded, start, mention) or is_post(folded, start, mention)


def _is_beside(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a mention is of a neighbour, of a place, or of where something takes place."""
    if is_place_within(folded, mention) and not _COUNCIL_AFTER.match(folded, mention.end):
        return True
    if _HAS_NEIGHBOUR.match(folded, mention.end) or is_venue(folded, start, mention):
        return True
    if is_over_another(folded, mention):
        return True
    near = bool(_NEIGHBOUR.search(folded, max(start, mention.start - 50), mention.start))
    return near and not _UNLIKE.fullmatch(folded, start, mention.start)


def is_over_another(folded: str, mention: CouncilMention) -> bool:
    """Say whether a council is named as the one that another is run by: "under Bolton's wing"."""
    return folded.endswith("under ", 0, mention.start) and _WING.match(folded, mention.end) is not None


def is_authority_within(folded: str, mention: CouncilMention, spoken_of: str) -> bool:
    """Say whether a mention is that of the county in which the council `spoken_of` lies: "the Devon authority"."""
    if not spoken_of or "county" in kinds(spoken_of) or "county" not in kinds(mention.gss[0]):
        return False
    councils = vocabulary().councils
    near = councils[spoken_of].region == councils[mention.gss[0]].region
    return near and folded.endswith("the ", 0, mention.start) and _AUTHORITY.match(folded, mention.end) is not None


def is_place_within(folded: str, mention: CouncilMention) -> bool:
    """Say whether a county's name is that of a place in it: not "Leicester city", which is a city itself."""
    if not folded.startswith(_PLACE_WITHIN, mention.end) or folded.startswith(
        (" town hall", " city hall"), mention.end
    ):
        return False
    return not (folded.startswith(" city", mention.end) and "city" in kinds(mention.gss[0]))


def is_other_post(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a mention in a sentence that begins at `start` is of somebody's other post."""
    if folded.startswith((", whose", ", which", ", where"), mention.end):
        return False
    return is_post(folded, start, mention)


def is_post(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say the same whatever a relative clause goes on to tell of the council: ", which is rated good"."""
    if not _has_post(folded, start, mention):
        return False
    return not (is_called_on(folded, start, mention) or is_arrived_at(folded, start, mention))


def _has_post(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether words of a post stand before a mention."""
    low = max(start, mention.start - 80)
    other = _OTHER_POST.search(folded, low, mention.start)
    if other is not None and not (other[0].startswith("former") and other.start() - start <= _SUBJECT_REACH):
        return True
    if _ONCE.search(folded, low, mention.start) and _OFFICER.match(folded, mention.end):
        return True
    if _CAREER.match(folded, start, mention.start):
        return True
    post = _POST.search(folded, low, mention.start)
    return post is not None and (post.start() - start > _SUBJECT_REACH or "," in folded[start : post.start()])


def is_of_a_career(folded: str, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a mention is of where somebody was, in a sentence about a life: "She has been a nurse in Bolton"."""
    if _SOMEBODY_WAS.match(folded, sentence.start, mention.start) is None:
        return False
    return not _SINCE.search(folded, sentence.start, sentence.end) and not is_arrived_at(
        folded, sentence.start, mention
    )


def is_arrived_at(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a sentence tells how a council was when somebody came to it: "when she arrived in Bolton"."""
    return _ON_ARRIVAL.search(folded, max(start, mention.start - 80), mention.start) is not None


def is_called_on(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether inspectors, and nobody with a post there, go to a council: "inspectors went to Bolton"."""
    return _CALLERS.search(folded, max(start, mention.start - 80), mention.start) is not None


def is_of_a_post(folded: str, mention: CouncilMention) -> bool:
    """Say whether a mention is of the council in which somebody has a post, as its title tells."""
    return _POST.search(folded, max(mention.start - 80, 0), mention.start) is not None
