"""Councils: where a text names one, and which one each sentence speaks of."""
