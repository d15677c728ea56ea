"""Grades that are given to nobody here: denied, thought of, told of councils in general, or of another service."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.counted import is_only_counted
from graphkit.extract.grades.failed import fails_otherwise
from graphkit.extract.grades.held import unmoved
from graphkit.extract.grades.no_longer import no_longer
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_DENIED = re.compile(
    r"\b(?:not|never|no longer|nothing|(?<!better )(?<!higher )(?<!more )than|n't)(?: \w+){0,2} [\"']?$"
    r"|(?:\b(?:never|not)|n't)(?: \w+)? (?:come|came|live|lived|get|got|reach|reached|measure|rise|risen|stretch"
    r"|make it)(?: up)?(?: to)?(?: an?| the)? [\"']?$"
    r"|\b(?:never|not)(?: \w+){0,3} (?:better|higher|more) than [\"']?$"
    r"|(?<!make )(?<!made )(?<!making )\bdo(?:es|ing|ne)? (?!(?:is|was|are|were|it|they|he|she|we|the)\b)(?:\w+ ){1,2}$"
    r"|\b(?:often|usually|sometimes|typically|tend to) [^.;,]{0,30}$"
    r"|\b(?:what (?:is|was|are)|hired for|gone for|once and for) $"
)
#: Before a grade of one word, these make it an everyday one.
_HOW_MUCH = re.compile(
    r"\b(?:very|quite|pretty|really|so|too|consistently|generally|often|particularly|sufficiently|especially|extremely"
    r"|reasonably|rather|truly|nearly|almost) $"
)
_NONE = re.compile(r"\b(?:not one|none|no (?:other )?(?:council|authority|area|service))\b")
_COUNT = (
    r"per cent|%|any|many|most|more|some|few|several|half|third|quarter|all|every|no|other|only|\d+|six|seven|eight"
    r"|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
)
#: One of several councils that is not named: "another that it was good".
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:one|two|three|another)(?: of (?:them|these|those|the (?:two|three|four|five|six)))?"
    r" that (?:it|they) \w+ $"
)
#: Councils in general, or of a kind: no council's own grade.
_IN_GENERAL = re.compile(
    r"\b(?:when(?:ever)?|if|where|once|any|every|each|unless|no) (?:other )?(?:an? )?(?:local )?(?:council|authority)\b"
    rf"|(?<!one of )(?<!among )(?<!one of the )\b(?:an?|{_COUNT})(?: \S+){{0,3}} (?:councils|authorities)\b"
    r"|^(?:\w+ )?(?:councils|authorities)\b"
)
#: Some of them.
_SOME_HAVE = re.compile(
    r"\b(?:(?!(?:19|20)\d\d)\d+|some|most|many|few|others|several|half|nearly half|a third|a quarter|a fifth)"
    r"(?: of (?:them|these"
    r"|those))?"
    r" (?:has|have|had|are|were) (?:now |since |been |already |also )*(?:(?:rated|judged|graded|labelled|found"
    r"|deemed) )?(?:to be )?$"
)
_IN_TEN = re.compile(r"\b(?:visits|monitors|inspects) $|\bin (?:ten|five|four|three)(?: \S+){0,4} $")
#: One of these is in what each of them finds.
_COUNCILS, _HAVE = ("council", "authorit"), (" has ", " have ", " had ", " are ", " were ")
_IN = ("visits ", "monitors ", "inspects ", "in t", "in f")
#: Before a council, these make it one of those that are told of in general.
_LIKE = re.compile(r"\b(?:like|such as|including|unlike) (?:the )?$")
_OF_ANY = re.compile(r"\b(?:every|any|each|no|other|all) [\"']?$")
OF_MANY = re.compile(r"[\"']? (?:councils|authorities|departments|areas)\b")
_FAR_OFF = re.compile(
    r"[\"']?(?: (?:grade|rating|judge?ment|verdict|mark))? (?:is|was|remains|are|were|still)\b[^.;,]{0,20}"
    r"\b(?:off|away|out of reach|a long way|some way|not on the cards|not expected|unlikely|out of the question|feared"
    r"|dreaded|hoped for|dreamt of|predicted|sought)\b"
)
#: What is no service, before a grade: "funding for children's services is inadequate".
_NO_SERVICE = re.compile(
    r"\b(?:funding|budget|staffing|resources|spending|pay|roads|response)\b"
    r"(?:(?: \S+){0,5} (?:is|are|was|were)(?: \w+){0,2})? [\"']?$|\b(?:survey|poll)\b[^.;]*$"
    r"|\b(?:internal|case|file|own|dip|monthly|quarterly|managers'|council's) audits?\b(?:(?!ofsted|inspect)[^.;])*$"
)
_BY_PEOPLE = re.compile(
    r"[\"']?[^.;,]{0,30}\b(?:by (?:the |its )?(?:unions?|unison|families|parents|residents|staff|councillors|auditors?)"
    r"|in an? (?:\w+ )?(?:survey|poll))\b"
)
#: What somebody else calls it.
_CALLED_BY = re.compile(
    r"\b(?:minister|leader|mp|union|unison|chief executive|director|mayor|charity|newspaper|auditors?|spokes(?:wo)?man)"
    r" (?:has |had |once |then |also |himself |herself )*(?:called|calls|described|describes|labelled|hailed|considers"
    r"|considered|thinks|thought|believes|believed)\b"
    r"(?:(?!\b(?:rated|judged|graded|ofsted|inspectors|when|how)\b)[^.;:,]){0,40}$"
)
#: What a council says of itself: "the council says that its services are".
_OF_ITSELF = re.compile(
    r"\b(?!(?:ofsted|inspectors?|inspectorate|watchdog|regulator|report|letter|findings|it|they|he|she|who|which|and"
    r"|but|have|had|is|was|secretary|minister|commissioner|team)\b)[a-z-]+"
    r" (?:(?:also|still|has|now) )?(?:says|said|insists|insisted|claims|claimed|maintains|maintained|argues|argued)"
    r" (?:that )?(?:its|their)(?: (?!rat|grad|judg)[a-z'-]+){1,4} (?:is|are|was|were)(?: now| still| already)? [\"']?$"
)
#: Visits, which give no grades: "Its focused visit found decisions good".
_VISIT_FOUND = re.compile(
    r"\b(?:monitoring|focus(?:s?ed)?) visit"
    r"(?:(?!\b(?:rated|judged|graded|since|following|inspection|overall)\b)[^.;:]){0,40}"
    r" (?:found|saw|showed|revealed|reported)\b(?:(?!\b(?:rated|judged|graded|since|was|were|had|been)\b)[^.;:]){0,60}$"
)
_BY_OTHERS = re.compile(r"[\"']?[^.;,]{0,24} by (?:the |an? |its )?$")
_OWN = re.compile(r"\b(?:children's services?|department|directorate|social care)\b")
_OF_COUNCIL = re.compile(r"\bchildren's (?:services|social care|social work)\b")
#: A condition without "if": "Had it been judged good, …".
_HAD_IT = re.compile(
    r"[\"']?(?:(?:but|and|yet|or|for) )?(?:had|were|should) (?:it|they|we|[a-z-]+(?: [a-z-]+)?"
    r"|(?:the|its|our) [a-z]+(?: [a-z]+)?)\b[^,;:?]*$"
)
#: After children or young people, what makes them those who speak.
_SAY = re.compile(r" (?:said|say|says|told|tell|felt|feel|think|thought|reported)\b")
_IT = re.compile(r"(?:it|they|that)(?: (?:is|was|are|were|has|had|got|remains?|too)\b|'s )")
#: What inspectors thought: "adoption was thought to be good", "which they thought good".
THOUGHT = re.compile(
    r"\b(?:(?:was|were|is|are)(?: all| also| both| only)? (?:thought|believed|considered)(?: to(?: be)?)?"
    r"|(?:(?:which|whom|that) they|(?:ofsted|inspectors|watchdog|inspectorate), (?:who|which)"
    r"|(?:inspectors|ofsted|the (?:watchdog|inspectorate|regulator))"
    r"(?:, [^.;:,]{3,50},)?) (?:thought|believed|considered)"
    r"(?:(?! (?:that|was|were|is|are|had|about) )[^.;:,]){0,60}?(?: to be)?) [\"']?$"
)
#: Some council, whichever has the grade: "a partnership with a council that is rated good".
_ONE_THAT_IS = re.compile(
    r"\b(?:with|find|finds|finding|choose|needs?|wants?) (?:an?|another|any|some) "
    r"(?:other |local |neighbouring |nearby |partner )*(?:council|authority|partner|county|city|borough|department)"
    r"(?:,? (?:that|which|whose|services|ofsted|inspectors|has|have|is|are|been|already|also|itself|at least|either))*"
    r"(?: (?:rated|judged|graded|deemed|found))?(?: (?:as|to be|at least|either))?$"
    r"|\b(?:may|might|can|could) (?:yet|well|still|also) (?:be|get|become)(?: (?:rated|judged|graded|found"
    r"|an?|to be|as))*$"
    r"|\b(?:far (?:off|from)|away from|breadth from|whisker (?:from|off)|inch from|shy of|short of)"
    r"(?: (?:being|getting|becoming|an?|rated|judged|graded))*$"
)
#: Files and cases that were graded one by one, by auditors.
_OF_FILES = re.compile(
    r"\b(?:cases|files|audits)\b[^.;:,]{0,40}\b(?:rated|judged|graded|marked|scored|thought"
    r"|deemed|found)(?: (?:as|to be|only))?$"
    r"|\b(?:\w+|\d+) (?:out of|in|of) (?:every )?(?:ten|a dozen|twenty|a hundred|\d\d)\b(?![^.;]*\b(?:areas|judge?ments"
    r"|councils|authorities|boroughs|counties|services|places)\b)[^.;:]{0,40}\b(?:rated"
    r"|judged|graded|marked|scored|thought|deemed|found)(?: (?:as|to be|only))?$"
)
#: How far before a grade those who thought of it may be told, in characters.
THOUGHT_REACH = 120
_OR = re.compile(r"[\"']* or (?:even |at (?:best|worst|least) )?[\"']*")
#: "Its run of failing grades is over": the grades of before, whenever that was.
_RUN_OVER = re.compile(
    r"(?:s| [a-z]+s?)?(?: from ofsted)? (?:is|was|has|had|have|came|comes)(?: been| now| finally| at last)*"
    r" (?:over|ended|broken|behind|to an end|come to|at an end|done)\b"
)
_RUN = re.compile(
    r"\b(?:run|string|series|succession|spell|history|cycle|streak|days|years|decade|era)s? of (?:\w+ )?[\"']?$"
)
#: Several grades as one, those of many years: "For a decade it got the lowest grade".
_FOR_YEARS = re.compile(
    r"\bfor (?:(?:most of|more than|nearly|almost|over|about|the best part of) )?(?:an?|the|ten|\d+|\w+) (?:\w+ )?"
    r"(?:decades?|years?)(?:,| before)?[^.;]{1,40}\b(?:was|were|got|received|had|languished|sat|stood|stayed"
    r"|remained)\b"
)
#: What ends the words that a grade is only thought of in.
_ENDS = re.compile(r"[,:;]| - | but | and (?:so|therefore|thus|hence) | yet (?:was|were|is|are|got)\b| only to be ")
_ONE_OF_THEM = re.compile(r"\b(?:one|another|two|three|among|amongst)(?: of)? (?:[a-z0-9']+ ){0,6}[\"']?$")
#: How far before a grade a word may stand that makes it one only thought of, in characters.
_NEAR = 50


def refused(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is denied, thought of, told of councils in general, or of another service."""
    return denied(annotated, sentence, mark) or refused_otherwise(annotated, sentence, mark)


