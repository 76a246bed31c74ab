"""Tests of the Chinese side."""
