"""Refusals: grades that are given to nobody here, because they are denied, thought of, counted or of others."""
