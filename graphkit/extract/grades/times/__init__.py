"""Times: the date at which a grade was given, and whether it is one of the past."""
