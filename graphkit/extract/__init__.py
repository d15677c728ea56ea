"""Facts out of an annotated text: one grammar for each kind of fact, in an explicit order."""
