"""Who was in post when: asks a graph from Python, and shows the words behind each answer.

python examples/leaders.py graph
"""

from __future__ import annotations

import sys

import graphkit

QUESTION = """
SELECT DISTINCT ?council ?person ?role ?seen ?words WHERE {
  ?tenure a gk:Tenure ;
    org:member/foaf:name ?person ;
    org:role/skos:prefLabel ?role ;
    org:organization ?organisation .
  ?organisation a gk:Council ; skos:prefLabel ?council .
  OPTIONAL { ?tenure gk:asOf ?seen }
  ?evidence oa:hasBody ?tenure ; oa:hasTarget/oa:hasSelector/oa:exact ?words .
}
ORDER BY ?council STR(?seen) ?person ?words
"""

with graphkit.open(sys.argv[1] if len(sys.argv) > 1 else "graph") as graph:
    for row in graph.query(QUESTION):
        council, person, role, seen, words = (getattr(term, "value", "") for term in row)
        print(f"{council}, {seen or 'undated'}: {person}, {role}\n    “{words}”")
