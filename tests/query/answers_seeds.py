"""What the named queries answer on the seeds.

Each case is the name of a query, its values, and rows that it must have, in their order, as they were read in the
texts; a value after "…" need only stand in its column. Where no row is wanted, none may be there.
"""

from __future__ import annotations

TRAFFORD = {"authority": "Trafford"}
VISIT = "Trafford: monitoring visit 4"
INSPECTED = "Trafford: inspection, 2019-03"
INADEQUATE = {**TRAFFORD, "date": "2019-03", "judgement": "inadequate"}
TODD = {"name": "Sara Todd", "role": "chief executive"}
ABOUT = ("about-inspection", {"inspection": "trafford-inspection-2019-03"})
OVERALL = "Trafford: overall effectiveness inadequate (2019-03)"
CASELOAD = {"measure": "caseload", "unit": "cases", "authority": "Tameside"}
TAMESIDE = [
    {"date": "2016-12", "visit": "Tameside: inspection, 2016-12", "judgement": "inadequate", "documents": "1"},
    {"date": "2017-10", "visit": "Tameside: monitoring visit, 2017-10", "judgement": ""},
    {"date": "2018-08-22", "visit": "Tameside: monitoring visit, 2018-08-22", "judgement": ""},
]

SEEDS: list[tuple[str, dict[str, str], list[dict[str, str]]]] = [
    (
        *ABOUT,
        [
            {
                "kind": "judgement",
                "fact": "…impact of leaders on social work practice inadequate",
                "published": "2019-05",
            },
            {"kind": "finding", "fact": "Trafford: weakness in supervision", "words": "…without regular supervision"},
            {"kind": "judgement", "fact": OVERALL, "words": "…an inspection in March", "published": "2019-05-08"},
            {"kind": "judgement", "fact": OVERALL, "words": "…in 2019.", "published": ""},
        ],
    ),
    (
        "actions",
        {"council": "Trafford", "status": "planned"},
        [
            {"type": "external audit", "progress": "planned", "words": "…from 13 May"},
            {"type": "improvement board", "progress": "planned", "words": "…will be set up"},
        ],
    ),
    (
        "all-councils",
        {"grade": "inadequate"},
        [
            {"authority": "Tameside", "date": "2016-12", "judgement": "inadequate", "visits_since": "2"},
            {**INADEQUATE, "date_before": "2015", "visits_since": "1"},
        ],
    ),
    (
        "behind",
        {"node": "Sara Todd"},
        [
            {"fact": "Sara Todd: chief executive, Trafford (2019-05)", "words": "chief executive, Sara Todd"},
            {"fact": "…We can fix this situation", "published": "2019-05"},
            {"fact": "…This is a stark report", "published": "2019-05-08"},
            {"fact": "…identity", "words": "Sara Todd"},
        ],
    ),
    ("checks", {}, []),
    ("common-findings", {"polarity": "weakness"}, [{"about": "supervision", "councils": "3"}]),
    ("disagreements", {"council": "Tameside"}, []),
    (
        "documents",
        {"council": "Havering"},
        [
            {
                "source": "…Weak leaders let children's cases drift",
                "publisher": "Graphkit Gazette",
                "published": "2018-07-23",
            }
        ],
    ),
    ("doubts", {}, []),
    (
        "findings-on",
        {"topic": "caseloads"},
        [
            {"authority": "Herefordshire", "judged": "weakness", "words": "…caseloads were far too large"},
            {"authority": "Tameside", "date": "2018-08-22", "judged": "weakness", "words": "…Caseloads are a problem"},
            {**TRAFFORD, "visit": INSPECTED, "judged": "weakness", "words": "…caseloads are still too high"},
            {**TRAFFORD, "visit": VISIT, "judged": "strength", "words": "…caseloads are easing"},
        ],
    ),
    (
        "got-better",
        {"area": "overall"},
        [{"authority": "Herefordshire", "before": "2012", "was": "inadequate", "became": "…requires improvement"}],
    ),
    (
        "got-worse",
        {"council": "Trafford", "area": "leadership"},
        [{"before": "2015", "was": "outstanding", "after": "2019-03", "became": "inadequate", **TODD}],
    ),
    (
        "grade-history",
        {"council": "Trafford"},
        [
            {**INADEQUATE, "field": "overall effectiveness"},
            {"date": "2015", "field": "impact of leaders on social work practice", "judgement": "outstanding"},
        ],
    ),
    ("inspections", {"council": "Tameside"}, TAMESIDE),
    (
        "leaders-unaware",
        {"council": "Trafford"},
        [{**TRAFFORD, "words": "…not noticing that the service was in decline"}],
    ),
    (
        "leaders-when-judged",
        {"council": "Trafford"},
        [
            {**INADEQUATE, **TODD, "status": "incumbent", "seen": "2019-05"},
            {**INADEQUATE, "name": "Andrew Western", "role": "council leader"},
            {"date": "2015", "name": ""},
        ],
    ),
    (
        "leadership-changes",
        {"council": "Trafford"},
        [{"change": "appointment", "words": "…a member of the cabinet is to be appointed"}],
    ),
    (
        "measures",
        {"council": "Tameside", "metric": "agency-share"},
        [{"authority": "Tameside", "measure": "share of agency staff", "value": "41", "unit": "percent"}],
    ),
    (
        "mended-weaknesses",
        {"council": "Trafford", "topic": "caseloads"},
        [{"before": INSPECTED, "after": VISIT, "strength": "…caseloads are easing"}],
    ),
    ("people-of-several-councils", {}, []),
    (
        "posts",
        {"council": "Trafford"},
        [
            {
                **TRAFFORD,
                "role_name": "director of children's services",
                "name": "Jill McGregor",
                "held_as": "incumbent",
            }
        ],
    ),
    (
        "promised-and-found",
        {"council": "Trafford", "action": "external-audit"},
        [
            {"promise": "…an audit team will come", "visit": VISIT, "strength": "…audit", "weakness": "…"},
        ],
    ),
    (
        "recurring-weaknesses",
        {"council": "Trafford", "topic": "supervision"},
        [
            {"weakness": "supervision", "visits": "2", "visit": INSPECTED, "words": "…without regular supervision"},
            {"weakness": "supervision", "visits": "2", "visit": VISIT, "words": "…Supervision does not always leave"},
        ],
    ),
    (
        "shared-weakness",
        {"topic": "supervision"},
        [
            {"authority": "Herefordshire", "words": "…Supervision is not given regularly", "mended": "no"},
            {"authority": "Tameside", "date": "2018-08-22", "words": "…did not happen regularly", "mended": "no"},
            {**TRAFFORD, "date": "2019-03", "words": "…without regular supervision"},
        ],
    ),
    ("staffing-compared", {"metric": "caseload"}, [{**CASELOAD, "value": "28"}, {**CASELOAD, "value": "18.5"}]),
    (
        "statements-by",
        {"person": "Sara Todd"},
        [
            {"name": "Sara Todd", "capacity": "chief executive", "words": "…We can fix this situation"},
            {"name": "Sara Todd", "organisation": "Trafford", "words": "…This is a stark report"},
        ],
    ),
]
