"""Alignment: which sentence translates which."""
