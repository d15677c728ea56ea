"""Grades that a sentence tells as still the same at its own date, as "Two years later it did the same" does.

A sentence or clause says so where it has words for sameness and else only such as tell of inspections, of being and
of time: whatever tells of anything else may be what was the same.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.dates import DateMention

_IT = r"(?:so|it|them|that|this|as much|likewise)"
_AGAIN = r"(?:again|once more|once again|still|too|also|as well|a second time|a third time)"
_CHANGE = r"(?:chang|mov|budg|shift|alter|improv|climb|stray)\w*|ris(?:en|e)\b|rose\b|gone (?:up|anywhere)"
_REPORT = r"(?:one|verdict|report|(?:re-?)?inspection|result|outcome|judge?ment|grade|rating)"
_SAMENESS = re.compile(
    r"\bthe same(?! (?:time|month|year|week|day|team|inspectors|framework|council|for|with|to|as)\b)|\bidentical\b"
    r"|\bunchanged\b|\bunmoved\b|\bunaltered\b|\bditto\b"
    r"|\bno (?:change|different|better|further|higher|improvement|movement|budging|reason|cause|need|grounds)\b"
    rf"|\b(?:nothing|little)(?: (?:had|has|was|much|else))* (?:{_CHANGE})"
    rf"|(?:\b(?:not|never|hardly|scarcely|barely)|n't) (?:\w+ )?(?:{_CHANGE})"
    rf"|\b(?:did|do|does|said|found|concluded|ruled|judged|rated|graded|called|failed)(?: {_IT}){{1,2}} {_AGAIN}\b"
    r"|\bfailed(?= again\b| in\b| at\b| too\b| when\b)"
    rf"|\b(?:was|were|had been|stood|did)(?: (?:so|there|that))? {_AGAIN}(?! (?:inspect|visit|look|there for)\w*)"
    r"|\b(?:still|again) (?:did|was|were|stood|sat|applied|held|so)\b"
    r"|\b(?:remained|stayed|stuck|kept|held)(?: (?:so|there|that way|put|where|as))\b"
    r"|\b(?:so|there|what|how|as) (?:it|they) (?:was|were|did|had|remained|stayed|stuck)\b"
    r"|\bwhere (?:it|they|ofsted|inspectors) (?:was|were|left|stayed|remained|stood|kept)\b"
    r"|\bleft (?:it|them|that|things|the \w+|its \w+) (?:where|as|alone|untouched|there)\b"
    r"|\b(?:repeated|confirmed|upheld|reaffirmed|renewed|restated|stuck to|stuck by|stood by|held to)"
    r" (?:it|that|this|(?:the|its|their) \w+)"
    rf"|\bso (?:did|was|were) (?:it|they|that (?:of|in)|(?:the|its|that|an?|another)(?: \w+)? {_REPORT})\b"
    r"|\bdid so(?: [^.;,]{2,30})? (?:too|also|as well)\b"
    r"|\b(?:which|that)(?: (?:it|they|the council|the authority|has|have|had|duly|then|later|again))*"
    r" (?:kept|held|retained|matched)\b(?! (?:by|from|that|it|until|till|back)\b)"
    r"|\b(?:which|that)(?: (?:ofsted|inspectors|the (?:watchdog|inspectorate|regulator)|has|have|had|was|been|duly|then"
    r"|later|again))* (?:repeated|confirmed|upheld|reaffirmed|renewed|restated)\b(?! (?:by|from|that|it)\b)"
    r"|\b(?:another|a (?:second|third|fourth)|one more)(?: one| such)?(?=[.,;)]| in\b| from\b|$)"
)
#: Those that tell a grade to be given again, whatever follows.
_BY_INSPECTORS = re.compile(r"(?:did|found|concluded|ruled|judged|rated|graded|repeated|confirmed|upheld|restated)\b")
#: What else such a sentence may be made of.
_ELSE = frozenset(
    "a an the much this that these those it its they them their there he she we us our so such as at by in on of for "
    "from to with into under until before after when while then and but or yet only just also too still again "
    "duly once more twice than not no nor never nothing little any further far way thing things matters reason "
    "cause need grounds same identical unchanged unmoved unaltered ditto different better worse higher change "
    "changes changed change's improvement movement budging budged budge moved move shifted shift altered alter "
    "improved improve climbed strayed risen rise rose gone anywhere inch jot bit is was were be been being are "
    "has have had did do done does would could got get gets went came come back called call returned return round "
    "looked look inspected inspect visited visit visits inspection inspections re-inspection reinspection "
    "inspectors inspector ofsted ofsted's watchdog inspectorate regulator report reports follow-up second third "
    "fourth next later full fresh new repeat last latest another one other earlier years year months month spring "
    "summer autumn winter early late mid said say says found find saw see concluded conclusion ruled reported "
    "judged rated graded failed told given gave brought produced ended end ends resulted led made reached "
    "delivered handed down left where who which what how stood stand stands sat remained remain stayed stay stuck "
    "kept keep held applied repeated confirmed upheld reaffirmed renewed restated put grade grades grading rating "
    "verdict judgement judgment mark label result outcome finding status score picture story position situation "
    "place category band bracket council authority borough county city town service services department "
    "directorate children's alone untouched hardly scarcely barely n't hadn't hasn't didn't wasn't weren't think "
    "thought two three four five six seven eight ten around about nearly almost exactly precisely very even time "
    "occasion return returns mind minds view views tune previous preceding prior first s go going more less".split()
)
_WORD = re.compile(r"[a-z][a-z'-]*")
#: Between two clauses of which the second says that nothing changed.
_NEXT = re.compile(r"[\"')]*(?: overall| rating| grade| verdict| from ofsted)*(?:[,;:]| -|,? (?:and|but|then|which)\b)")
#: The same in a relative clause, which tells of nothing else than its date.
_RELATIVE = re.compile(r"[\"')]*(?: overall| rating| grade| verdict| from ofsted)*,? which\b")
_CLOSES = re.compile(r"[.,;)]|$")
#: How long such a sentence is at most, in characters.
_LONG = 160


def unchanged(annotated: Annotated, index: int, grade: str, stop: int | None = None) -> Mark | None:
    """Return where a dated sentence (by index) says that a grade told before it was still the same, as a mark of it.

    Where its first clause alone is asked for, that ends at `stop`.
    """
    sentence = annotated.sentences[index]
    sentence = sentence._replace(end=stop) if stop else sentence
    if not index or annotated.sentences[index - 1].block != sentence.block or sentence.end - sentence.start > _LONG:
        return None
    dates = [one for one in annotated.dates_in(sentence) if one.value or one.shift]
    if not dates or any(annotated.marks(scheme, sentence.start, sentence.end) for scheme in ("grade", "area")):
        return None
    found = _SAMENESS.search(annotated.folded, sentence.start, sentence.end)
    spans = [(one.start, one.end) for one in dates]
    if found is None:
        return None
    end = sentence.end
    if _BY_INSPECTORS.match(found.group()):
        told = max(found.end(), dates[0].end)
        end = told if annotated.folded.startswith((",", ";"), told) else end
    if not says_nothing_else(annotated.folded, sentence.start, end, spans):
        return None
    if found.group() == "failed" and grade != "inadequate":
        return None
    return Mark(found.start(), found.end(), grade)


def still_so(folded: str, start: int, end: int, dates: list[DateMention]) -> bool:
    """Say whether what stands between a grade, or its first date, and a further date says that it was the same then."""
    if end - start > _LONG or not _NEXT.match(folded, start, end) or not _SAMENESS.search(folded, start, end):
        return False
    if _RELATIVE.match(folded, start, end) and not any(
        _CLOSES.match(folded, date.end) for date in dates if date.start <= end <= date.end or date.end == end
    ):
        return False
    if " visit" in folded[start:end]:  # a visit, which gives no grade, may find nothing better
        return False
    return says_nothing_else(folded, start, end, [(date.start, date.end) for date in dates])


def says_nothing_else(
    folded: str, start: int, end: int, spans: list[tuple[int, int]], further: frozenset[str] = frozenset()
) -> bool:
    """Say whether a stretch has, the spans of dates and names aside, only words of inspections, being and time.

    It may have `further` words too.
    """
    at, pieces = start, []
    for low, high in sorted(spans):
        if start <= low and high <= end:
            pieces.append(folded[at:low])
            at = max(at, high)
    pieces.append(folded[at:end])
    return all(word in _ELSE or word in further for piece in pieces for word in _WORD.findall(piece))
