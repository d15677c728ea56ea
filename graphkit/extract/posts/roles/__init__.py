"""Roles: what a job title, or a verb of leading and running, makes of the one who holds it."""
