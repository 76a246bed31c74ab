"""Tests of audit.model."""
