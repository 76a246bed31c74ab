"""Tests of the terminology rules."""
