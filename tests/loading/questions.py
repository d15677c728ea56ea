"""What is asked of every store: the answers must be the same wherever the graph is loaded.

`COUNT(DISTINCT ...)`, because Virtuoso's default graph shows a triple as often as named graphs hold it; the
filters keep to what graphkit says, because servers have triples of their own.
"""

from __future__ import annotations

QUESTIONS = {
    "how many things of each class": """
        SELECT ?class (COUNT(DISTINCT ?thing) AS ?things) {
          ?thing a ?class FILTER(STRSTARTS(STR(?thing), "https://w3id.org/graphkit/"))
        } GROUP BY ?class""",
    "the grades of each council over time": """
        SELECT DISTINCT ?council ?when ?area ?grade {
          ?judgement a gk:Judgement ; gk:inspection ?inspection ; gk:area ?area ; gk:grade ?grade .
          ?inspection gk:council/skos:prefLabel ?council ; dcterms:date ?date BIND(STR(?date) AS ?when)
        }""",
    "findings for each topic and polarity": """
        SELECT ?topic ?polarity (COUNT(DISTINCT ?finding) AS ?findings) {
          ?finding a gk:Finding ; gk:polarity ?polarity ; gk:topic/skos:prefLabel ?topic
        } GROUP BY ?topic ?polarity""",
    "who held which post, and where that is said": """
        SELECT DISTINCT ?name ?role ?where ?since ?quote ?start {
          ?tenure a gk:Tenure ; org:member/skos:prefLabel ?name ; org:role ?role .
          OPTIONAL { ?tenure org:organization/skos:prefLabel ?where }
          OPTIONAL { ?tenure gk:since ?date BIND(STR(?date) AS ?since) }
          ?annotation oa:hasBody ?tenure ; oa:hasTarget/oa:hasSelector ?words, ?place .
          ?words oa:exact ?quote . ?place oa:start ?start
        }""",
    "every literal that is neither plain nor English": """
        SELECT ?type (COUNT(DISTINCT ?value) AS ?values) (MIN(STR(?value)) AS ?first) (MAX(STR(?value)) AS ?last) {
          ?thing ?property ?value FILTER(isLiteral(?value) && LANG(?value) = "")
          FILTER(STRSTARTS(STR(?thing), "https://w3id.org/graphkit/"))
          BIND(DATATYPE(?value) AS ?type) FILTER(?type != xsd:string)
        } GROUP BY ?type""",
    "is any service inadequate": "ASK { ?judgement gk:grade grade:inadequate }",
    "is any service purple": "ASK { ?judgement gk:grade grade:purple }",
    "inspections of one council as triples": """
        CONSTRUCT { ?inspection gk:council ?council ; dcterms:date ?date ; skos:prefLabel ?label } WHERE {
          ?inspection gk:council ?council ; dcterms:date ?date ; skos:prefLabel ?label
        }""",
}
#: Values that are given to variables of some of them.
BINDINGS = {"inspections of one council as triples": {"council": "Trafford"}}
