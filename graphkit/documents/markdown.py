"""Markdown → page. The text stays as it stands; its marks say what the lines are."""

from __future__ import annotations

import re

from graphkit.documents.frontmatter import read_front_matter
from graphkit.documents.lines import Line, make_line, read_lines
from graphkit.documents.page import Page
from graphkit.model import BlockKind

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_RULE = re.compile(r"(?:[-*_=][ \t]?){3,200}|\|?[ \t]?:?-{2,}:?[ \t]?[|:\- \t]*")
_UNDERLINE = re.compile(r"(?:=+|-{2,})")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_EMPHASIS = re.compile(r"([*_]{1,3})(?=\S)([^*_\n]{1,400})(?<=\S)\1")
_FENCE = ("```", "~~~")


def read_markdown(text: str, where: str) -> Page:
    """Return the page of a Markdown text: headings, lists, quotations, tables and images are told apart."""
    metadata, start = read_front_matter(text, where)
    lines: list[Line] = []
    for line in read_lines(text, start=start):
        if lines and _UNDERLINE.fullmatch(line.text) and lines[-1].chunk == line.chunk and lines[-1].hint is None:
            lines[-1] = lines[-1]._replace(hint=_level(lines, 1 if line.text[0] == "=" else 2))
            lines.append(line._replace(hint="furniture"))
        else:
            lines.append(_hinted(text, lines, line))
    return Page(text, lines, metadata, start)


def _hinted(text: str, before: list[Line], line: Line) -> Line:
    heading = _HEADING.match(line.text)
    if heading:
        start = line.start + heading.end()
        words = text[start : line.end].rstrip("# ")
        hint = _level(before, len(heading[1]))
        return make_line(text, start, start + len(words), chunk=line.chunk, hint=hint)
    if _RULE.fullmatch(line.text) or line.text.startswith(_FENCE):
        return line._replace(hint="furniture")
    if _IMAGE.fullmatch(line.text):
        return line._replace(hint="caption")
    if line.text.startswith("|") and line.text.count("|") > 1:
        return line._replace(hint="row")
    emphasis = _EMPHASIS.fullmatch(line.text)
    if emphasis:
        start = line.start + emphasis.start(2)
        return make_line(text, start, start + len(emphasis[2]), chunk=line.chunk, mark=line.mark)
    return line


def _level(before: list[Line], level: int) -> BlockKind:
    """Return what a heading is: the first of the highest level is the headline."""
    return "headline" if level == 1 and not any(line.hint == "headline" for line in before) else "heading"
