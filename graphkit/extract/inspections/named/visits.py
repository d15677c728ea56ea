"""Which inspections the words of a sentence name, and of what kind an unnamed one is.

A visit may be named outright, be told of as inspectors' being there, or be referred to as one of those
that the sentence before named: "The most recent, in July, …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.inspections.events import VISITS
from graphkit.extract.inspections.named.kinds import (
    A_VISIT,
    exact_kind,
    follows_special_needs,
    is_snap_visit,
    is_unreal,
    joint_team,
)
from graphkit.extract.inspections.named.ordinals import LATEST, ORDINAL, counted, is_plural, number, ordinal_of
from graphkit.extract.inspections.named.planned import is_planned
from graphkit.language.sentences import Sentence

INSPECTORS = re.compile(r"\b(?:inspect\w+|ofsted|hmi|watchdog|letter)\b")
_REFERRING = re.compile(
    rf"(?:(?<!\S)|[\"'(])(?:(?:the|its|their|an?|(?P<whose>[a-z-]+)'s) (?P<which>{ORDINAL}|{LATEST}|previous|earlier)"
    r"|(?<!one )another|(?<=had )(?:one|its own|theirs))"
    rf"(?: (?:and|but) {LATEST})?"
    r"(?: (?:of (?:these|them|those|the (?:two|three|four|five|six|seven|eight))|one|such(?: visit)?))?"
    r"(?=, | \(| in | on | last | this | that | came | was | took | had been | had come | had taken | fell "
    r"| followed| looked | found | focus+ed | concentrated | saw "
    r"| said | happened | dealt | concerned | showed | examined | began )"
)
#: A visit told with its time, where visits are what is told of.
_A_DATED = re.compile(r"a visit (?:on|in|last|this|between|from|over)\b")
_SHORT = re.compile(
    r"\b(?:(?:a|one|two|three|1|2|3)[- ]days?\b(?! (?:before|after|later|earlier|ago|since|on)\b)"
    r"|two (?:\w+ ){0,2}(?:of [\w']+ majesty's )?inspectors)"
)
_LONG = re.compile(r"\b(?:two|three|four|five|2|3|4|5)[- ]weeks?\b|\bfortnight\b|\b(?:ten|10)[- ]days?\b|\ba month\b")
_LOOKED = re.compile(
    r"\b(?:look(?:ed|ing)? (?:\w+ )?(?:at|into)|focus+(?:ed|ing)|concentrat(?:ed|ing)|examin(?:ed|ing)"
    r"|check(?:ed|ing) on)\b"
)
_THAT_KIND = re.compile(
    r"\b(?:(?:it|this|that) was (?:the|its|their|an?) |(?:on|at|during|after) (?:that|this) "
    r"|visits? of (?:that|this|the) "
    r"(?:kind|sort|type)|(?:such|these) (?:\w+ )?visits?|called an? |known as an? "
    r"|(?:no|not|isn't|without an?|never) (?:\w+ ){0,3}?grades?\b|ungraded)"
)
#: Who pays a visit to a family, or gets one.
_BY_WORKERS = re.compile(
    r"(?: in [a-z]+)?(?: (?:by|from|of) (?:an? |the |their |its )?(?:health visitor|social worker|midwi|worker|nurse"
    r"|practitioner)| (?:to|of|for) (?:an? |the |each |every |their )?(?:famil|home|child(?!ren's)|baby|mother|parent)"
    r"| (?:each|every) (?:famil|child))"
)
_WORKERS_VISIT = re.compile(
    r"\b(?:(?:social workers?|workers|staff|practitioners|health visitors?|midwives|teams?)\b[^.;]{0,40}"
    r"\b(?:made|make|makes|paid|pay|missed|carried out|complete\w*|recorded)"
    r"|(?:children|famil(?:y|ies)|babies|they|some|many) [^.;]{0,40}\b(?:wait(?:ed|ing|s)?|had (?:not )?had"
    r"|went without)"
    r"|wait(?:ed|ing|s)?)\b(?:(?! results?\b| reports?\b| letters?\b| outcome| verdict| findings)[^.;,]){0,40}$"
)
#: Before "the second", these make it one of something else, unless a date follows: "at the third, in May".
_INSIDE = re.compile(r"\b(?:in|of|for|to|at|from|under|into|than|as|was|is|were|it's)\s*$")
_DATED = re.compile(r"(?:, (?:in|on|last|this|earlier|back in|published|dated) | \()")
#: Whose visits may be told of, beside those of a council by name: "the council's first", "this year's second".
_WHOSE = frozenset("council authority borough county city town department service ofsted inspectorate year".split())
#: From such words to their date.
_TO_DATE = re.compile(r",? \(?(?:(?:was|came|took place|published|dated|held|made) )?(?:(?:in|on|of) )?(?:the )?")
#: How many sentences before the visits may be named of which "the first", "the second" and so on are told in turn.
_BACK = 4


def kinds_told(annotated: Annotated, index: int, news_kind: str, graded: bool) -> dict[Mark, int | None]:
    """Return the inspections that a sentence (by index) names, by their marks, with their ordinal numbers.

    `news_kind` is the kind that the document reports, `graded` says whether the sentence gives a grade.
    What is still to come is left out.
    """
    sentence = annotated.sentences[index]
    if (
        not _has_words(annotated, sentence)
        and not joint_team(annotated, sentence)
        and not (index and _has_words(annotated, annotated.sentences[index - 1]))
        and _named_above(annotated, index) is None
    ):
        return {}
    named = [
        mark
        for mark in _named(annotated, sentence, news_kind, graded)
        if not is_planned(annotated, sentence, mark.start)
    ]
    stops = [mark.start for mark in named[1:]] + [sentence.end]
    found = {mark: _ordinal(annotated.folded, mark, stop) for mark, stop in zip(named, stops, strict=False)}
    found |= dict(_referred(annotated, index, named, news_kind))
    return dict(sorted(found.items()))


def _has_words(annotated: Annotated, sentence: Sentence) -> bool:
    here = annotated.by_sentence[sentence.start]
    return "kind" in here or "cue/visit" in here


def _ordinal(folded: str, mark: Mark, stop: int) -> int | None:
    return ordinal_of(folded, mark, stop) if mark.concept in VISITS or mark.concept == A_VISIT else None


def _named(annotated: Annotated, sentence: Sentence, news_kind: str, graded: bool) -> list[Mark]:
    marks = [mark for mark in annotated.inside(sentence, "kind") if not is_unreal(annotated, sentence, mark)]
    kinds = [kind for mark in marks if (kind := exact_kind(annotated, sentence, mark, graded)) is not None]
    if not graded and (joint := joint_team(annotated, sentence)) and not any(kind.concept == "jtai" for kind in kinds):
        return [Mark(joint.start(), joint.end(), "jtai")]
    if news_kind == "send" and not graded:
        kinds = [kind._replace(concept="send") if kind.concept == "inspection" else kind for kind in kinds]
    visits = [one for one in annotated.inside(sentence, "cue/visit") if not _to_families(annotated, sentence, one)]
    if not visits or any(kind.concept in VISITS for kind in kinds):
        return kinds
    if not _of_inspectors(annotated, sentence, news_kind):
        return kinds
    meant = A_VISIT
    if graded and news_kind == "inspection" and annotated.inside(sentence, "cue/previous"):
        meant = "inspection"
    elif follows_special_needs(annotated, sentence):
        meant = "send"
    return sorted(kinds + [visit._replace(concept=meant) for visit in visits])


def _to_families(annotated: Annotated, sentence: Sentence, visit: Mark) -> bool:
    """Say whether a visit is one to children and families: "waited for a first visit", "made a second visit"."""
    folded = annotated.folded
    if _BY_WORKERS.match(folded, visit.end):
        return True
    return _WORKERS_VISIT.search(folded, sentence.start, visit.start) is not None


def _of_inspectors(annotated: Annotated, sentence: Sentence, news_kind: str) -> bool:
    """Say whether a visit is one of inspectors, who are named in its sentence or in the one before."""
    index = annotated.sentence_index(sentence.start)
    visits = annotated.inside(sentence, "cue/visit")
    if any(ordinal_of(annotated.folded, visit, sentence.end) is not None for visit in visits):
        return True
    if is_snap_visit(annotated, sentence) or named_after(annotated, index) in VISITS:
        return True
    folded = annotated.folded
    if news_kind in VISITS and any(
        folded.endswith("the ", 0, visit.start) or _A_DATED.match(folded, max(sentence.start, visit.start - 2))
        for visit in visits
    ):
        return True
    start = annotated.sentences[max(index - 1, 0)].start
    return bool(INSPECTORS.search(annotated.folded, start, sentence.end))


def _referred(annotated: Annotated, index: int, named: list[Mark], news_kind: str) -> list[tuple[Mark, int | None]]:
    """Return the visits referred to as the first, the second or the latest of those named just before."""
    folded, sentence = annotated.folded, annotated.sentences[index]
    before = annotated.sentences[index - 1] if index else None
    named = [mark for mark in named if mark.concept != "other"]
    many = [mark for mark in named if is_plural(folded, mark)]
    earlier = _named(annotated, before, news_kind, graded=False) if before is not None else []
    if before is not None and annotated.inside(before, "cue/planned"):
        earlier = []
    above_it = None if named or earlier else _named_above(annotated, index)
    if above_it is not None:
        earlier = _named(annotated, annotated.sentences[above_it], news_kind, graded=False)
    if not named and not earlier:
        return []
    found: list[tuple[Mark, int | None]] = []
    for match in _references(annotated, sentence):
        which = match["which"] or "another"
        if above_it is not None and not _has_date(annotated, match.end()):
            continue
        nth = number(which) if re.fullmatch(ORDINAL, which) else None
        further = which == "another" or (nth or 0) > 1
        above = [mark for mark in (named if further else many) if mark.end <= match.start()] or earlier
        if (
            not above
            or (_INSIDE.search(folded, sentence.start, match.start()) and not _is_dated(annotated, sentence, match))
            or any(mark.start <= match.end() + 1 and match.start() < mark.end for mark in named)
        ):
            continue
        model = above[-1]
        ordinal = counted(folded, model) if nth is None and re.fullmatch(LATEST, which) else nth
        mark = Mark(match.start(), match.end(), model.concept)
        found.append((mark, ordinal if model.concept in VISITS or model.concept == A_VISIT else None))
    return found


def _named_above(annotated: Annotated, index: int) -> int | None:
    """Return the sentence of the paragraph that names visits, those after it telling of them one by one, with dates.

    "There were two monitoring visits. After the first, in May, … . The second was in June."
    """
    sentence = annotated.sentences[index]
    start = annotated.sentences[max(index - 1 - _BACK, 0)].start
    if not annotated.marks("kind", start, sentence.start) or not annotated.dates_in(sentence):
        return None
    if not _counts_on(annotated, sentence):
        return None
    for back in range(index - 1, max(index - 1 - _BACK, -1), -1):
        before = annotated.sentences[back]
        if before.block != sentence.block:
            return None
        if any(mark.concept in VISITS for mark in annotated.inside(before, "kind")):
            return back
        if not _counts_on(annotated, before):
            return None
    return None


def _counts_on(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence tells of "the first" or "the second" with a date right behind."""
    return any(one["which"] and _has_date(annotated, one.end()) for one in _references(annotated, sentence))


