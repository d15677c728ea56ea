import pytest

from graphkit.rdf.graphs import document_nquads, identity_nquads, reference_nquads
from graphkit.rdf.names import term
from graphkit.rdf.prefixes import PREFIXES, THINGS
from graphkit.rdf.validate import Problem, validate
from tests.rdf.invented import DOCUMENT, FACTS, NAMES, RESOLUTION

RIGHT = document_nquads(DOCUMENT, FACTS, NAMES) + identity_nquads(RESOLUTION)

# Enough of the reference graph to check against in a moment.
UNREAD = (b"#hiddenLabel>", b"#altLabel>", b"#definition>", b"#statisticalNeighbour>", b"#broader>")
WORLD = b"".join(
    line
    for line in reference_nquads().splitlines(keepends=True)
    if not any(name in line for name in UNREAD) and (b"/id/" not in line.split()[0] or b"E08000009" in line.split()[0])
)

INSPECTION = "inspection/trafford-inspection-2019-03"
JUDGEMENT = "judgement/trafford-inspection-2019-03/overall/inadequate"
TENURE = "tenure/ines-okafor/inspector/ofsted/incumbent/undated"
FINDING, MEASURE, ACTION, STATEMENT = (
    "finding/a1/195-214",
    "measure/a1/391-444",
    "action/a1/446-490",
    "statement/a1/296-323",
)


def token(name: str) -> str:
    """The token of a thing, of a prefixed name, or of a literal as it is."""
    if name.startswith('"'):
        return name
    return f"<{THINGS}{name}>" if "/" in name else term(name)


def without(subject: str, predicate: str) -> bytes:
    start = f"{token(subject)} {token(predicate)} ".encode()
    kept = [line for line in RIGHT.splitlines(keepends=True) if not line.startswith(start)]
    assert len(kept) < RIGHT.count(b"\n"), "nothing to take away"
    return b"".join(kept)


def having(subject: str, predicate: str, value: str) -> bytes:
    return RIGHT + f"{token(subject)} {token(predicate)} {token(value)} .\n".encode()


def replacing(subject: str, predicate: str, value: str) -> bytes:
    return without(subject, predicate) + having(subject, predicate, value)[len(RIGHT) :]


def messages(nquads: bytes) -> set[str]:
    report = validate(nquads + WORLD)
    assert not report.conforms
    return {problem.message for problem in report.problems}


def test_a_right_graph_conforms_without_a_word() -> None:
    assert validate(RIGHT + reference_nquads()) == (True, ())


