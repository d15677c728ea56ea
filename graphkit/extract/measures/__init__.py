"""Measures: numbers with what they count, and what they measure."""
