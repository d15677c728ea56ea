"""Again: grades told without their name, by the one before: the same, one higher, no better, still."""
