"""The people that a report names as its inspectors: who led the inspection, the team, those who helped it."""

from __future__ import annotations

import re

from graphkit.extract.reports.front import Front, Line, inspector
from graphkit.extract.reports.words import words
from graphkit.model import Document, Post, evidence

_LONGEST = 900
_BETWEEN = re.compile(r"\s*(?:[,;|(]|\)|\band\b|\n)\s*")
_PLURAL = re.compile(r"s\b(?=$|,)")
_INSPECTOR = "inspector"


def team(document: Document, lines: list[Line], front: Front, seen_at: str) -> list[Post]:
    """Return the posts of the inspectors that the lines of a report name, each person once; `seen_at` is the date.

    Who led the inspection by its front is among them, wherever the name stands.
    """
    found: dict[str, Post] = {}
    for line in lines:
        end = words("report", "team").opening(line.folded)
        after = line.folded[end : end + 2]
        if not end or len(line.text) > _LONGEST or not (after[:1] in (":", "|", "") or after in (" :", " |", " -")):
            continue
        label = line.text[:end]
        for name, stop in names_of_list(line.text, end):
            post = Post(
                person=name,
                role="inspector" if _INSPECTOR in label.lower() else "other",
                role_label=_PLURAL.sub("", label),
                organisation="Ofsted",
                status="incumbent",
                as_of=seen_at,
                evidence=evidence(document.text, line.block.start, line.block.start + stop),
            )
            found.setdefault(name, post)
    if front.led is not None and front.lead_inspector not in found:
        block = front.led.block
        found[front.lead_inspector] = Post(
            person=front.lead_inspector,
            role=_INSPECTOR,
            role_label="Lead inspector",
            organisation="Ofsted",
            status="incumbent",
            as_of=seen_at,
            evidence=evidence(document.text, block.start, block.end),
        )
    return list(found.values())


def names_of_list(text: str, start: int) -> list[tuple[str, int]]:
    """Return the names of a list from `start` on, with where each ends."""
    titles = words("report", "inspector-title").all(text.lower().replace("’", "'"), start)
    found: list[tuple[str, int]] = []
    cuts = [start, *(at for title in titles for at in (title.start, title.end)), len(text)]
    for begin, end in zip(cuts[::2], cuts[1::2], strict=True):
        at = begin
        for gap in [*_BETWEEN.finditer(text, begin, end), None]:
            stop = gap.start() if gap else end
            name = inspector(text[at:stop])
            if name:
                found.append((name, stop))
            at = gap.end() if gap else end
    return found
