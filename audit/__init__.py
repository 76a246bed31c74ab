"""mt-audit: a linter for Chinese→English translations."""

__version__ = "0.1.0"
