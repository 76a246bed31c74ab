"""The files by which other tools call mt-audit do what they say."""
