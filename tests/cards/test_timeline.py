from __future__ import annotations

import pytest
from pyoxigraph import Store

from graphkit.cards.timeline import timeline
from graphkit.errors import NameUnclear

GRADED = (
    "Inspection by Ofsted – overall effectiveness: inadequate or requires improvement to be good; "
    "impact of leaders on social work practice: inadequate."
)


def test_what_happened_by_date(store: Store) -> None:
    found = timeline(store, "Trafford")
    assert [(event.date, event.kind, event.sentence) for event in found.events] == [
        ("2015", "inspection", "Inspection by Ofsted – overall effectiveness: good."),
        ("2019-03", "inspection", GRADED),
        ("2019-06", "action", "An improvement board was planned: “An improvement board will meet from June”."),
        ("2019-07", "arrival", "Amos Thistlewood was to become director of children's services."),
        ("2019-09", "departure", "Petra Lindqvist left as director of children's services."),
        ("2020", "arrival", "Edda Kask became director of children's services."),
        ("", "inspection", "Fourth monitoring visit by Ofsted."),
    ]


def test_a_report_is_told_as_one(store: Store) -> None:
    found = timeline(store, "bolton")
    assert [event.sentence for event in found.events] == [
        "Ofsted reported on its inspection – overall effectiveness: good.",
        "Recruitment was under way: “Recruitment goes on”.",
    ]


def test_people_have_no_timeline(store: Store) -> None:
    with pytest.raises(NameUnclear, match="no council is called"):
        timeline(store, "Edda Kask")
