"""Lists of people and their posts that leave the verb out: "X is leader and Y, once her rival, deputy leader"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.titles.titles import Title

_BEING = frozenset("is was as be been remains remained becomes became stays made named appointed elected being".split())
#: Between what one person is and the next, of whom the verb is left out: "X is leader and Y chief executive".
_GOES_ON = re.compile(
    r"(?: (?:in|on|from|since|last) \w+(?: \d{4})?| at th(?:e|at) time| then)?(?:,? (?:and|while|with)(?: the)? |[,;] )"
)
_GAPPED = re.compile(r"(?:,[^,.;:\"]{2,60},| \([^()]{2,40}\))?(?: as)? ")


def goes_on(annotated: Annotated, person: Mention, title: Title, last: Mention, before: Title, gap: str) -> bool:
    """Say whether a person with a title follows another, the `last`, with the post `before`, and no verb of its own.

    `gap` is the folded text between the last person and the post before.
    """
    if title.verb or not _GAPPED.fullmatch(annotated.folded, person.end, title.opening):
        return False
    if last.end > before.start or before.end > person.start:
        return False
    verb = gap == " " or gap.strip(" ,").split(" ")[-1] in _BEING
    return verb and _GOES_ON.fullmatch(annotated.folded, before.end, person.start) is not None
