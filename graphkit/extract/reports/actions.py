"""What a report tells was done in response to inspections: notices, commissioners, boards that were set up.

Of all that a report says councils do, these alone are actions of that kind; the rest is what was inspected.
"""

from __future__ import annotations

import re

from graphkit.extract.actions.actions import actions
from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.language.text import fold
from graphkit.model import Action

_BY_GOVERNMENT = frozenset({"intervention", "commissioner", "trust"})
_GOVERNMENT = re.compile(r"\b(?:secretary of state|department for education|dfe|minister)\b")
_SET_UP = re.compile(r"\b(?:introduc|set up|establish|form(?:ed|ation)|creat|refresh|reinstat|convene)")


def report_actions(annotated: Annotated, context: Context) -> list[Action]:
    """Return the actions of a report in order, each once."""
    found: dict[tuple[str, str, str], Action] = {}
    for action in actions(annotated, context):
        if _answers(action):
            found.setdefault((action.council, action.type, action.date), action)
    return list(found.values())


def _answers(action: Action) -> bool:
    """Say whether an action answers an inspection."""
    told = fold(action.evidence.quote)
    if action.type in _BY_GOVERNMENT:
        return bool(_GOVERNMENT.search(told))
    return action.type == "improvement-board" and "improvement board" in told and bool(_SET_UP.search(told))
