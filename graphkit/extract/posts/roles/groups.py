"""Leaders of groups on a council, of ruling parties, and of both."""

from __future__ import annotations

import re

from graphkit.extract.posts.roles.verbs import HEADS_COUNCIL, Wording

_GROUPS = frozenset("group opposition minority party".split())
RULING = frozenset("ruling controlling governing majority".split())
_AND_COUNCIL = re.compile(r" (?:group )?and (?:with it )?the (?:whole )?(?:council|county|city|borough|authority)\b")
_PARTY_LED = re.compile(
    r"[ -](?:(?:county|city|borough|district|unitary|town) council|led|run|controlled|council|administration|authority"
    r"|cabinet)\b|,? (?:who|which) (?:run|control|lead|hold)s?\b"
)


def of_a_group(title: Wording, words: set[str]) -> bool:
    """Say whether a leader is that of a group on a council: "leads the Liberal Democrats", "Leeds Tory leader"."""
    if words & RULING:
        return False
    if words & _GROUPS:
        return title.role == "council-leader" or title.word in HEADS_COUNCIL
    annotated = title.annotated
    if title.role == "leader" and title.word not in HEADS_COUNCIL:
        return False
    after = annotated.marks("cue/party", title.head_end, title.end)
    if after:
        return _PARTY_LED.match(annotated.folded, after[-1].end) is None
    before = annotated.marks("cue/party", title.start, title.head)
    if title.role != "council-leader" or not before or title.word != "leader":
        return False
    named = [mention for mention in title.councils if title.start <= mention.start < before[0].start]
    if named and named[-1].end + 1 == before[0].start and named[-1].form == "place":
        return True
    return annotated.folded[before[-1].end : title.head] in ("'s ", "s' ", "' ")


def party_led(title: Wording) -> bool:
    """Say whether somebody leads what a party runs: "leads the Labour administration"."""
    after = title.annotated.marks("cue/party", title.head_end, title.end)
    return (
        bool(after)
        and title.word in HEADS_COUNCIL | {"leader"}
        and _PARTY_LED.match(title.annotated.folded, after[-1].end) is not None
    )


def and_the_council(title: Wording) -> bool:
    """Say whether somebody leads a group "and the council"."""
    folded = title.annotated.folded
    group = title.annotated.marks("cue/of-opposition", title.head_end, title.end)
    return bool(group) and _AND_COUNCIL.match(folded, group[-1].end) is not None
