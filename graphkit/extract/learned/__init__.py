"""Weights learned from annotated texts: how they are trained, kept and added up."""
