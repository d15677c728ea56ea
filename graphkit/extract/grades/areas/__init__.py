"""Areas: which of the judgements of an inspection a grade is given to, named or only meant."""
