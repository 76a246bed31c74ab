"""Lexicons as plain sorted tables."""
