"""Mentions to identities: which inspections and people of different documents are one, and why."""
