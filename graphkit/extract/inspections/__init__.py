"""Inspections: the events that a document tells of, with their kinds, numbers and dates."""
