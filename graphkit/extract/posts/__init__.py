"""Posts: people, job titles, what ties a title to a person, and when it is held."""
