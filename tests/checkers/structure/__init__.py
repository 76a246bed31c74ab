"""Tests of the structure rules."""
