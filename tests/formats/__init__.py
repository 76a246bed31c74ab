"""Tests of audit.formats."""
