"""The terms of graphs: `GK`, a closed namespace for rdflib, and `term`, which knows all prefixes."""

# ruff: noqa: N815 (the names are those of the ontology)

from __future__ import annotations

from functools import cache

from rdflib.namespace import DefinedNamespace, Namespace
from rdflib.term import URIRef

from graphkit.rdf.prefixes import PREFIXES, TERMS


class GK(DefinedNamespace):
    """The terms of ontology/graphkit.ttl; a name that it does not declare is an error."""

    _fail = True
    _NS = Namespace(TERMS)

    Action: URIRef
    Check: URIRef
    Council: URIRef
    Doubt: URIRef
    Fact: URIRef
    Finding: URIRef
    IdentityDecision: URIRef
    Inspection: URIRef
    Judgement: URIRef
    Measure: URIRef
    Mention: URIRef
    Provider: URIRef
    Ruling: URIRef
    Statement: URIRef
    Tenure: URIRef
    about: URIRef
    actionType: URIRef
    actor: URIRef
    actorName: URIRef
    area: URIRef
    article: URIRef
    asOf: URIRef
    between: URIRef
    claim: URIRef
    claimWords: URIRef
    concerns: URIRef
    concludes: URIRef
    confirmedBy: URIRef
    contradictedBy: URIRef
    council: URIRef
    councilType: URIRef
    dfeCode: URIRef
    difference: URIRef
    framework: URIRef
    grade: URIRef
    gssCode: URIRef
    inspection: URIRef
    inspectorate: URIRef
    kind: URIRef
    leadInspector: URIRef
    leadInspectorName: URIRef
    matter: URIRef
    mention: URIRef
    mentionedAs: URIRef
    metric: URIRef
    ofstedUrn: URIRef
    ordinal: URIRef
    outcome: URIRef
    polarity: URIRef
    published: URIRef
    qualifier: URIRef
    rank: URIRef
    reason: URIRef
    region: URIRef
    replacedBy: URIRef
    replaces: URIRef
    report: URIRef
    reportOf: URIRef
    reportWords: URIRef
    roleLabel: URIRef
    runsServicesFor: URIRef
    sha256: URIRef
    since: URIRef
    speaker: URIRef
    speakerOrganisation: URIRef
    speakerRole: URIRef
    statisticalNeighbour: URIRef
    status: URIRef
    topic: URIRef
    until: URIRef
    verdict: URIRef


@cache
def term(name: str) -> str:
    """Return the N-Quads token of a prefixed name such as `gk:council`.

    An unknown prefix raises KeyError, a gk name that is not declared AttributeError.
    """
    prefix, _, local = name.partition(":")
    return f"<{GK[local] if prefix == 'gk' else PREFIXES[prefix] + local}>"
