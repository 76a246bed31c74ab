"""Tests of the linguistic rules."""
