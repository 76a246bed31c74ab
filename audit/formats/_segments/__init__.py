"""Aligned segments as files: a row a segment, for translation memories and for the eye."""
