"""The register: how every council was graded, when and by whom, at any date, from the official reports of a graph."""
