"""Graded: which inspection gave a grade, and which council has it."""
