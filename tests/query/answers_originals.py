"""What the named queries answer on the articles that the seeds retell.

Each case is the name of a query, its values, and rows that it must have, in their order, as they were read in the
texts; a value after "…" need only stand in its column. Where no row is wanted, none may be there.
"""

from __future__ import annotations

from tests.query.answers_seeds import ABOUT, CASELOAD, INADEQUATE, INSPECTED, OVERALL, TAMESIDE, TODD, TRAFFORD, VISIT

ORIGINALS: list[tuple[str, dict[str, str], list[dict[str, str]]]] = [
    (
        *ABOUT,
        [
            {"kind": "judgement", "fact": OVERALL, "words": "…Both measures had fallen", "published": "2019-05"},
            {"kind": "finding", "fact": "Trafford: weakness in caseloads", "words": "…Caseloads remain too high"},
            {"kind": "inspection", "words": "…an inspection by Ofsted in March", "published": "2019-05-08"},
            {"kind": "judgement", "fact": OVERALL, "published": ""},
        ],
    ),
    (
        "actions",
        {"council": "Trafford", "status": "planned"},
        [
            {"type": "appointment", "words": "…a new cabinet member"},
            {"type": "external audit", "words": "…from 13 May"},
            {"type": "improvement board", "words": "…an Improvement Board"},
        ],
    ),
    (
        "all-councils",
        {},
        [
            {"authority": "Havering", "date": "2018-07", "judgement": "good", "date_before": "2016"},
            {"authority": "Herefordshire", "date_before": "2012", "before": "inadequate", "visits_since": "0"},
            {"authority": "Tameside", "date": "2016-12", "judgement": "inadequate", "visits_since": "2"},
            {**INADEQUATE, "date_before": "2015", "before": "good", "visits_since": "1"},
        ],
    ),
    (
        "behind",
        {"node": "judgement/trafford-inspection-2019-03/overall/inadequate"},
        [
            {"fact": OVERALL, "words": "…Both measures had fallen", "published": "2019-05"},
            {"fact": OVERALL, "words": "…impact of leaders on social work practice", "published": "2019-05-08"},
        ],
    ),
    ("checks", {}, []),
    ("common-findings", {"polarity": "weakness"}, [{"about": "supervision", "councils": "3"}]),
    ("disagreements", {}, []),
    ("documents", {"council": "Havering"}, [{"source": "…'drift and delay'", "published": "2018-07-23"}]),
    ("doubts", {}, []),
    (
        "findings-on",
        {"topic": "caseloads"},
        [
            {"authority": "Herefordshire", "judged": "weakness", "words": "…excessively large caseloads"},
            {"authority": "Tameside", "judged": "weakness", "words": "…flagged issues around caseloads"},
            {**TRAFFORD, "visit": INSPECTED, "judged": "weakness", "words": "…too high in some teams"},
            {**TRAFFORD, "visit": VISIT, "judged": "strength", "words": "…becoming more manageable"},
        ],
    ),
    (
        "got-better",
        {"area": "overall"},
        [
            {"authority": "Havering", "before": "2016", "after": "2018-07", "became": "good"},
            {"authority": "Herefordshire", "before": "2012", "was": "inadequate", "became": "…requires improvement"},
        ],
    ),
    (
        "got-worse",
        {},
        [
            {"field": "…impact of leaders", "before": "2015", "was": "outstanding", "became": "inadequate", **TODD},
            {"field": "overall effectiveness", "before": "2015", "was": "good", "became": "inadequate", **TODD},
        ],
    ),
    (
        "grade-history",
        {"council": "Trafford"},
        [
            {"date": "2019-03", "field": "…help and protection", "judgement": "…requires improvement"},
            {**INADEQUATE, "field": "…impact of leaders", "documents": "2"},
            {**INADEQUATE, "field": "overall effectiveness", "documents": "3"},
            {"date": "2015", "field": "…impact of leaders", "judgement": "outstanding"},
            {"date": "2015", "field": "overall effectiveness", "judgement": "good"},
        ],
    ),
    ("inspections", {"council": "Tameside"}, TAMESIDE),
    ("leaders-unaware", {"council": "Trafford"}, [{"date": "2019-03", "words": "…no accurate understanding"}]),
    (
        "leaders-when-judged",
        {"council": "Trafford"},
        [
            {**INADEQUATE, **TODD, "seen": "2019-05"},
            {**INADEQUATE, "name": "Andrew Western", "role": "council leader"},
            {**INADEQUATE, "name": "Catherine Hynes", "role": "deputy leader"},
            {"date": "2015", "judgement": "good", "name": ""},
        ],
    ),
    (
        "leadership-changes",
        {"council": "Trafford"},
        [
            {"change": "incoming", "name": "Catherine Hynes", "role": "lead member for children", "date": "2019-05-08"},
            {"change": "appointment", "date": "2020", "words": "…Jill McGregor in 2020"},
        ],
    ),
    (
        "measures",
        {"council": "Tameside"},
        [
            {"measure": "caseload", "value": "18.5", "qualifier": "average"},
            {"measure": "caseload", "value": "28", "qualifier": "maximum"},
            {"measure": "recruits", "value": "17"},
            {"measure": "share of agency staff", "value": "41", "unit": "percent"},
        ],
    ),
    (
        "mended-weaknesses",
        {"council": "Trafford"},
        [
            {"about": "caseloads", "before": INSPECTED, "after": VISIT, "strength": "…more manageable"},
            {"about": "performance management", "before": INSPECTED, "after": VISIT},
        ],
    ),
    ("people-of-several-councils", {}, []),
    (
        "posts",
        {"council": "Trafford", "role": "director-of-childrens-services"},
        [{"name": "Jill McGregor", "held_as": "incumbent", "title": "…director of children"}],
    ),
    (
        "promised-and-found",
        {"council": "Trafford"},
        [
            {"promised": "2019-05-08", "type": "external audit", "visit": VISIT, "strength": "…auditing"},
            {
                "promised": "2019-05-08",
                "type": "recruitment",
                "strength": "…",
                "weakness": "…high number of agency social workers",
            },
        ],
    ),
    (
        "recurring-weaknesses",
        {"council": "Trafford", "topic": "quality-assurance"},
        [
            {"visits": "2", "visit": INSPECTED, "words": "…ineffective quality assurance activity"},
            {"visits": "2", "visit": VISIT, "words": "…auditing continued to be patchy"},
        ],
    ),
    (
        "shared-weakness",
        {"topic": "supervision"},
        [
            {"authority": "Herefordshire", "words": "…do not receive regular supervision", "mended": "no"},
            {"authority": "Tameside", "words": "…not taking place regularly", "mended": "no"},
            {**TRAFFORD, "date": "2019-03", "words": "…without regular supervision", "mended": "partly"},
        ],
    ),
    (
        "staffing-compared",
        {},
        [
            {**CASELOAD, "value": "28", "qualifier": "maximum"},
            {**CASELOAD, "value": "18.5", "qualifier": "average"},
            {"measure": "share of agency staff", "value": "41", "authority": "Tameside", "published": "2018-09-18"},
        ],
    ),
    (
        "statements-by",
        {"person": "Sara Todd"},
        [
            {"capacity": "chief executive", "words": "…We can fix this situation", "published": "2019-05"},
            {"capacity": "chief executive", "words": "…This is a stark report", "published": "2019-05-08"},
        ],
    ),
]
