"""The facts of one document as statements of its named graph."""

from __future__ import annotations

from collections import Counter

from graphkit.model import (
    Action,
    Document,
    Evidence,
    Facts,
    Finding,
    Inspection,
    Judgement,
    Measure,
    Names,
    Post,
    Statement,
)
from graphkit.rdf import iris, labels
from graphkit.rdf.bodies import body_of, known_body
from graphkit.rdf.evidence import add_evidence
from graphkit.rdf.writer import GraphWriter, date, decimal, english, integer, iri, text
from graphkit.vocabulary import vocabulary


class DocumentGraph:
    """Writes the facts of one document; `names` says who and what its mentions are."""

    def __init__(self, document: Document, facts: Facts, names: Names) -> None:
        self.writer = GraphWriter(iris.graph(document.id))
        self._document = document
        self._iri = iris.document(document.id)
        self._names = names
        self._own = facts.own if document.kind == "report" else ()
        self._councils = {inspection.key: inspection.council for inspection in facts.inspections}
        self._seen: Counter[str] = Counter()

    def add_inspection(self, inspection: Inspection) -> None:
        """Add what the document says of an inspection event."""
        subject = iris.thing("inspection", self._names.inspections[inspection.key])
        add = self.writer.add
        self.writer.add_type(subject, "gk:Inspection")
        # An inspection is an activity, and in PROV only an entity is derived from something.
        add(subject, "dcterms:isReferencedBy", iri(self._iri))
        add(subject, "gk:council", _council(inspection.council))
        add(subject, "gk:kind", _concept("kind", inspection.kind))
        add(subject, "gk:inspectorate", self._body(inspection.inspectorate))
        add(subject, "gk:ordinal", integer(inspection.ordinal) if inspection.ordinal else "")
        add(subject, "schema:startDate", date(inspection.start))
        add(subject, "schema:endDate", date(inspection.end))
        add(subject, "gk:published", date(inspection.published))
        add(subject, "gk:framework", text(inspection.framework))
        add(subject, "gk:leadInspector", self._person(inspection.lead_inspector))
        add(subject, "gk:leadInspectorName", text(inspection.lead_inspector))
        self._add_evidence(subject, "inspection", inspection.evidence)
        if inspection.key in self._own:
            add(self._iri, "gk:reportOf", iri(subject))

    def add_judgement(self, judgement: Judgement) -> None:
        """Add a grade, which documents that tell of it share."""
        inspection = self._names.inspections[judgement.inspection]
        council = self._councils[judgement.inspection]
        subject = iris.thing("judgement", inspection, judgement.area, judgement.grade)
        self._add_fact(subject, "Judgement", judgement.evidence)
        add = self.writer.add
        add(subject, "skos:prefLabel", english(labels.judgement_label(judgement, council, inspection)))
        add(subject, "gk:inspection", iri(iris.thing("inspection", inspection)))
        add(subject, "gk:council", _council(council))
        add(subject, "gk:area", _concept("area", judgement.area))
        add(subject, "gk:grade", _concept("grade", judgement.grade))

    def add_post(self, post: Post) -> None:
        """Add a person in a role."""
        organisation = _council(post.council) or self._body(post.organisation)
        place = organisation.strip("<>").rpartition("/")[2] or "none"
        times = [f"{name}-{value}" for name, value in (("since", post.since), ("until", post.until)) if value]
        person = self._names.people[post.person]
        subject = iris.thing("tenure", person, post.role, place, post.status, post.as_of or "undated", *times)
        self._add_fact(subject, "Tenure", post.evidence)
        name = max((name for name, known in self._names.people.items() if known == person), key=lambda n: (len(n), n))
        where = labels.council_label(post.council) or post.organisation
        add = self.writer.add
        add(subject, "skos:prefLabel", english(labels.tenure_label(post, name, where)))
        add(subject, "org:member", self._person(post.person))
        add(subject, "org:organization", organisation)
        add(subject, "org:role", _concept("role", post.role))
        add(subject, "gk:roleLabel", text(post.role_label))
        add(subject, "gk:status", _concept("status", post.status))
        add(subject, "gk:since", date(post.since))
        add(subject, "gk:until", date(post.until))
        add(subject, "gk:asOf", date(post.as_of))

    def add_finding(self, finding: Finding) -> None:
        """Add a strength or a weakness."""
        subject = self._add_own_fact("Finding", finding.evidence, labels.finding_label(finding))
        add = self.writer.add
        add(subject, "gk:council", _council(finding.council))
        if finding.inspection:
            add(subject, "gk:inspection", iri(iris.thing("inspection", self._names.inspections[finding.inspection])))
        add(subject, "gk:polarity", _concept("polarity", finding.polarity))
        add(subject, "gk:topic", *(_concept("topic", topic) for topic in finding.topics))
        add(subject, "prov:wasAttributedTo", self._agent(finding.attributed_to))

    def add_measure(self, measure: Measure) -> None:
        """Add a figure."""
        subject = self._add_own_fact("Measure", measure.evidence, labels.measure_label(measure))
        add = self.writer.add
        add(subject, "gk:council", _council(measure.council))
        add(subject, "gk:metric", _concept("metric", measure.metric))
        add(subject, "schema:value", decimal(measure.value))
        add(subject, "schema:unitText", text(measure.unit))
        add(subject, "gk:qualifier", text(measure.qualifier))
        add(subject, "dcterms:date", date(measure.date))

    def add_action(self, action: Action) -> None:
        """Add what was, is being or will be done."""
        subject = self._add_own_fact("Action", action.evidence, labels.action_label(action))
        add = self.writer.add
        add(subject, "gk:council", _council(action.council))
        add(subject, "gk:actionType", _concept("action", action.type))
        add(subject, "gk:status", _concept("action-status", action.status))
        add(subject, "gk:actor", self._person(action.actor) or iri(known_body(action.actor)))
        add(subject, "gk:actorName", text(action.actor))
        add(subject, "dcterms:date", date(action.date))

    def add_statement(self, statement: Statement) -> None:
        """Add a quotation."""
        subject = self._add_own_fact("Statement", statement.evidence, labels.statement_label(statement))
        add = self.writer.add
        add(subject, "schema:text", text(statement.evidence.quote))
        add(subject, "gk:speaker", self._agent(statement.speaker))
        add(subject, "gk:speakerOrganisation", self._body(statement.organisation))
        words = vocabulary()
        if statement.role in words.concepts.get("role", {}):
            add(subject, "gk:speakerRole", _concept("role", statement.role))
        else:
            add(subject, "gk:roleLabel", text(statement.role))
        add(subject, *_about(statement.about))

    def _add_own_fact(self, name: str, evidence: Evidence, label: str) -> str:
        """Add a fact of this document alone, known by its kind and place; return its IRI."""
        subject = iris.thing(name.lower(), self._document.id, f"{evidence.start}-{evidence.end}")
        self._seen[subject] += 1
        if self._seen[subject] > 1:
            subject = f"{subject}/{self._seen[subject]}"
        self._add_fact(subject, name, evidence)
        self.writer.add(subject, "skos:prefLabel", english(label))
        return subject

    def _add_fact(self, subject: str, name: str, evidence: Evidence) -> None:
        self.writer.add_type(subject, f"gk:{name}")
        self.writer.add(subject, "prov:wasDerivedFrom", iri(self._iri))
        self._add_evidence(subject, name.lower(), evidence)

    def _add_evidence(self, subject: str, kind: str, evidence: Evidence) -> None:
        add_evidence(self.writer, self._document, evidence, kind=kind, body=subject)

    def _person(self, name: str) -> str:
        """Return the token of a person whom the graph knows by this name, or the empty token."""
        identity = self._names.people.get(name)
        if identity is None:
            return ""
        person = iris.thing("person", identity)
        self.writer.add_type(person, "foaf:Person")
        return iri(person)

    def _agent(self, name: str) -> str:
        return self._person(name) or self._body(name)

    def _body(self, name: str) -> str:
        return add_body(self.writer, name)


def add_body(writer: GraphWriter, name: str) -> str:
    """Return the token of the council, provider or other body of this name; describe the last."""
    if not name:
        return ""
    body = body_of(name)
    if body.label:
        writer.add_type(body.iri, "org:Organization")
        writer.add(body.iri, "skos:prefLabel", english(body.label))
    return iri(body.iri)


def _council(gss: str) -> str:
    return iri(iris.council(gss)) if gss else ""


def _concept(scheme: str, name: str) -> str:
    return iri(iris.concept(scheme, name)) if name else ""


def _about(about: str) -> tuple[str, ...]:
    """Return the predicate and the objects for what a statement is about: a council, topics, or words."""
    words = vocabulary()
    if about in words.councils:
        return ("gk:council", _council(about))
    topics = about.split()
    if topics and all(topic in words.concepts.get("topic", {}) for topic in topics):
        return ("gk:topic", *(_concept("topic", topic) for topic in topics))
    return ("gk:about", text(about))
