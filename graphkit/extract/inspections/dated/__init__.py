"""Dated: which dates are those of inspections, beside their names, in headings, or a sentence away."""
