"""Tests of audit.scan."""
