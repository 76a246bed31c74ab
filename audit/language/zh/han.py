"""The characters of Chinese, traditional and simplified, as a range for a class of a regular expression."""

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Unicode's unified and compatibility ideographs, its extensions A to H among them."""
