"""Checkers of the terminology dimension, one file a rule."""
