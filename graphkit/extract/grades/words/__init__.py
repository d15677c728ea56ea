"""Words: whether "good", "a pass" or "the bottom rung" is a grade where it stands."""
