"""What in a sentence as a whole speaks for or against a finding in its clauses."""

from __future__ import annotations

from functools import lru_cache

from graphkit.extract.annotate import Annotated
from graphkit.extract.findings.voice import Telling
from graphkit.extract.findings.words import stems
from graphkit.language.sentences import Sentence

#: Marks in a sentence that speak for or against a finding.
_HINTING = (
    "role", "action", "cue/saying", "cue/finding-verb", "cue/inspectors", "cue/reports-finding", "cue/planned",
    "cue/hypothetical", "kind", "grade", "cue/judging", "metric",
)  # fmt: skip
_FIRST_PERSON = frozenset("we our ours us i my we've we're we'll i'm i've".split())
#: A document is told in so many parts, as far as where a sentence stands matters.
_PARTS = 4
_YEAR = 4


def sentence_hints(annotated: Annotated, index: int, telling: Telling) -> tuple[str, ...]:
    """Return what speaks for or against a finding in the sentence at an index."""
    sentence = annotated.sentences[index]
    quoted = annotated.quotation_at((sentence.start + sentence.end) // 2) is not None
    here = annotated.by_sentence[sentence.start]
    own = not _FIRST_PERSON.isdisjoint(stems(annotated, sentence.start, sentence.end))
    told = _told(telling.voice, quoted, own, bool(telling.announced), telling.recalled)
    place = _placed(
        _PARTS * index // len(annotated.sentences),
        _dated(annotated, sentence),
        bool(annotated.names_in(sentence)),
        annotated.block_kind(sentence),
    )
    return told + place + _holding(tuple([scheme in here for scheme in _HINTING]))


@lru_cache
def clause_hints(told: bool, doubt: bool, voice: str) -> tuple[str, ...]:
    """Return what speaks for or against a finding in a clause: whether it likely tells one, in doubt, and who does."""
    return f"told {told}", f"doubt {doubt}", f"told {told} {voice}"


@lru_cache
def _told(voice: str, quoted: bool, own: bool, announced: bool, recalled: bool) -> tuple[str, ...]:
    return (
        f"voice {voice}",
        f"voice {voice} {quoted}",
        f"first {own}",
        f"first {own} {voice}",
        f"announced {announced}",
        f"recalled {recalled}",
    )


@lru_cache
def _placed(part: int, dated: str, named: bool, kind: str) -> tuple[str, ...]:
    return f"part {part}", f"dated {dated}", f"named {named}", f"block {kind}"


@lru_cache(maxsize=4096)
def _holding(present: tuple[bool, ...]) -> tuple[str, ...]:
    return tuple(f"{scheme} {here}" for scheme, here in zip(_HINTING, present, strict=True))


def _dated(annotated: Annotated, sentence: Sentence) -> str:
    """Return whether a sentence gives a date, and whether that is of an earlier year than the document."""
    dates = annotated.dates_in(sentence)
    if not dates:
        return "no"
    published = (annotated.document.published or "")[:_YEAR]
    return "earlier" if any(date.value[:_YEAR] < published for date in dates) else "now"
