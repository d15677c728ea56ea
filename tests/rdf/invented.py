"""An invented document with every kind of fact, its people and inspections, for the tests of this room."""

from __future__ import annotations

import msgspec

from graphkit.check.records import Check
from graphkit.decisions import parse_decisions
from graphkit.model import (
    Action,
    Document,
    Doubt,
    Evidence,
    Facts,
    Finding,
    Inspection,
    InspectionIdentity,
    Judgement,
    Measure,
    Names,
    PersonIdentity,
    Post,
    Resolution,
    Statement,
    evidence,
    names_by_document,
)

TEXT = """\
Trafford rated inadequate after March inspection

Ofsted inspectors led by Ines Okafor judged Trafford inadequate overall after a visit from 4 March.
A fourth monitoring visit in August 2018 had praised supervision.

Petra Lindqvist, interim director of children's services since January, said: "We accept every word of it."
Amos Thistlewood resigned as leader. The Department for Education found weak oversight and caseloads of 18.5 on average.
The council will set up an improvement board. "Enough is enough," a spokesperson for Trafford Council added.
"""


def words(quote: str) -> Evidence:
    """Return the evidence of words that the invented text has."""
    start = TEXT.index(quote)
    return evidence(TEXT, start, start + len(quote))


DOCUMENT = Document(
    id="a1",
    text=TEXT,
    sha256="0" * 64,
    title="Trafford rated inadequate after March inspection",
    publisher="Example Weekly",
    published="2019-05-08",
    authors=("Mara Quill",),
    url="https://news.example/a1?x=<y>",
)

_TRAFFORD = "E08000009"
_JUDGED = words("judged Trafford inadequate overall")
_OVERSIGHT = words("found weak oversight and caseloads of 18.5 on average")

FACTS = Facts(
    document="a1",
    inspections=(
        Inspection(
            key="march",
            council=_TRAFFORD,
            kind="inspection",
            evidence=_JUDGED,
            start="2019-03-04",
            end="2019-03-08",
            published="2019-05-08",
            framework="ILACS",
            lead_inspector="Ines Okafor",
        ),
        Inspection(
            key="fourth",
            council=_TRAFFORD,
            kind="monitoring-visit",
            evidence=words("fourth monitoring visit in August 2018"),
            ordinal=4,
            start="2018-08",
        ),
    ),
    judgements=(Judgement(inspection="march", area="overall", grade="inadequate", evidence=_JUDGED),),
    posts=(
        Post(
            person="Petra Lindqvist",
            role="director-of-childrens-services",
            role_label="interim director of children's services",
            status="interim",
            council=_TRAFFORD,
            since="2019-01",
            as_of="2019-05-08",
            evidence=words("Petra Lindqvist, interim director of children's services since January"),
        ),
        Post(
            person="Amos Thistlewood",
            role="council-leader",
            role_label="leader",
            status="former",
            council=_TRAFFORD,
            until="2019",
            as_of="2019-05-08",
            evidence=words("Amos Thistlewood resigned as leader"),
        ),
        Post(
            person="Ines Okafor",
            role="inspector",
            role_label="inspector",
            status="incumbent",
            organisation="Ofsted",
            evidence=words("inspectors led by Ines Okafor"),
        ),
    ),
    findings=(
        Finding(
            council=_TRAFFORD,
            polarity="strength",
            topics=("supervision",),
            inspection="fourth",
            evidence=words("praised supervision"),
        ),
        Finding(
            council=_TRAFFORD,
            polarity="weakness",
            topics=("management-oversight", "caseloads"),
            attributed_to="Department for Education",
            evidence=_OVERSIGHT,
        ),
    ),
    measures=(
        Measure(
            metric="caseload",
            value="18.50",
            unit="cases",
            qualifier="average",
            council=_TRAFFORD,
            date="2019-05",
            evidence=_OVERSIGHT,
        ),
    ),
    actions=(
        Action(
            council=_TRAFFORD,
            type="improvement-board",
            status="planned",
            actor="Trafford Council",
            date="2019-06",
            evidence=words("The council will set up an improvement board"),
        ),
    ),
    statements=(
        Statement(
            speaker="Petra Lindqvist",
            role="director-of-childrens-services",
            organisation="Trafford Council",
            about="supervision caseloads",
            evidence=words("We accept every word of it."),
        ),
        Statement(
            speaker="Trafford Council",
            role="voice of the council",
            about="the report",
            evidence=words("Enough is enough"),
        ),
    ),
)

RESOLUTION = Resolution(
    inspections=(
        InspectionIdentity(
            id="trafford-inspection-2019-03",
            council=_TRAFFORD,
            kind="inspection",
            date="2019-03-04",
            ordinal=None,
            members=(("a1", "march"),),
            reason="the only inspection of that time",
        ),
        InspectionIdentity(
            id="trafford-monitoring-visit-2018-08",
            council=_TRAFFORD,
            kind="monitoring-visit",
            date="2018-08",
            ordinal=4,
            members=(("a1", "fourth"),),
            reason="the fourth visit",
        ),
    ),
    people=(
        PersonIdentity(id="ines-okafor", name="Ines Okafor", members=(("a1", "Ines Okafor"),), reason="one name"),
        PersonIdentity(
            id="petra-lindqvist",
            name="Petra Lindqvist",
            members=(("a1", "Petra Lindqvist"), ("a1", "Ms Lindqvist")),
            reason="same surname in one document",
        ),
        PersonIdentity(
            id="amos-thistlewood", name="Amos Thistlewood", members=(("a1", "Amos Thistlewood"),), reason="one name"
        ),
    ),
    doubts=(Doubt(one="petra-lindqvist", other="ines-okafor", reason="an invented doubt"),),
)

DECISIONS = parse_decisions(
    """
    [[different]]
    one = "petra-lindqvist"
    other = "ines-okafor"
    reason = "they were born in different years"
    source = "an invented register"

    [[wrong]]
    document = "a1"
    table = "posts"
    person = "Ines Okafor"
    reason = "she never held a post"
    source = "an invented register"
    """,
    where="decisions.toml",
)

NAMES: Names = names_by_document(RESOLUTION)["a1"]

#: The same text as an official report of pages, for the inspection of March.
REPORT = msgspec.structs.replace(DOCUMENT, id="r1", kind="report", pages=(0,))
REPORT_FACTS = msgspec.structs.replace(FACTS, document="r1", own=("march",))

CHECKS = (
    Check(
        document="a1",
        council=_TRAFFORD,
        matter="grade",
        said="overall effectiveness inadequate",
        claim=("judgement", "trafford-inspection-2019-03", "overall", "inadequate"),
        words=_JUDGED,
        verdict="confirmed",
        reason="the report gives this grade",
        inspection="trafford-inspection-2019-03",
        report="r1",
        report_words=_JUDGED,
    ),
    Check(
        document="a1",
        council=_TRAFFORD,
        matter="quotation",
        said="“weak oversight”",
        claim=("finding", "a1", f"{_OVERSIGHT.start}-{_OVERSIGHT.end}"),
        words=words("weak oversight"),
        verdict="contradicted",
        reason="the report has other words",
        report="r1",
        report_words=words("praised supervision"),
        difference="[-weak oversight-] {+praised supervision+}",
    ),
    Check(
        document="a1",
        council=_TRAFFORD,
        matter="date",
        said="dated August 2018",
        claim=("inspection", "trafford-monitoring-visit-2018-08"),
        words=words("fourth monitoring visit in August 2018"),
        verdict="not-settled",
        reason="no report of this inspection is in the graph",
        inspection="trafford-monitoring-visit-2018-08",
    ),
)
