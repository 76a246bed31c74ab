"""Lexicons as plain sorted tables: tab-separated, `#` lines that name source and licence, and a heading."""
