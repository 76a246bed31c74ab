"""Readers of corpora, one file a format."""