@pytest.mark.parametrize(
    ("subject", "predicate", "message"),
    [
        ("document/a1", "dcterms:identifier", "A document must have exactly one id."),
        ("document/a1", "gk:sha256", "A document must have the SHA-256 digest of what was read."),
        ("organisation/ofsted", "skos:prefLabel", "An organisation must have a label in English."),
        ("person/ines-okafor", "foaf:name", "A person must have exactly one name."),
        (INSPECTION, "gk:council", "An inspection must name its council."),
        (INSPECTION, "gk:kind", "An inspection must be of exactly one kind, one that the ontology knows."),
        (INSPECTION, "dcterms:isReferencedBy", "An inspection must name the documents that speak of it."),
        (JUDGEMENT, "gk:grade", "A judgement must give exactly one grade, one that the ontology knows."),
        (JUDGEMENT, "gk:inspection", "A judgement must belong to exactly one inspection."),
        (TENURE, "org:member", "A tenure must name the person who holds it."),
        (TENURE, "prov:wasDerivedFrom", "A tenure must name the document that it was read from."),
        (FINDING, "gk:polarity", "A finding must be either a strength or a weakness."),
        (FINDING, "gk:topic", "A finding must be about at least one topic that the ontology knows."),
        (FINDING, "prov:wasAttributedTo", "A finding must name exactly one person or body whose finding it is."),
        (MEASURE, "schema:value", "A measure must have exactly one value, a decimal number."),
        (ACTION, "gk:actionType", "An action must have exactly one type, one that the ontology knows."),
        (STATEMENT, "gk:speaker", "A statement must name exactly one speaker, a person or a body."),
        (STATEMENT, "schema:text", "A statement must have its words."),
        (
            "annotation/a1/finding/195-214",
            "oa:hasBody",
            "A finding must have an annotation with the words that state it.",
        ),
        ("annotation/a1/finding/195-214", "oa:hasTarget", "An annotation must point at exactly one passage."),
        ("passage/a1/195-214", "oa:hasSource", "A passage must stand in exactly one document."),
        ("passage/a1/195-214", "oa:hasSelector", "A passage must be given by its words."),
        ("passage/a1/195-214/quote", "oa:exact", "A quoted passage must have its words."),
        ("passage/a1/195-214/position", "oa:end", "A passage must end at a place in the text."),
        ("decision/person/ines-okafor", "gk:reason", "A decision must have a reason."),
        ("mention/a1/inspection/march", "gk:mentionedAs", "A mention must have the name that the document uses."),
        (
            "doubt/person/petra-lindqvist/ines-okafor",
            "gk:between",
            "A doubt must be between two people or two inspections.",
        ),
    ],
)
def test_what_is_missing_is_told(subject: str, predicate: str, message: str) -> None:
    assert message in messages(without(subject, predicate))


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "message"),
    [
        (INSPECTION, "gk:council", "council/E99999999", "An inspection must name its council."),
        (INSPECTION, "schema:startDate", '"March"', "The start of an inspection must be a year, a month or a day."),
        (
            JUDGEMENT,
            "gk:grade",
            "topic:supervision",
            "A judgement must give exactly one grade, one that the ontology knows.",
        ),
        (JUDGEMENT, "gk:area", "area:cooking", "A judgement must be of exactly one area, one that the ontology knows."),
        (
            TENURE,
            "gk:status",
            "status:late",
            "A tenure must have exactly one status: incumbent, interim, former or incoming.",
        ),
        (TENURE, "org:organization", "document/a1", "A tenure is in at most one organisation, a body of the graph."),
        (FINDING, "gk:topic", "grade:good", "A finding must be about at least one topic that the ontology knows."),
        (MEASURE, "schema:value", '"many"', "A measure must have exactly one value, a decimal number."),
        (
            MEASURE,
            "schema:value",
            f'"x"^^<{PREFIXES["xsd"]}decimal>',
            "A measure must have exactly one value, a decimal number.",
        ),
        (ACTION, "gk:status", "status:former", "An action must be done, under way or planned."),
        (STATEMENT, "gk:speaker", "document/a1", "A statement must name exactly one speaker, a person or a body."),
        (
            "passage/a1/195-214/position",
            "oa:start",
            f'"900"^^<{PREFIXES["xsd"]}integer>',
            "A passage must begin at a place in the text before its end.",
        ),
    ],
)
def test_what_is_wrong_is_told(subject: str, predicate: str, value: str, message: str) -> None:
    assert message in messages(replacing(subject, predicate, value))


@pytest.mark.parametrize(
    ("name", "statements", "message"),
    [
        (
            "council/E08000099",
            [("rdf:type", "gk:Council")],
            "A council must have exactly one GSS code: E, two digits of its kind and six more.",
        ),
        ("provider/x", [("rdf:type", "gk:Provider")], "A provider must name a council that it runs services for."),
        ("concept/x", [("rdf:type", "skos:Concept")], "A concept must belong to a scheme."),
        ("concept/y", [("rdf:type", "skos:ConceptScheme")], "A concept scheme must have exactly one label in English."),
    ],
)
def test_the_world_is_checked_too(name: str, statements: list[tuple[str, str]], message: str) -> None:
    assert message in messages(b"".join(having(name, *statement) for statement in statements))


def test_a_problem_shows_node_path_and_value() -> None:
    report = validate(replacing(FINDING, "gk:topic", "topic:cooking") + WORLD)
    assert report.problems == (
        Problem(
            node=FINDING,
            message="A finding must be about at least one topic that the ontology knows.",
            path="gk:topic",
            value="topic:cooking",
        ),
    )


def test_a_warning_is_told_and_does_not_refuse() -> None:
    report = validate(without("document/a1", "dcterms:issued") + WORLD)
    assert report.conforms
    assert [(p.severity, p.node, p.path) for p in report.problems] == [("warning", "document/a1", "dcterms:issued")]
