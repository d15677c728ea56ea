"""Grades: which words give one, to which area, when; and the judgements that they make."""
