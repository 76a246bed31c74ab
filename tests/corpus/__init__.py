"""Tests of reading a corpus."""
