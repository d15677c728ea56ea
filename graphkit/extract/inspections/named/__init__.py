"""Named: which words tell of an inspection, of which kind and number, and whether it has taken place."""
