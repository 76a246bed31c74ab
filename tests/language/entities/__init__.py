"""Tests of the entity readers."""
