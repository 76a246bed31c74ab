"""Checkers of the structure dimension, one file a rule."""
