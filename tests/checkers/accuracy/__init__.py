"""Tests of the accuracy rules."""
