"""Findings: clauses, who speaks in them, learned weights, polarity and topics."""
