"""The boxes of an HTML page that are none of its article: adverts, offers, newsletters, comments, asides."""

from __future__ import annotations

import re
from typing import Any

from graphkit.documents.cues import cues

_NAMED = ("id", "role", "data-component", "data-module", "data-testid", "data-type")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_KEPT = frozenset("html head body main h1 meta link script style title base".split())
_INLINE = frozenset("a abbr b button cite em i img input label mark q s small span strong sub sup time u".split())
_WORDS = ".//text()[not(parent::script or parent::style)]"
_ARTICLE = "descendant-or-self::*[self::h1 or @itemprop='articleBody']"


def drop_boxes(tree: Any) -> None:
    """Take the boxes out of an lxml tree of a page.

    A box is known by its tag, role, class, id or label. What holds the headline or half of the words
    stays, whatever it is called: it is the article.
    """
    whole = _length(tree)
    for element in list(tree.iter("*")):
        if element.tag in _KEPT or element.tag in _INLINE or element.getparent() is None:
            continue
        box, comments = _is_box(element), _holds_comments(element)
        if (box or comments) and not element.xpath(_ARTICLE) and _is_part(element, whole, comments):
            element.drop_tree()


def _is_part(element: Any, whole: int, comments: bool) -> bool:
    """Say whether the article may stand outside an element: readers may write more than it is long."""
    length = _length(element)
    return length * 2 <= whole or (comments and whole - length > 200)


def _is_box(element: Any) -> bool:
    if element.tag == "aside" or (element.get("role") or "").strip().lower() in cues().lines["box-role"]:
        return True
    return any(cues().within("box", name) for name in _names(element))


def _holds_comments(element: Any) -> bool:
    return any(cues().within("box-comments", name) for name in _names(element))


def _names(element: Any) -> list[str]:
    """Return what an element is called, each name in words of lower case: `google-adSlot` is `google ad slot`."""
    given = [element.tag, *(element.get("class") or "").split(), *(element.get(name) or "" for name in _NAMED)]
    names = [" ".join(_WORD.findall(name)).lower() for name in given]
    label = " ".join((element.get("aria-label") or "").lower().split())
    return [name for name in names if not cues().within("box-unless", name)] + [label]


def _length(element: Any) -> int:
    """Return how many characters of an element are there to be read."""
    return sum(len(text.strip()) for text in element.xpath(_WORDS))