def _references(annotated: Annotated, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield "the first", "Salford's second", "another" of a sentence, but none of somebody else's."""
    for match in _REFERRING.finditer(annotated.folded, sentence.start, sentence.end):
        if not match["whose"] or match["whose"] in _WHOSE or within(annotated.councils, match.start(), match.end()):
            yield match


def _has_date(annotated: Annotated, position: int) -> bool:
    """Say whether a date follows at a position."""
    to = _TO_DATE.match(annotated.folded, position)
    return to is not None and bool(within(annotated.dates, to.end(), to.end() + 1))


def _is_dated(annotated: Annotated, sentence: Sentence, match: re.Match[str]) -> bool:
    """Say whether "at the third" or "after the latest" is told with a date right after it."""
    folded = annotated.folded
    if not folded.endswith(("at ", "after ", "during ", "in "), sentence.start, match.start()):
        return False
    return _DATED.match(folded, match.end()) is not None


def is_short_stay(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether inspectors came for days and not for weeks, or only to look at one thing."""
    folded = annotated.folded
    if _SHORT.search(folded, sentence.start, sentence.end):
        return True
    if _LONG.search(folded, sentence.start, sentence.end):
        return False
    looked = _LOOKED.search(folded, sentence.start, sentence.end)
    return looked is not None and bool(annotated.marks("topic", looked.end(), sentence.end))


def named_after(annotated: Annotated, index: int) -> str:
    """Return the kind of visit that the sentence after says the one told of is, or the empty string.

    "It is called a focused visit" names it; "Such visits carry no grade" says only that it is one.
    """
    if index + 1 >= len(annotated.sentences):
        return ""
    after = annotated.sentences[index + 1]
    if not _THAT_KIND.search(annotated.folded, after.start, after.end):
        return ""
    kinds = [mark.concept for mark in annotated.inside(after, "kind") if mark.concept in VISITS]
    return kinds[0] if kinds else (A_VISIT if annotated.inside(after, "cue/visit") else "")
