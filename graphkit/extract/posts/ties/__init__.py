"""Ties: which person a job title belongs to, before or behind it, in lists, or a sentence away."""
