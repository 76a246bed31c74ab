"""Tests of the readers of terms."""
