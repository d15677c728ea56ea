"""Whether a word is a grade: "good" and "outstanding" are everyday words, and anything may be "inadequate".

A word is a grade where it is quoted, capitalised, listed beside an area, or the complement of a verb of
judging or being whose subject is an area or the services. Grades that are denied, hoped for, or those of
schools, homes and councils in general are none.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, remembered, within
from graphkit.extract.grades.areas.told import areas_in
from graphkit.extract.grades.clauses import clause_start
from graphkit.extract.grades.refusals.no_longer import no_longer
from graphkit.extract.grades.refusals.opinions import THOUGHT, THOUGHT_REACH
from graphkit.extract.grades.refusals.refused import refused, refused_otherwise
from graphkit.extract.grades.times.held import is_held
from graphkit.extract.grades.words.bracketed import beside_council
from graphkit.extract.grades.words.insertions import without_inserted, without_trailing
from graphkit.extract.grades.words.inverted import opens_before_area
from graphkit.extract.grades.words.nouns import came_as_noun, counted
from graphkit.extract.grades.words.place import NEXT_WORD, stands_apart
from graphkit.extract.grades.words.qualifying import EVERYDAY, is_everyday, qualifies
from graphkit.extract.grades.words.spoken import SHORT, spoken_by_other
from graphkit.language.sentences import Sentence

_GRADE_NOUNS = frozenset(
    "grade grades rating ratings judgement judgements judgment judgments verdict mark score".split()
)
_COPULA = re.compile(
    r"\b(?:used to be|is|are|was|were|be|been|being"
    r"|remain(?:s|ed)?|become|became|stay(?:s|ed)?|proved"
    r"|(?:come|comes|came|turned|turns) out(?! as$)|(?:end(?:ed|s)|wound|winds) up|emerge[ds]|finished)(?: \w+){0,2}$"
)
#: Before "be": "it was judged to be".
_FOUND_TO = re.compile(r"\b(?:is|are|was|were|been)(?: \w+)? (?:judged|found|deemed|declared|rated|graded) to $")
#: What a council says of itself, and others in passing: "we were good", "they're outstanding over there".
_OURS = re.compile(
    r"\b(?:we|they|it)(?:'re|'s)(?: \w+){0,2}$|\bwe (?:are|were|have been|had been|remain|became)(?: \w+){0,2}$"
)
_AS = re.compile(
    r"\b(?:swap|trad|exchang)\w+ [^.;,]{3,50} for an?$|"
    r"\b(?:as|from|to|with|at|previously|formerly|down to|up to)(?: an?| the)?$"
    r"|\b(?:ofsted|inspectors|inspectorate|watchdog|report|inspection|verdict|letter|judge?ment)(?:, [^,.;]{3,60},)?"
    r" (?:(?:from|of|in) \d{4} )?(?:(?:now|once|first|simply|just|has|had) )*"
    r"(?:says?|said|chose|opted for|settled (?:on|for)|plumped for|made(?: [a-z']+){0,4})$"
    r"|\b(?:word|verdict|grade|rating|answer|result|mark|judge?ment)(?: was| is| of)?[:,]?$"
)
_NOUNS = (
    "services?|council|authority|borough|county|city|department|grades?|judge?ments?|ratings?|verdict|areas?"
    "|measures|overall|trust|board|cases|leadership|arrangements|town hall|county hall|city hall|civic centre"
    "|categor(?:y|ies)|headings?|result|marks?|directorate|outcome|conclusion|finding|word|social care"
)
_PRONOUNS = (
    "it|we|they|which|who|that|both|all|each|others|one|rest|this|two|three|four|five|else|first|second|third"
    "|former|latter|theirs|its|what (?:they|it) (?:gets?|receives?|got|do|does)"
)
_ABOUT = re.compile(rf"\b(?:{_NOUNS}|{_PRONOUNS})\b")
#: A subject: a noun anywhere before the verb, or a pronoun just before it.
_SUBJECT = re.compile(
    rf"\b(?:{_NOUNS})\b(?!'s? (?!children|services?|social))"
    rf"|\b(?:{_PRONOUNS})(?:'ve|'d|'s)?(?:,? (?:ha[sd]|have|also|still|now|too),?)* ?$"
)
#: The subject of all verbs of a sentence: "They were judged inadequate, and were good two years later".
_THEY_ARE = re.compile(r"[\"']?(?:but |and )?(?:it|they|we|both|all)\b")
#: Begins what somebody says, with a subject of its own.
_THAT = re.compile(r"\bthat (?=[a-z])(?!(?:is|are|was|were|has|have|had|it|they)\b)")
_OWNED_BY = re.compile(r"'s? (?!children|services?|social|department|own\b|were\b|are\b|was\b|is\b|had\b|has\b|have\b)")
_WHOLLY = re.compile(
    r"[\"')]* (?:overall|in (?:every|all|each)|across (?:the board|all|every)|on (?:every|all)|under every"
    r"|all told|all in all|everywhere|throughout|all round|(?:right )?across the piece|(?:from )?top to bottom"
    r"|through and through|from start to finish|under (?:all|each)|for (?:all|every|each)"
    r"|when (?:all|everything|it all) is)\b"
)
#: What may stand between two grades that are joined, areas and dates aside.
_JOINS = frozenset(
    "and or to but then also again now finally in by for at on its the their with those of services service work both "
    "from".split()
)
#: How far before an everyday word a verb of judging may stand, in characters, words put in between aside; how far
#: before a grade its verb of being may begin.
_NEAR, _VERB_NEAR = 60, 100
#: How long a clause is read before its verb, in characters.
_LONG = 300
_STOP = re.compile(r"[.;:]")
_WORD = re.compile(r"[a-z][a-z'-]*")
_ANSWER = re.compile(r"(?:also|still|again|that's|that is|it's|it is)?[ \"']*[.!]?")
#: A grade alone, which follows what inspectors did: "Inadequate again.", "This time: good."
_ALONE = re.compile(
    r"[\"']?(?:(?:and|but|so|yet|still|again|then|now|this time|once more|once again|(?:(?:the|their|its) )?result"
    r"|(?:(?:the|their|its) )?verdict|another|a second|a third|simply|merely|only|just)[,:]? )*[\"']?@[\"']?"
    r"(?:,? (?:again|once more|once again|too|overall|still|then|this time|a second time|they said|all told))*\.*"
)
_DOWN_FROM = re.compile(r"[\"']?(?:that is |that's |this is |it is )?(?:up|down)(?: [a-z]+){0,2} from [\"']?@[\"']?\.?")
_INSPECTING = re.compile(r"\b(?:inspect\w*|ofsted|watchdog)\b")
#: What a report says: "The previous report had said good".
_REPORTED = re.compile(
    r"\b(?:report|inspection|verdict|letter)(?:,? (?:of|from|in|dated) (?:\w+ )?\d{4},?)? (?:(?:had|has|simply|only) )*"
    r"(?:says?|said|was|been|brought|produced|yielded|gave|recorded)(?: an?)?$"
)
#: After a grade, what gives it to an area too.
SO_DO = re.compile(
    r"[\"')]*(?: as well| too)?(?:, (?:said|says|according to|in the view of|wrote|found) [^.;,]{2,40}"
    r"|, [^.;,]{2,30} (?:said|says|found|added)(?=,))?(?:[,;]| -)? (?:and )?"
    r"(?:so|as)(?:, [^,.;]{3,30},)? (?:too |it |they )?"
    r"(?:is|was|are|were|does|did|do|has|have|had)\b(?! (?:in|on|at|by|when|since|last|two|three|four|five|before|\d))"
)


def is_grade(annotated: Annotated, sentence: Sentence, marks: list[Mark], index: int) -> bool:
    """Say whether a word that may be a grade, one of those of a sentence, is one."""
    return _reads_as_grade(annotated, sentence, marks, index) and not refused(annotated, sentence, marks[index])


def was_grade(annotated: Annotated, sentence: Sentence, marks: list[Mark], index: int) -> bool:
    """Say whether a word, one of those of a sentence, is a grade that is had no more: "no longer inadequate"."""
    mark, folded = marks[index], annotated.folded
    if not no_longer(folded, sentence.start, mark.start, mark.end) or refused_otherwise(annotated, sentence, mark):
        return False
    following = NEXT_WORD.match(folded, mark.end, sentence.end)
    whole = following is not None and not (following.group(1) or "no").strip("no")
    return _reads_as_grade(annotated, sentence, marks, index) or (whole and _has_subject(annotated, sentence))


def _reads_as_grade(annotated: Annotated, sentence: Sentence, marks: list[Mark], index: int) -> bool:
    """Say whether a word is a grade by how it stands in its sentence."""
    mark = marks[index]
    if any(told(annotated, sentence, mark) for told in (stands_apart, is_held, beside_council, opens_before_area)):
        return True
    folded = annotated.folded
    following = NEXT_WORD.match(folded, mark.end, sentence.end)
    word = following.group(1) if following else None
    quoted = following is not None and _is_quoted(annotated, sentence, mark)
    if not quoted and qualifies(annotated, sentence, mark, word):
        return False
    if _answers(annotated, sentence, mark) or _stands_alone(annotated, sentence, mark):
        return True
    came = came_as_noun(annotated, sentence, mark)
    if not (came or _is_told(annotated, sentence, marks)) or spoken_by_other(annotated, sentence, mark):
        return False
    before = folded[sentence.start : mark.start].rstrip("\"' ")
    if came or counted(annotated, sentence, mark, before):
        return True
    if _near(_OURS, before, _NEAR):
        return _is_told_of_us(annotated, sentence, mark)
    bare = without_trailing(before)
    if copula := _near(_COPULA, before, _VERB_NEAR) or _near(_COPULA, bare, _VERB_NEAR):
        complement = _is_complement(annotated, sentence, mark, sentence.start + copula.start())
        return complement or _shared_with_area(annotated, mark) or _near(_REPORTED, before, _NEAR) is not None
    if quoted or not is_everyday(annotated, mark) or word in _GRADE_NOUNS:
        return True
    return (
        bool(index and _joined(annotated, marks[index - 1], mark))
        or _stands_out(annotated, sentence, mark)
        or bool(_near(_AS, before, _NEAR) or _near(_AS, bare, _NEAR))
    )


def _near(pattern: re.Pattern[str], before: str, reach: int) -> re.Match[str] | None:
    """Return what a pattern finds at the end of the words before a grade, in so many characters at most."""
    return pattern.search(before, max(0, len(before) - reach))


def _is_told(annotated: Annotated, sentence: Sentence, marks: list[Mark]) -> bool:
    """Say whether a sentence has who is judged, or dates: "Inadequate in 2013, good by 2017", a grade in quotes."""
    if _has_subject(annotated, sentence):
        return True
    if _REPORTED.search(annotated.folded[sentence.start : marks[0].start].rstrip("\"' ")):
        return True
    if marks[0].concept not in EVERYDAY and _is_quoted(annotated, sentence, marks[0]):
        return bool(annotated.dates_in(sentence))
    return marks[0].start == sentence.start and bool(annotated.dates_in(sentence))


def _answers(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a sentence is a grade that answers a question about an area or the verdict."""
    folded = annotated.folded
    if not _ANSWER.fullmatch(folded[sentence.start : mark.start] + folded[mark.end : sentence.end]):
        return False
    before = annotated.sentences[annotated.sentence_index(sentence.start) - 1]
    asked = folded[before.end - 1] == "?" and before.end <= sentence.start
    return asked and bool(areas_in(annotated, before) or _ABOUT.search(folded, before.start, before.end))


