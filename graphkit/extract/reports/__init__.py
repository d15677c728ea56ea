"""Official reports and letters: their front, grades, lists, sections and people."""
