"""A graph of four documents, with facts made by hand about councils that exist and people who do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, parse

from graphkit.model import (
    Action,
    Document,
    Evidence,
    Facts,
    Finding,
    Inspection,
    InspectionIdentity,
    Judgement,
    Measure,
    PersonIdentity,
    Post,
    Resolution,
    Statement,
    evidence,
    names_by_document,
)
from graphkit.model import Doubt as OpenDoubt
from graphkit.rdf.graphs import document_nquads, identity_nquads, reference_nquads

TRAFFORD, BOLTON = "E08000009", "E08000001"
DCS = "director-of-childrens-services"

RESULT = """\
Trafford slides

Ofsted judged Trafford inadequate overall in March. Dr. Petra Lindqvist, the director, said: "We accept every word."
Supervision was "irregular", inspectors said, but morale was good. An improvement board will meet from June.
Agency staff made up 32 per cent of the workforce, and 1,200 children were in care.
"""
OTHER = """\
Trafford, inadequate or not

One paper called the March result requires improvement. Ms Lindqvist leaves in September 2019
and Amos Thistlewood takes over.
"""
VISIT = """\
Fourth visit

On their fourth monitoring visit inspectors found supervision regular, but caseloads too high.
Edda Kask became director in 2020.
"""
REPORT = "Bolton was judged good in a report. Recruitment goes on."


def _document(name: str, text: str, published: str, url: str = "") -> Document:
    title = text.partition("\n")[0]
    return Document(
        id=name, text=text, sha256="0", title=title, publisher="Example Weekly", published=published, url=url
    )


def _quoting(text: str) -> Callable[[str], Evidence]:
    return lambda words: evidence(text, text.index(words), text.index(words) + len(words))


def _result() -> Facts:
    said = _quoting(RESULT)
    return Facts(
        document="result",
        inspections=(
            Inspection(key="i", council=TRAFFORD, kind="inspection", start="2019-03", evidence=said("in March")),
            Inspection(key="old", council=TRAFFORD, kind="inspection", start="2015", evidence=said("slides")),
        ),
        judgements=(
            Judgement(inspection="i", area="overall", grade="inadequate", evidence=said("inadequate overall")),
            Judgement(inspection="i", area="leadership", grade="inadequate", evidence=said("inadequate overall")),
            Judgement(inspection="old", area="overall", grade="good", evidence=said("slides")),
        ),
        posts=(
            Post(
                person="Dr. Petra Lindqvist", role=DCS, role_label="director", status="incumbent", council=TRAFFORD,
                as_of="2019-05-08", evidence=said("Petra Lindqvist, the director"),
            ),
        ),
        findings=(
            Finding(
                council=TRAFFORD, polarity="weakness", topics=("supervision", "caseloads"), inspection="i",
                evidence=said('Supervision was "irregular"'),
            ),
            Finding(
                council=TRAFFORD, polarity="strength", topics=("workforce-support",), inspection="i",
                evidence=said("morale was good."),
            ),
        ),
        measures=(
            Measure(metric="agency-share", value="32", unit="percent", council=TRAFFORD, evidence=said("32 per cent")),
            Measure(
                metric="children-in-care", value="1200", unit="children", council=TRAFFORD, date="2019-04",
                evidence=said("1,200 children"),
            ),
        ),
        actions=(
            Action(
                council=TRAFFORD, type="improvement-board", status="planned", date="2019-06",
                evidence=said("An improvement board will meet from June."),
            ),
        ),
        statements=(
            Statement(speaker="Dr. Petra Lindqvist", role=DCS, organisation="Trafford", about=TRAFFORD,
                      evidence=said("We accept every word.")),
        ),
    )  # fmt: skip


def _other() -> Facts:
    said = _quoting(OTHER)
    leaves = Post(
        person="Ms Lindqvist", role=DCS, role_label="", status="former", council=TRAFFORD, until="2019-09",
        as_of="2019-07", evidence=said("Ms Lindqvist leaves in September 2019"),
    )  # fmt: skip
    comes = Post(
        person="Amos Thistlewood", role=DCS, role_label="", status="incoming", council=TRAFFORD, as_of="2019-07",
        evidence=said("Amos Thistlewood takes over"),
    )  # fmt: skip
    return Facts(
        document="other",
        inspections=(
            Inspection(
                key="i", council=TRAFFORD, kind="inspection", start="2019-03", evidence=said("the March result")
            ),
        ),
        judgements=(
            Judgement(
                inspection="i", area="overall", grade="requires-improvement", evidence=said("requires improvement.")
            ),
            Judgement(inspection="i", area="leadership", grade="inadequate", evidence=said("inadequate or not")),
        ),
        posts=(leaves, comes),
    )


def _visit() -> Facts:
    said = _quoting(VISIT)
    return Facts(
        document="visit",
        inspections=(
            Inspection(
                key="v", council=TRAFFORD, kind="monitoring-visit", ordinal=4, evidence=said("fourth monitoring visit")
            ),
        ),
        posts=(
            Post(
                person="Edda Kask", role=DCS, role_label="director", status="incumbent", council=TRAFFORD, since="2020",
                evidence=said("Edda Kask became director in 2020."),
            ),
        ),
        findings=(
            Finding(
                council=TRAFFORD, polarity="strength", topics=("supervision",), inspection="v",
                evidence=said("supervision regular"),
            ),
            Finding(
                council=TRAFFORD, polarity="weakness", topics=("caseloads",), inspection="v",
                evidence=said("but caseloads too high."),
            ),
        ),
    )  # fmt: skip


def _report() -> Facts:
    said = _quoting(REPORT)
    return Facts(
        document="report",
        inspections=(
            Inspection(key="i", council=BOLTON, kind="inspection", published="2018-07-23", evidence=said("a report")),
        ),
        judgements=(Judgement(inspection="i", area="overall", grade="good", evidence=said("judged good")),),
        actions=(
            Action(council=BOLTON, type="recruitment", status="under-way", evidence=said("Recruitment goes on.")),
        ),
    )


def _inspection(
    name: str, council: str, date: str, *members: tuple[str, str], ordinal: int | None = None
) -> InspectionIdentity:
    kind = "monitoring-visit" if ordinal else "inspection"
    reason = "they agree in time" if len(members) > 1 else "told of by one document"
    return InspectionIdentity(
        id=name, council=council, kind=kind, date=date, ordinal=ordinal, members=members, reason=reason
    )


def _person(name: str, *members: tuple[str, str]) -> PersonIdentity:
    identifier = name.lower().replace(" ", "-")
    return PersonIdentity(id=identifier, name=name, members=members, reason="one name with posts that agree")


RESOLUTION = Resolution(
    inspections=(
        _inspection("trafford-inspection-2019-03", TRAFFORD, "2019-03", ("other", "i"), ("result", "i")),
        _inspection("trafford-inspection-2015", TRAFFORD, "2015", ("result", "old")),
        _inspection("trafford-monitoring-visit-no-4", TRAFFORD, "", ("visit", "v"), ordinal=4),
        _inspection("bolton-inspection-2018-07-23", BOLTON, "2018-07-23", ("report", "i")),
    ),
    people=(
        _person("Petra Lindqvist", ("other", "Ms Lindqvist"), ("result", "Dr. Petra Lindqvist")),
        _person("Amos Thistlewood", ("other", "Amos Thistlewood")),
        _person("Edda Kask", ("visit", "Edda Kask")),
    ),
    doubts=(OpenDoubt(one="edda-kask", other="petra-lindqvist", reason="names nearly alike at one place"),),
)


@pytest.fixture(scope="session")
def store() -> Store:
    """A store as a graph's: named graphs, and their union as the default graph."""
    names = names_by_document(RESOLUTION)
    documents = (
        (_document("result", RESULT, "2019-05-08", "https://example.org/result"), _result()),
        (_document("other", OTHER, "2019-07"), _other()),
        (_document("visit", VISIT, ""), _visit()),
        (_document("report", REPORT, "2018-08"), _report()),
    )
    graphs = [document_nquads(document, facts, names[document.id]) for document, facts in documents]
    made = Store()
    for graph in (*graphs, identity_nquads(RESOLUTION), reference_nquads()):
        for quad in parse(graph, format=RdfFormat.N_QUADS):
            made.extend([quad, Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())])
    return made
