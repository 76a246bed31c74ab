"""Checkers of the linguistic dimension, one file a rule."""
