"""Checkers of the artifact dimension, one file a rule."""
