"""What in a sentence as a whole speaks for or against a finding in its clauses."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.findings.voice import Telling
from graphkit.extract.findings.words import stems

#: Marks in a sentence that speak for or against a finding.
_HINTING = [
    (scheme, f"{scheme} True", f"{scheme} False")
    for scheme in (
        "role", "action", "cue/saying", "cue/finding-verb", "cue/inspectors", "cue/reports-finding", "cue/planned",
        "cue/hypothetical", "kind", "grade", "cue/judging", "metric",
    )
]  # fmt: skip
_FIRST_PERSON = frozenset("we our ours us i my we've we're we'll i'm i've".split())
#: A document is told in so many parts, as far as where a sentence stands matters.
_PARTS = 4
_YEAR = 4


def sentence_hints(annotated: Annotated, index: int, telling: Telling) -> list[str]:
    """Return what speaks for or against a finding in the sentence at an index."""
    sentence = annotated.sentences[index]
    quoted = annotated.quotation_at((sentence.start + sentence.end) // 2) is not None
    here = annotated.by_sentence[sentence.start]
    own = not _FIRST_PERSON.isdisjoint(stems(annotated, sentence.start, sentence.end))
    return [
        f"voice {telling.voice}",
        f"voice {telling.voice} {quoted}",
        f"first {own}",
        f"first {own} {telling.voice}",
        f"part {_PARTS * index // len(annotated.sentences)}",
        f"dated {_dated(annotated, sentence.start, sentence.end)}",
        f"named {bool(annotated.names_in(sentence))}",
        f"block {annotated.block_kind(sentence)}",
        f"announced {bool(telling.announced)}",
        f"recalled {telling.recalled}",
        *[present if scheme in here else absent for scheme, present, absent in _HINTING],
    ]


def _dated(annotated: Annotated, start: int, end: int) -> str:
    """Return whether a stretch gives a date, and whether that is of an earlier year than the document."""
    dates = within(annotated.dates, start, end)
    if not dates:
        return "no"
    published = (annotated.document.published or "")[:_YEAR]
    return "earlier" if any(date.value[:_YEAR] < published for date in dates) else "now"
