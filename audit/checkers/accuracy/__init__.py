"""Checkers of the accuracy dimension, one file a rule."""
