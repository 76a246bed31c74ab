"""Tests of romanisation."""
