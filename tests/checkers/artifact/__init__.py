"""Tests of the artifact rules."""
