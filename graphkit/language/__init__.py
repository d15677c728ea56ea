"""English in text, knowing nothing of councils: folding, sentences, quotations, dates, numbers, names."""
