"""Statements: who speaks where, and what is said in direct speech."""