def _stands_alone(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a sentence is a grade alone behind one that tells of inspectors: "Inadequate again."."""
    folded = annotated.folded
    before = annotated.sentences[annotated.sentence_index(sentence.start) - 1]
    if before.end > sentence.start:
        return False
    if _DOWN_FROM.fullmatch(f"{folded[sentence.start : mark.start]}@{folded[mark.end : sentence.end]}"):
        return bool(annotated.inside(before, "grade"))
    if before.block != sentence.block:
        return False
    if not _ALONE.fullmatch(f"{folded[sentence.start : mark.start]}@{folded[mark.end : sentence.end]}"):
        return False
    if annotated.inside(before, "cue/beside-service") or annotated.inside(before, "cue/no-grade"):
        return False
    return _INSPECTING.search(folded, before.start, before.end) is not None


def _is_quoted(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade stands in quotation marks of its own, or opens a short quotation."""
    if mark.start == sentence.start or annotated.folded[mark.start - 1] not in "\"'":
        return False
    quotation = annotated.quotation_at(mark.start)
    return quotation is None or quotation.end - mark.end <= SHORT


def _is_complement(annotated: Annotated, sentence: Sentence, mark: Mark, verb: int) -> bool:
    """Say whether a grade is what an area, the services or a council is said to be by the verb at `verb`."""
    if found := _FOUND_TO.search(annotated.folded, max(sentence.start, verb - _NEAR), verb):
        verb = found.start()
    plain = mark.concept not in EVERYDAY or bool(annotated.marks("area", sentence.start, verb))
    if plain and annotated.marks("cue/judging", verb, mark.start):
        return not of_an_aspect(annotated, sentence, verb)
    if annotated.folded.startswith(("being ", "been "), verb) and annotated.marks("cue/judging", verb, mark.start):
        return not of_an_aspect(annotated, sentence, verb)
    return _judges(annotated, sentence, mark.start, verb)


def _shared_with_area(annotated: Annotated, mark: Mark) -> bool:
    """Say whether an area is said to have a grade too: "practice was judged inadequate, as was leadership"."""
    so = SO_DO.match(annotated.folded, mark.end)
    return so is not None and bool(annotated.marks("area", so.end(), so.end() + SHORT))


def _is_told_of_us(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is that of those who speak ("we were good"): a plain one, or one with a date or an area."""
    if mark.concept not in ("good", "adequate") or len(annotated.inside(sentence, "grade")) > 1:
        return True
    return bool(annotated.dates_in(sentence) or annotated.inside(sentence, "area"))


def _joined(annotated: Annotated, one: Mark, other: Mark) -> bool:
    """Say whether a grade is joined with the one before: "good in 2011 and outstanding", areas and dates aside."""
    folded = annotated.folded
    gap = folded[one.end : other.start]
    dates = [(date.start, date.end) for date in within(annotated.dates, one.end, other.start)]
    areas = [(area.start, area.end) for area in annotated.marks("area", one.end, other.start)]
    for start, end in dates + areas:
        gap = gap.replace(folded[start:end], "")
    return not _STOP.search(gap) and all(word in _JOINS for word in _WORD.findall(gap))


def _judges(annotated: Annotated, sentence: Sentence, position: int, verb: int) -> bool:
    """Say whether the subject of the verb of being before a grade is an area, the services or a council."""
    clause = clause_start(annotated, sentence, position)
    lead = annotated.folded[clause:verb].rstrip()
    if not lead or lead.endswith(","):
        clause = sentence.start
        if _THEY_ARE.match(annotated.folded, clause):
            return True
    clause = max([clause, *(that.end() for that in _THAT.finditer(annotated.folded, max(clause, verb - _LONG), verb))])
    subject = without_inserted(annotated.folded[max(clause, verb - _LONG) : verb] + "is").removesuffix("is")
    return bool(
        _SUBJECT.search(subject)
        or any(clause <= area.start < position for area in areas_in(annotated, sentence))
        or [c for c in within(annotated.councils, clause, position) if not _OWNED_BY.match(annotated.folded, c.end)]
    )


def of_an_aspect(annotated: Annotated, sentence: Sentence, verb: int) -> bool:
    """Say whether only an aspect of the work is judged, such as supervision."""
    clause = clause_start(annotated, sentence, verb)
    topics = annotated.marks("topic", clause, verb)
    return bool(topics) and not _judges(annotated, sentence, verb, verb)


def _stands_out(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether an everyday word is capitalised, told of everything, or close after a verb of judging."""
    folded = annotated.folded
    if _WHOLLY.match(folded, mark.end, sentence.end):
        return True
    opens = not folded[sentence.start : mark.start].strip("\"' ") and not folded.startswith(" was awarded", mark.end)
    if annotated.text[mark.start].isupper() and not opens:
        return True
    before = folded[sentence.start : mark.start].rstrip("\"' ")
    near = sentence.start + len(without_trailing(before)) - _NEAR
    if annotated.marks("cue/judging", max(sentence.start, near), mark.start):
        return True
    thought = THOUGHT.search(folded, max(sentence.start, near - THOUGHT_REACH + _NEAR), mark.start)
    if thought is None:
        return False
    aspect = annotated.marks("topic", thought.start(), mark.start)
    return not aspect or bool(annotated.marks("area", thought.start(), mark.start))


@remembered
def _has_subject(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence judges an area, the services or a council."""
    return bool(
        annotated.inside(sentence, "area")
        or annotated.inside(sentence, "cue/leaders")
        or annotated.inside(sentence, "cue/judging")
        or annotated.councils_in(sentence)
        or annotated.inside(sentence, "cue/council-reference")
        or _ABOUT.search(annotated.folded, sentence.start, sentence.end)
    )
