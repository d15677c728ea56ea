"""Where a clause of a sentence begins."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated
from graphkit.language.sentences import Sentence


def clause_start(annotated: Annotated, sentence: Sentence, position: int) -> int:
    """Return where the clause around a position begins, as far as commas and joins tell."""
    before = annotated.folded[sentence.start : position]
    cuts = [before.rfind(cut) + len(cut) for cut in (", but ", ", and ", "; ", ", while ", ": ") if cut in before]
    return sentence.start + max(cuts, default=0)
