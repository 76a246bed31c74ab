"""Tests of the comparison of facts."""