def denied(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is one that a council is said not to have."""
    folded = annotated.folded
    if no_longer(folded, sentence.start, mark.start, mark.end):
        return True
    before = folded[max(sentence.start, mark.start - 44) : mark.start].rstrip("\"' ")
    return bool(_DENIED.search(before[-40:] + " ")) and not unmoved(folded, sentence.start, mark.start)


def refused_otherwise(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is given to nobody here for another reason than that it is denied."""
    folded = annotated.folded
    before = folded[sentence.start : mark.start].rstrip("\"' ")
    return bool(
        (" " not in folded[mark.start : mark.end] and _HOW_MUCH.search(before[-20:] + " "))
        or _HAD_IT.match(folded, sentence.start, mark.start)
        or is_only_counted(annotated, sentence, mark)
        or _said_by_children(annotated, sentence, mark)
        or _NONE.search(before, before.rfind(":") + 1)
        or _thought_of(annotated, sentence, mark)
        or _NO_SERVICE.search(before[-90:] + " ")
        or _BY_PEOPLE.match(folded, mark.end)
        or _CALLED_BY.search(before, max(0, len(before) - 110))
        or _VISIT_FOUND.search(before, max(0, len(before) - 140))
        or (_ONE_THAT_IS.search(before, max(0, len(before) - 110)) and not _dated_behind(annotated, mark))
        or _OF_FILES.search(before, max(0, len(before) - 110))
        or _FAR_OFF.match(folded, mark.end)
        or _in_general(annotated, sentence, mark)
        or _for_years(annotated, sentence, mark)
        or _one_or_other(annotated, sentence, mark)
        or (_RUN_OVER.match(folded, mark.end) and _RUN.search(folded, sentence.start, mark.start))
        or (" failed" in folded[mark.start : mark.end] and fails_otherwise(annotated, sentence, mark))
        or _says_of_itself(annotated, sentence, mark)
        or _of_other_service(annotated, sentence, mark)
    )


def _says_of_itself(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is what a council says of its own services: "Leeds says that its services are good"."""
    said = _OF_ITSELF.search(annotated.folded, max(sentence.start, mark.start - THOUGHT_REACH), mark.start)
    return said is not None


def _dated_behind(annotated: Annotated, mark: Mark) -> bool:
    return bool(within(annotated.dates, mark.end, mark.end + _NEAR // 2))


def _for_years(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is told, without a date, as the one of many years gone by."""
    if not _FOR_YEARS.search(annotated.folded, sentence.start, mark.start):
        return False
    return not any(date.value for date in within(annotated.dates, sentence.start, sentence.end))


def _one_or_other(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is one of two that are left open: "all were rated good or outstanding"."""
    others = [other for other in annotated.inside(sentence, "grade") if other.concept != mark.concept]
    if any(annotated.folded[other.end : other.end + 2] == ", " for other in others):
        return False
    pairs = [(mark, other) if mark.start < other.start else (other, mark) for other in others]
    return any(_OR.fullmatch(annotated.folded, one.end, other.start) for one, other in pairs)


def clause_start(annotated: Annotated, sentence: Sentence, position: int) -> int:
    """Return where the clause around a position begins, as far as commas and joins tell."""
    before = annotated.folded[sentence.start : position]
    cuts = [before.rfind(cut) + len(cut) for cut in (", but ", ", and ", "; ", ", while ", ": ") if cut in before]
    return sentence.start + max(cuts, default=0)


def _thought_of(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    if annotated.folded.startswith(("-rated", "-graded"), mark.end):
        return False
    if annotated.folded.startswith(" (", mark.end) and within(annotated.dates, mark.end + 2, mark.end + 3):
        return False
    start = max(sentence.start, mark.start - _NEAR)
    cues = [
        cue
        for scheme in ("cue/hypothetical", "cue/claimed-grade")
        for cue in annotated.marks(scheme, start, mark.start)
    ]
    cues = [cue for cue in cues if annotated.folded[cue.start : cue.end] != "no longer"]
    if THOUGHT.search(annotated.folded, max(sentence.start, mark.start - THOUGHT_REACH), mark.start):
        return False
    return any(not _ENDS.search(annotated.folded, cue.end, mark.start) for cue in cues)


def _in_general(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is told of councils in general: "a third of councils", "every inadequate authority"."""
    folded = annotated.folded
    if OF_MANY.match(folded, mark.end):
        named = within(annotated.councils, sentence.start, mark.start)
        return not (named and _ONE_OF_THEM.search(folded, named[-1].end, mark.start))
    if _OF_ANY.search(folded, sentence.start, mark.start):
        return folded.startswith((" authority", " council"), mark.end)
    if _ONE_OF_SEVERAL.search(folded, max(sentence.start, mark.start - _NEAR), mark.start):
        return True
    clause = clause_start(annotated, sentence, mark.start)
    words = folded[clause : mark.start]
    kinds = ((_COUNCILS, _IN_GENERAL), (_HAVE, _SOME_HAVE), (_IN, _IN_TEN))
    if not any(holds(words, cues, 0, len(words)) and pattern.search(words) for cues, pattern in kinds):
        return False
    return all(_LIKE.search(folded, clause, one.start) for one in within(annotated.councils, clause, mark.start))


def _other_services(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    return annotated.inside(sentence, "cue/no-grade") + annotated.inside(sentence, "cue/beside-service")


def _said_by_children(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether children or care leavers are no area but those who call something good."""
    areas = annotated.marks("area", sentence.start, mark.start)
    return bool(areas) and _SAY.match(annotated.folded, areas[-1].end) is not None


def _goes_on_about_other(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether "it" or "they" at the head of a sentence is a school, a home or another service just told of."""
    index = annotated.sentence_index(sentence.start)
    folded = annotated.folded
    if not index or not _IT.match(folded, sentence.start) or annotated.marks("area", sentence.start, mark.start):
        return False
    before = annotated.sentences[index - 1]
    if before.block != sentence.block or not _other_services(annotated, before):
        return False
    own = _OWN.search(folded, before.start, before.end) or re.search(r"\bcouncil\b", folded[before.start : before.end])
    return own is None and not annotated.inside(before, "area")


def _of_other_service(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is that of a school, a home or another service: the last subject before it is one."""
    others = _other_services(annotated, sentence)
    if not others:
        return _goes_on_about_other(annotated, sentence, mark)
    folded = annotated.folded
    clause = clause_start(annotated, sentence, mark.start)
    if any(_BY_OTHERS.fullmatch(folded, mark.end, other.start) for other in others if other.start > mark.end):
        return True
    last: Mark | None = max((other for other in others if clause <= other.start < mark.start), default=None)
    if last is not None:
        areas = annotated.marks("area", last.end, mark.start)
        return not areas and not _OWN.search(folded, last.end, mark.start)
    if annotated.marks("area", clause, mark.start):
        return False
    if within(annotated.councils, clause, mark.start):
        return False
    return _OF_COUNCIL.search(folded, sentence.start, sentence.end) is None
