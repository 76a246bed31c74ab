"""Scores against reference translations, as sacrebleu gives them, by document and beside our findings."""
