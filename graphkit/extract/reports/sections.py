"""The sections of a report: under what heading each of its blocks stands, and whose experience it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from graphkit.extract.reports.front import Line
from graphkit.extract.reports.words import area, words

Role = Literal["summary", "findings", "improvement", "strengths", "aside"]

_ROLES: tuple[Role, ...] = ("improvement", "strengths", "summary", "findings", "aside")
_LISTS = ("improvement", "strengths")
#: A heading has at most so many characters, a line that parts a list so many words.
_LONGEST, _PARTS = 160, 9
#: A line that is no heading by its type is one where no more than this stands beside the words of headings.
_BESIDE = 60
_ENDS = (".", ";", ",")
_AREA = ("the experience", "experience", "the impact of", "the effectiveness of", "the graded")


class Placed(NamedTuple):
    """A block that tells something, and where: under what kind of heading, about what area.

    `announced` is the polarity that the heading gives reasons for, `head` where the heading begins, `part`
    the line that parts the list that the block is in, folded.
    """

    line: Line
    role: Role
    area: str = ""
    announced: str = ""
    head: int = 0
    part: str = ""


def placed(lines: list[Line]) -> Iterator[Placed]:
    """Yield the blocks of a report that are no headings, each under its heading; lists that go on are one."""
    here = Placed(lines[0], "summary") if lines else None
    introduced: Placed | None = None
    for index, line in enumerate(lines):
        assert here is not None
        if introduced is not None and line.block.kind != "item":
            introduced = None
        heading = _heading(lines, index, here)
        if heading is None:
            yield (introduced or here)._replace(line=line)
            introduced = introduced or _introduced(lines, index, here)
        else:
            here, introduced = heading._replace(head=line.block.start if heading.part == here.part else here.head), None


def _introduced(lines: list[Line], index: int, here: Placed) -> Placed | None:
    """Return where the items stand that the end of a block introduces: "… these areas of weakness:"."""
    line = lines[index]
    if here.role in (*_LISTS, "aside") or not line.text.rstrip().endswith(":") or line.block.kind == "row":
        return None
    if index + 1 == len(lines) or lines[index + 1].block.kind != "item":
        return None
    start = max(line.folded.rfind(". "), 0)
    told = words("report-section", "improvement", "earlier").all(line.folded, start)
    if not told or any(one.concept == "earlier" for one in told):
        return None
    return here._replace(role="improvement", announced="", head=line.block.start)


def _heading(lines: list[Line], index: int, here: Placed) -> Placed | None:
    """Return where the blocks after a heading stand, None for what is no heading."""
    line, following = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if line.block.kind == "row":
        return _row(lines, index, here)
    if len(line.text) > _LONGEST:
        return None
    if line.block.kind == "heading":
        return _told(line, here) or _of_area(line, following, here)
    return None if line.folded.rstrip(" .:")[-1:].isdigit() else _in_type_of_text(line, following, here)


def _told(line: Line, here: Placed) -> Placed | None:
    """Return where the blocks stand after a heading whose words say what kind of section it heads."""
    folded = line.folded.strip(" .:")
    role, rest = _role(folded)
    fits = line.block.kind == "heading" or rest <= _BESIDE
    if role is None or not fits or line.text.rstrip().endswith(_ENDS):
        return None
    return Placed(line, role, _area_of(line, here, role), _announced(folded))


def _in_type_of_text(line: Line, following: Line | None, here: Placed) -> Placed | None:
    """Return where the blocks stand after a line that is set as the text and is a heading by its words."""
    told = _told(line, here)
    if told is not None:
        return told
    folded = line.folded.strip(" .:")
    whole = line.block.kind == "paragraph" and not line.text.rstrip().endswith(_ENDS)
    if whole and folded.startswith(_AREA) and (about := area(folded)):
        return Placed(line, "findings", about)
    return here._replace(part=folded) if _parts(line, here, following) else None


def _of_area(line: Line, following: Line | None, here: Placed) -> Placed:
    """Return where the blocks stand after a heading that names an area, gives reasons, or neither."""
    folded = line.folded.strip(" .:")
    if words("report-section", "because").ending(folded) is not None:
        return here._replace(role="summary", announced=_announced(folded), part="")
    about = area(folded)
    if about and (words("report-grade").ending(folded) or folded.startswith(_AREA)):
        return Placed(line, "findings", about)
    if _parts(line, here, following):
        return here._replace(part=folded)
    if here.role in _LISTS or about == "leadership":
        return Placed(line, "findings", about or here.area)
    return here._replace(area=about or here.area, announced="", part="")


def _row(lines: list[Line], index: int, here: Placed) -> Placed | None:
    """Return where the blocks after a row stand that gives one area its grade, or heads a column of a list."""
    line = lines[index]
    role, rest = _role(line.folded.rsplit("|", 1)[-1].strip(" .:"))
    if role in _LISTS and rest <= _BESIDE:
        return here if here.role == role else Placed(line, role, here.area)
    about = area(line.folded)
    if not about or words("report-grade").ending(line.folded) is None:
        return None
    beside = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    table = any(one.block.kind == "row" and area(one.folded) for one in beside)
    return Placed(line, "summary") if table or about == "overall" else Placed(line, "findings", about)


def _role(folded: str) -> tuple[Role | None, int]:
    """Return what a heading heads, and how much of it stands beside the words that say so."""
    for role in _ROLES:
        end = words("report-section", role).opening(folded)
        if end and end == words("report-section", *_ROLES).opening(folded):
            return role, len(folded) - end
    return None, 0


def _area_of(line: Line, here: Placed, role: Role) -> str:
    """Return the area that a section is about whose heading tells what kind it is."""
    about = area(line.folded)
    return about or ("" if role == "aside" else here.area)


def _announced(folded: str) -> str:
    """Return the polarity of the reasons that a heading with a grade gives: "… is good because"."""
    grade = words("report-grade").all(folded)
    if not grade or words("report-section", "because").ending(folded) is None:
        return ""
    return "strength" if grade[-1].concept in ("good", "outstanding") else "weakness"


def _parts(line: Line, here: Placed, following: Line | None) -> bool:
    """Say whether a line parts the items of the list that it stands in: "Care leavers", "Within three months:"."""
    if here.role not in _LISTS or line.block.kind == "item" or following is None or following.block.kind != "item":
        return False
    text = line.text.rstrip()
    return len(text.split()) <= _PARTS and not text.endswith(_ENDS) and not words("report-grade").ending(line.folded)
