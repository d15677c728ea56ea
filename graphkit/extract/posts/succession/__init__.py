"""Succession: posts told by who came before or after, and by the same post elsewhere."""
