"""Tests of audit.cli."""
