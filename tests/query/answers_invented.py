"""What the named queries answer on the invented articles, in full.

Each case is the name of a query, its values, and its rows in their order.
"""

# ruff: noqa: E501 (a row is a line)

from __future__ import annotations

INVENTED: list[tuple[str, dict[str, str], str]] = [
    (
        "about-inspection",
        {"inspection": "bolton-inspection-2019-06"},
        """
        The second | 2019-07-01 | inspection | Bolton: inspection, 2019-06-03 | They came back in June.
        The second | 2019-07-01 | judgement | Bolton: overall effectiveness inadequate (2019-06-03) | Now it is inadequate.
        The second | 2019-07-01 | finding | Bolton: weakness in supervision | Supervision was rare.
        The second | 2019-07-01 | finding | Bolton: weakness in caseloads | Caseloads were high.
        The second | 2019-07-01 | finding | Bolton: weakness in self-awareness, leadership | Nobody at the top knew.
        The third | 2019-07-02 | inspection | Bolton: inspection, 2019-06-03 | They came on the fifth.
        The third | 2019-07-02 | judgement | Bolton: overall effectiveness requires improvement to be good (2019-06-03) | It requires improvement.
        The fifth |  | inspection | Bolton: inspection, 2019-06-03 | It follows the one of 2019.
        """,
    ),
    (
        "actions",
        {},
        """
        Bolton | recruitment | planned |  |  | Workers will be hired. | The second | 2019-07-01
        Bolton | apology | done |  |  | Somebody apologised. | The second | 2019-07-01
        """,
    ),
    (
        "actions",
        {"status": "planned"},
        """
        Bolton | recruitment | planned |  |  | Workers will be hired. | The second | 2019-07-01
        """,
    ),
    (
        "all-councils",
        {},
        """
        Bolton | 2019-06-03 | inadequate | 2016-05-09 | good | 2 | Now it is inadequate. | The second | 2019-07-01
        Bolton | 2019-06-03 | requires improvement to be good | 2016-05-09 | good | 2 | It requires improvement. | The third | 2019-07-02
        Bury | 2020-01 | good | 2016-05 | inadequate | 0 | Bury has become good. | The fourth | 2020-03-01
        """,
    ),
    (
        "all-councils",
        {"grade": "good"},
        """
        Bury | 2020-01 | good | 2016-05 | inadequate | 0 | Bury has become good. | The fourth | 2020-03-01
        """,
    ),
    (
        "behind",
        {"node": "Amos Thistlewood"},
        """
        Amos Thistlewood: council leader, Bolton (2019-07-01) | Amos Thistlewood leads. | The second | 2019-07-01 |
        a mention of it; identity: named by one document | Amos Thistlewood | The second | 2019-07-01 |
        """,
    ),
    (
        "checks",
        {},
        "",
    ),
    (
        "common-findings",
        {},
        """
        caseloads | 1 | 2 | 2
        leadership | 1 | 1 | 1
        self-awareness | 1 | 1 | 1
        supervision | 1 | 1 | 1
        """,
    ),
    (
        "common-findings",
        {"polarity": "strength"},
        """
        caseloads | 1 | 1 | 1
        supervision | 1 | 1 | 1
        support of the workforce | 1 | 1 | 1
        """,
    ),
    (
        "disagreements",
        {},
        """
        Bolton | Bolton: inspection, 2019-06-03 | first day | 2019-06-03 | The second | 2019-06-05 | The third
        Bolton | Bolton: inspection, 2019-06-03 | overall effectiveness | inadequate | The second | requires improvement to be good | The third
        """,
    ),
    (
        "documents",
        {},
        """
        The first |  | 2016-06-01 | 5 |
        The second |  | 2019-07-01 | 10 |
        The third |  | 2019-07-02 | 2 |
        The fourth |  | 2020-03-01 | 8 |
        The fifth |  |  | 3 |
        """,
    ),
    (
        "documents",
        {"council": "Bury"},
        """
        The first |  | 2016-06-01 | 2 |
        The fourth |  | 2020-03-01 | 4 |
        """,
    ),
    (
        "doubts",
        {},
        """
        """,
    ),
    (
        "findings-on",
        {"topic": "supervision"},
        """
        Bolton | 2019-06-03 | Bolton: inspection, 2019-06-03 | weakness | Supervision was rare. | The second | 2019-07-01
        Bolton | 2020-02-11 | Bolton: monitoring visit 1, 2020-02-11 | strength | Supervision is regular. | The fourth | 2020-03-01
        """,
    ),
    (
        "got-better",
        {},
        """
        Bury | overall effectiveness | 2016-05 | inadequate | 2020-01 | good | Bury has become good. | The fourth | 2020-03-01
        """,
    ),
    (
        "got-worse",
        {"council": "Bolton"},
        """
        Bolton | overall effectiveness | 2016-05-09 | good | 2019-06-03 | inadequate | Amos Thistlewood | council leader | Now it is inadequate. | The second | 2019-07-01
        Bolton | overall effectiveness | 2016-05-09 | good | 2019-06-03 | inadequate | Petra Lindqvist | director of children's services | Now it is inadequate. | The second | 2019-07-01
        Bolton | overall effectiveness | 2016-05-09 | good | 2019-06-03 | requires improvement to be good | Amos Thistlewood | council leader | It requires improvement. | The third | 2019-07-02
        Bolton | overall effectiveness | 2016-05-09 | good | 2019-06-03 | requires improvement to be good | Petra Lindqvist | director of children's services | It requires improvement. | The third | 2019-07-02
        """,
    ),
    (
        "grade-history",
        {"council": "bolton"},
        """
        Bolton | 2019-06-03 | inspection | overall effectiveness | inadequate | 1 | Now it is inadequate. | The second | 2019-07-01
        Bolton | 2019-06-03 | inspection | overall effectiveness | requires improvement to be good | 1 | It requires improvement. | The third | 2019-07-02
        Bolton | 2016-05-09 | inspection | overall effectiveness | good | 1 | Bolton is good. | The first | 2016-06-01
        """,
    ),
    (
        "inspections",
        {"council": "Bolton"},
        """
        Bolton | 2016-05-09 | Bolton: inspection, 2016-05-09 | good | 0 | 0 | 1
        Bolton | 2019-06-03 | Bolton: inspection, 2019-06-03 | inadequate | 3 | 0 | 3
        Bolton | 2019-06-03 | Bolton: inspection, 2019-06-03 | requires improvement to be good | 3 | 0 | 3
        Bolton | 2020-02-11 | Bolton: monitoring visit 1, 2020-02-11 |  | 1 | 1 | 1
        Bolton |  | Bolton: monitoring visit 4 |  | 0 | 1 | 1
        """,
    ),
    (
        "leaders-unaware",
        {},
        """
        Bolton | 2019-06-03 | Bolton: inspection, 2019-06-03 | Nobody at the top knew. | The second | 2019-07-01
        """,
    ),
    (
        "leaders-when-judged",
        {"council": "Bolton"},
        """
        Bolton | 2019-06-03 | inadequate | Amos Thistlewood | council leader | incumbent |  |  | 2019-07-01 | Amos Thistlewood leads. | The second
        Bolton | 2019-06-03 | inadequate | Petra Lindqvist | director of children's services | former |  | 2019-07 |  | Petra Lindqvist went. | The second
        Bolton | 2019-06-03 | requires improvement to be good | Amos Thistlewood | council leader | incumbent |  |  | 2019-07-01 | Amos Thistlewood leads. | The second
        Bolton | 2019-06-03 | requires improvement to be good | Petra Lindqvist | director of children's services | former |  | 2019-07 |  | Petra Lindqvist went. | The second
        Bolton | 2016-05-09 | good | Petra Lindqvist | director of children's services | incumbent |  |  | 2016-06-01 | Petra Lindqvist directs it. | The first
        """,
    ),
    (
        "leadership-changes",
        {},
        """
        Bolton | former | Petra Lindqvist | director of children's services | 2019-07 | Petra Lindqvist went. | The second | 2019-07-01
        Bolton | incoming | Ines Okafor | director of children's services | 2019-07-01 | Ines Okafor will come. | The second | 2019-07-01
        """,
    ),
    (
        "measures",
        {},
        """
        Bolton | caseload | 30 | cases |  |  | A worker has 30 cases. | The fourth | 2020-03-01
        """,
    ),
    (
        "mended-weaknesses",
        {},
        """
        Bolton | caseloads | Bolton: inspection, 2019-06-03 | Caseloads were high. | Bolton: monitoring visit 4 | Caseloads have come down. | The fifth |
        Bolton | supervision | Bolton: inspection, 2019-06-03 | Supervision was rare. | Bolton: monitoring visit 1, 2020-02-11 | Supervision is regular. | The fourth | 2020-03-01
        """,
    ),
    (
        "people-of-several-councils",
        {},
        """
        Petra Lindqvist | Bolton | director of children's services | incumbent |  |  | 2016-06-01 | Petra Lindqvist directs it. | The first
        Petra Lindqvist | Bolton | director of children's services | former |  | 2019-07 |  | Petra Lindqvist went. | The second
        Petra Lindqvist | Bury | director of children's services | incumbent |  |  | 2020-03-01 | Bury has Petra Lindqvist. | The fourth
        """,
    ),
    (
        "posts",
        {"status": "incumbent"},
        """
        Bolton | council leader | Amos Thistlewood | incumbent | council-leader |  |  | 2019-07-01 | Amos Thistlewood leads. | The second
        Bolton | director of children's services | Petra Lindqvist | incumbent | director-of-childrens-services |  |  | 2016-06-01 | Petra Lindqvist directs it. | The first
        Bury | director of children's services | Petra Lindqvist | incumbent | director-of-childrens-services |  |  | 2020-03-01 | Bury has Petra Lindqvist. | The fourth
        """,
    ),
    (
        "promised-and-found",
        {"council": "Bolton"},
        """
        Bolton | 2019-07-01 | recruitment | Workers will be hired. | Bolton: monitoring visit 4 | Caseloads have come down. |  | The fifth
        """,
    ),
    (
        "recurring-weaknesses",
        {},
        """
        Bolton | caseloads | 2 | 2019-06-03 | Bolton: inspection, 2019-06-03 | Caseloads were high. | The second
        Bolton | caseloads | 2 | 2020-02-11 | Bolton: monitoring visit 1, 2020-02-11 | Caseloads are still high. | The fourth
        """,
    ),
    (
        "shared-weakness",
        {"topic": "caseloads"},
        """
        Bolton | 2019-06-03 | Bolton: inspection, 2019-06-03 | Caseloads were high. | yes |  | The second | 2019-07-01
        Bolton | 2020-02-11 | Bolton: monitoring visit 1, 2020-02-11 | Caseloads are still high. | no |  | The fourth | 2020-03-01
        """,
    ),
    (
        "staffing-compared",
        {},
        """
        caseload | 30 | cases |  | Bolton |  | A worker has 30 cases. | The fourth | 2020-03-01
        """,
    ),
    (
        "statements-by",
        {"person": "lindqvist"},
        """
        Petra Lindqvist | director of children's services |  | We are sorry. | Bury | The fourth | 2020-03-01
        """,
    ),
    (
        "statements-by",
        {"person": "lindqvist", "council": "Bolton"},
        """
        """,
    ),
]
